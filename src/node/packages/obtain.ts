// Brings packages: many at once, each hashed while it is written, each turned into a zip as soon as it exists.

import { rm, stat } from 'node:fs/promises'
import { Failure, Interrupted } from '../../errors.ts'
import type { ArchiveStore } from '../../host/archive-store.ts'
import type { Context } from '../../host/context.ts'
import { batchedFacts, writeLearnedFacts } from '../../host/fact-batch.ts'
import { httpFor } from '../../host/http/client.ts'
import { download, localPath } from '../../host/http/download.ts'
import { connectionsPerHost } from '../../host/http/limits.ts'
import type { Facts } from '../../host/json-cache.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import { plural } from '../../text/units.ts'
import type { LockedPackage } from '../locks/node-lock.ts'
import { registryOf, tarballAddress } from '../registry/address.ts'
import { releasePage } from '../registry/release-page.ts'
import type { NpmSettings } from '../registry/npmrc.ts'
import { patchTarball } from '../patches/patch-tarball.ts'
import { convertInThread } from './converters.ts'
import { parseIntegrity } from './integrity.ts'
import type { ObtainedPackage } from './npm-package.ts'
import type { PackageFacts } from './package-facts.ts'

/** What a tarball was turned into. Raise the number of its kind when `PackageFacts`, the zip or how it is deflated changes. */
interface KnownPackage {
  /** Of the zip. */
  readonly sha256: string
  readonly sizeBytes: number
  readonly facts: PackageFacts
}

/** Packages that were looked at before, by their integrity. */
export function rememberedPackages(context: Pick<Context, 'stores' | 'env'>): Facts<KnownPackage> {
  return batchedFacts(context, 'npm-packages-6', { sealed: true })
}

export interface ObtainOptions {
  readonly settings: NpmSettings
  readonly store: ArchiveStore
  readonly context: Context
  /** Makes the tarball of a commit, at a path. */
  readonly pack: (one: LockedPackage, path: string, signal: AbortSignal) => Promise<void>
}

/** What obtaining took. */
export interface Transfers {
  readonly downloads: { readonly files: number; readonly bytes: number }
  readonly cached: { readonly files: number; readonly bytes: number }
}

/**
 * Packages by their `id`. Those inside the tarballs of others, and folders of this machine, are not among them.
 * @throws {Failure} when one cannot be obtained, or is not the one that the lock names.
 */
export async function obtainPackages(
  packages: readonly LockedPackage[],
  options: ObtainOptions,
): Promise<{ readonly obtained: ReadonlyMap<string, ObtainedPackage>; readonly transfers: Transfers }> {
  const { context } = options
  const wanted = nativeFirst(packages.filter(({ source }) => source.kind !== 'bundled' && source.kind !== 'folder'))
  const under = new Map<string, Promise<ObtainedPackage>>()
  const counts = { downloads: { files: 0, bytes: 0 }, cached: { files: 0, bytes: 0 } }
  let done = 0
  let keptMs = performance.now()
  const all = await mapConcurrently(wanted, mostAtOnce, context.signal, async (one, signal) => {
    // The same tarball may be at several places of a lock.
    const key = keyOf(one)
    const obtaining = under.get(key) ?? obtain(one, { ...options, signal, counts })
    under.set(key, obtaining)
    const obtained = await obtaining
    // So that a run which is killed does not lose everything.
    if (performance.now() - keptMs > keepEveryMs) {
      keptMs = performance.now()
      await writeLearnedFacts(context.stores)
    }
    context.log.progress({
      title: 'Downloading packages',
      unit: 'files',
      done: ++done,
      total: wanted.length,
      current: one.name,
    })
    return { ...obtained, id: one.id, name: one.name, version: obtained.facts.version || one.version }
  })
  return { obtained: new Map(all.map((one) => [one.id, one])), transfers: counts }
}

const keepEveryMs = 10_000

/** Many more than connections: what waits for a thread, as a file, does not hold up the downloads behind it. */
const mostAtOnce = 8 * connectionsPerHost

/** Packages of one machine hold its programs and libraries: they are the largest, and take longest to deflate. */
function nativeFirst(packages: readonly LockedPackage[]): readonly LockedPackage[] {
  const isNative = ({ os, cpu }: LockedPackage): boolean => os.length + cpu.length > 0
  return [...packages.filter(isNative), ...packages.filter((one) => !isNative(one))]
}

function keyOf({ id, source, patch }: LockedPackage): string {
  return source.kind === 'tarball' && !patch ? source.integrity : id
}

/** What a package is remembered by; undefined for one that nothing pins. */
function memoryKeyOf({ source, patch }: LockedPackage): string | undefined {
  const integrity = 'integrity' in source ? source.integrity : undefined
  if (integrity === undefined || patch?.kind !== 'read') return integrity
  return `${integrity} patched ${patch.sha256}`
}

interface Obtaining extends ObtainOptions {
  readonly signal: AbortSignal
  readonly counts: {
    readonly downloads: { files: number; bytes: number }
    readonly cached: { files: number; bytes: number }
  }
}

