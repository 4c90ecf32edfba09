// The metadata of wheels before they are downloaded: indexes serve them beside the wheel, and else they are at its end.
// https://packaging.python.org/en/latest/specifications/simple-repository-api/#serve-distribution-metadata

import { Interrupted } from '../../errors.ts'
import { readCentralDirectory } from '../../formats/zip/central-directory.ts'
import { readEntry } from '../../formats/zip/entry-data.ts'
import { openZipFile, type ZipSource } from '../../formats/zip/source.ts'
import type { Context } from '../../host/context.ts'
import { batchedFacts } from '../../host/fact-batch.ts'
import { readBody } from '../../host/http/body.ts'
import { httpFor, type Http } from '../../host/http/client.ts'
import { localPath } from '../../host/http/download.ts'
import { httpRangeSource } from '../../host/http/range.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import type { RemoteFile } from '../locks/lock.ts'
import type { ChosenWheel } from './choose.ts'
import { parseMetadata, type Metadata } from './metadata.ts'

const mostBytes = 4 * 1024 * 1024
const atOnce = 16

/** By the name of the package, once each. Undefined where its index does not serve them. */
export async function servedMetadata(
  chosen: readonly ChosenWheel[],
  { env, signal }: Pick<Context, 'env' | 'signal'>,
): Promise<ReadonlyMap<string, Metadata | undefined>> {
  const http = httpFor(env)
  return byName(chosen, signal, ({ file }, inner) => served(file.url, http, inner))
}

/** Requirement lines by the name of the package, once each. Undefined for one whose wheel cannot be read. */
export async function wheelRequirements(
  chosen: readonly ChosenWheel[],
  context: Pick<Context, 'env' | 'directory' | 'signal' | 'stores'>,
): Promise<ReadonlyMap<string, readonly string[] | undefined>> {
  const http = httpFor(context.env)
  const remembered = batchedFacts<readonly string[]>(context, 'wheel-requires-1', { sealed: true })
  return byName(chosen, context.signal, async ({ file }, signal) => {
    const { sha256 } = file
    const known = sha256 === undefined ? undefined : await remembered.get(sha256)
    if (known) return known
    const requires = (await metadataOf(file, http, { ...context, signal }))?.requires
    if (requires && sha256 !== undefined) await remembered.put(sha256, requires)
    return requires
  })
}

/** Where an index does not serve them beside the wheel, they are read out of the wheel. */
async function metadataOf(
  { url, filename }: RemoteFile,
  http: Http,
  { directory, signal }: Pick<Context, 'directory' | 'signal'>,
): Promise<Metadata | undefined> {
  const path = localPath(url, directory)
  if (path !== undefined) {
    await using zip = await openZipFile(path, filename)
    return await readMetadata(zip, filename)
  }
  const beside = await served(url, http, signal).catch((error: unknown) => {
    if (error instanceof Interrupted) throw error
    return undefined
  })
  return beside ?? readMetadata(await httpRangeSource(url, http, signal), filename)
}

async function byName<T>(
  chosen: readonly ChosenWheel[],
  signal: AbortSignal,
  find: (one: ChosenWheel, signal: AbortSignal) => Promise<T | undefined>,
): Promise<ReadonlyMap<string, T | undefined>> {
  const once = new Map(chosen.map((one) => [one.package.name, one]))
  const found = new Map<string, T | undefined>()
  await mapConcurrently([...once], atOnce, signal, async ([name, one], inner) => {
    try {
      found.set(name, await find(one, inner))
    } catch (error) {
      if (error instanceof Interrupted) throw error
      found.set(name, undefined)
    }
  })
  return found
}

async function served(url: string, http: Http, signal: AbortSignal): Promise<Metadata | undefined> {
  const answer = await http.get(`${url.replace(/[#?].*$/, '')}.metadata`, {}, signal)
  const bytes = await readBody(answer.body, mostBytes, (error) => answer.broken(error))
  return bytes === undefined ? undefined : parseMetadata(bytes.toString('utf8'))
}

async function readMetadata(source: ZipSource, filename: string): Promise<Metadata | undefined> {
  const entries = await readCentralDirectory(source, filename)
  const entry = entries.find(({ path }) => /^[^/]+\.dist-info\/METADATA$/.test(path))
  return entry && parseMetadata((await readEntry(source, entry, mostBytes, filename)).toString('utf8'))
}
