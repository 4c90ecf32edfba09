import { describe, expect, it } from 'vitest'
import { readPnpmLock } from '../../../src/node/locks/pnpm-lock.ts'
import { failureThrownBy } from '../../support/failures.ts'
import { wholly } from '../../support/refused.ts'

const integrity = 'sha512-3NxN8+78OdzbT7C/WjGsyfPAtJaN3FNDsWxv7Y7mcDsT/oOmgW8BpyQQFFBnvZE3j9Y2Sdz1ULFLezL7Eb2yFw=='
const read = (text: string, project?: string) =>
  readPnpmLock({ text, file: 'pnpm-lock.yaml', directory: '/project' }, project)

const lockText = `lockfileVersion: '9.0'

settings:
  autoInstallPeers: true

importers:

  .:
    dependencies:
      '@w/a':
        specifier: workspace:*
        version: link:packages/a
      my-lodash:
        specifier: npm:lodash@4.17.21
        version: lodash@4.17.21
    devDependencies:
      tool:
        specifier: '5'
        version: 5.0.0

  packages/a:
    dependencies:
      react-dom:
        specifier: 18.2.0
        version: 18.2.0(react@18.2.0)
    devDependencies:
      tool:
        specifier: '5'
        version: 5.0.0

packages:

  lodash@4.17.21:
    resolution: {integrity: ${integrity}}

  react-dom@18.2.0:
    resolution: {integrity: ${integrity}}
    peerDependencies:
      react: ^18.2.0

  react@18.2.0:
    resolution: {integrity: ${integrity}}
    cpu: [x64]
    libc: [glibc]

  tool@5.0.0:
    resolution: {integrity: ${integrity}}

snapshots:

  lodash@4.17.21: {}

  react-dom@18.2.0(react@18.2.0):
    dependencies:
      react: 18.2.0
    optionalDependencies:
      gone: 1.0.0

  react@18.2.0: {}

  tool@5.0.0: {}
`

describe('a lock of pnpm', () => {
  it('says what leads to what', () => {
    const lock = read(lockText)
    expect(lock.root.map(({ name, type, to }) => [name, type, to])).toEqual([
      ['@w/a', 'prod', 'link:packages/a'],
      ['my-lodash', 'prod', 'lodash@4.17.21'],
      ['tool', 'dev', 'tool@5.0.0'],
    ])
    expect(lock.packages.get('link:packages/a')).toMatchObject({
      source: { kind: 'folder', path: '/project/packages/a' },
      dependencies: [{ name: 'react-dom', to: 'react-dom@18.2.0(react@18.2.0)' }],
    })
    expect(lock.packages.get('react-dom@18.2.0(react@18.2.0)')).toMatchObject({
      name: 'react-dom',
      version: '18.2.0',
      source: { kind: 'tarball', integrity },
    })
    expect(lock.packages.get('react-dom@18.2.0(react@18.2.0)')?.dependencies).toEqual([
      { name: 'react', range: '18.2.0', kind: 'required', isOptional: false, to: 'react@18.2.0' },
      { name: 'gone', range: '1.0.0', kind: 'required', isOptional: true },
    ])
    expect(lock.packages.get('react@18.2.0')).toMatchObject({ cpu: ['x64'], libc: ['glibc'] })
  })

  it.each(['\r\n', '\r'])('is read with lines that end in %j', (end) => {
    expect(read(lockText.replaceAll('\n', end))).toEqual(read(lockText))
  })

  it('is read for one project of a workspace', () => {
    expect(read(lockText, 'packages/a').root.map(({ name, type }) => [name, type])).toEqual([
      ['react-dom', 'prod'],
      ['tool', 'dev'],
    ])
  })

  const commit = 'a123456789012345678901234567890123456789'

  it.each<[resolution: string, source: object]>([
    [
      `{commit: ${commit}, repo: 'git@example.com:o/r.git', type: git}`,
      { url: 'ssh://git@example.com/o/r.git', commit },
    ],
    [`{commit: ${commit}, repo: https://example.com/r.git, type: git}`, { url: 'https://example.com/r.git', commit }],
    [
      `{tarball: https://codeload.github.com/o/r/tar.gz/${commit}}`,
      { kind: 'git', url: 'https://github.com/o/r.git', commit },
    ],
    [`{integrity: ${integrity}, tarball: file:x%20y.tgz}`, { kind: 'file', path: '/project/x%20y.tgz' }],
    ['{directory: packages/b, type: directory}', { kind: 'folder', path: '/project/packages/b' }],
  ])('knows where %s comes from', (resolution, source) => {
    const lock = read(lockText.replace(/(tool@5\.0\.0:\n {4}resolution: ).*/, `$1${resolution}`))
    expect(lock.packages.get('tool@5.0.0')?.source).toMatchObject(source)
  })

  it.each<[what: string, text: string, code: string, line: number | undefined, message: RegExp]>([
    ['no YAML', 'lockfileVersion: "9.0"\nimporters: {\n', 'lock-not-read', 3, /not YAML/],
    ['a merge conflict', 'lockfileVersion: "9.0"\n<<<<<<< HEAD\na: [\n', 'lock-not-read', 2, /merge conflict/],
    ['aliases', "lockfileVersion: '9.0'\nimporters:\n  .: &a {}\n  x: *a\n", 'lock-not-read', undefined, /aliases/],
    ['something else', 'a: 1\n', 'lock-not-read', 1, /not a lock of pnpm/],
    ['a lock of pnpm 8', "lockfileVersion: '6.0'\n", 'lock-too-old', 1, /pnpm 8 or older/],
    ['a lock of the future', "lockfileVersion: '10.0'\n", 'lock-too-new', 1, /"10\.0"/],
    ['no projects', "lockfileVersion: '9.0'\n", 'lock-not-read', 1, /no importers/],
    [
      'another project',
      "lockfileVersion: '9.0'\nimporters:\n  a: {}\n",
      'workspace-missing',
      undefined,
      /nothing for the project \./,
    ],
    [
      'no integrity',
      lockText.replace(/(tool@5\.0\.0:\n {4}resolution: ).*/, '$1{}'),
      'no-integrity',
      46,
      /tool has no integrity/,
    ],
    ...[
      '{commit: a123456789012345678901234567890123456789, repo: --upload-pack=x, type: git}',
      "{commit: a123456789012345678901234567890123456789, repo: 'ext::sh -c x', type: git}",
      '{commit: main, repo: https://example.com/r.git, type: git}',
      '{type: git}',
      '{tarball: ftp://example.com/r.tgz}',
    ].map((resolution): [string, string, string, number, RegExp] => [
      `what comes from ${resolution}`,
      lockText.replace(/(tool@5\.0\.0:\n {4}resolution: ).*/, `$1${resolution}`),
      'lock-not-read',
      46,
      /not understood/,
    ]),
    [
      'a package that is not listed',
      lockText.replace(/ {2}tool@5\.0\.0:\n {4}resolution.*\n/, ''),
      'lock-not-read',
      59,
      /tool@5\.0\.0" is not among/,
    ],
  ])('refuses %s', (_, text, code, line, message) => {
    const { problems } = failureThrownBy(() => wholly(read(text)))
    const [problem] = problems
    expect(problem).toMatchObject({ code, file: 'pnpm-lock.yaml', message: expect.stringMatching(message) })
    expect(problem.line).toBe(line)
  })
})
