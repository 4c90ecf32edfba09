// Python source as logical lines of tokens: comments and the contents of strings are gone, brackets and backslashes join
// lines. https://docs.python.org/3/reference/lexical_analysis.html

export interface LogicalLine {
  /** Columns before the first token; a tab counts to the next multiple of eight. */
  readonly indent: number
  /** Names, operators, `0` for a number, `""` for a string. */
  readonly tokens: readonly string[]
}

const space = /[ \t\f]*/y
const word = /[\p{ID_Start}_][\p{ID_Continue}]*/uy
const number = /\.?\d[\w.]*/y
/** Those that hold `=` without being an assignment, and those of several characters that would otherwise be taken apart. */
const operator = /:=|->|\*\*=?|\/\/=?|<<=?|>>=?|[=!<>]=|[-+*/%&|^@]=|./uy
const stringStart = /([rRbBuUfFtT]{0,2})("""|'''|"|')/y

/** Undefined for what is not Python: a string or a bracket that does not end. */
export function logicalLines(source: string): readonly LogicalLine[] | undefined {
  const text = source.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const lines: LogicalLine[] = []
  let at = 0
  let depth = 0
  let indent = 0
  let tokens: string[] = []
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) at += match[0].length
    return match
  }
  const endLine = (): void => {
    if (tokens.length > 0) lines.push({ indent, tokens })
    tokens = []
  }
  while (at < text.length) {
    const blank = take(space)?.[0] ?? ''
    if (tokens.length === 0) indent = columnsOf(blank)
    const next = text[at]
    if (next === undefined) break
    if (next === '#') {
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length : end
    } else if (next === '\n') {
      at += 1
      if (depth === 0) endLine()
    } else if (next === '\\' && text[at + 1] === '\n') at += 2
    else {
      stringStart.lastIndex = at
      const opening = stringStart.exec(text)
      if (opening) {
        const end = endOfString(text, stringStart.lastIndex, opening[2] ?? '', opening[1] ?? '')
        if (end === undefined) return undefined
        at = end
        tokens.push('""')
        continue
      }
      const token = take(word)?.[0] ?? (take(number) ? '0' : undefined) ?? take(operator)?.[0]
      if (token === undefined) return undefined
      if ('([{'.includes(token)) depth += 1
      if (')]}'.includes(token)) depth -= 1
      if (depth < 0) return undefined
      tokens.push(token)
    }
  }
  endLine()
  return depth === 0 ? lines : undefined
}

function columnsOf(blank: string): number {
  let columns = 0
  for (const character of blank) {
    if (character === '\t') columns += 8 - (columns % 8)
    else if (character === '\f') columns = 0
    else columns += 1
  }
  return columns
}

const mostNested = 20

/** Where the text behind a string begins; `from` is behind its opening quotes. */
function endOfString(text: string, from: number, quotes: string, prefix: string, nested = 0): number | undefined {
  const isFormatted = /[fFtT]/.test(prefix)
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === '\n' && quotes.length === 1) return undefined
    else if (text.startsWith(quotes, at)) return at + quotes.length
    else if (isFormatted && character === '{' && nested < mostNested) {
      if (text[at + 1] === '{') at += 1
      else {
        const end = endOfField(text, at + 1, quotes, nested + 1)
        if (end === undefined) return undefined
        at = end
      }
    }
  }
  return undefined
}

/** Where the closing brace of a replacement field is. Strings in it may have the quotes of the whole since Python 3.12. */
function endOfField(text: string, from: number, quotes: string, nested: number): number | undefined {
  let depth = 0
  let isFormat = false
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (character === '}' && depth === 0) return at
    if ('([{'.includes(character)) depth += 1
    else if (')]}'.includes(character)) depth -= 1
    else if (character === ':' && depth === 0) isFormat = true
    else if (character === '\n' && quotes.length === 1) return undefined
    else if (!isFormat && (character === '"' || character === "'")) {
      stringStart.lastIndex = prefixStart(text, at, from)
      const opening = stringStart.exec(text)
      const end = opening && endOfString(text, stringStart.lastIndex, opening[2] ?? '', opening[1] ?? '', nested)
      if (typeof end !== 'number') return undefined
      at = end - 1
    }
  }
  return undefined
}

function prefixStart(text: string, quoteAt: number, least: number): number {
  let at = quoteAt
  while (at > least && quoteAt - at < 2 && /[rRbBuUfFtT]/.test(text[at - 1] ?? '')) at -= 1
  return at
}
