// The problems of many layers: each names its layer, and what many have in common is said once.
import type { Problem } from '../../errors.ts'
import { listed } from '../../text/listing.ts'
import { plural } from '../../text/units.ts'

/** What one layer of the file failed with. */
export interface LayerProblem {
  /** Its name in the file. */
  readonly layer: string
  /** The names that its layers are published by. */
  readonly names: readonly string[]
  readonly problem: Problem
}

/** In the order in which they were found first. */
export function problemsOfLayers(found: readonly LayerProblem[]): readonly Problem[] {
  const alike = new Map<string, readonly LayerProblem[]>()
  for (const one of found) {
    const key = withoutNames(one)
    alike.set(key, [...(alike.get(key) ?? []), one])
  }
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const problem = named(first)
    if (others.length === 0) return [problem]
    const same = `The same for ${plural(others.length, 'more layer')}: ${listed(
      others.map(({ layer }) => layer),
      20,
    )}.`
    return [{ ...problem, message: `${problem.message} ${same}` }]
  })
}

/** What is left of a problem when the layer's names are taken out of it. */
function withoutNames({ layer, names, problem }: LayerProblem): string {
  const own = new Set([layer, ...names])
  return JSON.stringify(problem).replace(/[\w-]+/g, (word) => (own.has(word) ? '\0' : word))
}

/** The problem with the layer's name, unless it says it. */
function named({ layer, problem }: LayerProblem): Problem {
  return problem.message.startsWith(layer) ? problem : { ...problem, message: `${layer}: ${problem.message}` }
}
