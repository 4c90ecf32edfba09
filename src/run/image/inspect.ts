// `inspect` of an image: in a registry, without pulling it, or in a folder or archive on this machine.

import { randomUUID } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { breachesOfImage } from '../../artifact/image/rules.ts'
import type { KeptFiles } from '../../artifact/image/lay-over.ts'
import { layerDamage, mostReadBytes } from '../../artifact/image/layer-damage.ts'
import { unpackLayer, type UnpackedLayer, type UnpackOptions } from '../../artifact/image/unpack-layers.ts'
import { Failure, Interrupted } from '../../errors.ts'
import { OciRefusal, parseImageConfig, parseManifest } from '../../formats/oci.ts'
import type { Descriptor, ImageConfig, ImageIndex, ImageManifest } from '../../formats/oci.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { parseReference } from '../../host/registry/reference.ts'
import { directoryInventory } from '../../inspect/directory-inventory.ts'
import { inOrder } from '../../inspect/inspect.ts'
import type { Inventory } from '../../inspect/inventory.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import type { ImageBreach } from '../../lambda/image-rules.ts'
import type { Runtime } from '../../lambda/runtimes.ts'
import type { Target } from '../../lambda/target.ts'
import type { Finding } from '../../model/finding.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import { packageFinder } from '../package-finder.ts'
import { examineInventory } from '../../python/checks/inventory-subjects.ts'
import { contentOfInventory } from '../../report/packages.ts'
import { formatBytes } from '../../text/units.ts'
import { inspectInventory, judge } from '../inspect-layer.ts'
import type { Run } from '../request.ts'
import { systemOf } from './system.ts'
import { lied, sourceOf, type ImageSource } from './sources.ts'

/** Whether a word names an image, and not a zip, a folder of files or a layer version. */
export async function namesImage(word: string, directory: string): Promise<boolean> {
  const path = resolve(directory, word)
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile()) return word.endsWith('.tar')
  if (found) return found.isDirectory() && (await stat(join(path, 'oci-layout')).catch(() => undefined)) !== undefined
  if (word.startsWith('arn:') || word.endsWith('.zip')) return false
  const reference = parseReference(word)
  if (!reference) return false
  // A path that does not exist looks like an image of Docker Hub.
  return reference.registry !== 'docker.io' || reference.tag !== undefined || reference.digest !== undefined
}

