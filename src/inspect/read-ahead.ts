import type { ZipSource } from '../formats/zip/source.ts'

const windowBytes = 256 * 1024

/**
 * A source that reads a window ahead, for entries that are read in the order of their data: most reads cost nothing.
 * Its memory is used again: what `read` yields holds until the next `read`.
 */
export function readAhead(source: ZipSource): ZipSource {
  const memory = Buffer.allocUnsafe(Math.min(windowBytes, source.sizeBytes))
  let windowOffset = 0
  let windowLengthBytes = 0
  return {
    sizeBytes: source.sizeBytes,
    async read(offset, lengthBytes) {
      if (!source.readInto || lengthBytes > memory.length || offset + lengthBytes > source.sizeBytes) {
        return source.read(offset, lengthBytes)
      }
      if (offset < windowOffset || offset + lengthBytes > windowOffset + windowLengthBytes) {
        windowLengthBytes = 0
        const fresh = memory.subarray(0, Math.min(memory.length, source.sizeBytes - offset))
        await source.readInto(fresh, offset)
        windowOffset = offset
        windowLengthBytes = fresh.length
      }
      return memory.subarray(offset - windowOffset, offset - windowOffset + lengthBytes)
    },
  }
}
