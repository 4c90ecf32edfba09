// A tarball of npm becomes a zip: each file is deflated once, and the zip of a layer is then made by copying bytes.

import { open } from 'node:fs/promises'
import { posix } from 'node:path'
import { crc32 } from 'node:zlib'
import { deflate } from '../../formats/deflate/deflate.ts'
import { isElf, readElf } from '../../formats/elf.ts'
import { TarError } from '../../formats/tar.ts'
import { refusedPath } from '../../formats/zip/names.ts'
import { zipWriter } from '../../formats/zip/writer.ts'
import { isObject, type JsonObject } from '../locks/manifest.ts'
import { manifestFacts } from './manifest-facts.ts'
import type { AddonElf, PackageFacts } from './package-facts.ts'
import { AbiSearch } from './addon-abi.ts'
import { freeNow } from './free-now.ts'
import { deflateLarge, type LargeFile } from './large-file.ts'
import { badPackage as bad, entriesOf } from './tarball.ts'

export interface ConvertRequest {
  /** The tarball, absolute. */
  readonly tarball: string
  /** The zip to write, absolute; it must not exist. */
  readonly zip: string
  /** For people: `sharp-0.35.5.tgz`. */
  readonly filename: string
}

export interface Converted {
  /** Of the zip; lower-case hex. */
  readonly sha256: string
  readonly sizeBytes: number
  readonly facts: PackageFacts
}

/** Larger files pass by in pieces. */
const largeBytes = 1024 * 1024
/** Below the limit of the zip format, which a layer is subject to as a whole. */
const mostFiles = 65_000
/** Of one file, which is held in memory; Lambda takes 250 MB in all. */
const largestFileBytes = 512 * 1024 * 1024
/** Beyond what the largest image may hold: it is a bomb. */
const mostBytes = 4 * 1024 ** 3

/**
 * Writes the files of a tarball as npm unpacks them: the first folder of each path is left out, links are, a
 * `.gitignore` is renamed, of two files at one path the last one counts.
 * https://github.com/npm/pacote/blob/main/lib/fetcher.js
 * @throws {Failure} `bad-package` when it is damaged, or a path leads out of it.
 */
export async function convert(request: ConvertRequest): Promise<Converted> {
  const repeated = new Set<string>()
  for (;;) {
    try {
      return await convertOnce(request, repeated)
    } catch (error) {
      // A path that comes again: all but the last are skipped, which takes another look.
      if (error instanceof Repeated) {
        repeated.add(error.path)
        continue
      }
      if (error instanceof TarError) throw bad(request.filename, error.message, error)
      if (isZlibError(error)) throw bad(request.filename, 'it does not unzip', error)
      throw error
    }
  }
}

class Repeated extends Error {
  readonly path: string
  constructor(path: string) {
    super(path)
    this.path = path
  }
}

async function convertOnce(
  { tarball, zip, filename }: ConvertRequest,
  repeated: ReadonlySet<string>,
): Promise<Converted> {
  const last = repeated.size === 0 ? undefined : await lastPlaces(tarball, repeated)
  const look = new PackageLook()
  const handle = await open(zip, 'w')
  try {
    const writer = zipWriter({
      async write(bytes) {
        for (let done = 0; done < bytes.length;)
          done += (await handle.write(bytes, done, bytes.length - done)).bytesWritten
      },
    })
    let index = 0
    let totalBytes = 0
    for await (const entry of entriesOf(tarball, filename)) {
      index++
      if (entry.kind === 'symlink' || entry.kind === 'hardlink') {
        refuseLinkOut(entry.path, entry.kind === 'symlink' ? entry.target : undefined, filename)
        look.links.push(entry.path)
        continue
      }
      if (entry.kind !== 'file') continue
      const { path } = entry
      if (last && repeated.has(path) && last.get(path) !== index) continue
      if (!last?.has(path) && look.paths.has(path)) throw new Repeated(path)
      totalBytes += entry.sizeBytes
      if (entry.sizeBytes > largestFileBytes || totalBytes > mostBytes)
        throw bad(filename, `${path} makes it too large to be unpacked`)
      if (look.paths.size >= mostFiles)
        throw bad(filename, `it has more than ${mostFiles} files, which no zip for Lambda can hold`)
      const refusal = refusedPath(path, 'linux')
      if (refusal !== undefined) throw bad(filename, refusal)
      const mode = (entry.mode & 0o111) === 0 ? 0o644 : 0o755
      if (entry.pieces && entry.sizeBytes > largeBytes && path !== 'package.json') {
        const { sizeBytes } = entry
        const again = (): AsyncIterable<Buffer> => piecesAgain(tarball, filename, index)
        const large = await deflateLarge(entry.pieces(), again, sizeBytes)
        look.seeLarge(path, sizeBytes, large)
        const { compressedSizeBytes, crc32: sum } = large
        await writer.put({ path, mode, sizeBytes, compressedSizeBytes, crc32: sum, method: 8 }, large.deflated)
        continue
      }
      const bytes = await entry.read()
      look.see(path, bytes)
      const deflated = bytes.length === 0 ? bytes : deflate(bytes)
      const isSmaller = deflated.length < bytes.length
      const data = isSmaller ? deflated : bytes
      await writer.put(
        {
          path,
          mode,
          sizeBytes: bytes.length,
          compressedSizeBytes: data.length,
          crc32: crc32(bytes),
          method: isSmaller ? 8 : 0,
        },
        [data],
      )
      freeNow(deflated)
      freeNow(bytes)
    }
    const { manifest } = look
    if (!manifest) throw bad(filename, 'it has no package.json that can be read')
    const { sizeBytes, sha256 } = await writer.finish()
    return { sha256, sizeBytes, facts: look.facts(manifest) }
  } finally {
    await handle.close()
  }
}

