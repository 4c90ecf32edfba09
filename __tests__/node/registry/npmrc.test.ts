import { describe, expect, it } from 'vitest'
import { tarballAddress } from '../../../src/node/registry/address.ts'
import { settingsOf } from '../../../src/node/registry/npmrc.ts'

describe('settings of npm', () => {
  it('are those of the later file, and of the environment before all', () => {
    const texts = [
      'registry=https://a.example',
      '; comment\n# comment\n[section]\nregistry = "https://b.example/x"\n@c:registry=https://c.example',
    ]
    expect(settingsOf(texts, {})).toMatchObject({
      registry: 'https://b.example/x/',
      scopes: new Map([['@c', 'https://c.example/']]),
    })
    expect(settingsOf(texts, { NPM_CONFIG_REGISTRY: 'https://d.example/' }).registry).toBe('https://d.example/')
    expect(settingsOf([], {}).registry).toBe('https://registry.npmjs.org/')
  })

  it.each<[line: string, env: Readonly<Record<string, string>>, expected: object]>([
    [
      '//r.example/:_authToken=secret',
      {},
      { prefix: '//r.example/', authorization: 'Bearer secret', secrets: ['secret'] },
    ],
    // oxlint-disable-next-line no-template-curly-in-string -- npm's own form
    [
      '//r.example/team/:_authToken=${TOKEN}',
      { TOKEN: 'abc' },
      { prefix: '//r.example/team/', authorization: 'Bearer abc' },
    ],
    ['//r.example/:_auth=dXNlcjpwYXNz', {}, { authorization: 'Basic dXNlcjpwYXNz', secrets: ['dXNlcjpwYXNz', 'pass'] }],
    [
      '//r.example/:username=user\n//r.example/:_password=cGFzcw==',
      {},
      { authorization: 'Basic dXNlcjpwYXNz', secrets: ['cGFzcw==', 'pass', 'dXNlcjpwYXNz'] },
    ],
  ])('hold the credentials of %s', (line, env, expected) => {
    expect(settingsOf([line], env).credentials).toMatchObject([expected])
  })

  it.each<[text: string, value: string]>([
    ['https://r.example/ ; a mirror', 'https://r.example/'],
    ['https://r.example/#x', 'https://r.example/'],
    ['"https://r.example/;x#y"', 'https://r.example/;x#y/'],
    [String.raw`https://r.example/a\;b\#c\\d\e`, String.raw`https://r.example/a;b#c\d\e/`],
    // oxlint-disable-next-line no-template-curly-in-string -- npm's own form
    ['https://r.example/${MARK}', 'https://r.example/a#b/'],
  ])('end where a comment begins: %s', (text, value) => {
    expect(settingsOf([`registry = ${text}`], { MARK: 'a#b' }).registry).toBe(value)
  })

  it('name the programs that would tell a token, and take none of them', () => {
    const { credentials, tokenHelpers } = settingsOf(
      ['//r.example/team/:tokenHelper=/bin/token\ntokenHelper=/bin/other'],
      {},
    )
    expect([credentials, tokenHelpers]).toEqual([[], ['//r.example/team/', '/']])
  })

  it('have no credentials without a place', () => {
    expect(settingsOf(['_authToken=secret\n_auth=abc'], {}).credentials).toEqual([])
  })

  it.each<[name: string, resolved: string | undefined, npmrc: string, address: string]>([
    ['a', undefined, '', 'https://registry.npmjs.org/a/-/a-1.0.0.tgz'],
    ['@s/a', undefined, '', 'https://registry.npmjs.org/@s/a/-/a-1.0.0.tgz'],
    ['@s/a', undefined, '@s:registry=https://s.example/npm', 'https://s.example/npm/@s/a/-/a-1.0.0.tgz'],
    [
      'a',
      'https://registry.npmjs.org/a/-/a-1.0.0.tgz',
      'registry=https://r.example/npm/',
      'https://r.example/npm/a/-/a-1.0.0.tgz',
    ],
    ['a', 'https://other.example/a.tgz', 'registry=https://r.example/', 'https://other.example/a.tgz'],
    [
      'a',
      'https://other.example/a.tgz',
      'registry=https://r.example/\nreplace-registry-host=always',
      'https://r.example/a.tgz',
    ],
    [
      'a',
      'https://registry.npmjs.org/a.tgz',
      'registry=https://r.example/\nreplace-registry-host=never',
      'https://registry.npmjs.org/a.tgz',
    ],
  ])('lead %s, %s with %j to %s', (name, resolved, npmrc, address) => {
    expect(tarballAddress(name, '1.0.0', resolved, settingsOf([npmrc], {}))).toBe(address)
  })
})
