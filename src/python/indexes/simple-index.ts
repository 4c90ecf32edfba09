import { isoTime } from '../../text/time.ts'
import { elementsOf } from './html-page.ts'

// A project's page of a package index, as JSON (PEP 691) or HTML (PEP 503):
// https://packaging.python.org/en/latest/specifications/simple-repository-api/

/** One file of a project, as its page lists it. */
export interface IndexFile {
  readonly filename: string
  readonly url: string
  /** `>=3.9`, of the Python that it is for. */
  readonly requiresPython?: string
  readonly yanked: boolean
  /** Lower-case hex, where the page tells. */
  readonly sha256?: string
  /** Only JSON tells it. */
  readonly sizeBytes?: number
  /** ISO 8601; only some indexes say it: https://peps.python.org/pep-0700/ */
  readonly uploadTime?: string
}

/** What to ask for: JSON where the index has it. */
export const simpleIndexAccept =
  'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.01'

/**
 * The files of a page; none when it is not understood.
 * @param url where the page came from, for relative links
 */
export function parseIndexPage(contentType: string, text: string, url: string): readonly IndexFile[] {
  return /json/i.test(contentType) ? parseJson(text, url) : parseHtml(text, url)
}

function parseJson(text: string, url: string): readonly IndexFile[] {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return []
  }
  const files = (document as { files?: unknown } | null)?.files
  if (!Array.isArray(files)) return []
  return files.flatMap((file: Readonly<Record<string, unknown>> | null) => {
    const filename = file?.['filename']
    const link = file?.['url']
    if (typeof filename !== 'string' || typeof link !== 'string' || !URL.canParse(link, url)) return []
    const requiresPython = file?.['requires-python']
    const yanked = file?.['yanked']
    const sha256 = (file?.['hashes'] as Readonly<Record<string, unknown>> | undefined)?.['sha256']
    const size = file?.['size']
    const time = file?.['upload-time']
    const uploadTime = typeof time === 'string' ? isoTime(time) : undefined
    return [
      {
        filename,
        url: new URL(link, url).href,
        ...(typeof requiresPython === 'string' ? { requiresPython } : {}),
        yanked: yanked === true || typeof yanked === 'string',
        ...(typeof sha256 === 'string' && isSha256(sha256.toLowerCase()) ? { sha256: sha256.toLowerCase() } : {}),
        ...(Number.isSafeInteger(size) && Number(size) > 0 ? { sizeBytes: Number(size) } : {}),
        ...(uploadTime === undefined ? {} : { uploadTime }),
      },
    ]
  })
}

const interesting: ReadonlySet<string> = new Set(['a', 'base'])

function parseHtml(text: string, url: string): readonly IndexFile[] {
  let base: string | undefined
  const files: IndexFile[] = []
  for (const { name, attributes, text: label } of elementsOf(text, interesting)) {
    const link = attributes.get('href')
    if (link === undefined || !URL.canParse(link, base ?? url)) continue
    const target = new URL(link, base ?? url)
    if (name === 'base') {
      base ??= target.href
      continue
    }
    const requiresPython = attributes.get('data-requires-python')
    const hash = (/[#&]sha256=(\w+)/i.exec(target.hash)?.[1] ?? '').toLowerCase()
    const last = decode(target.pathname.slice(target.pathname.lastIndexOf('/') + 1))
    files.push({
      filename: last === '' ? label.trim() : last,
      url: target.href,
      ...(requiresPython === undefined ? {} : { requiresPython }),
      yanked: attributes.has('data-yanked'),
      ...(isSha256(hash) ? { sha256: hash } : {}),
    })
  }
  return files
}

function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
