// Reads the blob of a layer as a registry's client would unpack it, and holds it to Lambda's rules.

import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { readGzip } from '../../formats/gzip/read.ts'
import { readTarStream } from '../../formats/tar.ts'
import { LayerRules, type ImageBreach } from '../../lambda/image-rules.ts'

export interface ReadBlob {
  /** `sha256:…` of the tar archive. */
  readonly diffId: string
  readonly uncompressedBytes: number
  readonly breaches: readonly ImageBreach[]
  /** Whether one gzip member is all there is: some readers stop silently after the first. */
  readonly isOneMember: boolean
}

/** @param name of the layer, for messages */
export async function readBlob(source: Readable | AsyncIterable<Buffer>, name: string): Promise<ReadBlob> {
  const hash = createHash('sha256')
  let uncompressedBytes = 0
  const gzip = readGzip(source)
  async function* noticed(): AsyncGenerator<Buffer, void, undefined> {
    for await (const chunk of gzip.content) {
      hash.update(chunk)
      uncompressedBytes += chunk.length
      yield chunk
    }
  }
  const rules = new LayerRules(name)
  const tar = noticed()
  for await (const entry of readTarStream(tar)) rules.add(entry)
  // What follows the end of the archive counts for its hash.
  while (!(await tar.next()).done) continue
  return {
    diffId: `sha256:${hash.digest('hex')}`,
    uncompressedBytes,
    breaches: rules.breaches(),
    isOneMember: gzip.isOneMember(),
  }
}
