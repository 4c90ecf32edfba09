import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as yauzl from 'yauzl'
import { readCentralDirectory } from '../../src/formats/zip/central-directory.ts'
import { readEntry } from '../../src/formats/zip/entry-data.ts'
import { bufferSource } from '../../src/formats/zip/source.ts'
import { zipWriter, type WrittenEntry, type ZipSink } from '../../src/formats/zip/writer.ts'
import { makeZip } from '../support/zips.ts'

interface Sample {
  readonly path: string
  readonly content: Uint8Array
  readonly mode: number
  readonly method: 0 | 8
  /** Whether it is copied from another zip. */
  readonly copied: boolean
}

/** A sink in memory, with what was written. */
function memory(): ZipSink & { bytes(): Buffer } {
  const chunks: Buffer[] = []
  return {
    async write(bytes) {
      chunks.push(Buffer.from(bytes))
    },
    bytes: () => Buffer.concat(chunks),
  }
}

function entryOf({ path, content, mode, method }: Sample): readonly [WrittenEntry, Buffer] {
  const data = method === 8 ? deflateRawSync(content) : Buffer.from(content)
  const entry = {
    path,
    mode,
    method,
    sizeBytes: content.length,
    compressedSizeBytes: data.length,
    crc32: crc32(content),
  }
  return [entry, data]
}

/** Writes the samples: the copied ones from one other zip, the others put. */
async function write(samples: readonly Sample[]): Promise<{ bytes: Buffer; sha256: string; sizeBytes: number }> {
  const sink = memory()
  const writer = zipWriter(sink)
  const copied = samples.filter((sample) => sample.copied)
  const other = bufferSource(
    makeZip(
      copied.map(({ path, content, method }, index) => ({
        path: `other/${path}`,
        content: Buffer.from(content),
        method,
        descriptor: index % 2 === 1,
        mode: 0o100600,
      })),
    ),
  )
  const from = await readCentralDirectory(other, 'other')
  const entries = copied.flatMap(({ path, mode }, index) => {
    const entry = from[index]
    return entry ? [{ path, mode, from: entry }] : []
  })
  await writer.copy(other, 'other', entries)
  for (const sample of samples.filter((one) => !one.copied)) {
    const [entry, data] = entryOf(sample)
    await writer.put(entry, [data.subarray(0, 3), data.subarray(3)])
  }
  const { sha256, sizeBytes } = await writer.finish()
  return { bytes: sink.bytes(), sha256, sizeBytes }
}

const name = fc.oneof(
  fc.stringMatching(/^[a-z_][a-z0-9_.-]{0,11}[a-z]$/),
  fc.stringMatching(/^[é漢😀ß][a-zé漢😀]{0,5}$/u),
)
const sample: fc.Arbitrary<Sample> = fc.record({
  path: fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.map((part) => `q${part}`).join('/')),
  content: fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.nat(300_000).map((size) => new Uint8Array(size).fill(65)),
  ),
  mode: fc.constantFrom(0o644, 0o755),
  method: fc.constantFrom(0 as const, 8 as const),
  copied: fc.boolean(),
})
const samples = fc
  .uniqueArray(sample, { maxLength: 12, selector: ({ path }) => path })
  .filter((all) => !all.some(({ path }) => all.some((other) => other.path.startsWith(`${path}/`))))

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** path → [size, mode, SHA-256 of the content], sorted. */
type Listing = Record<string, readonly [sizeBytes: number, mode: number, sha256: string]>

const python = `
import hashlib, json, sys, zipfile
listings = []
for path in sys.argv[1:]:
    with zipfile.ZipFile(path) as z:
        assert z.testzip() is None
        for i in z.infolist():
            assert i.date_time == (1980, 1, 1, 0, 0, 0) and i.create_system == 3 and i.extra == b'' and not i.flag_bits & 8, i
        listings.append({i.filename: [i.file_size, i.external_attr >> 16 & 0o777, hashlib.sha256(z.read(i)).hexdigest()] for i in z.infolist()})
print(json.dumps(listings))
`

async function readWithOurs(bytes: Buffer): Promise<Listing> {
  const source = bufferSource(bytes)
  const listing: Record<string, Listing[string]> = {}
  for (const entry of await readCentralDirectory(source, 'ours')) {
    listing[entry.path] = [entry.sizeBytes, entry.mode ?? 0, hashOf(await readEntry(source, entry, 1_000_000))]
  }
  return listing
}

async function readWithYauzl(bytes: Buffer): Promise<Listing> {
  const zip = await yauzl.fromBufferPromise(bytes, { strictFileNames: true, validateEntrySizes: true })
  const listing: Record<string, Listing[string]> = {}
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    listing[entry.fileName] = [entry.uncompressedSize, mode, hashOf(Buffer.concat(chunks))]
  }
  return listing
}

