import { execFileSync } from 'node:child_process'
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { readTar, readTarStream, TarError } from '../../src/formats/tar.ts'

/** What this machine's own tar makes. */
function tarOf(format: string, fill: (folder: string) => void, ...options: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'tar-'))
  try {
    mkdirSync(join(folder, 'in'))
    fill(join(folder, 'in'))
    execFileSync('tar', [
      '-C',
      join(folder, 'in'),
      `--format=${format}`,
      ...options,
      '-cf',
      join(folder, 'out.tar'),
      '.',
    ])
    return readFileSync(join(folder, 'out.tar'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const long = `${'deep/'.repeat(30)}${'n'.repeat(120)}.txt`

describe('reading tar', () => {
  it.each(['ustar', 'gnu', 'pax', 'v7'])('reads what tar writes as %s', (format) => {
    const bytes = tarOf(format, (folder) => {
      writeFileSync(join(folder, 'file.txt'), 'content', { mode: 0o755 })
      mkdirSync(join(folder, 'sub'))
      writeFileSync(join(folder, 'sub', 'empty'), '')
      symlinkSync('file.txt', join(folder, 'link'))
    })
    const entries = new Map([...readTar(bytes)].map((entry) => [entry.path, entry]))
    expect(entries.get('file.txt')).toMatchObject({ kind: 'file', mode: 0o755, bytes: Buffer.from('content') })
    expect(entries.get('sub')).toMatchObject({ kind: 'directory' })
    expect(entries.get('sub/empty')).toMatchObject({ kind: 'file', bytes: Buffer.alloc(0) })
    expect(entries.get('link')).toMatchObject({ kind: 'symlink', target: 'file.txt' })
    expect(entries.get('file.txt')?.modifiedSeconds).toBeGreaterThan(1_700_000_000)
  })

  it.each(['gnu', 'pax'])('reads long names as %s has them', (format) => {
    const bytes = tarOf(format, (folder) => {
      mkdirSync(join(folder, long, '..'), { recursive: true })
      writeFileSync(join(folder, long), 'x')
    })
    expect([...readTar(bytes)].find(({ kind }) => kind === 'file')?.path).toBe(long)
  })

  it.each([
    ['gnu', '0.0'],
    ['pax', '0.0'],
    ['pax', '0.1'],
    ['pax', '1.0'],
  ])('says the size of a file with holes, and reads on behind it: %s %s', async (format, version) => {
    const fill = (folder: string): void => {
      const file = openSync(join(folder, 'holes'), 'w')
      // More pieces than a header has room for.
      for (let at = 0; at < 30; at++) writeSync(file, 'x', at * 1024 * 1024)
      ftruncateSync(file, 64 * 1024 * 1024)
      closeSync(file)
      writeFileSync(join(folder, 'last'), 'content')
    }
    const bytes = tarOf(format, fill, '--sparse', `--sparse-version=${version}`, '--sort=name')
    expect(bytes.length).toBeLessThan(1024 * 1024)
    const expected = [
      { kind: 'other', path: 'holes', sparseSizeBytes: 64 * 1024 * 1024 },
      { kind: 'file', path: 'last' },
    ]
    expect([...readTar(bytes)].filter(({ path }) => path !== '')).toMatchObject(expected)
    const streamed: unknown[] = []
    for await (const entry of readTarStream(Readable.from([bytes]))) if (entry.path !== '') streamed.push(entry)
    expect(streamed).toMatchObject(expected)
  })

  it.each([
    ['/etc/passwd', /absolute/],
    ['../escape', /leads out/],
    ['a/../../escape', /leads out/],
    ['a\\..\\b', /backslash/],
  ])('marks %s as unsafe', (path, why) => {
    const header = tarOf('ustar', (folder) => writeFileSync(join(folder, 'x'), ''))
    // The second header: the first is of the folder itself.
    const at =
      [...Array(header.length / 512).keys()].find(
        (block) => header.toString('latin1', block * 512, block * 512 + 3) === './x',
      ) ?? 0
    const block = header.subarray(at * 512, at * 512 + 512)
    block.fill(0, 0, 100)
    block.write(path, 0)
    block.fill(' ', 148, 156)
    block.write(
      `${block
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
    )
    expect([...readTar(header)].map(({ unsafe }) => unsafe).find((one) => one !== undefined)).toMatch(why)
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['other bytes', Buffer.alloc(2048, 'x')],
  ])('refuses %s', (_what, bytes) => {
    expect(() => [...readTar(bytes)]).toThrow(TarError)
  })

  it('refuses an archive that is cut short', () => {
    const bytes = tarOf('ustar', (folder) => writeFileSync(join(folder, 'x'), 'y'.repeat(5000)))
    expect(() => [...readTar(bytes.subarray(0, 2048))]).toThrow(/ends in the middle/)
  })
})

describe('reading tar as it arrives', () => {
  async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }

  it.each([1, 7, 512, 700, 1_000_000])('in pieces of %i bytes yields what reading it at once does', async (size) => {
    const bytes = tarOf('pax', (folder) => {
      writeFileSync(join(folder, 'file.txt'), 'content'.repeat(300))
      mkdirSync(join(folder, long, '..'), { recursive: true })
      writeFileSync(join(folder, long), 'x')
      symlinkSync('file.txt', join(folder, 'link'))
    })
    const found = []
    for await (const { content, sizeBytes: _size, offsetBytes: _offset, ...head } of readTarStream(
      pieces(bytes, size),
    )) {
      const chunks = []
      for await (const chunk of content()) chunks.push(chunk)
      found.push(head.kind === 'file' ? { ...head, bytes: Buffer.concat(chunks) } : head)
    }
    expect(found).toEqual([...readTar(bytes)])
  })

  it('passes over content that nobody reads', async () => {
    const bytes = tarOf('ustar', (folder) => {
      writeFileSync(join(folder, 'a'), 'x'.repeat(5000))
      writeFileSync(join(folder, 'b'), 'y')
    })
    const paths = []
    for await (const { path } of readTarStream(pieces(bytes, 100))) paths.push(path)
    expect(paths.filter(Boolean).toSorted()).toEqual(['a', 'b'])
  })

  it.each([
    ['of something else', Buffer.alloc(2000, 'x'), /not a tar archive/],
    ['of nothing', Buffer.alloc(0), /not a tar archive/],
  ])('refuses bytes %s', async (_what, bytes, why) => {
    await expect(readTarStream(pieces(bytes, 100)).next()).rejects.toThrow(why)
  })
})
