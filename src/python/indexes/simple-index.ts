// A project's page of a package index, as JSON (PEP 691) or HTML (PEP 503):
// https://packaging.python.org/en/latest/specifications/simple-repository-api/

/** One file of a project, as its page lists it. */
export interface IndexFile {
  readonly filename: string
  readonly url: string
  /** `>=3.9`, of the Python that it is for. */
  readonly requiresPython?: string
  readonly yanked: boolean
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
    return [
      {
        filename,
        url: new URL(link, url).href,
        ...(typeof requiresPython === 'string' ? { requiresPython } : {}),
        yanked: yanked === true || typeof yanked === 'string',
      },
    ]
  })
}

function parseHtml(text: string, url: string): readonly IndexFile[] {
  const baseLink = attribute(/<base\b[^>]*>/i.exec(text)?.[0] ?? '', 'href')
  const base = baseLink !== undefined && URL.canParse(baseLink, url) ? new URL(baseLink, url).href : url
  return Array.from(text.matchAll(/(<a\b[^>]*>)([^<]*)<\/a\s*>/gi)).flatMap(([, tag = '', label = '']) => {
    const link = attribute(tag, 'href')
    if (link === undefined || !URL.canParse(link, base)) return []
    const target = new URL(link, base)
    const requiresPython = attribute(tag, 'data-requires-python')
    const last = decode(target.pathname.replace(/^.*\//s, ''))
    return [
      {
        filename: last === '' ? unescape(label).trim() : last,
        url: target.href,
        ...(requiresPython === undefined ? {} : { requiresPython }),
        yanked: /\sdata-yanked(?=[\s=>/])/i.test(tag),
      },
    ]
  })
}

function attribute(tag: string, name: string): string | undefined {
  const [found, double, single, bare] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag) ?? []
  return found === undefined ? undefined : unescape(double ?? single ?? bare ?? '')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescape(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]+));/gi,
    (whole, decimal, hex, name: string | undefined) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole
      return String.fromCodePoint(decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal))
    },
  )
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
