import { readSync } from 'node:fs'
import { open } from 'node:fs/promises'
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

/** A file, open until it is disposed of: `await using source = await openZipFile(path)`. */
export async function openZipFile(path: string, name = path): Promise<ZipSource & AsyncDisposable> {
  const handle = await open(path, 'r')
  try {
    const { size: sizeBytes } = await handle.stat()
    const readInto = async (target: Buffer, offset: number): Promise<void> => {
      if (offset < 0 || offset + target.length > sizeBytes) throw pastTheEnd(name)
      let done = 0
      while (done < target.length) {
        const { bytesRead } = await handle.read(target, done, target.length - done, offset + done)
        if (bytesRead === 0) throw pastTheEnd(name) // It was cut short since it was opened.
        done += bytesRead
      }
    }
    return {
      sizeBytes,
      readInto,
      readIntoSync(target, offset) {
        if (offset < 0 || offset + target.length > sizeBytes) throw pastTheEnd(name)
        for (let done = 0; done < target.length;) {
          const bytesRead = readSync(handle.fd, target, done, target.length - done, offset + done)
          if (bytesRead === 0) throw pastTheEnd(name)
          done += bytesRead
        }
      },
      async read(offset, lengthBytes) {
        // Checked before memory is taken: the length may be a false claim of the zip.
        if (offset < 0 || lengthBytes < 0 || offset + lengthBytes > sizeBytes) throw pastTheEnd(name)
        const bytes = Buffer.allocUnsafe(lengthBytes)
        await readInto(bytes, offset)
        return bytes
      },
      [Symbol.asyncDispose]: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}

function pastTheEnd(name: string): ZipRefusal {
  return new ZipRefusal(name, 'it ends before the bytes that its own headers announce')
}
