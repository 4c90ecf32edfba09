import { Failure, type Problem } from '../../errors.ts'
import type { Lock } from './lock.ts'

/** What was thrown; a file that is not the one that was locked, with the line of the lock that says so. */
export function withPlace(error: unknown, locks: readonly Pick<Lock, 'packages'>[]): unknown {
  if (!(error instanceof Failure) || !error.problems.some(isOfLock)) return error
  const all = locks.flatMap(({ packages }) => packages)
  const placed = (problem: Problem): Problem => {
    const place = isOfLock(problem) ? all.find(({ name }) => name === problem.package)?.place : undefined
    return place ? { ...problem, ...place } : problem
  }
  const [first, ...rest] = error.problems
  return new Failure([placed(first), ...rest.map(placed)], { cause: error })
}

function isOfLock({ code, file }: Problem): boolean {
  return code === 'wrong-hash' && file === undefined
}
