import { describe, expect, it } from 'vitest'
import { secretsOfEnvironment } from '../../src/host/environment.ts'
import { createMasks } from '../../src/host/masks.ts'

describe('masks', () => {
  it.each<[what: string, secret: string, text: string, shown: string]>([
    ['a secret', 's3cret', 'a s3cret b', 'a *** b'],
    ['every time', 's3cret', 's3crets3cret', '******'],
    ['as in a URL', 'a b/c', 'https://h/a%20b%2Fc/', 'https://h/***/'],
    ['as in a path', 'a b/c', 'https://h/a%20b/c/', 'https://h/***/'],
    ['as in JSON', 'a"b\\c', '{"x":"a\\"b\\\\c"}', '{"x":"***"}'],
    ['line by line', 'first line\nsecond line', 'the second line', 'the ***'],
    ['nothing for one of two letters', 'ab', 'abc', 'abc'],
    ['nothing for one of white space', '     ', 'a      b', 'a      b'],
    ['with a lone surrogate', 'x\ud800y', 'a x\ud800y', 'a ***'],
  ])('hide %s', (_, secret, text, shown) => {
    const masks = createMasks()
    masks.add(secret)
    expect(masks.hide(text)).toBe(shown)
  })

  it('hide the longest first', () => {
    const masks = createMasks({ known: ['abc', 'abcdef'] })
    expect(masks.hide('abcdef abc')).toBe('*** ***')
  })

  it('tell of what is new, once, and not of what the environment holds', () => {
    const told: string[] = []
    const masks = createMasks({ known: ['known'], onAdd: (secret) => void told.push(secret) })
    for (const secret of ['known', 'new', 'new', 'x']) masks.add(secret)
    expect(told).toEqual(['new'])
  })
})

describe('the secrets of an environment', () => {
  it.each<[env: Record<string, string>, secrets: readonly string[]]>([
    [{ GITHUB_TOKEN: 'ghs_012345' }, ['ghs_012345']],
    [{ USE_TOKEN: 'true', PATH: '/usr/bin' }, []],
    [{ HTTPS_PROXY: 'http://me:s3cret@proxy:3128' }, ['s3cret']],
    [{ PIP_EXTRA_INDEX_URL: 'https://a:one@h/ https://b:two@h/' }, ['one', 'two']],
  ])('%o', (env, secrets) => expect(secretsOfEnvironment(env)).toEqual(secrets))
})
