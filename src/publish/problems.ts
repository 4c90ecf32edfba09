import { Failure, Interrupted } from '../errors.ts'
import type { Problem } from '../errors.ts'

/** The problems of a failure. An interrupt, and everything that is not a failure, is thrown again. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof Failure && !(error instanceof Interrupted)) return error.problems
  throw error
}

/** The problems that some work ends with; none when it succeeds. */
export async function problemsIn(work: () => Promise<void>): Promise<readonly Problem[]> {
  try {
    await work()
    return []
  } catch (error) {
    return problemsOf(error)
  }
}

export function distinctProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.code} ${problem.message}`, problem])).values()]
}
