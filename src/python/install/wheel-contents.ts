// What must be known of a wheel to install it. Of its files, only the small ones of its metadata are inflated.

import { createHash } from 'node:crypto'
import { Failure, type Problem } from '../../errors.ts'
import { normalizeName } from '../names.ts'
import { sameVersion } from '../versions.ts'
import type { FileHash } from '../../model/entry.ts'
import { parseRecord } from '../wheels/record.ts'
import { parseMetadata, parseScripts, parseWheelFile, type EntryPoint } from '../wheels/metadata.ts'
import { readCentralDirectory, type ZipEntry } from '../../formats/zip/central-directory.ts'
import { readEntry, streamEntry } from '../../formats/zip/entry-data.ts'
import { withTail, type ZipSource } from '../../formats/zip/source.ts'
import type { Wheel } from '../wheels/wheelhouse.ts'
import { endsLikeWindows, startsAsPython } from './scripts.ts'

/** A wheel, examined by the rules of its format. */
export interface WheelContents {
  readonly wheel: Wheel
  /** Its files, in the order of their data. */
  readonly files: readonly ZipEntry[]
  /** e.g. `demo-1.0.dist-info` */
  readonly distInfo: string
  /** By path in the wheel, of every file but RECORD. */
  readonly hashes: ReadonlyMap<string, FileHash>
  readonly commands: readonly EntryPoint[]
  /**
   * Files below `.data/scripts`, by path in the wheel: their bytes when the interpreter line must be rewritten, or when
   * the line ends were those of Windows, with which Linux finds no interpreter.
   */
  readonly scripts: ReadonlyMap<
    string,
    { readonly kind: 'python' | 'mended'; readonly bytes: Buffer } | { readonly kind: 'text' | 'binary' }
  >
  readonly warnings: readonly string[]
}

/** METADATA holds a package's whole README; RECORD of the largest wheels has 2 MB. */
const largestMetadataBytes = 32 * 1024 * 1024
/** Holds the central directory and the metadata of most wheels. */
const tailBytes = 64 * 1024
const largestScriptBytes = 16 * 1024 * 1024
/** Weaker ones are computed anew, as the specification wants. */
const strongHashes: ReadonlySet<string> = new Set(['sha256', 'sha384', 'sha512'])

/**
 * Reads what an installer must know of a wheel.
 * @throws {Failure} `wheel-refused`, `record-refused`, or a `ZipRefusal`, naming the wheel.
 */
