// The thread that speaks to the cache service: started by cache.ts. The toolkit tries again for minutes, prints by itself
// and cannot be stopped: a thread can be ended at any time, and what it prints does not reach the runner.

import { isFeatureAvailable, restoreCache, saveCache } from '@actions/cache'
import { serveRequests } from '../workers/port.ts'

export type CacheRequest =
  | { readonly kind: 'look-up' | 'restore'; readonly folder: string; readonly keys: readonly [string, ...string[]] }
  | { readonly kind: 'save'; readonly folder: string; readonly key: string }

export interface CacheAnswer {
  /** The key that was found, or saved. Absent when there is none. */
  readonly key?: string
}

async function answer(request: CacheRequest): Promise<CacheAnswer> {
  if (!isFeatureAvailable()) return {}
  const { folder } = request
  if (request.kind === 'save') {
    return (await saveCache([folder], request.key)) === -1 ? {} : { key: request.key }
  }
  const [key, ...prefixes] = request.keys
  const found = await restoreCache([folder], key, prefixes, { lookupOnly: request.kind === 'look-up' })
  return found === undefined ? {} : { key: found }
}

serveRequests(answer, { atOnce: 1 })
