// Locks made by the real tools, against what the tools themselves say to install: `expected.json` holds what `uv export`,
// `poetry export` and `pdm export` wrote, its markers evaluated by the packaging library.

import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../../src/errors.ts'
import { findPythonRuntime } from '../../../src/lambda/runtimes.ts'
import type { Target } from '../../../src/lambda/target.ts'
import { select } from '../../../src/python/locks/select.ts'
import { readSource, type SourceRequest } from '../../../src/python/projects/read-source.ts'
import { makeContext } from '../../support/contexts.ts'

const samples = join(import.meta.dirname, 'samples')

interface Expected {
  readonly extras: readonly string[]
  readonly groups: readonly string[]
  readonly targets: Readonly<Record<string, readonly string[]>>
}

function targetOf(name: string): Target {
  const [runtimeName = '', architecture] = name.split(' ')
  const runtime = findPythonRuntime(runtimeName)
  if (!runtime) throw new Error(`${runtimeName} is not a runtime`)
  return { runtime, architecture: architecture as Target['architecture'] }
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lambda-layer-samples-'))
  await cp(samples, folder, { recursive: true })
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    // The content hashes of the tools are of files with these addresses.
    const text = (await readFile(path, 'utf8')).replaceAll('{{INDEX}}', 'https://pypi.org/simple')
    await writeFile(path, text.replaceAll('{{FILES}}', 'https://files.pythonhosted.org'))
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function taken(sample: string, target: Target, chosen: Partial<SourceRequest> = {}): Promise<readonly string[]> {
  await using context = await makeContext()
  const nothing = { requirements: [], packages: [], constraints: [], extras: [], groups: [], project: true }
  const directory = join(folder, sample)
  const source = await readSource({ ...nothing, ...chosen }, [target], { ...context, directory })
  if (source.kind !== 'lock') throw new Error('a lock was expected')
  return select(source.lock, target, source.choice)
    .filter(({ entry }) => entry.source.kind !== 'directory')
    .map(({ entry: { name, version } }) => `${name}==${version ?? ''}`)
}

const withExpectation = readdirSync(samples).filter((sample) =>
  readdirSync(join(samples, sample)).includes('expected.json'),
)
const cases = withExpectation.flatMap((sample) => {
  const all = JSON.parse(readFileSync(join(samples, sample, 'expected.json'), 'utf8')) as readonly Expected[]
  return all.flatMap(({ extras, groups, targets }) =>
    Object.entries(targets).map(([target, packages]) => ({ sample, extras, groups, target, packages })),
  )
})

describe('a lock by a real tool', () => {
  it.each(cases)('$sample with extras $extras and groups $groups for $target', async (one) => {
    const { extras, groups } = one
    const packages = await taken(one.sample, targetOf(one.target), { extras, groups })
    expect(packages.toSorted()).toEqual(one.packages.toSorted())
  })

  it('of pipenv is obeyed on the platform that locked', async () => {
    const packages = await taken('pipenv-x86_64', targetOf('python3.11 x86_64'))
    expect(packages).toEqual([
      'certifi==2026.10.19.post1',
      'charset-normalizer==3.5.3',
      'idna==3.20',
      'pysocks==1.7.1',
      'requests==2.34.2',
      'urllib3==2.8.0',
    ])
  })

  it('of PDM in the format of pylock.toml has extras and groups', async () => {
    const target = targetOf('python3.12 x86_64')
    expect(await taken('pylock-pdm', target, { extras: ['pg'], groups: ['dev'] })).toEqual(
      await taken('pdm-walk', target, { extras: ['pg'], groups: ['dev'] }),
    )
  })

  it('of a workspace is read for one member', async () => {
    expect(await taken('uv-workspace/packages/web', targetOf('python3.12 arm64'))).toEqual([
      'idna==3.20',
      'typing-extensions==4.16.0',
      'urllib3==2.8.0',
    ])
  })

  it.each([
    ['pipenv-x86_64', 'python3.11 arm64', /^Pipfile\.lock:\d+ does not say which greenlet to take/],
    ['pipenv-x86_64', 'python3.13 x86_64', /^Pipfile\.lock:\d+ was not made for python3\.13 x86_64/],
    ['pdm-linux', 'python3.13 arm64', /^pdm\.lock:\d+ was not made for python3\.13 arm64/],
    ['pylock-pip', 'python3.13 arm64', /^pylock\.toml:\d+ is a lock by pip for another machine/],
    ['uv-0.13', 'python3.10 arm64', /^uv\.lock:3 was not made for python3\.10 arm64: it requires Python >=3\.11/],
  ])('%s is refused for %s', async (sample, target, message) => {
    const refusal = await taken(sample, targetOf(target)).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ConfigurationError)
    expect((refusal as ConfigurationError).message).toMatch(message)
  })

  it.each([
    ['uv-0.13', { extras: ['pq'] }, 'Did you mean `pg`?'],
    ['poetry-2.1', { groups: ['dcos'] }, 'Did you mean `docs`?'],
    ['uv-conflicts', { groups: ['old', 'new'] }, 'Choose one of them.'],
  ])('%s is refused with %s', async (sample, chosen, nextStep) => {
    const refusal = await taken(sample, targetOf('python3.13 arm64'), chosen).catch((error: unknown) => error)
    expect((refusal as ConfigurationError).problems[0].nextStep).toBe(nextStep)
  })

  it('is not stale where a member of the workspace is required in some version, which uv does not keep', async () => {
    const path = join(folder, 'uv-workspace', 'packages', 'web', 'pyproject.toml')
    const before = await readFile(path, 'utf8')
    await writeFile(path, before.replace('"core"', '"core>=0.1"'))
    try {
      const names = await taken(join('uv-workspace', 'packages', 'web'), targetOf('python3.12 arm64'))
      expect(names.map((one) => one.split('==')[0])).toEqual(['idna', 'typing-extensions', 'urllib3'])
    } finally {
      await writeFile(path, before)
    }
  })

  it('is not stale for a marker that uv reads in a way of its own', async () => {
    const path = join(folder, 'uv-0.13', 'pyproject.toml')
    const before = await readFile(path, 'utf8')
    await writeFile(path, before.replace('"idna",', `"idna; python_version not in '3.11, 3.99'",`))
    try {
      const packages = await taken('uv-0.13', targetOf('python3.11 arm64'))
      expect(packages).toContainEqual(expect.stringMatching(/^idna==/))
    } finally {
      await writeFile(path, before)
    }
  })

  it.each([
    ['uv-0.13', 'pyproject.toml', '"idna",', '"idna", "six",', 'uv lock'],
    ['uv-0.13', 'pyproject.toml', 'requests[socks]>=2.31', 'requests[socks]>=2.32', 'uv lock'],
    ['poetry-2.1', 'pyproject.toml', 'requests[socks]>=2.31', 'requests[socks]>=2.32', 'poetry lock'],
    ['poetry-1.8', 'pyproject.toml', 'version = ">=2.31"', 'version = ">=2.32"', 'poetry lock'],
    ['pdm-walk', 'pyproject.toml', 'requests[socks]>=2.31', 'requests[socks]>=2.32', 'pdm lock'],
    ['pipenv-x86_64', 'Pipfile', 'version = ">=2.31"', 'version = ">=2.32"', 'pipenv lock'],
  ])('%s is stale when %s has another %s', async (sample, file, from, to, command) => {
    const path = join(folder, sample, file)
    const before = await readFile(path, 'utf8')
    expect(before).toContain(from)
    await writeFile(path, before.replace(from, to))
    try {
      const refusal = await taken(sample, targetOf('python3.11 x86_64')).catch((error: unknown) => error)
      expect((refusal as ConfigurationError).problems[0]).toMatchObject({
        code: 'lock-stale',
        nextStep: expect.stringContaining(`\`${command}\``) as string,
      })
    } finally {
      await writeFile(path, before)
    }
  })
})
