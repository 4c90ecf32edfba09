import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { npmPackage } from '../../support/npm-registry.ts'
import { npmWorld, zipTexts } from '../../support/npm-world.ts'

const a = npmPackage(
  '@s/a',
  '1.0.0',
  { bin: 'cli.js' },
  { 'index.js': 'one\ntwo\n', 'cli.js': 'run\n', 'old.js': 'old\n' },
)
const patch = `diff --git a/index.js b/index.js
--- a/index.js
+++ b/index.js
@@ -1,2 +1,2 @@
 one
-two
+2
diff --git a/lib/new.js b/lib/new.js
new file mode 100644
--- /dev/null
+++ b/lib/new.js
@@ -0,0 +1 @@
+new
diff --git a/old.js b/old.js
deleted file mode 100644
`
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

interface Setup {
  readonly hash?: string
  readonly said?: string
  readonly files?: Readonly<Record<string, string>>
}

function project({ hash = sha256(patch), said = hash, files = { 'patches/a.patch': patch } }: Setup) {
  return {
    'package.json': JSON.stringify({ dependencies: { '@s/a': '1.0.0' } }),
    'pnpm-workspace.yaml': "patchedDependencies:\n  '@s/a@1.0.0': patches/a.patch\n",
    'pnpm-lock.yaml': `lockfileVersion: '9.0'

patchedDependencies:
  '@s/a@1.0.0': ${said}

importers:

  .:
    dependencies:
      '@s/a':
        specifier: 1.0.0
        version: 1.0.0(patch_hash=${hash})

packages:

  '@s/a@1.0.0':
    resolution: {integrity: ${a.integrity}}

snapshots:

  '@s/a@1.0.0(patch_hash=${hash})': {}
`,
    ...files,
  }
}

describe('a patch of pnpm', () => {
  it.each<[what: string, setup: Setup]>([
    ['pnpm 11', {}],
    ['pnpm 10', { said: `{hash: ${sha256(patch)}, path: patches/a.patch}` }],
    // md5 in base32.
    ['pnpm 9', { hash: base32OfMd5(patch) }],
    ['Windows', { files: { 'patches/a.patch': patch.replaceAll('\n', '\r\n') } }],
  ])('is applied, as %s locks it, and kept', async (what, setup) => {
    await using world = await npmWorld([a], project(setup))
    const first = await world.build()
    expect(first.report.problems).toEqual([])
    const end = what === 'Windows' ? '\r\n' : '\n'
    const expected = {
      'nodejs/node_modules/@s/a/package.json': JSON.stringify(a.manifest),
      'nodejs/node_modules/@s/a/index.js': `one\n2${end}`,
      'nodejs/node_modules/@s/a/cli.js': '* run\n',
      'nodejs/node_modules/@s/a/lib/new.js': `new${end}`,
      'nodejs/node_modules/.bin/a': '→ ../@s/a/cli.js',
    }
    const zip = join(world.context.directory, 'layers/l.zip')
    expect(await zipTexts(zip)).toEqual(expected)
    expect(first.report.layers[0]?.findings?.map(({ code, message }) => [code, message])).toEqual([
      ['patched', '@s/a 1.0.0 is changed by patches/a.patch.'],
    ])
    const again = await world.build({ 'output-directory': ['again'] })
    expect(again.report.downloads.files).toBe(0)
    expect(await zipTexts(join(world.context.directory, 'again/l.zip'))).toEqual(expected)
  })

  it('makes another artifact than the package alone, and than another patch', async () => {
    const other = patch.replace('+2', '+3')
    await using world = await npmWorld([a], project({}))
    await world.build()
    await world.context.write(project({ hash: sha256(other), files: { 'patches/a.patch': other } }))
    expect((await world.build()).report.problems).toEqual([])
    const texts = await zipTexts(join(world.context.directory, 'layers/l.zip'))
    expect(texts['nodejs/node_modules/@s/a/index.js']).toBe('one\n3\n')
  })

  const wrong = patch.replace(' one', ' uno')
  it.each<[code: string, message: RegExp, setup: Setup]>([
    ['patch-missing', /@s\/a is changed by patches\/a\.patch, which cannot be read/, { files: {} }],
    ['stale-lock', /is not the patch that the lock was made with/, { files: { 'patches/a.patch': `${patch}\n` } }],
    [
      'patch-failed',
      /^patches\/a\.patch cannot be applied to s-a-1\.0\.0: the hunk of line 4 does not fit\.$/,
      { hash: sha256(wrong), files: { 'patches/a.patch': wrong } },
    ],
    [
      'patch-failed',
      /the package has no nothing\.js/,
      {
        hash: sha256('--- a/nothing.js\n+++ b/nothing.js\n@@ -1 +1 @@\n-a\n+b\n'),
        files: { 'patches/a.patch': '--- a/nothing.js\n+++ b/nothing.js\n@@ -1 +1 @@\n-a\n+b\n' },
      },
    ],
  ])('that cannot be applied is an error: %s %s', async (code, message, setup) => {
    await using world = await npmWorld([a], project(setup))
    const { problems } = (await world.build()).report
    expect(problems.map((one) => one.code)).toEqual([code])
    expect(problems[0]?.message).toMatch(message)
  })
})

function base32OfMd5(text: string): string {
  const bits = [...createHash('md5').update(text).digest()].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = 'abcdefghijklmnopqrstuvwxyz234567'
  return (bits.match(/.{1,5}/g) ?? []).map((group) => letters[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}