/** An entry once more, by its number. */
async function* piecesAgain(
  tarball: string,
  filename: string,
  wanted: number,
): AsyncGenerator<Buffer, void, undefined> {
  let index = 0
  for await (const entry of entriesOf(tarball, filename)) {
    index++
    if (index !== wanted || !entry.pieces) continue
    yield* entry.pieces()
    return
  }
}

/** The number of the last entry of each path. */
async function lastPlaces(tarball: string, paths: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
  const last = new Map<string, number>()
  let index = 0
  for await (const { path, kind } of entriesOf(tarball, tarball)) {
    index++
    if (kind === 'file' && paths.has(path)) last.set(path, index)
  }
  return last
}

function refuseLinkOut(path: string, target: string | undefined, filename: string): void {
  if (target === undefined) return
  const to = posix.normalize(posix.join(posix.dirname(path), target))
  if (!target.startsWith('/') && to !== '..' && !to.startsWith('../')) return
  throw bad(
    filename,
    `${JSON.stringify(path.slice(0, 200))} is a link out of the package, to ${JSON.stringify(target.slice(0, 200))}`,
  )
}

/** Learns what there is to know while the files go by. */
class PackageLook {
  readonly paths = new Set<string>()
  readonly links: string[] = []
  manifest: JsonObject | undefined
  readonly #byCase = new Map<string, string>()
  readonly #caseCollisions: (readonly [string, string])[] = []
  readonly #elfFiles: AddonElf[] = []
  readonly #windowsScripts: string[] = []
  #bytes = 0

  see(path: string, bytes: Buffer): void {
    this.#place(path, bytes.length)
    if (path === 'package.json') this.manifest = parsed(bytes)
    else if (isElf(bytes)) {
      const abi = new AbiSearch()
      if (path.endsWith('.node')) abi.push(bytes)
      this.#seeElf(path, bytes.length, { elf: readElf(bytes), abi: abi.abi })
    } else this.#seeScript(path, bytes)
  }

  seeLarge(path: string, sizeBytes: number, large: Pick<LargeFile, 'start' | 'elf' | 'abi'>): void {
    this.#place(path, sizeBytes)
    if (isElf(large.start)) this.#seeElf(path, sizeBytes, large)
    else this.#seeScript(path, large.start)
  }

  #place(path: string, sizeBytes: number): void {
    this.paths.add(path)
    this.#bytes += sizeBytes
    const lower = path.toLowerCase()
    const other = this.#byCase.get(lower)
    if (other === undefined) this.#byCase.set(lower, path)
    else if (this.#caseCollisions.length < 5) this.#caseCollisions.push([other, path])
  }

  #seeElf(path: string, sizeBytes: number, { elf, abi }: Pick<LargeFile, 'elf' | 'abi'>): void {
    if (!elf) return
    const ofAddon = abi === undefined || !path.endsWith('.node') ? {} : { abi }
    this.#elfFiles.push({ path, sizeBytes, elf, initializesModule: false, ...ofAddon })
  }

  #seeScript(path: string, start: Buffer): void {
    if (start[0] === 0x23 && start[1] === 0x21 && hasWindowsStart(start)) this.#windowsScripts.push(path)
  }

  facts(manifest: JsonObject): PackageFacts {
    return {
      ...manifestFacts(manifest, this.paths),
      files: this.paths.size,
      unzippedSizeBytes: this.#bytes,
      elfFiles: this.#elfFiles,
      foreignLibraries: [...this.paths].filter((path) => /\.(?:dll|dylib)$/i.test(path)).slice(0, 20),
      windowsScripts: this.#windowsScripts,
      caseCollisions: this.#caseCollisions,
      links: this.links.slice(0, 20),
    }
  }
}

function parsed(bytes: Buffer): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function hasWindowsStart(bytes: Buffer): boolean {
  const end = bytes.subarray(0, 2048).indexOf(0x0a)
  return end > 2 && bytes[end - 1] === 0x0d
}

function isZlibError(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException
  return error instanceof Error && (code.startsWith('Z_') || code.startsWith('ERR_ZLIB'))
}
