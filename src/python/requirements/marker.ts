import type { Cursor } from './cursor.ts'

// The shape of environment markers: https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers
// Only the shape: uv evaluates them, for the target.

const variables = [
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

/** Spellings from before PEP 508 that pip and uv still read. */
const oldVariables = [
  'os.name',
  'sys.platform',
  'platform.version',
  'platform.machine',
  'platform.python_implementation',
  'python_implementation',
]

const operators = '`==`, `!=`, `<=`, `>=`, `<`, `>`, `~=`, `===`, `in` or `not in`'

/** Deeper than anyone writes by hand, and far from the end of the stack. */
const deepest = 100

/** Takes a whole marker, up to the end of the text. */
export function takeMarker(cursor: Cursor): void {
  takeOr(cursor, 0)
  cursor.skipSpaces()
  if (cursor.atEnd) return
  if (cursor.rest.startsWith(')')) cursor.fail('this `)` closes nothing')
  cursor.fail('the marker goes on with something that is neither `and` nor `or`')
}

function takeOr(cursor: Cursor, depth: number): void {
  do takeAnd(cursor, depth)
  while (cursor.take(/\s*\bor\b/y))
}

function takeAnd(cursor: Cursor, depth: number): void {
  do takeComparison(cursor, depth)
  while (cursor.take(/\s*\band\b/y))
}

function takeComparison(cursor: Cursor, depth: number): void {
  cursor.skipSpaces()
  const start = cursor.offset
  if (cursor.take(/\(/y)) {
    if (depth === deepest) cursor.fail(`parentheses stand more than ${deepest} deep`, start)
    takeOr(cursor, depth + 1)
    cursor.skipSpaces()
    if (!cursor.take(/\)/y)) cursor.fail('this `(` is not closed', start)
    return
  }
  const left = takeOperand(cursor)
  cursor.skipSpaces()
  if (!cursor.take(/===|==|~=|!=|<=|>=|<|>|in\b|not\s+in\b/y)) {
    cursor.fail(cursor.atEnd ? `the marker ends where ${operators} belongs` : `${operators} belongs here`)
  }
  const right = takeOperand(cursor)
  if (left === 'text' && right === 'text') {
    cursor.fail('one side of a comparison must be a variable such as `python_version`', start)
  }
}

function takeOperand(cursor: Cursor): 'text' | 'variable' {
  cursor.skipSpaces()
  const start = cursor.offset
  if (cursor.take(/'[^']*'|"[^"]*"/y)) return 'text'
  if (/^['"]/.test(cursor.rest)) cursor.fail('this quote is not closed')
  const word = cursor.take(/[A-Za-z_][\w.]*/y)?.[0]
  if (word === undefined) {
    cursor.fail(cursor.atEnd ? 'the marker is not complete' : 'a variable or a quoted text belongs here')
  }
  if (variables.some((known) => known === word) || oldVariables.includes(word)) return 'variable'
  return cursor.fail(`\`${word}\` is no marker variable; accepted are ${variables.join(', ')}`, start)
}