export async function readWheel(file: ZipSource, wheel: Wheel): Promise<WheelContents> {
  const name = wheel.filename
  const source = await withTail(file, tailBytes)
  const entries = wheel.entries ?? (await readCentralDirectory(source, name))
  const files: ZipEntry[] = []
  const folders = new Set<string>()
  for (const entry of entries) {
    const slash = entry.path.indexOf('/')
    if (slash > 0) folders.add(entry.path.slice(0, slash))
    if (entry.kind === 'directory') continue
    if (entry.kind !== 'file')
      throw refused(wheel, `${entry.path} is a ${entry.kind === 'symlink' ? 'link' : 'device'}`)
    files.push(entry)
  }
  const distInfo = findDistInfo(folders, wheel)
  const byPath = new Map(files.map((entry) => [entry.path, entry]))
  const text = async (file: string): Promise<string | undefined> => {
    const entry = byPath.get(`${distInfo}/${file}`)
    return entry && (await readEntry(source, entry, largestMetadataBytes, name)).toString('utf8')
  }
  checkWheelFile(await text('WHEEL'), wheel)
  checkMetadata(await text('METADATA'), wheel)
  const record = await text('RECORD')
  if (record === undefined) throw refused(wheel, 'it has no RECORD')

  const hashes = new Map<string, FileHash>()
  for (const { path, hash } of parseRecord(record, name)) {
    if (hash && strongHashes.has(hash.algorithm)) hashes.set(path, hash)
  }
  for (const entry of files) {
    if (hashes.has(entry.path) || entry.path === `${distInfo}/RECORD`) continue
    hashes.set(entry.path, await hashOf(source, entry, name))
  }

  const warnings: string[] = []
  const entryPoints = await text('entry_points.txt')
  const { console, gui, invalid } = parseScripts(entryPoints ?? '')
  for (const line of invalid) warnings.push(`${name}: the entry point "${line}" is none, and is left out.`)
  const scripts = new Map<string, { kind: 'python' | 'mended'; bytes: Buffer } | { kind: 'text' | 'binary' }>()
  for (const entry of files) {
    if (!/^[^/]+\.data\/scripts\//.test(entry.path)) continue
    const start = await firstBytes(source, entry, name)
    if (startsAsPython(start)) {
      scripts.set(entry.path, { kind: 'python', bytes: await readEntry(source, entry, largestScriptBytes, name) })
    } else if (endsLikeWindows(start) && entry.sizeBytes <= largestScriptBytes) {
      const text = (await readEntry(source, entry, largestScriptBytes, name)).toString('latin1')
      scripts.set(entry.path, { kind: 'mended', bytes: Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1') })
      warnings.push(`${name}: the script ${entry.path} has line ends of Windows; the layer has it with those of Linux.`)
    } else {
      scripts.set(entry.path, { kind: start.subarray(0, 2).toString('latin1') === '#!' ? 'text' : 'binary' })
    }
  }
  return { wheel, files, distInfo, hashes, commands: [...console, ...gui], scripts, warnings }
}

/** A wheel that no installer would take, or that is not what its file name says. */
export function refused(wheel: Wheel, reason: string, options?: ErrorOptions): Failure {
  const problem: Problem = {
    code: 'wheel-refused',
    message: `${wheel.filename}: ${reason}.`,
    nextStep:
      wheel.origin === 'built'
        ? 'Build it again; if that does not help, its build is at fault.'
        : 'Take another version of the package, or tell its publisher.',
    package: wheel.name,
    file: wheel.filename,
  }
  return new Failure(problem, options)
}

function findDistInfo(folders: ReadonlySet<string>, wheel: Wheel): string {
  const found = [...folders].filter((folder) => folder.endsWith('.dist-info'))
  const [distInfo] = found
  if (distInfo === undefined) throw refused(wheel, 'it has no .dist-info folder')
  if (found.length > 1) throw refused(wheel, `it has ${found.length} .dist-info folders: ${found.sort().join(', ')}`)
  // Old builders left a `-` in names, so each may be the one before the version.
  const parts = distInfo.slice(0, -'.dist-info'.length).split('-')
  const matches = parts.some((_, at) => {
    const [name, version] = [parts.slice(0, at), parts.slice(at)].map((some) => some.join('-'))
    return normalizeName(name ?? '') === wheel.name && sameVersion(version ?? '', wheel.version)
  })
  if (!matches) {
    throw refused(wheel, `its folder ${distInfo} is not that of ${wheel.name} ${wheel.version}`)
  }
  return distInfo
}

function checkWheelFile(text: string | undefined, wheel: Wheel): void {
  if (text === undefined) throw refused(wheel, 'it has no WHEEL file')
  const { wheelVersion } = parseWheelFile(text)
  if (!wheelVersion) throw refused(wheel, 'its WHEEL file has no Wheel-Version')
  if (wheelVersion[0] !== 1) {
    throw refused(wheel, `its format is version ${wheelVersion.join('.')}, and installers know version 1 only`)
  }
}

function checkMetadata(text: string | undefined, wheel: Wheel): void {
  if (text === undefined) throw refused(wheel, 'it has no METADATA')
  const { name, version } = parseMetadata(text)
  if (name === undefined || normalizeName(name) !== wheel.name) {
    throw refused(wheel, `its METADATA names ${name ?? 'nothing'}, not ${wheel.name}`)
  }
  if (version === undefined || !sameVersion(version, wheel.version)) {
    throw refused(wheel, `its METADATA has version ${version ?? 'none'}, not ${wheel.version}`)
  }
}

async function hashOf(source: ZipSource, entry: ZipEntry, name: string): Promise<FileHash> {
  const hash = createHash('sha256')
  await streamEntry(source, entry, (chunk) => void hash.update(chunk), name)
  return { algorithm: 'sha256', digest: hash.digest('base64url') }
}

/** The first piece of a file; the rest is not read. */
async function firstBytes(source: ZipSource, entry: ZipEntry, name: string): Promise<Buffer> {
  let first: Buffer | undefined
  const enough = new Error('enough')
  try {
    await streamEntry(
      source,
      entry,
      (chunk) => {
        first = chunk
        throw enough
      },
      name,
    )
  } catch (error) {
    if (error !== enough) throw error
  }
  return first ?? Buffer.alloc(0)
}
