import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileAtomically } from './files.ts'
import type { Context } from './context.ts'
import { openSeal, sharedSecret, type Seal } from './seal.ts'
import type { Stores } from './stores.ts'
import { readSmallFile } from './files.ts'

/** Small JSON documents that are true for ever under their key: locks of pinned files, what is known of a wheel by its hash. */
export interface Facts<T> {
  /** Undefined when it is not known, or cannot be read: a fact can always be found out again. */
  get(key: string): Promise<T | undefined>
  /** Never throws: a fact that cannot be kept is found out again. */
  put(key: string, value: T): Promise<void>
}

/** Facts that may cease to be true. */
export interface PassingFacts<T> extends Facts<T> {
  forget(key: string): Promise<void>
}

/** Locks are the largest: some hundred bytes for each file of a package. */
const largestDocumentBytes = 32 * 1024 * 1024
/** Without a seal anybody may have written it, and parsing takes twenty times its size. */
const largestUnsealedBytes = 4 * 1024 * 1024

/** `kind` names the documents and their format, e.g. `image-digest-1`: raise its number when their shape or meaning changes. */
export function facts<T>(stores: Stores, kind: string): PassingFacts<T> {
  return documents(stores, kind, async () => undefined)
}

/** As `facts`, for what decides something that matters: a document that somebody else wrote does not exist. */
export function sealedFacts<T>({ stores, env }: Pick<Context, 'stores' | 'env'>, kind: string): PassingFacts<T> {
  let seal: Promise<Seal> | undefined
  // What is wrong with it is said before any effect, and no key is made for a document that does not exist.
  const checked = documents<T>(stores, kind, () => (seal ??= openSeal(stores, env)))
  return {
    async get(key) {
      sharedSecret(env)
      return checked.get(key)
    },
    put: (key, value) => checked.put(key, value),
    forget: (key) => checked.forget(key),
  }
}

function documents<T>(stores: Stores, kind: string, sealOf: () => Promise<Seal | undefined>): PassingFacts<T> {
  const pathOf = (key: string): string => {
    const name = createHash('sha256').update(key).digest('hex')
    return join(stores.facts, kind, name.slice(0, 2), `${name}.json`)
  }
  return {
    async get(key) {
      const path = pathOf(key)
      if (!existsSync(path)) return undefined
      const seal = await sealOf()
      const limitBytes = seal ? largestDocumentBytes : largestUnsealedBytes
      const text = await readSmallFile(path, limitBytes).catch(() => undefined)
      if (text === undefined) return undefined
      // The seal is the first line: nothing is parsed that somebody else wrote.
      const at = text.indexOf('\n')
      const body = text.slice(at + 1)
      if (seal && !seal.verify(kind, body, text.slice(0, at))) return undefined
      try {
        const document = JSON.parse(body) as { key: string; value: T }
        return document.key === key ? document.value : undefined
      } catch {
        return undefined
      }
    },
    async put(key, value) {
      const seal = await sealOf()
      const body = JSON.stringify({ key, value })
      try {
        await writeFileAtomically(pathOf(key), `${seal?.sign(kind, body) ?? ''}\n${body}`, stores.temporary)
      } catch {
        // Kept next time.
      }
    },
    forget: (key) => rm(pathOf(key), { force: true }).catch(() => {}),
  }
}
