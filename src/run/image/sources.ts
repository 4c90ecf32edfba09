// Where `inspect` reads an image from: a registry, a folder with an OCI layout, or an archive of either kind.

import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, join, posix, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { Failure } from '../../errors.ts'
import { OciRefusal, digestOf, isDigest, mediaTypes, parseImageConfig, parseManifest } from '../../formats/oci.ts'
import type { Descriptor, ImageIndex, ImageManifest } from '../../formats/oci.ts'
import { readTarStream, TarError } from '../../formats/tar.ts'
import type { Context } from '../../host/context.ts'
import { openRepository } from '../../host/registry/client.ts'
import { dockerLogins } from '../../host/registry/docker-config.ts'
import { parseReference, referenceName } from '../../host/registry/reference.ts'
import { withEcrLogins } from './ecr-logins.ts'

export interface ImageSource {
  readonly name: string
  /** `any`: an archive of Docker holds layers as the daemon has them, and they are compressed when they are pushed. */
  readonly kind: 'compressed' | 'any'
  manifest(): Promise<{ readonly parsed: ImageManifest | ImageIndex; readonly digest: string }>
  /** A manifest or a configuration, of its digest. */
  document(descriptor: Descriptor): Promise<Buffer>
  layer(descriptor: Descriptor): Promise<Readable>
}

/** @throws {Failure} `image-not-found`, `image-unreadable` */
export async function sourceOf(word: string, context: Context): Promise<ImageSource> {
  const path = resolve(context.directory, word)
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile()) return archiveSource(path)
  return found ? layoutSource(folderFiles(path), basename(path)) : registrySource(word, context)
}

function registrySource(word: string, context: Context): ImageSource {
  const reference = parseReference(word)
  if (!reference) throw new Error(`${word} is not an image`)
  const repository = openRepository(reference, withEcrLogins(dockerLogins(context), context), context)
  const name = referenceName(reference)
  const read = async (wanted: string): Promise<{ readonly bytes: Buffer; readonly mediaType: string }> => {
    const found = await repository.manifest(wanted)
    if (found) return found
    throw new Failure({
      code: 'image-not-found',
      message: `${name} does not exist.`,
      nextStep: 'Correct its name, or log in to its registry.',
    })
  }
  const isManifest = ({ mediaType }: Descriptor): boolean => /manifest|index/.test(mediaType)
  return {
    name,
    kind: 'compressed',
    async manifest() {
      const { bytes, mediaType } = await read(reference.digest ?? reference.tag ?? 'latest')
      return { parsed: parseManifest(bytes, mediaType), digest: digestOf(bytes) }
    },
    document: async (descriptor) =>
      isManifest(descriptor) ? (await read(descriptor.digest)).bytes : repository.readBlob(descriptor),
    layer: (descriptor) => repository.streamBlob(descriptor),
  }
}

/** Files of a layout, by their paths. */
interface Files {
  read(path: string): Promise<Buffer | undefined>
  /** Undefined when it does not exist. */
  open(path: string): Promise<Readable | undefined>
}

const pieceBytes = 1024 * 1024

function folderFiles(folder: string): Files {
  return {
    async read(path) {
      const found = await stat(join(folder, path)).catch(() => undefined)
      if (!found?.isFile()) return undefined
      if (found.size > largestDocumentBytes) throw new OciRefusal(`its ${path} is too large`)
      return readFile(join(folder, path))
    },
    async open(path) {
      const found = await stat(join(folder, path)).catch(() => undefined)
      return found?.isFile() ? createReadStream(join(folder, path), { highWaterMark: pieceBytes }) : undefined
    },
  }
}

/** https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md */
function layoutSource(files: Files, name: string): ImageSource {
  const pathOf = (digest: string): string => `blobs/sha256/${digest.replace('sha256:', '')}`
  const document = async ({ digest }: Pick<Descriptor, 'digest'>): Promise<Buffer> => {
    const bytes = await files.read(pathOf(digest))
    if (bytes === undefined) throw new OciRefusal(`it lacks the blob ${digest}`)
    if (digestOf(bytes) !== digest) throw lied(name, digest, digestOf(bytes))
    return bytes
  }
  return {
    name,
    kind: 'compressed',
    async manifest() {
      const index = (await files.read('index.json')) ?? Buffer.from('{}')
      const parsed = parseManifest(index, mediaTypes.oci.index)
      // One image under several names is one image.
      const [first, ...others] = parsed.kind === 'index' ? parsed.manifests : []
      if (!first || others.some(({ digest }) => digest !== first.digest)) return { parsed, digest: digestOf(index) }
      return { parsed: parseManifest(await document(first), first.mediaType), digest: first.digest }
    },
    document,
    async layer({ digest }) {
      const found = await files.open(pathOf(digest))
      if (found) return found
      throw new OciRefusal(`it lacks the blob ${digest}`)
    },
  }
}

/** What `docker save`, crane, skopeo and kaniko write as one file. */
async function archiveSource(path: string): Promise<ImageSource> {
  const name = basename(path)
  const files = await archiveFiles(path, name)
  const text = await files.read('manifest.json')
  const isEither = text !== undefined || (await files.read('index.json')) !== undefined
  if (!isEither) throw new OciRefusal('it has neither an index.json nor a manifest.json')
  return text === undefined ? layoutSource(files, name) : dockerSource(files, text, name)
}

