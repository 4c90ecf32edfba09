// What may be wrong with the bytes of a layer that somebody else made.

import { TarError } from '../../formats/tar.ts'
import { imageLimitBytes } from '../../lambda/limits.ts'
import { formatBytes } from '../../text/units.ts'

/** Of what an image unpacks to. How far over the limit it is, is said up to here. */
export const mostReadBytes = 1.5 * imageLimitBytes
/** Of the entries of one layer. Nothing that is meant well has so many. */
const mostEntries = 1_000_000

/** There is more in a layer than is read of it. The message says what, without a full stop. */
export class LayerTooLarge extends Error {
  override readonly name = 'LayerTooLarge'
}

/** Counts what a layer unpacks to. */
export class LayerCount {
  uncompressedBytes = 0
  #entries = 0
  readonly #mostBytes: number

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
  }

  /** @throws {LayerTooLarge} */
  addBytes(count: number): void {
    this.uncompressedBytes += count
    if (this.uncompressedBytes <= this.#mostBytes) return
    throw new LayerTooLarge(
      `it unpacks to more than ${formatBytes(this.#mostBytes)}, and an image may have ${formatBytes(imageLimitBytes)}`,
    )
  }

  /**
   * @param sparseSizeBytes of a file with holes
   * @throws {LayerTooLarge}
   */
  addEntry({ sparseSizeBytes = 0 }: { readonly sparseSizeBytes?: number }): void {
    this.uncompressedBytes += sparseSizeBytes
    if (++this.#entries > mostEntries) throw new LayerTooLarge(`it has more than ${mostEntries} entries`)
  }
}

/** What is wrong with a layer, without a full stop. @throws what is not about its bytes. */
export function layerDamage(error: unknown): { readonly code: string; readonly why: string } {
  const none = { code: 'image-layer-not-gzip', why: 'it is not a tar archive in gzip' }
  const damaged = (why: string): typeof none => ({ code: 'image-unreadable', why })
  if (error instanceof LayerTooLarge) return { code: 'image-too-large', why: error.message }
  if (error instanceof TarError) return error.isAtStart ? none : damaged(error.message)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'Z_BUF_ERROR') return damaged('it ends in the middle')
  if (code !== 'Z_DATA_ERROR') throw error
  const isOther = /incorrect header check|unknown compression method/.test((error as Error).message)
  return isOther ? none : damaged('its compressed bytes are damaged')
}
