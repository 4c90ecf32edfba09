import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFolderPackage } from '../../../src/node/install/folder.ts'
import { temporaryFolder } from '../../support/doors.ts'

type Texts = Readonly<Record<string, string>>

/** What is taken of a folder, and what its `.gitignore` leaves out; its package.json is taken always. */
async function packedOf(manifest: object, lists: Texts, names: string) {
  await using folder = await temporaryFolder()
  const own = { name: 'a', version: '1.0.0', ...manifest }
  const texts = [
    ['package.json', JSON.stringify(own)],
    ...names.split(' ').map((path) => [path, 'x']),
    ...Object.entries(lists),
  ]
  for (const [path = '', text = ''] of texts) {
    await mkdir(dirname(join(folder.path, path)), { recursive: true })
    await writeFile(join(folder.path, path), text)
  }
  await symlink('package.json', join(folder.path, 'link.js'))
  const { files, leftByGit } = await readFolderPackage(folder.path, 'a', new AbortController().signal)
  const paths = files.map(({ path }) => path)
  expect(paths).toContain('package.json')
  return {
    taken: paths
      .filter((path) => path !== 'package.json')
      .toSorted()
      .join(' '),
    leftByGit: leftByGit.toSorted(),
  }
}

describe('of a folder of the project, what npm would publish is taken', () => {
  // The files are those of `npm pack --dry-run --json` of npm 11, and of npm 10.
  it.each<[what: string, manifest: object, lists: Texts, names: string, taken: string]>([
    [
      'plain',
      {},
      {},
      'index.js lib/a.js test/t.js .hidden .env README.md LICENSE NOTICE CHANGELOG.md',
      '.hidden CHANGELOG.md LICENSE NOTICE README.md index.js lib/a.js test/t.js',
    ],
    [
      'npmignore',
      {},
      { '.npmignore': 'test\n*.map\n!keep.map\n/only-top.js\ndocs/' },
      'index.js test/t.js lib/test/x.js a.map keep.map lib/keep.map only-top.js lib/only-top.js docs/d.md lib/docs/e.md lib/docs.js',
      'index.js keep.map lib/docs.js lib/keep.map lib/only-top.js',
    ],
    [
      'gitignore',
      { main: 'dist/index.js' },
      { '.gitignore': 'dist\n*.log' },
      'src/index.ts dist/index.js dist/other.js x.log',
      'dist/index.js dist/other.js src/index.ts',
    ],
    ['npmignore over gitignore', {}, { '.gitignore': 'dist', '.npmignore': 'src' }, 'src/i.ts dist/i.js', 'dist/i.js'],
    ['empty npmignore', {}, { '.gitignore': 'dist', '.npmignore': '' }, 'src/i.ts dist/i.js', 'dist/i.js src/i.ts'],
    [
      'nested ignores',
      {},
      { 'lib/.npmignore': 'a.js', 'other/.gitignore': 'c.js' },
      'lib/a.js lib/b.js other/c.js other/d.js other/in/c.js',
      'lib/b.js other/d.js',
    ],
    [
      'files',
      { files: ['dist', 'bin/*.js', './x.js', '/top.js'], main: './main.js', bin: { c: 'cli.js' } },
      { '.npmignore': 'dist' },
      'dist/a.js dist/in/b.js bin/a.js bin/b.ts bin/in/c.js x.js lib/x.js top.js main.js cli.js other.js README readme.md.bak lib/README.md Licence.txt COPYING NOTICE',
      'COPYING Licence.txt README bin/a.js cli.js dist/a.js dist/in/b.js main.js readme.md.bak top.js x.js',
    ],
    [
      'files with negations',
      { files: ['dist', '!dist/*.map', '!dist/in', 'lib/**/*.js', '!**/*.test.js', '!dist/secret.js'] },
      {},
      'dist/a.js dist/a.map dist/in/b.js dist/deep/b.map lib/a.js lib/x/b.js lib/x/b.test.js lib/x/c.ts dist/secret.js dist/d.test.js',
      'dist/a.js dist/deep/b.map lib/a.js lib/x/b.js',
    ],
    ['files, negation first', { files: ['!dist/a.js', 'dist'] }, {}, 'dist/a.js dist/b.js', 'dist/b.js'],
    [
      'files with nested ignore',
      { files: ['dist', 'lib/one.js', 'lib/two'] },
      { 'dist/.npmignore': 'skip.js', 'lib/.npmignore': 'one.js\ntwo' },
      'dist/skip.js dist/a.js lib/one.js lib/two/x.js',
      'dist/a.js lib/one.js',
    ],
    ['files with nested gitignore', { files: ['dist'] }, { 'dist/.gitignore': '*' }, 'dist/a.js dist/in/b.js', ''],
    ['files empty', { files: [], main: 'm.js', browser: 'b.js' }, {}, 'm.js b.js c.js', 'b.js m.js'],
    ['files of everything', { files: ['*'] }, {}, 'a.js lib/b.js .dot lib/.dot/x', '.dot a.js lib/.dot/x lib/b.js'],
    [
      'files of everything below',
      { files: ['**/*'] },
      {},
      'a.js lib/b.js .dot .npmrc package-lock.json',
      '.dot a.js lib/b.js',
    ],
    [
      'files by brace',
      { files: ['{lib,dist}/**/*.{js,mjs}', 'Types/'] },
      {},
      'lib/a.js dist/x/b.mjs dist/c.ts types/t.d.ts',
      'dist/x/b.mjs lib/a.js',
    ],
    ['case and star', { files: ['DIST'] }, {}, 'dist/a.js DIST/b.js a*b.js', 'DIST/b.js dist/a.js'],
    [
      'ignored main',
      { main: 'dist/m.js', bin: 'dist/c.js' },
      { '.npmignore': 'dist\n*.json' },
      'dist/m.js dist/c.js dist/o.js data.json lib/package.json',
      'dist/c.js dist/m.js dist/o.js',
    ],
    [
      'reincluded',
      {},
      { '.npmignore': '*\n!lib\n!lib/**\nlib/no.js\n!deep/in/x.js' },
      'a.js lib/a.js lib/no.js lib/in/b.js deep/in/x.js deep/in/y.js',
      'deep/in/x.js lib/a.js lib/in/b.js',
    ],
    [
      'workspace in itself',
      { workspaces: ['sub'] },
      { 'sub/package.json': '{"name":"sub","version":"1.0.0"}' },
      'sub/x.js y.js',
      'sub/package.json sub/x.js y.js',
    ],
  ])('%s', async (_what, manifest, lists, names, taken) => {
    expect((await packedOf(manifest, lists, names)).taken).toBe(taken)
  })

  // pnpm takes the first three, npm 11 none: without them nothing can be loaded.
  it.each<[what: string, manifest: object, names: string, taken: string]>([
    ['main in a way that Node.js understands', { main: './m.js', files: [] }, 'm.js n.js', 'm.js'],
    ['main that is a folder', { main: './lib', files: ['x'] }, 'lib/index.js lib/y.js x/y.js', 'lib/index.js x/y.js'],
    ['main without an ending', { main: 'lib/index', files: [] }, 'lib/index.js lib/y.js', 'lib/index.js'],
    [
      'what exports name',
      { files: [], exports: { '.': { import: './a.mjs', default: ['./b/c.cjs'] }, './*': './d/*.js' } },
      'a.mjs b/c.cjs d/e.js f.js',
      'a.mjs b/c.cjs',
    ],
  ])('and %s', async (_what, manifest, names, taken) => {
    expect((await packedOf(manifest, {}, names)).taken).toBe(taken)
  })

  it.each<[what: string, manifest: object]>([
    ['without files', {}],
    ['with files that name it', { files: ['**', '.env', 'lib/.npmrc', 'node_modules'] }],
  ])('but never what is installed, a history or passwords, %s', async (_what, manifest) => {
    const never = '.git/HEAD .npmrc .env .env.local lib/.npmrc lib/.git/x lib/node_modules/y/i.js node_modules/x/i.js'
    const { taken } = await packedOf(manifest, {}, `${never} package-lock.json lib/a.js`)
    expect(taken).toBe('lib/a.js')
  })

  it('and what a .gitignore alone leaves out is told', async () => {
    const lists = { '.gitignore': 'dist\n*.log\n.env', 'lib/.gitignore': 'b.js' }
    const { leftByGit } = await packedOf({}, lists, 'dist/a.js x.log .env a.js lib/b.js lib/c.js')
    expect(leftByGit).toEqual(['dist', 'lib/b.js', 'x.log'])
  })
})
