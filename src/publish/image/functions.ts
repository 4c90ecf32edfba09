// Gives functions an image by its digest: checked before, waited for, and taken back when it fails.

import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../../errors.ts'
import type { Problem } from '../../errors.ts'
import { ServiceFailure } from '../../host/aws/failure.ts'
import type { Lambda } from '../../host/aws/lambda.ts'
import type { LambdaFunction } from '../../host/aws/lambda-values.ts'
import type { Architecture } from '../../lambda/architectures.ts'
import { usualPace, type PublishContext } from '../context.ts'
import { waitForUpdate } from '../change-function.ts'
import type { SelectedFunction } from '../select-functions.ts'

/** How often somebody else may change a function between our read and our write. */
const conflicts = 20

/** Why a function cannot be given an image; undefined when it can. An image that Lambda refuses can leave it broken. */
export function whyUnfit(state: LambdaFunction, architecture: Architecture): string | undefined {
  if (state.packageType !== 'Image') {
    return `it is a function of a zip (${state.runtime ?? 'no runtime'}), and a function cannot change from a zip to an image`
  }
  if (!state.architectures.includes(architecture)) {
    return `it runs on ${state.architectures.join(', ')}, and the image is for ${architecture}`
  }
  return undefined
}

/** The functions that fit one of the images; a named one that fits none is a problem. */
export function unfitFunctions(
  functions: readonly SelectedFunction[],
  architectures: readonly Architecture[],
): { readonly problems: readonly Problem[]; readonly warnings: readonly string[] } {
  const problems: Problem[] = []
  const warnings: string[] = []
  for (const { state, by } of functions) {
    const whys = architectures.map((one) => whyUnfit(state, one))
    const [why] = whys
    if (why === undefined || whys.includes(undefined)) continue
    if (by === 'tag') warnings.push(`${state.arn} carries the tag and is left as it is: ${why}.`)
    else {
      problems.push({
        code: 'incompatible-function',
        input: 'update-functions',
        message: `${state.arn} cannot be given the image: ${why}.`,
        nextStep: 'Name functions of images, of the architecture of the image.',
      })
    }
  }
  return { problems, warnings }
}

export interface ImageChange {
  readonly lambda: Lambda
  readonly functionArn: string
  /** By digest. */
  readonly imageUri: string
  readonly publishVersion: boolean
}

/**
 * Yields what was done, in words; nothing when the function has the image already.
 * @throws {Failure} when the update failed. The function has its previous image then, or the message says that it has not.
 */
export async function updateFunctionImage(
  { lambda, functionArn, imageUri, publishVersion }: ImageChange,
  { log, signal, pace = usualPace }: PublishContext,
): Promise<readonly string[]> {
  const change = { lambda, functionArn, signal, pace, log }
  for (let attempt = 1; attempt <= conflicts; attempt += 1) {
    const before = await waitForUpdate(change)
    const previous = await lambda.functionImage(functionArn)
    if (previous === imageUri && before.lastUpdateStatus === 'Successful') return []
    const written = await lambda.updateFunctionImage(functionArn, imageUri, before.revisionId)
    if (written === 'conflict') {
      await sleep(Math.random() * pace.pollMs * Math.min(attempt, 8), undefined, { signal })
      continue
    }
    const after = await waitForUpdate(change)
    if (after.lastUpdateStatus === 'Successful') {
      const versions = publishVersion ? await publishedVersion(lambda, functionArn, after) : []
      return [`updated ${functionArn}`, ...versions]
    }
    const restored = previous !== undefined && (await restore(change, previous))
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
