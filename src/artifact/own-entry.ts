// One's own file as an entry of the layer: its mode and its line ends as Lambda needs them.

import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { isElf } from '../formats/elf.ts'
import { hashFile } from '../host/file-hash.ts'
import type { Entry, FileHash } from '../model/entry.ts'
import { startOf } from './left-out.ts'

/** A file on this machine that will be in the layer. */
export interface OwnFile {
  /** In the layer. */
  readonly path: string
  /** Absolute. */
  readonly file: string
  /** Relative to the working directory, `/`-separated. */
  readonly source: string
  /** Where a link points to, when it stays one. */
  readonly link?: string
}

/** Scripts are small; a larger file is taken as it is. */
const largestScriptBytes = 4 * 1024 * 1024
/** On PATH, or started by Lambda itself: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html */
const programs = /^(?:bin|extensions)\//

/** The entry, and what was mended. */
export async function ownEntry(
  { path, file, source, link }: OwnFile,
  signal: AbortSignal,
): Promise<{ readonly entry: Entry; readonly warning?: string }> {
  signal.throwIfAborted()
  const origin = { ecosystem: 'own', name: source, requiredBy: [] } as const
  if (link !== undefined) {
    const bytes = Buffer.from(link)
    const content = { kind: 'link', target: link } as const
    return { entry: { path, mode: 0o777, sizeBytes: bytes.length, hash: hashOf(bytes), origin, content } }
  }
  const { mode: given, size } = await stat(file)
  const start = await startOf(file, 256)
  const isScript = start.subarray(0, 2).toString('latin1') === '#!'
  const isProgram = programs.test(path) && (isScript || isElf(start) || path.split('/').length === 2)
  const mode = given & 0o111 || isProgram ? 0o755 : 0o644
  const [firstLine = ''] = start.toString('latin1').split('\n', 1)
  if (isScript && firstLine.endsWith('\r') && size <= largestScriptBytes) {
    const text = await readFile(file, 'latin1')
    const bytes = Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1')
    const content = { kind: 'bytes', bytes } as const
    return {
      entry: { path, mode, sizeBytes: bytes.length, hash: hashOf(bytes), origin, content },
      warning: `include: ${source} is a script with line ends of Windows, with which Linux does not find its interpreter; the layer has it with those of Linux.`,
    }
  }
  const { sizeBytes, sha256 } = await hashFile(file, signal)
  const hash: FileHash = { algorithm: 'sha256', digest: Buffer.from(sha256, 'hex').toString('base64url') }
  return { entry: { path, mode, sizeBytes, hash, origin, content: { kind: 'file', file } } }
}

function hashOf(bytes: Buffer): FileHash {
  return { algorithm: 'sha256', digest: createHash('sha256').update(bytes).digest('base64url') }
}
