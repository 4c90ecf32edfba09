// Tiny ELF files: header, program headers, a dynamic segment with its names and version needs, and nothing to run.
// It shares nothing with src. https://gabi.xinuos.com/

export interface ElfSpec {
  /** `e_machine`; 62 (x86-64) unless told. 183 is AArch64. */
  readonly machine?: number
  readonly bits?: 32 | 64
  readonly endianness?: 'little' | 'big'
  /** `e_type`; 3 (shared object) unless told. */
  readonly type?: number
  readonly needed?: readonly string[]
  readonly soname?: string
  readonly rpath?: string
  readonly runpath?: string
  readonly interpreter?: string
  readonly versions?: readonly { readonly library: string; readonly version: string; readonly weak?: boolean }[]
  /** Bytes of other things before what the loader reads, and between the names and the dynamic segment. */
  readonly padding?: number
  readonly text?: string
  /** Where names and version needs stand, seen from the dynamic segment. `behind` is what patchelf leaves. */
  readonly names?: 'before' | 'behind'
  /** Changes the bytes of the segment table, e.g. to lie. */
  readonly loadAddress?: number
  readonly loadSize?: number
  readonly omitLoad?: boolean
}

export function makeElf(spec: ElfSpec = {}): Buffer {
  const wide = (spec.bits ?? 64) === 64
  const little = (spec.endianness ?? 'little') === 'little'
  const word = wide ? 8 : 4
  const u16 = (value: number): Buffer => {
    const bytes = Buffer.alloc(2)
    if (little) bytes.writeUInt16LE(value)
    else bytes.writeUInt16BE(value)
    return bytes
  }
  const u32 = (value: number): Buffer => {
    const bytes = Buffer.alloc(4)
    if (little) bytes.writeUInt32LE(value)
    else bytes.writeUInt32BE(value)
    return bytes
  }
  const uword = (value: number): Buffer => {
    if (!wide) return u32(value)
    const bytes = Buffer.alloc(8)
    if (little) bytes.writeBigUInt64LE(BigInt(value))
    else bytes.writeBigUInt64BE(BigInt(value))
    return bytes
  }

  const strings: Buffer[] = [Buffer.from([0])]
  const known = new Map<string, number>()
  let stringsBytes = 1
  const text = (value: string): number => {
    const before = known.get(value)
    if (before !== undefined) return before
    const at = stringsBytes
    const bytes = Buffer.from(`${value}\0`)
    strings.push(bytes)
    stringsBytes += bytes.length
    known.set(value, at)
    return at
  }

  const dynamic: [number, number][] = (spec.needed ?? []).map((name) => [1, text(name)])
  if (spec.soname !== undefined) dynamic.push([14, text(spec.soname)])
  if (spec.rpath !== undefined) dynamic.push([15, text(spec.rpath)])
  if (spec.runpath !== undefined) dynamic.push([29, text(spec.runpath)])

  const byLibrary = new Map<string, { version: string; weak?: boolean }[]>()
  for (const { library, ...need } of spec.versions ?? []) {
    byLibrary.set(library, [...(byLibrary.get(library) ?? []), need])
  }
  const needs = Buffer.concat(
    [...byLibrary].map(([library, versions], index) => {
      const length = 16 * (1 + versions.length)
      const last = index === byLibrary.size - 1
      return Buffer.concat([
        Buffer.concat([u16(1), u16(versions.length), u32(text(library)), u32(16), u32(last ? 0 : length)]),
        ...versions.map(({ version, weak }, at) =>
          Buffer.concat([
            u32(0),
            u16(weak ? 2 : 0),
            u16(at + 2),
            u32(text(version)),
            u32(at === versions.length - 1 ? 0 : 16),
          ]),
        ),
      ])
    }),
  )
  const names = Buffer.concat(strings)
  const interpreter = spec.interpreter === undefined ? Buffer.alloc(0) : Buffer.from(`${spec.interpreter}\0`)
  const padding = Buffer.alloc(spec.padding ?? 0, 0x90)
  const more = Buffer.from(spec.text ?? '')
  const headerBytes = wide ? 64 : 52
  const entryBytes = wide ? 56 : 32
  const segments = 1 + (spec.omitLoad ? 0 : 1) + (spec.interpreter === undefined ? 0 : 1)
  const tags = dynamic.length + 2 + (needs.length > 0 ? 1 : 0) + 1
  const dynamicBytes = tags * 2 * word

  let at = headerBytes + segments * entryBytes
  const place = (bytes: number): number => {
    const here = at
    at += bytes
    return here
  }
  const interpreterAt = place(interpreter.length)
  place(padding.length)
  const behind = spec.names === 'behind'
  let dynamicAt = behind ? place(dynamicBytes) : 0
  if (behind) place(padding.length)
  const namesAt = place(names.length)
  const needsAt = place(needs.length)
  if (!behind) {
    place(padding.length)
    dynamicAt = place(dynamicBytes)
  }
  place(more.length)
  const total = at

  const loadAddress = spec.loadAddress ?? 0
  dynamic.push([5, namesAt + loadAddress], [10, names.length])
  if (needs.length > 0) dynamic.push([0x6ffffffe, needsAt + loadAddress])
  dynamic.push([0, 0])
  const dynamicTable = Buffer.concat(dynamic.map(([tag, value]) => Buffer.concat([uword(tag), uword(value)])))

  const segment = (type: number, offset: number, size: number, align: number): Buffer => {
    const [address, flags] = [offset + loadAddress, 4]
    return wide
      ? Buffer.concat([
          u32(type),
          u32(flags),
          uword(offset),
          uword(address),
          uword(address),
          uword(size),
          uword(size),
          uword(align),
        ])
      : Buffer.concat([
          u32(type),
          u32(offset),
          u32(address),
          u32(address),
          u32(size),
          u32(size),
          u32(flags),
          u32(align),
        ])
  }
  const header = Buffer.concat([
    Buffer.from([0x7f, 0x45, 0x4c, 0x46, wide ? 2 : 1, little ? 1 : 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    u16(spec.type ?? 3),
    u16(spec.machine ?? 62),
    u32(1),
    uword(0),
    uword(headerBytes),
    uword(0),
    u32(0),
    u16(headerBytes),
    u16(entryBytes),
    u16(segments),
    u16(0),
    u16(0),
    u16(0),
  ])
  return Buffer.concat([
    header,
    ...(spec.omitLoad ? [] : [segment(1, 0, spec.loadSize ?? total, 0x1000)]),
    segment(2, dynamicAt, dynamicBytes, word),
    ...(spec.interpreter === undefined ? [] : [segment(3, interpreterAt, interpreter.length, 1)]),
    interpreter,
    padding,
    ...(behind ? [dynamicTable, padding, names, needs] : [names, needs, padding, dynamicTable]),
    more,
  ])
}
