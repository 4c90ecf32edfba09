import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { array, assert, constantFrom, nat, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isElf, readElf, type ElfFile } from '../../src/formats/elf.ts'
import { ElfCollector } from '../../src/formats/elf-collector.ts'
import { makeElf, type ElfSpec } from '../support/elf.ts'

const full: ElfSpec = {
  machine: 183,
  needed: ['libz.so.1', 'libc.so.6'],
  soname: 'libdemo.so.1',
  rpath: '$ORIGIN/../demo.libs:/opt/lib',
  runpath: '$ORIGIN',
  interpreter: '/lib/ld-linux-aarch64.so.1',
  versions: [
    { library: 'libc.so.6', version: 'GLIBC_2.17' },
    { library: 'libc.so.6', version: 'GLIBC_2.28', weak: true },
    { library: 'libstdc++.so.6', version: 'GLIBCXX_3.4.21' },
  ],
}
const read: Partial<ElfFile> = {
  machine: 183,
  type: 'shared',
  needed: ['libz.so.1', 'libc.so.6'],
  soname: 'libdemo.so.1',
  rpath: ['$ORIGIN/../demo.libs', '/opt/lib'],
  runpath: ['$ORIGIN'],
  interpreter: '/lib/ld-linux-aarch64.so.1',
  versions: [
    { library: 'libc.so.6', version: 'GLIBC_2.17', weak: false },
    { library: 'libc.so.6', version: 'GLIBC_2.28', weak: true },
    { library: 'libstdc++.so.6', version: 'GLIBCXX_3.4.21', weak: false },
  ],
}

/** Feeds a collector the file in pieces; also says how often. */
function collect(bytes: Buffer, pieceBytes: number): { elf: ElfFile | undefined; passes: number } {
  const collector = new ElfCollector(bytes.length)
  for (let passes = 1; ; passes++) {
    for (let at = 0; at < bytes.length; at += pieceBytes) collector.push(bytes.subarray(at, at + pieceBytes))
    const result = collector.result()
    if (result.kind === 'done') return { elf: result.elf, passes }
    if (passes > 4) throw new Error('it asks for the file again and again')
  }
}

describe('an ELF file', () => {
  it.each([
    { bits: 64, endianness: 'little' },
    { bits: 32, endianness: 'little' },
    { bits: 64, endianness: 'big' },
    { bits: 32, endianness: 'big' },
  ] as const)('is read in $bits bits, $endianness endian', (kind) => {
    expect(readElf(makeElf({ ...full, ...kind }))).toEqual({ ...read, ...kind })
  })

  it.each([
    [1, 'object'],
    [2, 'executable'],
    [3, 'shared'],
    [4, 'core'],
    [0, 'other'],
    [0xfe00, 'other'],
  ])('has type %i: %s', (type, name) => {
    expect(readElf(makeElf({ type }))?.type).toBe(name)
  })

  it('is known by its first bytes', () => {
    expect(isElf(makeElf())).toBe(true)
    expect(isElf(Buffer.from('\x7fEL'))).toBe(false)
    expect(isElf(Buffer.from('PK\x03\x04'))).toBe(false)
    expect(readElf(Buffer.from('\x7fELF, a text about it'.repeat(9)))).toBeUndefined()
  })

  it.each([
    ['its segments lie past its end', { loadSize: 1_000_000 }, /cut off/],
    ['its segments are not page-aligned', { loadAddress: 0x400 }, /not page-aligned/],
    ['it has nothing to load', { omitLoad: true }, /nothing to load/],
  ] satisfies [string, ElfSpec, RegExp][])('is refused by loaders when %s', (_, lie, damage) => {
    expect(readElf(makeElf({ ...full, ...lie }))?.damage).toMatch(damage)
  })

  it('may be loaded at an address of its own', () => {
    expect(readElf(makeElf({ ...full, loadAddress: 0x400000 }))).toMatchObject(read)
  })
})

describe('an ELF file that streams by', () => {
  it.each([1, 7, 64, 4096, 1_000_000])('is read alike in pieces of %i bytes', (pieceBytes) => {
    expect(collect(makeElf(full), pieceBytes)).toEqual({ elf: readElf(makeElf(full)), passes: 1 })
  })

  it('is read in one pass when its names follow its dynamic segment, however far', () => {
    const bytes = makeElf({ ...full, names: 'behind', padding: 3_000_000 })
    expect(collect(bytes, 65_536)).toEqual({ elf: readElf(bytes), passes: 1 })
    expect(collect(bytes, bytes.length)).toEqual({ elf: readElf(bytes), passes: 1 })
  })

  it('is read in a second pass when its names lie before it, beyond what is kept', () => {
    const bytes = makeElf({ ...full, padding: 3_000_000 })
    expect(collect(bytes, 65_536)).toEqual({ elf: readElf(bytes), passes: 2 })
  })

  it('has no result when less of it comes than was announced', () => {
    const bytes = makeElf(full)
    const collector = new ElfCollector(bytes.length + 1)
    collector.push(bytes)
    expect(collector.result()).toEqual({ kind: 'done', elf: undefined })
  })
})

