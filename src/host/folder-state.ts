import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../text/order.ts'

/** A line for each file of a folder: another line when the file is replaced. `ENOENT` and the like where it cannot be listed. */
export function folderState(path: string): readonly string[] | { readonly code: string } {
  try {
    const names = readdirSync(path).toSorted(compareText)
    return names.map((name) => {
      const { size, mtimeMs, ctimeMs } = statSync(join(path, name), { throwIfNoEntry: false }) ?? {}
      return [name, size, mtimeMs, ctimeMs].join(' ')
    })
  } catch (error) {
    return { code: (error as NodeJS.ErrnoException).code ?? 'unreadable' }
  }
}
