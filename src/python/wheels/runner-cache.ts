// What a runner keeps from one run to the next, in entries of the Actions cache. They are apart from each other
// because a run that will change nothing needs the facts alone, which are kilobytes:
//   facts   restored first, always
//   tools   restored when a tool is needed, e.g. uv to resolve
//   wheels  restored when a wheel is needed that is not on this machine; one entry holds the wheels of one run
// Entries never change, so the key of each names its content, and a prefix finds the newest: one that is damaged is
// followed by another.

import { createHash } from 'node:crypto'
import { copyFile, link, readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { writeLearnedFacts } from '../../host/fact-batch.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { Interrupted } from '../../errors.ts'
import { openActionsCache, type CacheDeadlines } from '../../host/actions/cache.ts'
import type { Context } from '../../host/context.ts'
import type { Selection } from './choose.ts'
import type { WheelStore } from './store.ts'
import type { Wheel } from './wheelhouse.ts'

export interface RunnerCache {
  /** Brings back what earlier runs learned. */
  restoreFacts(): Promise<void>
  /** Brings back a tool by its name and version, e.g. `uv-0.9.2`, when the folder of tools does not have it. */
  restoreTools(name: string): Promise<void>
  /** Brings back the wheels of an earlier run, when any of all targets' selections is missing in the store. */
  restoreWheels(selections: readonly Pick<Selection, 'chosen'>[], store: WheelStore): Promise<void>
  /** Saves what is new. Call it while the store is open. */
  saveAll(wheels: readonly Wheel[]): Promise<void>
}

export interface RunnerCacheOptions {
  /** False: nothing is restored, nothing is saved. */
  readonly cache: boolean
  /** What tells this use of the action from others in the repository, e.g. its layer's name and targets. */
  readonly scope: string
  readonly deadlines?: CacheDeadlines
}

/** Raise the number when the stores' layout changes. */
const prefix = 'lambda-layer-2'
/** Facts beyond it are not carried on; those found out first go first. */
const mostFactBytes = 16 * 1024 * 1024

/** A cache that does nothing, outside of a workflow. */
const none: RunnerCache = {
  async restoreFacts() {},
  async restoreTools() {},
  async restoreWheels() {},
  async saveAll() {},
}

/** Opens the runner's cache. Its failures are warnings. */
export async function openRunnerCache(options: RunnerCacheOptions, context: Context): Promise<RunnerCache> {
  const { stores, log } = context
  const opened = options.cache ? openActionsCache(context, options.deadlines) : undefined
  if (!opened) return none
  const cache = opened
  const scope = digest([options.scope]).slice(0, 16)
  const keys = {
    facts: `${prefix}-facts-${scope}-`,
    tools: `${prefix}-tools-${context.platform}-${context.hostArchitecture}-`,
    wheels: `${prefix}-wheels-${scope}-`,
  }
  /** The toolkit packs a folder whole, under its literal path: the wheels of a run pass through this one. */
  const exchange = join(stores.temporary, 'exchange')
  const restored = new Set<string>()
  /** Folders whose entry did not come back whole. */
  const damaged = new Set<string>()
  let missedTool: string | undefined

  return {
    async restoreFacts() {
      const found = await cache.restore(stores.facts, [keys.facts, `${prefix}-facts-`])
      if (found.kind === 'restored') restored.add(found.key)
      else if (found.kind === 'damaged') damaged.add(stores.facts)
    },
    async restoreTools(name) {
      const key = `${keys.tools}${name}-`
      const before = await listFiles(stores.tools)
      if (before.some((file) => file.path.includes(name))) return
      const found = await cache.restore(stores.tools, [key])
      if (found.kind === 'restored') return
      missedTool = key
      if (found.kind === 'missing') return
      // A part of a tool may run, and do something else.
      damaged.add(stores.tools)
      const parts = (await listFiles(stores.tools)).filter(({ path }) => path.includes(name))
      for (const { path } of parts) await rm(join(stores.tools, path), { force: true })
    },
    async restoreWheels(selections, store) {
      const chosen = selections.flatMap((selection) => selection.chosen)
      const hashed = chosen.flatMap(({ file }) => (file.sha256 === undefined ? [] : [{ ...file, sha256: file.sha256 }]))
      const present = await Promise.all(hashed.map((file) => store.has(file.sha256, file.filename)))
      const missing = hashed.filter((_, index) => !present[index])
      if (missing.length === 0) return
      await rm(exchange, { recursive: true, force: true })
      const key = `${keys.wheels}${digest(hashed.map(({ sha256 }) => sha256))}-`
      const found = await cache.restore(exchange, [key, keys.wheels])
      if (found.kind === 'missing') return
      // Each wheel is checked by its hash: those that came back whole are good.
      const adopted = await Promise.all(
        missing.map(({ sha256, filename }) =>
          store.adopt(join(exchange, sha256, basename(filename)), sha256, filename),
        ),
      )
      const isWhole = found.kind === 'restored' && (!found.key.startsWith(key) || !adopted.includes(undefined))
      if (isWhole) restored.add(found.key)
      else damaged.add(exchange)
      await rm(exchange, { recursive: true, force: true })
    },
    async saveAll(wheels) {
      try {
        await writeLearnedFacts(stores)
        await saveFacts()
        if (missedTool !== undefined && (await listFiles(stores.tools)).length > 0) {
          await cache.save(stores.tools, missedTool, damaged.has(stores.tools))
        }
        await saveWheels(wheels.filter(({ origin }) => origin === 'wheel'))
      } catch (error) {
        if (error instanceof Interrupted) return // The work is done.
        log.warning(`Nothing was saved to the Actions cache: ${error instanceof Error ? error.message : String(error)}`)
      }
    },
  }

  function isRestored(keyPrefix: string): boolean {
    return [...restored].some((key) => key.startsWith(keyPrefix))
  }

  async function saveFacts(): Promise<void> {
    const files = (await listFiles(stores.facts)).toSorted((a, b) => b.modifiedMs - a.modifiedMs)
    let bytes = 0
    const kept: string[] = []
    for (const { path, sizeBytes } of files) {
      bytes += sizeBytes
      if (bytes > mostFactBytes) await rm(join(stores.facts, path), { force: true })
      else kept.push(path)
    }
    const key = `${keys.facts}${digest(kept)}-`
    if (kept.length === 0 || isRestored(key)) return
    await cache.save(stores.facts, key, damaged.has(stores.facts))
  }

  async function saveWheels(wheels: readonly Wheel[]): Promise<void> {
    const key = `${keys.wheels}${digest(wheels.map(({ sha256 }) => sha256))}-`
    if (wheels.length === 0 || isRestored(key)) return
    await rm(exchange, { recursive: true, force: true })
    for (const { path, sha256, filename } of wheels) {
      await makeFolder(join(exchange, sha256))
      const to = join(exchange, sha256, basename(filename))
      await link(path, to).catch(() => copyFile(path, to))
    }
    await cache.save(exchange, key, damaged.has(exchange))
    await rm(exchange, { recursive: true, force: true })
  }
}

/** One hash for a set of texts, whatever their order. */
function digest(texts: readonly string[]): string {
  return createHash('sha256')
    .update([...new Set(texts)].sort().join('\n'))
    .digest('hex')
}

interface FoundFile {
  /** Relative to the folder. */
  readonly path: string
  readonly sizeBytes: number
  readonly modifiedMs: number
}

async function listFiles(folder: string): Promise<readonly FoundFile[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const found = await Promise.all(
    names.map(async (path) => {
      const facts = await stat(join(folder, path)).catch(() => undefined)
      return facts?.isFile() ? [{ path, sizeBytes: facts.size, modifiedMs: facts.mtimeMs }] : []
    }),
  )
  return found.flat()
}
