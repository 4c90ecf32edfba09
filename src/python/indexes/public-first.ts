// The public index as an extra one, in front of a private default index: the reverse of what people mean.

import { redact } from '../../text/redact.ts'
import { indexesInOrder } from './project-files.ts'
import type { IndexSettings } from './settings.ts'

const publicHosts: ReadonlySet<string> = new Set(['pypi.org', 'test.pypi.org', 'pypi.python.org'])

/** What to tell a user whose private packages are asked of the public index first; undefined when they are not. */
export function publicIndexFirst(settings: IndexSettings): string | undefined {
  const indexes = indexesInOrder(settings)
  const at = indexes.findIndex(isPublic)
  const next = indexes.slice(at + 1).find((index) => !isPublic(index))
  const first = indexes[at]
  if (first === undefined || next === undefined) return undefined
  return `${redact(first)} is an extra index, so it is asked before ${redact(next)}: it sees the name of every package, and a stranger who puts the name of a private one there decides what is installed. Make it the default index (--index-url) and ${redact(next)} the extra one.`
}

export function isPublic(index: string): boolean {
  return URL.canParse(index) && publicHosts.has(new URL(index).hostname)
}