async function obtain(one: LockedPackage, options: Obtaining): Promise<ObtainedPackage> {
  const { store, context, counts } = options
  const filename = `${one.name.replace('@', '').replace('/', '-')}-${one.version === '' ? 'local' : one.version}.tgz`
  const integrity = 'integrity' in one.source ? one.source.integrity : undefined
  const memoryKey = memoryKeyOf(one)
  const page = releasePage(one, options.settings)
  const remembered = rememberedPackages(context)
  const known = memoryKey === undefined ? undefined : await remembered.get(memoryKey)
  const found = known && (await store.find(known.sha256, filename))
  const finish = (
    stored: { path: string; sha256: string; sizeBytes: number },
    facts: PackageFacts,
  ): ObtainedPackage => ({
    id: one.id,
    name: one.name,
    version: one.version,
    archive: {
      filename,
      ...stored,
      obtained: 'published',
      ...(one.patch?.kind === 'read' ? { patch: one.patch.file } : {}),
    },
    ...(integrity === undefined ? {} : { integrity }),
    ...(page === undefined ? {} : { releasePage: page }),
    facts,
  })
  if (known && found) {
    counts.cached.files++
    counts.cached.bytes += found.sizeBytes
    return finish(found, known.facts)
  }
  let learned: PackageFacts | undefined
  const stored = await store.add(filename, async (temporary) => {
    const tarball = `${temporary}.tgz`
    const patched = `${temporary}.tar`
    try {
      const tarballBytes = await tarballOf(one, filename, tarball, options)
      if (one.patch?.kind === 'read') await patchTarball({ tarball, patched, filename, patch: one.patch })
      const { facts, sha256, sizeBytes } = await convertInThread(
        { tarball: one.patch ? patched : tarball, zip: temporary, filename },
        tarballBytes,
        options.signal,
      )
      learned = facts
      return { sha256, sizeBytes }
    } finally {
      await rm(tarball, { force: true })
      await rm(patched, { force: true })
    }
  })
  if (!learned) throw new Error(`${filename} was not looked at`)
  if (memoryKey !== undefined)
    await remembered.put(memoryKey, { sha256: stored.sha256, sizeBytes: stored.sizeBytes, facts: learned })
  return finish(stored, learned)
}

/** Writes the tarball to `temporary`; yields its size. */
async function tarballOf(one: LockedPackage, filename: string, temporary: string, options: Obtaining): Promise<number> {
  const { settings, context, signal, counts } = options
  const { source, name, version } = one
  if (source.kind === 'git') {
    await options.pack(one, temporary, signal)
    return (await stat(temporary)).size
  }
  if (source.kind === 'bundled' || source.kind === 'folder' || source.kind === 'refused')
    throw new Error(`${name} has no tarball`)
  const expected = source.integrity === undefined ? undefined : parseIntegrity(source.integrity)
  const url = source.kind === 'file' ? source.path : tarballAddress(name, version, source.url, settings)
  const local = localPath(url, context.directory)
  if (local !== undefined && !(await stat(local).catch(() => undefined))) throw missingFile(one, local)
  const http = httpFor(context.env)
  const { sizeBytes } = await download({ filename, url }, temporary, name, {
    http,
    signal,
    directory: context.directory,
    what: 'package',
    expected,
  }).catch((error: unknown) => {
    throw explained(error, name, settings)
  })
  if (local === undefined) {
    counts.downloads.files++
    counts.downloads.bytes += sizeBytes
  }
  return sizeBytes
}

function missingFile({ name }: LockedPackage, path: string): Failure {
  return new Failure({
    code: 'file-not-found',
    message: `${name}: ${path} does not exist.`,
    nextStep: 'Check the path in package.json.',
    package: name,
    file: path,
  })
}

/** What npm's users do about it. */
function explained(error: unknown, name: string, settings: NpmSettings): unknown {
  if (!(error instanceof Failure) || error instanceof Interrupted) return error
  const [problem] = error.problems
  const steps: Readonly<Record<string, string>> = {
    'index-unauthorized': `Check the token of the registry in .npmrc: it may have expired.`,
    'index-forbidden': `Check that the token in .npmrc may read ${name}.`,
    'unexpected-answer': `Check the registry of ${name} in .npmrc.`,
    'bad-redirect': `Check the registry of ${name} in .npmrc; the registry itself may be set up wrongly.`,
    'index-unavailable': 'The registry is overloaded or down: try again later.',
    'wrong-hash':
      'Nothing of it was used. If the registry is yours, compare the file there; if a proxy lies between, it may have changed the file.',
    'not-found': `Check the registry of ${name} in .npmrc. A version may also have been unpublished: update the lock.`,
    'untrusted-certificate':
      'If your company has its own certificate authority, name its bundle with cafile in .npmrc, or in NODE_EXTRA_CA_CERTS.',
  }
  const nextStep = stepOfCredentials(problem.code, name, settings) ?? steps[problem.code]
  if (nextStep === undefined) return error
  return new Failure({ ...problem, nextStep, package: name }, { cause: error })
}

/** For a registry that requires credentials: what .npmrc says of them. */
function stepOfCredentials(code: string, name: string, settings: NpmSettings): string | undefined {
  if (code !== 'index-unauthorized' && code !== 'index-forbidden') return undefined
  const registry = registryOf(name, settings).replace(/^https?:/i, '')
  const own = settings.credentials.filter(({ prefix }) => registry.startsWith(prefix))
  const unset = own.find(({ unsetVariable }) => unsetVariable !== undefined)?.unsetVariable
  if (unset !== undefined) return `Set ${unset}: .npmrc takes the credentials of the registry from it.`
  const put = `Put a token for the registry into .npmrc, e.g. ${tokenLine(settings, name)}, and set NPM_TOKEN.`
  if (own.length === 0 && settings.tokenHelpers.some((prefix) => registry.startsWith(prefix)))
    return `A \`tokenHelper\` is set for the registry, a program, and none is run here. ${put}`
  return own.length === 0 ? put : undefined
}

function tokenLine({ registry, scopes }: NpmSettings, name: string): string {
  const own = scopes.get(name.slice(0, Math.max(0, name.indexOf('/')))) ?? registry
  return `\`${own.replace(/^https?:/, '')}:_authToken=\${NPM_TOKEN}\``
}

/** What the phase says in one line when it ends. */
export function summaryOfPackages(packages: ReadonlyMap<string, ObtainedPackage>): string {
  return plural(packages.size, 'package')
}
