import { describe, expect, it } from 'vitest'
import { isNamedLikeASecret, redact, secretsInUrls } from '../../src/text/redact.ts'

describe('the credentials of a URL', () => {
  it.each<[text: string, shown: string, secrets: readonly string[]]>([
    ['https://host/simple', 'https://host/simple', []],
    ['https://me:pw@host/simple', 'https://***@host/simple', ['pw']],
    ['x https://me:a%2Fb@host, y', 'x https://***@host, y', ['a%2Fb', 'a/b']],
    ['https://me:a@b@host/', 'https://***@host/', ['a@b']],
    ['https://0123456789abcdef@host/', 'https://***@host/', ['0123456789abcdef']],
    ['git+ssh://git@host/x.git', 'git+ssh://***@host/x.git', []],
    ['https://:pw@host/', 'https://***@host/', ['pw']],
    ['https://token-of-nine:@host/', 'https://***@host/', ['token-of-nine']],
    ['a=https://u:p1@h/ b=https://u:p2@h/', 'a=https://***@h/ b=https://***@h/', ['p1', 'p2']],
    ['"https://u:pw@h"', '"https://***@h"', ['pw']],
    ['https://host/@scope/x', 'https://host/@scope/x', []],
    ['://u:pw@h', '://u:pw@h', []],
    ['me@host', 'me@host', []],
  ])('%s', (text, shown, secrets) => {
    expect(redact(text)).toBe(shown)
    expect(secretsInUrls(text)).toEqual(secrets)
  })

  it.each([
    ['letters', 'a'.repeat(300_000)],
    ['schemes', 'a://'.repeat(75_000)],
    ['dotted words', 'a.'.repeat(150_000)],
    ['one endless authority', `a://${'b:'.repeat(150_000)}`],
  ])('are found in linear time: %s', (_, text) => {
    const startedMs = performance.now()
    redact(text)
    secretsInUrls(text)
    expect(performance.now() - startedMs).toBeLessThan(1_000)
  })
})

describe('the name of a variable', () => {
  it.each([
    ['TOKEN', true],
    ['GITHUB_TOKEN', true],
    ['AWS_SECRET_ACCESS_KEY', true],
    ['UV_INDEX_CORP_PASSWORD', true],
    ['NPM_AUTH', true],
    ['apiKey', true],
    ['AWS_ACCESS_KEY_ID', false],
    ['AWS_WEB_IDENTITY_TOKEN_FILE', false],
    ['VERSION', false],
    ['PATH', false],
    ['MONKEY', false],
    ['COMPASS', false],
  ])('%s: %s', (name, isSecret) => expect(isNamedLikeASecret(name)).toBe(isSecret))
})
