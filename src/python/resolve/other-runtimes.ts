import { Failure, Interrupted, type Problem } from '../../errors.ts'
import { pythonRuntimes, type PythonRuntime } from '../../lambda/runtimes.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import type { Lock } from '../locks/lock.ts'
import { adviceForName } from '../requirements/known-names.ts'
import { chooseWheels } from '../wheels/choose.ts'

/** Problems that another Python may cure. */
const curable = new Set(['no-solution', 'requires-python', 'no-fitting-wheel', 'metadata-build-failed'])

/** The lock of another target, releases that do not fit held back, and nobody told. */
type LockFor = (target: Target) => Promise<Lock>

/** The problems of a target, with the runtime that would satisfy everything, where there is one. */
export async function withOtherRuntime(
  problems: readonly Problem[],
  target: Target,
  lockFor: LockFor,
): Promise<readonly Problem[]> {
  if (!problems.some((problem) => isCurable(problem, target))) return problems
  const runtime = await runtimeThatFits(target, lockFor)
  if (!runtime) return problems
  return problems.map((problem) =>
    isCurable(problem, target)
      ? {
          ...problem,
          nextStep:
            `${problem.nextStep ?? ''} On ${targetName({ ...target, runtime })} everything that is asked for fits.`.trim(),
        }
      : problem,
  )
}

/** A name that is not a package stays one, and so does a conflict in which no Python and no wheel plays a part. */
function isCurable({ code, message, package: name }: Problem, target: Target): boolean {
  if (code === 'no-solution' && !/python|wheel/i.test(message.replaceAll(targetName(target), ''))) return false
  return curable.has(code) && (name === undefined || adviceForName(name) === undefined)
}

/** The newer runtimes first, the nearest of them first; then the older ones. */
function others({ runtime }: Target): readonly PythonRuntime[] {
  const known = pythonRuntimes.filter(({ preview }) => !preview)
  const at = known.findIndex(({ name }) => name === runtime.name)
  return at === -1 ? known.toReversed() : [...known.slice(at + 1), ...known.slice(0, at).toReversed()]
}

async function runtimeThatFits(target: Target, lockFor: LockFor): Promise<PythonRuntime | undefined> {
  for (const runtime of others(target)) {
    const other = { ...target, runtime }
    try {
      if (chooseWheels(await lockFor(other)).unfit.length === 0) return runtime
    } catch (error) {
      if (error instanceof Interrupted || !(error instanceof Failure)) throw error
    }
  }
  return undefined
}
