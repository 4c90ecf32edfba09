// The image that another is built on: its manifest and configuration are read, its layers are not.

import type { BaseImage } from '../../artifact/image/compose.ts'
import type { Config } from '../../config/config.ts'
import { ConfigurationError, Failure } from '../../errors.ts'
import { OciRefusal, digestOf, isDigest, parseImageConfig, parseManifest } from '../../formats/oci.ts'
import type { ImageConfig, ImageIndex, ImageManifest } from '../../formats/oci.ts'
import type { Context } from '../../host/context.ts'
import { facts } from '../../host/json-cache.ts'
import { openRepository, type Repository } from '../../host/registry/client.ts'
import { dockerLogins } from '../../host/registry/docker-config.ts'
import { parseReference, referenceName, type ImageReference } from '../../host/registry/reference.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { architectureOfOci } from '../../lambda/image-rules.ts'
import { runtimeImage } from '../../lambda/images.ts'
import type { Runtime } from '../../lambda/runtimes.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import { expandImageName, imageNameValues } from '../../plan/image-names.ts'
import { factsOfBase, type BaseFacts } from './base-facts.ts'
import { withEcrLogins } from './ecr-logins.ts'

/** A base by its digest, with the repository that its layers can be read from. */
export interface FoundBase extends BaseImage {
  /** Absent for what a Dockerfile made. */
  readonly reference?: ImageReference
  /** `sha256:…` of its manifest. */
  readonly digest: string
  readonly repository: Pick<Repository, 'streamBlob'>
  /** The interpreter, where the base is not AWS's image of the runtime. */
  readonly program?: string
  /** Of its layers, unpacked, where they were read. */
  readonly uncompressedBytes?: number
  /** How Lambda's runtime client is started, where the base has no entrypoint that does. */
  readonly client?: readonly string[]
  /** The client is not in the base: it must be one of the packages. */
  readonly lacksClient?: boolean
}

/** `registry/name@sha256:…`; a digest alone for what a Dockerfile made. */
export function baseName({ reference, digest }: Pick<FoundBase, 'reference' | 'digest'>): string {
  return reference ? referenceName({ ...reference, digest }) : digest
}

/**
 * @throws {ConfigurationError} `base-image` when it is of another architecture, or an index without it
 * @throws {Failure} when it cannot be read.
 */
export async function findBase(
  target: Target<Runtime>,
  config: Pick<Config, 'baseImage'>,
  context: Context,
): Promise<FoundBase> {
  const name =
    config.baseImage === undefined
      ? runtimeImage(target)
      : expandImageName(config.baseImage, imageNameValues(target, ''))
  const reference = parseReference(name)
  if (!reference)
    throw refused(name, 'it is not the name of an image', 'Write e.g. public.ecr.aws/lambda/python:3.13-arm64.')
  const repository = openRepository(reference, withEcrLogins(dockerLogins(context), context), context)
  try {
    const { digest, manifest } = await manifestFor(reference, repository, target, context)
    const bytes = await keptBytes(manifest.config.digest, context, () => repository.readBlob(manifest.config))
    const parsed = parseImageConfig(bytes)
    if (parsed.os !== 'linux' || architectureOfOci(parsed.architecture) !== target.architecture) {
      throw refused(
        name,
        `it is for ${parsed.os}/${parsed.architecture}, and ${targetName(target)} needs ${architectureFacts[target.architecture].ociPlatform}`,
        'Name an image of that architecture, e.g. with `{architecture}` in its tag.',
      )
    }
    const base: FoundBase = { reference, digest, manifest, config: parsed, repository }
    // AWS's own image is what its name says.
    if (config.baseImage === undefined || name === runtimeImage(target)) return base
    const found = await factsOfBase(name, manifest, parsed, repository, target, context)
    const own = { ...base, program: found.program, uncompressedBytes: found.uncompressedBytes }
    const starts = startsFunctions(parsed, found)
    if (target.runtime.family === 'nodejs') {
      if (!starts) throw refused(name, 'its entrypoint starts no function', nodeClient)
      return own
    }
    if (found.startsFunctions || (found.hasRuntimeClient && starts)) return own
    return { ...own, client: [found.program, '-m', 'awslambdaric'], lacksClient: !found.hasRuntimeClient }
  } catch (error) {
    throw error instanceof OciRefusal ? refused(name, error.message, 'Name another image.', error) : error
  }
}

