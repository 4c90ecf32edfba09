import { describe, expect, it } from 'vitest'
import { expandVariables } from '../../../src/python/requirements/expansion.ts'

const env = {
  TOKEN: 's3cret',
  PART: 'abcdef0123',
  STAGE: 'prod',
  VERSION: '1.26.4',
  HOME: '/home/me',
  INDEX: 'https://host/abcdef0123/simple',
  HOST: 'pypi.example',
}

describe('which variables of a line are secrets', () => {
  it.each<[text: string, secrets: readonly string[]]>([
    ['six==${VERSION}', []],
    ['six==${TOKEN}', ['s3cret']],
    ['-i https://host/${PART}/simple', ['abcdef0123']],
    ['-i https://u:${TOKEN}@host/simple', ['s3cret', 's3cret']],
    ['-i https://host/${STAGE}/simple', []],
    ['-i ${INDEX}', ['https://host/abcdef0123/simple']],
    ['x @ https://host/x-${VERSION}-py3-none-any.whl', []],
    ['x @ file://${HOME}/x', []],
    ['--find-links ${HOME}/wheels', []],
    ['-i https://u:written@host/simple', ['written']],
    ['six==${UNSET}', []],
  ])('%s', (text, secrets) => expect(expandVariables(text, env).secrets).toEqual(secrets))
})
