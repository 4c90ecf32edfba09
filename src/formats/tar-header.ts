// Headers of a tar archive: ustar, with records of POSIX.1-2001 (pax) for what its fields do not hold.
// https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06

/** An entry to be written: owned by root, of one date. */
export type TarHeaderEntry = {
  /** Relative, `/`-separated, without a slash at its end. */
  readonly path: string
  /** Permission bits. */
  readonly mode: number
} & (
  | { readonly kind: 'file'; readonly sizeBytes: number }
  | { readonly kind: 'directory' }
  | { readonly kind: 'symlink'; readonly target: string }
)

export const tarBlockBytes = 512
/** 1980-01-01 00:00 UTC: the first moment that a zip can name, so that both artifacts carry one date. */
export const archiveSeconds = 315_532_800
/** Two blocks of zeros. */
export const tarEnd: Uint8Array = new Uint8Array(2 * tarBlockBytes)

const largestSizeBytes = 8 * 1024 ** 3 - 1
const types = { file: '0', symlink: '2', directory: '5' } as const

/** The blocks in front of an entry's data. */
export function tarHeader(entry: TarHeaderEntry): Buffer {
  const path = entry.kind === 'directory' ? `${entry.path}/` : entry.path
  const target = entry.kind === 'symlink' ? entry.target : ''
  const sizeBytes = entry.kind === 'file' ? entry.sizeBytes : 0
  const fields = splitPath(path)
  const records = [
    ...(fields === undefined ? [record('path', path)] : []),
    ...(fits(target, 100) ? [] : [record('linkpath', target)]),
    ...(sizeBytes > largestSizeBytes ? [record('size', String(sizeBytes))] : []),
  ]
  const own = block({
    ...(fields ?? { name: shortened(path), prefix: '' }),
    mode: entry.mode,
    sizeBytes: Math.min(sizeBytes, largestSizeBytes),
    type: types[entry.kind],
    target: fits(target, 100) ? target : '',
  })
  if (records.length === 0) return own
  const data = Buffer.concat(records)
  const name = { name: shortened(`PaxHeaders/${path}`), prefix: '' }
  const extended = block({ ...name, mode: 0o644, sizeBytes: data.length, type: 'x', target: '' })
  return Buffer.concat([extended, data, tarPadding(data.length), own])
}

/** Zeros that bring data of this length to the next block. */
export function tarPadding(sizeBytes: number): Uint8Array {
  return new Uint8Array((tarBlockBytes - (sizeBytes % tarBlockBytes)) % tarBlockBytes)
}

interface Fields {
  readonly name: string
  readonly prefix: string
  readonly mode: number
  readonly sizeBytes: number
  readonly type: string
  readonly target: string
}

/** What is the same in every header. */
const template = Buffer.alloc(tarBlockBytes)
template.write('0000000\0'.repeat(2), 108, 'latin1') // Owner and group.
template.write(archiveSeconds.toString(8).padStart(11, '0'), 136, 'latin1')
template.fill(' ', 148, 156) // The checksum counts itself as spaces.
template.write('ustar\x0000', 257, 'latin1')
template.write('0000000\0'.repeat(2), 329, 'latin1') // Device.

function block({ name, prefix, mode, sizeBytes, type, target }: Fields): Buffer {
  const bytes = Buffer.from(template)
  bytes.write(name, 0, 100)
  bytes.write(mode.toString(8).padStart(7, '0'), 100, 'latin1')
  bytes.write(sizeBytes.toString(8).padStart(11, '0'), 124, 'latin1')
  bytes.write(type, 156, 'latin1')
  if (target !== '') bytes.write(target, 157, 100)
  if (prefix !== '') bytes.write(prefix, 345, 155)
  let sum = 0
  for (const byte of bytes) sum += byte
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return bytes
}

/** Name and prefix of a path; undefined when they do not hold it. Only ASCII means the same to every reader. */
function splitPath(path: string): { readonly name: string; readonly prefix: string } | undefined {
  if (!isAscii(path)) return undefined
  if (path.length <= 100) return { name: path, prefix: '' }
  // The slash between the two is written nowhere, and the name may not be empty.
  const slash = path.lastIndexOf('/', path.length - 2 < 155 ? path.length - 2 : 155)
  for (let at = slash; at > 0; at = path.lastIndexOf('/', at - 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)]
    if (name.length > 100) return undefined
    if (prefix.length <= 155) return { name, prefix }
  }
  return undefined
}

function fits(text: string, lengthBytes: number): boolean {
  return isAscii(text) && text.length <= lengthBytes
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text)
}

/** For readers that do not know pax, and never the whole path. */
function shortened(path: string): string {
  return path.replace(/[^\x20-\x7e]/g, '_').slice(0, 100)
}

/** A pax record: its own length in decimal counts too. */
function record(key: string, value: string): Buffer {
  const rest = ` ${key}=${value}\n`
  const restBytes = Buffer.byteLength(rest)
  let length = restBytes + 1
  while (String(length).length + restBytes !== length) length++
  return Buffer.from(`${length}${rest}`)
}
