// The list of a zip's entries. Whatever two readers could understand differently is refused, since what is checked
// here, installed by pip and unpacked by Lambda must be the same files. Format: APPNOTE 4.3.12,
// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT

import { decodeName, extraField, quote, refusedPath, type NamesFor } from './names.ts'
import { readEndRecord, type EndRecord } from './end-record.ts'
import { ZipRefusal } from './refusal.ts'
import type { ZipSource } from './source.ts'

/** One entry, as the central directory has it. Plain values only, so that it can be kept as JSON. */
export interface ZipEntry {
  /** Relative, `/`-separated; ends in `/` for a directory only. */
  readonly path: string
  readonly kind: 'file' | 'directory' | 'symlink' | 'other'
  readonly compressedSizeBytes: number
  /** Unzipped, as declared. */
  readonly sizeBytes: number
  readonly crc32: number
  /** 0: stored. 8: deflated. */
  readonly method: 0 | 8
  /** Permission bits, when the zip was made on a unix. */
  readonly mode?: number
  readonly flags: number
  readonly localHeaderOffset: number
  /** Where the next entry or the central directory begins: header and data end before it. */
  readonly limitOffset: number
}

/** How many bytes at the end of a zip hold the central directory of nearly every wheel. */
export const usualTailBytes = 65_536

/**
 * The entries of a zip, in the order of their data.
 * @param name for messages, e.g. the wheel's file name
 * @param names `linux` for what was made for Lambda: wheels are installed on other systems too
 * @throws {ZipRefusal} when it is not a zip, is damaged, or is ambiguous.
 */
export async function readCentralDirectory(
  source: ZipSource,
  name: string,
  names: NamesFor = 'every-system',
): Promise<readonly ZipEntry[]> {
  let fromOffset = Math.max(0, source.sizeBytes - usualTailBytes)
  for (;;) {
    const tail = await source.read(fromOffset, source.sizeBytes - fromOffset)
    const parsed = parseTail(tail, source.sizeBytes, name, names)
    if (parsed.kind === 'complete') return parsed.entries
    fromOffset = parsed.fromOffset
  }
}

/**
 * The entries of a zip from its last bytes, or the offset from which on they are needed: always before the tail's
 * start, so asking again for `fromOffset…end` comes to an end (after two rounds at most for a zip without zip64).
 * @throws {ZipRefusal} when it is not a zip, is damaged, or is ambiguous.
 */
export function parseTail(
  tail: Buffer,
  totalSizeBytes: number,
  name = 'zip',
  names: NamesFor = 'every-system',
):
  | { readonly kind: 'complete'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'needs'; readonly fromOffset: number } {
  const end = readEndRecord(tail, totalSizeBytes, name)
  if (end.kind === 'needs') return end
  const start = end.directoryOffset - (totalSizeBytes - tail.length)
  const directory = tail.subarray(start, start + end.directorySizeBytes)
  return { kind: 'complete', entries: inDataOrder(parseDirectory(directory, end, name, names), end, name) }
}

const headerBytes = 46
const headerSignature = 0x02014b50
/** Fixed part of a local header; its extra fields may differ from the central ones. */
export const localHeaderBytes = 30

/** Deflate cannot do better than 1032:1 (https://zlib.net/zlib_tech.html), so a larger claim is false. */
const bestRatio = 1032

/** An entry while its neighbours are not known. Filled in place: thousands of copies would cost time. */
type Parsed = { -readonly [Key in keyof ZipEntry]: ZipEntry[Key] }

