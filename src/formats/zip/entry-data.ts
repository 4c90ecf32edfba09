// The data of entries: found behind the local header, which must agree with the central directory, and inflated in
// bounded memory, never beyond the declared size.

import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { localHeaderBytes, type ZipEntry } from './central-directory.ts'
import { decodeName, extraField, quote } from './names.ts'
import { ZipRefusal } from './refusal.ts'
import type { ZipSource } from './source.ts'

const localSignature = 0x04034b50
/** Flags that change how bytes are read: encryption, data descriptor, patch, UTF-8. The other flags do not. */
const meaningfulFlags = 0x2869
const descriptorFlag = 0x0008
/** Larger pieces save no time, and make more garbage that lives long. */
const chunkBytes = 64 * 1024
/** Up to this size, compressed and not, an entry is inflated at once: a stream costs more than it saves. */
const atOnceBytes = 1024 * 1024

/**
 * Where an entry's data begins, as an index into `bytes`.
 * @param bytes the file's bytes from `entry.localHeaderOffset` on
 * @returns `{needsBytes}` when the header is longer than `bytes`
 * @throws {ZipRefusal} when the local header tells something else than the central directory
 */
export function locateData(bytes: Buffer, entry: ZipEntry, name: string): number | { readonly needsBytes: number } {
  const shown = (): string => quote(entry.path)
  const refuse = (reason: string): never => {
    throw new ZipRefusal(name, reason)
  }
  const contradicts = (what: string): never => refuse(`the ${what} of ${shown()} differs between its two headers`)
  if (bytes.length < localHeaderBytes) return { needsBytes: localHeaderBytes }
  if (bytes.readUInt32LE(0) !== localSignature) return refuse(`${shown()} has no header before its data`)
  const nameEnd = localHeaderBytes + bytes.readUInt16LE(26)
  const start = nameEnd + bytes.readUInt16LE(28)
  if (entry.localHeaderOffset + start + entry.compressedSizeBytes > entry.limitOffset) {
    return refuse(`${shown()} reaches into what follows it`)
  }
  if (bytes.length < start) return { needsBytes: start }

  const flags = bytes.readUInt16LE(6)
  // What nearly every header is: an ASCII name, the same sizes in both places, and nothing more.
  if (
    start === nameEnd &&
    flags === entry.flags &&
    bytes.readUInt16LE(8) === entry.method &&
    bytes.readUInt32LE(14) === entry.crc32 &&
    bytes.readUInt32LE(18) === entry.compressedSizeBytes &&
    bytes.readUInt32LE(22) === entry.sizeBytes &&
    nameEnd - localHeaderBytes === Buffer.byteLength(entry.path) &&
    bytes.toString('latin1', localHeaderBytes, nameEnd) === entry.path
  )
    return start
  const extra = bytes.subarray(nameEnd, start)
  if ((flags & meaningfulFlags) !== (entry.flags & meaningfulFlags)) return contradicts('flags')
  if (bytes.readUInt16LE(8) !== entry.method) return contradicts('method')
  if (decodeName(bytes.subarray(localHeaderBytes, nameEnd), flags, extra) !== entry.path) return contradicts('name')

  const long = extraField(extra, 0x0001)
  const size = (at: number, longAt: number): number => {
    const short = bytes.readUInt32LE(at)
    return short === 0xffffffff && long && longAt + 8 <= long.length ? Number(long.readBigUInt64LE(longAt)) : short
  }
  // With a data descriptor the packer did not know them yet, and wrote zeros.
  const agrees = (local: number, central: number): boolean =>
    local === central || (local === 0 && (flags & descriptorFlag) !== 0)
  if (!agrees(bytes.readUInt32LE(14), entry.crc32)) return contradicts('CRC-32')
  if (!agrees(size(18, 8), entry.compressedSizeBytes)) return contradicts('compressed size')
  if (!agrees(size(22, 0), entry.sizeBytes)) return contradicts('size')
  return start
}

/** The compressed bytes of an entry, in pieces. */
async function* rawChunks(source: ZipSource, entry: ZipEntry, name: string): AsyncGenerator<Buffer, void, undefined> {
  const spanBytes = entry.limitOffset - entry.localHeaderOffset
  // One read for a small entry: over a network a second one costs a round trip.
  const likelyBytes = localHeaderBytes + 3 * entry.path.length + 64 + entry.compressedSizeBytes
  let bytes = await source.read(entry.localHeaderOffset, Math.min(spanBytes, likelyBytes, chunkBytes))
  let start = locateData(bytes, entry, name)
  while (typeof start !== 'number') {
    bytes = await source.read(entry.localHeaderOffset, Math.min(spanBytes, start.needsBytes))
    start = locateData(bytes, entry, name)
  }
  const end = start + entry.compressedSizeBytes
  if (start < bytes.length) yield bytes.subarray(start, end)
  for (let at = bytes.length; at < end; at += chunkBytes) {
    yield await source.read(entry.localHeaderOffset + at, Math.min(chunkBytes, end - at))
  }
}

/**
 * Hands an entry's content to `onChunk`, piece by piece, waiting for it each time.
 * @throws {ZipRefusal} when the data is damaged, or its size or CRC-32 is not the declared one. Pieces were handed
 * out by then, never more bytes than declared: do not trust the content before this resolves.
 */
