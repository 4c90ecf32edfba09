import { Failure } from '../../errors.ts'
import { ServiceFailure } from '../../host/aws/failure.ts'
import type { LambdaFunction } from '../../host/aws/lambda-values.ts'
import { conflicts, functionInUse, pauseAfterConflict, waitForUpdate, whileOthersChange } from '../change-function.ts'
import type { FunctionTarget } from '../change-function.ts'
import { whenKnown } from './late.ts'
import { sameLayer, swapLayer } from './layers-of-function.ts'
import { isNewer } from './newer.ts'
import type { Seen } from './newer.ts'

export type Attached =
  | { readonly kind: 'attached'; readonly replaces: string | undefined }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'gave-way' }

export interface FunctionChange extends FunctionTarget {
  readonly seen: Seen
}

const arnsOf = (state: LambdaFunction): readonly string[] => state.layers.map(({ arn }) => arn)

/**
 * Gives a function this version of the layer in place of its other version, and waits until the function runs with it.
 * When somebody else changes the function in between, it is read again. An update that fails is taken back. `gave-way`:
 * another run gave it a newer version meanwhile, which stays. `replaces`: the version that it had before.
 * @throws {Failure} when the update failed. The function has its previous layers then, or the message says that it has not.
 */
export async function attach(change: FunctionChange): Promise<Attached> {
  const { lambda, functionArn, seen } = change
  const { arn: versionArn } = seen.target
  let last: LambdaFunction | undefined
  let written: Attached = { kind: 'unchanged' }
  for (let attempt = 1; attempt <= conflicts; attempt += 1) {
    const before = await waitForUpdate(change)
    last = before
    if (arnsOf(before).some((arn) => isNewer(arn, seen))) return { kind: 'gave-way' }
    const wanted = swapLayer(arnsOf(before), versionArn)
    if (wanted.join() === arnsOf(before).join() && before.lastUpdateStatus === 'Successful') return written
    const replaces = arnsOf(before).find((arn) => sameLayer(arn, versionArn))
    // The answer to a write may be lost. What was there before the first of them counts.
    if (replaces !== versionArn) written = { kind: 'attached', replaces }
    const write = () => lambda.updateFunctionLayers(functionArn, wanted, before.revisionId)
    if ((await whenKnown(versionArn, write, change)) === 'conflict') {
      await pauseAfterConflict(change, attempt)
      continue
    }
    const after = await waitForUpdate(change)
    if (after.lastUpdateStatus === 'Successful') {
      if (arnsOf(after).includes(versionArn)) return written
      continue // Somebody else has changed it since.
    }
    const restored = await restore(change, wanted, arnsOf(before))
    throw new Failure({
      code: 'function-update-failed',
      input: 'update-functions',
      message: `${functionArn} could not be updated to ${versionArn}: ${after.lastUpdateReason || after.lastUpdateStatus}. ${
        restored ? 'It has its previous layers again.' : 'Its previous layers could not be restored.'
      }`,
      nextStep: restored
        ? 'Correct what the reason names, and run again.'
        : `Set its layers to: ${arnsOf(before).join(', ') || 'none'}.`,
    })
  }
  throw functionInUse(`${functionArn} could not be given ${versionArn}`, 'update-functions', last)
}

/**
 * Gives a function the version back that it had before, or takes the layer from it where it had none. What somebody has
 * changed since stays. Yields false when the function does not run with it.
 */
export async function takeBack(change: FunctionChange, replaces: string | undefined): Promise<boolean> {
  const { lambda, functionArn, seen } = change
  const ours = seen.target.arn
  for (let attempt = 1; attempt <= conflicts; attempt += 1) {
    const now = await waitForUpdate(change)
    if (!arnsOf(now).includes(ours)) return now.lastUpdateStatus === 'Successful'
    const wanted = arnsOf(now).flatMap((arn) => (arn === ours ? (replaces ?? []) : arn))
    if ((await lambda.updateFunctionLayers(functionArn, wanted, now.revisionId)) === 'conflict') {
      await pauseAfterConflict(change, attempt)
    }
  }
  return false
}

/** Restores the previous layers, unless somebody has changed them since. */
export async function restore(
  change: FunctionChange,
  ours: readonly string[],
  previous: readonly string[],
): Promise<boolean> {
  const { lambda, functionArn } = change
  for (let attempt = 1; attempt <= conflicts; attempt += 1) {
    const now = await waitForUpdate(change)
    const layers = arnsOf(now).join()
    if (layers !== ours.join() && layers !== previous.join()) return true
    if (layers === previous.join() && now.lastUpdateStatus === 'Successful') return true
    try {
      const written = await lambda.updateFunctionLayers(functionArn, previous, now.revisionId)
      if (written === 'conflict') continue
    } catch (error) {
      if (error instanceof ServiceFailure) return false
      throw error
    }
    return (await waitForUpdate(change)).lastUpdateStatus === 'Successful'
  }
  return false
}

/**
 * Publishes `$LATEST` as a version, and yields its number. Lambda makes none when nothing changed since the last. Undefined
 * when another run attached its own version meanwhile.
 */
export async function publishFunctionVersion(change: FunctionChange): Promise<string | undefined> {
  const { lambda, functionArn, seen } = change
  const versionArn = seen.target.arn
  const input = 'publish-function-version'
  const what = `No version of ${functionArn} with ${versionArn} could be published`
  const { version } = await whileOthersChange(change, { what, input }, async (state) => {
    const layers = arnsOf(state)
    if (layers.includes(versionArn)) return lambda.publishFunctionVersion(functionArn, state.revisionId)
    // Another run attached its own version of the layer a moment later: that run publishes it.
    if (layers.some((arn) => sameLayer(arn, versionArn))) return { version: undefined }
    throw new Failure({
      code: 'layer-taken-away',
      input,
      message: `${what}: somebody took the layer from the function during this run.`,
      nextStep: 'Run again when no other deployment of the function is in progress.',
    })
  })
  return version
}
