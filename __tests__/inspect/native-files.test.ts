import { expect, it } from 'vitest'
import type { ElfFile } from '../../src/formats/elf.ts'
import { nativeFilesOf } from '../../src/inspect/native-files.ts'

const elf = (machine: number, versions: readonly string[] = []): ElfFile => ({
  bits: 64,
  endianness: 'little',
  machine,
  type: 'shared',
  needed: [],
  rpath: [],
  runpath: [],
  versions: versions.map((version) => ({ library: 'libc.so.6', version, weak: version === 'GLIBC_2.38' })),
})
const file = (path: string, of: ElfFile, owner?: string) => ({
  path,
  sizeBytes: 7,
  elf: of,
  initializesModule: false,
  ...(owner === undefined ? {} : { package: owner }),
})

it('tells machine and newest glibc of each native file once', () => {
  const twice = file(
    'python/b.so',
    elf(183, ['GLIBC_2.17', 'GLIBC_2.9', 'GLIBC_2.2.5', 'GLIBC_2.38', 'GLIBCXX_3.4']),
    'b',
  )
  expect(nativeFilesOf([twice, file('python/a.so', elf(62)), file('c', elf(8)), twice])).toEqual([
    { path: 'c', sizeBytes: 7, machine: 'ELF machine 8' },
    { path: 'python/a.so', sizeBytes: 7, machine: 'x86_64' },
    { path: 'python/b.so', sizeBytes: 7, machine: 'arm64', glibc: [2, 17], package: 'b' },
  ])
})
