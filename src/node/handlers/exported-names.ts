// Which names a module of JavaScript exports, told from its source alone: nothing is executed. ECMAScript's own exports
// are certain; those of CommonJS are assignments anywhere in the module, as compilers and people write them.

import { scriptTokens, type Token } from './script-tokens.ts'

export interface ExportedNames {
  readonly names: ReadonlySet<string>
  /** Whether there may be others: `export *`, `module.exports = require('./app')`. */
  readonly open: boolean
}

/** How a module is loaded; `either` where another file decides that. */
export type ModuleKind = 'module' | 'commonjs' | 'either'

/** Undefined for what cannot be read as JavaScript. */
export function exportedNames(source: string, kind: ModuleKind): ExportedNames | undefined {
  const tokens = scriptTokens(source)
  if (!tokens) return undefined
  const found = { names: new Set<string>(), open: false, objects: 0 }
  if (kind !== 'commonjs') readModule(tokens, found)
  if (kind !== 'module') readCommonJs(tokens, found)
  return found
}

interface Found {
  readonly names: Set<string>
  open: boolean
  objects: number
}

const is = (token: Token | undefined, ...texts: readonly string[]): boolean =>
  token !== undefined && token.kind !== 'string' && token.kind !== 'value' && texts.includes(token.text)
const nameOf = (token: Token | undefined): string | undefined =>
  token?.kind === 'word' || token?.kind === 'string' ? token.text : undefined

/** `export` at the top level. */
function readModule(tokens: readonly Token[], found: Found): void {
  let depth = 0
  for (const [at, token] of tokens.entries()) {
    if (is(token, '{', '(', '[')) depth += 1
    else if (is(token, '}', ')', ']')) depth -= 1
    else if (depth === 0 && is(token, 'export') && !is(tokens[at - 1], '.')) readExport(tokens, at + 1, found)
  }
}

function readExport(tokens: readonly Token[], at: number, found: Found): void {
  const next = tokens[at]
  if (is(next, 'default')) found.names.add('default')
  else if (is(next, '*')) {
    const as = is(tokens[at + 1], 'as') ? nameOf(tokens[at + 2]) : undefined
    if (as === undefined) found.open = true
    else found.names.add(as)
  } else if (is(next, '{')) {
    for (const item of itemsOf(tokens, at)) {
      const name = nameOf(item.at(-1))
      if (name !== undefined) found.names.add(name)
    }
  } else if (is(next, 'const', 'let', 'var')) for (const name of declaredNames(tokens, at + 1)) found.names.add(name)
  else {
    const name = nameOf(tokens.slice(at, at + 5).find((one) => !is(one, 'async', 'function', 'class', '*')))
    if (name !== undefined) found.names.add(name)
  }
}

/** What is between the commas of a bracket that opens at `at`, without the brackets inside. */
function itemsOf(tokens: readonly Token[], at: number): readonly (readonly Token[])[] {
  const items: Token[][] = [[]]
  let depth = 0
  for (let place = at; place < tokens.length; place += 1) {
    const token = tokens[place]
    if (!token) break
    if (is(token, '{', '(', '[')) depth += 1
    if (is(token, '}', ')', ']')) depth -= 1
    if (depth === 0) break
    if (depth === 1 && is(token, ',')) items.push([])
    else if (place > at) items.at(-1)?.push(token)
  }
  return items.filter((item) => item.length > 0)
}

/** Of `a = 1, { b, c: d } = e`: a, b, d. Everything that a pattern may bind is taken. */
function declaredNames(tokens: readonly Token[], from: number): readonly string[] {
  const names: string[] = []
  let isTarget = true
  let depth = 0
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (depth === 0 && (is(token, ';', 'export', 'import') || isNextStatement(tokens, at))) break
    if (is(token, '{', '(', '[')) depth += 1
    else if (is(token, '}', ')', ']')) depth -= 1
    else if (depth === 0 && is(token, '=')) isTarget = false
    else if (depth === 0 && is(token, ',')) isTarget = true
    else if (isTarget && token?.kind === 'word' && !is(tokens[at + 1], ':')) names.push(token.text)
  }
  return names
}

