// Finds native files, scripts and links, while the bytes of a zip or folder go by.

import { createHash, hash as hashOnce } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { elfMagic, isElf, readElf, type ElfFile } from '../formats/elf.ts'
import { foreignSystemOf, type ForeignSystem } from '../formats/program.ts'
import { ElfCollector } from '../formats/elf-collector.ts'
import { readCentralDirectory, type ZipEntry } from '../formats/zip/central-directory.ts'
import { inflateSpan, streamEntry } from '../formats/zip/entry-data.ts'
import { SyncEntryReader } from '../formats/zip/entry-sync.ts'
import { windowBytes } from '../formats/zip/entry-window.ts'
import { inflateEngine } from '../formats/zip/inflate-engine.ts'
import { openZipFile, type ZipSource } from '../formats/zip/source.ts'
import type { FileHash } from '../model/entry.ts'
import { readAhead } from './read-ahead.ts'

/** An ELF file of an archive or of an artifact. */
export interface LocatedElf {
  /** Path in the archive, or in the artifact. */
  readonly path: string
  readonly sizeBytes: number
  readonly elf: ElfFile
  /** True when it names a `PyInit_` function: CPython imports it. Looked for where the file's name does not say that. */
  readonly initializesModule: boolean
}

/** What the content of a file says of it. */
export interface ScannedFile {
  readonly path: string
  readonly elf?: LocatedElf
  /** Of a script: whether its first line ends as on Windows, so that Linux does not find its interpreter. */
  readonly script?: { readonly hasCarriageReturn: boolean }
  /** Of a compiled file for another system. */
  readonly system?: ForeignSystem
  /** Where a symbolic link points to. */
  readonly link?: string
}

/** Is shown the whole content of files that it asks for by their paths, when they are small enough to be held. */
export interface Look {
  wants(path: string): boolean
  look(path: string, content: Buffer): void
}

/** Some entries of a zip on disk, in the order of their data; those that say nothing are not among them. */
export async function scanZip(path: string, wanted: ReadonlySet<string>, look?: Look): Promise<readonly ScannedFile[]> {
  // Most artifacts hold packages alone, and listing 15,000 entries to find none takes 30 ms.
  if (wanted.size === 0) return []
  await using file = await openZipFile(path)
  const scan = entryScan(file, path, look)
  const found: ScannedFile[] = []
  for (const entry of await readCentralDirectory(file, path, 'linux')) {
    if (!wanted.has(entry.path)) continue
    const scanned = await scan(entry)
    if (saysSomething(scanned)) found.push(scanned)
  }
  return found
}

/** The same for files below a folder. Links are not followed. */
export async function scanFolder(
  folder: string,
  paths: readonly string[],
  look?: Look,
): Promise<readonly ScannedFile[]> {
  const found: ScannedFile[] = []
  for (const path of paths) {
    const whole = join(folder, path)
    const status = await lstat(whole)
    if (status.isSymbolicLink()) {
      found.push({ path, link: await readlink(whole) })
      continue
    }
    const scanned =
      status.size <= atOnceBytes
        ? scanBytes(path, await readFile(whole), look)
        : await scanStream(path, status.size, async (onChunk) => {
            for await (const chunk of createReadStream(whole)) onChunk(chunk as Buffer)
          })
    if (saysSomething(scanned)) found.push(scanned)
  }
  return found
}

/** Reads one entry to its end. Throws `onDifference()` when its hash is another. */
export type EntryScan = (
  entry: ZipEntry,
  expected?: { readonly hash: FileHash; readonly onDifference: () => Error },
) => Promise<ScannedFile>

/** Up to this size a file is read at once. */
const atOnceBytes = windowBytes

/** For the entries of one zip, in the order of their data. */
export function entryScan(source: ZipSource, name: string, look?: Look): EntryScan {
  const { readIntoSync } = source
  const engine = readIntoSync && inflateEngine()
  return engine
    ? syncScan(new SyncEntryReader({ ...source, readIntoSync }, engine, name), look)
    : streamScan(source, name, look)
}

/** With one engine for all entries, and without a promise for each piece. Most files fit into its memory at once. */
function syncScan(reader: SyncEntryReader, look?: Look): EntryScan {
  return async (entry, expected) => {
    const { path, sizeBytes } = entry
    if (sizeBytes <= atOnceBytes) {
      const content = reader.whole(entry)
      if (expected && hashOnce(expected.hash.algorithm, content, 'base64url') !== expected.hash.digest) {
        throw expected.onDifference()
      }
      return entry.kind === 'symlink' ? { path, link: content.toString() } : scanBytes(path, content, look)
    }
    const hash = expected && createHash(expected.hash.algorithm)
    const watch = new ContentWatch(path, sizeBytes)
    reader.read(entry, (chunk) => {
      hash?.update(chunk)
      watch.push(chunk)
    })
    if (hash && hash.digest('base64url') !== expected?.hash.digest) throw expected?.onDifference()
    for (;;) {
      const result = watch.result()
      if (result) return result
      reader.read(entry, (chunk) => watch.push(chunk))
    }
  }
}

