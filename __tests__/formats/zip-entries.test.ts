import { crc32, deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTail, readCentralDirectory } from '../../src/formats/zip/central-directory.ts'
import { readEntry, streamEntry } from '../../src/formats/zip/entry-data.ts'
import { ZipRefusal } from '../../src/formats/zip/refusal.ts'
import { bufferSource } from '../../src/formats/zip/source.ts'
import { makeZip, u16, u32, u64, type ZipEnd, type ZipMember } from '../support/zips.ts'

/** Everything that an honest reader would do: list, then read each entry. */
async function readAll(zip: Buffer): Promise<Record<string, string>> {
  const source = bufferSource(zip, 'demo.whl')
  const contents: Record<string, string> = {}
  for (const entry of await readCentralDirectory(source, 'demo.whl')) {
    const content = await readEntry(source, entry, 10_000_000, 'demo.whl')
    contents[entry.path] = content.toString('latin1')
  }
  return contents
}

const field = (id: number, data: Buffer): Buffer => Buffer.concat([u16(id), u16(data.length), data])
const text = 'hello '.repeat(100)

describe('what is read', () => {
  const zips: Record<string, [readonly ZipMember[], ZipEnd?]> = {
    'stored and deflated': [
      [
        { path: 'a', content: text, method: 0 },
        { path: 'b/c', content: text },
      ],
    ],
    'a comment': [[{ path: 'a', content: text }], { comment: Buffer.from('a comment') }],
    'the longest comment': [[{ path: 'a', content: text }], { comment: Buffer.alloc(65_535, 'x') }],
    'zip64 end records': [[{ path: 'a', content: text }], { zip64: true, comment: Buffer.from('c') }],
    'data descriptors': [
      [
        { path: 'a', content: text, descriptor: true },
        { path: 'b', content: text, descriptor: true },
      ],
    ],
    'a prefix that the offsets count': [[{ path: 'a', content: text }], { prefix: Buffer.from('#!/bin/sh\n') }],
    'extra fields that differ': [
      [{ path: 'a', content: text, extra: field(0x5455, Buffer.alloc(5)), localExtra: field(0x5455, Buffer.alloc(9)) }],
    ],
    'a gap': [
      [
        { path: 'a', content: text },
        { path: 'b', content: text, gap: Buffer.alloc(100) },
      ],
    ],
    'a zip in a zip': [[{ path: 'a', content: makeZip([{ path: 'inner', content: text }]), method: 0 }]],
    nothing: [[]],
    'a folder': [
      [
        { path: 'a/', method: 0 },
        { path: 'a/b', content: text },
      ],
    ],
    'made on DOS': [
      [
        { path: 'a/', method: 0, madeBy: 0, mode: 0 },
        { path: 'a/b', content: text, madeBy: 0, mode: 0 },
      ],
    ],
    'zip64 sizes': [
      [
        {
          path: 'a',
          content: text,
          method: 0,
          central: { sizeBytes: 0xffffffff, compressedSizeBytes: 0xffffffff, offset: 0xffffffff },
          extra: field(1, Buffer.concat([u64(600), u64(600), u64(0)])),
          local: { sizeBytes: 0xffffffff, compressedSizeBytes: 0xffffffff },
          localExtra: field(1, Buffer.concat([u64(600), u64(600)])),
        },
      ],
    ],
  }
  it.each(Object.entries(zips))('%s', async (_, [members, end]) => {
    const contents = await readAll(makeZip(members, end))
    expect(contents).toEqual(
      Object.fromEntries(members.map(({ path, content = '' }) => [path, Buffer.from(content).toString('latin1')])),
    )
  })

  it('names in UTF-8, in code page 437, and in the unicode path field', async () => {
    const raw = Buffer.from([0x82])
    const renamed = (crc: number): Buffer =>
      field(0x7075, Buffer.concat([Buffer.from([1]), u32(crc), Buffer.from('ç')]))
    const right = renamed(crc32(raw))
    const stale = renamed((crc32(raw) ^ 1) >>> 0)
    const members: readonly ZipMember[] = [
      { path: 'café' },
      { path: raw, flags: 0 },
      { path: raw, flags: 0, extra: right, localExtra: right },
      { path: Buffer.concat([Buffer.from('stale'), raw]), flags: 0, extra: stale, localExtra: stale },
    ]
    expect(Object.keys(await readAll(makeZip(members)))).toEqual(['café', 'é', 'ç', 'staleé'])
  })

  it('modes as they stand when made on a unix', async () => {
    const zip = makeZip([
      { path: 'a', mode: 0o100600 },
      { path: 'b', mode: 0o120777 },
      { path: 'c', mode: 0o20644 },
      { path: 'd', madeBy: 0, mode: 0 },
    ])
    const entries = await readCentralDirectory(bufferSource(zip), 'demo.whl')
    expect(entries.map(({ kind, mode }) => [kind, mode])).toEqual([
      ['file', 0o600],
      ['symlink', 0o777],
      ['other', 0o644],
      ['file', undefined],
    ])
  })

  it('large entries in pieces, with little in memory', async () => {
    const content = Buffer.alloc(8_000_000, 'abcdefg')
    const source = bufferSource(
      makeZip([
        { path: 'a', content },
        { path: 'b', content, method: 0 },
      ]),
    )
    for (const entry of await readCentralDirectory(source, 'demo.whl')) {
      const chunks: Buffer[] = []
      await streamEntry(source, entry, async (chunk) => void chunks.push(chunk))
      expect(Buffer.concat(chunks).equals(content)).toBe(true)
      expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(256 * 1024)
    }
  })

  it('stops with the error of its consumer', async () => {
    const source = bufferSource(makeZip([{ path: 'a', content: Buffer.alloc(8_000_000) }]))
    const stop = new Error('stop')
    const [entry] = await readCentralDirectory(source, 'demo.whl')
    const read = entry && streamEntry(source, entry, () => Promise.reject(stop))
    await expect(read).rejects.toBe(stop)
  })
})

