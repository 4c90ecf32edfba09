import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSeal } from '../../../src/host/seal.ts'
import { builtEntry } from '../../../src/python/compile/built-entry.ts'
import type { BuildRun } from '../../../src/python/compile/build-run.ts'
import { findBuilt, keepBuilt } from '../../../src/python/compile/built-store.ts'
import { findStored } from '../../../src/python/compile/find-stored.ts'
import type { BuildOptions } from '../../../src/python/compile/options.ts'
import { buildKeys } from '../../../src/python/compile/key.ts'
import { cacheScope } from '../../../src/python/compile/tools.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { targetOf } from '../../support/locks.ts'
import { makeWheel } from '../../support/wheels.ts'

const target = targetOf('python3.13', 'arm64')
const locked = { name: 'demo', version: '1.0', wheels: [], requiredBy: [] }
const options: BuildOptions = {
  compiler: 'auto',
  systemPackages: [],
  isolation: 'auto',
  timeoutMs: 1,
  mayRegisterEmulator: false,
  parallel: 1,
  cache: true,
}
const filename = 'demo-1.0-py3-none-any.whl'
const { host: key } = buildKeys(locked, target, 'hash', options, 'x64')

interface Document {
  entry: Record<string, unknown>
  seal: string
}

/** Keeps a build as a run on a machine does; yields its folder. */
async function keep(context: TestContext, env: Record<string, string> = {}): Promise<string> {
  const wheel = join(context.directory, filename)
  const bytes = makeWheel({ name: 'demo', files: { 'demo.py': 'good = 1\n' } })
  await writeFile(wheel, bytes)
  const folder = join(context.stores.built, key)
  const entry = { name: 'demo', version: '1.0', filename, ...digestOf(bytes), source: { filename: 'demo-1.0.tar.gz' } }
  const rest = { where: 'on this machine', libraries: [], notes: [] }
  const seal = await openSeal(context.stores, env)
  const files = { wheel, libraries: new Map<string, string>() }
  await keepBuilt(folder, { ...entry, ...rest }, files, seal, context.stores.temporary)
  return folder
}

function digestOf(bytes: Buffer): { readonly sha256: string; readonly sizeBytes: number } {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length }
}

async function edit(folder: string, change: (document: Document) => void): Promise<void> {
  const path = join(folder, 'entry.json')
  const document = JSON.parse(await readFile(path, 'utf8')) as Document
  change(document)
  await writeFile(path, JSON.stringify(document))
}

/** Puts another wheel in the place of a kept one, with its hash in the entry. */
async function replaceWheel(folder: string): Promise<void> {
  const bytes = makeWheel({ name: 'demo', files: { 'demo.py': 'import os; os.system("evil")\n' } })
  await writeFile(join(folder, filename), bytes)
  await edit(folder, ({ entry }) => void Object.assign(entry, digestOf(bytes)))
}

/** A run on a machine; `cache` is a folder as the runner's cache brings it back, whatever it holds. */
async function runOn(context: TestContext, cache?: string, env: Record<string, string> = {}): Promise<BuildRun> {
  return {
    options,
    context,
    tools: {
      settings: { indexes: [], findLinks: [], noIndex: false, insecureHosts: [] },
      uv: () => Promise.reject(new Error('no uv')),
      fetch: () => Promise.reject(new Error('no network')),
      ...(cache === undefined
        ? {}
        : {
            remote: {
              restore: async (_key: string, folder: string) => {
                await cp(cache, folder, { recursive: true, verbatimSymlinks: true })
                return true
              },
              save: async () => {},
            },
          }),
    },
    environment: {
      identify: () => Promise.reject(new Error('no image')),
      prepare: () => Promise.reject(new Error('no image')),
    },
    seal: await openSeal(context.stores, env),
    restored: new Set(),
    isolation: () => Promise.reject(new Error('nothing is built')),
  }
}

it('says that a file is in the place of the store, in the words of the store', async () => {
  await using context = await makeContext()
  await mkdir(dirname(context.stores.built), { recursive: true })
  await writeFile(context.stores.built, '')
  await expect(keep(context)).rejects.toThrow(`${key} cannot be written: a part of the path is a file`)
})

const secret = { LAMBDA_LAYER_CACHE_SECRET: 'a secret of the repository' }

describe('a compiled wheel in the store of this machine', () => {
  it('is taken', async () => {
    await using context = await makeContext()
    await keep(context)
    expect(await findStored(locked, target, 'hash', await runOn(context))).toMatchObject({ isSealed: true })
  })

  it.each<[string, (folder: string) => Promise<void>]>([
    ['was replaced, with its hash in the entry', replaceWheel],
    ['has a seal that was edited', (folder) => edit(folder, (document) => void (document.seal = 'a'.repeat(64)))],
    ['lost a byte', async (folder) => writeFile(join(folder, filename), 'x')],
    [
      'is a link',
      async (folder) => {
        const copy = join(folder, 'copy')
        await cp(join(folder, filename), copy)
        await rm(join(folder, filename))
        await symlink(copy, join(folder, filename))
      },
    ],
    ['has an entry that is no JSON', async (folder) => writeFile(join(folder, 'entry.json'), '{')],
    ['has no entry', async (folder) => rm(join(folder, 'entry.json'))],
  ])('is not taken when it %s', async (_how, change) => {
    await using context = await makeContext()
    await change(await keep(context))
    expect(await findStored(locked, target, 'hash', await runOn(context))).toBeUndefined()
  })

  it('is not taken in the place of another', async () => {
    await using context = await makeContext()
    const folder = await keep(context)
    const moved = `${folder}-moved`
    await cp(folder, moved, { recursive: true })
    expect(await findBuilt(moved, await openSeal(context.stores, {}))).toMatchObject({ isSealed: false })
  })
})

