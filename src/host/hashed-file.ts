import { createHash, type Hash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'

/** So much is written at once: a write for each chunk of a TLS connection costs more than the hashing. */
const batchBytes = 128 * 1024
/**
 * Memory for batches that is free again. A connection's chunks are copied into it, and not kept until they are written: what
 * dies young is collected at once, the rest piles up by tens of MiB.
 */
const spare: Buffer[] = []
const mostSpare = 32

export type HashAlgorithm = 'sha1' | 'sha256' | 'sha384' | 'sha512'

/** A file that is written from its start and hashed on the way. */
export class HashedFile implements AsyncDisposable {
  readonly #handle: FileHandle
  readonly #algorithm: string
  #hash: Hash
  #sizeBytes = 0
  /** Full batches, oldest first, then the one that is being filled. */
  #waiting: Buffer[] = []
  /** Of the last one of them. */
  #filledBytes = batchBytes
  #waitingBytes = 0
  #writtenBytes = 0
  #writing: Promise<void> | undefined
  #failed: { readonly error: unknown } | undefined

  constructor(handle: FileHandle, algorithm: string) {
    this.#handle = handle
    this.#algorithm = algorithm
    this.#hash = createHash(algorithm)
  }

  static async create(path: string, algorithm: HashAlgorithm = 'sha256'): Promise<HashedFile> {
    return new HashedFile(await open(path, 'w'), algorithm)
  }

  /** Bytes taken so far. */
  get sizeBytes(): number {
    return this.#sizeBytes
  }

  /** Takes the next bytes. False when the disk is behind: wait for `settled` before the next ones. */
  add(chunk: Buffer): boolean {
    this.#hash.update(chunk)
    this.#sizeBytes += chunk.length
    this.#keep(chunk)
    if (this.#waitingBytes >= batchBytes) this.#writing ??= this.#write()
    return this.#waitingBytes < 2 * batchBytes
  }

  /** When everything that was taken is on disk. Rejects with what the disk said. */
  async settled(): Promise<void> {
    while (this.#writing || (this.#waitingBytes > 0 && !this.#failed)) await (this.#writing ??= this.#write())
    if (this.#failed) throw this.#failed.error
  }

  /** Forgets everything. */
  async restart(): Promise<void> {
    await this.settled()
    await this.#handle.truncate(0)
    this.#hash = createHash(this.#algorithm)
    this.#sizeBytes = 0
    this.#writtenBytes = 0
  }

  /** The hash of it all, lower-case hex. Once, at the end. */
  async digest(): Promise<string> {
    await this.settled()
    return this.#hash.digest('hex')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#writing
    await this.#handle.close()
  }

  #keep(chunk: Buffer): void {
    this.#waitingBytes += chunk.length
    for (let at = 0; at < chunk.length;) {
      if (this.#filledBytes === batchBytes) {
        this.#waiting.push(spare.pop() ?? Buffer.allocUnsafeSlow(batchBytes))
        this.#filledBytes = 0
      }
      const copied = chunk.copy(this.#waiting.at(-1) ?? chunk, this.#filledBytes, at)
      this.#filledBytes += copied
      at += copied
    }
  }

  async #write(): Promise<void> {
    try {
      while (this.#waitingBytes > 0) {
        const bytes = this.#waitingBytes
        const slabs = this.#waiting
        const last = slabs.length - 1
        const batch = slabs.map((slab, at) => (at === last ? slab.subarray(0, this.#filledBytes) : slab))
        this.#waiting = []
        this.#waitingBytes = 0
        this.#filledBytes = batchBytes
        await this.#writeAll(batch)
        spare.push(...slabs.slice(0, mostSpare - spare.length))
        this.#writtenBytes += bytes
        if (this.#waitingBytes < batchBytes) break
      }
    } catch (error) {
      this.#failed = { error }
    } finally {
      this.#writing = undefined
    }
  }

  async #writeAll(batch: readonly Buffer[]): Promise<void> {
    let from = this.#writtenBytes
    for (const bytes of batch) {
      // Not all of it at once, as on a disk that is nearly full: the next write says why.
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await this.#handle.write(bytes, done, bytes.length - done, from + done)
        done += bytesWritten
      }
      from += bytes.length
    }
  }
}
