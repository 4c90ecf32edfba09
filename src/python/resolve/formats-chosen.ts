import { Failure, type Problem } from '../../errors.ts'
import type { Inputs } from '../requirements/inputs.ts'
import type { LockedPackage } from '../locks/lock.ts'
import { linesFor } from './requirers.ts'

/**
 * The packages without the wheels that `--no-binary` forbids. `--only-binary` is uv's, since it decides versions.
 * @throws {Failure} for a package that then has nothing left.
 */
export function withChosenFormats(packages: readonly LockedPackage[], inputs: Inputs): readonly LockedPackage[] {
  const { noBinary } = inputs.options
  if (noBinary.length === 0) return packages
  const problems: Problem[] = []
  const chosen = packages.map((one) => {
    if (!noBinary.includes(one.name) && !noBinary.includes(':all:')) return one
    if (!one.sdist && one.wheels.length > 0) {
      const origin = linesFor(one, inputs.requirements)[0]?.origin
      problems.push({
        code: 'no-source',
        message: `${one.name} ${one.version ?? ''} has no source distribution, and \`--no-binary\` forbids its wheels.`,
        nextStep: `Take ${one.name} out of \`--no-binary\`, e.g. with \`--only-binary ${one.name}\`.`,
        package: one.name,
        ...(origin?.kind === 'requirement' ? { file: origin.file, line: origin.line } : {}),
      })
    }
    return { ...one, wheels: [] }
  })
  const [first, ...others] = problems
  if (first) throw new Failure([first, ...others])
  return chosen
}
