// Who requires a source that could not tell what it needs: uv's own words name only the source.

import { Failure, Interrupted, type Problem } from '../../errors.ts'
import type { Target } from '../../lambda/target.ts'
import type { Inputs } from '../requirements/inputs.ts'
import type { UvSession } from '../uv/session.ts'
import { UvFailure } from '../uv/uv-failure.ts'

/**
 * The failure with the packages that lead to the source, and the line of the user that does. uv is asked for a
 * solution without the source: why there is none tells who requires it.
 */
export async function withRequirers(failure: Failure, target: Target, inputs: Inputs, uv: UvSession): Promise<Failure> {
  const name = failure instanceof UvFailure ? failure.failedSource?.name : failure.problems[0].package
  const [problem] = failure.problems
  if (name === undefined || !isOfSource(problem) || inputs.requirements.some((one) => one.name === name)) return failure
  const requirers = await requirersOf(name, target, uv)
  if (requirers.length === 0) return failure
  const line = inputs.requirements.find((one) => one.name !== undefined && requirers.includes(one.name))
  const where = line?.origin.kind === 'requirement' ? { file: line.origin.file, line: line.origin.line } : {}
  const sentence = `${name} is required by ${requirers.join(', which is required by ')}.`
  return new Failure({ ...problem, message: `${sentence} ${problem.message}`, ...where }, { cause: failure })
}

function isOfSource({ code, file, input }: Problem): boolean {
  const isPlaced = file !== undefined || input !== undefined
  return !isPlaced && ['metadata-build-failed', 'metadata-needs-code', 'code-not-isolated'].includes(code)
}

async function requirersOf(name: string, target: Target, uv: UvSession): Promise<readonly string[]> {
  try {
    await uv.run(target, 'pylock.toml', [`${name}<0.dev0`])
    return []
  } catch (error) {
    if (error instanceof Interrupted || !(error instanceof UvFailure)) throw error
    return error.requirersOf(name)
  }
}
