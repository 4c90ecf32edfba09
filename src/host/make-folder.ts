import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder, and those above it that do not exist yet. Each step is done at once: a promise for each costs ten times as much.
 * Node's own `mkdir` with `recursive` never ends below /proc, where the parent exists and nothing can be made.
 */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  const missing: string[] = []
  for (let folder = resolve(path); !exists(folder); folder = dirname(folder)) missing.push(folder)
  for (const folder of missing.toReversed()) {
    try {
      mkdirSync(folder, { mode })
    } catch (error) {
      // Somebody else made it meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !exists(folder)) throw error
    }
  }
}

/** @throws when it, or something above it, is not a folder. */
function exists(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory()) return true
  if (!found) return false
  throw Object.assign(new Error(`${folder} is not a folder`), { code: 'ENOTDIR', path: folder })
}