const statements = new Set([
  'const',
  'let',
  'var',
  'function',
  'class',
  'if',
  'for',
  'while',
  'return',
  'switch',
  'try',
])

/** A statement that follows without a semicolon: no expression has its word, but for `function` and `class` as values. */
function isNextStatement(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token?.kind !== 'word' || !statements.has(token.text) || is(before, '.')) return false
  return !is(before, '=', ',', '(', '=>', 'async', '?', ':', '&&', '||', '??', 'new', 'export')
}

/** Assignments to `exports` and `module.exports`. */
function readCommonJs(tokens: readonly Token[], found: Found): void {
  /** Objects whose names are known, as esbuild writes them: `__export(index_exports, { handler: () => handler })`. */
  const collected = new Set<string>()
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || is(tokens[at - 1], '.')) {
      const isOfModule = is(token, 'exports') && is(tokens[at - 1], '.') && is(tokens[at - 2], 'module')
      if (isOfModule) readExports(tokens, at, 'module.exports', collected, found)
      continue
    }
    if (token.text === 'exports') readExports(tokens, at, 'exports', collected, found)
    if (token.text === '__exportStar') found.open = true
    if (token.text === '__export' && is(tokens[at + 1], '(') && is(tokens[at + 3], ',') && is(tokens[at + 4], '{')) {
      collected.add(tokens[at + 2]?.text ?? '')
      readObject(tokens, at + 4, found)
    }
  }
}

/** `at` is at the word `exports`. */
function readExports(
  tokens: readonly Token[],
  at: number,
  which: 'exports' | 'module.exports',
  collected: ReadonlySet<string>,
  found: Found,
): void {
  const [next, second, third, fourth] = tokens.slice(at + 1, at + 5)
  if (is(next, '.')) {
    if (is(third, '=')) found.names.add(nameOf(second) ?? '')
    return
  }
  if (is(next, '[')) {
    if (!is(third, ']')) found.open = true
    else if (second?.kind === 'string' && is(fourth, '=')) found.names.add(second.text)
    else if (is(fourth, '=')) found.open = true
    return
  }
  if (is(next, '=')) {
    if (is(second, '{')) readObject(tokens, at + 2, found)
    // `module.exports = exports = …` is read at its second word.
    else if (is(second, 'exports', 'module') && which === 'module.exports') return
    else if (is(second, '__toCommonJS') && collected.has(tokens[at + 4]?.text ?? '')) return
    else if (which === 'module.exports' || is(tokens[at - 1], '=')) found.open = true
    return
  }
  // `Object.defineProperty(exports, "handler", …)`
  const start = which === 'exports' ? at - 1 : at - 3
  if (is(tokens[start], '(') && is(tokens[start - 1], 'defineProperty') && is(next, ',') && second?.kind === 'string') {
    found.names.add(second.text)
    return
  }
  // Handed to other code, which may add names to it.
  if (!is(next, ';') || is(tokens[start], '=')) found.open = true
}

/** More objects than any module exports: a hostile one would make them overlap. */
const mostObjects = 100

/** The keys of an object that opens at `at`. */
function readObject(tokens: readonly Token[], at: number, found: Found): void {
  found.objects += 1
  if (found.objects > mostObjects) {
    found.open = true
    return
  }
  for (const item of itemsOf(tokens, at)) {
    const [first, second] = item
    const isPrefixed = is(first, 'async', 'get', 'set', '*') && !(second === undefined || is(second, ':', '(', ','))
    const key = item[isPrefixed ? (is(second, '*') ? 2 : 1) : 0]
    const name = nameOf(key)
    if (name === undefined) found.open = true
    else found.names.add(name)
  }
}
