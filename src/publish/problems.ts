import { Failure, Interrupted } from '../errors.ts'
import type { Problem } from '../errors.ts'
import { credentialCodes } from '../host/aws/credential-failure.ts'

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

/** Each problem once; what is wrong with the credentials of the run once for all regions. */
export function distinctProblems(problems: readonly Problem[]): readonly Problem[] {
  const keyOf = ({ code, message, nextStep }: Problem): string =>
    ofTheRun.has(code) ? `${code} ${nextStep}` : `${code} ${message}`
  const first = new Map<string, Problem>()
  for (const problem of problems) if (!first.has(keyOf(problem))) first.set(keyOf(problem), problem)
  return [...first.values()]
}

/** The credentials and the clock are those of the run; only `credentials-refused` may be the matter of one region. */
const ofTheRun: ReadonlySet<string> = new Set([...credentialCodes].filter((code) => code !== 'credentials-refused'))
