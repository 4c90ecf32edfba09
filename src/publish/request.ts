// What every publication is asked for, whatever the artifact is.

import type { SigningProfile } from '../host/aws/signing.ts'
import type { Region } from '../lambda/partitions.ts'
import type { FunctionSelector } from '../plan/functions.ts'
import type { Wave } from '../plan/rollout.ts'
import type { AliasDeclaration } from './aliases.ts'
import type { BucketDeclaration } from './bucket.ts'

export interface CommonRequest {
  /** `plan` makes no call that writes. */
  readonly mode: 'if-changed' | 'always' | 'plan'
  /** The mode whose actions a plan tells. */
  readonly planned?: 'if-changed' | 'always'
  /** Waves of regions, one after another. */
  readonly rollout?: readonly Wave[]
  /** A failure keeps later waves from beginning. */
  readonly stopOnFailure?: boolean
  readonly functions: readonly FunctionSelector[]
  readonly publishFunctionVersion: boolean
  /** Is moved to the version that is published of each function. */
  readonly alias?: AliasDeclaration
}

/** Of a zip: it goes to regions, by way of a bucket or directly. */
export interface ZipRequest extends CommonRequest {
  readonly regions: readonly [Region, ...Region[]]
  /** The regions are all that the partition has: those that are not enabled in the account are left out. */
  readonly skipDisabled?: boolean
  readonly bucket?: BucketDeclaration
  /** Signs the zip in the bucket. */
  readonly signingProfile?: SigningProfile
}

/** What is done, or planned. */
export function modeOf({
  mode,
  planned = 'if-changed',
}: Pick<CommonRequest, 'mode' | 'planned'>): 'if-changed' | 'always' {
  return mode === 'plan' ? planned : mode
}
