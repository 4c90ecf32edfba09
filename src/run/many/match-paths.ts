import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import picomatch from 'picomatch'
import { compareText } from '../../text/order.ts'

const passedOver = new Set(['node_modules', '.git', '.venv', 'venv', '__pycache__'])
const deepest = 8

/** The files and folders below a directory that a glob matches, relative to it and in order. Hidden ones must be named. */
export async function matchesOf(glob: string, directory: string, signal: AbortSignal): Promise<readonly string[]> {
  const pattern = glob.replace(/^\.\//, '').replace(/\/$/, '')
  const matches = picomatch(pattern)
  const depth = pattern.includes('**') ? deepest : pattern.split('/').length
  const found: string[] = []
  const walk = async (folder: string, level: number): Promise<void> => {
    signal.throwIfAborted()
    const entries = await readdir(join(directory, folder), { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      if (passedOver.has(entry.name)) continue
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (matches(path)) found.push(path)
      if (entry.isDirectory() && level < depth) await walk(path, level + 1)
    }
  }
  await walk('', 1)
  return found.toSorted(compareText)
}
