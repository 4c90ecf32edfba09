// The source of JavaScript as tokens: comments and regular expressions are gone, strings are known by their value.
// https://tc39.es/ecma262/#sec-ecmascript-language-lexical-grammar

export type Token =
  | { readonly kind: 'word' | 'mark'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  /** A number, a template or a regular expression. */
  | { readonly kind: 'value'; readonly text: '' }

const space = /[\s\uFEFF]+/y
const word = /[\p{ID_Start}$_#@][\p{ID_Continue}$\u200C\u200D]*/uy
const flags = /\w*/y
const number = /\.?\d[\w.]*/y
const mark = /=>|\.\.\.|[=!]==?|&&=?|\|\|=?|\?\?=?|\?\.|[^]/uy

/** Words after which `/` begins a regular expression: a value cannot end with them. */
const operators = new Set(
  'return typeof case do else in instanceof new void delete throw yield await of default'.split(' '),
)

/** Undefined for what is not JavaScript: a string, a comment, a template or a regular expression that does not end. */
export function scriptTokens(source: string): readonly Token[] | undefined {
  const tokens: Token[] = []
  const value: Token = { kind: 'value', text: '' }
  let at = source.startsWith('#!') ? source.indexOf('\n') : 0
  if (at < 0) return []
  /** Where a template goes on after a `}`: how many braces are open then. */
  const templates: number[] = []
  let braces = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(source)?.[0]
    if (found !== undefined) at += found.length
    return found
  }
  /** From behind the opening quote, or the `}` of a field. False when it does not end. */
  const takeTemplate = (): boolean => {
    for (; at < source.length; at += 1) {
      const character = source[at]
      if (character === '\\') at += 1
      else if (character === '`') {
        at += 1
        tokens.push(value)
        return true
      } else if (character === '$' && source[at + 1] === '{') {
        at += 2
        templates.push(braces)
        braces += 1
        tokens.push({ kind: 'mark', text: '{' })
        return true
      }
    }
    return false
  }
  while (at < source.length) {
    if (take(space) !== undefined) continue
    const character = source[at] ?? ''
    if (character === '/' && (source[at + 1] === '/' || source[at + 1] === '*')) {
      const end = source[at + 1] === '/' ? source.indexOf('\n', at) : source.indexOf('*/', at + 2) + 2
      if (end === 1) return undefined
      at = end < 0 ? source.length : end
    } else if (character === '"' || character === "'") {
      const end = endOf(source, at + 1, character)
      if (end === undefined) return undefined
      tokens.push({ kind: 'string', text: source.slice(at + 1, end) })
      at = end + 1
    } else if (character === '`') {
      at += 1
      if (!takeTemplate()) return undefined
    } else if (character === '}' && templates.at(-1) === braces - 1) {
      at += 1
      braces -= 1
      templates.pop()
      tokens.push({ kind: 'mark', text: '}' })
      if (!takeTemplate()) return undefined
    } else if (character === '/' && beginsValue(tokens.at(-1))) {
      const end = endOf(source, at + 1, '/')
      if (end === undefined) return undefined
      at = end + 1
      take(flags)
      tokens.push(value)
    } else {
      const name = take(word)
      if (name !== undefined) tokens.push({ kind: 'word', text: name })
      else if (take(number) !== undefined) tokens.push(value)
      else {
        const sign = take(mark) ?? ''
        if (sign === '{') braces += 1
        if (sign === '}') braces -= 1
        tokens.push({ kind: 'mark', text: sign })
      }
    }
  }
  return templates.length === 0 ? tokens : undefined
}

/** Where a string, or a regular expression, ends on its line: classes such as `[/]` hold what would end it. */
function endOf(source: string, from: number, quote: string): number | undefined {
  let isClass = false
  for (let at = from; at < source.length; at += 1) {
    const character = source[at]
    if (character === '\\') at += 1
    else if (character === '\n') return undefined
    else if (character === quote && !isClass) return at
    else if (quote === '/' && character === '[') isClass = true
    else if (quote === '/' && character === ']') isClass = false
  }
  return undefined
}

/** Whether a value may come after this token, so that `/` is not a division. */
function beginsValue(before: Token | undefined): boolean {
  if (!before || before.kind === 'value' || before.kind === 'string') return before === undefined
  return before.kind === 'word' ? operators.has(before.text) : before.text !== ')' && before.text !== ']'
}
