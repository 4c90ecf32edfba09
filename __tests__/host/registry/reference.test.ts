import { describe, expect, it } from 'vitest'
import { parseReference, referenceName, type ImageReference } from '../../../src/host/registry/reference.ts'

const digest = `sha256:${'a'.repeat(64)}`

describe('a reference to an image', () => {
  it.each<[string, ImageReference]>([
    [
      'public.ecr.aws/lambda/python:3.13-arm64',
      { registry: 'public.ecr.aws', repository: 'lambda/python', tag: '3.13-arm64' },
    ],
    ['localhost:5000/demo', { registry: 'localhost:5000', repository: 'demo' }],
    ['localhost/demo:v1', { registry: 'localhost', repository: 'demo', tag: 'v1' }],
    ['[::1]:5000/demo', { registry: '[::1]:5000', repository: 'demo' }],
    [
      `a.dkr.ecr.eu-west-1.amazonaws.com/x/y@${digest}`,
      { registry: 'a.dkr.ecr.eu-west-1.amazonaws.com', repository: 'x/y', digest },
    ],
    [`r.io/x:v1@${digest}`, { registry: 'r.io', repository: 'x', tag: 'v1', digest }],
    ['python:3.13', { registry: 'docker.io', repository: 'library/python', tag: '3.13' }],
    ['me/app', { registry: 'docker.io', repository: 'me/app' }],
  ])('%s is understood', (text, expected) => {
    expect(parseReference(text)).toEqual(expected)
    expect(parseReference(referenceName(expected))).toEqual(expected)
  })

  it.each([
    '',
    'UPPER/case',
    'r.io/',
    'r.io/x:',
    'r.io/x:.tag',
    `r.io/x:${'t'.repeat(129)}`,
    'r.io/x@sha256:abc',
    `r.io/x@${digest}@${digest}`,
    'r.io/../x',
    'r.io/x//y',
    'r.io/x y',
    'https://r.io/x',
    `r.io/${'x'.repeat(256)}`,
    'user:pass@r.io/x',
  ])('%s is not one', (text) => {
    expect(parseReference(text)).toBeUndefined()
  })
})