describe('zips that are written', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zip-writer-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it("are read alike by Python's zipfile, Info-ZIP, yauzl and our reader", async () => {
    const cases = [[], ...fc.sample(samples, 40)]
    const expected = cases.map((all) =>
      Object.fromEntries(all.map(({ path, content, mode }) => [path, [content.length, mode, hashOf(content)]])),
    )
    const paths: string[] = []
    const ours: Listing[] = []
    const yauzls: Listing[] = []
    for (const [index, all] of cases.entries()) {
      const { bytes, sha256, sizeBytes } = await write(all)
      expect({ sha256, sizeBytes }).toEqual({ sha256: hashOf(bytes), sizeBytes: bytes.length })
      const path = join(folder, `${index}.zip`)
      await writeFile(path, bytes)
      paths.push(path)
      ours.push(await readWithOurs(bytes))
      yauzls.push(await readWithYauzl(bytes))
    }
    expect(ours).toEqual(expected)
    expect(yauzls).toEqual(expected)
    const { stdout, stderr } = spawnSync('python3', ['-c', python, ...paths], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual(expected)
    // Info-ZIP calls an empty zip an error.
    for (const path of paths.filter((_, index) => cases[index]?.length)) {
      const tested = spawnSync('unzip', ['-tqq', path], { encoding: 'utf8' })
      expect([tested.status, tested.stdout, tested.stderr]).toEqual([0, '', ''])
    }
  })

  it('have the same bytes however their data comes, and in whatever blocks', async () => {
    const content = Buffer.alloc(3_500_000)
    for (let at = 0; at + 4 <= content.length; at += 4) content.writeUInt32LE((at * 2_654_435_761) >>> 0, at)
    const members = [
      { path: 'a', content: 'small' },
      { path: 'large', content, method: 0 },
      { path: 'b', content: 'small', gap: Buffer.alloc(10_000) },
      { path: 'c', content: content.subarray(0, 1_040_000), method: 0 },
      { path: 'd', content: content.subarray(5, 100_000), localExtra: Buffer.alloc(65_000) },
    ]
    const source = bufferSource(makeZip(members))
    const from = await readCentralDirectory(source, 'source')
    const copied = memory()
    const copying = zipWriter(copied)
    await copying.copy(
      source,
      'source',
      from.map((entry) => ({ path: entry.path, mode: 0o644, from: entry })),
    )
    await copying.finish()
    const put = memory()
    const putting = zipWriter(put)
    for (const { path, content: bytes, method } of members) {
      const [entry, data] = entryOf({
        path,
        content: Buffer.from(bytes),
        mode: 0o644,
        method: method === 0 ? 0 : 8,
        copied: false,
      })
      await putting.put(
        entry,
        Array.from({ length: Math.ceil(data.length / 77_777) }, (_, at) =>
          data.subarray(at * 77_777, (at + 1) * 77_777),
        ),
      )
    }
    await putting.finish()
    expect(copied.bytes().equals(put.bytes())).toBe(true)
  })

  it('have entries in any order of the source', async () => {
    const source = bufferSource(makeZip(['a', 'b', 'c'].map((path) => ({ path, content: path.repeat(50) }))))
    const from = await readCentralDirectory(source, 'source')
    const sink = memory()
    const writer = zipWriter(sink)
    await writer.copy(
      source,
      'source',
      from.toReversed().map((entry) => ({ path: entry.path, mode: 0o644, from: entry })),
    )
    await writer.finish()
    expect(Object.keys(await readWithOurs(sink.bytes()))).toEqual(['c', 'b', 'a'])
  })

  it('are refused before they would need zip64', async () => {
    const writer = zipWriter({ write: async () => {} })
    const entry: WrittenEntry = { path: '', mode: 0o644, sizeBytes: 0, compressedSizeBytes: 0, crc32: 0, method: 0 }
    for (let index = 0; index < 65_534; index++) await writer.put({ ...entry, path: `${index}` }, [])
    await expect(writer.put({ ...entry, path: 'last' }, [])).rejects.toThrow('more than 65534 files')
    const large = zipWriter({ write: async () => {} })
    await expect(large.put({ ...entry, path: 'a', compressedSizeBytes: 2 ** 32 - 5 }, [])).rejects.toThrow('4 GB')
  })

  it('fail with the error of their sink, and stop when aborted', async () => {
    const full = new Error('no space')
    const failing = zipWriter({ write: () => Promise.reject(full) })
    const [entry, data] = entryOf({
      path: 'a',
      content: new Uint8Array(3_000_000),
      mode: 0o644,
      method: 0,
      copied: false,
    })
    await expect(failing.put(entry, [data])).rejects.toBe(full)
    const aborted = zipWriter({ write: async () => {} }, AbortSignal.abort())
    await expect(aborted.put(entry, [data])).rejects.toThrow('Interrupted')
  })

  it('refuse a source whose headers contradict each other', async () => {
    const source = bufferSource(makeZip([{ path: 'a', content: 'a', local: { path: 'b' } }]))
    const from = await readCentralDirectory(source, 'demo.whl')
    const writer = zipWriter(memory())
    const copying = writer.copy(
      source,
      'demo.whl',
      from.map((entry) => ({ path: 'a', mode: 0o644, from: entry })),
    )
    await expect(copying).rejects.toThrow('demo.whl: the name of "a" differs')
  })
})
