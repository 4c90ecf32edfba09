import { basename } from 'node:path'
import { formatBytes, megabyte } from '../../text/units.ts'
import { readUpTo } from '../../host/files.ts'
import { isThere } from '../../host/standing.ts'
import type { Problem } from '../../errors.ts'
import type { Context } from '../../host/context.ts'

/** The text of a file's bytes, or what is wrong with it. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong'; readonly why: string; readonly line?: number }

const utf16be = Buffer.from([0xfe, 0xff])
const utf16le = Buffer.from([0xff, 0xfe])
const utf32be = Buffer.from([0, 0, 0xfe, 0xff])
const utf32le = Buffer.from([0xff, 0xfe, 0, 0])

/**
 * Decodes a file as pip does: by its byte order mark, else by a coding line (https://peps.python.org/pep-0263/) among
 * its first two lines, else as UTF-8. Windows PowerShell's `pip freeze > requirements.txt` writes UTF-16 with a mark.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  const decoder = decoderOf(encoding)
  if (!decoder) {
    return { kind: 'wrong', why: `its first lines name the encoding ${encoding}, which is not known here` }
  }
  try {
    const text = decoder.decode(bytes)
    const at = text.indexOf('\0')
    if (at !== -1) {
      const why = 'it holds NUL characters: it is not a text, or UTF-16 without a byte order mark'
      return { kind: 'wrong', why, line: lineAt(text, at) }
    }
    return { kind: 'text', text }
  } catch {
    const text = new TextDecoder(encoding).decode(bytes)
    return {
      kind: 'wrong',
      why: `it is not a text in ${encoding.toUpperCase()}`,
      line: lineAt(text, text.indexOf('\uFFFD')),
    }
  }
}

function lineAt(text: string, at: number): number {
  return text.slice(0, Math.max(0, at)).split('\n').length
}

function decoderOf(encoding: string): { decode(bytes: Uint8Array): string } | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch {
    return undefined
  }
}

/** Python's names of encodings that the standard of the web does not know. */
const aliases: Readonly<Record<string, string>> = {
  'latin-1': 'latin1',
  l1: 'latin1',
  'utf-8-sig': 'utf-8',
  u8: 'utf-8',
}

function encodingOf(bytes: Uint8Array): string {
  const startsWith = (mark: Buffer): boolean => mark.equals(bytes.subarray(0, mark.length))
  if (startsWith(utf32le) || startsWith(utf32be)) return 'utf-32'
  if (startsWith(utf16le)) return 'utf-16le'
  if (startsWith(utf16be)) return 'utf-16be'
  const head = Buffer.from(bytes.subarray(0, longestHead)).toString('latin1')
  for (const line of head.split('\n', 2)) {
    const name = line.startsWith('#') ? /coding[:=]\s{0,20}([-\w.]{1,40})/.exec(line)?.[1] : undefined
    if (name === undefined) continue
    const known = name.replaceAll('_', '-').toLowerCase()
    return aliases[known] ?? known
  }
  return 'utf-8'
}

/** Where a coding line may be. */
const longestHead = 4_096

/** The text of a requirements file, or why it cannot be read. */
export type ReadText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong'; readonly problem: Problem }

/** A lock of 10,000 packages has some 30 MB. */
const largestFileBytes = 32 * megabyte

/** Reads a requirements file. `shown` is its path for people. */
export async function readText(
  path: string,
  shown: string,
  { directory, trace }: Pick<Context, 'directory' | 'trace'>,
  largestBytes = largestFileBytes,
): Promise<ReadText> {
  trace?.file(path)
  const isOfTool = /\.(?:toml|lock)$|^Pipfile$/i.test(basename(path))
  const unreadable = (why: string, nextStep: string, line?: number): ReadText => ({
    kind: 'wrong',
    problem: {
      code: 'requirements-unreadable',
      message: `${shown}${line === undefined ? '' : `:${line}`} cannot be read: ${why}.`,
      nextStep,
      file: shown,
      ...(line === undefined ? {} : { line }),
    },
  })
  try {
    const bytes = await readUpTo(path, largestBytes)
    if (bytes === undefined) {
      return unreadable(
        `it has more than ${formatBytes(largestBytes)}, as no file of this kind has`,
        'Check that it is the file that you mean.',
      )
    }
    const decoded = decodeText(bytes)
    return decoded.kind === 'text'
      ? decoded
      : unreadable(
          decoded.why,
          isOfTool
            ? 'Save it as UTF-8, or make it again with the tool that wrote it.'
            : 'Save it as UTF-8, or name its encoding in the first line: `# -*- coding: latin-1 -*-`.',
          decoded.line,
        )
  } catch (error) {
    const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
    switch (code) {
      case undefined:
        throw error
      case 'ELOOP':
        return unreadable('its links lead in a circle', 'Mend the link, or name a file.')
      case 'ENOENT':
      case 'ENOTDIR':
        if (isThere(path)) return unreadable('it is a link that leads to no file', 'Mend the link, or name a file.')
        return {
          kind: 'wrong',
          problem: {
            code: 'requirements-missing',
            message: `The file ${shown} does not exist.`,
            nextStep: `Paths are relative to ${directory}, and in \`-r\` and \`-c\` lines to the file that holds them.`,
          },
        }
      case 'EISDIR':
        return {
          kind: 'wrong',
          problem: {
            code: 'requirements-directory',
            message: `${shown} is a directory, not a ${isOfTool ? '' : 'requirements '}file.`,
            nextStep: isOfTool
              ? 'Give the directory another name, or name the file that is meant with `requirements`.'
              : 'Name the file in it, e.g. `requirements.txt`.',
          },
        }
      case 'EACCES':
      case 'EPERM':
        return unreadable('permission is denied', 'Make it readable for this user.')
      case 'NO_WRITER':
        return unreadable('it is a pipe that no program writes to', 'Name a file.')
      default:
        return unreadable(code, 'Check the path and the file system.')
    }
  }
}
