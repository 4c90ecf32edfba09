// The releases of a project, by the files that its index lists.

import { valid } from '@renovatebot/pep440'
import type { IndexFile } from '../indexes/simple-index.ts'
import type { Target } from '../../lambda/target.ts'
import { acceptsPython } from '../versions.ts'
import { bestWheel } from './choose.ts'
import { parseSdistFilename, parseWheelFilename } from './filename.ts'

/** The files of a project by version, each as its file names write it. */
export function releasesOf(name: string, files: readonly IndexFile[]): ReadonlyMap<string, readonly IndexFile[]> {
  const releases = new Map<string, IndexFile[]>()
  for (const file of files) {
    const found = parseWheelFilename(file.filename) ?? parseSdistFilename(file.filename, name)
    if (found?.name !== name || valid(found.version) === null) continue
    const release = releases.get(found.version) ?? []
    release.push(file)
    releases.set(found.version, release)
  }
  return releases
}

/** Whether one of a release's files is a wheel that a resolver would take for the target: it fits, is not withdrawn, and is for this Python. */
export function hasFittingWheel(files: readonly IndexFile[], target: Target): boolean {
  const usable = files.filter(
    ({ yanked, requiresPython }) => !yanked && acceptsPython(requiresPython, target.runtime.pythonFull),
  )
  return bestWheel(usable, target) !== undefined
}