describe('what is refused, and why', () => {
  const one: ZipMember = { path: 'a', content: text }
  const zip = makeZip([one])
  const deflated = deflateRawSync(text)
  const longExtra = Buffer.from(zip)
  longExtra.writeUInt16LE(500, 28)
  const unicodePath = field(0x7075, Buffer.concat([Buffer.from([1]), u32(crc32('a')), Buffer.from('b')]))
  const cases: Record<string, [Buffer, RegExp]> = {
    'no bytes': [Buffer.alloc(0), /not a zip/],
    'a web page': [Buffer.from('<!DOCTYPE html>'.repeat(100)), /not a zip/],
    'cut short': [zip.subarray(0, -1), /cut short/],
    'cut in half': [zip.subarray(0, zip.length / 2), /cut short/],
    'bytes behind': [makeZip([one], { suffix: Buffer.from('x') }), /bytes follow/],
    'bytes before that the offsets do not count': [
      Buffer.concat([Buffer.from('#!/bin/sh'), zip]),
      /not where its end record says/,
    ],
    'a second end in the comment': [makeZip([one], { comment: makeZip([]) }), /two end records/],
    'a second end in the comment, with bytes behind': [
      makeZip([one], { comment: Buffer.concat([makeZip([]), u16(0)]) }),
      /bytes follow/,
    ],
    'several disks': [makeZip([one], { disk: 1 }), /several disks/],
    'several disks, zip64': [makeZip([one], { disk: 1, zip64: true }), /several disks/],
    'an entry on another disk': [makeZip([{ ...one, central: { disk: 2 } }]), /several disks/],
    'fewer entries than it says': [makeZip([one], { entryCount: 2 }), /says that it has 2 entries, and has 1/],
    'more entries than it says': [
      makeZip([one, { path: 'b' }], { entryCount: 1 }),
      /says that it has 1 entries, and has 2/,
    ],
    'millions of entries': [makeZip([one], { entryCount: 2 ** 40, zip64: true }), /more than the 65535/],
    'a directory past the end': [makeZip([one], { directorySizeBytes: 2 ** 31 }), /past its end/],
    'a directory past the end, zip64': [makeZip([one], { directorySizeBytes: 2 ** 60, zip64: true }), /past its end/],
    'a directory that is cut': [
      makeZip([one], { directorySizeBytes: 30, directoryOffset: 31 + deflated.length + 17 }),
      /damaged/,
    ],
    'the same name twice': [makeZip([one, one]), /"a" is in it twice/],
    'a file and a folder of one name': [makeZip([one, { path: 'a/', method: 0 }]), /"a\/" is in it twice/],
    'shared data': [makeZip([one, { ...one, path: 'b', sharesDataOf: 0 }]), /share bytes/],
    'overlapping data': [
      makeZip([{ ...one, central: { compressedSizeBytes: deflated.length + 10 } }, { path: 'b' }]),
      /share bytes/,
    ],
    'data past the end': [makeZip([{ ...one, central: { compressedSizeBytes: 5000 } }]), /past the end of the data/],
    'an offset past the end': [makeZip([{ ...one, central: { offset: 5000 } }]), /past the end of the data/],
    encrypted: [makeZip([{ ...one, flags: 1 }]), /encrypted/],
    'strongly encrypted': [makeZip([{ ...one, flags: 0x40 }]), /encrypted/],
    'an encrypted directory': [makeZip([{ ...one, flags: 0x2000 }]), /encrypted/],
    patched: [makeZip([{ ...one, flags: 0x20 }]), /patch/],
    bzip2: [makeZip([{ ...one, method: 12 }]), /method 12/],
    zstandard: [makeZip([{ ...one, method: 93 }]), /method 93/],
    'a stored entry with two sizes': [
      makeZip([{ ...one, method: 0, central: { sizeBytes: 5 } }]),
      /two different sizes/,
    ],
    'a size that cannot be': [makeZip([{ ...one, central: { sizeBytes: 2 ** 31 } }]), /more than its/],
    'saturated sizes without a zip64 field': [
      makeZip([{ ...one, central: { compressedSizeBytes: 0xffffffff } }]),
      /past the end|share/,
    ],
    'a zip64 field cut short': [
      makeZip([{ ...one, central: { sizeBytes: 0xffffffff }, extra: field(1, Buffer.alloc(4)) }]),
      /zip64 sizes/,
    ],
    'zip64 sizes beyond numbers': [
      makeZip([{ ...one, central: { sizeBytes: 0xffffffff }, extra: field(1, Buffer.alloc(8, 0xff)) }]),
      /zip64 sizes/,
    ],
    'a directory bit on a file': [makeZip([{ ...one, mode: 0o40755 }]), /directory by its attributes/],
    'a DOS directory bit on a file': [
      makeZip([{ ...one, madeBy: 0, mode: 0, dosAttributes: 0x10 }]),
      /directory by its attributes/,
    ],
    'a link named as a folder': [makeZip([{ path: 'a/', mode: 0o120777, method: 0 }]), /directory by its attributes/],
    'a folder with content': [makeZip([{ path: 'a/', content: text }]), /has content/],
    'another name in the local header': [makeZip([{ ...one, local: { path: 'b' } }]), /name of "a" differs/],
    'another method in the local header': [makeZip([{ ...one, local: { method: 0 } }]), /method of "a" differs/],
    'another size in the local header': [makeZip([{ ...one, local: { sizeBytes: 5 } }]), /size of "a" differs/],
    'another CRC in the local header': [makeZip([{ ...one, local: { crc32: 5 } }]), /CRC-32 of "a" differs/],
    'encryption in the local header only': [makeZip([{ ...one, local: { flags: 1 } }]), /flags of "a" differ/],
    'extra fields that reach into the data': [longExtra, /reaches into what follows/],
    'an extra field that renames': [
      makeZip([{ ...one, extra: unicodePath, localExtra: unicodePath }]),
      /"a" is called "b"/,
    ],
    'a name that is no UTF-8': [makeZip([{ path: Buffer.from([0xc3, 0x28]) }]), /marked as UTF-8/],
    'a wrong CRC': [makeZip([{ ...one, central: { crc32: 5 }, local: { crc32: 5 } }]), /CRC-32 is not the declared/],
    'more data than it says': [
      makeZip([{ ...one, central: { sizeBytes: 5 }, local: { sizeBytes: 5 } }]),
      /larger than it says/,
    ],
    'less data than it says': [
      makeZip([{ ...one, central: { sizeBytes: 700 }, local: { sizeBytes: 700 } }]),
      /smaller than it says/,
    ],
    'data that does not inflate': [makeZip([{ ...one, data: Buffer.alloc(30, 0xff) }]), /does not inflate/],
    'data that does not end': [makeZip([{ ...one, data: deflateRawSync(text).subarray(0, -2) }]), /does not inflate/],
    'data behind the data': [
      makeZip([{ ...one, data: Buffer.concat([deflateRawSync(text), deflateRawSync('b')]) }]),
      /behind the end/,
    ],
    'a large entry, larger still': [
      makeZip([
        {
          path: 'a',
          content: 'x'.repeat(2_000_000),
          central: { sizeBytes: 1_500_000 },
          local: { sizeBytes: 1_500_000 },
        },
      ]),
      /larger than it says/,
    ],
    'a large entry with data behind it': [
      makeZip([
        {
          path: 'a',
          content: 'x'.repeat(2_000_000),
          data: Buffer.concat([deflateRawSync('x'.repeat(2_000_000)), Buffer.from('tail')]),
        },
      ]),
      /behind the end/,
    ],
    'a large entry that does not end': [
      makeZip([
        { path: 'a', content: 'x'.repeat(2_000_000), data: deflateRawSync('x'.repeat(2_000_000)).subarray(0, -3) },
      ]),
      /does not inflate/,
    ],
  }
  it.each(Object.entries(cases))('%s', async (_, [bytes, reason]) => {
    await expect(readAll(bytes)).rejects.toThrow(reason)
    await expect(readAll(bytes)).rejects.toBeInstanceOf(ZipRefusal)
  })

  it.each([
    '../a',
    'a/../../b',
    '..',
    '/etc/passwd',
    '//host/share',
    'a//b',
    './a',
    'a/./b',
    'a\\b',
    '..\\a',
    'C:/a',
    'c:a',
    'CON',
    'nul',
    'a/aux.py',
    'com1',
    'LPT9.txt',
    'nul ',
    'a\0b',
    'a\nb',
    'a\u007f',
    '/',
    'x'.repeat(256),
    'a/'.repeat(2001) + 'a',
  ])('the name %j', async (path) => {
    await expect(readAll(makeZip([{ path }]))).rejects.toThrow(/^demo\.whl: /)
  })

  it.each(['console.py', 'auxiliary/a', 'nullable', 'com10', 'a..b', '...', '.hidden', 'a b', 'c/x:y'])(
    'not the name %j',
    async (path) => {
      expect(Object.keys(await readAll(makeZip([{ path }])))).toEqual([path])
    },
  )

  it('an entry larger than its reader expects', async () => {
    const source = bufferSource(zip)
    const [entry] = await readCentralDirectory(source, 'demo.whl')
    const read = entry && readEntry(source, entry, 100, 'demo.whl')
    await expect(read).rejects.toThrow('has 600 bytes, more than the 100 expected')
  })
})

