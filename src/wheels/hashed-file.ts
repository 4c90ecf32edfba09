import { createHash, type Hash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'

/** So much is written at once: a write for each chunk of a TLS connection costs more than the hashing. */
const batchBytes = 256 * 1024

/** A file that is written from its start and hashed on the way. */
export class HashedFile implements AsyncDisposable {
  readonly #handle: FileHandle
  #hash: Hash = createHash('sha256')
  #sizeBytes = 0
  #waiting: Buffer[] = []
  #waitingBytes = 0
  #writtenBytes = 0
  #writing: Promise<void> | undefined
  #failed: { readonly error: unknown } | undefined

  constructor(handle: FileHandle) {
    this.#handle = handle
  }

  static async create(path: string): Promise<HashedFile> {
    return new HashedFile(await open(path, 'w'))
  }

  /** Bytes taken so far. */
  get sizeBytes(): number {
    return this.#sizeBytes
  }

  /** Takes the next bytes. False when the disk is behind: wait for `settled` before the next ones. */
  add(chunk: Buffer): boolean {
    this.#hash.update(chunk)
    this.#sizeBytes += chunk.length
    this.#waiting.push(chunk)
    this.#waitingBytes += chunk.length
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
    this.#hash = createHash('sha256')
    this.#sizeBytes = 0
    this.#writtenBytes = 0
  }

  /** The SHA-256 of it all, lower-case hex. Once, at the end. */
  async digest(): Promise<string> {
    await this.settled()
    return this.#hash.digest('hex')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#writing
    await this.#handle.close()
  }

  async #write(): Promise<void> {
    try {
      while (this.#waitingBytes > 0) {
        const batch = this.#waiting
        const bytes = this.#waitingBytes
        this.#waiting = []
        this.#waitingBytes = 0
        const { bytesWritten } = await this.#handle.writev(batch, this.#writtenBytes)
        if (bytesWritten < bytes) {
          // Not all of it at once, as on a disk that is nearly full: the next write says why.
          this.#waiting.unshift(Buffer.concat(batch).subarray(bytesWritten))
          this.#waitingBytes += bytes - bytesWritten
        }
        this.#writtenBytes += bytesWritten
        if (this.#waitingBytes < batchBytes) break
      }
    } catch (error) {
      this.#failed = { error }
    } finally {
      this.#writing = undefined
    }
  }
}