describe('a compiled wheel from the runner’s cache', () => {
  it('is taken without a note where a secret proves it', async () => {
    await using other = await makeContext()
    const cache = await keep(other, secret)
    await using context = await makeContext()
    const found = await findStored(locked, target, 'hash', await runOn(context, cache, secret))
    expect(found).toMatchObject({ isSealed: true, entry: { notes: [], where: 'on this machine' } })
  })

  it('is not taken where the secret does not prove it', async () => {
    await using other = await makeContext()
    const cache = await keep(other, secret)
    await replaceWheel(cache)
    await using context = await makeContext()
    expect(await findStored(locked, target, 'hash', await runOn(context, cache, secret))).toBeUndefined()
  })

  it('is named as unverified without a secret, and is the second time as well', async () => {
    await using other = await makeContext()
    const cache = await keep(other)
    await using context = await makeContext()
    const run = await runOn(context, cache)
    const first = await findStored(locked, target, 'hash', run)
    expect(first).toMatchObject({
      isSealed: false,
      entry: {
        where: 'on this machine, from the Actions cache (unverified)',
        notes: [{ severity: 'note', code: 'cached-build-unverified', package: 'demo' }],
      },
    })
    expect(await findStored(locked, target, 'hash', run)).toEqual(first)
  })

  it.each<[string, Record<string, unknown>]>([
    ['../../outside-1.0-py3-none-any.whl', {}],
    ['other-1.0-py3-none-any.whl', {}],
    ['demo-2.0-py3-none-any.whl', {}],
    ['demo-1.0-cp313-cp313-linux_x86_64.whl', {}],
  ])('is not taken under the name %s', async (name) => {
    await using other = await makeContext()
    const cache = await keep(other)
    const bytes = await readFile(join(cache, filename))
    await mkdir(join(other.stores.built, 'deep'), { recursive: true })
    const planted = join(other.stores.built, 'deep', 'planted')
    await cp(cache, planted, { recursive: true })
    await writeFile(join(planted, name), bytes)
    await edit(planted, ({ entry }) => void (entry['filename'] = name))
    await using context = await makeContext()
    expect(await findStored(locked, target, 'hash', await runOn(context, planted))).toBeUndefined()
  })

  it.each([
    ['the same workflow and branch', {}, true],
    ['another branch', { GITHUB_REF: 'refs/pull/1/merge' }, false],
    ['another workflow', { GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/other.yml@refs/heads/main' }, false],
    ['a secret', secret, false],
  ])('is looked for where %s saved it: %j', (_what, change, same) => {
    const env = {
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_WORKFLOW_REF: 'o/r/w.yml@refs/heads/main',
    }
    expect(cacheScope({ ...env, ...change }) === cacheScope(env)).toBe(same)
  })
})

describe('an entry', () => {
  const digest = { sha256: 'a'.repeat(64), sizeBytes: 1 }
  const library = { soname: 'libx.so.1', ...digest, neededBy: 'demo' }
  const note = { severity: 'note', code: 'a', message: 'b', package: 'demo' }
  const entry = {
    name: 'demo',
    version: '1.0',
    filename,
    ...digest,
    source: { filename: 'demo-1.0.tar.gz' },
    where: 'in an image',
    image: { reference: 'image', digest: 'sha256:1' },
    libraries: [library],
    notes: [note],
  }

  it('is read', () => {
    expect(builtEntry(entry)).toBe(entry)
  })

  it.each<[string, Record<string, unknown>]>([
    ['a path', { filename: '../x.whl' }],
    ['an absolute path', { filename: '/etc/x.whl' }],
    ['a hidden file', { filename: '.x.whl' }],
    ['a backslash', { filename: 'a\\x.whl' }],
    ['no name', { name: undefined }],
    ['a hash of another length', { sha256: 'aa' }],
    ['a negative size', { sizeBytes: -1 }],
    ['an endless text', { where: 'x'.repeat(100_000) }],
    ['a library that leaves its folder', { libraries: [{ ...library, soname: '../../lib.so' }] }],
    ['a library that is a list', { libraries: [[]] }],
    ['too many notes', { notes: Array.from({ length: 2000 }, () => note) }],
    ['a severity of its own', { notes: [{ ...note, severity: 'error' }] }],
    ['half an image', { image: { reference: 'image' } }],
    ['no source', { source: null }],
  ])('is refused with %s', (_what, change) => {
    expect(builtEntry({ ...entry, ...change })).toBeUndefined()
  })
})
