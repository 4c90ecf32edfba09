// Gives a function other code, and its previous code back.
import { Failure } from '../../errors.ts'
import { ServiceFailure } from '../../host/aws/failure.ts'
import type { LambdaFunction } from '../../host/aws/lambda-values.ts'
import { callsOf, changedMeanwhile, writeBesideOthers } from './change.ts'
import type { Deployment, Write } from './change.ts'
import type { PreviousCode } from './mark.ts'

/**
 * Yields the hash of the new code as Lambda shows it. `undo` is told how to restore before anything is changed: also when
 * nobody answers, the function may have the new code.
 * @param previous what it is restored to, where its code now has not proved itself
 */
export async function updateCode(
  arn: string,
  previous: PreviousCode | undefined,
  deployment: Deployment,
  undo: (restore: () => Promise<void>) => void,
): Promise<string> {
  const { code } = deployment
  const { wanted } = code
  const { ready } = callsOf(deployment)
  const before = await ready(arn)
  const [write, writePrevious] = await Promise.all([code.write(), code.remember(arn, previous?.version)])
  let ours = wanted
  undo(() => restore(arn, { ...before, ...previous }, ours, writePrevious, deployment))
  let unanswered = 0
  const updated = await writeBesideOthers<LambdaFunction>(arn, deployment, async (state) => {
    if (state.codeSha256 !== before.codeSha256) {
      if (wanted === undefined || state.codeSha256 !== wanted) throw changedMeanwhile(arn)
      // An answer was lost: the update took effect all the same.
      if (state.lastUpdateStatus === 'Successful') return state
    }
    return write(arn, state.revisionId).catch((error: unknown) => {
      unanswered += 1
      const isRepeated = error instanceof ServiceFailure && error.ambiguous && wanted !== undefined && unanswered < 3
      if (isRepeated) return 'conflict'
      throw error
    })
  })
  ours = updated.codeSha256
  const after = await ready(arn)
  if (after.lastUpdateStatus !== 'Successful') {
    throw new Failure({
      code: 'function-update-failed',
      input: 'update-functions',
      message: `${arn} could not be updated: ${after.lastUpdateReason || after.lastUpdateStatus}.`,
      nextStep: 'Correct what the reason names, and run again.',
    })
  }
  if (after.codeSha256 !== ours) throw changedMeanwhile(arn)
  return ours
}

/** Yields what gives a function its previous code back, in the place of the code that it has now. */
export async function giveBack(
  { arn, codeSha256 }: LambdaFunction,
  previous: PreviousCode,
  deployment: Deployment,
): Promise<() => Promise<void>> {
  const writePrevious = await deployment.code.remember(arn, previous.version)
  return () => restore(arn, previous, codeSha256, writePrevious, deployment)
}

async function restore(
  arn: string,
  before: Pick<LambdaFunction, 'codeSha256'>,
  ours: string | undefined,
  writePrevious: (() => Promise<Write>) | undefined,
  deployment: Deployment,
): Promise<void> {
  const { ready } = callsOf(deployment)
  const now = await ready(arn)
  if (now.codeSha256 === before.codeSha256 && now.lastUpdateStatus === 'Successful') return
  if (now.codeSha256 !== before.codeSha256 && ours !== undefined && now.codeSha256 !== ours) return // Another's by now.
  const write = await writePrevious?.()
  if (!write) throw notRestored('its previous code could not be read')
  await writeBesideOthers(arn, deployment, (state) => write(arn, state.revisionId))
  const after = await ready(arn)
  if (after.lastUpdateStatus !== 'Successful') throw notRestored(after.lastUpdateReason || after.lastUpdateStatus)
}

const notRestored = (message: string): Failure => new Failure({ code: 'not-restored', message })
