// A long document of YAML, read piece by piece: the library keeps a tree of what it reads, which takes a hundred times
// the room of the text, and compares each key of a table with all others of it.

import { parseAllDocuments } from 'yaml'
import { expectText } from '../../host/small-heap.ts'
import { isObject, type JsonObject } from './manifest.ts'
import { readPlainLines } from './yaml-lines.ts'

export interface YamlProblem {
  readonly message: string
  /** From 1. */
  readonly line: number | undefined
}

export type YamlDocuments =
  | { readonly kind: 'documents'; readonly documents: readonly unknown[] }
  | { readonly kind: 'wrong'; readonly problem: YamlProblem }

const pieceCharacters = 1_000
/** Of a line. `^` would also match behind other characters that end lines. */
const start = String.raw`(?<![^\n])`

/** Reads all documents of a text; in each, the tables of these names entry by entry. */
export function readYaml(text: string, tables: readonly string[]): YamlDocuments {
  expectText(text.length)
  const documents: unknown[] = []
  let from: Place = { at: 0, line: 0 }
  try {
    for (const to of endsOfDocuments(text)) {
      const document = readDocument(text, from, to, tables)
      if (document !== undefined) documents.push(document)
      from = to
    }
    return { kind: 'documents', documents }
  } catch (error) {
    if (error instanceof WrongYaml) return { kind: 'wrong', problem: error.problem }
    throw error
  }
}

/** The beginning of a line. A list of all lines would take more room than what they say. */
interface Place {
  readonly at: number
  /** From 0. */
  readonly line: number
}

class WrongYaml extends Error {
  readonly problem: YamlProblem

  constructor(problem: YamlProblem) {
    super(problem.message)
    this.problem = problem
  }
}

/** `---` at the beginning of a line is the beginning of a document, wherever it is. */
function endsOfDocuments(text: string): readonly Place[] {
  return [...placesOf(text, { at: 0, line: 0 }, /(?<=\n)---(?=\s|$)/g), { at: text.length, line: 0 }]
}

/** Where a pattern of the beginnings of lines matches, from a place on. */
function* placesOf(text: string, from: Place, pattern: RegExp, end = text.length): Generator<Place> {
  pattern.lastIndex = from.at
  let { at, line } = from
  for (let match = pattern.exec(text); match && match.index < end; match = pattern.exec(text)) {
    for (let next = text.indexOf('\n', at); next !== -1 && next < match.index; next = text.indexOf('\n', at)) {
      line += 1
      at = next + 1
    }
    yield { at: match.index, line }
  }
}

function readDocument(text: string, from: Place, to: Place, tables: readonly string[]): unknown {
  const rest: string[] = []
  const read = new Map<string, JsonObject>()
  let done = from.at
  const heads = new RegExp(String.raw`${start}(?:${tables.join('|')}):[ \t\r]*(?=\n|$)`, 'g')
  for (const head of placesOf(text, from, heads, to.at)) {
    const name = text.slice(head.at, text.indexOf(':', head.at))
    if (read.has(name)) continue // The library says so.
    const begin = text.indexOf('\n', head.at) + 1
    if (begin === 0) break
    const [next] = placesOf(
      text,
      { at: begin, line: head.line + 1 },
      new RegExp(String.raw`${start}[^\s#]`, 'g'),
      to.at,
    )
    const end = next?.at ?? to.at
    read.set(name, readTable(text, { at: begin, line: head.line + 1 }, end))
    // The lines stay lines, so that problems are told where they are.
    rest.push(text.slice(done, begin), '\n'.repeat(newlinesIn(text, begin, end)))
    done = end
  }
  rest.push(text.slice(done, to.at))
  const value = readPiece(rest.join(''), from.line)
  if (!isObject(value)) return value
  return { ...value, ...Object.fromEntries([...read].filter(([, table]) => Object.keys(table).length > 0)) }
}

function newlinesIn(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** A table whose keys are two spaces in: a line with two spaces always begins an entry, and holds nothing of the one before. */
function readTable(text: string, from: Place, end: number): JsonObject {
  const table: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  const finish = (begin: Place, to: number): void => {
    const own = text.slice(begin.at, to)
    const lines = own.split(/\r?\n/)
    const piece = readPlainLines(lines, 2) ?? readPiece(own, begin.line)
    for (const [key, value] of Object.entries(isObject(piece) ? piece : {})) {
      if (Object.hasOwn(table, key)) {
        const at = lines.findIndex((line) => line.includes(key))
        throw new WrongYaml({ message: `Map keys must be unique: ${key}`, line: begin.line + at + 1 })
      }
      table[key] = value
    }
    if (piece !== undefined && piece !== null && !isObject(piece))
      throw new WrongYaml({ message: 'a table was expected', line: begin.line + 1 })
  }
  let begin = from
  for (const place of placesOf(text, from, new RegExp(String.raw`${start} {2}[^\s#]`, 'g'), end)) {
    if (place.at - begin.at <= pieceCharacters) continue
    finish(begin, place.at)
    begin = place
  }
  finish(begin, end)
  return table
}

/** @param offset lines before the piece */
function readPiece(text: string, offset: number): unknown {
  const documents = parseAllDocuments(text, { logLevel: 'silent' })
  const [document, another] = Array.isArray(documents) ? documents : []
  const error = document?.errors[0] ?? another?.errors[0]
  if (error) {
    const line = error.linePos?.[0].line
    throw new WrongYaml({ message: error.message, line: line === undefined ? undefined : line + offset })
  }
  try {
    return document?.toJS({ maxAliasCount: 0 })
  } catch {
    throw new WrongYaml({ message: 'aliases', line: undefined })
  }
}
