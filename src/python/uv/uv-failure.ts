import { Failure, type Problem } from '../../errors.ts'
import { isPlaceholder } from '../requirements/known-names.ts'
import { explainUvFailure, failedSource, requirersIn, type FailedSource } from './failure.ts'
import type { Asked } from './words.ts'

/** uv could not resolve. */
export class UvFailure extends Failure {
  override readonly name = 'UvFailure'
  /** The source that could not tell what it needs. */
  readonly failedSource: FailedSource | undefined
  readonly #stderr: string

  constructor(stderr: string, asked: Asked, [first, ...others]: readonly Problem[] = []) {
    super(first === undefined ? explainUvFailure(stderr, asked) : [first, ...others])
    this.failedSource = failedSource(stderr)
    this.#stderr = stderr
  }

  /** The packages that, by uv's words, lead to one: those that require it, then those that require these. */
  requirersOf(name: string): readonly string[] {
    return requirersIn(this.#stderr, name)
  }
}

/** No other Python helps where a release only says that another package is meant. */
export function couldNotBuild(stderr: string): boolean {
  const source = failedSource(stderr)
  const isOnPurpose = source !== undefined && isPlaceholder(source.name, source.version)
  return !isOnPurpose && /build backend|failed to build/i.test(stderr)
}