describe('whatever the bytes are', () => {
  const valid = makeElf(full)
  const deadlineMs = 2_000

  const check = (bytes: Buffer): boolean => {
    const start = performance.now()
    const whole = readElf(bytes)
    const streamed = collect(bytes, 100).elf
    expect(performance.now() - start).toBeLessThan(deadlineMs)
    expect(streamed).toEqual(whole)
    // What it yields is bounded by the file, not by a field of it.
    expect(JSON.stringify(whole ?? null).length).toBeLessThan(20 * bytes.length + 1000)
    return true
  }

  it('a file that is cut anywhere neither crashes nor hangs', () => {
    for (let length = 0; length < valid.length; length++) expect(check(valid.subarray(0, length))).toBe(true)
  })

  it('a file with flipped bits neither crashes nor hangs', () => {
    const flips = array(nat(valid.length * 8 - 1), { minLength: 1, maxLength: 6 })
    expect(() =>
      assert(
        property(flips, (places) => {
          const bytes = Buffer.from(valid)
          for (const place of places) bytes.writeUInt8((bytes[place >> 3] ?? 0) ^ (1 << (place & 7)), place >> 3)
          return check(bytes)
        }),
        { numRuns: 1500 },
      ),
    ).not.toThrow()
  })

  it('a file with fields of any value neither crashes nor hangs', () => {
    const fields = array(tuple(nat(valid.length - 8), constantFrom(0, 1, 0xff, 0x7fffffff, 0xffffffff)), {
      minLength: 1,
      maxLength: 4,
    })
    expect(() =>
      assert(
        property(fields, (lies) => {
          const bytes = Buffer.from(valid)
          for (const [at, value] of lies) bytes.writeUInt32LE(value, at)
          return check(bytes)
        }),
        { numRuns: 1500 },
      ),
    ).not.toThrow()
  })

  it('version needs that point at themselves come to an end', () => {
    const bytes = makeElf({ versions: [{ library: 'libc.so.6', version: 'GLIBC_2.17' }] })
    const at = bytes.indexOf(Buffer.from([1, 0, 1, 0]), 64)
    bytes.writeUInt16LE(0xffff, at + 2)
    bytes.writeUInt32LE(1, at + 12)
    bytes.writeUInt32LE(1, at + 16 + 12)
    expect(readElf(bytes)?.versions.length).toBeLessThanOrEqual(1024)
  })
})

describe('what a compiler makes', () => {
  const compiler = ((): string | undefined => {
    try {
      return execFileSync('gcc', ['-dumpmachine'], { encoding: 'utf8' }).trim()
    } catch {
      console.warn('No gcc on this machine: ELF files of a real linker are not read.')
      return undefined
    }
  })()

  it.runIf(compiler !== undefined || process.env['CI'] === 'true')('is read as readelf reads it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'elf-'))
    try {
      await writeFile(
        join(folder, 'demo.c'),
        '#include <math.h>\ndouble demo(double x) { return pow(x, 0.5) + exp(x); }\n',
      )
      const library = join(folder, 'libdemo.so')
      const options = ['-shared', '-fPIC', '-Wl,-soname,libdemo.so.1', '-Wl,--enable-new-dtags,-rpath,$ORIGIN/libs']
      execFileSync('gcc', [...options, '-o', library, join(folder, 'demo.c'), '-lm'])
      const elf = readElf(await readFile(library))
      const shown = execFileSync('readelf', ['--dynamic', '--version-info', '--wide', library], { encoding: 'utf8' })
      expect(elf).toMatchObject({ type: 'shared', soname: 'libdemo.so.1', runpath: ['$ORIGIN/libs'] })
      expect(elf?.damage).toBeUndefined()
      expect(elf?.needed).toEqual([...shown.matchAll(/\(NEEDED\).*\[(.*)\]/g)].map((match) => match[1]))
      expect(elf?.versions.map((one) => one.version)).toEqual(
        [...shown.matchAll(/^\s+\S+:\s+Name: (\S+)\s+Flags/gm)].map((match) => match[1]),
      )
      expect(elf?.versions.length).toBeGreaterThan(0)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
