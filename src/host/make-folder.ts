import { mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder, and those above it that do not exist yet.
 * Node's own `mkdir` with `recursive` never ends below /proc, where the parent exists and nothing can be made.
 */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  const missing: string[] = []
  for (let folder = resolve(path); !(await exists(folder)); folder = dirname(folder)) missing.push(folder)
  for (const folder of missing.toReversed()) {
    await mkdir(folder, { mode }).catch(async (error: NodeJS.ErrnoException) => {
      // Somebody else made it meanwhile.
      if (error.code !== 'EEXIST' || !(await exists(folder))) throw error
    })
  }
}

/** @throws when it, or something above it, is not a folder. */
async function exists(folder: string): Promise<boolean> {
  try {
    if ((await stat(folder)).isDirectory()) return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
  throw Object.assign(new Error(`${folder} is not a folder`), { code: 'ENOTDIR' })
}
