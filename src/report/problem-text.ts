import type { Problem } from '../errors.ts'
import type { Finding } from '../model/finding.ts'

/** The words of a problem, the same on a terminal, in an annotation, in a summary and in JSON: what and why, then the next step. */
export function problemLines(problem: Pick<Problem, 'message' | 'nextStep'>): readonly string[] {
  return problem.nextStep === undefined ? [problem.message] : [problem.message, problem.nextStep]
}

/** `requirements.txt:3:1`; undefined when it belongs to no file. */
export function placeOf({ file, line, column }: Problem): string | undefined {
  if (file === undefined) return undefined
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')
}

/** A short heading made of the code: `no-fitting-wheel` → `No fitting wheel`. */
export function problemTitle({ code }: Pick<Problem | Finding, 'code'>): string {
  const words = code.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
