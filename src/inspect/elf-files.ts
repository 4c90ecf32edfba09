// Finds ELF files among the entries of a zip, while their bytes go by.

import { createHash } from 'node:crypto'
import { elfMagic, isElf, readElf, type ElfFile } from '../formats/elf.ts'
import { ElfCollector, type ElfResult } from '../formats/elf-collector.ts'
import { readCentralDirectory, type ZipEntry } from '../formats/zip/central-directory.ts'
import { inflateSpan, streamEntry } from '../formats/zip/entry-data.ts'
import { SyncEntryReader } from '../formats/zip/entry-sync.ts'
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
  /** True when it names a `PyInit_` function: CPython imports it, whatever its file is called. */
  readonly initializesModule: boolean
}

/** The ELF files among some entries of a zip on disk. */
export async function elfFilesIn(path: string, wanted: ReadonlySet<string>): Promise<readonly LocatedElf[]> {
  await using file = await openZipFile(path)
  const scan = entryScan(file, path)
  const found: LocatedElf[] = []
  for (const entry of await readCentralDirectory(file, path)) {
    if (!wanted.has(entry.path)) continue
    const elf = await scan(entry)
    if (elf) found.push(elf)
  }
  return found
}

/** Reads one entry to its end; yields what it is when it is an ELF file. Throws `onDifference()` when its hash is another. */
export type EntryScan = (
  entry: ZipEntry,
  expected?: { readonly hash: FileHash; readonly onDifference: () => Error },
) => Promise<LocatedElf | undefined>

/** Up to this size an entry is inflated at once. */
const atOnceBytes = 256 * 1024

/** For the entries of one zip, in the order of their data. */
export function entryScan(source: ZipSource, name: string): EntryScan {
  const { readIntoSync } = source
  const engine = readIntoSync && inflateEngine()
  return engine ? syncScan(new SyncEntryReader({ ...source, readIntoSync }, engine, name)) : streamScan(source, name)
}

/** With one engine for all entries, and without a promise for each piece. */
function syncScan(reader: SyncEntryReader): EntryScan {
  return async (entry, expected) => {
    const hash = expected && createHash(expected.hash.algorithm)
    const watch = new ElfWatch(entry.sizeBytes)
    reader.read(entry, (chunk) => {
      hash?.update(chunk)
      watch.push(chunk)
    })
    if (hash && hash.digest('base64url') !== expected?.hash.digest) throw expected?.onDifference()
    for (;;) {
      const result = watch.result()
      if (result.kind === 'done') return result.elf && located(entry, result.elf, watch.initializesModule)
      reader.read(entry, (chunk) => watch.push(chunk))
    }
  }
}

function streamScan(source: ZipSource, name: string): EntryScan {
  const ahead = readAhead(source)
  return async (entry, expected) => {
    const hash = expected && createHash(expected.hash.algorithm)
    const checkHash = (): void => {
      if (hash && hash.digest('base64url') !== expected?.hash.digest) throw expected?.onDifference()
    }
    const spanBytes = entry.limitOffset - entry.localHeaderOffset
    if (entry.sizeBytes <= atOnceBytes && spanBytes <= atOnceBytes) {
      const content = inflateSpan(await ahead.read(entry.localHeaderOffset, spanBytes), entry, name)
      hash?.update(content)
      checkHash()
      const elf = isElf(content) ? readElf(content) : undefined
      return elf && located(entry, elf, content.includes(initializer))
    }
    const watch = new ElfWatch(entry.sizeBytes)
    await streamEntry(
      source,
      entry,
      (chunk) => {
        hash?.update(chunk)
        watch.push(chunk)
      },
      name,
    )
    checkHash()
    for (;;) {
      const result = watch.result()
      if (result.kind === 'done') return result.elf && located(entry, result.elf, watch.initializesModule)
      await streamEntry(source, entry, (chunk) => watch.push(chunk), name)
    }
  }
}

const initializer = Buffer.from('PyInit_')

function located({ path, sizeBytes }: ZipEntry, elf: ElfFile, initializesModule: boolean): LocatedElf {
  return { path, sizeBytes, elf, initializesModule }
}

/** Looks whether a file that goes by is ELF, and what it says then. */
class ElfWatch {
  initializesModule = false
  readonly #sizeBytes: number
  #start: Buffer | undefined
  #tail: Buffer = Buffer.alloc(0)
  #collector: ElfCollector | undefined
  #isNone = false

  constructor(sizeBytes: number) {
    this.#sizeBytes = sizeBytes
  }

  push(chunk: Buffer): void {
    if (this.#isNone) return
    let next = chunk
    if (!this.#collector) {
      next = this.#start ? Buffer.concat([this.#start, chunk]) : chunk
      if (next.length < elfMagic.length) {
        this.#start = Buffer.from(next)
        return
      }
      this.#isNone = !isElf(next)
      if (this.#isNone) return
      this.#collector = new ElfCollector(this.#sizeBytes)
    }
    this.#collector.push(next)
    if (this.initializesModule) return
    const seam = Buffer.concat([this.#tail, next.subarray(0, initializer.length)])
    this.initializesModule = next.includes(initializer) || seam.includes(initializer)
    this.#tail = Buffer.from(next.subarray(-initializer.length))
  }

  result(): ElfResult {
    return this.#collector?.result() ?? { kind: 'done', elf: undefined }
  }
}
