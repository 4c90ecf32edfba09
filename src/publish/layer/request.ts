import type { Wave } from '../../plan/rollout.ts'
import type { SigningProfile } from '../../host/aws/signing.ts'
import type { AliasDeclaration } from '../aliases.ts'
import type { BucketDeclaration } from '../bucket.ts'
import type { ZipFile } from '../zip.ts'
import type { Architecture } from '../../lambda/architectures.ts'
import type { FunctionSelector } from '../../plan/functions.ts'
import type { Region } from '../../lambda/partitions.ts'
import type { Sharing } from '../../plan/grants.ts'

/** A layer as every region is to have it. */
export interface DeclaredLayer {
  readonly name: string
  /** As Lambda names them; any order. */
  readonly runtimes: readonly string[]
  readonly architectures: readonly Architecture[]
  /** Whole, with the fingerprint: see `renderDescription`. Never a reason for a new version. */
  readonly description: string
  readonly licenseInfo?: string
  /** Undefined when only building the layer tells what is in it. */
  readonly fingerprint: string | undefined
  /** Undefined before the layer is built. */
  readonly zip?: ZipFile
  /** Signed by AWS Signer: its `CodeSha256` is that of the signed zip, so that only the fingerprint tells the content. */
  readonly isSigned?: boolean
  /** Before it is built: what an earlier build of the same fingerprint came to, lower-case hex. */
  readonly knownSha256?: string
}

export interface PublishRequest {
  /** `plan` makes no call that writes. */
  readonly mode: 'if-changed' | 'always' | 'plan'
  /** The mode whose actions a plan tells. */
  readonly planned?: 'if-changed' | 'always'
  readonly layers: readonly DeclaredLayer[]
  readonly regions: readonly [Region, ...Region[]]
  /** The regions are all that the partition has: those that are not enabled in the account are left out. */
  readonly skipDisabled?: boolean
  /** Waves of regions, one after another. */
  readonly rollout?: readonly Wave[]
  /** A failure keeps later waves from beginning. */
  readonly stopOnFailure?: boolean
  readonly bucket?: BucketDeclaration
  /** Signs what is published; the layers are `isSigned` then. */
  readonly signingProfile?: SigningProfile
  readonly sharing: Sharing
  /** Which versions are shared: the one of this run, or all. */
  readonly shareVersions: 'newest' | 'all'
  readonly functions: readonly FunctionSelector[]
  readonly publishFunctionVersion: boolean
  /** Is moved to the version that is published of each function; `publishFunctionVersion` is set then. */
  readonly alias?: AliasDeclaration
  /** The number that the version is to have in every region. */
  readonly alignVersion?: number
  /** How many versions of each layer are kept. Undefined: all. */
  readonly keepVersions?: number
  /** Names of parameters, with placeholders: see `movingParameters` and `versionParameters`. */
  readonly parameters: readonly string[]
}

/** The zip's hash as Lambda shows it, where it is known. */
export function wantedCodeSha256({ zip, knownSha256, isSigned }: DeclaredLayer): string | undefined {
  if (isSigned === true) return undefined
  const sha256 = zip?.sha256 ?? knownSha256
  return sha256 === undefined ? undefined : Buffer.from(sha256, 'hex').toString('base64')
}

/** What is done, or planned. */
export function modeOf({
  mode,
  planned = 'if-changed',
}: Pick<PublishRequest, 'mode' | 'planned'>): 'if-changed' | 'always' {
  return mode === 'plan' ? planned : mode
}
