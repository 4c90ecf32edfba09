import type { Marker, MarkerOperand, MarkerOperator } from './marker.ts'

const opposites: Readonly<Partial<Record<MarkerOperator, MarkerOperator>>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  in: 'not in',
  'not in': 'in',
}

/** The text of a marker that holds where this one does not; undefined where a comparison has no opposite. */
export function negated(marker: Marker): string | undefined {
  if (marker.kind === 'comparison') {
    const opposite = opposites[marker.operator]
    return opposite && `${textOf(marker.left)} ${opposite} ${textOf(marker.right)}`
  }
  const parts = marker.parts.map(negated)
  if (parts.includes(undefined)) return undefined
  return `(${parts.join(marker.kind === 'and' ? ' or ' : ' and ')})`
}

function textOf(operand: MarkerOperand): string {
  if (operand.kind === 'variable') return operand.name
  return operand.text.includes("'") ? `"${operand.text}"` : `'${operand.text}'`
}
