// The links of an HTML page, read from left to right in one pass: a page comes from outside, and whatever it holds, each
// character is looked at a bounded number of times.

/** An element of a page: `<a href="x">label` */
export interface Element {
  /** In lower case. */
  readonly name: string
  /** By their names in lower case; unescaped. */
  readonly attributes: ReadonlyMap<string, string>
  /** The text up to the next tag, unescaped. */
  readonly text: string
}

/** The elements of the given names, in the order of the page. */
export function* elementsOf(html: string, names: ReadonlySet<string>): Generator<Element, void, undefined> {
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4)
      if (end === -1) return
      at = end + 3
      continue
    }
    const nameEnd = endOfName(html, at + 1)
    const name = html.slice(at + 1, nameEnd).toLowerCase()
    if (!names.has(name)) {
      at = Math.max(nameEnd, at + 1)
      continue
    }
    const tag = readAttributes(html, nameEnd)
    if (tag.end === -1) return
    const next = html.indexOf('<', tag.end)
    yield { name, attributes: tag.attributes, text: unescape(html.slice(tag.end, next === -1 ? html.length : next)) }
    at = tag.end
  }
}

const longestName = 64

function endOfName(html: string, from: number): number {
  let at = from
  while (at < html.length && at - from < longestName && isNameCharacter(html.charCodeAt(at))) at++
  return at
}

function isNameCharacter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
}

/** The attributes of a tag, and the offset behind its `>`; -1 when it has none. */
function readAttributes(
  html: string,
  from: number,
): { readonly attributes: ReadonlyMap<string, string>; readonly end: number } {
  const attributes = new Map<string, string>()
  let at = from
  for (;;) {
    at = skip(html, at, ' \t\n\r\f/')
    if (at >= html.length) return { attributes, end: -1 }
    if (html[at] === '>') return { attributes, end: at + 1 }
    const nameEnd = find(html, at + 1, ' \t\n\r\f/>=')
    const name = html.slice(at, nameEnd).toLowerCase()
    at = skip(html, nameEnd, ' \t\n\r\f')
    let value = ''
    if (html[at] === '=') {
      at = skip(html, at + 1, ' \t\n\r\f')
      const quote = html[at]
      if (quote === '"' || quote === "'") {
        const close = html.indexOf(quote, at + 1)
        if (close === -1) return { attributes, end: -1 }
        value = html.slice(at + 1, close)
        at = close + 1
      } else {
        const end = find(html, at, ' \t\n\r\f>')
        value = html.slice(at, end)
        at = end
      }
    }
    // As in HTML, the first of two attributes of one name counts.
    if (!attributes.has(name)) attributes.set(name, unescape(value))
  }
}

function skip(text: string, from: number, characters: string): number {
  let at = from
  while (at < text.length && characters.includes(text[at] ?? '')) at++
  return at
}

function find(text: string, from: number, characters: string): number {
  let at = from
  while (at < text.length && !characters.includes(text[at] ?? '')) at++
  return at
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescape(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{1,8}));/gi,
    (whole, decimal, hex, name: string | undefined) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole
      return String.fromCodePoint(decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal))
    },
  )
}
