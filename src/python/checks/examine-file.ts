// One pass over a wheel: every entry is inflated in bounded memory, its CRC-32 and size are checked, its hash is
// compared with RECORD's, and ELF files are read while their bytes go by.

import { Failure } from '../../errors.ts'
import { parseRecord, type RecordRow } from '../wheels/record.ts'
import { parseMetadata, parseWheelFile } from '../wheels/metadata.ts'
import { readCentralDirectory, type ZipEntry } from '../../formats/zip/central-directory.ts'
import { readEntry } from '../../formats/zip/entry-data.ts'
import { ZipRefusal } from '../../formats/zip/refusal.ts'
import { openZipFile, type ZipSource } from '../../formats/zip/source.ts'
import { entryScan, type EntryScan, type LocatedElf, type Look } from '../../inspect/scan.ts'
import { expectFiles } from '../../host/small-heap.ts'
import { sharedLibrary } from './extensions.ts'
import { sourceLook } from './sources.ts'
import { startupLook } from './startup.ts'
import type { WheelFacts } from './wheel-facts.ts'

/** Far above any seen; METADATA holds a readme. */
const metadataLimitBytes = 16 * 1024 * 1024
const shownPaths = 20
/** What PEP 427 allows: sha256 or better. */
const algorithms = new Set(['sha256', 'sha384', 'sha512'])

/**
 * Looks at a whole wheel.
 * @throws {Failure} `corrupt-wheel` when its content is not what its own headers and RECORD say.
 */
export async function examineFile(path: string, filename: string): Promise<WheelFacts> {
  await using file = await openZipFile(path, filename)
  try {
    return await examine(file, await readCentralDirectory(file, filename), filename)
  } catch (error) {
    throw error instanceof ZipRefusal ? corrupt(filename, error.reason, error) : error
  }
}

async function examine(file: ZipSource, entries: readonly ZipEntry[], filename: string): Promise<WheelFacts> {
  expectFiles(entries.length)
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
  const record = new Map<string, RecordRow>()
  for (const row of rowsOf(recordText, filename)) record.set(row.path, row)
  const recordPath = `${folder}/RECORD`
  // RECORD cannot hold its own hash, nor those of the signatures made over it.
  const exempt = new Set([recordPath, `${recordPath}.jws`, `${recordPath}.p7s`])

  const sources = sourceLook()
  const startup = startupLook()
  const scan = entryScan(file, filename, together(sources, startup))
  const elfFiles: LocatedElf[] = []
  for (const entry of files) {
    const row = exempt.has(entry.path) ? undefined : record.get(entry.path)
    const { elf } = await scan(entry, row && expectedOf(entry, row, filename))
    if (elf) elfFiles.push(elf)
  }
  const { tags } = parseWheelFile((await text('WHEEL')) ?? '')
  const metadata = parseMetadata(metadataText)
  const paths = new Set(entries.map((entry) => entry.path))
  const missing = [...record.keys()].filter((one) => sharedLibrary.test(one) && !paths.has(one)).slice(0, shownPaths)
  return {
    name: metadata.name ?? '',
    version: metadata.version ?? '',
    requires: metadata.requires,
    ...(metadata.licence === undefined ? {} : { licence: metadata.licence }),
    ...(metadata.requiresPython === undefined ? {} : { requiresPython: metadata.requiresPython.slice(0, 200) }),
    pure: tags.every((tag) => tag.endsWith('-any')) && elfFiles.length === 0,
    unzippedSizeBytes: files.reduce((sum, entry) => sum + entry.sizeBytes, 0),
    files: files.length,
    elfFiles,
    hasEntryPoints: /^\[(?!(?:console|gui)_scripts\])/m.test((await text('entry_points.txt')) ?? ''),
    foreignLibraries: files.map((entry) => entry.path).filter((path) => /\.(pyd|dll|dylib)$/i.test(path)),
    unrecorded: files
      .map((entry) => entry.path)
      .filter((path) => !record.has(path) && !exempt.has(path))
      .slice(0, shownPaths),
    ...(missing.length === 0 ? {} : { missing }),
    startup: startup.facts(files),
    ...sources.facts(),
  }
}

/** Shows each file to those that ask for it. */
function together(...looks: readonly Look[]): Look {
  return {
    wants: (path) => looks.some((one) => one.wants(path)),
    look(path, content) {
      for (const one of looks) if (one.wants(path)) one.look(path, content)
    },
  }
}

/** What RECORD says of an entry, its size checked. */
function expectedOf(entry: ZipEntry, { sizeBytes, hash }: RecordRow, filename: string): Parameters<EntryScan>[1] {
  if (sizeBytes !== undefined && sizeBytes !== entry.sizeBytes) {
    throw corrupt(filename, `${entry.path} has ${entry.sizeBytes} bytes, its RECORD says ${sizeBytes}`)
  }
  if (!hash) return undefined
  if (!algorithms.has(hash.algorithm)) {
    throw corrupt(filename, `its RECORD gives ${entry.path} a ${hash.algorithm} hash, which proves nothing`)
  }
  const differs = (): Failure =>
    corrupt(filename, `${entry.path} is not the file that its RECORD lists: the hash differs`)
  return { hash, onDifference: differs }
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
        'If it comes from an index, take another version or tell its maintainers; if from a cache, run again with `cache: false`.',
      file: filename,
    },
    { cause },
  )
}
