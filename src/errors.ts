// Failures that a user can act on. Everything else that is thrown is a bug of ours.

/** One thing that is wrong, in words that read the same on a terminal, in an annotation and in the JSON report. */
export interface Problem {
  /** Stable kebab-case name of the kind of problem, e.g. `no-fitting-wheel`. */
  readonly code: string
  /** What is wrong and why, naming the value at fault. One paragraph, no trailing newline. */
  readonly message: string
  /** What the user can do now. */
  readonly nextStep?: string
  /** Name of the input at fault, e.g. `runtimes`. */
  readonly input?: string
  /** Normalized (PEP 503) name of the package at fault. */
  readonly package?: string
  /** File at fault, relative to the working directory where it lies below it. */
  readonly file?: string
  /** Line in `file`, from 1. */
  readonly line?: number
  /** Column in `line`, from 1. */
  readonly column?: number
}

/** Exit codes of the command: https://tldp.org/LDP/abs/html/exitcodes.html and sysexits(3) for 70. */
export const exitCodes = { done: 0, failed: 1, misconfigured: 2, bug: 70, interrupted: 130 } as const

/** It could not be done: a build, a finding that is certain, a service. */
export class Failure extends Error {
  override readonly name: string = 'Failure'
  readonly exitCode: number = exitCodes.failed
  readonly problems: readonly [Problem, ...Problem[]]

  constructor(problems: Problem | readonly [Problem, ...Problem[]], options?: ErrorOptions) {
    const all = Array.isArray(problems) ? (problems as readonly [Problem, ...Problem[]]) : ([problems] as [Problem])
    super(all.map((problem) => problem.message).join('\n'), options)
    this.problems = all
  }
}

/** What the user asked for cannot be understood or contradicts itself. Thrown before any effect. */
export class ConfigurationError extends Failure {
  override readonly name = 'ConfigurationError'
  override readonly exitCode = exitCodes.misconfigured
}

/** The user, or the runner, asked us to stop. */
export class Interrupted extends Failure {
  override readonly name = 'Interrupted'
  override readonly exitCode = exitCodes.interrupted

  constructor(options?: ErrorOptions) {
    super({ code: 'interrupted', message: 'Interrupted: stopped before the work was done.' }, options)
  }
}

/** More than anybody reads. A file from elsewhere can be wrong in a hundred thousand lines. */
export const mostProblems = 50

/** Throws when any problem was collected, so that all of them are reported at once: of very many the first, and how many more. */
export function throwIfAny(problems: readonly Problem[], Kind: typeof Failure = Failure): void {
  const [first, ...rest] = problems
  if (!first) return
  const shown = rest.slice(0, mostProblems - 1)
  const more = rest.length - shown.length
  const { nextStep: _, package: __, line: ___, ...alike } = first
  const last = {
    ...alike,
    message: `${more} more of these errors ${more === 1 ? 'is' : 'are'} not shown.`,
    nextStep: 'Correct these first.',
  }
  throw new Kind([first, ...shown, ...(more > 0 ? [last] : [])])
}
