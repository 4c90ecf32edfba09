// Wheels and own files in, one zip out. The wheels' compressed bytes are copied as they stand: nothing is inflated but
// their metadata, nothing is deflated but one's own files.

import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { Failure, Interrupted, throwIfAny, type Problem } from '../errors.ts'
import { readCentralDirectory, type ZipEntry } from '../formats/zip/central-directory.ts'
import { ZipRefusal } from '../formats/zip/refusal.ts'
import { openZipFile } from '../formats/zip/source.ts'
import type { Context } from '../host/context.ts'
import { facts } from '../host/json-cache.ts'
import { hashFile } from '../host/file-hash.ts'
import { writeAtomically } from '../host/files.ts'
import type { LayerPlan } from '../plan/plan.ts'
import type { Wheel, Wheelhouse } from '../python/wheels/wheelhouse.ts'
import type { SystemLibrary } from '../python/compile/options.ts'
import { findIncluded, type Include } from './include.ts'
import type { Layer, LayerEntry } from './layer.ts'
import { layOut, originName, type Layout } from './layout.ts'
import { planSites } from '../python/install/sites.ts'
import { readWheel, refused, type WheelContents } from '../python/install/wheel-contents.ts'
import { writeLayer } from './write.ts'
import { compareText } from '../text/order.ts'

export interface MergeRequest {
  readonly include: readonly Include[]
  /** Glob patterns on paths in the layer, besides the defaults. */
  readonly exclude: readonly string[]
  /** Shared libraries of the build image, which go to `lib/`: on Lambda's LD_LIBRARY_PATH as `/opt/lib`. */
  readonly systemLibraries?: readonly SystemLibrary[]
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
    if (layout.entries.length === 0) throw nothingIn(plan)
    for (const { path, kept, dropped, rule } of layout.collisions) {
      context.log.debug(`${path}: ${originName(kept)} instead of ${originName(dropped)}: ${rule}.`)
    }
    const known = facts<Identity>(context.stores, 'layer-zip-1')
    const key = layoutKey(layout)
    const before = await known.get(key)
    const layerOf = ({ sizeBytes, sha256, entries }: Zip, zipPath: string, reused: boolean): Layer => {
      const listed = listEntries(layout, entries)
      const unzippedSizeBytes = listed.reduce((sum, entry) => sum + entry.sizeBytes, 0)
      const { collisions } = layout
      return { plan, wheelhouses, zipPath, sizeBytes, unzippedSizeBytes, sha256, entries: listed, collisions, reused }
    }
    const standing = before && (await standingZip(plan.zipPath, before, signal))
    if (standing) {
      const layer = layerOf(standing, plan.zipPath, true)
      await judge(layer)
      return layer
    }
    const layer = await writeAtomically(
      plan.zipPath,
      async (temporary) => {
        const written = layerOf(await writeLayer(layout, temporary, signal), temporary, false)
        await judge(written)
        stop()
        return written
      },
      context.stores.temporary,
    )
    await known.put(key, { sizeBytes: layer.sizeBytes, sha256: layer.sha256 })
    return { ...layer, zipPath: plan.zipPath }
  } catch (error) {
    stop() // Whatever an abort broke is the abort's doing.
    throw error
  }
}

/** Lambda takes no empty zip. */
function nothingIn({ name }: LayerPlan): Failure {
  return new Failure({
    code: 'empty-layer',
    message: `The layer ${name} would hold nothing: no package is needed on its target, nothing is included, or all of it is excluded.`,
    nextStep: 'Look at the markers of the requirements, and at include and exclude.',
  })
}

/** What the layer will hold, before anything is written. */
async function planLayout(
  plan: LayerPlan,
  wheelhouses: readonly Wheelhouse[],
  request: MergeRequest,
  context: Pick<Context, 'directory' | 'signal'>,
): Promise<Layout> {
  const sites = planSites(plan, wheelhouses)
  const contents = await examineAll(
    sites.flatMap(({ wheels }) => wheels),
    context.signal,
  )
  const included = await findIncluded(request.include, context.directory, plan.zipPath, context.signal)
  return layOut(
    sites.map(({ site, wheels }) => ({ site, wheels: wheels.flatMap((wheel) => contents.get(wheel.sha256) ?? []) })),
    included,
    request.exclude,
    request.systemLibraries,
  )
}

