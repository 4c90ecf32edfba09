import type { Architecture } from '../../lambda/architectures.ts'
import type { Sharing } from '../../plan/grants.ts'
import type { ZipRequest } from '../request.ts'
import type { ZipFile } from '../zip.ts'

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

/** The layers are `isSigned` when `signingProfile` is given. */
export interface PublishRequest extends ZipRequest {
  readonly layers: readonly DeclaredLayer[]
  readonly sharing: Sharing
  /** Which versions are shared: the one of this run, or all. */
  readonly shareVersions: 'newest' | 'all'
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
