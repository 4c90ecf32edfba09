import type { CredentialsFor } from '../../host/registry/authorization.ts'
import type { ImageReference } from '../../host/registry/reference.ts'
import type { Architecture } from '../../lambda/architectures.ts'
import type { Region } from '../../lambda/partitions.ts'
import type { FunctionSelector } from '../../plan/functions.ts'
import type { Sharing } from '../../plan/grants.ts'
import type { ImageToPush } from './push.ts'

/** Where an image goes. */
export type ImagePlace =
  /** A repository of ECR, by its name in the account of the credentials; with `uri`, that one, of whatever account. */
  | { readonly kind: 'ecr'; readonly region: Region; readonly name: string; readonly uri?: string }
  /** Any registry. */
  | { readonly kind: 'registry'; readonly reference: Pick<ImageReference, 'registry' | 'repository'> }

export interface DeclaredImage {
  /** Of the artifact. */
  readonly name: string
  readonly architecture: Architecture
  readonly tags: readonly string[]
  readonly places: readonly [ImagePlace, ...ImagePlace[]]
  readonly image: ImageToPush
  /** Which tags an image of ours has, whatever its content. */
  readonly isOurTag: (tag: string) => boolean
}

export interface ImagePublishRequest {
  readonly images: readonly DeclaredImage[]
  /** Whether a repository of ECR that is missing is created. */
  readonly createRepository: boolean
  readonly sharing: Sharing
  readonly functions: readonly FunctionSelector[]
  readonly publishFunctionVersion: boolean
  readonly keepVersions?: number
  /** Logins of registries that are not ECR's. */
  readonly logins: CredentialsFor
}

/** An image at its place. */
export interface PublishedImage {
  readonly name: string
  readonly region?: string
  /** By digest: what Lambda takes. */
  readonly imageUri: string
  readonly tags: readonly string[]
  readonly changed: boolean
  /** What was done beside that, in words, in order. */
  readonly done: readonly string[]
}
