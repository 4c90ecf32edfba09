// Poetry's own version constraints: https://python-poetry.org/docs/dependency-specification/#version-constraints

import { satisfiesAll, specifier, type Operator, type Specifier } from './specifiers.ts'

/** A version meets a constraint when it meets all specifiers of any of its alternatives. */
export type Alternatives = readonly (readonly Specifier[])[]

/** Undefined when it cannot be read. `*` is one alternative without specifiers. */
export function parsePoetryConstraint(text: string): Alternatives | undefined {
  if (text.length > longest) return undefined
  const alternatives: (readonly Specifier[])[] = []
  for (const part of text.split(/\|\|?/)) {
    const specifiers = conjunction(part)
    if (!specifiers) return undefined
    alternatives.push(specifiers)
  }
  return alternatives
}

export function satisfiesAny(version: string, alternatives: Alternatives): boolean {
  return alternatives.some((specifiers) => satisfiesAll(version, specifiers))
}

const longest = 10_000
const operators: Readonly<Record<string, Operator>> = { '': '==', '=': '==', '<>': '!=' }

function conjunction(text: string): readonly Specifier[] | undefined {
  const specifiers: Specifier[] = []
  // An operator may be apart from its version.
  const parts = text
    .replaceAll(/(===?|~=?|\^|<>|!=|<=?|>=?|=)\s+/g, '$1')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
  for (const part of parts) {
    const [, sign = '', version = ''] = /^(===?|~=?|\^|<>|!=|<=?|>=?|=)?(.*)$/s.exec(part) ?? []
    const some = sign === '^' || sign === '~' ? range(sign, version) : plain(operators[sign] ?? sign, version)
    if (!some) return undefined
    specifiers.push(...some)
  }
  return specifiers
}

function plain(operator: string, version: string): readonly Specifier[] | undefined {
  if (/^[*x](?:\.[*x])*$/i.test(version)) return operator === '==' ? [] : undefined
  const one = specifier(operator, version.replace(/(?:\.[*x])+$/i, '.*'))
  return one && [one]
}

/** `^1.2.3` goes up to the next number left of which nothing but zeros stands, `~1.2.3` to the next minor version. */
function range(sign: '^' | '~', version: string): readonly Specifier[] | undefined {
  const from = specifier('>=', version)
  const [, epoch = '', numbers = ''] = /^v?(\d+!)?(\d+(?:\.\d+)*)/i.exec(version) ?? []
  if (!from || numbers === '') return undefined
  const release = numbers.split('.').map(Number)
  const firstNonZero = release.findIndex((number) => number !== 0)
  const last = sign === '~' ? Math.min(1, release.length - 1) : firstNonZero === -1 ? release.length - 1 : firstNonZero
  const next = [...release.slice(0, last), (release[last] ?? 0) + 1]
  const to = specifier('<', `${epoch}${next.join('.')}`)
  return to && [from, to]
}
