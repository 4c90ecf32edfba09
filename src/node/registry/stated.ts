// What a registry says of a version before its tarball is downloaded: how much it unpacks to, and its licence.
// https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md

import { Interrupted } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { batchedFacts } from '../../host/fact-batch.ts'
import { readBody } from '../../host/http/body.ts'
import { httpFor } from '../../host/http/client.ts'
import { connectionsPerHost } from '../../host/http/limits.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import { objectOf, textOf } from '../locks/manifest.ts'
import type { LockedPackage } from '../locks/node-lock.ts'
import { registryOf } from './address.ts'
import type { NpmSettings } from './npmrc.ts'

export interface Stated {
  readonly unzippedSizeBytes?: number
  readonly licence?: string
}

const largestBytes = 4 * 1024 * 1024

/** By `id`; without those that the registry says nothing of. Never fails: it is for information. */
export async function statedByRegistry(
  packages: readonly LockedPackage[],
  settings: NpmSettings,
  context: Pick<Context, 'env' | 'stores' | 'signal'>,
): Promise<ReadonlyMap<string, Stated>> {
  const known = batchedFacts<Stated>(context, 'npm-stated-1')
  const wanted = packages.filter(({ source }) => source.kind === 'tarball' && source.url?.includes('/-/') !== false)
  const found = await mapConcurrently(wanted, connectionsPerHost, context.signal, async ({ id, name, version }) => {
    const url = `${registryOf(name, settings)}${name.replace('/', '%2f')}/${encodeURIComponent(version)}`
    const before = await known.get(url)
    const stated = before ?? (await askFor(url, context))
    if (!before && stated) await known.put(url, stated)
    return stated ? [[id, stated] as const] : []
  })
  return new Map(found.flat())
}

async function askFor(url: string, { env, signal }: Pick<Context, 'env' | 'signal'>): Promise<Stated | undefined> {
  try {
    const response = await httpFor(env).get(url, { accept: 'application/json' }, signal)
    const bytes = await readBody(response.body, largestBytes)
    const manifest = objectOf(bytes === undefined ? undefined : JSON.parse(bytes.toString('utf8')))
    const size = objectOf(manifest['dist'])['unpackedSize']
    const licence = textOf(manifest['license'])
    return {
      ...(typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? { unzippedSizeBytes: size } : {}),
      ...(licence === undefined ? {} : { licence: licence.slice(0, 255) }),
    }
  } catch (error) {
    if (error instanceof Interrupted || signal.aborted) throw error
    return undefined
  }
}
