// Parts in, the layers of an image out: one of packages, one of the user's own files.

import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { throwIfAny, type Problem } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { whiteout } from '../../formats/oci.ts'
import { makeFolder } from '../../host/make-folder.ts'
import type { Entry, PackedEntry } from '../../model/entry.ts'
import type { LayerBlob } from '../../model/image.ts'
import type { Layer } from '../../model/layer.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import { compareText } from '../../text/order.ts'
import { layOutAndTell, type Judge, type MergeRequest } from '../merge.ts'
import { writeLayer } from '../write.ts'
import { openLayerBlob } from './layer.ts'

/**
 * Makes the layers of an image. Each is made only where its identity is not known from an earlier run.
 * @param judge gets a zip of the user's own files alone, since those of packages were examined with their archives
 * @throws {Failure} naming what is at fault; nothing is left behind.
 */
export async function mergeImage(
  plan: ArtifactPlan,
  { parts, components, exclude, withoutSources = false }: MergeRequest,
  context: Pick<Context, 'log' | 'stores' | 'env' | 'signal'>,
  judge: Judge = async () => {},
): Promise<Layer> {
  const layout = layOutAndTell(plan, { parts, exclude, withoutSources }, context)
  throwIfAny(layout.entries.flatMap((entry) => whiteoutProblem(plan, entry)))
  const own = layout.entries.filter(isOwn)
  const packages = layout.entries.filter((entry) => !isOwn(entry))
  const blobs: LayerBlob[] = []
  const scratch = join(context.stores.temporary, `${randomUUID()}.own.zip`)
  try {
    const sums = await zipOfOwn(own, scratch, context)
    if (packages.length > 0) blobs.push(await openLayerBlob('packages', packages, context))
    if (own.length > 0) blobs.push(await openLayerBlob('code', own, context))
    const image: Layer = {
      plan,
      components,
      zipPath: scratch,
      sizeBytes: blobs.reduce((sum, { identity }) => sum + identity.sizeBytes, 0),
      unzippedSizeBytes: layout.entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      // An image has no hash of its own before it is on a base.
      sha256: '',
      entries: layout.entries.map((entry) => packed(entry, sums)).sort((a, b) => compareText(a.path, b.path)),
      collisions: layout.collisions,
      reused: false,
      blobs,
    }
    await judge(image)
    return { ...image, zipPath: plan.zipPath }
  } catch (error) {
    for (const blob of blobs) await blob[Symbol.asyncDispose]()
    throw error
  } finally {
    await rm(scratch, { force: true })
  }
}

/** https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#whiteouts */
function whiteoutProblem({ name }: ArtifactPlan, { path, origin }: Entry): readonly Problem[] {
  if (!path.split('/').some((part) => part.startsWith(whiteout))) return []
  return [
    {
      code: 'whiteout-name',
      message: `${name} cannot have the file ${path} of ${origin.name}: in an image, a name that begins with .wh. removes another file.`,
      nextStep: 'Rename it, or leave it out (`exclude`).',
      ...(origin.ecosystem === 'own' ? {} : { package: origin.name }),
    },
  ]
}

function isOwn({ origin }: Entry): boolean {
  return origin.ecosystem === 'own'
}

/** The CRC-32 of each file of the user. */
async function zipOfOwn(
  own: readonly Entry[],
  path: string,
  { stores, signal }: Pick<Context, 'stores' | 'signal'>,
): Promise<ReadonlyMap<string, number>> {
  await makeFolder(stores.temporary)
  const { entries } = await writeLayer({ entries: own, collisions: [], warnings: [], savings: [] }, path, signal)
  return new Map(entries.map((entry) => [entry.path, entry.crc32]))
}

function packed({ path, sizeBytes, mode, origin, content }: Entry, sums: ReadonlyMap<string, number>): PackedEntry {
  if (content.kind === 'archived') {
    const { compressedSizeBytes, crc32, path: pathInArchive } = content.entry
    return { path, sizeBytes, compressedSizeBytes, crc32, mode, origin, pathInArchive }
  }
  const whole = { path, sizeBytes, compressedSizeBytes: sizeBytes, crc32: sums.get(path) ?? 0, mode, origin }
  return content.kind === 'link' ? { ...whole, link: content.target } : whole
}