/** A daemon's archive: https://github.com/moby/docker-image-spec/blob/v1.3.1/spec.md#combined-image-json--filesystem-changeset-format */
async function dockerSource(files: Files, text: Buffer, name: string): Promise<ImageSource> {
  const { Config: configPath, Layers: layerPaths } = onlyImage(text)
  const config = await files.read(configPath)
  if (!config) throw new OciRefusal(`it lacks its configuration ${configPath}`)
  const { diffIds } = parseImageConfig(config)
  // What the layers will be called in a registry is not known: compressing them decides it.
  const layers = layerPaths.map((_, at) => ({ mediaType: mediaTypes.docker.layer, digest: diffIds[at] ?? '', size: 0 }))
  const descriptor = { mediaType: mediaTypes.docker.config, digest: digestOf(config), size: config.length }
  const parsed: ImageManifest = { kind: 'manifest', family: 'docker', config: descriptor, layers }
  return {
    name,
    kind: 'any',
    manifest: async () => ({ parsed, digest: (await digestInLayout(files)) ?? descriptor.digest }),
    document: async () => config,
    async layer(wanted) {
      const at = layers.findIndex((one) => one === wanted)
      const found = await files.open(layerPaths[at] ?? '')
      if (found) return found
      throw new OciRefusal(`it lacks the layer ${layerPaths[at] ?? wanted.digest}`)
    },
  }
}

interface SavedManifest {
  readonly Config: string
  readonly Layers: readonly string[]
}

function onlyImage(text: Buffer): SavedManifest {
  let images: unknown
  try {
    images = JSON.parse(text.toString('utf8'))
  } catch {
    throw new OciRefusal('its manifest.json is not JSON')
  }
  const [image, ...others] = Array.isArray(images) ? (images as Partial<SavedManifest>[]) : []
  const isWhole = typeof image?.Config === 'string' && Array.isArray(image.Layers)
  if (!isWhole || !image.Layers?.every((one) => typeof one === 'string')) {
    throw new OciRefusal('its manifest.json names no configuration and layers')
  }
  if (others.some((other) => other.Config !== image.Config)) throw new OciRefusal('it has several images')
  return image as SavedManifest
}

/** An archive may be both, and its layout tells the digest then. */
async function digestInLayout(files: Files): Promise<string | undefined> {
  const index = await files.read('index.json')
  if (!index) return undefined
  const parsed = parseManifest(index, mediaTypes.oci.index)
  const digest = parsed.kind === 'index' ? parsed.manifests[0]?.digest : undefined
  return digest !== undefined && isDigest(digest) ? digest : undefined
}

const mostLinks = 5

/** Reads the archive once, to know where its files are. */
async function archiveFiles(path: string, name: string): Promise<Files> {
  const places = new Map<string, { readonly start: number; readonly sizeBytes: number }>()
  const links = new Map<string, string>()
  try {
    const source = createReadStream(path, { highWaterMark: pieceBytes })
    for await (const entry of readTarStream(source as AsyncIterable<Buffer>)) {
      const { kind, path: own, sizeBytes, offsetBytes } = entry
      if (kind === 'file') places.set(own, { start: offsetBytes, sizeBytes })
      // skopeo names a layer that occurs twice by a link.
      else if (kind === 'symlink') links.set(own, posix.join(posix.dirname(own), entry.target))
      else if (kind === 'hardlink') links.set(own, entry.target)
    }
  } catch (error) {
    if (!(error instanceof TarError)) throw error
    throw new Failure(
      {
        code: 'image-unreadable',
        message: `${name} cannot be read: ${error.message}.`,
        nextStep: 'Name an archive that docker save, crane or skopeo wrote, without compression.',
        file: path,
      },
      { cause: error },
    )
  }
  const placeOf = (wanted: string, depth = 0): ReturnType<typeof places.get> => {
    const target = links.get(wanted)
    return places.get(wanted) ?? (target === undefined || depth > mostLinks ? undefined : placeOf(target, depth + 1))
  }
  const open = (wanted: string): Readable | undefined => {
    const place = placeOf(posix.normalize(wanted))
    if (!place) return undefined
    if (place.sizeBytes === 0) return Readable.from([])
    const { start, sizeBytes } = place
    return createReadStream(path, { start, end: start + sizeBytes - 1, highWaterMark: pieceBytes })
  }
  return {
    open: async (wanted) => open(wanted),
    async read(wanted) {
      const found = open(wanted)
      if (!found) return undefined
      const sizeBytes = placeOf(posix.normalize(wanted))?.sizeBytes ?? 0
      if (sizeBytes > largestDocumentBytes) throw new OciRefusal(`its ${wanted} is too large`)
      const chunks: Buffer[] = []
      for await (const chunk of found as AsyncIterable<Buffer>) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
  }
}

const largestDocumentBytes = 16 * 1024 * 1024

export function lied(name: string, expected: string, got: string): Failure {
  return new Failure({
    code: 'registry-digest',
    message: `${name} has other content than its digest says: expected ${expected}, got ${got}.`,
    nextStep: 'A proxy in between may have changed it, or it is damaged.',
  })
}