describe('the tail', () => {
  const members = Array.from({ length: 300 }, (_, index) => ({
    path: `package/module_${index}.py`,
    content: `${index}`,
  }))
  const ends: Record<string, ZipEnd> = { plain: {}, zip64: { zip64: true }, comment: { comment: Buffer.alloc(60_000) } }

  it.each(Object.entries(ends))('%s: however little is given, the same entries after a few steps', (_, end) => {
    const zip = makeZip(members, end)
    const whole = parseTail(zip, zip.length)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: zip.length }), (given) => {
        let fromOffset = zip.length - given
        const asked: number[] = [zip.length + 1, fromOffset]
        let parsed = parseTail(zip.subarray(fromOffset), zip.length)
        while (parsed.kind === 'needs' && asked.length < 8) {
          fromOffset = parsed.fromOffset
          asked.push(fromOffset)
          parsed = parseTail(zip.subarray(fromOffset), zip.length)
        }
        expect(asked).toEqual([...new Set(asked)].sort((a, b) => b - a))
        expect(parsed).toEqual(whole)
      }),
      { numRuns: 200 },
    )
  })
})

describe('damaged zips', () => {
  const members: readonly ZipMember[] = [
    { path: 'a/b.py', content: text },
    { path: 'a/c.py', content: 'stored', method: 0 },
    { path: 'a/d.so', content: Buffer.alloc(3000, 'elf'), descriptor: true },
    { path: 'é', content: text },
  ]
  const whole = makeZip(members, { zip64: true, comment: Buffer.from('comment') })

  /** Read to the end, or refused: nothing else may happen. */
  async function settle(bytes: Buffer): Promise<'read' | 'refused'> {
    try {
      await readAll(bytes)
      return 'read'
    } catch (error) {
      if (error instanceof ZipRefusal) return 'refused'
      throw error
    }
  }

  it('every truncation is refused', async () => {
    for (let length = 0; length < whole.length; length++) {
      await expect(readAll(whole.subarray(0, length))).rejects.toBeInstanceOf(ZipRefusal)
    }
  })

  it('every flipped bit is refused or harmless', async () => {
    const outcomes = { read: 0, refused: 0 }
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const bytes = Buffer.from(whole)
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      outcomes[await settle(bytes)]++
    }
    // Dates, versions, the comment and unused attributes may change; names, sizes, data may not.
    expect(outcomes.refused / (outcomes.read + outcomes.refused)).toBeGreaterThan(0.5)
  })

  it('spliced, overwritten and saturated fields are refused or harmless', async () => {
    const patch = fc.record({
      at: fc.nat(whole.length - 1),
      bytes: fc.oneof(
        fc.uint8Array({ minLength: 1, maxLength: 9 }),
        fc.constantFrom(
          ...[0x00, 0x7f, 0x80, 0xff].flatMap((byte) => [2, 4, 8].map((n) => new Uint8Array(n).fill(byte))),
        ),
      ),
      insert: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(patch, { minLength: 1, maxLength: 4 }), async (patches) => {
        const bytes = patches.reduce<Buffer>((sofar, { at, bytes: put, insert }) => {
          const rest = sofar.subarray(at + (insert ? 0 : put.length))
          return Buffer.concat([sofar.subarray(0, at), put, rest])
        }, whole)
        expect(['read', 'refused']).toContain(await settle(bytes))
      }),
      { numRuns: 2000 },
    )
  })
})
