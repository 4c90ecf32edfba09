import { readCentralDirectory, usualTailBytes } from '../../formats/zip/central-directory.ts'
import { readEntry } from '../../formats/zip/entry-data.ts'
import { withTail } from '../../formats/zip/source.ts'
import type { Context, Environment } from '../../host/context.ts'
import { readBody } from '../../host/http/body.ts'
import { httpFor } from '../../host/http/client.ts'
import { httpRangeSource } from '../../host/http/range.ts'
import { batchedFacts } from '../../host/fact-batch.ts'
import type { Facts } from '../../host/json-cache.ts'
import { findLinksFiles, indexesFor } from '../indexes/project-files.ts'
import { releaseFiles } from '../indexes/release-files.ts'
import type { IndexSettings } from '../indexes/settings.ts'
import type { IndexFile } from '../indexes/simple-index.ts'
import { withoutCredentials } from '../locks/file-address.ts'
import type { RemoteFile } from '../locks/lock.ts'
import { isPinnedTo, sameVersion } from '../versions.ts'
import { parseSdistFilename, parseWheelFilename } from '../wheels/filename.ts'
import { parseMetadata } from '../wheels/metadata.ts'

/** The files of one release, and the index that has them. */
export interface Release {
  readonly index: string
  readonly files: readonly IndexFile[]
}

/** What a wheel says of itself. */
export interface WheelRequirements {
  readonly requires: readonly string[]
  readonly requiresPython?: string
}

const largestMetadataBytes = 4 * 1024 * 1024

/** Releases and their metadata, each asked for once in a run. */
export class PinnedReleases {
  readonly #settings: IndexSettings
  readonly #context: Context
  readonly #known: Facts<WheelRequirements>
  readonly #releases = new Map<string, Promise<Release | undefined>>()
  readonly #requirements = new Map<string, Promise<WheelRequirements | undefined>>()

  constructor(settings: IndexSettings, context: Context) {
    this.#settings = settings
    this.#context = context
    this.#known = batchedFacts(context, 'wheel-requirements-3', { sealed: true })
  }

  /** Undefined when the index does not have it, or cannot tell, or has several that the pin accepts. */
  release(name: string, version: string): Promise<Release | undefined> {
    const key = `${name} ${version}`
    const release = this.#releases.get(key) ?? this.#find(name, version)
    this.#releases.set(key, release)
    return release
  }

  /** Undefined when a wheel's metadata cannot be obtained. */
  requirements({ url, sha256 }: RemoteFile): Promise<WheelRequirements | undefined> {
    const found = this.#requirements.get(url) ?? this.#read(url, sha256)
    this.#requirements.set(url, found)
    return found
  }

  async #find(name: string, version: string): Promise<Release | undefined> {
    const linked = await findLinksFiles(name, this.#settings, this.#context)
    // What is in a folder has no hash: that is for the resolver to weigh.
    if (!linked || linked.length > 0) return undefined
    const versionIn = (filename: string): string => {
      const parsed = parseWheelFilename(filename) ?? parseSdistFilename(filename, name)
      return parsed?.name === name ? parsed.version : ''
    }
    const isOfRelease = (filename: string): boolean => sameVersion(versionIn(filename), version)
    // `==1.0` accepts 1.0+cpu, too, which is the newer one: what fits decides.
    const isAccepted = (filename: string): boolean => isOfRelease(filename) || isPinnedTo(version, versionIn(filename))
    for (const index of indexesFor(name, this.#settings)) {
      const wanted = { isWanted: isAccepted, words: [`-${version}`] }
      const answer = await releaseFiles(`${index.replace(/\/+$/, '')}/${name}/`, wanted, this.#context)
      if (answer.kind === 'unreadable') return undefined
      // The first index that has the project decides.
      if (answer.kind === 'files') {
        const { files } = answer
        const isPlain = files.length > 0 && files.every(({ filename }) => isOfRelease(filename))
        return isPlain ? { index: bare(index), files } : undefined
      }
    }
    return undefined
  }

  async #read(url: string, sha256: string | undefined): Promise<WheelRequirements | undefined> {
    const kept = sha256 === undefined ? undefined : await this.#known.get(sha256)
    if (isRequirements(kept)) return kept
    const { signal } = this.#context
    const address = url.replace(/[?#].*$/s, '')
    for (const read of [servedMetadata, metadataInside]) {
      try {
        const metadata = parseMetadata(await read(address, this.#context))
        if (metadata.name === undefined || metadata.version === undefined) continue
        const { requires, requiresPython } = metadata
        const found = { requires, ...(requiresPython === undefined ? {} : { requiresPython }) }
        if (sha256 !== undefined) await this.#known.put(sha256, found)
        return found
      } catch (error) {
        if (signal.aborted) throw error
      }
    }
    return undefined
  }
}

/** https://packaging.python.org/en/latest/specifications/simple-repository-api/#serving-distribution-metadata-in-the-simple-repository-api */
async function servedMetadata(url: string, { env, signal }: Context): Promise<string> {
  const response = await httpFor(env).get(`${url}.metadata`, {}, signal)
  const body = await readBody(response.body, largestMetadataBytes)
  if (body === undefined) throw new Error('the metadata is too large')
  return body.toString()
}

/** Not every index serves it: then it is read out of the wheel, which has it near its end. */
async function metadataInside(url: string, { env, signal }: Context): Promise<string> {
  const source = await withTail(await httpRangeSource(url, httpFor(env), signal), usualTailBytes)
  const entries = await readCentralDirectory(source, url)
  const entry = entries.find(({ path }) => /^[^/]+\.dist-info\/METADATA$/.test(path))
  if (!entry) throw new Error('the wheel has no METADATA')
  return (await readEntry(source, entry, largestMetadataBytes)).toString()
}

/** Its credentials are remembered, and are for no lock. */
function bare(index: string): string {
  return withoutCredentials(index, () => {})
}

/** Whether uv would look for packages as `PinnedReleases` does. */
export function looksInOrder(env: Environment): boolean {
  const isPlain = (env['UV_INDEX_STRATEGY'] ?? 'first-index') === 'first-index'
  return (
    isPlain &&
    [env['UV_EXCLUDE_NEWER'], env['UV_KEYRING_PROVIDER'], env['UV_OFFLINE']].every((one) => (one ?? '') === '')
  )
}

/** Whether a fact has its shape: anybody may have written it. */
function isRequirements(value: unknown): value is WheelRequirements {
  if (typeof value !== 'object' || value === null) return false
  const { requires, requiresPython } = value as Record<string, unknown>
  return (
    Array.isArray(requires) &&
    requires.every((one) => typeof one === 'string') &&
    (requiresPython === undefined || typeof requiresPython === 'string')
  )
}
