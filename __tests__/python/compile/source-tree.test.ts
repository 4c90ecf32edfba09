// The copy of a folder in which it is built, where its version is in the history of git.

import { execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { copySource, hashTree } from '../../../src/python/compile/source-tree.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'

const user = ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'init.defaultBranch=main']
const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, ...user, ...args], { encoding: 'utf8' }).trim()
const versionIn = (folder: string): string => git(folder, 'describe', '--dirty', '--tags', '--long')

/** A repository with one commit, a tag, and the token that actions/checkout leaves in its settings. */
async function repository(context: TestContext, pyproject: string): Promise<string> {
  const own = join(context.directory, 'own')
  await context.write({
    'own/pyproject.toml': pyproject,
    'own/own.py': 'x = 1\n',
    'own/node_modules/kept.js': '',
    'own/old.txt': 'PLANTED-history',
  })
  git(own, 'init', '--quiet')
  git(own, 'add', '.')
  git(own, 'commit', '--quiet', '--message', 'one')
  git(own, 'rm', '--quiet', 'old.txt')
  git(own, 'commit', '--quiet', '--message', 'two')
  git(own, 'tag', 'v1.2.3')
  git(own, 'config', 'http.https://github.com/.extraheader', 'AUTHORIZATION: basic PLANTED-token')
  return own
}

const ofScm = '[build-system]\nrequires = ["setuptools", "setuptools-scm>=8"]\n'

it.each([
  ['setuptools-scm', ofScm],
  ['hatch-vcs', '[build-system]\nrequires = ["hatchling", "hatch-vcs"]\n'],
  ['pdm-backend', '[tool.pdm.version]\nsource = "scm"\n'],
  ['versioneer', '[build-system]\nrequires = ["setuptools", "versioneer[toml]"]\n'],
])('has the history without logins and contents, for %s', async (_name, pyproject) => {
  await using context = await makeContext()
  const own = await repository(context, pyproject)
  const { root, files } = await copySource(own, join(context.directory, 'copy'), context)
  expect(versionIn(root)).toBe(versionIn(own))
  expect([...files].toSorted()).toEqual(['own.py', 'pyproject.toml'])
  const ofGit = await readdir(join(root, '.git'), { recursive: true, withFileTypes: true })
  const texts = await Promise.all(
    ofGit.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name), 'latin1')),
  )
  expect(texts.join('')).not.toMatch(/PLANTED|extraheader/)
  const objects = git(root, 'cat-file', '--batch-all-objects', '--batch', '--unordered')
  expect(objects).toMatch(/^\w+ commit /m)
  expect(objects).toMatch(/^x = 1$/m)
  expect(objects).not.toMatch(/PLANTED/)
  // With which setuptools-scm finds the files of the project.
  const archive = git(root, 'archive', '--format=tar', 'HEAD')
  expect(archive).toContain('own.py')
})

it('says that files differ from the commit', async () => {
  await using context = await makeContext()
  const own = await repository(context, ofScm)
  await context.write({ 'own/own.py': 'x = 2\n' })
  const { root } = await copySource(own, join(context.directory, 'copy'), context)
  expect(versionIn(root)).toMatch(/^v1\.2\.3-0-g[0-9a-f]+-dirty$/)
})

it('has a hash that tags change', async () => {
  await using context = await makeContext()
  const own = await repository(context, ofScm)
  const hash = async (name: string): Promise<string> =>
    hashTree(await copySource(own, join(context.directory, name), context))
  const first = await hash('one')
  expect(await hash('two')).toBe(first)
  git(own, 'tag', 'v1.2.4')
  expect(await hash('three')).not.toBe(first)
})

function emptied(own: string): void {
  rmSync(join(own, '.git'), { recursive: true })
  git(own, 'init', '--quiet')
}

it.each<[string, (own: string) => void, string]>([
  ['whose version is not in it', () => undefined, '[project]\nname = "own"\nversion = "1"\n'],
  ['without a commit', emptied, ofScm],
])('has no history of a project %s', async (_what, change, pyproject) => {
  await using context = await makeContext()
  const own = await repository(context, pyproject)
  change(own)
  const { root } = await copySource(own, join(context.directory, 'copy'), context)
  expect(existsSync(join(root, '.git'))).toBe(false)
})