function parseDirectory(directory: Buffer, end: EndRecord, name: string, names: NamesFor): Parsed[] {
  const refuse = (reason: string): never => {
    throw new ZipRefusal(name, reason)
  }
  const entries: Parsed[] = []
  const seen = new Set<string>()
  let at = 0
  while (at < directory.length) {
    if (at + headerBytes > directory.length || directory.readUInt32LE(at) !== headerSignature) {
      return refuse('its central directory is damaged')
    }
    const madeBy = directory[at + 5]
    const flags = directory.readUInt16LE(at + 8)
    const method = directory.readUInt16LE(at + 10)
    const nameLengthBytes = directory.readUInt16LE(at + 28)
    const extraAt = at + headerBytes + nameLengthBytes
    const commentAt = extraAt + directory.readUInt16LE(at + 30)
    const next = commentAt + directory.readUInt16LE(at + 32)
    if (next > directory.length) return refuse('its central directory is damaged')
    const extra = directory.subarray(extraAt, commentAt)
    const decoded = decodeName(directory.subarray(at + headerBytes, extraAt), flags, extra)
    if (typeof decoded !== 'string') return refuse(decoded.refused)
    const path = decoded
    const unix = madeBy === 3 || madeBy === 19 // Unix, and macOS as it is written there.
    // In a zip of another system, a backslash was meant as a folder.
    const badPath = refusedPath(path, unix ? names : 'every-system')
    if (badPath !== undefined) return refuse(badPath)
    const shown = (): string => quote(path)

    if (flags & 0x2041) return refuse(`${shown()} is encrypted`)
    if (flags & 0x0020) return refuse(`${shown()} is a patch for another file`)
    if (method !== 0 && method !== 8)
      return refuse(`${shown()} is compressed by method ${method}, not stored or deflated`)

    const sizes = readSizes(directory, at, extra)
    if (sizes === undefined) return refuse(`the zip64 sizes of ${shown()} are damaged`)
    const { sizeBytes, compressedSizeBytes, localHeaderOffset, disk } = sizes
    if (disk !== 0) return refuse('it is one part of a zip over several disks')
    if (method === 0 && sizeBytes !== compressedSizeBytes)
      return refuse(`${shown()} is stored with two different sizes`)
    if (sizeBytes > compressedSizeBytes * bestRatio) {
      return refuse(`${shown()} claims ${sizeBytes} bytes, more than its ${compressedSizeBytes} can inflate to`)
    }
    if (localHeaderOffset + localHeaderBytes + nameLengthBytes + compressedSizeBytes > end.directoryOffset) {
      return refuse(`${shown()} reaches past the end of the data`)
    }

    const attributes = directory.readUInt32LE(at + 38)
    const kind = kindOf(path, unix ? attributes >>> 16 : 0, attributes)
    if (kind === undefined)
      return refuse(`${shown()} is a directory by its attributes and a file by its name, or the reverse`)
    if (kind === 'directory' && sizeBytes !== 0) return refuse(`the directory ${shown()} has content`)
    const bare = kind === 'directory' ? path.slice(0, -1) : path
    if (seen.has(bare)) return refuse(`${shown()} is in it twice`)
    seen.add(bare)
    const entry: Parsed = {
      path,
      kind,
      compressedSizeBytes,
      sizeBytes,
      crc32: directory.readUInt32LE(at + 16),
      method,
      flags,
      localHeaderOffset,
      // Where it ends at least, until the next one is known: extra fields may follow the name.
      limitOffset: localHeaderOffset + localHeaderBytes + nameLengthBytes + compressedSizeBytes,
    }
    // Without a type nothing was said of the mode, and unpackers take their own. With one, a mode of 0 is meant.
    if (unix && attributes >>> 16 !== 0) entry.mode = (attributes >>> 16) & 0o777
    entries.push(entry)
    at = next
  }
  if (entries.length !== end.entryCount) {
    return refuse(`it says that it has ${end.entryCount} entries, and has ${entries.length}`)
  }
  return entries
}

interface Sizes {
  readonly sizeBytes: number
  readonly compressedSizeBytes: number
  readonly localHeaderOffset: number
  readonly disk: number
}

/** Sizes and place of an entry, from its zip64 field where the short ones are saturated (APPNOTE 4.5.3). */
function readSizes(directory: Buffer, at: number, extra: Buffer): Sizes | undefined {
  const long = extraField(extra, 0x0001)
  let used = 0
  const take = (short: number, saturated: number, lengthBytes: 4 | 8): number => {
    if (short !== saturated || !long) return short
    if (used + lengthBytes > long.length) return Number.NaN
    const value = lengthBytes === 8 ? Number(long.readBigUInt64LE(used)) : long.readUInt32LE(used)
    used += lengthBytes
    return value
  }
  const sizeBytes = take(directory.readUInt32LE(at + 24), 0xffffffff, 8)
  const compressedSizeBytes = take(directory.readUInt32LE(at + 20), 0xffffffff, 8)
  const localHeaderOffset = take(directory.readUInt32LE(at + 42), 0xffffffff, 8)
  const disk = take(directory.readUInt16LE(at + 34), 0xffff, 4)
  const all = [sizeBytes, compressedSizeBytes, localHeaderOffset, disk]
  if (!all.every((value) => Number.isSafeInteger(value))) return undefined
  return { sizeBytes, compressedSizeBytes, localHeaderOffset, disk }
}

const fileTypes: Readonly<Record<number, ZipEntry['kind']>> = { 0o04: 'directory', 0o10: 'file', 0o12: 'symlink' }

/** What an entry is; undefined when its name and its attributes contradict each other. */
function kindOf(path: string, unixMode: number, attributes: number): ZipEntry['kind'] | undefined {
  const type = unixMode >>> 12
  const byName = path.endsWith('/') ? 'directory' : 'file'
  // Without a type there is the DOS directory bit.
  if (type === 0) return byName === 'file' && attributes & 0x10 ? undefined : byName
  const kind = fileTypes[type] ?? 'other'
  return (kind === 'directory') === (byName === 'directory') ? kind : undefined
}

/** Sorts the entries by the place of their data, and refuses those that share bytes (a "better zip bomb"). */
function inDataOrder(entries: Parsed[], end: EndRecord, name: string): ZipEntry[] {
  entries.sort((a, b) => a.localHeaderOffset - b.localHeaderOffset)
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1]
    const limitOffset = next ? next.localHeaderOffset : end.directoryOffset
    if (entry.limitOffset > limitOffset) {
      throw new ZipRefusal(name, `${quote(entry.path)} and ${quote(next?.path ?? '')} share bytes`)
    }
    entry.limitOffset = limitOffset
  }
  return entries
}
