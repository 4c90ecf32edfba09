// The segments of an ELF file, and the numbers that its fields hold: https://gabi.xinuos.com/elf/07-pheader.html

const mostProgramHeaders = 1024

export const segment = { load: 1, dynamic: 2, interpreter: 3 } as const

interface Segment {
  readonly type: number
  readonly offset: number
  readonly address: number
  readonly sizeInFile: number
  readonly alignment: number
}

/** Numbers as the file writes them. */
export interface Numbers {
  readonly wide: boolean
  u16(bytes: Buffer, at: number): number
  u32(bytes: Buffer, at: number): number
  /** An address or offset: 4 or 8 bytes. A number that is not a safe integer is outside any file. */
  word(bytes: Buffer, at: number): number
}

export function numbers(wide: boolean, little: boolean): Numbers {
  const u32 = (bytes: Buffer, at: number): number => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  return {
    wide,
    u16: (bytes, at) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)),
    u32,
    word(bytes, at) {
      if (!wide) return u32(bytes, at)
      const [low, high] = little ? [u32(bytes, at), u32(bytes, at + 4)] : [u32(bytes, at + 4), u32(bytes, at)]
      return high * 2 ** 32 + low
    },
  }
}

/** The segments, or what is wrong with them. */
export function readSegments(
  header: Buffer,
  number: Numbers,
  at: (offset: number, length: number) => Buffer,
): Segment[] | string {
  const { wide } = number
  const tableOffset = number.word(header, wide ? 32 : 28)
  const entrySize = number.u16(header, wide ? 54 : 42)
  const count = number.u16(header, wide ? 56 : 44)
  const expected = wide ? 56 : 32
  if (count === 0) return 'it has no program headers'
  if (entrySize !== expected || count > mostProgramHeaders) return 'its program headers are malformed'
  const table = at(tableOffset, entrySize * count)
  if (table.length < entrySize * count) return 'it is cut off before the end of its program headers'
  return Array.from({ length: count }, (_, index) => {
    const entry = table.subarray(index * entrySize, (index + 1) * entrySize)
    const word = (wideAt: number, narrowAt: number): number => number.word(entry, wide ? wideAt : narrowAt)
    return {
      type: number.u32(entry, 0),
      offset: word(8, 4),
      address: word(16, 8),
      sizeInFile: word(32, 16),
      alignment: word(48, 28),
    }
  })
}

/** What makes the loader refuse the segments: https://sourceware.org/git/?p=glibc.git;a=blob;f=elf/dl-load.c (_dl_map_object_from_fd). */
export function loadDamage(segments: readonly Segment[], size: number): string | undefined {
  const loads = segments.filter((one) => one.type === segment.load)
  if (loads.length === 0) return 'it has nothing to load'
  if (loads.some((one) => one.offset + one.sizeInFile > size)) return 'it is cut off: its segments pass its end'
  if (loads.some((one) => one.alignment > 1 && (one.address - one.offset) % one.alignment !== 0))
    return 'its load commands are not page-aligned, as after stripping it with an unsuitable tool'
  return undefined
}
