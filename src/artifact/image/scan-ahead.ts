// Scanning takes longer than splicing, so a second thread takes part: it begins with the last archive, while the first
// one is scanned and spliced here, until the two meet.

import type { Context } from '../../host/context.ts'
import { claim, newClaim } from '../../host/workers/claim.ts'
import { WorkerThread, workerUrl } from '../../host/workers/thread.ts'
import type { Archive } from '../../model/component.ts'
import type { Entry } from '../../model/entry.ts'
import type { ScanAnswer, ScanRequest } from './scan-worker.ts'
import { openMarks, type ArchiveMarks } from './stream-marks.ts'

export interface ScanningAhead extends Disposable {
  /** The positions in an archive. @throws {Failure} `corrupt-wheel` */
  marks(archive: Archive): Promise<ArchiveMarks>
}

interface Batch {
  readonly archive: Archive | undefined
  readonly batch: readonly Entry[]
}

/** A thread takes some 20 MB. Images beyond this size are made by one thread, to stay below 200 MB. */
const mostBytes = 512 * 1024 * 1024

/** Begins to scan the archives whose positions are not known. */
export async function scanAhead(
  batches: readonly Batch[],
  context: Pick<Context, 'stores' | 'env' | 'signal'>,
): Promise<ScanningAhead> {
  const stop = new AbortController()
  const signal = AbortSignal.any([context.signal, stop.signal])
  const opened = new Map<string, () => Promise<ArchiveMarks>>()
  let thread: WorkerThread<ScanRequest, ScanAnswer> | undefined
  const isLarge = compressedBytes(batches) > mostBytes
  for (const { archive, batch } of isLarge ? [] : batches.toReversed()) {
    if (!archive || opened.has(archive.sha256)) continue
    const marks = await openMarks(archive, context)
    const offsets = batch.flatMap(({ content }) =>
      content.kind === 'archived' && marks.lacks(content.entry) ? [content.entry.localHeaderOffset] : [],
    )
    if (offsets.length === 0) {
      opened.set(archive.sha256, async () => marks)
      // Nearly always all are known or none: the others are looked up when their turn comes.
      if (thread === undefined) break
      continue
    }
    const own = newClaim()
    const { path, filename } = archive
    thread ??= new WorkerThread(workerUrl(import.meta.url, 'scan-worker'))
    const asked = thread.call({ path, filename, offsets, claim: own }, signal)
    asked.catch(() => {}) // Told to who asks for the archive.
    opened.set(archive.sha256, async () => {
      if (!claim(own)) marks.learn((await asked) ?? [])
      return marks
    })
  }
  return {
    async marks(archive) {
      return (await opened.get(archive.sha256)?.()) ?? openMarks(archive, context)
    },
    [Symbol.dispose]: () => stop.abort(),
  }
}

function compressedBytes(batches: readonly Batch[]): number {
  let bytes = 0
  for (const { batch } of batches) {
    for (const { content } of batch) if (content.kind === 'archived') bytes += content.entry.compressedSizeBytes
  }
  return bytes
}
