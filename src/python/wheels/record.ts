// RECORD: the files of an installed distribution.
// https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file

import { createHash } from 'node:crypto'
import { Failure } from '../../errors.ts'
import type { FileHash } from '../../model/entry.ts'

export interface RecordRow {
  /** As written: relative to the folder that the `.dist-info` is in, `/`-separated. */
  readonly path: string
  /** Absent for RECORD itself and for bytecode. */
  readonly hash?: FileHash
  readonly sizeBytes?: number
}

/**
 * Reads a RECORD, which is CSV as Python's `csv` module writes it.
 * @param name for messages, e.g. the wheel's file name
 * @throws {Failure} `record-refused` when it is not a CSV of that form, or contradicts itself
 */
export function parseRecord(text: string, name: string): RecordRow[] {
  const rows: RecordRow[] = []
  const seen = new Map<string, RecordRow>()
  for (const [path = '', hash = '', size = '', ...more] of parseCsv(text, name)) {
    if (path === '' && hash === '' && size === '') continue
    if (path === '' || more.some((field) => field !== '')) throw refused(name, 'a row is not path, hash and size')
    const equals = hash.indexOf('=')
    if (hash !== '' && equals < 1) throw refused(name, `the hash of ${JSON.stringify(path)} is not algorithm=digest`)
    if (size !== '' && !/^\d{1,15}$/.test(size))
      throw refused(name, `the size of ${JSON.stringify(path)} is not a number`)
    const row: RecordRow = {
      path,
      ...(hash === ''
        ? {}
        : {
            hash: { algorithm: hash.slice(0, equals).toLowerCase(), digest: hash.slice(equals + 1).replace(/=+$/, '') },
          }),
      ...(size === '' ? {} : { sizeBytes: Number(size) }),
    }
    // Some builders list a file twice, which is harmless as long as both rows say the same.
    const before = seen.get(path)
    if (before && saysTheSame(before, row)) continue
    if (before) throw refused(name, `${JSON.stringify(path)} is listed twice, with different hashes or sizes`)
    seen.set(path, row)
    rows.push(row)
  }
  return rows
}

function saysTheSame(a: RecordRow, b: RecordRow): boolean {
  return a.hash?.algorithm === b.hash?.algorithm && a.hash?.digest === b.hash?.digest && a.sizeBytes === b.sizeBytes
}

/** Writes a RECORD, in the order given. */
export function formatRecord(rows: readonly RecordRow[]): string {
  return rows
    .map(({ path, hash, sizeBytes }) => {
      const shown = /[",\r\n]/.test(path) ? `"${path.replaceAll('"', '""')}"` : path
      return `${shown},${hash ? `${hash.algorithm}=${hash.digest}` : ''},${sizeBytes ?? ''}\n`
    })
    .join('')
}

/** The hash that RECORD has of these bytes. */
export function recordHash(bytes: Buffer): FileHash {
  return { algorithm: 'sha256', digest: createHash('sha256').update(bytes).digest('base64url') }
}

function* parseCsv(text: string, name: string): Generator<string[], void, undefined> {
  let row: string[] = []
  let at = text.startsWith('\ufeff') ? 1 : 0
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      for (;;) {
        const close = text.indexOf('"', at + 1)
        if (close < 0) throw refused(name, 'a quote is never closed')
        field += text.slice(at + 1, close)
        at = close + 1
        if (text[at] !== '"') break
        field += '"' // Doubled within quotes.
      }
    }
    const end = nextDelimiter(text, at)
    field += text.slice(at, end)
    row.push(field)
    at = end + 1
    if (text[end] === ',') {
      if (at >= text.length) row.push('')
      continue
    }
    if (text[end] === '\r' && text[at] === '\n') at++
    yield row
    row = []
  }
  if (row.length > 0) yield row
}

function nextDelimiter(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x2c || code === 0x0a || code === 0x0d) return at
  }
  return text.length
}

function refused(name: string, reason: string): Failure {
  return new Failure({
    code: 'record-refused',
    message: `${name}: its RECORD cannot be read: ${reason}.`,
    nextStep: 'Take another version of the package, or tell its publisher.',
    file: name,
  })
}
