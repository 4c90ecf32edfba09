// A large file of a tarball, a program say: deflated and looked at while it passes by, and never whole in memory.

import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'
import { ElfCollector } from '../../formats/elf-collector.ts'
import type { ElfFile } from '../../formats/elf.ts'
import { AbiSearch } from './addon-abi.ts'
import type { AddonElf } from './package-facts.ts'

type Pieces = AsyncIterable<Buffer>

export interface LargeFile {
  readonly deflated: readonly Buffer[]
  readonly compressedSizeBytes: number
  readonly crc32: number
  /** Its first bytes. */
  readonly start: Buffer
  readonly elf: ElfFile | undefined
  readonly abi: AddonElf['abi']
}

const startBytes = 2048
const pieceBytes = 256 * 1024

/** @param again reads the file once more, for the few ELF files whose tables lie in another order */
export async function deflateLarge(
  pieces: Pieces,
  again: () => Pieces,
  { sizeBytes, level }: { readonly sizeBytes: number; readonly level: number },
): Promise<LargeFile> {
  const deflater = createDeflateRaw({ level, memLevel: 9, chunkSize: pieceBytes })
  const deflated: Buffer[] = []
  deflater.on('data', (piece: Buffer) => deflated.push(piece))
  const ended = once(deflater, 'end')
  ended.catch(() => {}) // Awaited below, unless something else fails first.
  const elf = new ElfCollector(sizeBytes)
  const abi = new AbiSearch()
  let start: Buffer = Buffer.alloc(0)
  let sum = 0
  try {
    for await (const piece of pieces) {
      if (start.length < startBytes) start = Buffer.concat([start, piece.subarray(0, startBytes - start.length)])
      sum = crc32(piece, sum)
      elf.push(piece)
      abi.push(piece)
      if (!deflater.write(piece)) await once(deflater, 'drain')
    }
    deflater.end()
    await ended
  } finally {
    deflater.destroy()
  }
  const compressedSizeBytes = deflated.reduce((bytes, { length }) => bytes + length, 0)
  return { deflated, compressedSizeBytes, crc32: sum, start, elf: await elfOf(elf, again), abi: abi.abi }
}

async function elfOf(collector: ElfCollector, again: () => Pieces): Promise<ElfFile | undefined> {
  let result = collector.result()
  while (result.kind === 'again') {
    for await (const piece of again()) collector.push(piece)
    result = collector.result()
  }
  return result.elf
}
