// Packages of one index, as build requirements. uv heeds the index of a package for what a project itself requires. What
// builds require it looks for in all indexes. So it is told of one more index, which it asks first: an index of ours, which
// has the packages of one index and no others. It answers with the pages of their indexes. Where uv is to ask all indexes
// for every package (`UV_INDEX_STRATEGY=unsafe-…`), it is told of our index alone, which has everything.

import type { Context } from '../../host/context.ts'
import { httpFor } from '../../host/http/client.ts'
import { serveLoopback, type LoopbackAnswer, type LoopbackServer } from '../../host/http/loopback.ts'
import { openSeal } from '../../host/seal.ts'
import { normalizeName } from '../names.ts'
import type { ConfiguredIndexes } from './configured.ts'
import { projectFiles } from './project-files.ts'
import type { IndexFile } from './simple-index.ts'

/**
 * Starts such an index; undefined where no package is assigned, or no index is asked. The same settings give the same
 * address on this machine as long as nobody else uses it, so that uv's cache helps.
 */
export async function openAssignedIndex(
  { settings, env }: ConfiguredIndexes,
  context: Pick<Context, 'env' | 'signal' | 'stores'>,
): Promise<LoopbackServer | undefined> {
  const { assigned = [], noIndex } = settings
  if (assigned.length === 0 || noIndex) return undefined
  const http = httpFor(context.env)
  const places = new Map(assigned.toReversed().map((one) => [one.package, one.url]))
  const seal = await openSeal(context.stores, context.env)
  const secret = seal.sign('assigned-index', JSON.stringify([...places])).slice(0, 32)
  const port = firstPort + (Number.parseInt(secret.slice(0, 8), 16) % portCount)
  return serveLoopback({ secret, port }, async (path): Promise<LoopbackAnswer> => {
    const [, written] = /^simple\/([^/]+)\/?$/.exec(path) ?? []
    const name = written === undefined ? undefined : normalizeName(decodeURIComponent(written))
    const isAssigned = places.has(name ?? '')
    if (name === undefined || !(isAssigned || asksAll(env))) return text(404, 'not here')
    const files = await projectFiles(name, { ...settings, findLinks: [] }, env, context)
    if (files === undefined) return text(502, 'its index cannot be read')
    // An index that does not have an assigned package is not the reason to ask another one: the page is empty then.
    if (files.length === 0 && !isAssigned) return text(404, 'not here')
    return { status: 200, contentType: json, body: pageOf(name, files, (url) => http.withCredentials(url)) }
  })
}

function asksAll(env: Context['env']): boolean {
  return (env['UV_INDEX_STRATEGY'] ?? 'first-index') !== 'first-index'
}

function text(status: number, body: string): LoopbackAnswer {
  return { status, contentType: 'text/plain', body }
}

const json = 'application/vnd.pypi.simple.v1+json'
/** Below those that systems give to clients. */
const firstPort = 20_000
const portCount = 10_000

/** https://packaging.python.org/en/latest/specifications/simple-repository-api/#json-serialization */
function pageOf(name: string, files: readonly IndexFile[], addressOf: (url: string) => string): string {
  return JSON.stringify({
    meta: { 'api-version': '1.1' },
    name,
    files: files.map(({ filename, url, requiresPython, yanked, sha256, sizeBytes, uploadTime }) => ({
      filename,
      url: addressOf(url),
      hashes: sha256 === undefined ? {} : { sha256 },
      ...(requiresPython === undefined ? {} : { 'requires-python': requiresPython }),
      yanked,
      ...(sizeBytes === undefined ? {} : { size: sizeBytes }),
      ...(uploadTime === undefined ? {} : { 'upload-time': uploadTime }),
    })),
  })
}

/** The settings with that index before all others, and the environment in which it can be reached. */
export function askedFirst(configured: ConfiguredIndexes, server: LoopbackServer | undefined): ConfiguredIndexes {
  if (!server) return configured
  const { settings, env } = configured
  const url = `${server.url}/simple`
  const direct = [env['NO_PROXY'] ?? env['no_proxy'], '127.0.0.1'].filter(Boolean).join(',')
  return {
    settings: asksAll(env)
      ? { ...settings, indexes: [], defaultIndex: url }
      : { ...settings, indexes: [url, ...settings.indexes] },
    env: { ...env, NO_PROXY: direct, no_proxy: direct },
  }
}
