// Packages of a poetry.lock that come from no index, and the project's own code, which the lock does not have.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { lockTargets } from '../../../src/python/locks/lock-targets.ts'
import { select } from '../../../src/python/locks/select.ts'
import { readSource } from '../../../src/python/projects/read-source.ts'
import { makeContext } from '../../support/contexts.ts'
import { failureOf } from '../../support/failures.ts'
import { targetOf } from '../../support/locks.ts'

const commit = '3f1d2c4b5a69788796a5b4c3d2e1f00112233445'
const sha256 = 'ab'.repeat(32)
const target = targetOf('python3.13', 'arm64')

/** As Poetry 2.1 writes a package. */
const one = (name: string, source: string, files = '[]', more = ''): string => `[[package]]
name = "${name}"
version = "1.0"
description = ""
optional = false
python-versions = ">=3.9"
groups = ["main"]
files = ${files}
${more}
[package.source]
${source}
`
const lockText = (...packages: readonly string[]): string =>
  `${packages.join('\n')}\n[metadata]\nlock-version = "2.1"\npython-versions = ">=3.11"\n`
const git = (reference: string, more = ''): string =>
  `type = "git"\nurl = "https://git.example/demo.git"\nreference = "main"\nresolved_reference = "${reference}"\n${more}`

const project = (mode: string): string => `[project]
name = "App_Name"
version = "1"
requires-python = ">=3.11"
[tool.poetry]
${mode}
[build-system]
requires = ["poetry-core"]
build-backend = "poetry.core.masonry.api"
`

