// Pushes one image to one repository: what already exists is not sent, and its tags change last.

import { Failure, type Problem } from '../../errors.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import type { Repository } from '../../host/registry/client.ts'
import type { Blob } from '../../host/registry/upload.ts'

export interface ImageToPush {
  /** `sha256:…` of the manifest. */
  readonly digest: string
  readonly mediaType: string
  readonly manifest: Buffer
  /** The configuration, and the layers. */
  readonly blobs: readonly PushedBlob[]
}

export interface PushedBlob extends Blob {
  /** A repository of the same registry that has it, e.g. that of the base. */
  readonly mountFrom?: string
}

/** Blobs that are sent at the same time; each holds a piece of some megabytes in memory. */
const uploadsAtOnce = 2

/** What a repository lacks, as it was read. */
export interface WrongTags {
  readonly wrong: readonly string[]
  /** What all declared tags name; undefined for a tag that does not exist. */
  readonly before: ReadonlyMap<string, string | undefined>
}

/**
 * @param known digests that the repository had when it was last looked at. They are asked for only when the registry
 * then says that it lacks something.
 * @throws {Failure} `image-tag-taken`, or what the registry says. No tag has changed then.
 */
export async function pushImage(
  repository: Repository,
  image: ImageToPush,
  { wrong, before }: WrongTags,
  known: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<void> {
  const isThere = [...before.values()].includes(image.digest)
  if (!isThere) await sendBlobs(repository, image.blobs, known, signal)
  for (const tag of wrong) await putTag(repository, image, tag, before.get(tag), known, signal)
}

async function sendBlobs(
  repository: Repository,
  blobs: readonly PushedBlob[],
  known: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<void> {
  const distinct = [...new Map(blobs.map((one) => [one.descriptor.digest, one])).values()]
  const wanted = distinct.filter(({ descriptor }) => !known.has(descriptor.digest))
  await mapConcurrently(wanted, uploadsAtOnce, signal, async (blob) => {
    const { descriptor, mountFrom } = blob
    if (mountFrom !== undefined && (await repository.mount(descriptor.digest, mountFrom))) return
    if (await repository.hasBlob(descriptor.digest)) return
    await repository.upload(blob)
  })
}

async function putTag(
  repository: Repository,
  image: ImageToPush,
  tag: string,
  before: string | undefined,
  known: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<void> {
  const put = (): Promise<void> => repository.putManifest(tag, image.mediaType, image.manifest)
  try {
    await put().catch(async (error: unknown) => {
      // Something that was there is not any more: then all of it is looked at.
      if (known.size === 0 || !isAboutBlobs(error)) throw error
      await sendBlobs(repository, image.blobs, new Set(), signal)
      await put()
    })
  } catch (error) {
    if (isAboutTag(error)) throw new Failure(tagTaken(repository.name, tag, before), { cause: error })
    if (isAboutBlobs(error)) throw new Failure(blobsLost(repository.name, tag, error), { cause: error })
    throw error
  }
}

/** `MANIFEST_BLOB_UNKNOWN` of the distribution, `LayersNotFoundException` of ECR. */
function isAboutBlobs(error: unknown): error is Failure {
  return error instanceof Failure && /BLOB_UNKNOWN|LayersNotFound|blob unknown/i.test(error.message)
}

/** `ImageTagAlreadyExistsException`, or `TAG_INVALID … is immutable`. */
function isAboutTag(error: unknown): boolean {
  return error instanceof Failure && /ImageTagAlreadyExists|immutable/i.test(error.message)
}

function blobsLost(name: string, tag: string, { message }: Failure): Problem {
  return {
    code: 'registry-lost-blob',
    message: `${name} has all blobs of the image, and refuses it under ${tag} since it lacks some: ${message}`,
    nextStep: 'Try again; if it happens again, the registry is damaged or full.',
  }
}

export function tagTaken(name: string, tag: string, before: string | undefined): Problem {
  return {
    code: 'image-tag-taken',
    input: 'image-tags',
    message: `${name}:${tag} names another image${before === undefined ? '' : ` (${before})`}, and the tags of that repository cannot be moved.`,
    nextStep: 'Use a tag with `{hash}`, which is another one for other content, e.g. `{name}-{hash}`.',
  }
}
