import { createHash, type Hash } from 'node:crypto'
import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs'

export type HashAlgorithm = 'sha1' | 'sha256' | 'sha384' | 'sha512'

/**
 * A file that is written from its start and hashed on the way. Each chunk is written at once: that takes some microseconds, as
 * the system keeps it until the disk has time. A promise for each takes longer, and so does another thread, which must be woken.
 */
export class HashedFile implements Disposable {
  readonly #file: number
  readonly #algorithm: string
  #hash: Hash
  #sizeBytes = 0

  constructor(file: number, algorithm: string) {
    this.#file = file
    this.#algorithm = algorithm
    this.#hash = createHash(algorithm)
  }

  static create(path: string, algorithm: HashAlgorithm = 'sha256'): HashedFile {
    return new HashedFile(openSync(path, 'w'), algorithm)
  }

  /** Bytes taken so far. */
  get sizeBytes(): number {
    return this.#sizeBytes
  }

  /** Takes the next bytes. Throws what the disk says. */
  add(chunk: Buffer): void {
    this.#hash.update(chunk)
    // Not all of it at once, as on a disk that is nearly full: the next write says why.
    for (let done = 0; done < chunk.length;) {
      done += writeSync(this.#file, chunk, done, chunk.length - done, this.#sizeBytes + done)
    }
    this.#sizeBytes += chunk.length
  }

  /** Forgets everything. */
  restart(): void {
    ftruncateSync(this.#file, 0)
    this.#hash = createHash(this.#algorithm)
    this.#sizeBytes = 0
  }

  /** The hash of it all, lower-case hex. Once, at the end. */
  digest(): string {
    return this.#hash.digest('hex')
  }

  [Symbol.dispose](): void {
    closeSync(this.#file)
  }
}
