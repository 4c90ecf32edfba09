import { inflateRawSync, constants } from 'node:zlib'
import { localHeaderBytes, readCentralDirectory } from '../formats/zip/central-directory.ts'
import type { ZipEntry } from '../formats/zip/central-directory.ts'
import { locateData } from '../formats/zip/entry-data.ts'
import type { ZipSource } from '../formats/zip/source.ts'
import { expectFiles } from '../host/small-heap.ts'
import { mapConcurrently } from '../host/map-concurrently.ts'
import type { FoundPackage, Inventory, InventoryFile, InventoryPackage, PackageFinder } from './inventory.ts'
import { compareText } from '../text/order.ts'
import { ownedFiles, startupFilesOf } from './startup-files.ts'

export interface InventoryOptions {
  /** For people: a path, an ARN. */
  readonly name: string
  readonly signal: AbortSignal
  /** How much may be read in all; what does not fit is done without, but for the list of files. No limit for a local file. */
  readonly budgetBytes?: number
}

/** Enough of a package's description for its head: name, licence and summary come before the long text. */
const headBytes = 2_048
/** A package.json has its version anywhere: nearly all of them, whole. */
const manifestBytes = 32_768
/** Metadata files nearer to each other than this come in one read: a round trip costs more than the bytes between. */
const gapBytes = 4_096
const readsAtOnce = 12
const noFiles = { sizeBytes: 0, unzippedSizeBytes: 0, files: 0 }

/**
 * What is in a zip, from its central directory and the RECORD and METADATA of its packages: never the whole.
 * @throws {ZipRefusal} when it is not a zip, or is damaged.
 */
export async function readInventory(
  source: ZipSource,
  finder: PackageFinder,
  options: InventoryOptions,
): Promise<Inventory> {
  const counted = counting(source)
  const entries = await readCentralDirectory(counted.source, options.name, 'linux')
  expectFiles(entries.length)
  const files = entries.filter(({ kind }) => kind !== 'directory').sort((a, b) => compareText(a.path, b.path))
  const packages = finder.find(files.map(({ path }) => path))
  const { budgetBytes = Number.POSITIVE_INFINITY } = options
  const left = { ...options, budgetBytes: budgetBytes - counted.readBytes() }
  const texts = await readMetadata(counted.source, files, packages, left)
  const inventory = assemble(options.name, files, packages, texts, finder)
  const roots = [...new Set(packages.map(({ root }) => root))]
  const leftBytes = budgetBytes - counted.readBytes()
  return {
    ...inventory,
    folders: entries
      .filter(({ kind }) => kind === 'directory')
      .map(({ path, mode }) => (mode === undefined ? { path } : { path, mode })),
    startup: await startupFilesOf(counted.source, entries, ownedFiles(inventory), finder, roots, leftBytes),
    sizeBytes: source.sizeBytes,
    readBytes: counted.readBytes(),
  }
}

/** What the metadata files of packages say, as far as they were read. */
export interface MetadataTexts {
  readonly lists: ReadonlyMap<FoundPackage, string>
  readonly heads: ReadonlyMap<FoundPackage, string>
}

interface CountedFile {
  readonly path: string
  readonly sizeBytes: number
  readonly compressedSizeBytes: number
  readonly crc32: number
  readonly mode?: number
  readonly kind?: ZipEntry['kind']
}

/** Puts files, packages and their metadata together. `files` are sorted by path. */
export function assemble(
  source: string,
  files: readonly CountedFile[],
  found: readonly FoundPackage[],
  { lists, heads }: MetadataTexts,
  finder: PackageFinder,
): Inventory {
  const owners = finder.owners(
    files.map(({ path }) => path),
    found,
    lists,
  )
  const sums = found.map(() => ({ ...noFiles }))
  const paths = new Set(files.map(({ path }) => path))
  const listed = files.map(({ path, sizeBytes, compressedSizeBytes, crc32, mode, kind }, index): InventoryFile => {
    const owner = owners[index]
    const sum = owner === undefined ? undefined : sums[owner]
    if (sum) {
      sum.sizeBytes += compressedSizeBytes
      sum.unzippedSizeBytes += sizeBytes
      sum.files += 1
    }
    return {
      path,
      sizeBytes,
      compressedSizeBytes,
      crc32,
      ...(mode === undefined ? {} : { mode }),
      ...(kind === 'symlink' ? { isLink: true } : {}),
      ...(owner === undefined ? {} : { package: owner }),
    }
  })
  const packages = found.map((one, index): InventoryPackage => {
    const { name, version, root } = one
    const missing = finder.missing(paths, one, lists.get(one) ?? '')
    return {
      name,
      version,
      root,
      ...(sums[index] ?? noFiles),
      ...(missing.length > 0 ? { missing } : {}),
      ...finder.describe(heads.get(one) ?? ''),
    }
  })
  const unzippedSizeBytes = files.reduce((total, { sizeBytes }) => total + sizeBytes, 0)
  return { source, unzippedSizeBytes, files: listed, packages }
}

