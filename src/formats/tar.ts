// Reading tar archives as sdists have them: ustar, with GNU's and POSIX's records for long names.
// https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13

export type TarHead = {
  /** Relative, `/`-separated, without `.` or empty parts; `unsafe` is set when it leads out of the archive. */
  readonly path: string
  /** Why the entry must not be written, in words. */
  readonly unsafe?: string
  readonly mode: number
  /** Seconds since 1970. */
  readonly modifiedSeconds: number
  /** Of a file with holes, whose kind is `other`: its size with them. */
  readonly sparseSizeBytes?: number
} & (
  | { readonly kind: 'file' | 'directory' | 'other' }
  /** Where it points, as written for `symlink`; the path of another entry for `hardlink`. */
  | { readonly kind: 'symlink' | 'hardlink'; readonly target: string }
)

export type TarEntry =
  | (TarHead & { readonly kind: 'file'; readonly bytes: Uint8Array })
  | (TarHead & { readonly kind: 'directory' | 'other' })
  | (TarHead & { readonly kind: 'symlink' | 'hardlink' })

/** An entry of a stream. What is not read of its content is skipped. */
export type StreamedTarEntry = TarHead & {
  readonly sizeBytes: number
  /** Where its content begins in the archive. */
  readonly offsetBytes: number
  readonly content: () => AsyncGenerator<Uint8Array, void, undefined>
}

export class TarError extends Error {
  override readonly name = 'TarError'
  /** Whether nothing of it is a tar archive. */
  readonly isAtStart: boolean

  constructor(message: string, isAtStart = false) {
    super(message)
    this.isAtStart = isAtStart
  }
}

const blockBytes = 512
/** Entries that only describe others: their own size is never declared elsewhere. */
const extensionTypes = new Set(['x', 'g', 'L', 'K'])
/** They are held in memory. */
const longestExtensionBytes = 1024 * 1024
const keptKeys = new Set([
  'path',
  'linkpath',
  'size',
  'mtime',
  'GNU.sparse.name',
  'GNU.sparse.size',
  'GNU.sparse.realsize',
])

/**
 * The entries of an uncompressed archive, in its order.
 * @throws {TarError} when it is not a tar archive, or ends in the middle.
 */
export function* readTar(archive: Uint8Array): Generator<TarEntry> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  const headers = new TarHeaders()
  let offset = 0
  while (offset + blockBytes <= bytes.length) {
    const parsed = headers.parse(bytes.subarray(offset, offset + blockBytes), offset)
    if (parsed.kind === 'end') return
    let start = offset + blockBytes
    for (let isContinued = parsed.kind === 'entry' && parsed.isContinued; isContinued; start += blockBytes) {
      if (start + blockBytes > bytes.length) throw endsEarly()
      isContinued = isMapContinued(bytes.subarray(start, start + blockBytes))
    }
    if (start + parsed.sizeBytes > bytes.length) throw endsEarly()
    const content = bytes.subarray(start, start + parsed.sizeBytes)
    offset = start + paddedBytes(parsed.sizeBytes)
    if (parsed.kind === 'extension') headers.extend(parsed.type, content)
    else
      yield parsed.head.kind === 'file' ? { ...parsed.head, kind: 'file', bytes: content } : (parsed.head as TarEntry)
  }
  if (offset === 0) throw notTar()
}

/**
 * The entries of an uncompressed archive as it arrives, in bounded memory.
 * @throws {TarError} as `readTar`.
 */
