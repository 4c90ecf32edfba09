// The end of a zip: where its central directory is. APPNOTE 4.3.14–4.3.16:
// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT

import { ZipRefusal } from './refusal.ts'

/** Where the central directory is, in bytes from the start of the file. */
export interface EndRecord {
  readonly directoryOffset: number
  readonly directorySizeBytes: number
  readonly entryCount: number
}

const endBytes = 22
const locatorBytes = 20
const end64Bytes = 56
const longestCommentBytes = 0xffff
const endSignature = Buffer.from('PK\x05\x06', 'latin1')
const locatorSignature = 0x07064b50
const end64Signature = 0x06064b50

/**
 * As many as a zip without zip64 can have, which is what Lambda unpacks, and far above any wheel seen (the largest has
 * 15,000 entries, 2 MB): small enough to hold in memory.
 */
const mostEntries = 0xffff
const largestDirectoryBytes = 16 * 1024 * 1024

/** Reads the end record from the last bytes of a file, or says from which offset on they are needed. */
export function readEndRecord(
  tail: Buffer,
  totalSizeBytes: number,
  name: string,
): ({ readonly kind: 'found' } & EndRecord) | { readonly kind: 'needs'; readonly fromOffset: number } {
  const refuse = (reason: string): never => {
    throw new ZipRefusal(name, reason)
  }
  const tailOffset = totalSizeBytes - tail.length
  const at = tail.lastIndexOf(endSignature)
  if (at < 0) {
    const fromOffset = Math.max(0, totalSizeBytes - endBytes - longestCommentBytes)
    if (fromOffset < tailOffset) return { kind: 'needs', fromOffset }
    return refuse('it is not a zip, or it was cut short: it has no end record')
  }
  if (!commentReachesTheEnd(tail, at)) return refuse('bytes follow its end record, or it was cut short')
  // A comment that holds an end record, or an end record whose comment is one: readers would see different zips.
  for (let other = at; ;) {
    other = other === 0 ? -1 : tail.lastIndexOf(endSignature, other - 1)
    if (other < 0) break
    if (commentReachesTheEnd(tail, other)) return refuse('it has two end records, which readers choose between')
  }

  const disk = tail.readUInt16LE(at + 4)
  const directoryDisk = tail.readUInt16LE(at + 6)
  const countHere = tail.readUInt16LE(at + 8)
  let entryCount = tail.readUInt16LE(at + 10)
  let directorySizeBytes = tail.readUInt32LE(at + 12)
  let directoryOffset = tail.readUInt32LE(at + 16)
  let recordAt = tailOffset + at

  if (recordAt >= locatorBytes) {
    if (at < locatorBytes) {
      return { kind: 'needs', fromOffset: Math.max(0, recordAt - locatorBytes - end64Bytes) }
    }
    const locator = tail.subarray(at - locatorBytes, at)
    if (locator.readUInt32LE(0) === locatorSignature) {
      const offset = Number(locator.readBigUInt64LE(8))
      const disks = locator.readUInt32LE(16)
      const limit = recordAt - locatorBytes
      if (locator.readUInt32LE(4) !== 0 || disks > 1) return refuse('it is one part of a zip over several disks')
      if (offset > limit - end64Bytes) return refuse('its zip64 end record lies outside the file')
      if (offset < tailOffset) {
        if (limit - offset > largestDirectoryBytes) return refuse('its zip64 end record is not before its end record')
        return { kind: 'needs', fromOffset: offset }
      }
      const record = tail.subarray(offset - tailOffset, limit - tailOffset)
      if (record.readUInt32LE(0) !== end64Signature) return refuse('its zip64 end record is damaged')
      if (12 + Number(record.readBigUInt64LE(4)) !== record.length) {
        return refuse('its zip64 end record does not reach to its end record')
      }
      if (record.readUInt32LE(16) !== 0 || record.readUInt32LE(20) !== 0) {
        return refuse('it is one part of a zip over several disks')
      }
      const countHere64 = Number(record.readBigUInt64LE(24))
      const count64 = Number(record.readBigUInt64LE(32))
      const size64 = Number(record.readBigUInt64LE(40))
      const offset64 = Number(record.readBigUInt64LE(48))
      if (
        !agrees(entryCount, 0xffff, count64) ||
        !agrees(countHere, 0xffff, countHere64) ||
        !agrees(directorySizeBytes, 0xffffffff, size64) ||
        !agrees(directoryOffset, 0xffffffff, offset64) ||
        count64 !== countHere64
      ) {
        return refuse('its two end records contradict each other')
      }
      entryCount = count64
      directorySizeBytes = size64
      directoryOffset = offset64
      recordAt = offset
    }
  }
  if (recordAt === tailOffset + at && countHere !== entryCount) {
    return refuse('it is one part of a zip over several disks')
  }
  if (someDisk(disk) || someDisk(directoryDisk)) return refuse('it is one part of a zip over several disks')
  if (directoryOffset + directorySizeBytes !== recordAt) {
    return refuse(
      directoryOffset + directorySizeBytes < recordAt
        ? 'its central directory is not where its end record says: bytes were put before it, or lie between'
        : 'its central directory reaches past its end',
    )
  }
  if (directorySizeBytes > largestDirectoryBytes || entryCount > mostEntries) {
    return refuse(`it has ${entryCount} entries, more than the ${mostEntries} that are read here`)
  }
  if (directoryOffset < tailOffset) return { kind: 'needs', fromOffset: directoryOffset }
  return { kind: 'found', directoryOffset, directorySizeBytes, entryCount }
}

function commentReachesTheEnd(tail: Buffer, at: number): boolean {
  return at + endBytes <= tail.length && at + endBytes + tail.readUInt16LE(at + 20) === tail.length
}

/** A short field is saturated when the long one is meant. */
function agrees(short: number, saturated: number, long: number): boolean {
  return short === saturated || short === long
}

function someDisk(disk: number): boolean {
  return disk !== 0 && disk !== 0xffff
}
