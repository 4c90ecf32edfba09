import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { IndexSettings } from '../../../src/python/indexes/settings.ts'
import { isConfirmed } from '../../../src/python/locks/confirmed.ts'
import { storedLock, storeLock } from '../../../src/python/locks/lock-store.ts'
import type { LockedPackage } from '../../../src/python/locks/lock.ts'
import type { Inputs } from '../../../src/python/requirements/inputs.ts'
import { readInputs } from '../../../src/python/requirements/read-inputs.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { targetOf } from '../../support/locks.ts'

const hash = 'a'.repeat(64)
const evilHash = 'e'.repeat(64)
const filename = 'six-1.16.0-py3-none-any.whl'
const url = `https://files.pythonhosted.org/packages/aa/${filename}`
const six: LockedPackage = {
  name: 'six',
  version: '1.16.0',
  wheels: [{ filename, url, sha256: hash }],
  requiredBy: [{ kind: 'input', input: 'packages', text: 'six==1.16.0' }],
}
const target = targetOf('python3.13', 'arm64')
const settings: IndexSettings = { indexes: [], findLinks: [], noIndex: false, insecureHosts: [] }

async function inputsOf(...packages: readonly string[]): Promise<Inputs> {
  await using context = await makeContext()
  return await readInputs({ requirements: [], packages, constraints: [] }, context)
}
const hashed = `six==1.16.0 --hash=sha256:${hash}`

describe('a lock that others may have written', () => {
  it.each<[string, LockedPackage, Partial<IndexSettings>, readonly string[], boolean]>([
    ['files of PyPI with the user’s hashes', six, {}, [hashed], true],
    ['no hash of the user', six, {}, ['six==1.16.0'], false],
    ['another hash', { ...six, wheels: [{ filename, url, sha256: evilHash }] }, {}, [hashed], false],
    ['no hash', { ...six, wheels: [{ filename, url }] }, {}, [hashed], false],
    [
      'a host that nobody configured',
      { ...six, wheels: [{ filename, url: `https://evil.example/${filename}`, sha256: hash }] },
      {},
      [hashed],
      false,
    ],
    [
      'a host that looks like one',
      { ...six, wheels: [{ filename, url: `https://files.pythonhosted.org.evil.example/${filename}`, sha256: hash }] },
      {},
      [hashed],
      false,
    ],
    [
      'another file of the host',
      { ...six, wheels: [{ filename, url: 'https://files.pythonhosted.org/other-1.whl', sha256: hash }] },
      {},
      [hashed],
      false,
    ],
    [
      'a file of this machine',
      { ...six, wheels: [{ filename, url: `file:///tmp/${filename}`, sha256: hash }] },
      {},
      [hashed],
      false,
    ],
    ['no URL', { ...six, wheels: [{ filename, url: 'nowhere', sha256: hash }] }, {}, [hashed], false],
    ['PyPI in place of the user’s index', six, { defaultIndex: 'https://own.example/simple' }, [hashed], false],
    [
      'the user’s index',
      { ...six, wheels: [{ filename, url: `https://own.example/f/${filename}`, sha256: hash }] },
      { indexes: ['corp=https://own.example/simple'] },
      [hashed],
      true,
    ],
    [
      'a find-links page',
      { ...six, wheels: [{ filename, url: `https://own.example/f/${filename}`, sha256: hash }] },
      { noIndex: true, findLinks: ['https://own.example/links'] },
      [hashed],
      true,
    ],
    [
      'a repository',
      { ...six, wheels: [], direct: { kind: 'vcs', url: 'https://x', commit: 'c' } },
      {},
      [hashed],
      false,
    ],
    ['nothing to install', { ...six, wheels: [] }, {}, [hashed], false],
    ['a package less than asked for', six, {}, [hashed, `idna==3.7 --hash=sha256:${hash}`], false],
    [
      'a package less, whose marker holds',
      six,
      {},
      [hashed, `idna==3.7 ; python_version > "3" --hash=sha256:${hash}`],
      false,
    ],
    ['a package less, by a marker', six, {}, [hashed, `idna==3.7 ; python_version < "3" --hash=sha256:${hash}`], true],
  ])('with %s is confirmed: %#', async (_what, one, more, packages, expected) => {
    expect(
      isConfirmed([one], { inputs: await inputsOf(...packages), settings: { ...settings, ...more }, target }),
    ).toBe(expected)
  })
})

/** What the run asks a lock of the store for. */
const asked = async (line: string) => ({ inputs: await inputsOf(line), settings, target })

describe('a lock of the store', () => {
  const key = 'key'
  /** Edits the kept lock as whoever writes the cache could. */
  async function edit(context: TestContext, from: string, to: string): Promise<void> {
    const names = await readdir(context.stores.facts, { recursive: true })
    for (const name of names.filter((one) => one.endsWith('.json'))) {
      const path = join(context.stores.facts, name)
      await writeFile(path, (await readFile(path, 'utf8')).replaceAll(from, to))
    }
  }

  it('is taken when this machine wrote it', async () => {
    await using context = await makeContext()
    await storeLock(key, { packages: [six] }, context)
    expect(await storedLock(key, await asked('six==1.16.0'), context)).toEqual({ packages: [six] })
  })

  it.each([
    ['sends downloads elsewhere', 'https://files.pythonhosted.org', 'https://evil.example'],
    ['has another hash', hash, evilHash],
    ['has another shape', '"wheels"', '"wheel"'],
    ['names another version', '"1.16.0"', '"1.15.0"'],
  ])('is not taken when it was edited and %s', async (_what, from, to) => {
    await using context = await makeContext()
    await storeLock(key, { packages: [six] }, context)
    await edit(context, from, to)
    for (const line of ['six==1.16.0', hashed])
      expect(await storedLock(key, await asked(line), context)).toBeUndefined()
  })

  it('of another machine is taken only when the user’s hashes confirm it', async () => {
    await using other = await makeContext()
    await storeLock(key, { packages: [six] }, other)
    await using context = await makeContext()
    const here = { ...context, stores: { ...context.stores, facts: other.stores.facts } }
    expect(await storedLock(key, await asked('six==1.16.0'), here)).toBeUndefined()
    expect(await storedLock(key, await asked(hashed), here)).toEqual({ packages: [six] })
  })

  it('of another machine is taken when both have the secret', async () => {
    const env = { LAMBDA_LAYER_CACHE_SECRET: 'a secret of the repository' }
    await using other = await makeContext({ env })
    await storeLock(key, { packages: [six] }, other)
    await using context = await makeContext({ env })
    const here = { ...context, stores: { ...context.stores, facts: other.stores.facts } }
    expect(await storedLock(key, await asked('six==1.16.0'), here)).toEqual({ packages: [six] })
  })
})
