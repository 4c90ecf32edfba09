// What decides a lock and is on this machine: files of a folder may become others under the same names.

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compareText } from '../../text/order.ts'
import { allIndexes, indexUrl, type IndexSettings } from './settings.ts'

/** A line for each file of the folders; undefined where a place is of another kind, e.g. an index on this machine. */
export async function stateOfLocalPlaces(settings: IndexSettings): Promise<readonly string[] | undefined> {
  if (allIndexes(settings).some((index) => !isRemote(indexUrl(index)))) return undefined
  const states: string[] = []
  try {
    for (const place of settings.findLinks.filter((one) => !isRemote(one))) {
      const folder = fileURLToPath(place)
      for (const name of (await readdir(folder)).toSorted(compareText)) {
        const { size, mtimeMs, ctimeMs } = await stat(join(folder, name))
        states.push([place, name, size, mtimeMs, ctimeMs].join(' '))
      }
    }
  } catch {
    return undefined
  }
  return states
}

function isRemote(place: string): boolean {
  return /^https?:/i.test(place)
}
