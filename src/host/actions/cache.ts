// The cache service of GitHub Actions. Whatever goes wrong with it, the run goes on without it: slower, not wrong.

import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Interrupted } from '../../errors.ts'
import type { Context } from '../context.ts'
import { WorkerThread, workerUrl } from '../workers/thread.ts'
import type { CacheAnswer, CacheRequest } from './cache-worker.ts'

export type Restored =
  | { readonly kind: 'restored'; readonly key: string }
  | { readonly kind: 'missing' }
  /** There is an entry, and it did not come back whole: what is in the folder may be a part of it. */
  | { readonly kind: 'damaged'; readonly key: string }

export interface ActionsCache {
  /**
   * Unpacks the newest entry whose key begins with the first of `prefixes`, else with the next one, into the folder that
   * it was saved from.
   * @throws {Interrupted}
   */
  restore(folder: string, prefixes: readonly [string, ...string[]]): Promise<Restored>
  /**
   * Saves a folder as the newest entry of `prefix`, where there is none yet or it `replaces` a damaged one. Entries never
   * change. Yields whether it did.
   * @throws {Interrupted}
   */
  save(folder: string, prefix: string, replaces?: boolean): Promise<boolean>
}

/** How long each call may take. */
export interface CacheDeadlines {
  readonly lookUpMs: number
  readonly transferMs: number
}

const usualDeadlines: CacheDeadlines = { lookUpMs: 15_000, transferMs: 120_000 }

/** What a thread prints arrives by another way than its answer. */
const outputMs = 100

/** Keys are limited to 512 characters and must have no comma. */
const longestKey = 512

/** The cache service; undefined outside of a workflow, and where the service is off. */
export function openActionsCache(
  { env, log, signal }: Pick<Context, 'env' | 'log' | 'signal'>,
  deadlines: CacheDeadlines = usualDeadlines,
): ActionsCache | undefined {
  // Known without loading the toolkit, which takes longer than everything else of a run in which nothing changed.
  if (!env['ACTIONS_RUNTIME_TOKEN'] || !(env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL'])) return undefined
  let printed = ''
  const onOutput = (text: string): void => void (printed = (printed + text).slice(-4_000))
  const thread = new WorkerThread<CacheRequest, CacheAnswer>(workerUrl(import.meta.url, 'cache-worker'), {
    env,
    onOutput,
  })
  let isOff = false
  let isReadOnly = false

  /** Undefined when the service does not answer; then it is left alone for the rest of the run. */
  const ask = async (request: CacheRequest, deadlineMs: number): Promise<CacheAnswer | undefined> => {
    if (isOff) return undefined
    printed = ''
    const deadline = AbortSignal.timeout(deadlineMs)
    try {
      return await thread.call(request, AbortSignal.any([signal, deadline]))
    } catch (error) {
      if (signal.aborted) throw new Interrupted({ cause: error })
      isOff = true
      log.info(
        deadline.aborted
          ? `The Actions cache did not answer within ${deadlineMs / 1000} seconds: this run goes on without it.`
          : `The Actions cache cannot be used: ${error instanceof Error ? error.message : String(error)}`,
      )
      return undefined
    }
  }
  return {
    async restore(folder, prefixes) {
      // No entry has the key itself: the newest one of a prefix counts, so that a damaged one can be replaced.
      const keys = [`${prefixes[0]}newest`, ...prefixes].map(checked) as [string, ...string[]]
      const found = (await ask({ kind: 'look-up', folder, keys }, deadlines.lookUpMs))?.key
      if (found === undefined) return { kind: 'missing' }
      const restored = await ask({ kind: 'restore', folder, keys: [found] }, deadlines.transferMs)
      if (restored?.key !== undefined) return { kind: 'restored', key: found }
      await wait(outputMs)
      log.debug(`The entry ${found} of the Actions cache did not come back whole. ${complaintIn(printed)}`)
      return { kind: 'damaged', key: found }
    },
    async save(folder, prefix, replaces = false) {
      if (isReadOnly) return false
      const key = checked(`${prefix}${replaces ? randomUUID().slice(0, 8) : '0'}`)
      const saved = await ask({ kind: 'save', folder, key }, deadlines.transferMs)
      if (saved === undefined || saved.key !== undefined) return saved !== undefined
      await wait(outputMs)
      // Another job may have saved the same. Anything else would befall the next entry too, and is said once.
      if (reservationError(printed) === undefined && /another job/.test(printed)) return false
      isReadOnly = true
      log.info(`Nothing is saved to the Actions cache. ${complaintIn(printed)}`)
      return false
    },
  }
}

/** What the toolkit complained of, without the form of a command. */
function complaintIn(printed: string): string {
  const lines = printed.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('::debug'))
  const last = reservationError(printed) ?? lines.at(-1)?.replace(/^::[^:]*::/, '')
  return (last ?? 'It does not say why.').replaceAll('%0A', ' ').slice(0, 400)
}

/** Why an entry could not be reserved: the toolkit takes every reason for another job's entry, and says more in its debug lines. */
function reservationError(printed: string): string | undefined {
  return /^::debug::Failed to reserve cache: (.*)$/m.exec(printed)?.[1]
}

function checked(key: string): string {
  return key.replaceAll(',', '_').slice(0, longestKey)
}
