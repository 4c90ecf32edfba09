// The files of a tarball of npm, as npm unpacks them.

import { createReadStream, readFileSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { posix } from 'node:path'
import { createGunzip, gunzipSync } from 'node:zlib'
import { Failure } from '../../errors.ts'
import { freeNow } from './free-now.ts'
import { holdsBackslash, readTar, readTarStream, type StreamedTarEntry, type TarHead } from '../../formats/tar.ts'

export type PackedFile = TarHead & {
  readonly sizeBytes: number
  read(): Buffer | Promise<Buffer>
  /** In place of `read`, where the whole tarball is not in memory. */
  pieces?(): AsyncIterable<Buffer>
}

/** The entries of a tarball, their paths without the first folder. */
export async function* entriesOf(tarball: string, filename: string): AsyncGenerator<PackedFile, void, undefined> {
  const sawIgnore = new Set<string>()
  const whole = wholeTar(tarball)
  for await (const entry of whole ? wholeEntries(whole) : streamedEntries(tarball)) {
    if (entry.kind === 'directory' || entry.kind === 'other') continue
    // npm on Linux keeps a backslash as a part of the name.
    if (entry.unsafe !== undefined && entry.unsafe !== holdsBackslash)
      throw badPackage(filename, `${JSON.stringify(entry.path.slice(0, 200))}: ${entry.unsafe}`)
    const slash = entry.path.indexOf('/')
    if (slash === -1) continue
    let path = entry.path.slice(slash + 1)
    const name = posix.basename(path)
    if (name === '.npmignore') sawIgnore.add(path)
    if (name === '.gitignore') {
      path = `${path.slice(0, -'.gitignore'.length)}.npmignore`
      if (sawIgnore.has(path)) continue
    }
    yield { ...entry, path }
  }
  if (whole) freeNow(whole)
}

/** Tarballs up to these sizes are unzipped at once, which takes half the time of doing it piece by piece. */
const mostAtOnceBytes = 6 * 1024 * 1024
const mostUnzippedAtOnceBytes = 16 * 1024 * 1024

/** The tar archive in a tarball; undefined when it is a large one. */
function wholeTar(tarball: string): Buffer | undefined {
  if (statSync(tarball).size > mostAtOnceBytes) return undefined
  const bytes = readFileSync(tarball)
  if (!isGzip(bytes)) return bytes
  // The end of a gzip file says how much comes out: one piece of memory, not several that are put together.
  const statedBytes = bytes.length < 18 ? 0 : bytes.readUInt32LE(bytes.length - 4)
  if (statedBytes > mostUnzippedAtOnceBytes) return undefined
  const chunkSize = Math.max(64 * 1024, statedBytes + 1)
  try {
    return gunzipSync(bytes, { maxOutputLength: mostUnzippedAtOnceBytes, chunkSize })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined
    throw error
  } finally {
    freeNow(bytes)
  }
}

function* wholeEntries(tar: Buffer): Generator<PackedFile> {
  for (const entry of readTar(tar)) {
    const bytes =
      entry.kind === 'file' ? Buffer.from(entry.bytes.buffer, entry.bytes.byteOffset, entry.bytes.length) : none
    yield { ...entry, sizeBytes: bytes.length, read: () => bytes }
  }
}

async function* streamedEntries(tarball: string): AsyncGenerator<PackedFile, void, undefined> {
  for await (const entry of readTarStream(await unzipped(tarball))) {
    yield { ...entry, read: () => contentOf(entry), pieces: () => piecesOf(entry) }
  }
}

const none = Buffer.alloc(0)

function isGzip(start: Buffer): boolean {
  return start[0] === 0x1f && start[1] === 0x8b
}

async function unzipped(tarball: string): Promise<AsyncIterable<Buffer>> {
  const raw = createReadStream(tarball, { highWaterMark: 256 * 1024 })
  const handle = await open(tarball)
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
  await handle.close()
  if (!isGzip(buffer)) return raw as AsyncIterable<Buffer>
  const gunzip = createGunzip({ chunkSize: 256 * 1024 })
  raw.on('error', (error) => gunzip.destroy(error))
  return raw.pipe(gunzip) as AsyncIterable<Buffer>
}

async function* piecesOf({ content }: StreamedTarEntry): AsyncGenerator<Buffer, void, undefined> {
  for await (const { buffer, byteOffset, length } of content()) yield Buffer.from(buffer, byteOffset, length)
}

async function contentOf({ content, sizeBytes }: StreamedTarEntry): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(sizeBytes)
  let at = 0
  for await (const piece of content()) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

export function badPackage(filename: string, why: string, cause?: unknown): Failure {
  return new Failure(
    {
      code: 'bad-package',
      message: `${filename} is not a package that can be unpacked: ${why}.`,
      nextStep: 'Nothing of it was used. Take another version, or tell its maintainers.',
      file: filename,
    },
    { cause },
  )
}
