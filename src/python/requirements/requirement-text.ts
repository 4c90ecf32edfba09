import { readFile } from 'node:fs/promises'
import type { Problem } from '../../errors.ts'

/** The text of a file's bytes, by its byte order mark, else UTF-8; or what is wrong with it. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong'; readonly why: string }

/** Windows PowerShell's `pip freeze > requirements.txt` writes UTF-16 with a mark; pip reads it, so do we. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    const at = text.indexOf('\0')
    if (at !== -1)
      return { kind: 'wrong', why: 'it holds NUL characters: it is not a text, or UTF-16 without a byte order mark' }
    return { kind: 'text', text }
  } catch {
    return { kind: 'wrong', why: `it is not a text in ${encoding.toUpperCase()}` }
  }
}

/** The text of a requirements file, or why it cannot be read. */
export type ReadText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong'; readonly problem: Problem }

/** Reads a requirements file. `shown` is its path for people, `directory` the working directory. */
export async function readText(path: string, shown: string, directory: string): Promise<ReadText> {
  const unreadable = (why: string, nextStep: string): ReadText => ({
    kind: 'wrong',
    problem: { code: 'requirements-unreadable', message: `${shown} cannot be read: ${why}.`, nextStep },
  })
  try {
    const decoded = decodeText(await readFile(path))
    return decoded.kind === 'text' ? decoded : unreadable(decoded.why, 'Save it as UTF-8.')
  } catch (error) {
    const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
    switch (code) {
      case undefined:
        throw error
      case 'ENOENT':
      case 'ENOTDIR':
        return {
          kind: 'wrong',
          problem: {
            code: 'requirements-missing',
            message: `There is no file ${shown}.`,
            nextStep: `Paths are relative to ${directory}, and in \`-r\` and \`-c\` lines to the file that holds them.`,
          },
        }
      case 'EISDIR':
        return {
          kind: 'wrong',
          problem: {
            code: 'requirements-directory',
            message: `${shown} is a directory, not a requirements file.`,
            nextStep: 'Name the file in it, e.g. `requirements.txt`.',
          },
        }
      case 'EACCES':
      case 'EPERM':
        return unreadable('permission is denied', 'Make it readable for this user.')
      default:
        return unreadable(code, 'Check the path and the file system.')
    }
  }
}
