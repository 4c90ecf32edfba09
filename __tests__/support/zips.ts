// A zip builder that can lie in every field. It shares nothing with src: what it makes is what the format says.

import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipMember {
  readonly path: string | Buffer
  readonly content?: string | Buffer
  /** 8 unless told. */
  readonly method?: number
  /** Whole st_mode, e.g. 0o100644. */
  readonly mode?: number
  /** 3 (unix) unless told. */
  readonly madeBy?: number
  readonly dosAttributes?: number
  readonly flags?: number
  /** Writes sizes and CRC behind the data, zeros before it. */
  readonly descriptor?: boolean
  readonly extra?: Buffer
  readonly localExtra?: Buffer
  /** The bytes that stand in the file, instead of the content's compressed ones. */
  readonly data?: Buffer
  /** Bytes put before the local header. */
  readonly gap?: Buffer
  /** No local header and data of its own: the entry points to the member of this index. */
  readonly sharesDataOf?: number
  /** Lies of the central directory. */
  readonly central?: Partial<Fields>
  /** Lies of the local header. */
  readonly local?: Partial<Omit<Fields, 'offset' | 'disk'>>
}

interface Fields {
  readonly path: string | Buffer
  readonly crc32: number
  readonly compressedSizeBytes: number
  readonly sizeBytes: number
  readonly method: number
  readonly flags: number
  readonly offset: number
  readonly disk: number
}

export interface ZipEnd {
  readonly comment?: Buffer
  /** Put before everything; offsets count from the file's start all the same. */
  readonly prefix?: Buffer
  readonly suffix?: Buffer
  readonly entryCount?: number
  readonly directorySizeBytes?: number
  readonly directoryOffset?: number
  readonly disk?: number
  /** Writes a zip64 end record and locator, and saturates the short fields. */
  readonly zip64?: boolean
}

export function makeZip(members: readonly ZipMember[], end: ZipEnd = {}): Buffer {
  const parts: Buffer[] = []
  let at = 0
  const put = (...bytes: Buffer[]): void => {
    for (const one of bytes) {
      parts.push(one)
      at += one.length
    }
  }
  put(end.prefix ?? Buffer.alloc(0))
  const central: Buffer[] = []
  const offsets: number[] = []
  for (const member of members) {
    const content = Buffer.from(member.content ?? '')
    const method = member.method ?? 8
    const data = member.data ?? (method === 8 ? deflateRawSync(content) : content)
    const path = Buffer.from(member.path)
    const nonAscii = path.some((byte) => byte > 127)
    const flags = member.flags ?? (nonAscii ? 0x800 : 0) | (member.descriptor ? 8 : 0)
    const truth = {
      path,
      crc32: crc32(content),
      compressedSizeBytes: data.length,
      sizeBytes: content.length,
      method,
      flags,
    }
    if (member.gap) put(member.gap)
    const offset = member.sharesDataOf === undefined ? at : (offsets[member.sharesDataOf] ?? 0)
    offsets.push(offset)
    if (member.sharesDataOf === undefined) {
      const unknown = member.descriptor ? { crc32: 0, compressedSizeBytes: 0, sizeBytes: 0 } : {}
      const local = { ...truth, ...unknown, ...member.local }
      const localName = Buffer.from(local.path)
      const localExtra = member.localExtra ?? Buffer.alloc(0)
      put(
        u32(0x04034b50),
        u16(20),
        u16(local.flags),
        u16(local.method),
        u16(0),
        u16(0x21),
        u32(local.crc32),
        u32(local.compressedSizeBytes),
        u32(local.sizeBytes),
        u16(localName.length),
        u16(localExtra.length),
        localName,
        localExtra,
        data,
      )
      if (member.descriptor) {
        put(u32(0x08074b50), u32(truth.crc32), u32(truth.compressedSizeBytes), u32(truth.sizeBytes))
      }
    }
    const told = { ...truth, offset, disk: 0, ...member.central }
    const name = Buffer.from(told.path)
    const extra = member.extra ?? Buffer.alloc(0)
    const directory = path.at(-1) === 0x2f
    const mode = member.mode ?? (directory ? 0o40755 : 0o100644)
    central.push(
      u32(0x02014b50),
      Buffer.from([20, member.madeBy ?? 3]),
      u16(20),
      u16(told.flags),
      u16(told.method),
      u16(0),
      u16(0x21),
      u32(told.crc32),
      u32(told.compressedSizeBytes),
      u32(told.sizeBytes),
      u16(name.length),
      u16(extra.length),
      u16(0),
      u16(told.disk),
      u16(0),
      u32(((mode << 16) | (member.dosAttributes ?? (directory ? 0x10 : 0))) >>> 0),
      u32(told.offset),
      name,
      extra,
    )
  }
  const directory = Buffer.concat(central)
  const directoryOffset = end.directoryOffset ?? at
  const directorySizeBytes = end.directorySizeBytes ?? directory.length
  const entryCount = end.entryCount ?? members.length
  const comment = end.comment ?? Buffer.alloc(0)
  put(directory)
  const disk = end.disk ?? 0
  if (end.zip64) {
    const recordOffset = at
    put(
      u32(0x06064b50),
      u64(44),
      u16(45),
      u16(45),
      u32(disk),
      u32(disk),
      u64(entryCount),
      u64(entryCount),
      u64(directorySizeBytes),
      u64(directoryOffset),
      u32(0x07064b50),
      u32(0),
      u64(recordOffset),
      u32(1),
    )
  }
  const short = (value: number, most: number): number => (end.zip64 ? most : value)
  put(
    u32(0x06054b50),
    u16(disk),
    u16(disk),
    u16(short(entryCount, 0xffff)),
    u16(short(entryCount, 0xffff)),
    u32(short(directorySizeBytes, 0xffffffff)),
    u32(short(directoryOffset, 0xffffffff)),
    u16(comment.length),
    comment,
    end.suffix ?? Buffer.alloc(0),
  )
  return Buffer.concat(parts)
}

export function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

export function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}