interface Wanted {
  readonly of: FoundPackage
  readonly entry: ZipEntry
  readonly kind: 'list' | 'head'
  readonly fromOffset: number
  readonly toOffset: number
}

async function readMetadata(
  source: ZipSource,
  files: readonly ZipEntry[],
  packages: readonly FoundPackage[],
  { name, signal, budgetBytes }: InventoryOptions & { readonly budgetBytes: number },
): Promise<MetadataTexts> {
  const byPath = new Map(files.map((entry) => [entry.path, entry]))
  const want = (kind: Wanted['kind'], pathsOf: (one: FoundPackage) => readonly string[]): readonly Wanted[] =>
    packages.flatMap((of) => {
      const entry = pathsOf(of).flatMap((path) => byPath.get(path) ?? [])[0]
      return entry ? [{ of, entry, kind, ...spanOf(entry, kind) }] : []
    })
  // The list tells whose a file is, which counts more than a licence. The short ones first: most packages for the bytes.
  const byLength = (a: Wanted, b: Wanted): number => a.toOffset - a.fromOffset - (b.toOffset - b.fromOffset)
  const inOrder = [
    ...[...want('list', ({ listPath }) => [listPath])].sort(byLength),
    ...want('head', ({ headPaths }) => headPaths),
  ]
  let left = budgetBytes
  const affordable = inOrder.filter((one) => {
    const lengthBytes = one.toOffset - one.fromOffset
    if (lengthBytes > left) return false
    left -= lengthBytes
    return true
  })
  const lists = new Map<FoundPackage, string>()
  const heads = new Map<FoundPackage, string>()
  await mapConcurrently(spans(affordable, Math.max(0, left)), readsAtOnce, signal, async (group) => {
    const [first] = group
    if (!first) return
    const bytes = await source.read(first.fromOffset, Math.max(...group.map((one) => one.toOffset)) - first.fromOffset)
    for (const one of group) {
      const text = contentOf(
        bytes.subarray(one.fromOffset - first.fromOffset, one.toOffset - first.fromOffset),
        one,
        name,
      )
      if (text !== undefined) (one.kind === 'list' ? lists : heads).set(one.of, text)
    }
  })
  return { lists, heads }
}

/** The bytes of the file that hold an entry's header and what is wanted of its data. */
function spanOf(entry: ZipEntry, kind: Wanted['kind']): { readonly fromOffset: number; readonly toOffset: number } {
  const mostBytes =
    kind === 'list' ? entry.compressedSizeBytes : entry.path.endsWith('/package.json') ? manifestBytes : headBytes
  const dataBytes = Math.min(entry.compressedSizeBytes, mostBytes)
  // The local header repeats the name; its extra fields are not known beforehand and mostly short.
  const headerBytes = localHeaderBytes + Buffer.byteLength(entry.path) + 64
  const toOffset = Math.min(entry.limitOffset, entry.localHeaderOffset + headerBytes + dataBytes)
  return { fromOffset: entry.localHeaderOffset, toOffset }
}

/** Neighbours in one read, as long as the bytes between them can be afforded. */
function spans(wanted: readonly Wanted[], spareBytes: number): readonly (readonly Wanted[])[] {
  const groups: Wanted[][] = []
  let spare = spareBytes
  let endOffset = 0
  for (const one of [...wanted].sort((a, b) => a.fromOffset - b.fromOffset)) {
    const gap = Math.max(0, one.fromOffset - endOffset)
    const group = groups.at(-1)
    if (group && gap <= gapBytes && gap <= spare) {
      spare -= gap
      group.push(one)
    } else groups.push([one])
    endOffset = Math.max(endOffset, one.toOffset)
  }
  return groups
}

/** The text of an entry, or its beginning. Undefined when it does not inflate: what it would say is done without. */
function contentOf(bytes: Buffer, { entry, kind }: Wanted, name: string): string | undefined {
  const start = locateData(bytes, entry, name)
  if (typeof start !== 'number') return undefined
  const data = bytes.subarray(start, start + entry.compressedSizeBytes)
  if (entry.method === 0) return data.toString('utf8')
  if (kind === 'list' && data.length < entry.compressedSizeBytes) return undefined
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: Math.max(1, entry.sizeBytes) }
    return inflateRawSync(data, options).toString('utf8')
  } catch {
    return undefined
  }
}

function counting(source: ZipSource): { readonly source: ZipSource; readonly readBytes: () => number } {
  let readBytes = 0
  return {
    readBytes: () => readBytes,
    source: {
      sizeBytes: source.sizeBytes,
      read(offset, lengthBytes) {
        readBytes += lengthBytes
        return source.read(offset, lengthBytes)
      },
    },
  }
}
