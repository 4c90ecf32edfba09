import type { Architecture } from '../../lambda/architectures.ts'
import type { ZipRequest } from '../request.ts'
import type { LookForHandler } from '../function-handler.ts'
import type { ZipFile } from '../zip.ts'

export interface KnownZip {
  /** Lower-case hex. */
  readonly sha256: string
  readonly sizeBytes: number
}

/** The zip of a function, as every function that takes it must be. */
export interface DeclaredFunction {
  /** Of the zip, not of the functions. */
  readonly name: string
  readonly runtime: string
  readonly architecture: Architecture
  /** Those that were checked to exist. */
  readonly handlers: readonly string[]
  /** Looks for others in the zip; undefined before it is built. */
  readonly lookForHandler?: LookForHandler
  /** Undefined before the zip is built. */
  readonly zip?: ZipFile
  /** Before it is built: what an earlier build of the same inputs came to. */
  readonly known?: KnownZip
  /** Before it is built: what it will most likely unpack to. */
  readonly expectedUnzippedBytes?: number
  /** Of everything that decides the zip; undefined where only building tells. */
  readonly fingerprint?: string
}

export interface FunctionRequest extends ZipRequest {
  readonly artifacts: readonly DeclaredFunction[]
  /** JSON that the new version is called with. */
  readonly smokeEvent?: string
}

/** The zip as far as it is known. */
export const knownZip = ({ zip, known }: DeclaredFunction): KnownZip | undefined => zip ?? known

/** As Lambda shows it. */
export const shownSha256 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64')

/** An alias points at a version, so that there must be one. */
export const publishesVersion = ({ publishFunctionVersion, alias }: FunctionRequest): boolean =>
  publishFunctionVersion || alias !== undefined

/**
 * Whether calls reach the new code before it has answered the smoke event: without an alias. The previous code is kept as a
 * version until then.
 */
export const isCalledUnproved = ({ smokeEvent, alias }: Pick<FunctionRequest, 'smokeEvent' | 'alias'>): boolean =>
  smokeEvent !== undefined && alias === undefined

/** A function that has the zip. */
export interface FunctionDestination {
  /** Name of the zip. */
  readonly artifact: string
  readonly region: string
  readonly functionArn: string
  readonly codeSha256: string
  /** The published version with this code, where one was asked for. */
  readonly version?: string
  readonly alias?: string
  /** Whether this run changed anything. */
  readonly changed: boolean
  readonly done: readonly string[]
}

/** Where the zip is in S3, for tools that deploy it from there. */
export interface ObjectDestination {
  readonly artifact: string
  readonly region: string
  readonly s3Bucket: string
  readonly s3Key: string
  readonly s3ObjectVersion?: string
}

/** What one region has after the run. */
export interface RegionDestination {
  readonly functions: readonly FunctionDestination[]
  readonly object?: ObjectDestination
}
