// Environment markers, read into a tree:
// https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers

import { Cursor, SyntaxProblem } from '../requirements/cursor.ts'

export const markerVariables = [
  'python_version',
  'python_full_version',
  'os_name',
  'sys_platform',
  'platform_release',
  'platform_system',
  'platform_version',
  'platform_machine',
  'platform_python_implementation',
  'implementation_name',
  'implementation_version',
  'extra',
  'extras',
  'dependency_groups',
] as const
export type MarkerVariable = (typeof markerVariables)[number]

/** Spellings from before PEP 508 that pip and uv still read. */
const oldVariables: ReadonlyMap<string, MarkerVariable> = new Map([
  ['os.name', 'os_name'],
  ['sys.platform', 'sys_platform'],
  ['platform.version', 'platform_version'],
  ['platform.machine', 'platform_machine'],
  ['platform.python_implementation', 'platform_python_implementation'],
  ['python_implementation', 'platform_python_implementation'],
])

export type MarkerOperator = '===' | '==' | '~=' | '!=' | '<=' | '>=' | '<' | '>' | 'in' | 'not in'

export type MarkerOperand =
  | { readonly kind: 'variable'; readonly name: MarkerVariable }
  | { readonly kind: 'text'; readonly text: string }

export type Marker =
  | { readonly kind: 'or' | 'and'; readonly parts: readonly Marker[] }
  | {
      readonly kind: 'comparison'
      readonly left: MarkerOperand
      readonly operator: MarkerOperator
      readonly right: MarkerOperand
    }

export type MarkerSyntax =
  | { readonly kind: 'marker'; readonly marker: Marker }
  | { readonly kind: 'wrong'; readonly message: string; /** From 0. */ readonly offset: number }

const operators = '`==`, `!=`, `<=`, `>=`, `<`, `>`, `~=`, `===`, `in` or `not in`'

/** Deeper than anyone writes by hand, and far from the end of the stack. */
const deepest = 100

const known = new Map<string, MarkerSyntax>()
const mostKept = 20_000

/** Reads a whole marker, without its `;`. A lock repeats the same ones, so they are kept. */
export function parseMarker(text: string): MarkerSyntax {
  const kept = known.get(text)
  if (kept) return kept
  const read = readMarker(text)
  if (known.size >= mostKept) known.clear()
  known.set(text, read)
  return read
}

function readMarker(text: string): MarkerSyntax {
  try {
    return { kind: 'marker', marker: takeMarker(new Cursor(text)) }
  } catch (error) {
    if (error instanceof SyntaxProblem) return { kind: 'wrong', message: error.message, offset: error.offset }
    throw error
  }
}

/** Takes a whole marker, up to the end of the text. */
export function takeMarker(cursor: Cursor): Marker {
  const marker = takeOr(cursor, 0)
  cursor.skipSpaces()
  if (cursor.atEnd) return marker
  if (cursor.take(/(?=\))/y)) cursor.fail('this `)` closes nothing')
  return cursor.fail('the marker goes on with something that is neither `and` nor `or`')
}

function takeOr(cursor: Cursor, depth: number): Marker {
  const parts: Marker[] = []
  do parts.push(takeAnd(cursor, depth))
  while (cursor.take(/\s*\bor\b/y))
  return joined('or', parts)
}

function takeAnd(cursor: Cursor, depth: number): Marker {
  const parts: Marker[] = []
  do parts.push(takeComparison(cursor, depth))
  while (cursor.take(/\s*\band\b/y))
  return joined('and', parts)
}

function joined(kind: 'or' | 'and', parts: readonly Marker[]): Marker {
  const [first] = parts
  return parts.length === 1 && first ? first : { kind, parts }
}

function takeComparison(cursor: Cursor, depth: number): Marker {
  cursor.skipSpaces()
  const start = cursor.offset
  if (cursor.take(/\(/y)) {
    if (depth === deepest) cursor.fail(`parentheses are nested more than ${deepest} deep`, start)
    const inner = takeOr(cursor, depth + 1)
    cursor.skipSpaces()
    if (!cursor.take(/\)/y)) cursor.fail('this `(` is not closed', start)
    return inner
  }
  const left = takeOperand(cursor)
  cursor.skipSpaces()
  const operator = cursor.take(/===|==|~=|!=|<=|>=|<|>|in\b|not\s+in\b/y)?.[0].replace(/\s+/, ' ')
  if (operator === undefined) {
    return cursor.fail(cursor.atEnd ? `the marker ends where ${operators} belongs` : `${operators} belongs here`)
  }
  const right = takeOperand(cursor)
  if (left.kind === 'text' && right.kind === 'text') {
    cursor.fail('one side of a comparison must be a variable such as `python_version`', start)
  }
  return { kind: 'comparison', left, operator: operator as MarkerOperator, right }
}

function takeOperand(cursor: Cursor): MarkerOperand {
  cursor.skipSpaces()
  const start = cursor.offset
  const quoted = cursor.take(/'([^']*)'|"([^"]*)"/y)
  if (quoted) return { kind: 'text', text: quoted[1] ?? quoted[2] ?? '' }
  if (cursor.take(/(?=['"])/y)) cursor.fail('this quote is not closed')
  const word = cursor.take(/[A-Za-z_][\w.]*/y)?.[0]
  if (word === undefined) {
    return cursor.fail(cursor.atEnd ? 'the marker is not complete' : 'a variable or a quoted text belongs here')
  }
  const name = markerVariables.find((variable) => variable === word) ?? oldVariables.get(word)
  if (name !== undefined) return { kind: 'variable', name }
  return cursor.fail(`\`${word}\` is not a marker variable; accepted are ${markerVariables.join(', ')}`, start)
}
