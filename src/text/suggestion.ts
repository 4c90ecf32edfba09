import { distance } from 'fastest-levenshtein'

/**
 * The candidate that somebody who typed `value` probably meant; undefined when no candidate is near.
 * @param mostSteps letters that may differ at most; by default a third of them, and two of a short word
 */
export function nearest(
  value: string,
  candidates: readonly string[],
  mostSteps = Math.max(2, Math.floor(value.length / 3)),
): string | undefined {
  const written = value.toLowerCase()
  const ranked = candidates
    .map((candidate) => ({ candidate, steps: distance(written, candidate.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps)
  const best = ranked[0]
  return best && best.steps <= mostSteps ? best.candidate : undefined
}
