// One pass over a wheel: every entry is inflated in bounded memory, its CRC-32 and size are checked, its hash is
// compared with RECORD's, and ELF files are read while their bytes go by.

import { createHash } from 'node:crypto'
import { Failure } from '../../errors.ts'
import { elfMagic, isElf, readElf, type ElfFile } from '../../formats/elf.ts'
import { ElfCollector, type ElfResult } from '../../formats/elf-collector.ts'
import { parseRecord, type RecordRow } from '../wheels/record.ts'
import { parseMetadata, parseWheelFile } from '../wheels/metadata.ts'
import { readCentralDirectory, type ZipEntry } from '../../formats/zip/central-directory.ts'
import { inflateSpan, readEntry, streamEntry } from '../../formats/zip/entry-data.ts'
import { ZipRefusal } from '../../formats/zip/refusal.ts'
import { openZipFile, type ZipSource } from '../../formats/zip/source.ts'
import { importableModules } from './modules.ts'
import { readAhead } from '../../inspect/read-ahead.ts'
import type { LocatedElf, WheelFacts } from './wheel-facts.ts'

/** Far above any seen; METADATA holds a readme. */
const metadataLimitBytes = 16 * 1024 * 1024
const shownUnrecorded = 20
/** What PEP 427 allows: sha256 or better. */
const algorithms = new Set(['sha256', 'sha384', 'sha512'])

/**
 * Looks at a whole wheel.
 * @throws {Failure} `corrupt-wheel` when its content is not what its own headers and RECORD say.
 */
export async function examineFile(path: string, filename: string): Promise<WheelFacts> {
  await using file = await openZipFile(path, filename)
  const ahead = readAhead(file)
  try {
    return await examine(file, ahead, await readCentralDirectory(file, filename), filename)
  } catch (error) {
    throw error instanceof ZipRefusal ? corrupt(filename, error.reason, error) : error
  }
}

/** The ELF files among some entries of a zip. */
export async function examineZipEntries(path: string, wanted: ReadonlySet<string>): Promise<readonly LocatedElf[]> {
  await using file = await openZipFile(path)
  const ahead = readAhead(file)
  const found: LocatedElf[] = []
  for (const entry of await readCentralDirectory(file, path)) {
    if (!wanted.has(entry.path)) continue
    const elf = await examineEntry(file, ahead, entry, path)
    if (elf) found.push(elf)
  }
  return found
}

async function examine(
  file: ZipSource,
  ahead: ZipSource,
  entries: readonly ZipEntry[],
  filename: string,
): Promise<WheelFacts> {
  const files = entries.filter((entry) => entry.kind !== 'directory')
  const folder = distInfoFolder(files, filename)
  const text = async (name: string): Promise<string | undefined> => {
    const entry = files.find((one) => one.path === `${folder}/${name}`)
    return entry && (await readEntry(file, entry, metadataLimitBytes, filename)).toString('utf8')
  }
  const metadataText = await text('METADATA')
  const recordText = await text('RECORD')
  if (metadataText === undefined) throw corrupt(filename, 'it has no METADATA')
  if (recordText === undefined) throw corrupt(filename, 'it has no RECORD')
  const record = new Map(rowsOf(recordText, filename).map((row) => [row.path, row]))
  const recordPath = `${folder}/RECORD`
  // RECORD cannot hold its own hash, nor those of the signatures made over it.
  const exempt = new Set([recordPath, `${recordPath}.jws`, `${recordPath}.p7s`])

  const elfFiles: LocatedElf[] = []
  for (const entry of files) {
    const row = exempt.has(entry.path) ? undefined : record.get(entry.path)
    const elf = await examineEntry(file, ahead, entry, filename, row)
    if (elf) elfFiles.push(elf)
  }
  const { tags } = parseWheelFile((await text('WHEEL')) ?? '')
  const metadata = parseMetadata(metadataText)
  return {
    name: metadata.name ?? '',
    version: metadata.version ?? '',
    requires: metadata.requires,
    ...(metadata.licence === undefined ? {} : { licence: metadata.licence }),
    pure: tags.every((tag) => tag.endsWith('-any')) && elfFiles.length === 0,
    modules: importableModules(files.map((entry) => entry.path)),
    unzippedSizeBytes: files.reduce((sum, entry) => sum + entry.sizeBytes, 0),
    files: files.length,
    elfFiles,
    foreignLibraries: files.map((entry) => entry.path).filter((path) => /\.(pyd|dll|dylib)$/i.test(path)),
    unrecorded: files
      .map((entry) => entry.path)
      .filter((path) => !record.has(path) && !exempt.has(path))
      .slice(0, shownUnrecorded),
  }
}

/** Up to this size an entry is inflated at once. */
const atOnceBytes = 256 * 1024

/** Reads an entry to its end; yields what it is when it is an ELF file. */
async function examineEntry(
  source: ZipSource,
  ahead: ZipSource,
  entry: ZipEntry,
  filename: string,
  row?: RecordRow,
): Promise<LocatedElf | undefined> {
  if (row?.sizeBytes !== undefined && row.sizeBytes !== entry.sizeBytes) {
    throw corrupt(filename, `${entry.path} has ${entry.sizeBytes} bytes, its RECORD says ${row.sizeBytes}`)
  }
  if (row?.hash && !algorithms.has(row.hash.algorithm)) {
    throw corrupt(filename, `its RECORD gives ${entry.path} a ${row.hash.algorithm} hash, which proves nothing`)
  }
  const hash = row?.hash && createHash(row.hash.algorithm)
  const checkHash = (): void => {
    if (hash && hash.digest('base64url') !== row?.hash?.digest) {
      throw corrupt(filename, `${entry.path} is not the file that its RECORD lists: the hash differs`)
    }
  }
  const spanBytes = entry.limitOffset - entry.localHeaderOffset
  if (entry.sizeBytes <= atOnceBytes && spanBytes <= atOnceBytes) {
    const content = inflateSpan(await ahead.read(entry.localHeaderOffset, spanBytes), entry, filename)
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
    filename,
  )
  checkHash()
  for (;;) {
    const result = watch.result()
    if (result.kind === 'done') return result.elf && located(entry, result.elf, watch.initializesModule)
    await streamEntry(source, entry, (chunk) => watch.push(chunk), filename)
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
        this.#start = next
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

function rowsOf(text: string, filename: string): readonly RecordRow[] {
  try {
    return parseRecord(text, filename)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    throw corrupt(filename, 'its RECORD cannot be read', error)
  }
}

function distInfoFolder(files: readonly ZipEntry[], filename: string): string {
  const folders = new Set(
    files.map((entry) => /^([^/]+\.dist-info)\//.exec(entry.path)?.[1]).filter((name) => name !== undefined),
  )
  const [folder, ...others] = folders
  if (folder === undefined) throw corrupt(filename, 'it has no .dist-info folder')
  if (others.length > 0) throw corrupt(filename, `it has several .dist-info folders: ${[...folders].join(', ')}`)
  return folder
}

function corrupt(filename: string, reason: string, cause?: unknown): Failure {
  return new Failure(
    {
      code: 'corrupt-wheel',
      message: `${filename} is corrupt: ${reason}.`,
      nextStep:
        'If it comes from an index, take another version or tell its maintainers; if from a cache, run again with cache: false.',
      file: filename,
    },
    { cause },
  )
}