/** https://docs.aws.amazon.com/lambda/latest/dg/nodejs-image.html#nodejs-image-clients */
const nodeClient =
  'Install `aws-lambda-ric` in the base, and make it the entrypoint: `ENTRYPOINT ["npx", "aws-lambda-ric"]`. Or leave `base-image` out.'

/**
 * Whether an image has an entrypoint of its own that may start functions: the one of Node.js's images runs whatever the command is,
 * and Lambda's starts a program that AWS's `provided` images do not have.
 */
function startsFunctions({ config }: ImageConfig, found: BaseFacts): boolean {
  const entrypoint: unknown = config['Entrypoint']
  if (!Array.isArray(entrypoint)) return false
  if (entrypoint[0] === '/lambda-entrypoint.sh') return found.startsFunctions
  return entrypoint.some((word) => !String(word).endsWith('docker-entrypoint.sh'))
}

async function manifestFor(
  reference: ImageReference,
  repository: Repository,
  target: Target<Runtime>,
  context: Context,
): Promise<{ readonly digest: string; readonly manifest: ImageManifest }> {
  const wanted = reference.digest ?? reference.tag ?? 'latest'
  // What a digest names never changes: it is read once.
  const digest = isDigest(wanted) ? wanted : await repository.digestOfTag(wanted)
  if (digest === undefined) throw missing(reference)
  const parsed = await manifestOf(digest, repository, reference, context)
  if (parsed.kind === 'manifest') return { digest, manifest: parsed }
  const [os, architecture] = architectureFacts[target.architecture].ociPlatform.split('/')
  const one = parsed.manifests.find(({ platform }) => platform?.os === os && platform?.architecture === architecture)
  if (!one) {
    throw refused(
      referenceName(reference),
      `it is a list of images, and none of them is for ${os}/${architecture}`,
      'Name an image of that architecture.',
    )
  }
  const chosen = await manifestOf(one.digest, repository, reference, context)
  if (chosen.kind === 'manifest') return { digest: one.digest, manifest: chosen }
  throw refused(referenceName(reference), 'it is a list of lists of images', 'Name one of the images in it.')
}

async function manifestOf(
  digest: string,
  repository: Repository,
  reference: ImageReference,
  context: Context,
): Promise<ImageManifest | ImageIndex> {
  let mediaType: string | undefined
  const bytes = await keptBytes(digest, context, async () => {
    const found = await repository.manifest(digest)
    if (!found) throw isDigest(reference.digest ?? '') ? missing(reference) : withoutManifest(reference, digest)
    mediaType = found.mediaType
    return found.bytes
  })
  return parseManifest(bytes, mediaType)
}

/** Small documents that their digest names. What is kept is hashed before it is used. */
async function keptBytes(digest: string, context: Context, read: () => Promise<Buffer>): Promise<Buffer> {
  const kept = facts<string>(context.stores, 'image-document-1')
  const text = await kept.get(digest)
  if (text !== undefined && digestOf(Buffer.from(text)) === digest) return Buffer.from(text)
  const bytes = await read()
  await kept.put(digest, bytes.toString('utf8'))
  return bytes
}

function missing(reference: ImageReference): Failure {
  return new Failure({
    code: 'base-image',
    input: 'base-image',
    message: `The base image ${referenceName(reference)} does not exist.`,
    nextStep: 'Correct its name, or log in to its registry.',
  })
}

function withoutManifest(reference: ImageReference, digest: string): Failure {
  return new Failure({
    code: 'base-image',
    input: 'base-image',
    message: `The registry of the base image ${referenceName(reference)} names ${digest} for it, and does not have that.`,
    nextStep: 'Try again; if it happens again, the image or its registry is damaged.',
  })
}

function refused(name: string, why: string, nextStep: string, cause?: unknown): ConfigurationError {
  return new ConfigurationError(
    { code: 'base-image', input: 'base-image', message: `The base image ${name} cannot be used: ${why}.`, nextStep },
    { cause },
  )
}
