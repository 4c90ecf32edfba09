// Names of entries: how their bytes are read, and which of them are refused.

import { isAscii } from 'node:buffer'
import { crc32 } from 'node:zlib'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Code page 437, upper half: what a name's bytes mean without the UTF-8 flag (APPNOTE appendix D; Python reads it so). */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

/** Bit 11: the name is UTF-8. */
export const utf8Flag = 0x0800

/**
 * The name that an entry's bytes spell, or `{refused}` with the reason.
 * `extra` are the entry's extra fields: 0x7075 may hold its name in UTF-8 (APPNOTE 4.6.9).
 */
export function decodeName(bytes: Buffer, flags: number, extra: Buffer): string | { readonly refused: string } {
  let name: string
  const ascii = isAscii(bytes)
  if (ascii) {
    name = bytes.toString('latin1')
  } else if (flags & utf8Flag) {
    try {
      name = utf8.decode(bytes)
    } catch {
      return { refused: 'a name is marked as UTF-8 and is not UTF-8' }
    }
  } else {
    name = Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : cp437[byte - 0x80])).join('')
  }
  const unicode = extraField(extra, 0x7075)
  if (!unicode || unicode.length < 5 || unicode[0] !== 1 || unicode.readUInt32LE(1) !== crc32(bytes)) return name
  let other: string
  try {
    other = utf8.decode(unicode.subarray(5))
  } catch {
    return { refused: `an extra field renames ${quote(name)} to what is not UTF-8` }
  }
  // Only readers that know the field see the other name, so it may refine bytes of an unknown code page and nothing else.
  if (other !== name && (ascii || flags & utf8Flag)) {
    return { refused: `${quote(name)} is called ${quote(other)} by an extra field` }
  }
  return other
}

/** The data of an extra field; undefined when it is missing or the fields do not parse. */
export function extraField(extra: Buffer, id: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length;) {
    const length = extra.readUInt16LE(at + 2)
    const end = at + 4 + length
    if (end > extra.length) return undefined
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, end)
    at = end
  }
  return undefined
}

/** Windows opens a device under these names, in any folder, with any ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i

/** Linux: NAME_MAX and PATH_MAX less the `/opt/` in front. */
const longestComponentBytes = 255
const longestPathBytes = 4000

/** Short, of usual characters: nothing but its parts can be wrong. */
const usualPath = /^[\w@+~][\w@+~.,() =-]*(?:\/[\w@+~.,() =-]+)*\/?$/
/** A part that may be `.`, `..` or a device: everything that begins like one is looked at more closely. */
const doubtfulPart = /(?:^|\/)(?:\.|con|prn|aux|nul|clock|com\d|lpt\d)/i

/**
 * Where a file must be able to have its name: on each system, or only on Linux. On Linux the name of a device is a name
 * as any other, and a backslash is a character of it, as it is for the programs that unpack a zip there.
 */
export type NamesFor = 'every-system' | 'linux'

/** Why an entry must not have this path, to follow a colon; undefined when it may. A directory's path ends in `/`. */
export function refusedPath(path: string, names: NamesFor = 'every-system'): string | undefined {
  if (path.length <= longestComponentBytes && usualPath.test(path) && !doubtfulPart.test(path)) return undefined
  const name = (): string => quote(path)
  if (path === '' || path === '/') return 'an entry has no name'
  if (hasControlCharacter(path)) return `${name()} has a control character in its name`
  if (path.includes('\\')) {
    if (names === 'every-system') return `${name()} has a backslash in its name, which some systems take for a folder`
    // A program that reads it as a folder must not be led out either.
    const otherwise = refusedPath(path.replaceAll('\\', '/'), names)
    if (otherwise !== undefined) return `${name()} has a backslash in its name: as a folder, ${otherwise}`
  }
  if (path.startsWith('/')) return `${name()} is an absolute path`
  if (/^[a-z]:/i.test(path)) return `${name()} names a drive`
  if (path.length * 3 > longestPathBytes && Buffer.byteLength(path) > longestPathBytes)
    return `the path ${name()} is too long for Linux`
  for (const component of (path.endsWith('/') ? path.slice(0, -1) : path).split('/')) {
    if (component === '') return `${name()} has an empty part in its path`
    if (component === '..') return `${name()} leads out of its folder`
    if (component === '.') return `${name()} has a "." in its path`
    if (names === 'every-system' && deviceName.test(component.trimEnd()))
      return `${name()} is the name of a device on Windows`
    if (component.length > 63 && Buffer.byteLength(component) > longestComponentBytes) {
      return `${name()} has a name too long for Linux`
    }
  }
  return undefined
}

function hasControlCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || code === 0x7f) return true
  }
  return false
}

/** A name for a message: quoted, control characters escaped, at most so long. */
export function quote(name: string): string {
  return JSON.stringify(name.length > 200 ? `${name.slice(0, 200)}…` : name)
}
