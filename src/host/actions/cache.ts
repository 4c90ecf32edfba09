// The cache service of GitHub Actions. Whatever goes wrong with it is a warning: a run without it is slower, not wrong.
// The toolkit reads process.env by itself and is loaded only when there is a service: it brings a whole storage client.

import type { Environment } from '../context.ts'
import type { Log } from '../log.ts'

export interface ActionsCache {
  /**
   * Unpacks the newest entry of `key`, or of a key that begins with one of `prefixes`, into the folder it was saved from.
   * Yields its key; undefined when there is none.
   */
  restore(folder: string, key: string, prefixes?: readonly string[]): Promise<string | undefined>
  /** Saves a folder under a key that has no entry yet. Yields whether it did. */
  save(folder: string, key: string): Promise<boolean>
}

/**
 * The toolkit tries again for half a minute and says nothing to us when it gives up. A look-up that found nothing for
 * so long was one of those, and the service is left alone for the rest of the run.
 */
const patienceMs = 10_000

/** Keys are limited to 512 characters and must have no comma. */
const longestKey = 512

/** The cache service; undefined outside of a workflow, and where the service is off. */
export async function openActionsCache(env: Environment, log: Log): Promise<ActionsCache | undefined> {
  // Known without loading the toolkit, which takes longer than everything else of a run in which nothing changed.
  if (!env['ACTIONS_RUNTIME_TOKEN'] || !(env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL'])) return undefined
  const trouble = (what: string, error: unknown): void => {
    log.warning(`The Actions cache could not be ${what}: ${error instanceof Error ? error.message : String(error)}`)
  }
  try {
    const toolkit = await import('@actions/cache')
    if (!toolkit.isFeatureAvailable()) return undefined
    let isOff = false
    const timed = async <T>(work: () => Promise<T>, nothing: T): Promise<T> => {
      if (isOff) return nothing
      const begun = Date.now()
      const result = await work()
      if (result === nothing && Date.now() - begun > patienceMs) {
        isOff = true
        log.warning('The Actions cache does not answer: this run goes on without it.')
      }
      return result
    }
    return {
      async restore(folder, key, prefixes = []) {
        try {
          return await timed(() => toolkit.restoreCache([folder], checked(key), prefixes.map(checked)), undefined)
        } catch (error) {
          trouble('read', error)
          return undefined
        }
      },
      async save(folder, key) {
        try {
          return (await timed(() => toolkit.saveCache([folder], checked(key)), -1)) !== -1
        } catch (error) {
          trouble('written', error)
          return false
        }
      },
    }
  } catch (error) {
    trouble('opened', error)
    return undefined
  }
}

function checked(key: string): string {
  return key.replaceAll(',', '_').slice(0, longestKey)
}
