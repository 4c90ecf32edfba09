// A large file of a tarball, a program say: deflated and looked at while it passes by, and never whole in memory.

import { crc32 } from 'node:zlib'
import { Deflater } from '../../formats/deflate/deflate.ts'
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

/** @param again reads the file once more, for the few ELF files whose tables lie in another order */
export async function deflateLarge(pieces: Pieces, again: () => Pieces, sizeBytes: number): Promise<LargeFile> {
  const deflater = new Deflater()
  const deflated: Buffer[] = []
  const elf = new ElfCollector(sizeBytes)
  const abi = new AbiSearch()
  let start: Buffer = Buffer.alloc(0)
  let sum = 0
  for await (const piece of pieces) {
    if (start.length < startBytes) start = Buffer.concat([start, piece.subarray(0, startBytes - start.length)])
    sum = crc32(piece, sum)
    elf.push(piece)
    abi.push(piece)
    deflated.push(...deflater.push(piece))
  }
  deflated.push(deflater.finish())
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