export async function streamEntry(
  source: ZipSource,
  entry: ZipEntry,
  onChunk: (chunk: Buffer) => void | Promise<void>,
  name = 'zip',
): Promise<void> {
  let sizeBytes = 0
  let crc = 0
  const take = async (chunk: Buffer): Promise<void> => {
    sizeBytes += chunk.length
    if (sizeBytes > entry.sizeBytes) throw tooLarge(entry, name)
    crc = crc32(chunk, crc)
    await onChunk(chunk)
  }
  if (entry.method === 0) {
    for await (const chunk of rawChunks(source, entry, name)) await take(chunk)
  } else if (entry.compressedSizeBytes <= atOnceBytes && entry.sizeBytes <= atOnceBytes) {
    const chunks: Buffer[] = []
    for await (const chunk of rawChunks(source, entry, name)) chunks.push(chunk)
    const [first] = chunks
    await take(inflateAtOnce(chunks.length === 1 && first ? first : Buffer.concat(chunks), entry, name))
  } else {
    const inflate = createInflateRaw({ chunkSize: chunkBytes })
    try {
      await pipeline(rawChunks(source, entry, name), inflate, async (content: AsyncIterable<Buffer>) => {
        for await (const chunk of content) await take(chunk)
      })
    } catch (error) {
      throw zlibRefusal(error, entry, name)
    }
    if (inflate.bytesWritten !== entry.compressedSizeBytes) throw leftOver(entry, name)
  }
  if (sizeBytes !== entry.sizeBytes) throw tooSmall(entry, name)
  if (crc !== entry.crc32) throw damagedCrc(entry, name)
}

/**
 * The content of an entry whose header and data are in memory: for many small entries, where a stream for each
 * costs more than the inflating.
 * @param span the file's bytes from `entry.localHeaderOffset` to `entry.limitOffset`
 * @throws {ZipRefusal} as `streamEntry` does
 */
export function inflateSpan(span: Buffer, entry: ZipEntry, name = 'zip'): Buffer {
  const start = locateData(span, entry, name)
  if (typeof start !== 'number') throw new ZipRefusal(name, `${quote(entry.path)} reaches into what follows it`)
  const data = span.subarray(start, start + entry.compressedSizeBytes)
  const content = entry.method === 0 ? data : inflateAtOnce(data, entry, name)
  if (content.length !== entry.sizeBytes) throw tooSmall(entry, name)
  if (crc32(content) !== entry.crc32) throw damagedCrc(entry, name)
  return content
}

/**
 * The content of an entry that is meant to be small.
 * @throws {ZipRefusal} when it is larger than `limitBytes`, or as `streamEntry` does
 */
export async function readEntry(source: ZipSource, entry: ZipEntry, limitBytes: number, name = 'zip'): Promise<Buffer> {
  if (entry.sizeBytes > limitBytes) {
    throw new ZipRefusal(
      name,
      `${quote(entry.path)} has ${entry.sizeBytes} bytes, more than the ${limitBytes} expected`,
    )
  }
  const chunks: Buffer[] = []
  await streamEntry(source, entry, (chunk) => void chunks.push(chunk), name)
  return Buffer.concat(chunks)
}

function inflateAtOnce(data: Buffer, entry: ZipEntry, name: string): Buffer {
  try {
    // One byte more than declared is enough to know that the declared size is false. `info` is missing in the types of Node.
    // One chunk for all of it: in zlib's own chunks of 16 KB it takes half as long again.
    const options = { info: true, maxOutputLength: entry.sizeBytes + 1, chunkSize: Math.max(64, entry.sizeBytes + 1) }
    const { buffer, engine } = inflateRawSync(data, options) as unknown as {
      readonly buffer: Buffer
      readonly engine: { readonly bytesWritten: number }
    }
    if (engine.bytesWritten !== data.length) throw leftOver(entry, name)
    return buffer
  } catch (error) {
    throw zlibRefusal(error, entry, name)
  }
}

function zlibRefusal(error: unknown, entry: ZipEntry, name: string): unknown {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(entry, name)
  if (!code?.startsWith('Z_')) return error
  return damagedData(entry, name, error)
}

export function tooLarge(entry: ZipEntry, name: string): ZipRefusal {
  return new ZipRefusal(name, `${quote(entry.path)} is larger than it says`)
}

export function tooSmall(entry: ZipEntry, name: string): ZipRefusal {
  return new ZipRefusal(name, `${quote(entry.path)} is smaller than it says`)
}

export function damagedData(entry: ZipEntry, name: string, cause: unknown): ZipRefusal {
  return new ZipRefusal(name, `${quote(entry.path)} is damaged: its data does not inflate`, { cause })
}

export function damagedCrc(entry: ZipEntry, name: string): ZipRefusal {
  return new ZipRefusal(name, `${quote(entry.path)} is damaged: its CRC-32 is not the declared one`)
}

/** Bytes behind the end of the deflated data: a second content that another reader might show. */
export function leftOver(entry: ZipEntry, name: string): ZipRefusal {
  return new ZipRefusal(name, `${quote(entry.path)} has bytes behind the end of its data`)
}
