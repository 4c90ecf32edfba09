import type { Repository } from '../../host/registry/client.ts'
import type { CredentialsFor } from '../../host/registry/authorization.ts'
import type { ImageReference } from '../../host/registry/reference.ts'
import type { Architecture } from '../../lambda/architectures.ts'
import type { Region } from '../../lambda/partitions.ts'
import type { Sharing } from '../../plan/grants.ts'
import type { Aliased, ObservedFunction } from '../function/reconcile.ts'
import type { LookForHandler, Refusal } from '../function-handler.ts'
import type { CommonRequest } from '../request.ts'
import type { SelectedFunction } from '../select-functions.ts'
import type { ImageToPush } from './push.ts'

/** Where an image goes. */
export type ImagePlace =
  /** A repository of ECR, by its name in the account of the credentials; with `uri`, that one, of whatever account. */
  | { readonly kind: 'ecr'; readonly region: Region; readonly name: string; readonly uri?: string }
  /** Any registry. */
  | { readonly kind: 'registry'; readonly reference: Pick<ImageReference, 'registry' | 'repository'> }

/** What an image comes to: known when it is built, or when an earlier run built it from the same inputs. */
export interface ImageContent {
  /** `sha256:…` of its manifest. */
  readonly digest: string
  readonly tags: readonly string[]
}

export interface DeclaredImage {
  /** Of the artifact. */
  readonly name: string
  readonly architecture: Architecture
  readonly places: readonly [ImagePlace, ...ImagePlace[]]
  readonly content?: ImageContent
  /** Absent while it is not built. */
  readonly image?: ImageToPush
  /** Which tags an image of ours has, whatever its content. */
  readonly isOurTag: (tag: string) => boolean
  /** Those that were checked to exist. */
  readonly handlers?: readonly string[]
  /** Looks for others in the image; undefined before it is built. */
  readonly lookForHandler?: LookForHandler
}

export interface ImagePublishRequest extends CommonRequest {
  readonly images: readonly DeclaredImage[]
  /** Whether a repository of ECR that is missing is created. */
  readonly createRepository: boolean
  readonly sharing: Sharing
  /** JSON that the new version is called with. */
  readonly smokeEvent?: string
  readonly keepVersions?: number
  /** Logins of registries that are not ECR's. */
  readonly logins: CredentialsFor
}

/** A repository as it was found. */
export type FoundRepository =
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'found'
      readonly repository: Repository
      /** In the account of the credentials: its policy and its images can be changed. */
      readonly isOurs: boolean
      readonly hasImmutableTags: boolean
    }

/** A function as it was read, with the image that it has. */
export interface ObservedImageFunction extends SelectedFunction, Pick<ObservedFunction, 'proof' | 'previous'> {
  readonly imageUri?: string
  /** The version that the declared alias points at; undefined when the alias does not exist. */
  readonly aliased?: Omit<Aliased, 'codeSha256'> & { readonly imageUri?: string }
}

/** One image at one place, as it was read. */
export interface ImageAtPlace {
  readonly declared: DeclaredImage
  readonly place: ImagePlace
  readonly found: FoundRepository
  /** Digests of the declared tags; undefined for a tag that does not exist. Empty when the tags are not known yet. */
  readonly tags: ReadonlyMap<string, string | undefined>
  /** The repository's policy, where sharing is declared. */
  readonly policy?: string
  readonly functions: readonly ObservedImageFunction[]
  /** By ARN: why a function cannot be given the image, where the image had to be read to know it. */
  readonly refused?: ReadonlyMap<string, Refusal>
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

/** How people call a place: the region of ECR, or the registry and the repository. */
export function placeName(place: ImagePlace): string {
  return place.kind === 'ecr' ? place.region.name : `${place.reference.registry}/${place.reference.repository}`
}

/** The repository, by the name that the declaration gives it. */
export function repositoryName(place: ImagePlace): string {
  return place.kind === 'ecr' ? (place.uri ?? place.name) : placeName(place)
}
