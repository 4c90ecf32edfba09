// After `slim`, every import that worked must work. What fails is imported once more with all files; what works then
// needs something that was left out, and the presets of its package come back.
import type { Entry } from '../../model/entry.ts'
import type { Layer } from '../../model/layer.ts'
import type { SlimPreset } from '../../plan/slim.ts'
import type { FailedImport } from '../../python/checks/import-findings.ts'

/** Presets that came back, as `tests numpy`, and why. */
export type TakenBack = ReadonlyMap<string, string>

/** An import needs files that were left out: the artifact is made once more with them. */
export class NeededAgain extends Error {
  override readonly name = 'NeededAgain'
  readonly needed: TakenBack

  constructor(needed: TakenBack) {
    super(`${[...needed.keys()].join(', ')} must come back`)
    this.needed = needed
  }
}

/** Makes the artifact again with what an import needed; each time more of it stays, so it ends. */
export async function untilNothingIsNeeded(
  attempt: () => Promise<Layer>,
  take: (needed: TakenBack) => void,
): Promise<Layer> {
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof NeededAgain)) throw error
      take(error.needed)
    }
  }
}

/** What comes back: the files that the failures name; else all of the packages that failed; else everything. */
export function neededBy(
  broken: readonly Pick<FailedImport, 'module' | 'package' | 'why'>[],
  left: readonly { readonly entry: Pick<Entry, 'path' | 'origin'>; readonly preset: SlimPreset }[],
  taken: TakenBack,
): TakenBack {
  const needed = new Map<string, string>()
  const add = (one: (typeof left)[number], { module }: (typeof broken)[number]): void => {
    const key = `${one.preset} ${one.entry.origin.name}`
    if (!taken.has(key)) needed.set(key, `${module} cannot be imported without it`)
  }
  for (const failure of broken) {
    const words = wordsOf(failure.why)
    const named = left.filter(({ entry }) => isNamedIn(words, entry.path))
    const own = left.filter(({ entry }) => entry.origin.name === failure.package)
    const before = needed.size
    for (const some of [named, own, left]) {
      for (const one of some) add(one, failure)
      if (needed.size > before) break
    }
  }
  return needed
}

/** Whether a message names a file, the module that it is, or a package that it is in. */
function isNamedIn(words: readonly string[], path: string): boolean {
  const module = path
    .replace(/^python\/(?:lib\/python[\d.]+\/site-packages\/)?/, '')
    .replace(/(?:\/__init__)?\.py$/, '')
    .replaceAll('/', '.')
  return words.some((word) => word === module || module.startsWith(`${word}.`) || word.endsWith(`/${path}`))
}

/** What may be a module or a path. */
function wordsOf(message: string): readonly string[] {
  return (message.match(/[\w./-]+/g) ?? [])
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => /[./]/.test(word))
}
