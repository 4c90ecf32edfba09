import { describe, expect, it } from 'vitest'
import type { Environment } from '../../../src/host/context.ts'
import type { IndexSettings } from '../../../src/python/indexes/settings.ts'
import { isClosed, lockKey } from '../../../src/python/locks/lock-store.ts'
import type { LockedPackage } from '../../../src/python/locks/lock.ts'
import { noIndexOptions, type IndexOptions, type Inputs } from '../../../src/python/requirements/inputs.ts'
import { readInputs } from '../../../src/python/requirements/read-inputs.ts'
import { makeContext } from '../../support/contexts.ts'
import { targetOf } from '../../support/locks.ts'

async function inputsOf(requirements: string, constraints = ''): Promise<Inputs> {
  await using context = await makeContext()
  await context.write({ 'requirements.txt': requirements, 'constraints.txt': constraints })
  return await readInputs(
    { requirements: ['requirements.txt'], packages: [], constraints: ['constraints.txt'] },
    context,
  )
}

const noSettings: IndexSettings = { indexes: [], findLinks: [], noIndex: false, insecureHosts: [] }
const target = targetOf('python3.13', 'arm64')

interface Parts {
  readonly requirements: string
  readonly constraints?: string
  readonly options?: Partial<IndexOptions>
  readonly settings?: Partial<IndexSettings>
  readonly env?: Environment
  readonly runtime?: string
}

async function keyOf(parts: Parts): Promise<string> {
  const inputs = await inputsOf(parts.requirements, parts.constraints)
  return lockKey(
    { ...inputs, options: { ...noIndexOptions, ...parts.options } },
    { ...noSettings, ...parts.settings },
    targetOf(parts.runtime ?? 'python3.13', 'arm64'),
    parts.env ?? {},
  )
}

const base: Parts = { requirements: 'a==1.0\nb==2.0\n' }

describe('the key of a lock', () => {
  it.each<[string, Parts]>([
    ['the order of lines', { requirements: 'b==2.0\na==1.0\n' }],
    ['comments', { requirements: '# x\na==1.0 # y\nb==2.0\n' }],
    ['a variable that uv is not given', { ...base, env: { HOME: '/elsewhere' } }],
  ])('does not depend on %s', async (_what, parts) => expect(await keyOf(parts)).toBe(await keyOf(base)))

  it.each<[string, Parts]>([
    ['a version', { requirements: 'a==1.1\nb==2.0\n' }],
    ['a constraint', { ...base, constraints: 'c<3\n' }],
    ['pre-releases', { ...base, options: { preReleases: true } }],
    ['--only-binary', { ...base, options: { onlyBinary: ['a'] } }],
    ['an index', { ...base, settings: { defaultIndex: 'https://own/simple' } }],
    ['the strategy', { ...base, env: { UV_INDEX_STRATEGY: 'unsafe-best-match' } }],
    ['the runtime', { ...base, runtime: 'python3.12' }],
  ])('depends on %s', async (_what, parts) => expect(await keyOf(parts)).not.toBe(await keyOf(base)))

  it('is the same whatever the credentials are', async () => {
    const key = (password: string): Promise<string> =>
      keyOf({ ...base, settings: { defaultIndex: `https://u:${password}@own/simple` } })
    expect(await key('one')).toBe(await key('two'))
  })

  it('is one for each architecture', async () => {
    const inputs = await inputsOf(base.requirements)
    const keys = (['arm64', 'x86_64'] as const).map((one) =>
      lockKey(inputs, noSettings, targetOf('python3.13', one), {}),
    )
    expect(new Set(keys).size).toBe(2)
    expect(keys[0]).toBe(lockKey(inputs, noSettings, target, {}))
  })
})

describe('whether a lock is closed', () => {
  const wheelOf = (url: string): LockedPackage['wheels'] => [{ filename: 'a-1.0-py3-none-any.whl', url }]
  const a = (more: Partial<LockedPackage> = {}): LockedPackage => ({
    name: 'a',
    version: '1.0',
    wheels: wheelOf('https://host/a-1.0-py3-none-any.whl'),
    requiredBy: [],
    ...more,
  })

  it.each<
    [why: string, requirements: string, constraints: string, packages: readonly LockedPackage[], closed: boolean]
  >([
    ['every package is pinned', 'a==1.0', '', [a()], true],
    ['a constraint pins it', 'a', 'a==1.0', [a()], true],
    ['a local version of the pinned one', 'a==1.0', '', [a({ version: '1.0+cu121' })], true],
    ['a range', 'a>=1.0', '', [a()], false],
    ['a prefix', 'a==1.*', '', [a()], false],
    ['another version is pinned', 'a==1.1', '', [a()], false],
    ['a package that no line names', 'a==1.0', '', [a(), a({ name: 'b' })], false],
    ['a signed URL, which expires', 'a==1.0', '', [a({ wheels: wheelOf('https://host/a.whl?signature=1') })], false],
    ['a directory', 'a==1.0', '', [a({ direct: { kind: 'directory', path: '/a' } })], false],
    ['a repository', 'a==1.0', '', [a({ direct: { kind: 'vcs', url: 'https://host/a.git', commit: 'c' } })], false],
  ])('%s', async (_why, requirements, constraints, packages, closed) => {
    expect(isClosed(packages, await inputsOf(requirements, constraints))).toBe(closed)
  })
})
