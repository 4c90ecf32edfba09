import type { ZipSource } from '../formats/zip/source.ts'

const windowBytes = 512 * 1024

/** A source that reads a window ahead, for entries that are read in the order of their data: most reads cost nothing. */
export function readAhead(source: ZipSource): ZipSource {
  let window: Buffer = Buffer.alloc(0)
  let windowOffset = 0
  return {
    sizeBytes: source.sizeBytes,
    async read(offset, lengthBytes) {
      if (lengthBytes > windowBytes / 2 || offset + lengthBytes > source.sizeBytes) {
        return source.read(offset, lengthBytes)
      }
      if (offset < windowOffset || offset + lengthBytes > windowOffset + window.length) {
        window = await source.read(offset, Math.min(windowBytes, source.sizeBytes - offset))
        windowOffset = offset
      }
      return window.subarray(offset - windowOffset, offset - windowOffset + lengthBytes)
    },
  }
}
