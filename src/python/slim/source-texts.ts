// What a Python source says that may name a file or a module: what it imports, anywhere, and its strings. A reader of
// tokens and no parser: no Python is needed, no code runs, and it understands the sources of every version.

export interface SourceTexts {
  /** Dotted, as written: `numpy.tests`, `..tests.data`. Of `from a import b` both `a` and `a.b`. */
  readonly imports: readonly string[]
  /** Contents of strings, without those that stand alone in three quotes: these document. */
  readonly strings: readonly string[]
  /** Names that are used in the code itself. */
  readonly uses: (name: string) => boolean
}

/** The most that the names behind an `import` take. */
const mostNames = 20_000

export function sourceTexts(text: string): SourceTexts {
  const { code, strings } = withoutStrings(text)
  return { imports: importsOf(code.replaceAll(/\\\r?\n/g, ' ')), strings, uses: (name) => code.includes(name) }
}

function withoutStrings(text: string): { readonly code: string; readonly strings: readonly string[] } {
  const strings: string[] = []
  const pieces: string[] = []
  const next = /[#'"]/g
  let from = 0
  for (let match = next.exec(text); match; match = next.exec(text)) {
    const at = match.index
    pieces.push(text.slice(from, at))
    if (match[0] === '#') {
      const end = text.indexOf('\n', at)
      from = end === -1 ? text.length : end
    } else {
      const quote = text.startsWith(match[0].repeat(3), at) ? match[0].repeat(3) : match[0]
      const end = endOfString(text, at + quote.length, quote)
      const documents = quote.length === 3 && startsLine(text, at)
      if (!documents) strings.push(text.slice(at + quote.length, end))
      from = text.startsWith(quote, end) ? end + quote.length : end
      pieces.push('""')
    }
    next.lastIndex = from
  }
  pieces.push(text.slice(from))
  return { code: pieces.join(''), strings }
}

/** What ends a string, or hides the next character. */
const stops: ReadonlyMap<string, RegExp> = new Map([
  ["'", /[\\\n']/g],
  ['"', /[\\\n"]/g],
  ["'''", /\\|'''/g],
  ['"""', /\\|"""/g],
])

/** Where its closing quote is; the end of the line, or of the text, where there is none. */
function endOfString(text: string, start: number, quote: string): number {
  const stop = stops.get(quote) ?? /$/g
  stop.lastIndex = start
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    if (match[0] !== '\\') return match.index
    stop.lastIndex = match.index + 2
  }
  return text.length
}

/** Whether nothing but blanks, and perhaps an `r`, is in front of it on its line. */
function startsLine(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - mostIndent), at)
  const isStart = at <= mostIndent || before.includes('\n')
  return isStart && /^[ \t]*[rRuUbB]?$/.test(before.slice(before.lastIndexOf('\n') + 1))
}

const mostIndent = 200

function importsOf(code: string): readonly string[] {
  const found: string[] = []
  for (const { 0: head, 1: module = '', index } of code.matchAll(
    /(?:^|[;:])[ \t]*from[ \t]+([.\w]+)[ \t]+import\b/gm,
  )) {
    const names = namesBehind(code, index + head.length)
    found.push(module, ...names.map((name) => (module.endsWith('.') ? `${module}${name}` : `${module}.${name}`)))
  }
  for (const { 0: head, index } of code.matchAll(/(?:^|[;:])[ \t]*import\b/gm)) {
    found.push(...namesBehind(code, index + head.length))
  }
  return found
}

/** The dotted names of a list, perhaps in brackets over several lines. */
function namesBehind(code: string, at: number): readonly string[] {
  const start = code.slice(at, at + mostNames)
  const isBracketed = /^[ \t]*\(/.test(start)
  const end = isBracketed ? start.indexOf(')') : start.search(/[\n;]/)
  const list = end === -1 ? start : start.slice(0, end)
  return list
    .replace('(', '')
    .split(',')
    .map((item) => /^[.\w]+/.exec(item.trim())?.[0] ?? '')
    .filter((name) => name !== '')
}
