// What decides a lock and is on this machine: files of a folder may become others under the same names.

import { fileURLToPath } from 'node:url'
import { folderState } from '../../host/folder-state.ts'
import { allIndexes, indexUrl, type IndexSettings } from './settings.ts'

/** A line for each file of the folders; undefined where a place is of another kind, e.g. an index on this machine. */
export function stateOfLocalPlaces(settings: IndexSettings): readonly string[] | undefined {
  if (allIndexes(settings).some((index) => !isRemote(indexUrl(index)))) return undefined
  const states: string[] = []
  for (const place of localFolders(settings)) {
    const state = folderState(fileURLToPath(place))
    if ('code' in state) return undefined
    states.push(...state.map((line) => `${place} ${line}`))
  }
  return states
}

/** The addresses of the folders of wheels. */
export function localFolders({ findLinks }: IndexSettings): readonly string[] {
  return findLinks.filter((place) => !isRemote(place))
}

/** Whether a web page lists files: it does not say when they came. */
export function hasRemotePage({ findLinks }: IndexSettings): boolean {
  return findLinks.some(isRemote)
}

function isRemote(place: string): boolean {
  return /^https?:/i.test(place)
}
