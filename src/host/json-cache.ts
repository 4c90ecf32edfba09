import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileAtomically } from './files.ts'
import type { Stores } from './stores.ts'

/** Small JSON documents that are true for ever under their key: locks of pinned files, what is known of a wheel by its hash. */
export interface Facts<T> {
  /** Undefined when it is not known, or cannot be read: a fact can always be found out again. */
  get(key: string): Promise<T | undefined>
  /** Never throws: a fact that cannot be kept is found out again. */
  put(key: string, value: T): Promise<void>
}

/** `kind` names the documents and their format, e.g. `lock-1`: raise its number when their shape or meaning changes. */
export function facts<T>(stores: Stores, kind: string): Facts<T> {
  const pathOf = (key: string): string => {
    const name = createHash('sha256').update(key).digest('hex')
    return join(stores.facts, kind, name.slice(0, 2), `${name}.json`)
  }
  return {
    async get(key) {
      try {
        const document = JSON.parse(await readFile(pathOf(key), 'utf8')) as { key: string; value: T }
        return document.key === key ? document.value : undefined
      } catch {
        return undefined
      }
    },
    async put(key, value) {
      try {
        await writeFileAtomically(pathOf(key), JSON.stringify({ key, value }))
      } catch {
        // Kept next time.
      }
    },
  }
}
