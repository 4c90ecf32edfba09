// Which files of a wheel each preset is about, by their paths alone. Whether they may go is decided in decide.ts. Pure.

import type { SlimPreset } from '../../plan/slim.ts'
import { docEndings, docFolders, metadataNames, sourceEndings, testFolders, typingEndings } from './mentions.ts'

/** Where an installed package keeps what must come along wherever it goes. */
const legal = /^(?:licen[cs]es?|copying|notices?|authors|copyright|patents|contributors)(?:[._-]|$)/i
/** Programs and libraries of Windows and macOS. */
const otherSystem = /\.(?:pyd|dll|dylib|exe)$/i
const testFile = /^(?:test_.*|.*_tests?|tests?|conftest)\.py$/

/** What is left out as one: a folder, or a file. */
export interface Unit {
  readonly preset: SlimPreset
  /** Below the folder that packages are installed in. */
  readonly path: string
}

/**
 * The presets that a file may be left out by, each with what is left out then as a whole.
 * @param path below the folder that packages are installed in
 */
export function unitsOf(path: string): readonly Unit[] {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  const folders = parts.slice(0, -1)
  const upTo = (depth: number): string => parts.slice(0, depth + 1).join('/')
  const inMetadata = folders[0]?.endsWith('.dist-info') === true
  if (inMetadata) {
    const isExtra = metadataNames.has(parts[1] ?? '')
    return isExtra ? [{ preset: 'metadata', path: upTo(1) }] : []
  }
  const units: Unit[] = []
  const add = (preset: SlimPreset, one: string): void => void units.push({ preset, path: one })
  if (otherSystem.test(name)) add('other-platforms', path)
  const tests = folders.findIndex((folder) => testFolders.has(folder))
  if (tests !== -1) add('tests', upTo(tests))
  else if (name === 'conftest.py') add('tests', path)
  const ending = endingOf(name)
  if (typingEndings.has(ending)) add('typing', path)
  if (sourceEndings.has(ending)) add('sources', path)
  if (legal.test(name) || folders.some((folder) => legal.test(folder))) return units
  const docs = folders.findIndex((folder) => docFolders.has(folder))
  if (docs !== -1) add('docs', upTo(docs))
  else if (folders[0] === 'share' && folders[1] === 'man') add('docs', upTo(1))
  else if (docEndings.has(ending)) add('docs', path)
  return units
}

/** Whether a folder named like one of tests holds tests: one of statistics does not. */
export function looksLikeTests(path: string): boolean {
  return testFile.test(path.slice(path.lastIndexOf('/') + 1))
}

export function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase()
}

/** Whether a file may go by its path alone: what a plan can know of it. */
export function mayGo(path: string, presets: ReadonlySet<SlimPreset>): SlimPreset | undefined {
  return unitsOf(path)
    .map(({ preset }) => preset)
    .filter((preset) => presets.has(preset))
    .toSorted((a, b) => [...presets].indexOf(a) - [...presets].indexOf(b))[0]
}
