// Parts in, one zip out. The compressed bytes of archives are copied as they are: only the user's files are deflated.

import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { Failure, Interrupted } from '../errors.ts'
import { readCentralDirectory, type ZipEntry } from '../formats/zip/central-directory.ts'
import { openZipFile } from '../formats/zip/source.ts'
import type { Context } from '../host/context.ts'
import { sealedFacts } from '../host/json-cache.ts'
import { hashFile } from '../host/file-hash.ts'
import { writeAtomically } from '../host/files.ts'
import { componentFile, type Component } from '../model/component.ts'
import type { PackedEntry, Part } from '../model/entry.ts'
import type { Layer } from '../model/layer.ts'
import type { ArtifactPlan } from '../plan/plan.ts'
import { compareText } from '../text/order.ts'
import { formatBytes, plural } from '../text/units.ts'
import { layOut, type Layout } from './layout.ts'
import { writeLayer } from './write.ts'

export interface MergeRequest {
  /** What goes in, in the order of the zip. */
  readonly parts: readonly Part[]
  /** The packages that the parts are of. */
  readonly components: readonly Component[]
  /** Glob patterns on paths in the layer, besides the defaults. */
  readonly exclude: readonly string[]
  /** Whether a source whose bytecode exists is left out. */
  readonly withoutSources?: boolean
}

/** Raised when the same layout would be written as other bytes. */
const formatVersion = 2

/** Says whether a finished layer may take its place, by throwing when it may not. Its `zipPath` is where it is then. */
export type Judge = (layer: Layer) => Promise<void>

/**
 * Makes the zip of a layer at `plan.zipPath`: the same bytes for the same parts and exclusions.
 * When that zip exists already, it is not written again.
 * @throws {Failure} naming what is at fault; nothing half-written is left.
 */
export async function merge(
  plan: ArtifactPlan,
  { parts, components, exclude, withoutSources = false }: MergeRequest,
  context: Pick<Context, 'log' | 'stores' | 'env' | 'signal'>,
  judge: Judge = async () => {},
): Promise<Layer> {
  const { signal } = context
  const stop = (): void => {
    if (signal.aborted) throw new Interrupted({ cause: signal.reason })
  }
  try {
    stop()
    const layout = layOutAndTell(plan, { parts, exclude, withoutSources }, context)
    // Sealed: a false one could pass an older zip off as this one.
    const known = sealedFacts<ZipIdentity>(context, 'layer-zip-3')
    const key = layoutKey(layout)
    const before = await known.get(key)
    const layerOf = ({ sizeBytes, sha256, entries }: Zip, zipPath: string, reused: boolean): Layer => {
      const listed = listEntries(layout, entries)
      const unzippedSizeBytes = listed.reduce((sum, entry) => sum + entry.sizeBytes, 0)
      const { collisions } = layout
      return { plan, components, zipPath, sizeBytes, unzippedSizeBytes, sha256, entries: listed, collisions, reused }
    }
    const existing = before && (await existingZip(plan.zipPath, before, signal))
    if (existing) {
      const layer = layerOf(existing, plan.zipPath, true)
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

/**
 * Lays out an artifact, and says what was decided.
 * @throws {Failure} `empty-layer`, `path-conflict`
 */
export function layOutAndTell(
  plan: ArtifactPlan,
  { parts, exclude, withoutSources = false }: Omit<MergeRequest, 'components'>,
  { log }: Pick<Context, 'log'>,
): Layout {
  const layout = layOut(parts, exclude, { withoutSources })
  for (const warning of layout.warnings) log.warning(warning)
  for (const { pattern, files, sizeBytes } of layout.savings) {
    log.info(`exclude: ${pattern} leaves out ${plural(files, 'file')}, ${formatBytes(sizeBytes)} unzipped.`)
  }
  if (layout.entries.length === 0) throw nothingIn(plan)
  for (const { path, kept, dropped, rule } of layout.collisions) {
    log.debug(`${path}: ${componentFile(kept)} instead of ${componentFile(dropped)}: ${rule}.`)
  }
  return layout
}

/** Lambda takes no empty zip. */
function nothingIn({ name, targets }: ArtifactPlan): Failure {
  const isPython = targets[0].runtime.family === 'python'
  return new Failure({
    code: 'empty-layer',
    message: `The layer ${name} would hold nothing: no package is needed on its target, nothing is included, or all of it is excluded.`,
    nextStep: `Look at ${isPython ? 'the markers of the requirements' : 'what the lock says of `os` and `cpu`'}, and at include, exclude and exclude-sdk.`,
  })
}

/** Two layouts with the same key are written as the same bytes. */
function layoutKey(layout: Layout): string {
  const key = createHash('sha256')
  // No path has a line feed or a tab in it.
  for (const { path, mode, hash, content } of layout.entries) {
    const from = content.kind === 'archived' ? `${content.archive.sha256}\t${content.entry.path}` : content.kind
    key.update(`${path}\t${mode}\t${hash.algorithm}\t${hash.digest}\t${from}\n`)
  }
  return `${formatVersion} ${key.digest('hex')}`
}

interface ZipIdentity {
  readonly sizeBytes: number
  /** Lower-case hex. */
  readonly sha256: string
}

type Zip = ZipIdentity & { readonly entries: readonly ListedEntry[] }
type ListedEntry = Pick<ZipEntry, 'path' | 'sizeBytes' | 'compressedSizeBytes' | 'crc32'>

/** The zip at `path`, when it is this one. */
async function existingZip(
  path: string,
  { sizeBytes, sha256 }: ZipIdentity,
  signal: AbortSignal,
): Promise<Zip | undefined> {
  try {
    const status = await stat(path)
    if (!status.isFile() || status.size !== sizeBytes) return undefined
    if ((await hashFile(path, signal)).sha256 !== sha256) return undefined
    await using source = await openZipFile(path)
    return { sizeBytes, sha256, entries: await readCentralDirectory(source, path, 'linux') }
  } catch {
    return undefined // Whatever exists, it will be written anew.
  }
}

/** The layer's entries, with their sizes in the zip, sorted by path. */
function listEntries(layout: Layout, entries: readonly ListedEntry[]): PackedEntry[] {
  return layout.entries
    .map(({ path, mode, origin, content }, index): PackedEntry => {
      const entry = entries[index] // They were written in this order, and are listed in that of their data.
      if (entry?.path !== path) throw new Error(`${path} was not written`)
      const { sizeBytes, compressedSizeBytes, crc32 } = entry
      if (content.kind === 'archived') {
        const { path: pathInArchive } = content.entry
        // Spelled out: V8 gives each copy by `...` with one more field a hidden class of its own, 350 bytes.
        return { path, sizeBytes, compressedSizeBytes, crc32, mode, origin, pathInArchive }
      }
      const packed = { path, sizeBytes, compressedSizeBytes, crc32, mode, origin }
      return content.kind === 'link' ? { ...packed, link: content.target } : packed
    })
    .sort((a, b) => compareText(a.path, b.path))
}
