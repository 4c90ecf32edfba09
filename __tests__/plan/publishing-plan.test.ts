// What publishing is told, read strictly: regions, ARNs, descriptions.
import { describe, expect, it } from 'vitest'
import { layerVersionArn, parameterArn, parseLambdaArn } from '../../src/lambda/arns.ts'
import {
  checkDescription,
  fingerprintIn,
  looksPrivate,
  renderDescription,
  sourceIn,
  withoutSource,
  withSource,
  wordsOf,
} from '../../src/plan/description.ts'
import { findRegion, judgeRegion } from '../../src/lambda/partitions.ts'

describe('a region', () => {
  it.each([
    ['us-east-1', 'aws', 'amazonaws.com'],
    ['ap-southeast-7', 'aws', 'amazonaws.com'],
    ['cn-northwest-1', 'aws-cn', 'amazonaws.com.cn'],
    ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com'],
    ['eusc-de-east-1', 'aws-eusc', 'amazonaws.eu'],
    ['us-isob-east-1', 'aws-iso-b', 'sc2s.sgov.gov'],
  ])('%s is in %s', (name, id, dnsSuffix) => {
    expect(findRegion(name)).toEqual({ name, partition: { id, dnsSuffix }, known: true })
  })

  it('that is newer than the table is taken, with a warning', () => {
    const judged = judgeRegion('eu-west-9')
    expect(judged).toMatchObject({ kind: 'region', region: { known: false, partition: { id: 'aws' } } })
    expect(judged).toMatchObject({ warning: expect.stringContaining('eu-west-9') as string })
  })

  it.each([
    ['us-esat-1', 'us-east-1'],
    ['eu_west_1', 'eu-west-1'],
    ['US-EAST-1', 'us-east-1'],
    ['frankfurt', undefined],
    ['us-east-1a', 'us-east-1'],
    ['xx-east-1', 'ap-east-1'],
    ['us-east-1; rm', 'us-east-1'],
  ])('%s is nonsense', (name, nearest) => {
    expect(judgeRegion(name)).toEqual({
      kind: 'nonsense',
      why: 'is not a region of AWS',
      ...(nearest === undefined ? {} : { nearest }),
    })
  })
})

describe('an ARN', () => {
  const region = findRegion('cn-north-1')
  if (!region) throw new Error('no region')
  const layer = { region, accountId: '123456789012', name: 'my_deps-2' }

  it('is rendered in the partition of its region', () => {
    expect(layerVersionArn(layer, 7)).toBe('arn:aws-cn:lambda:cn-north-1:123456789012:layer:my_deps-2:7')
    expect(parameterArn(region, '123456789012', '/a/b')).toBe('arn:aws-cn:ssm:cn-north-1:123456789012:parameter/a/b')
  })

  it('is read back as what it names', () => {
    expect(parseLambdaArn(layerVersionArn(layer, 7))).toEqual({ kind: 'layer-version', ...layer, version: 7 })
    expect(parseLambdaArn('arn:aws:lambda:us-east-1:123456789012:layer:deps')).toMatchObject({
      kind: 'layer',
      name: 'deps',
    })
    expect(parseLambdaArn('arn:aws:lambda:us-east-1:123456789012:function:app:PROD')).toMatchObject({
      kind: 'function',
      qualifier: 'PROD',
    })
  })

  it.each([
    'arn:aws:lambda:cn-north-1:123456789012:layer:deps',
    'arn:aws:lambda:us-east-1:12345678901:layer:deps',
    'arn:aws:lambda:us-east-1:123456789012:layer:deps:0',
    'arn:aws:lambda:us-east-1:123456789012:layer:deps:1:2',
    'arn:aws:s3:::bucket',
    ' arn:aws:lambda:us-east-1:123456789012:layer:deps',
    'deps',
  ])('%s is none that we know', (text) => {
    expect(parseLambdaArn(text)).toBeUndefined()
  })
})

describe('a description', () => {
  const fingerprint = 'abcdefghijklmnopqrst'

  it('has its placeholders filled in, and the fingerprint behind it', () => {
    const { text, note } = renderDescription('{name} of {git-sha}', { name: 'deps', 'git-sha': 'f00' }, fingerprint)
    expect(text).toBe(`deps of f00 [ll:${fingerprint}]`)
    expect(note).toBeUndefined()
    expect(fingerprintIn(text)).toBe(fingerprint)
  })

  it('is cut, with a note, where values made it too long; the fingerprint never', () => {
    const { text, note } = renderDescription('{packages}', { packages: '😀'.repeat(200) }, fingerprint)
    expect(text.length).toBeLessThanOrEqual(256)
    expect(fingerprintIn(text)).toBe(fingerprint)
    expect(Buffer.from(text).toString()).toBe(text) // No character was cut in two.
    expect(note).toContain('cut')
  })

  it('takes the version that grants come from behind the fingerprint, and gives both back', () => {
    const source = { version: 123_456, mark: 'htq4c0z9x' }
    const { text } = renderDescription('{packages}', { packages: 'p'.repeat(300) }, fingerprint)
    const published = withSource(text, source) ?? ''
    expect(published.length).toBeLessThanOrEqual(256)
    expect([fingerprintIn(published), sourceIn(published)]).toEqual([fingerprint, source])
    expect([withoutSource(published), wordsOf(published), sourceIn(text)]).toEqual([text, wordsOf(text), undefined])
    expect(sourceIn(withSource(published, { version: 7, mark: 'b' }) ?? '')).toEqual({ version: 7, mark: 'b' })
    expect(withSource('x'.repeat(229 - 2) + ` [ll:${fingerprint}]`, source)).toBeUndefined()
    expect(withSource('no fingerprint', source)).toBeUndefined()
  })

  it('that was given verbatim is never cut: the fingerprint stays away, which is said', () => {
    const words = 'x'.repeat(250)
    expect(renderDescription(words, {}, fingerprint)).toEqual({
      text: words,
      note: expect.stringContaining('no room for the fingerprint') as string,
    })
  })

  it.each([
    ['x'.repeat(256), undefined],
    ['x'.repeat(257), /has 257 characters, and Lambda keeps 256/],
    [`{packages}${'x'.repeat(300)}`, undefined],
    ['{sha}', /placeholder \{sha\}.*\{git-sha\}/],
  ])('%s is judged before anything else', (template, why) => {
    const judged = checkDescription(template)
    expect(judged?.why ?? '').toMatch(why ?? /^$/)
  })

  it.each([
    ['Internal tools', true],
    ['do not share this', true],
    ['International data', false],
    ['secretary', false],
  ])('%s looks private: %s', (text, expected) => {
    expect(looksPrivate(text)).toBe(expected)
  })
})
