// The thread that scans streams: started by scan-ahead.ts.

import '../../host/small-heap.ts'
import { EntryWindow } from '../../formats/zip/entry-window.ts'
import { readCentralDirectory, type ZipEntry } from '../../formats/zip/central-directory.ts'
import { openZipFile } from '../../formats/zip/source.ts'
import { claim, type Claim } from '../../host/workers/claim.ts'
import { serveRequests } from '../../host/workers/port.ts'
import { scanStream, type Scanned } from './stream-marks.ts'

export interface ScanRequest {
  /** Of the archive. */
  readonly path: string
  readonly filename: string
  /** Where the headers of the entries are whose streams are to be scanned. */
  readonly offsets: readonly number[]
  /** The other thread may scan it, too. */
  readonly claim: Claim
}

/** Undefined where the other thread was first. */
export type ScanAnswer = readonly Scanned[] | undefined

interface Directory {
  readonly path: string
  /** By the offset of their headers. */
  readonly entries: ReadonlyMap<number, ZipEntry>
}

/** Of the archive before: what follows is often of the same one. */
let last: Directory | undefined

async function answer({ path, filename, offsets, claim: own }: ScanRequest): Promise<ScanAnswer> {
  if (!claim(own)) return undefined
  await using source = await openZipFile(path, filename)
  const window = new EntryWindow(source, filename)
  if (last?.path !== path) {
    const entries = await readCentralDirectory(source, filename)
    last = { path, entries: new Map(entries.map((entry) => [entry.localHeaderOffset, entry])) }
  }
  const { entries } = last
  return offsets.flatMap((offset) => {
    const entry = entries.get(offset)
    return entry ? [scanStream(entry, window, filename)] : []
  })
}

serveRequests(answer, { atOnce: 1 })