function streamScan(source: ZipSource, name: string, look?: Look): EntryScan {
  const ahead = readAhead(source)
  return async (entry, expected) => {
    const hash = expected && createHash(expected.hash.algorithm)
    const checkHash = (): void => {
      if (hash && hash.digest('base64url') !== expected?.hash.digest) throw expected?.onDifference()
    }
    const { path } = entry
    const spanBytes = entry.limitOffset - entry.localHeaderOffset
    if (entry.sizeBytes <= atOnceBytes && spanBytes <= atOnceBytes) {
      const content = inflateSpan(await ahead.read(entry.localHeaderOffset, spanBytes), entry, name)
      hash?.update(content)
      checkHash()
      return entry.kind === 'symlink' ? { path, link: content.toString() } : scanBytes(path, content, look)
    }
    let isFirst = true
    return scanStream(path, entry.sizeBytes, async (onChunk) => {
      const take = (chunk: Buffer): void => {
        if (isFirst) hash?.update(chunk)
        onChunk(chunk)
      }
      await streamEntry(source, entry, take, name)
      if (isFirst) checkHash()
      isFirst = false
    })
  }
}

function scanBytes(path: string, content: Buffer, look?: Look): ScannedFile {
  if (look?.wants(path)) look.look(path, content)
  if (isElf(content)) {
    const elf = readElf(content)
    return elf
      ? { path, elf: located(path, content.length, elf, isSought(path) && content.includes(initializer)) }
      : { path }
  }
  return withHead(path, content)
}

function saysSomething({ elf, script, system, link }: ScannedFile): boolean {
  return elf !== undefined || script !== undefined || system !== undefined || link !== undefined
}

/** What a file that is not native says by its first bytes. */
function withHead(path: string, head: Buffer): ScannedFile {
  if (isScript(head)) return { path, script: { hasCarriageReturn: endsLikeWindows(head) } }
  const system = foreignSystemOf(head)
  return system === undefined ? { path } : { path, system }
}

/** @param stream hands out the whole content, each time it is called */
async function scanStream(
  path: string,
  sizeBytes: number,
  stream: (onChunk: (chunk: Buffer) => void) => Promise<void>,
): Promise<ScannedFile> {
  const watch = new ContentWatch(path, sizeBytes)
  for (;;) {
    await stream((chunk) => watch.push(chunk))
    const result = watch.result()
    if (result) return result
  }
}

function isScript(content: Buffer): boolean {
  return content[0] === 0x23 && content[1] === 0x21
}

function endsLikeWindows(script: Buffer): boolean {
  const end = script.subarray(0, headBytes).indexOf(0x0a)
  return end > 0 && script[end - 1] === 0x0d
}

const initializer = Buffer.from('PyInit_')

/** Modules without the tag of a Python, and libraries that are called like them. */
function isSought(path: string): boolean {
  return /(?:^|\/)[A-Za-z_]\w*(?:\.abi3t?)?\.so$/.test(path)
}

function located(path: string, sizeBytes: number, elf: ElfFile, initializesModule: boolean): LocatedElf {
  return { path, sizeBytes, elf, initializesModule }
}

const headBytes = 256

/** Looks whether a file that goes by is native or a script, and what it says then. */
class ContentWatch {
  readonly #path: string
  readonly #sizeBytes: number
  readonly #isSought: boolean
  #initializesModule = false
  /** The first bytes. */
  #head: Buffer = Buffer.alloc(0)
  #start: Buffer | undefined
  #tail: Buffer = Buffer.alloc(0)
  #collector: ElfCollector | undefined
  #isNoElf = false

  constructor(path: string, sizeBytes: number) {
    this.#path = path
    this.#sizeBytes = sizeBytes
    this.#isSought = isSought(path)
  }

  push(chunk: Buffer): void {
    if (this.#head.length < headBytes) {
      this.#head = Buffer.concat([this.#head, chunk.subarray(0, headBytes - this.#head.length)])
    }
    if (this.#isNoElf) return
    let next = chunk
    if (!this.#collector) {
      next = this.#start ? Buffer.concat([this.#start, chunk]) : chunk
      if (next.length < elfMagic.length) {
        this.#start = Buffer.from(next)
        return
      }
      this.#isNoElf = !isElf(next)
      if (this.#isNoElf) return
      this.#collector = new ElfCollector(this.#sizeBytes)
    }
    this.#collector.push(next)
    if (!this.#isSought || this.#initializesModule) return
    const seam = Buffer.concat([this.#tail, next.subarray(0, initializer.length)])
    this.#initializesModule = next.includes(initializer) || seam.includes(initializer)
    this.#tail = Buffer.from(next.subarray(-initializer.length))
  }

  /** Undefined when the content has to go by once more. */
  result(): ScannedFile | undefined {
    const path = this.#path
    const result = this.#collector?.result() ?? { kind: 'done' as const, elf: undefined }
    if (result.kind !== 'done') return undefined
    if (result.elf) return { path, elf: located(path, this.#sizeBytes, result.elf, this.#initializesModule) }
    return withHead(path, this.#head)
  }
}
