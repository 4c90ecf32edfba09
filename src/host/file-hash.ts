import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Interrupted } from '../errors.ts'

export interface HashedBytes {
  /** Lower-case hex. */
  readonly sha256: string
  readonly sizeBytes: number
}

/** Reading synchronously in blocks of this size takes half the time of a stream. */
const blockBytes = 1024 * 1024
/** How much is read before other work has its turn. */
const turnBytes = 16 * blockBytes

/** SHA-256 and size of a small file. */
export function hashFileSync(path: string): HashedBytes {
  const bytes = readFileSync(path)
  return { sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length }
}

/**
 * SHA-256 and size of a file.
 * @throws {Interrupted} when the signal is aborted; the file system's error when the file cannot be read; an error when it is
 * a pipe or a device, which may have no end.
 */
export async function hashFile(path: string, signal?: AbortSignal): Promise<HashedBytes> {
  const hash = createHash('sha256')
  // Not blocking: opening a pipe would wait for a program that writes to it, and nothing could end that.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    if (!fstatSync(file).isFile()) throw new Error(`${path} is not a file`)
    // For hundreds of small files, whole blocks would be so much garbage.
    const block = Buffer.allocUnsafe(Math.min(blockBytes, Math.max(4096, fstatSync(file).size + 1)))
    for (let sizeBytes = 0; ;) {
      if (signal?.aborted) throw new Interrupted({ cause: signal.reason })
      const read = readSync(file, block)
      if (read === 0) return { sha256: hash.digest('hex'), sizeBytes }
      hash.update(block.subarray(0, read))
      sizeBytes += read
      if (sizeBytes % turnBytes < read) await nextTurn()
    }
  } finally {
    closeSync(file)
  }
}
