// Packages that cannot be built without Docker, where there is none: all of them are told, not the first.

import { Failure, type Problem } from '../../errors.ts'
import type { Target } from '../../lambda/target.ts'

/** A package that must be built in a container for a target, and what Docker says. */
export interface NeedsEngine {
  readonly name: string
  readonly target: Target
  readonly problem: Problem
}

const codes = new Set(['docker-not-found', 'docker-not-running', 'docker-not-permitted', 'buildx-missing'])

/** Whether nothing at all can be built in a container here. */
export function isWithoutEngine(error: unknown): error is Failure {
  return error instanceof Failure && codes.has(error.problems[0].code)
}

export class EngineMissing extends Failure {
  override readonly name = 'EngineMissing'
  readonly needed: readonly NeedsEngine[]

  constructor([first, ...others]: readonly [NeedsEngine, ...NeedsEngine[]], options?: ErrorOptions) {
    super([first.problem, ...others.map(({ problem }) => problem)], options)
    this.needed = [first, ...others]
  }
}

/** The failure as a value, so that other packages go on: pure ones are built without Docker. */
export function engineMissing(error: unknown): EngineMissing {
  if (error instanceof EngineMissing) return error
  throw error
}

/**
 * The results when nothing lacked Docker.
 * @throws {EngineMissing} with everything that did.
 */
export function withEngine<T>(results: readonly (T | EngineMissing)[]): readonly T[] {
  const [first, ...others] = results.flatMap((one) => (one instanceof EngineMissing ? one.needed : []))
  if (first) throw new EngineMissing([first, ...others])
  return results.filter((one): one is T => !(one instanceof EngineMissing))
}