/** @throws {Failure} when it cannot be read, or Lambda is certain to refuse it, or it is certain not to work. */
export async function inspectImage(word: string, run: Run): Promise<void> {
  const { context, config, announce } = run
  const folder = join(context.stores.temporary, `image-${randomUUID()}`)
  try {
    await makeFolder(folder)
    const read = await context.log.phase(
      'Read',
      () => readImage(word, folder, run, 'examined'),
      ({ uncompressedBytes }) => `${formatBytes(uncompressedBytes)} uncompressed`,
    )
    const { name, inventory, target, digest, sizeBytes, uncompressedBytes } = read
    const plan: ArtifactPlan = { kind: 'image', name, targets: [target], layout: 'flat', zipPath: word }
    announce({ kind: 'layers-planned', layers: [plan] })
    announce({ kind: 'content-known', layer: name, content: contentOfInventory(inventory) })
    announce({
      kind: 'image-ready',
      layer: name,
      image: { digest, uncompressedBytes, ...(sizeBytes === undefined ? {} : { sizeBytes }) },
    })
    const place = { path: folder, within: 'folder' } as const
    const examined = await context.log.phase('Inspect', () => examineInventory(inventory, place, context))
    const rules = { ...config, allowMissing: [...config.allowMissing, ...read.libraries] }
    const found = inspectInventory(inventory, plan, examined, rules)
    judge(inOrder([...read.breaches.map(asFinding), ...read.notes, ...found]), config, name, run)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function asFinding({ code, severity, message, nextStep, path }: ImageBreach): Finding {
  return { code, severity, message, nextStep, ...(path === undefined ? {} : { path }) }
}

interface ReadImage {
  readonly name: string
  readonly digest: string
  readonly inventory: Inventory
  readonly target: Target<Runtime>
  /** Of its layers, compressed, as far as they are. */
  readonly sizeBytes: number | undefined
  /** Of its layers, unpacked. */
  readonly uncompressedBytes: number
  readonly breaches: readonly ImageBreach[]
  readonly libraries: readonly string[]
  /** What its system says. */
  readonly notes: readonly Finding[]
}

/** What is in an image, so that it can be compared with another. */
export async function imageToCompare(
  word: string,
  run: Run,
): Promise<Pick<ReadImage, 'name' | 'digest' | 'inventory'>> {
  const folder = join(run.context.stores.temporary, `image-${randomUUID()}`)
  try {
    await makeFolder(folder)
    const { name, digest, inventory, target } = await readImage(word, folder, run, 'all')
    const { runtime, architecture } = target
    return { name, digest, inventory: { ...inventory, runtimes: [runtime.name], architectures: [architecture] } }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readImage(word: string, folder: string, run: Run, kept: KeptFiles): Promise<ReadImage> {
  const { context } = run
  try {
    const source = await sourceOf(word, context)
    const { manifest, digest, fromList } = await manifestFor(source, run)
    const config = parseImageConfig(await source.document(manifest.config))
    const layers: UnpackedLayer[] = []
    let uncompressedBytes = 0
    for (const descriptor of manifest.layers) {
      const options = { kind: source.kind, kept, mostBytes: mostReadBytes - uncompressedBytes }
      const layer = await unpacked(source, descriptor, folder, options)
      uncompressedBytes += layer.uncompressedBytes
      layers.push(layer)
    }
    const breaches = [
      ...(fromList ? [listBreach(source.name)] : []),
      ...breachesOfImage(manifest, config, uncompressedBytes),
      ...layers.flatMap((one) => one.breaches),
      ...contentBreaches(manifest, config, layers),
    ]
    const inventory = await directoryInventory(folder, source.name, packageFinder, context.signal)
    const sizeBytes = source.kind === 'any' ? undefined : manifest.layers.reduce((sum, { size }) => sum + size, 0)
    return {
      name: source.name,
      digest,
      inventory: sizeBytes === undefined ? inventory : { ...inventory, sizeBytes },
      ...systemOf(config, layers, run),
      sizeBytes,
      uncompressedBytes,
      breaches,
      libraries: [...new Set(layers.flatMap((one) => one.libraries))],
    }
  } catch (error) {
    if (!(error instanceof OciRefusal)) throw error
    throw new Failure(
      {
        code: 'image-unreadable',
        message: `${word} cannot be read: ${error.message}.`,
        nextStep: 'Name another image.',
      },
      { cause: error },
    )
  }
}

async function unpacked(
  source: ImageSource,
  descriptor: Descriptor,
  folder: string,
  options: UnpackOptions,
): Promise<UnpackedLayer> {
  try {
    const layer = await unpackLayer(await source.layer(descriptor), descriptor, folder, options)
    const isWrong = source.kind === 'compressed' && layer.digest !== descriptor.digest
    if (isWrong) throw lied(source.name, descriptor.digest, layer.digest)
    return layer
  } catch (error) {
    if (error instanceof Failure || error instanceof Interrupted || error instanceof OciRefusal) throw error
    const { code, why } = layerDamage(error)
    const type = code === 'image-layer-not-gzip' ? ` (${descriptor.mediaType})` : ''
    throw new Failure(
      {
        code,
        message: `The layer ${descriptor.digest} of ${source.name} cannot be read: ${why}${type}.`,
        nextStep: nextSteps[code] ?? 'Build the image again: the layer is damaged.',
      },
      { cause: error },
    )
  }
}

const nextSteps: Readonly<Record<string, string>> = {
  'image-layer-not-gzip':
    'Build the image with gzip: with buildx, `--output type=registry,compression=gzip,force-compression=true`.',
  'image-too-large': 'Leave packages out, or divide them among several functions.',
}

/** What the layers are, against what manifest and configuration say of them. */
function contentBreaches(
  { layers: described }: ImageManifest,
  { diffIds }: ImageConfig,
  layers: readonly UnpackedLayer[],
): readonly ImageBreach[] {
  return layers.flatMap(({ diffId, isOneMember }, at): readonly ImageBreach[] => {
    const digest = described[at]?.digest ?? ''
    const wrong: readonly ImageBreach[] =
      diffIds[at] === undefined || diffIds[at] === diffId
        ? []
        : [
            {
              code: 'image-layers',
              severity: 'error',
              message: `The layer ${digest} unpacks to ${diffId}, and the configuration says ${diffIds[at] ?? ''}.`,
              nextStep: 'Build the image again: it is damaged.',
            },
          ]
    if (isOneMember) return wrong
    const members: ImageBreach = {
      code: 'image-gzip-members',
      severity: 'warning',
      message: `The layer ${digest} is several gzip members, or has bytes behind the last one: some readers stop after the first, without an error.`,
      nextStep: 'Build the layer as one gzip member.',
    }
    return [...wrong, members]
  })
}

function listBreach(name: string): ImageBreach {
  return {
    code: 'image-index',
    severity: 'error',
    message: `${name} is a list of images, and Lambda takes one image for one architecture.`,
    nextStep: 'Push one image under the tag: with buildx, `--provenance=false --sbom=false` and one platform.',
  }
}

async function manifestFor(
  source: ImageSource,
  { config, given }: Run,
): Promise<{ readonly manifest: ImageManifest; readonly digest: string; readonly fromList: boolean }> {
  const { parsed, digest } = await source.manifest()
  if (parsed.kind === 'manifest') return { manifest: parsed, digest, fromList: false }
  const one = chosenOf(parsed, given.architectures ? config.architectures : [])
  if (!one) throw new OciRefusal('it is a list without an image for linux')
  const inner = await source.document(one)
  const chosen = parseManifest(inner, one.mediaType)
  if (chosen.kind === 'index') throw new OciRefusal('it is a list of lists of images')
  return { manifest: chosen, digest: one.digest, fromList: true }
}

function chosenOf({ manifests }: ImageIndex, architectures: Run['config']['architectures']): Descriptor | undefined {
  const wanted = architectures.map((one) => architectureFacts[one].ociPlatform)
  const platform = (one: Descriptor): string => `${one.platform?.os ?? ''}/${one.platform?.architecture ?? ''}`
  return (
    manifests.find((one) => wanted.some((name) => name === platform(one))) ??
    manifests.find((one) => one.platform === undefined || one.platform.os === 'linux')
  )
}
