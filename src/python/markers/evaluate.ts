import { normalizeName } from '../names.ts'
import { satisfies, specifier } from '../versions/specifiers.ts'
import type { MarkerEnvironment } from './environment.ts'
import type { Marker, MarkerOperand, MarkerOperator, MarkerVariable } from './marker.ts'

/** A comparison that the specification gives no meaning, e.g. `sys_platform ~= 'linux'`. */
export class UndefinedComparison extends Error {
  override readonly name = 'UndefinedComparison'
}

/** These are compared as versions where the other side is one. */
const versionVariables: ReadonlySet<MarkerVariable> = new Set([
  'python_version',
  'python_full_version',
  'implementation_version',
  'platform_release',
])

type Comparison = Extract<Marker, { readonly kind: 'comparison' }>

/**
 * Whether a marker holds.
 * @throws {UndefinedComparison} when any part of it has no meaning, whatever the other parts say.
 */
export function evaluate(marker: Marker, environment: MarkerEnvironment): boolean {
  if (marker.kind === 'comparison') return compare(marker, environment)
  const results = marker.parts.map((part) => evaluate(part, environment))
  return marker.kind === 'and' ? results.every(Boolean) : results.some(Boolean)
}

function compare({ left, operator, right }: Comparison, environment: MarkerEnvironment): boolean {
  const variable = left.kind === 'variable' ? left.name : right.kind === 'variable' ? right.name : undefined
  if (isNamed(left, 'extra') || isNamed(right, 'extra')) return compareExtra(left, operator, right, environment)
  for (const [set, members] of [
    ['extras', environment.extras],
    ['dependency_groups', environment.groups],
  ] as const) {
    if (isNamed(right, set) && left.kind === 'text') return compareSet(left.text, operator, set, members)
    if (isNamed(left, set) || isNamed(right, set)) throw undefinedSet(set)
  }
  const [a, b] = [textOf(left, environment), textOf(right, environment)]
  if (variable !== undefined && versionVariables.has(variable)) {
    const wanted = specifier(operator, b)
    if (wanted) return satisfies(a, wanted)
  }
  return compareTexts(a, operator, b)
}

function isNamed(operand: MarkerOperand, name: MarkerVariable): boolean {
  return operand.kind === 'variable' && operand.name === name
}

/** `extra` stands for all of the chosen extras at once. When none is chosen, it is the empty text. */
function compareExtra(
  left: MarkerOperand,
  operator: MarkerOperator,
  right: MarkerOperand,
  { extras }: MarkerEnvironment,
): boolean {
  const [a, b] = [left, right].map((operand) => (operand.kind === 'text' ? normalizeName(operand.text) : undefined))
  const wanted = a ?? b
  if (wanted === undefined) throw new UndefinedComparison('`extra` is compared with a variable')
  if (extras.size === 0) return compareTexts(a ?? '', operator, b ?? '')
  if (operator === '==') return extras.has(wanted)
  if (operator === '!=') return !extras.has(wanted)
  throw new UndefinedComparison('`extra` is compared with a quoted name by `==` or `!=` only')
}

function compareSet(
  text: string,
  operator: MarkerOperator,
  set: 'extras' | 'dependency_groups',
  members: ReadonlySet<string>,
): boolean {
  if (operator === 'in') return members.has(normalizeName(text))
  if (operator === 'not in') return !members.has(normalizeName(text))
  throw undefinedSet(set)
}

function undefinedSet(set: string): UndefinedComparison {
  return new UndefinedComparison(`\`${set}\` is a set: write \`'name' in ${set}\` or \`'name' not in ${set}\``)
}

function textOf(operand: MarkerOperand, { texts }: MarkerEnvironment): string {
  if (operand.kind === 'text') return operand.text
  return Object.hasOwn(texts, operand.name) ? texts[operand.name as keyof typeof texts] : ''
}

/** Texts have no order: `<` and `>` never hold between them, `<=` and `>=` hold between equal ones. */
function compareTexts(a: string, operator: MarkerOperator, b: string): boolean {
  switch (operator) {
    case 'in':
      return b.includes(a)
    case 'not in':
      return !b.includes(a)
    case '==':
    case '<=':
    case '>=':
      return a === b
    case '!=':
      return a !== b
    case '<':
    case '>':
      return false
    case '~=':
    case '===':
      throw new UndefinedComparison(`\`${operator}\` compares versions only, and \`${b}\` is not one`)
  }
}
