// Wheels and own files in, one zip out. The wheels' compressed bytes are copied as they stand: nothing is inflated but
// their metadata, nothing is deflated but one's own files.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Failure, Interrupted } from '../errors.ts'
import { readCentralDirectory } from '../formats/zip/central-directory.ts'
import { openZipFile } from '../formats/zip/source.ts'
import type { Context } from '../host/context.ts'
import { facts } from '../host/facts.ts'
import { writeAtomically } from '../host/files.ts'
import type { LayerPlan } from '../plan/plan.ts'
import type { Wheel, Wheelhouse } from '../wheels/wheelhouse.ts'
import { findIncluded, type Include } from './include.ts'
import type { PlacedEntry } from './install.ts'
import type { Layer, LayerEntry } from './layer.ts'
import { compareText, layOut, originName, type Layout } from './layout.ts'
import { planSites } from './sites.ts'
import { readWheel, type WheelContents } from './wheel-contents.ts'
import { writeLayer } from './write.ts'

export interface MergeRequest {
  readonly include: readonly Include[]
  /** Glob patterns on paths in the layer, besides the defaults. */
  readonly exclude: readonly string[]
}

/** Raised when the same layout would be written as other bytes. */
const formatVersion = 1

/** Says whether a finished layer may take its place, by throwing when it may not. Its `zipPath` is where it is then. */
export type Judge = (layer: Layer) => Promise<void>

/**
 * Makes the zip of a layer at `plan.zipPath`: the same bytes for the same wheels, files and exclusions.
 * When they stand there already, they are not written again.
 * @throws {Failure} naming what is at fault; nothing half-written is left.
 */
export async function merge(
  plan: LayerPlan,
  wheelhouses: readonly Wheelhouse[],
  request: MergeRequest,
  context: Context,
  judge: Judge = async () => {},
): Promise<Layer> {
  const { signal } = context
  const stop = (): void => {
    if (signal.aborted) throw new Interrupted({ cause: signal.reason })
  }
  try {
    stop()
    const layout = await planLayout(plan, wheelhouses, request, context)
    for (const warning of layout.warnings) context.log.warning(warning)
    for (const { path, kept, dropped, rule } of layout.collisions) {
      context.log.debug(`${path}: ${originName(kept)} instead of ${originName(dropped)}: ${rule}.`)
    }
    const known = facts<Zip>(context.stores, 'layer-zip-1')
    const key = layoutKey(layout)
    const before = await known.get(key)
    const layerAt = async (zipPath: string, zip: Zip, reused: boolean): Promise<Layer> => {
      const entries = await listEntries(layout, zipPath)
      const unzippedSizeBytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
      return { plan, wheelhouses, zipPath, ...zip, unzippedSizeBytes, entries, collisions: layout.collisions, reused }
    }
    if (before !== undefined && (await fileIs(plan.zipPath, before, signal))) {
      const layer = await layerAt(plan.zipPath, before, true)
      await judge(layer)
      return layer
    }
    const layer = await writeAtomically(plan.zipPath, async (temporary) => {
      const written = await layerAt(temporary, await writeLayer(layout, temporary, signal), false)
      await judge(written)
      return written
    })
    await known.put(key, { sha256: layer.sha256, sizeBytes: layer.sizeBytes })
    return { ...layer, zipPath: plan.zipPath }
  } catch (error) {
    stop() // Whatever an abort broke is the abort's doing.
    throw error
  }
}

/** What the layer will hold, before anything is written. */
export async function planLayout(
  plan: LayerPlan,
  wheelhouses: readonly Wheelhouse[],
  request: MergeRequest,
  context: Pick<Context, 'directory' | 'signal'>,
): Promise<Layout> {
  const sites = planSites(plan, wheelhouses)
  const contents = new Map<string, WheelContents>()
  for (const { wheels } of sites) {
    for (const wheel of wheels) {
      if (context.signal.aborted) throw new Interrupted({ cause: context.signal.reason })
      if (!contents.has(wheel.sha256)) contents.set(wheel.sha256, await examine(wheel))
    }
  }
  const included = await findIncluded(request.include, context.directory, context.signal)
  return layOut(
    sites.map(({ site, wheels }) => ({ site, wheels: wheels.flatMap((wheel) => contents.get(wheel.sha256) ?? []) })),
    included,
    request.exclude,
  )
}

async function examine(wheel: Wheel): Promise<WheelContents> {
  try {
    await using source = await openZipFile(wheel.path, wheel.filename)
    return await readWheel(source, wheel)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Failure(
      {
        code: 'wheel-gone',
        message: `${wheel.filename} was removed from the store at ${wheel.path} during the run.`,
        nextStep: 'Run it again.',
        package: wheel.name,
      },
      { cause: error },
    )
  }
}

/** A zip as its bytes go. */
interface Zip {
  readonly sha256: string
  readonly sizeBytes: number
}

/** Two layouts with the same key are written as the same bytes. */
function layoutKey(layout: Layout): string {
  const hash = createHash('sha256')
  for (const { path, mode, hash: digest, content } of layout.entries) {
    const from = content.kind === 'wheel' ? `${content.contents.wheel.sha256}/${content.entry.path}` : content.kind
    hash.update(`${JSON.stringify([path, mode, digest.algorithm, digest.digest, from])}\n`)
  }
  return `${formatVersion} ${hash.digest('hex')}`
}

async function fileIs(
  path: string,
  expected: { readonly sha256: string; readonly sizeBytes: number },
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const status = await stat(path)
    if (!status.isFile() || status.size !== expected.sizeBytes) return false
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024, signal })) {
      hash.update(chunk as Buffer)
    }
    return hash.digest('hex') === expected.sha256
  } catch {
    return false
  }
}

/** The layer's entries, with their sizes as they stand in the zip, sorted by path. */
async function listEntries(layout: Layout, zipPath: string): Promise<LayerEntry[]> {
  await using source = await openZipFile(zipPath)
  const written = new Map((await readCentralDirectory(source, zipPath)).map((entry) => [entry.path, entry]))
  return layout.entries
    .map((placed: PlacedEntry): LayerEntry => {
      const entry = written.get(placed.path)
      if (!entry) throw new Error(`${placed.path} was not written`)
      return {
        path: placed.path,
        sizeBytes: entry.sizeBytes,
        compressedSizeBytes: entry.compressedSizeBytes,
        crc32: entry.crc32,
        mode: placed.mode,
        origin: placed.origin,
        ...(placed.content.kind === 'wheel' ? { pathInWheel: placed.content.entry.path } : {}),
      }
    })
    .sort((a, b) => compareText(a.path, b.path))
}
