// Reading tar archives as sdists have them: ustar, with GNU's and POSIX's records for long names.
// https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13

export type TarEntry = {
  /** Relative, `/`-separated, without `.` or empty parts; `unsafe` is set when it leads out of the archive. */
  readonly path: string
  /** Why the entry must not be written, in words. */
  readonly unsafe?: string
  readonly mode: number
  /** Seconds since 1970. */
  readonly modifiedSeconds: number
} & (
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'directory' }
  /** Where it points, as written for `symlink`; the path of another entry for `hardlink`. */
  | { readonly kind: 'symlink' | 'hardlink'; readonly target: string }
  | { readonly kind: 'other' }
)

export class TarError extends Error {
  override readonly name = 'TarError'
}

const blockBytes = 512
/** Entries that only describe others: their own size is never declared elsewhere. */
const extendedHeaders = new Set(['x', 'g', 'L', 'K'])

/**
 * The entries of an uncompressed archive, in its order.
 * @throws {TarError} when it is not a tar archive, or ends in the middle.
 */
export function* readTar(archive: Uint8Array): Generator<TarEntry> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  /** What extended headers said of all entries from here on, and of the next one. */
  const forAll = new Map<string, string>()
  const next = new Map<string, string>()
  let offset = 0
  while (offset + blockBytes <= bytes.length) {
    const header = bytes.subarray(offset, offset + blockBytes)
    if (header.every((byte) => byte === 0)) return
    checkHeader(header, offset)
    const type = String.fromCharCode(header[156] ?? 0)
    const declared = (key: string): string | undefined => next.get(key) ?? forAll.get(key)
    const declaredSize = extendedHeaders.has(type) ? undefined : declared('size')
    const sizeBytes = declaredSize === undefined ? numberOf(header, 124, 12) : Number(declaredSize)
    const start = offset + blockBytes
    if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0 || start + sizeBytes > bytes.length)
      throw new TarError('it ends in the middle of a file')
    const content = bytes.subarray(start, start + sizeBytes)
    offset = start + Math.ceil(sizeBytes / blockBytes) * blockBytes
    if (type === 'x') for (const [key, value] of paxRecords(content)) next.set(key, value)
    else if (type === 'g') for (const [key, value] of paxRecords(content)) forAll.set(key, value)
    else if (type === 'L') next.set('path', textOf(content, 0, content.length))
    else if (type === 'K') next.set('linkpath', textOf(content, 0, content.length))
    else {
      yield entryOf(header, type, content, declared)
      next.clear()
    }
  }
  if (offset === 0) throw new TarError('it is not a tar archive')
}

function entryOf(header: Buffer, type: string, bytes: Buffer, declared: (key: string) => string | undefined): TarEntry {
  const prefix = textOf(header, 257, 5) === 'ustar' ? textOf(header, 345, 155) : ''
  const short = textOf(header, 0, 100)
  const modified = declared('mtime')
  const name = declared('path') ?? (prefix === '' ? short : `${prefix}/${short}`)
  const common = {
    ...placed(name),
    mode: numberOf(header, 100, 8) & 0o777,
    modifiedSeconds: Math.floor(modified === undefined ? numberOf(header, 136, 12) : Number(modified) || 0),
  }
  const target = declared('linkpath') ?? textOf(header, 157, 100)
  // A name that ends in a slash is a directory, also where an old archive says it is a file.
  if (type === '5' || ((type === '0' || type === '\0') && name.endsWith('/'))) return { ...common, kind: 'directory' }
  if (type === '0' || type === '\0' || type === '7') return { ...common, kind: 'file', bytes }
  if (type === '2') return { ...common, kind: 'symlink', target }
  if (type === '1') return { ...common, kind: 'hardlink', target: placed(target).path }
  return { ...common, kind: 'other' }
}

function placed(name: string): { path: string; unsafe?: string } {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.')
  const path = parts.join('/')
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return { path, unsafe: 'its path is absolute' }
  if (parts.includes('..')) return { path, unsafe: 'its path leads out of the archive' }
  if (name.includes('\0') || name.includes('\\')) return { path, unsafe: 'its path holds a NUL or a backslash' }
  return { path }
}

function checkHeader(header: Buffer, offset: number): void {
  let sum = 0
  for (let index = 0; index < blockBytes; index++) sum += index >= 148 && index < 156 ? 32 : (header[index] ?? 0)
  if (sum !== numberOf(header, 148, 8))
    throw new TarError(offset === 0 ? 'it is not a tar archive' : `the header at byte ${offset} is damaged`)
}

/** Octal text, or GNU's big-endian binary for what does not fit. */
function numberOf(header: Buffer, start: number, length: number): number {
  const field = header.subarray(start, start + length)
  if (((field[0] ?? 0) & 0x80) !== 0) {
    const negative = ((field[0] ?? 0) & 0x40) !== 0
    let value = negative ? 0 : (field[0] ?? 0) & 0x3f
    for (const byte of field.subarray(1)) value = value * 256 + byte
    return negative ? 0 : value
  }
  const text = textOf(field, 0, length).trim()
  return text === '' ? 0 : Number.parseInt(text, 8)
}

function textOf(bytes: Buffer, start: number, length: number): string {
  const field = bytes.subarray(start, start + length)
  const end = field.indexOf(0)
  return field.subarray(0, end === -1 ? length : end).toString('utf8')
}

/** `<length> <key>=<value>\n`, the length counting the whole record. */
function* paxRecords(content: Buffer): Generator<readonly [key: string, value: string]> {
  let offset = 0
  while (offset < content.length) {
    const space = content.indexOf(0x20, offset)
    const length = space === -1 ? Number.NaN : Number(content.subarray(offset, space).toString('latin1'))
    if (!Number.isInteger(length) || length <= 0 || offset + length > content.length)
      throw new TarError('an extended header is damaged')
    const record = content.subarray(space + 1, offset + length - 1).toString('utf8')
    const equals = record.indexOf('=')
    if (equals > 0) yield [record.slice(0, equals), record.slice(equals + 1)]
    offset += length
  }
}
