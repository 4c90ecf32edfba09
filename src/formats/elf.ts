// What the dynamic loader would read of an ELF file: https://gabi.xinuos.com/ and, for symbol versions,
// https://refspecs.linuxfoundation.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/symversion.html
//
// The parser asks for the few ranges that it requires and gets those that were already read. So it works on a whole file in
// memory and, through `ElfCollector` (elf-collector.ts), on a stream: the header lists the segments, the dynamic segment says where
// the names and the version needs lie, and most of these come in that order, so that one pass is nearly always enough.
// No field of the file decides how much memory is taken or how long a loop runs: everything is cut at the limits below.

import { loadDamage, numbers, readSegments, segment, type Numbers } from './elf-segments.ts'

/** A version of symbols that a file requires from a library, e.g. `GLIBC_2.28` from `libc.so.6`. */
interface WantedVersion {
  readonly library: string
  readonly version: string
  /** The loader goes on without a weak one. */
  readonly weak: boolean
}

export interface ElfFile {
  readonly bits: 32 | 64
  readonly endianness: 'little' | 'big'
  /** `e_machine`, e.g. 62 for x86-64, 183 for AArch64. */
  readonly machine: number
  /** `shared` is also a position-independent executable: that one has an interpreter. */
  readonly type: 'object' | 'executable' | 'shared' | 'core' | 'other'
  /** PT_INTERP: the loader that an executable asks for. */
  readonly interpreter?: string
  /** DT_NEEDED, in order. */
  readonly needed: readonly string[]
  readonly soname?: string
  /** DT_RPATH, split at colons. Ignored by the loader when there is a RUNPATH. */
  readonly rpath: readonly string[]
  /** DT_RUNPATH, split at colons. */
  readonly runpath: readonly string[]
  readonly versions: readonly WantedVersion[]
  /** Why no loader would take the file, or why it could not be read to its end. */
  readonly damage?: string
}

/** A part of a file: its first byte and how many there are. */
export interface ByteRange {
  readonly offset: number
  readonly length: number
}

const limits = {
  dynamicBytes: 64 * 1024,
  versionNeedBytes: 64 * 1024,
  versionNeeds: 1024,
  stringBytes: 1024,
  needed: 512,
} as const

export const elfMagic = Buffer.from('\x7fELF', 'latin1')

export function isElf(start: Uint8Array): boolean {
  return start.length >= 4 && elfMagic.equals(start.subarray(0, 4))
}

/** The bytes of a range, or undefined when they were not read yet. A range never passes the end of the file. */
type Read = (range: ByteRange) => Buffer | undefined

/** Thrown inside the parser when it cannot go on without these ranges. */
export class Missing extends Error {
  readonly ranges: readonly ByteRange[]
  constructor(ranges: readonly ByteRange[]) {
    // It is caught at once, for thousands of files: a stack for each would take longer than the reading.
    const { stackTraceLimit } = Error
    Error.stackTraceLimit = 0
    super('not read yet')
    Error.stackTraceLimit = stackTraceLimit
    this.ranges = ranges
  }
}

/**
 * Reads a whole ELF file in memory. Undefined when it is not an ELF file, or is cut before the end of its header.
 * Never throws, whatever the bytes are.
 */
export function readElf(bytes: Buffer): ElfFile | undefined {
  return parseElf(bytes.length, ({ offset, length }) => bytes.subarray(offset, offset + length))
}

const types = ['other', 'object', 'executable', 'shared', 'core'] as const
const tag = {
  null: 0,
  needed: 1,
  stringTable: 5,
  stringTableSize: 10,
  soname: 14,
  rpath: 15,
  runpath: 29,
  versionNeed: 0x6ffffffe,
} as const

/**
 * Parses a file of `size` bytes; undefined as for `readElf`.
 * @throws {Missing} when `read` does not have a range, with all that are required next.
 */
