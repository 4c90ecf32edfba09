// Facts that a run learns by the dozen, e.g. what is in each wheel: held in memory, and written as one file when the run
// ends. A file for each of them would cost more time than finding most of them out.

import { createHash } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from './context.ts'
import { writeFileAtomically } from './files.ts'
import type { Facts } from './json-cache.ts'
import { openSeal } from './seal.ts'
import type { Stores } from './stores.ts'
import { readSmallFile } from './files.ts'

/** So many files are read before they are put together into one. */
const mostFiles = 16
/** What is put together: the newest, up to this size. */
const mostBytes = 8 * 1024 * 1024
/** The same without a seal, and of all files together: anybody may have written them, and parsing takes twenty times their size. */
const mostUnsealedBytes = 4 * 1024 * 1024
/** A larger one was not written by us: a run that learns more writes it, and the next one does without. */
const largestFileBytes = 2 * mostBytes

interface Batch {
  readonly kind: string
  readonly known: Promise<Map<string, unknown>>
  readonly learned: Map<string, unknown>
  readonly write: () => Promise<void>
}

const batches = new WeakMap<Stores, Map<string, Batch>>()

/**
 * As `facts` of json-cache.ts, for facts of which a run learns many. They are kept when `writeLearnedFacts` is called.
 * @param sealed whether a file that somebody else wrote is skipped
 */
export function batchedFacts<T>(
  context: Pick<Context, 'stores' | 'env'>,
  kind: string,
  { sealed = false } = {},
): Facts<T> {
  const { stores } = context
  const ofStores = batches.get(stores) ?? new Map<string, Batch>()
  batches.set(stores, ofStores)
  const batch = ofStores.get(kind) ?? openBatch(context, kind, sealed)
  ofStores.set(kind, batch)
  return {
    async get(key) {
      return (batch.learned.get(key) ?? (await batch.known).get(key)) as T | undefined
    },
    async put(key, value) {
      batch.learned.set(key, value)
    },
  }
}

/** Writes what was learned since the last time. Never throws: a fact that cannot be kept is found out again. */
export async function writeLearnedFacts(stores: Stores): Promise<void> {
  for (const batch of batches.get(stores)?.values() ?? []) await batch.write().catch(() => {})
}

function openBatch({ stores, env }: Pick<Context, 'stores' | 'env'>, kind: string, sealed: boolean): Batch {
  const folder = join(stores.facts, kind)
  const sealOf = async () => (sealed ? openSeal(stores, env) : undefined)
  const known = readAll()
  const learned = new Map<string, unknown>()

  async function readAll(): Promise<Map<string, unknown>> {
    const all = new Map<string, unknown>()
    // The newest: a run that adds to more puts them together.
    const names = (await namesByAge(folder)).slice(-mostFiles).toReversed()
    if (names.length === 0) return all
    const seal = await sealOf()
    let unsealedBytes = 0
    for (const name of names) {
      try {
        const text = await readSmallFile(
          join(folder, name),
          seal ? largestFileBytes : mostUnsealedBytes - unsealedBytes,
        )
        // The seal is the first line: nothing is parsed that somebody else wrote.
        const at = text.indexOf('\n')
        const body = text.slice(at + 1)
        if (seal && !seal.verify(kind, body, text.slice(0, at))) continue
        if (!seal) unsealedBytes += text.length
        for (const [key, value] of JSON.parse(body) as readonly (readonly [string, unknown])[])
          if (!all.has(key)) all.set(key, value)
      } catch {
        // Damaged: what it held is found out again.
      }
    }
    return new Map([...all].toReversed())
  }

  return {
    kind,
    known,
    learned,
    async write() {
      if (learned.size === 0) return
      const fresh = [...learned]
      // What is learned from here on is written the next time.
      learned.clear()
      const before = await known
      for (const [key, value] of fresh) before.set(key, value)
      const old = await namesByAge(folder)
      const isFull = old.length >= mostFiles
      const facts = JSON.stringify(isFull ? newest([...before], sealed ? mostBytes : mostUnsealedBytes / 2) : fresh)
      const seal = await sealOf()
      const name = `${createHash('sha256').update(facts).digest('hex')}.json`
      await writeFileAtomically(join(folder, name), `${seal?.sign(kind, facts) ?? ''}\n${facts}`, stores.temporary)
      if (isFull) for (const one of old) if (one !== name) await rm(join(folder, one), { recursive: true, force: true })
    },
  }
}

/** The names of the files, the oldest first. */
async function namesByAge(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'))
  const dated = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })),
  )
  return dated.toSorted((a, b) => a.time - b.time).map(({ name }) => name)
}

/** The pairs at the end that fit. */
function newest(
  pairs: readonly (readonly [string, unknown])[],
  limitBytes: number,
): readonly (readonly [string, unknown])[] {
  let bytes = 0
  const from = pairs.findLastIndex((pair) => (bytes += JSON.stringify(pair).length) > limitBytes)
  return pairs.slice(from + 1)
}
