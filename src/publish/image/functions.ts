// Gives a function an image by its digest: waited for, and taken back when it fails.

import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../../errors.ts'
import { ServiceFailure } from '../../host/aws/failure.ts'
import type { Lambda } from '../../host/aws/lambda.ts'
import type { LambdaFunction } from '../../host/aws/lambda-values.ts'
import type { TakeBack } from '../all-or-nothing.ts'
import { usualPace, type PublishContext } from '../context.ts'
import { waitForUpdate } from '../change-function.ts'

/** How often somebody else may change a function between our read and our write. */
const conflicts = 20

export interface ImageChange {
  readonly lambda: Lambda
  readonly functionArn: string
  /** By digest. */
  readonly imageUri: string
  readonly publishesVersion: boolean
}

export interface UpdatedFunction {
  /** In words; nothing when the function has the image already. */
  readonly done: readonly string[]
  /** Undefined when the image was not changed. */
  readonly takeBack: TakeBack | undefined
}

/** @throws {Failure} when the update failed. The function has its previous image then, or the message says that it has not. */
export async function updateFunctionImage(
  { lambda, functionArn, imageUri, publishesVersion }: ImageChange,
  { log, signal, pace = usualPace }: PublishContext,
): Promise<UpdatedFunction> {
  const change = { lambda, functionArn, signal, pace, log }
  for (let attempt = 1; attempt <= conflicts; attempt += 1) {
    const before = await waitForUpdate(change)
    const previous = await lambda.functionImage(functionArn)
    if (previous === imageUri && before.lastUpdateStatus === 'Successful') {
      const versions = publishesVersion ? await publishedVersion(lambda, functionArn, before) : []
      return { done: versions, takeBack: undefined }
    }
    const written = await lambda.updateFunctionImage(functionArn, imageUri, before.revisionId)
    if (written === 'conflict') {
      await sleep(Math.random() * pace.pollMs * Math.min(attempt, 8), undefined, { signal })
      continue
    }
    const takeBack = async (): Promise<boolean> => previous !== undefined && restore(change, previous)
    const after = await waitForUpdate(change)
    if (after.lastUpdateStatus === 'Successful') {
      const versions = publishesVersion ? await publishedVersion(lambda, functionArn, after) : []
      return { done: [`updated ${functionArn}`, ...versions], takeBack }
    }
    const restored = await takeBack()
    throw new Failure({
      code: 'function-update-failed',
      input: 'update-functions',
      message: `${functionArn} could not be updated to ${imageUri}: ${after.lastUpdateReason || after.lastUpdateStatus}. ${
        restored ? 'It has its previous image again.' : 'Its previous image could not be restored.'
      }`,
      nextStep: restored
        ? 'Correct what the reason names, and run again.'
        : `Set its image to ${previous ?? 'one that works'}.`,
    })
  }
  throw new Failure({
    code: 'function-in-use',
    input: 'update-functions',
    message: `${functionArn} could not be updated to ${imageUri}: somebody else changed it ${conflicts} times meanwhile.`,
    nextStep: 'Run again when no other deployment of the function is under way.',
  })
}

async function publishedVersion(
  lambda: Lambda,
  functionArn: string,
  after: LambdaFunction,
): Promise<readonly string[]> {
  const published = await lambda.publishFunctionVersion(functionArn, after.revisionId)
  return published === 'conflict' ? [] : [`published a version of ${functionArn}`]
}

async function restore(change: Parameters<typeof waitForUpdate>[0], previous: string): Promise<boolean> {
  for (let attempt = 1; attempt <= conflicts; attempt += 1) {
    try {
      const now = await waitForUpdate(change)
      const written = await change.lambda.updateFunctionImage(change.functionArn, previous, now.revisionId)
      if (written === 'conflict') continue
      return (await waitForUpdate(change)).lastUpdateStatus === 'Successful'
    } catch (error) {
      if (error instanceof ServiceFailure) return false
      throw error
    }
  }
  return false
}
