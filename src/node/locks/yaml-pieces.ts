// A long document of YAML, read piece by piece: the library keeps a tree of what it reads, which takes a hundred times
// the room of the text, and compares each key of a table with all others of it.

import { parseAllDocuments } from 'yaml'
import { isObject, type JsonObject } from './manifest.ts'

export interface YamlProblem {
  readonly message: string
  /** From 1. */
  readonly line: number | undefined
}

export type YamlDocuments =
  | { readonly kind: 'documents'; readonly documents: readonly unknown[] }
  | { readonly kind: 'wrong'; readonly problem: YamlProblem }

const pieceCharacters = 1_000

/** Reads all documents of a text; in each, the tables of these names entry by entry. */
export function readYaml(text: string, tables: readonly string[]): YamlDocuments {
  const lines = text.split(/\r?\n/)
  const documents: unknown[] = []
  let from = 0
  try {
    for (const to of endsOfDocuments(lines)) {
      const document = readDocument(lines, from, to, tables)
      if (document !== undefined) documents.push(document)
      from = to
    }
    return { kind: 'documents', documents }
  } catch (error) {
    if (error instanceof WrongYaml) return { kind: 'wrong', problem: error.problem }
    throw error
  }
}

class WrongYaml extends Error {
  readonly problem: YamlProblem

  constructor(problem: YamlProblem) {
    super(problem.message)
    this.problem = problem
  }
}

/** `---` at the beginning of a line is the beginning of a document, wherever it is. */
function endsOfDocuments(lines: readonly string[]): readonly number[] {
  const starts = lines.flatMap((line, at) => (at > 0 && /^---(?:\s|$)/.test(line) ? [at] : []))
  return [...starts, lines.length]
}

function readDocument(lines: readonly string[], from: number, to: number, tables: readonly string[]): unknown {
  const rest = lines.slice(from, to)
  const read = new Map<string, JsonObject>()
  for (const name of tables) {
    const start = rest.findIndex((line) => new RegExp(`^${name}:\\s*$`).test(line))
    if (start === -1) continue
    const length = rest.slice(start + 1).findIndex((line) => /^[^\s#]/.test(line))
    const end = length === -1 ? rest.length : start + 1 + length
    read.set(name, readTable(rest.slice(start + 1, end), from + start + 1))
    // The lines stay lines, so that problems are told where they are.
    rest.fill('', start + 1, end)
  }
  const value = readPiece(rest.join('\n'), from)
  if (!isObject(value)) return value
  return { ...value, ...Object.fromEntries([...read].filter(([, table]) => Object.keys(table).length > 0)) }
}

/** A table whose keys are two spaces in: a line with two spaces always begins an entry, and holds nothing of the one before. */
function readTable(lines: readonly string[], offset: number): JsonObject {
  const table: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  let from = 0
  let characters = 0
  const finish = (to: number): void => {
    const piece = readPiece(lines.slice(from, to).join('\n'), offset + from)
    for (const [key, value] of Object.entries(isObject(piece) ? piece : {})) {
      if (Object.hasOwn(table, key)) {
        const at = lines.findIndex((line, index) => index >= from && line.includes(key))
        throw new WrongYaml({ message: `Map keys must be unique: ${key}`, line: offset + at + 1 })
      }
      table[key] = value
    }
    if (piece !== undefined && piece !== null && !isObject(piece))
      throw new WrongYaml({ message: 'a table was expected', line: offset + from + 1 })
    from = to
    characters = 0
  }
  for (const [at, line] of lines.entries()) {
    if (characters > pieceCharacters && /^ {2}[^\s#]/.test(line)) finish(at)
    characters += line.length
  }
  finish(lines.length)
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
