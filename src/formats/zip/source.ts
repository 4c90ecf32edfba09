import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { ZipRefusal } from './refusal.ts'

/** Bytes that can be read at any place: a file, a buffer, a file behind HTTP ranges. */
export interface ZipSource {
  readonly sizeBytes: number
  /** Exactly `lengthBytes` bytes from `offset`; rejects when there are fewer. The buffer is the caller's. */
  read(offset: number, lengthBytes: number): Promise<Buffer>
  /** As `read`, into memory of the caller; for those who read much. */
  readInto?(target: Buffer, offset: number): Promise<void>
  /** As `readInto`, for a thread that has nothing else to do meanwhile. */
  readonly readIntoSync?: (target: Buffer, offset: number) => void
}

/** A file, which can be read in both ways. */
export interface ZipFile extends ZipSource, AsyncDisposable {
  readonly readIntoSync: (target: Buffer, offset: number) => void
}

/** Bytes in memory. What `read` yields shares that memory. */
export function bufferSource(bytes: Buffer, name = 'zip'): ZipSource {
  return {
    sizeBytes: bytes.length,
    async read(offset, lengthBytes) {
      if (offset < 0 || lengthBytes < 0 || offset + lengthBytes > bytes.length) throw pastTheEnd(name)
      return bytes.subarray(offset, offset + lengthBytes)
    },
  }
}

/** The same bytes, with the last of them read only once: a wheel's metadata is at its end, before the central directory. */
export async function withTail(source: ZipSource, tailBytes: number): Promise<ZipSource> {
  const start = Math.max(0, source.sizeBytes - tailBytes)
  const tail = await source.read(start, source.sizeBytes - start)
  return {
    sizeBytes: source.sizeBytes,
    async read(offset, lengthBytes) {
      if (offset < start || offset + lengthBytes > source.sizeBytes) return source.read(offset, lengthBytes)
      return tail.subarray(offset - start, offset - start + lengthBytes)
    },
  }
}

/**
 * A file, open until it is disposed of: `await using source = await openZipFile(path)`. It is read at once: that takes some
 * microseconds, and waking another thread for it ten times as long.
 */
export async function openZipFile(path: string, name = path): Promise<ZipFile> {
  // Not blocking: a named pipe without a writer would hold up the whole process.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const close = async (): Promise<void> => closeSync(file)
  try {
    const { size: sizeBytes } = fstatSync(file)
    const check = (offset: number, lengthBytes: number): void => {
      if (offset < 0 || lengthBytes < 0 || offset + lengthBytes > sizeBytes) throw pastTheEnd(name)
    }
    const readIntoSync = (target: Buffer, offset: number): void => {
      check(offset, target.length)
      for (let done = 0; done < target.length;) {
        const bytesRead = readSync(file, target, done, target.length - done, offset + done)
        if (bytesRead === 0) throw pastTheEnd(name) // It was cut short since it was opened.
        done += bytesRead
      }
    }
    return {
      sizeBytes,
      readInto: async (target, offset) => readIntoSync(target, offset),
      readIntoSync,
      async read(offset, lengthBytes) {
        // Checked before memory is taken: the length may be a false claim of the zip.
        check(offset, lengthBytes)
        const bytes = Buffer.allocUnsafe(lengthBytes)
        readIntoSync(bytes, offset)
        return bytes
      },
      [Symbol.asyncDispose]: close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function pastTheEnd(name: string): ZipRefusal {
  return new ZipRefusal(name, 'it ends before the bytes that its own headers announce')
}
