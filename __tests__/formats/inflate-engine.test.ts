import { crc32, deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCentralDirectory, type ZipEntry } from '../../src/formats/zip/central-directory.ts'
import { streamEntry } from '../../src/formats/zip/entry-data.ts'
import { SyncEntryReader } from '../../src/formats/zip/entry-sync.ts'
import { inflateEngine, InflateError, type InflateEngine } from '../../src/formats/zip/inflate-engine.ts'
import { ZipRefusal } from '../../src/formats/zip/refusal.ts'
import { bufferSource, type ZipSource } from '../../src/formats/zip/source.ts'
import { makeZip, type ZipMember } from '../support/zips.ts'

function engine(): InflateEngine {
  const found = inflateEngine()
  if (!found) throw new Error('this Node has no engine that can be used again')
  return found
}

describe('an inflating engine that is used again', () => {
  it('exists on this Node', () => {
    expect(inflateEngine()).toBe(inflateEngine())
    expect(engine()).toBeDefined()
  })

  it('refuses damaged data, and inflates the next stream all the same', () => {
    const content = Buffer.from('content '.repeat(500))
    const output = Buffer.alloc(content.length + 1)
    for (let times = 0; times < 3; times++) {
      engine().reset()
      expect(() => engine().step(Buffer.from([7, 255, 255]), output, true)).toThrow(InflateError)
      engine().reset()
      const { writtenBytes } = engine().step(deflateRawSync(content), output, true)
      expect(output.subarray(0, writtenBytes).equals(content)).toBe(true)
    }
  })
})

/** A zip in memory that can be read without a promise, as a file can. */
function syncSource(zip: Buffer): ZipSource & Required<Pick<ZipSource, 'readIntoSync'>> {
  return {
    ...bufferSource(zip),
    readIntoSync(target, offset) {
      if (offset + target.length > zip.length) throw new Error('past the end')
      zip.copy(target, 0, offset)
    },
  }
}

/** The content of each entry, or that it is refused. Of two faults in one entry, either may be named. */
async function contents(
  zip: Buffer,
  read: (entry: ZipEntry, onChunk: (chunk: Buffer) => void) => void | Promise<void>,
) {
  const entries = await readCentralDirectory(syncSource(zip), 'x.zip').catch((error: unknown) => {
    if (error instanceof ZipRefusal) return [] // Some lies are seen in the directory already.
    throw error
  })
  const found: string[] = []
  for (const entry of entries) {
    const chunks: Buffer[] = []
    try {
      await read(entry, (chunk) => void chunks.push(Buffer.from(chunk)))
      found.push(`${entry.path} ${crc32(Buffer.concat(chunks))}`)
    } catch (error) {
      if (!(error instanceof ZipRefusal)) throw error
      found.push(`${entry.path} refused`)
    }
  }
  return found
}

const large = Buffer.from('0123456789abcdef'.repeat(40_000))
const noise = Buffer.from(Array.from({ length: 700_000 }, (_, at) => (at * 2_654_435_761) >>> 13))
const content = fc.oneof(
  fc.uint8Array({ maxLength: 3_000 }).map((bytes) => Buffer.from(bytes)),
  fc.integer({ min: 0, max: large.length }).map((length) => large.subarray(0, length)),
  fc.integer({ min: 0, max: noise.length }).map((length) => noise.subarray(0, length)),
  fc.constantFrom(262_143, 262_144, 262_145, 524_288).map((length) => noise.subarray(0, length)),
)
const member = fc
  .record({
    content,
    method: fc.constantFrom(0, 8),
    descriptor: fc.boolean(),
    gap: fc.integer({ min: 0, max: 300 }),
    lie: fc.constantFrom('none', 'none', 'none', 'larger', 'smaller', 'crc', 'cut', 'damaged', 'more'),
  })
  .map(({ content: bytes, method, descriptor, gap, lie: any }): Omit<ZipMember, 'path'> => {
    // Two sizes of a stored entry are refused with the directory already.
    const lie = method === 8 || any === 'crc' ? any : 'none'
    const data = method === 8 ? deflateRawSync(bytes) : bytes
    const sizes = { sizeBytes: bytes.length + (lie === 'larger' ? 1 : lie === 'smaller' ? -1 : 0) }
    const wrong = lie === 'crc' ? { crc32: 1 } : lie === 'larger' || lie === 'smaller' ? sizes : {}
    const changed = {
      none: undefined,
      larger: undefined,
      smaller: undefined,
      crc: undefined,
      cut: data.subarray(0, Math.max(0, data.length - 5)),
      damaged: Buffer.concat([
        data.subarray(0, data.length / 2),
        Buffer.from([255, 255]),
        data.subarray(data.length / 2),
      ]),
      more: Buffer.concat([data, Buffer.from('more')]),
    }[lie]
    const honest = { content: bytes, method, descriptor, gap: Buffer.alloc(gap) }
    if (bytes.length === 0) return honest
    const lying = Object.assign(honest, { central: wrong, local: wrong })
    return changed === undefined ? lying : Object.assign(lying, { data: changed })
  })

describe('entries that are read without a promise for each piece', () => {
  it('have the content that streaming gives, or are refused as well', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(member, { minLength: 1, maxLength: 6 }), async (members) => {
        const zip = makeZip(members.map((one, at) => ({ ...one, path: `entry-${at}` })))
        const reader = new SyncEntryReader(syncSource(zip), engine(), 'x.zip')
        const streamed = await contents(zip, (entry, onChunk) => streamEntry(syncSource(zip), entry, onChunk, 'x.zip'))
        expect(await contents(zip, (entry, onChunk) => reader.read(entry, onChunk))).toEqual(streamed)
      }),
      { numRuns: 300 },
    )
  })

  const text = Buffer.from('a text that is long enough '.repeat(100))
  it.each<[string, Omit<ZipMember, 'path'>, RegExp]>([
    ['larger', { content: text, central: { sizeBytes: 100 }, local: { sizeBytes: 100 } }, /larger than it says/],
    ['smaller', { content: text, central: { sizeBytes: 3_000 }, local: { sizeBytes: 3_000 } }, /smaller than it says/],
    [
      'of another CRC-32',
      { content: text, central: { crc32: 1 }, local: { crc32: 1 } },
      /its CRC-32 is not the declared/,
    ],
    ['cut short', { content: text, data: deflateRawSync(text).subarray(0, -4) }, /does not inflate/],
    ['followed by more', { content: text, data: Buffer.concat([deflateRawSync(text), text]) }, /bytes behind the end/],
  ])('are refused when they are %s', async (_, member, reason) => {
    const zip = makeZip([{ ...member, path: 'entry' }])
    const [entry] = await readCentralDirectory(syncSource(zip), 'x.zip')
    const read = () => entry && new SyncEntryReader(syncSource(zip), engine(), 'x.zip').read(entry, () => {})
    expect(read).toThrow(reason)
  })
})
