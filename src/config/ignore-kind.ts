import { findingCodes } from '../plan/finding-codes.ts'
import { parseIgnoreRule, type IgnoreRule } from '../plan/ignore.ts'
import { nearest } from '../text/suggestion.ts'

/** A line of `ignore`: its code must be one that exists, or the line would silence nothing for ever. */
export function parseIgnore(line: string): { readonly value: IgnoreRule } | { readonly why: string } {
  const parsed = parseIgnoreRule(line)
  if ('why' in parsed) return parsed
  const { code } = parsed.value
  if (findingCodes.some((one) => one === code)) return parsed
  const meant = nearest(code, findingCodes)
  const next = meant === undefined ? 'the JSON document has the code of each finding' : `did you mean ${meant}?`
  return { why: `names no finding that exists: ${code}; ${next}` }
}