/** Files that are read at the same time: enough to keep the disk busy while others are parsed. */
const atOnce = 8

/**
 * Every wheel once, by its hash.
 * @throws {Failure} with the problems of all wheels that are refused
 */
async function examineAll(wheels: readonly Wheel[], signal: AbortSignal): Promise<Map<string, WheelContents>> {
  const contents = new Map<string, WheelContents>()
  const problems = new Map<string, readonly Problem[]>()
  const waiting = [...new Map(wheels.map((wheel) => [wheel.sha256, wheel])).values()]
  const work = async (): Promise<void> => {
    for (let wheel = waiting.shift(); wheel; wheel = waiting.shift()) {
      if (signal.aborted) throw new Interrupted({ cause: signal.reason })
      try {
        contents.set(wheel.sha256, await examine(wheel))
      } catch (error) {
        if (!(error instanceof Failure) || error instanceof Interrupted) throw error
        problems.set(wheel.filename, error.problems)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  throwIfAny([...problems].sort(([a], [b]) => compareText(a, b)).flatMap(([, some]) => some))
  return contents
}

async function examine(wheel: Wheel): Promise<WheelContents> {
  try {
    await using source = await openZipFile(wheel.path, wheel.filename)
    return await readWheel(source, wheel)
  } catch (error) {
    if (error instanceof ZipRefusal) throw refused(wheel, error.reason, { cause: error })
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

/** Two layouts with the same key are written as the same bytes. */
function layoutKey(layout: Layout): string {
  // No path has a line feed or a tab in it.
  const lines = layout.entries.map(({ path, mode, hash, content }) => {
    const from = content.kind === 'wheel' ? `${content.contents.wheel.sha256}\t${content.entry.path}` : content.kind
    return `${path}\t${mode}\t${hash.algorithm}\t${hash.digest}\t${from}\n`
  })
  return `${formatVersion} ${createHash('sha256').update(lines.join('')).digest('hex')}`
}

interface Identity {
  readonly sizeBytes: number
  /** Lower-case hex. */
  readonly sha256: string
}

type Zip = Identity & { readonly entries: readonly Sized[] }
type Sized = Pick<ZipEntry, 'path' | 'sizeBytes' | 'compressedSizeBytes' | 'crc32'>

/** The zip that stands at `path`, when it is this one. */
async function standingZip(
  path: string,
  { sizeBytes, sha256 }: Identity,
  signal: AbortSignal,
): Promise<Zip | undefined> {
  try {
    const status = await stat(path)
    if (!status.isFile() || status.size !== sizeBytes) return undefined
    if ((await hashFile(path, signal)).sha256 !== sha256) return undefined
    await using source = await openZipFile(path)
    return { sizeBytes, sha256, entries: await readCentralDirectory(source, path) }
  } catch {
    return undefined // Whatever stands there, it will be written anew.
  }
}

/** The layer's entries, with their sizes as they stand in the zip, sorted by path. */
function listEntries(layout: Layout, entries: readonly Sized[]): LayerEntry[] {
  return layout.entries
    .map(({ path, mode, origin, content }, index): LayerEntry => {
      const entry = entries[index] // They were written in this order, and are listed in that of their data.
      if (entry?.path !== path) throw new Error(`${path} was not written`)
      const { sizeBytes, compressedSizeBytes, crc32 } = entry
      const placed = { path, sizeBytes, compressedSizeBytes, crc32, mode, origin }
      return content.kind === 'wheel' ? { ...placed, pathInWheel: content.entry.path } : placed
    })
    .sort((a, b) => compareText(a.path, b.path))
}
