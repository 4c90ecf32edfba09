// Which operating system a compiled file is for, told by its first bytes.

/** `macOS`: Mach-O, for one processor or several. `Windows`: a `.exe` or `.dll`, whatever it is called. */
export type ForeignSystem = 'macOS' | 'Windows'

/**
 * https://github.com/apple-oss-distributions/xnu/blob/main/EXTERNAL_HEADERS/mach-o/loader.h,
 * https://github.com/apple-oss-distributions/xnu/blob/main/EXTERNAL_HEADERS/mach-o/fat.h
 */
const machOMagics = new Set([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabf])
/** Also the magic of Java's classes, where a version above 40 is in the place of the number of processors. */
const fatMagic = 0xcafebabe
const mostProcessors = 20

/** Undefined for what is not compiled, and for Linux. */
export function foreignSystemOf(start: Buffer): ForeignSystem | undefined {
  if (start.length < 8) return undefined
  const magic = start.readUInt32BE(0)
  if (machOMagics.has(magic) || (magic === fatMagic && start.readUInt32BE(4) <= mostProcessors)) return 'macOS'
  return isPortableExecutable(start) ? 'Windows' : undefined
}

/** https://learn.microsoft.com/windows/win32/debug/pe-format: `MZ`, and a header of 64 bytes that says where the rest is. */
function isPortableExecutable(start: Buffer): boolean {
  if (start.length < 64 || start[0] !== 0x4d || start[1] !== 0x5a) return false
  const rest = start.readUInt32LE(60)
  return rest >= 64 && rest <= farthestHeaderBytes
}

/**
 * Whether a `.dll` or `.exe` holds code of .NET, which runs on every system: it has a header of the common language runtime.
 * https://learn.microsoft.com/windows/win32/debug/pe-format#optional-header-data-directories-image-only
 */
export function isDotNet(start: Buffer): boolean {
  if (!isPortableExecutable(start)) return false
  const optional = start.readUInt32LE(60) + 24
  if (start.length < optional + 2) return false
  const directories = optional + (start.readUInt16LE(optional) === 0x20b ? 112 : 96)
  const [count, header] = [directories - 4, directories + 14 * 8]
  return start.length >= header + 4 && start.readUInt32LE(count) > 14 && start.readUInt32LE(header) !== 0
}

/** Linkers write it at 64 to 512; a text has letters there, which make a far larger number. */
const farthestHeaderBytes = 0x1_0000