export function parseElf(size: number, read: Read): ElfFile | undefined {
  /** At most `length` bytes; fewer at the end of the file. */
  const at = (offset: number, length: number): Buffer => {
    const range = clip(offset, length, size)
    if (range.length === 0) return Buffer.alloc(0)
    const bytes = read(range)
    if (!bytes) throw new Missing([range])
    return bytes
  }

  const header = at(0, 64)
  if (!isElf(header) || header.length < 52) return undefined
  const [, , , , bitsCode, orderCode] = header
  if ((bitsCode !== 1 && bitsCode !== 2) || (orderCode !== 1 && orderCode !== 2)) return undefined
  const wide = bitsCode === 2
  if (wide && header.length < 64) return undefined
  const little = orderCode === 1
  const number = numbers(wide, little)
  const base = {
    bits: wide ? 64 : 32,
    endianness: little ? 'little' : 'big',
    machine: number.u16(header, 18),
    type: types[number.u16(header, 16)] ?? 'other',
    needed: [],
    rpath: [],
    runpath: [],
    versions: [],
  } as const satisfies ElfFile
  if (base.type !== 'executable' && base.type !== 'shared') return base

  const segments = readSegments(header, number, at)
  if (typeof segments === 'string') return { ...base, damage: segments }
  const damage = loadDamage(segments, size)
  const fileOffset = (address: number): number | undefined => {
    const home = segments.find(
      (one) => one.type === segment.load && address >= one.address && address - one.address < one.sizeInFile,
    )
    return home && home.offset + (address - home.address)
  }

  // Everything that the next step needs is asked for at once, so that a stream is not read once for each string.
  const missing: ByteRange[] = []
  const later = <T>(step: () => T): T | undefined => {
    try {
      return step()
    } catch (error) {
      if (!(error instanceof Missing)) throw error
      missing.push(...error.ranges)
      return undefined
    }
  }
  const interpreterAt = segments.find((one) => one.type === segment.interpreter)
  const interpreter =
    interpreterAt &&
    later(() => terminated(at(interpreterAt.offset, Math.min(interpreterAt.sizeInFile, limits.stringBytes)), 0))
  const dynamicAt = segments.find((one) => one.type === segment.dynamic)
  const dynamic =
    dynamicAt &&
    later(() => readDynamic(at(dynamicAt.offset, Math.min(dynamicAt.sizeInFile, limits.dynamicBytes)), number))
  const of = (wanted: number): number[] => (dynamic ?? []).filter(([name]) => name === wanted).map(([, value]) => value)

  const tableAddress = of(tag.stringTable)[0]
  const tableOffset = tableAddress === undefined ? undefined : fileOffset(tableAddress)
  const tableSize = of(tag.stringTableSize)[0] ?? Number.MAX_SAFE_INTEGER
  const text = (index: number): string | undefined => {
    if (tableOffset === undefined || index >= tableSize) return undefined
    return later(() => terminated(at(tableOffset + index, Math.min(tableSize - index, limits.stringBytes)), 0))
  }
  const texts = (wanted: number): string[] =>
    of(wanted)
      .slice(0, limits.needed)
      .map((index) => text(index))
      .filter((value) => value !== undefined)
  const needed = texts(tag.needed)
  const soname = texts(tag.soname)[0]
  const paths = (wanted: number): string[] => texts(wanted).flatMap((value) => value.split(':').filter(Boolean))
  const rpath = paths(tag.rpath)
  const runpath = paths(tag.runpath)
  const versionAddress = of(tag.versionNeed)[0]
  const versionOffset = versionAddress === undefined ? undefined : fileOffset(versionAddress)
  const needs =
    versionOffset === undefined
      ? []
      : (later(() => readVersionNeeds(at(versionOffset, limits.versionNeedBytes), number)) ?? [])
  const versions = needs.flatMap((need): WantedVersion[] => {
    const library = text(need.library)
    const version = text(need.version)
    return library === undefined || version === undefined ? [] : [{ library, version, weak: need.weak }]
  })
  if (missing.length > 0) throw new Missing(missing)
  return {
    ...base,
    ...(interpreter === undefined ? {} : { interpreter }),
    needed,
    ...(soname === undefined ? {} : { soname }),
    rpath,
    runpath,
    versions,
    ...(damage === undefined ? {} : { damage }),
  }
}

function clip(offset: number, length: number, size: number): ByteRange {
  if (!Number.isSafeInteger(offset) || offset >= size) return { offset: 0, length: 0 }
  return { offset, length: Math.min(length, size - offset) }
}

type DynamicEntry = readonly [tag: number, value: number]

function readDynamic(bytes: Buffer, number: Numbers): DynamicEntry[] {
  const width = number.wide ? 8 : 4
  const entries: DynamicEntry[] = []
  for (let at = 0; at + 2 * width <= bytes.length; at += 2 * width) {
    const name = number.word(bytes, at)
    if (name === tag.null) break
    entries.push([name, number.word(bytes, at + width)])
  }
  return entries
}

interface VersionNeed {
  /** Offsets in the string table. */
  readonly library: number
  readonly version: number
  readonly weak: boolean
}

/** The chains of Verneed and Vernaux entries: each says how far away the next one is, and only forward steps are taken. */
function readVersionNeeds(bytes: Buffer, number: Numbers): VersionNeed[] {
  const needs: VersionNeed[] = []
  let at = 0
  while (at + 16 <= bytes.length && needs.length < limits.versionNeeds) {
    const library = number.u32(bytes, at + 4)
    let auxiliary = at + number.u32(bytes, at + 8)
    let left = number.u16(bytes, at + 2)
    while (left > 0 && auxiliary + 16 <= bytes.length && needs.length < limits.versionNeeds) {
      const weak = (number.u16(bytes, auxiliary + 4) & 2) !== 0
      needs.push({ library, version: number.u32(bytes, auxiliary + 8), weak })
      const step = number.u32(bytes, auxiliary + 12)
      if (step === 0) break
      auxiliary += step
      left -= 1
    }
    const step = number.u32(bytes, at + 12)
    if (step === 0) break
    at += step
  }
  return needs
}

function terminated(bytes: Buffer, start: number): string {
  const end = bytes.indexOf(0, start)
  return bytes.toString('utf8', start, end === -1 ? bytes.length : end)
}
