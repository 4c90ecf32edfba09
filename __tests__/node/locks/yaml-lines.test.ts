import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readPlainLines } from '../../../src/node/locks/yaml-lines.ts'

const read = (text: string) => readPlainLines(text.split('\n'), 2)

describe('lines of pnpm', () => {
  it.each<[what: string, text: string]>([
    [
      'a package',
      "  '@a/b@1.0.0':\n    resolution: {integrity: sha512-x+/y==, tarball: https://example.com/a.tgz}\n    engines: {node: '>=18'}\n    cpu: [x64, arm64]\n    hasBin: true\n    peerDependenciesMeta:\n      c:\n        optional: true\n    deprecated: Use d, it is better (much)",
    ],
    [
      'a snapshot',
      "\n  a@1.0.0(b@2.0.0):\n    dependencies:\n      c: 1.0.0(d@1)\n      e: '1'\n    transitivePeerDependencies:\n      - f\n      - g",
    ],
    ['words that are texts in YAML 1.2', '  a:\n    b: yes\n    c: 1_000\n    d: 1.2.3\n    e: 2020-01-01'],
    ['a name of the language', "  '__proto__':\n    constructor: x"],
  ])('are read as the library reads them: %s', (_what, text) => {
    expect(JSON.stringify(read(text))).toBe(JSON.stringify(parse(text)))
  })

  it.each([
    '  a: 1',
    '  a: 1.50',
    '  a: null',
    '  a: ~',
    '  a: 0x1f',
    '  a: .inf',
    '  1.0:\n    b: c',
    '  a:',
    "  a: 'it''s'",
    '  a: "b"',
    '  a: >-\n    b',
    '  a: b\n    c',
    '  a: b # c',
    '  a: b\n  a: c',
    '  a: {b: c, b: d}',
    "  a: {b: 'c, d'}",
    '  a: [b, [c]]',
    '  a: *b',
    '  a: &b c',
    '  a: !!str b',
    '  a: b: c',
    '  a:\n  - b',
    '  a:\n     b: c',
    '  a:\n\tb: c',
    '  # a',
    '  a: b\n   c: d',
  ])('are left to the library where they are not plain: %j', (text) => {
    expect(read(text)).toBeUndefined()
  })
})
