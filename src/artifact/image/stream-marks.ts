// Where the deflate streams of an archive end, bit by bit: found once for each archive, and kept under its hash.

import { Failure } from '../../errors.ts'
import { DeflateRefusal, scanDeflate, type StreamMarks } from '../../formats/deflate/scan.ts'
import type { ZipEntry } from '../../formats/zip/central-directory.ts'
import type { EntryWindow } from '../../formats/zip/entry-window.ts'
import type { Context } from '../../host/context.ts'
import { sealedFacts } from '../../host/json-cache.ts'
import type { Archive } from '../../model/component.ts'

/**
 * What is kept of an archive: for each stream its offset, the bit of its last block and the bit of its end, one after the
 * other. Sealed, since a wrong position would make another layer than the wheels say.
 */
type KeptMarks = readonly number[]

export interface ArchiveMarks {
  /** Scans the stream when it was never scanned before. @throws {Failure} `corrupt-wheel` */
  of(entry: ZipEntry, window: EntryWindow): StreamMarks
  /** Keeps what was learned. */
  keep(): Promise<void>
}

export async function openMarks(archive: Archive, context: Pick<Context, 'stores' | 'env'>): Promise<ArchiveMarks> {
  const kept = sealedFacts<KeptMarks>(context, 'stream-marks-1')
  const known = new Map<number, Pick<StreamMarks, 'lastBlockBit' | 'endBit'>>()
  const before = (await kept.get(archive.sha256)) ?? []
  for (let at = 0; at + 2 < before.length; at += 3) {
    known.set(before[at] ?? 0, { lastBlockBit: before[at + 1] ?? 0, endBit: before[at + 2] ?? 0 })
  }
  let isNew = false
  return {
    of(entry, window) {
      const found = known.get(entry.localHeaderOffset)
      if (found) return { ...found, sizeBytes: entry.sizeBytes }
      const marks = scanStream(entry, window, archive.filename)
      known.set(entry.localHeaderOffset, marks)
      isNew = true
      return marks
    },
    async keep() {
      if (!isNew) return
      const numbers = [...known].flatMap(([offset, { lastBlockBit, endBit }]) => [offset, lastBlockBit, endBit])
      await kept.put(archive.sha256, numbers)
    },
  }
}

/**
 * @param filename of the archive, for messages
 * @throws {Failure} `corrupt-wheel`
 */
function scanStream(entry: ZipEntry, window: EntryWindow, filename: string): StreamMarks {
  const pieces = window.compressed(entry)
  const nothing = new Uint8Array(0)
  const marks = scanned(() => pieces.next().value ?? nothing, entry, filename)
  // Bytes behind the end would become a part of the layer that nobody looked at.
  if (Math.ceil(marks.endBit / 8) !== entry.compressedSizeBytes || marks.sizeBytes !== entry.sizeBytes) {
    throw corrupt(filename, `the data of ${entry.path} end elsewhere than its headers say`)
  }
  return marks
}

function scanned(refill: () => Uint8Array, { path }: ZipEntry, filename: string): StreamMarks {
  try {
    return scanDeflate(refill)
  } catch (error) {
    if (error instanceof DeflateRefusal) throw corrupt(filename, `the data of ${path}: ${error.message}`)
    throw error
  }
}

function corrupt(filename: string, reason: string): Failure {
  return new Failure({
    code: 'corrupt-wheel',
    message: `${filename} is corrupt: ${reason}.`,
    nextStep: 'Take another version, or tell its maintainers.',
    file: filename,
  })
}
