// Scanning takes longer than splicing, so a second thread takes part: it begins with the end of the last archive, while
// the first one is scanned and spliced here, until the two meet.

import type { ZipEntry } from '../../formats/zip/central-directory.ts'
import type { Context } from '../../host/context.ts'
import { claim, newClaim } from '../../host/workers/claim.ts'
import { WorkerThread, workerUrl } from '../../host/workers/thread.ts'
import type { Archive } from '../../model/component.ts'
import type { Entry } from '../../model/entry.ts'
import type { ScanAnswer, ScanRequest } from './scan-worker.ts'
import { openMarks, type ArchiveMarks } from './stream-marks.ts'

export interface ScanningAhead extends Disposable {
  /** The positions in an archive. */
  marks(archive: Archive): Promise<AwaitedMarks>
}

export interface AwaitedMarks extends ArchiveMarks {
  /**
   * To be waited for before the entry is asked for: what the other thread scans is known then.
   * @throws {Failure} `corrupt-wheel`
   */
  reach(entry: ZipEntry): Promise<void> | undefined
}

interface Batch {
  readonly archive: Archive | undefined
  readonly batch: readonly Entry[]
}

/** A thread takes some 20 MB. Images beyond this size are made by one thread, to stay below 200 MB. */
const mostBytes = 512 * 1024 * 1024
/** Compressed bytes that a thread takes at once: where the two meet, one waits for the other no longer than for these. */
const pieceBytes = 2 * 1024 * 1024

/** Begins to scan the archives whose positions are not known. */
export async function scanAhead(
  batches: readonly Batch[],
  context: Pick<Context, 'stores' | 'env' | 'signal'>,
): Promise<ScanningAhead> {
  const stop = new AbortController()
  const signal = AbortSignal.any([context.signal, stop.signal])
  const opened = new Map<string, AwaitedMarks>()
  let thread: WorkerThread<ScanRequest, ScanAnswer> | undefined
  const isLarge = compressedBytes(batches) > mostBytes
  for (const { archive, batch } of isLarge ? [] : batches.toReversed()) {
    if (!archive || opened.has(archive.sha256)) continue
    const marks = await openMarks(archive, context)
    const missing = batch.flatMap(({ content }) =>
      content.kind === 'archived' && marks.lacks(content.entry) ? [content.entry] : [],
    )
    if (missing.length === 0) {
      opened.set(archive.sha256, { ...marks, reach: () => undefined })
      // Nearly always all are known or none: the others are looked up when their turn comes.
      if (thread === undefined) break
      continue
    }
    const { path, filename } = archive
    thread ??= new WorkerThread(workerUrl(import.meta.url, 'scan-worker'))
    const reached = new Map<number, () => Promise<void>>()
    for (const piece of piecesOf(missing).toReversed()) {
      const own = newClaim()
      const offsets = piece.map(({ localHeaderOffset }) => localHeaderOffset)
      const asked = thread.call({ path, filename, offsets, claim: own }, signal)
      asked.catch(() => {}) // Told to who reaches it.
      reached.set(offsets[0] ?? 0, async () => {
        if (!claim(own)) marks.learn((await asked) ?? [])
      })
    }
    opened.set(archive.sha256, { ...marks, reach: ({ localHeaderOffset }) => reached.get(localHeaderOffset)?.() })
  }
  return {
    async marks(archive) {
      return opened.get(archive.sha256) ?? { ...(await openMarks(archive, context)), reach: () => undefined }
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

/** Neighbours together, as far as they are not too large. */
function piecesOf(entries: readonly ZipEntry[]): readonly (readonly ZipEntry[])[] {
  const pieces: ZipEntry[][] = []
  let bytes = pieceBytes
  for (const entry of entries) {
    if (bytes >= pieceBytes) {
      pieces.push([])
      bytes = 0
    }
    pieces.at(-1)?.push(entry)
    bytes += entry.compressedSizeBytes
  }
  return pieces
}
