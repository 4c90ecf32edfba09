import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../../errors.ts'
import { ServiceFailure } from '../../host/aws/failure.ts'
import type { Lambda, LambdaFunction } from '../../host/aws/lambda.ts'
import type { Pace } from '../context.ts'
import { sameLayer, swapLayer } from './layers-of-function.ts'

const slowestPollMs = 3_000
/** How often somebody else may change the function between our read and our write. */
const conflicts = 20

/**
 * Gives a function this version of the layer in place of its other version, and waits until the function runs with it.
 * When somebody else changes the function in between, it is read again. An update that fails is taken back.
 * @throws {Failure} when the update failed. The function has its previous layers then, or the message says that it has not.
 */
export async function attach(
  lambda: Lambda,
  functionArn: string,
  versionArn: string,
  signal: AbortSignal,
  pace: Pace,
): Promise<LambdaFunction> {
  const layersOf = (state: LambdaFunction): readonly string[] => state.layers.map(({ arn }) => arn)
  const equal = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join()
  for (let attempt = 1; attempt <= conflicts; attempt += 1) {
    const before = await waitForUpdate(lambda, functionArn, signal, pace)
    const wanted = swapLayer(layersOf(before), versionArn)
    if (equal(wanted, layersOf(before)) && before.lastUpdateStatus === 'Successful') return before
    const written = await lambda.updateFunctionLayers(functionArn, wanted, before.revisionId)
    if (written === 'conflict') {
      await sleep(Math.random() * pace.pollMs * Math.min(attempt, 8), undefined, { signal })
      continue
    }
    const after = await waitForUpdate(lambda, functionArn, signal, pace)
    if (after.lastUpdateStatus === 'Successful') {
      if (layersOf(after).includes(versionArn)) return after
      continue // Somebody else changed it since.
    }
    const takenBack = await takeBack(lambda, functionArn, wanted, layersOf(before), signal, pace)
    throw new Failure({
      code: 'function-update-failed',
      input: 'update-functions',
      message: `${functionArn} could not be updated to ${versionArn}: ${after.lastUpdateReason || after.lastUpdateStatus}. ${
        takenBack ? 'It has its previous layers again.' : 'Its previous layers could not be restored.'
      }`,
      nextStep: takenBack
        ? 'Correct what the reason names, and run again.'
        : `Set its layers to: ${layersOf(before).join(', ') || 'none'}.`,
    })
  }
  throw new Failure({
    code: 'function-in-use',
    input: 'update-functions',
    message: `${functionArn} was changed by others each time that it was to be given ${versionArn}.`,
    nextStep: 'Run again when no other deployment of the function is under way.',
  })
}

/** Restores the previous layers, unless somebody has changed them since. */
async function takeBack(
  lambda: Lambda,
  functionArn: string,
  ours: readonly string[],
  previous: readonly string[],
  signal: AbortSignal,
  pace: Pace,
): Promise<boolean> {
  for (let attempt = 1; attempt <= conflicts; attempt += 1) {
    const now = await waitForUpdate(lambda, functionArn, signal, pace)
    const layers = now.layers.map(({ arn }) => arn).join()
    if (layers !== ours.join() && layers !== previous.join()) return true
    if (layers === previous.join() && now.lastUpdateStatus === 'Successful') return true
    try {
      const written = await lambda.updateFunctionLayers(functionArn, previous, now.revisionId)
      if (written === 'conflict') continue
    } catch (error) {
      if (error instanceof ServiceFailure) return false
      throw error
    }
    const after = await waitForUpdate(lambda, functionArn, signal, pace)
    return after.lastUpdateStatus === 'Successful'
  }
  return false
}

/** The function, read when no update of it is in progress. */
async function waitForUpdate(
  lambda: Lambda,
  functionArn: string,
  signal: AbortSignal,
  pace: Pace,
): Promise<LambdaFunction> {
  const deadline = performance.now() + pace.patienceMs
  for (let pauseMs = pace.pollMs; ; pauseMs = Math.min(pauseMs * 1.5, slowestPollMs)) {
    const state = await lambda.getFunction(functionArn)
    if (!state) {
      throw new Failure({
        code: 'no-such-function',
        input: 'update-functions',
        message: `${functionArn} is gone.`,
        nextStep: 'Take it from `update-functions`, or create it again.',
      })
    }
    if (state.lastUpdateStatus !== 'InProgress') return state
    if (performance.now() > deadline) {
      throw new Failure({
        code: 'function-update-slow',
        input: 'update-functions',
        message: `${functionArn} is still being updated after ${Math.round(pace.patienceMs / 1000)} seconds.`,
        nextStep: 'Run again later: the next run goes on from there.',
      })
    }
    await sleep(pauseMs, undefined, { signal })
  }
}

/** Publishes `$LATEST` as a version. Lambda makes none when nothing changed since the last. */
export async function publishFunctionVersion(
  lambda: Lambda,
  functionArn: string,
  versionArn: string,
  signal: AbortSignal,
  pace: Pace,
): Promise<void> {
  for (let attempt = 1; attempt <= conflicts; attempt += 1) {
    const state = await waitForUpdate(lambda, functionArn, signal, pace)
    if (!state.layers.some(({ arn }) => arn === versionArn)) {
      // Another run attached its own version of the layer a moment later: that run publishes it.
      if (state.layers.some(({ arn }) => sameLayer(arn, versionArn))) return
      break
    }
    if ((await lambda.publishFunctionVersion(functionArn, state.revisionId)) !== 'conflict') return
    await sleep(Math.random() * pace.pollMs * Math.min(attempt, 8), undefined, { signal })
  }
  throw new Failure({
    code: 'function-in-use',
    input: 'publish-function-version',
    message: `No version of ${functionArn} with ${versionArn} could be published: others are changing the function.`,
    nextStep: 'Run again when no other deployment of the function is under way.',
  })
}
