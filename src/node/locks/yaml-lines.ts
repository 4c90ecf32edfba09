// The YAML that pnpm writes, line by line: tables of tables, two spaces further in each, with short values. A library
// takes a hundred times as long. What is written in any other way is left to the library.

import type { JsonObject } from './manifest.ts'

/** The table that these lines hold, whose keys are `indent` spaces in; undefined where a line is of another kind. */
export function readPlainLines(lines: readonly string[], indent: number): JsonObject | undefined {
  const read = lines.filter((line) => line !== '')
  try {
    const { value, next } = readBlock(read, 0, indent)
    return next === read.length && !Array.isArray(value) ? (value as JsonObject) : undefined
  } catch (error) {
    if (error === anotherKind) return undefined
    throw error
  }
}

const anotherKind = new Error('The YAML is not that of pnpm.')

type Value = string | boolean | readonly Value[] | { readonly [key: string]: Value }

interface Block {
  readonly value: Value
  /** The line behind it. */
  readonly next: number
}

const quoted = String.raw`'([^']*)'`
/** Neither an indicator of YAML at its start nor `: ` or ` #` in it, and no mark that is rare. */
const plain = String.raw`([A-Za-z0-9^./<=~][\w@./+^~<>=()*|,-]*(?::[\w@./+^~<>=()*|,-]+)*(?: [\w@./+^~<>=()*|,-]+)*)`
const keyLine = new RegExp(String.raw`^(?:${quoted}|([A-Za-z0-9][\w@./+()~^-]*)):(?: (.*))?$`)
const scalar = new RegExp(`^(?:${quoted}|${plain})$`)
const inFlow = String.raw`(?:'[^']*'|[A-Za-z0-9^./<=~][\w@./+^~<>=()*|:-]*(?: [\w@./+^~<>=()*|-]+)*)`
const flowList = new RegExp(String.raw`^\[(${inFlow}(?:, ${inFlow})*)\]$`)
const flowPair = String.raw`[A-Za-z][\w-]*: ${inFlow}`
const flowTable = new RegExp(String.raw`^\{(${flowPair}(?:, ${flowPair})*)\}$`)
const longestLine = 10_000

function readBlock(lines: readonly string[], from: number, indent: number): Block {
  return lines[from]?.startsWith(`${' '.repeat(indent)}- `)
    ? readList(lines, from, indent)
    : readTable(lines, from, indent)
}

function readList(lines: readonly string[], from: number, indent: number): Block {
  const start = `${' '.repeat(indent)}- `
  const value: Value[] = []
  while (from + value.length < lines.length) {
    const line = lines[from + value.length] ?? ''
    if (!line.startsWith(start)) break
    value.push(scalarOf(line.slice(start.length)))
  }
  return { value, next: from + value.length }
}

function readTable(lines: readonly string[], from: number, indent: number): Block {
  const value = Object.create(null) as Record<string, Value>
  let at = from
  while (at < lines.length && indentOf(lines[at]) === indent) {
    const line = (lines[at] ?? '').slice(indent)
    const match = line.length > longestLine ? null : keyLine.exec(line)
    const key = match?.[1] ?? match?.[2]
    if (!match || key === undefined || (match[2] !== undefined && !isText(key)) || key in value) throw anotherKind
    const text = match[3]
    if (text !== undefined) {
      value[key] = valueOf(text)
      at += 1
    } else {
      if (indentOf(lines[at + 1]) !== indent + 2) throw anotherKind
      const block = readBlock(lines, at + 1, indent + 2)
      value[key] = block.value
      at = block.next
    }
  }
  if (at === from) throw anotherKind
  return { value, next: at }
}

function indentOf(line: string | undefined): number {
  return line === undefined ? -1 : line.length - line.trimStart().length
}

function valueOf(text: string): Value {
  if (text.startsWith('[')) {
    const [, inside] = flowList.exec(text) ?? []
    if (inside === undefined) throw anotherKind
    return partsOf(inside).map(scalarOf)
  }
  if (text.startsWith('{')) {
    const [, inside] = flowTable.exec(text) ?? []
    if (inside === undefined) throw anotherKind
    const pairs = partsOf(inside).map((pair) => {
      const colon = pair.indexOf(': ')
      return [pair.slice(0, colon), scalarOf(pair.slice(colon + 2))] as const
    })
    if (new Set(pairs.map(([key]) => key)).size < pairs.length || pairs.some(([key]) => !isText(key))) throw anotherKind
    return Object.fromEntries(pairs)
  }
  return scalarOf(text)
}

/** No value of a list or table in one line holds `, ` unless it is quoted: then it is of another kind. */
function partsOf(inside: string): readonly string[] {
  return inside.split(', ')
}

function scalarOf(text: string): Value {
  const [, inQuotes, bare] = scalar.exec(text) ?? []
  if (inQuotes !== undefined) return inQuotes
  if (bare === 'true' || bare === 'false') return bare === 'true'
  if (bare === undefined || !isText(bare)) throw anotherKind
  return bare
}

/** Whether YAML takes a bare word for a text: not for a number, a truth value or nothing. */
function isText(bare: string): boolean {
  return Number.isNaN(Number(bare)) && !/^(?:null|~|true|false|[-+]?\.inf|\.nan)$/i.test(bare)
}