const onlyProject = project('').replace('[tool.poetry]\n', '')
const withoutBuildSystem = (text: string): string => text.replace(/\[build-system\][^[]*/, '')

async function taken(files: Readonly<Record<string, string>>, chosen: { readonly project?: boolean } = {}) {
  await using context = await makeContext()
  await context.write(files)
  const nothing = { requirements: [], packages: [], constraints: [], extras: [], groups: [], project: true }
  const source = await readSource({ ...nothing, ...chosen }, [target], context)
  if (source.kind !== 'lock') throw new Error('a lock was expected')
  const [lock] = await lockTargets(source, [target], { cache: false }, context)
  return {
    directory: context.directory,
    lines: context.lines,
    packages: (lock?.packages ?? []).map(({ name, direct }) => ({ name, direct })),
  }
}

describe('a poetry.lock', () => {
  it('names commits, folders, files and addresses', async () => {
    const { directory, packages } = await taken({
      'poetry.lock': lockText(
        one('from-git', git(commit)),
        one('from-below', git(commit, 'subdirectory = "python"\n')),
        one('from-folder', 'type = "directory"\nurl = "libs/folder"\n', '[]', 'develop = true\n'),
        one(
          'from-file',
          'type = "file"\nurl = "wheels/from_file-1.0-py3-none-any.whl"\n',
          `[{file = "from_file-1.0-py3-none-any.whl", hash = "sha256:${sha256}"}]`,
        ),
        one(
          'from-url',
          'type = "url"\nurl = "https://files.example/from_url-1.0.tar.gz"\n',
          `[{file = "from_url-1.0.tar.gz", hash = "sha256:${sha256}"}]`,
        ),
      ),
    })
    const repository = { kind: 'vcs', url: 'https://git.example/demo.git', commit }
    expect(packages).toEqual([
      { name: 'from-below', direct: { ...repository, subdirectory: 'python' } },
      {
        name: 'from-file',
        direct: {
          kind: 'archive',
          file: {
            filename: 'from_file-1.0-py3-none-any.whl',
            url: pathToFileURL(join(directory, 'wheels/from_file-1.0-py3-none-any.whl')).href,
            sha256,
          },
        },
      },
      { name: 'from-folder', direct: { kind: 'directory', path: join(directory, 'libs/folder') } },
      { name: 'from-git', direct: repository },
      {
        name: 'from-url',
        direct: {
          kind: 'archive',
          file: { filename: 'from_url-1.0.tar.gz', url: 'https://files.example/from_url-1.0.tar.gz', sha256 },
        },
      },
    ])
  })

  it.each([
    ['takes the own code of a package', project(''), 'app_name/__init__.py', {}, true],
    ['takes it from src', project(''), 'src/app_name/__init__.py', {}, true],
    ['takes a module of one file', project(''), 'app_name.py', {}, true],
    ['takes what `packages` names', project('packages = [{ include = "other" }]'), 'other/__init__.py', {}, true],
    ['takes it without a build system', withoutBuildSystem(project('')), 'app_name.py', {}, true],
    ['takes it of a project without a Poetry table', withoutBuildSystem(onlyProject), 'app_name.py', {}, true],
    [
      'leaves to another build system what it finds',
      project('').replace('poetry.core.masonry.api', 'hatchling.build'),
      'x',
      {},
      true,
    ],
    ['takes none without package mode', project('package-mode = false'), 'app_name/__init__.py', {}, false],
    ['takes none where it is not wanted', project(''), 'app_name/__init__.py', { project: false }, false],
  ] as const)('%s', async (_what, pyproject, code, chosen, isTaken) => {
    const files = { 'pyproject.toml': pyproject, [code]: '', 'poetry.lock': lockText(one('from-git', git(commit))) }
    const { directory, packages, lines } = await taken(files, chosen)
    expect(packages.map(({ name }) => name)).toEqual(isTaken ? ['app-name', 'from-git'] : ['from-git'])
    const folders = packages.flatMap(({ direct }) => (direct?.kind === 'directory' ? [direct.path] : []))
    expect(folders).toEqual(isTaken ? [directory] : [])
    expect(lines.filter((line) => line.includes('own code'))).toEqual([])
  })

  it.each([
    ['without code', project(''), 'app_name, app_name.py, src/app_name, src/app_name.py do not exist'],
    ['without a name', project('').replace(/^name.*\n/m, ''), 'it has no name'],
    ['without a version', project('').replace(/^version.*\n/m, ''), 'it has no version'],
  ])('of a project %s is taken without own code, and says so', async (_what, pyproject, why) => {
    const files = { 'pyproject.toml': pyproject, 'poetry.lock': lockText(one('from-git', git(commit))) }
    const { packages, lines } = await taken(files)
    expect(packages.map(({ name }) => name)).toEqual(['from-git'])
    expect(lines).toContainEqual(
      `info: pyproject.toml: only the dependencies are taken, not the project's own code: ${why}. Where this is meant, \`package-mode = false\` in \`[tool.poetry]\` says so.`,
    )
    expect((await taken(files, { project: false })).lines.join('\n')).not.toContain('own code')
  })

  it('without the commit of a repository is refused with its line', async () => {
    const source = 'type = "git"\nurl = "https://git.example/demo.git"\nreference = "main"\n'
    const failure = await failureOf(taken({ 'poetry.lock': lockText(one('from-git', source)) }))
    expect(failure.problems).toMatchObject([{ code: 'lock-wrong', file: 'poetry.lock', line: 1 }])
  })

  it('that leaves out what a package requires is obeyed, with a warning', async () => {
    await using context = await makeContext()
    const index = (name: string, more: string): string =>
      `[[package]]\nname = "${name}"\nversion = "1.0"\noptional = false\npython-versions = ">=3.9"\ngroups = ["main"]\nfiles = [{file = "${name}-1.0-py3-none-any.whl", hash = "sha256:${sha256}", url = "https://files.example/${name}-1.0-py3-none-any.whl"}]\n${more}\n`
    await context.write({
      'poetry.lock': lockText(
        index('one', '[package.dependencies]\ntwo = "*"\n'),
        index('two', `markers = "platform_machine == 'x86_64'"`),
      ),
    })
    const request = { requirements: [], packages: [], constraints: [], extras: [], groups: [], project: true }
    const source = await readSource(request, [target], context)
    if (source.kind !== 'lock') throw new Error('a lock was expected')
    const [lock] = await lockTargets(source, [target], { cache: false }, context)
    expect(lock?.packages.map(({ name }) => name)).toEqual(['one'])
    expect(lock?.findings).toMatchObject([
      {
        severity: 'warning',
        code: 'dependency-left-out',
        message: 'one requires two, and poetry.lock:1 leaves it out for python3.13 arm64. The lock is obeyed.',
        package: 'one',
      },
    ])
  })
})

describe('a poetry.lock of an older version', () => {
  const both = ['other', 'PyPI'].map((index) => {
    const version = index === 'other' ? '2.0' : '1.0'
    const place = `[package.source]\ntype = "legacy"\nurl = "https://i.example/simple"\nreference = "Other"\n`
    return `[[package]]\nname = "one"\nversion = "${version}"\noptional = false\npython-versions = "*"\nfiles = [{file = "one-${version}.tar.gz", hash = "sha256:${sha256}"}]\n${index === 'other' ? place : ''}`
  })
  const fromGit = one('one', git(commit)).replace('groups = ["main"]\n', '')
  const old = (...packages: readonly string[]): string =>
    `${packages.join('\n')}\n[metadata]\nlock-version = "2.0"\npython-versions = "*"\n`
  const asking = (text: string): string =>
    `[tool.poetry]\npackage-mode = false\n[tool.poetry.dependencies]\none = ${text}\n`

  // https://python-poetry.org/docs/dependency-specification/#multiple-constraints-dependencies
  it.each([
    ['{ version = "*", source = "other" }', '2.0'],
    ['{ version = "*", source = "pypi" }', '1.0'],
    ['{ git = "https://git.example/demo.git" }', 'vcs'],
  ])('asked for %s takes %s', async (text, expected) => {
    await using context = await makeContext()
    await context.write({ 'pyproject.toml': asking(text), 'poetry.lock': old(...both, fromGit) })
    const request = { requirements: [], packages: [], constraints: [], extras: [], groups: [], project: true }
    const source = await readSource(request, [target], context)
    if (source.kind !== 'lock') throw new Error('a lock was expected')
    const [only] = select(source.lock, target, source.choice)
    expect(only?.entry.source.kind === 'vcs' ? 'vcs' : only?.entry.version).toBe(expected)
  })
})
