// What the scripts that stand for the compiler wrote down.

import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

const largestCallsBytes = 1024 * 1024

/** How many calls of a compiler clang did in the place of the image's own. */
export async function readClangCalls(output: string): Promise<number> {
  const path = join(output, 'compiler-calls')
  try {
    if ((await stat(path)).size > largestCallsBytes) return 1
    return (await readFile(path, 'utf8')).split('\n').filter((line) => line === 'clang').length
  } catch {
    return 0
  }
}
