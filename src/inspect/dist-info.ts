// What the examination needs of a wheel's `.dist-info`.
// https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file

/** Values of a header of METADATA or WHEEL, which are written like the headers of a mail. */
export function headerValues(text: string, name: string): string[] {
  const [headers = ''] = text.replaceAll('\r\n', '\n').split(/\n\n/, 1)
  const prefix = `${name.toLowerCase()}:`
  return headers
    .replaceAll(/\n[ \t]+/g, '\n\t')
    .split(/\n(?!\t)/)
    .filter((line) => line.toLowerCase().startsWith(prefix))
    .map((line) => line.slice(prefix.length).replaceAll('\n\t', '\n').trim())
}

export interface RecordRow {
  readonly path: string
  /** Hash algorithm as hashlib names it; absent when the row has no hash. */
  readonly algorithm?: string
  /** URL-safe base64 without padding. */
  readonly digest?: string
  readonly sizeBytes?: number
}

/** The rows of a RECORD, which is CSV. */
export function readRecord(text: string): RecordRow[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => {
      const [path = '', hash = '', size = ''] = csvFields(line)
      const [algorithm, digest] = hash === '' ? [] : hash.split('=', 2)
      return {
        path,
        ...(algorithm === undefined || digest === undefined ? {} : { algorithm: algorithm.toLowerCase(), digest }),
        ...(/^\d+$/.test(size) ? { sizeBytes: Number(size) } : {}),
      }
    })
}

function csvFields(line: string): string[] {
  if (!line.includes('"')) return line.split(',')
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}