export async function* readTarStream(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<StreamedTarEntry, void, undefined> {
  const input = new ByteQueue(chunks)
  const headers = new TarHeaders()
  for (let offset = 0; ;) {
    const header = await input.take(blockBytes)
    if (header === undefined) {
      if (offset === 0) throw notTar()
      return
    }
    const parsed = headers.parse(header, offset)
    if (parsed.kind === 'end') return
    let offsetBytes = offset + blockBytes
    for (let isContinued = parsed.kind === 'entry' && parsed.isContinued; isContinued; offsetBytes += blockBytes) {
      const block = await input.take(blockBytes)
      if (block === undefined) throw endsEarly()
      isContinued = isMapContinued(block)
    }
    offset = offsetBytes + paddedBytes(parsed.sizeBytes)
    if (parsed.kind === 'extension') {
      const content = await input.take(paddedBytes(parsed.sizeBytes))
      if (content === undefined) throw endsEarly()
      headers.extend(parsed.type, content.subarray(0, parsed.sizeBytes))
      continue
    }
    let left = parsed.sizeBytes
    async function* content(): AsyncGenerator<Uint8Array, void, undefined> {
      while (left > 0) {
        const piece = await input.some(left)
        if (piece === undefined) throw endsEarly()
        left -= piece.length
        yield piece
      }
    }
    yield { ...parsed.head, sizeBytes: parsed.sizeBytes, offsetBytes, content }
    const rest = content()
    while (!(await rest.next()).done) continue
    // The last block of an archive that was cut may lack its padding.
    await input.take(paddedBytes(parsed.sizeBytes) - parsed.sizeBytes)
  }
}

/** Bytes that arrive in pieces of any size. */
class ByteQueue {
  readonly #chunks: AsyncIterator<Uint8Array>
  #rest: Uint8Array = Buffer.alloc(0)

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** The next bytes, as many as are at hand, at most `most`; undefined at the end. */
  async some(most: number): Promise<Uint8Array | undefined> {
    while (this.#rest.length === 0) {
      const next = await this.#chunks.next()
      if (next.done) return undefined
      this.#rest = next.value
    }
    const piece = this.#rest.subarray(0, most)
    this.#rest = this.#rest.subarray(piece.length)
    return piece
  }

  /** Exactly so many bytes; undefined when fewer are left. */
  async take(count: number): Promise<Buffer | undefined> {
    const pieces: Uint8Array[] = []
    for (let left = count; left > 0;) {
      const piece = await this.some(left)
      if (piece === undefined) return undefined
      pieces.push(piece)
      left -= piece.length
    }
    return Buffer.concat(pieces)
  }
}

type ParsedHeader =
  | { readonly kind: 'end' }
  | { readonly kind: 'extension'; readonly type: string; readonly sizeBytes: number }
  /** `isContinued`: blocks with the rest of a map of holes come before the content. */
  | { readonly kind: 'entry'; readonly head: TarHead; readonly sizeBytes: number; readonly isContinued: boolean }

/** Reads headers one after the other, and remembers what extensions say of those that follow. */
class TarHeaders {
  readonly #forAll = new Map<string, string>()
  readonly #next = new Map<string, string>()

  parse(header: Buffer, offset: number): ParsedHeader {
    if (header.every((byte) => byte === 0)) return { kind: 'end' }
    checkHeader(header, offset)
    const type = String.fromCharCode(header[156] ?? 0)
    const isExtension = extensionTypes.has(type)
    const declared = (key: string): string | undefined => this.#next.get(key) ?? this.#forAll.get(key)
    const declaredSize = isExtension ? undefined : declared('size')
    const sizeBytes = declaredSize === undefined ? numberOf(header, 124, 12) : Number(declaredSize)
    if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) throw endsEarly()
    if (!isExtension) {
      const head = headOf(header, type, declared)
      this.#next.clear()
      return { kind: 'entry', head, sizeBytes, isContinued: type === 'S' && header[482] === 1 }
    }
    if (sizeBytes > longestExtensionBytes) throw new TarError('an extended header is too long')
    return { kind: 'extension', type, sizeBytes }
  }

  extend(type: string, content: Buffer): void {
    if (type === 'L') this.#next.set('path', textOf(content, 0, content.length))
    else if (type === 'K') this.#next.set('linkpath', textOf(content, 0, content.length))
    else {
      const known = type === 'g' ? this.#forAll : this.#next
      for (const [key, value] of paxRecords(content)) if (keptKeys.has(key)) known.set(key, value)
    }
  }
}

/** https://www.gnu.org/software/tar/manual/html_node/Standard.html: `struct sparse_header` */
function isMapContinued(block: Buffer): boolean {
  return block[504] === 1
}

function paddedBytes(sizeBytes: number): number {
  return Math.ceil(sizeBytes / blockBytes) * blockBytes
}

function notTar(): TarError {
  return new TarError('it is not a tar archive', true)
}

function endsEarly(): TarError {
  return new TarError('it ends in the middle of a file')
}

function headOf(header: Buffer, type: string, declared: (key: string) => string | undefined): TarHead {
  const prefix = textOf(header, 257, 5) === 'ustar' ? textOf(header, 345, 155) : ''
  const short = textOf(header, 0, 100)
  const modified = declared('mtime')
  // https://www.gnu.org/software/tar/manual/html_section/Sparse-Formats.html
  const sparse =
    type === 'S' ? numberOf(header, 483, 12) : Number(declared('GNU.sparse.realsize') ?? declared('GNU.sparse.size'))
  const isSparse = Number.isSafeInteger(sparse) && sparse >= 0
  const name = declared('GNU.sparse.name') ?? declared('path') ?? (prefix === '' ? short : `${prefix}/${short}`)
  const common = {
    ...placed(name),
    ...(isSparse ? { sparseSizeBytes: sparse } : {}),
    mode: numberOf(header, 100, 8) & 0o777,
    modifiedSeconds: Math.floor(modified === undefined ? numberOf(header, 136, 12) : Number(modified) || 0),
  }
  if (isSparse) return { ...common, kind: 'other' }
  const target = declared('linkpath') ?? textOf(header, 157, 100)
  // A name that ends in a slash is a directory, also where an old archive says it is a file.
  if (type === '5' || ((type === '0' || type === '\0') && name.endsWith('/'))) return { ...common, kind: 'directory' }
  if (type === '0' || type === '\0' || type === '7') return { ...common, kind: 'file' }
  if (type === '2') return { ...common, kind: 'symlink', target }
  if (type === '1') return { ...common, kind: 'hardlink', target: placed(target).path }
  return { ...common, kind: 'other' }
}

/** Why a path is unsafe that is not on every system: on Linux it is a name as any other. */
export const holdsBackslash = 'its path holds a backslash'

function placed(name: string): { path: string; unsafe?: string } {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.')
  const path = parts.join('/')
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return { path, unsafe: 'its path is absolute' }
  if (parts.includes('..')) return { path, unsafe: 'its path leads out of the archive' }
  if (name.includes('\0')) return { path, unsafe: 'its path holds a NUL' }
  if (name.includes('\\')) return { path, unsafe: holdsBackslash }
  return { path }
}

function checkHeader(header: Buffer, offset: number): void {
  let sum = 0
  for (let index = 0; index < blockBytes; index++) sum += index >= 148 && index < 156 ? 32 : (header[index] ?? 0)
  if (sum !== numberOf(header, 148, 8))
    throw offset === 0 ? notTar() : new TarError(`the header at byte ${offset} is damaged`)
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
