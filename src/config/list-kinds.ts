// Inputs that are lists of items.

import { accepted, rejected, type Check, type Kind, type Rejection } from './kinds.ts'

/** Items, one per line or separated by commas; empty ones do not count, repeated ones count once. */
export function list(
  accepts: string,
  check?: Check,
  split: (text: string) => readonly string[] = splitList,
): Kind<readonly string[]> {
  return {
    accepts: `${accepts}; ${separators(split)}`,
    parse(texts) {
      const items = [...new Set(texts.flatMap((one) => split(one)))]
      const rejections = items.flatMap((value) => {
        const refusal = yamlItem(value) ?? check?.(value)
        return refusal ? [refused(value, refusal, (word) => check?.(word) === undefined)] : []
      })
      return rejections.length > 0 ? rejected(...rejections) : accepted(items)
    },
  }
}

/** Items that become values of another type. */
export function listOf<T>(
  accepts: string,
  convert: (item: string) => { readonly value: T; readonly warning?: string } | Omit<Rejection, 'value'>,
  split: (text: string) => readonly string[] = splitList,
): Kind<readonly T[]> {
  return {
    accepts: `${accepts}; ${separators(split)}`,
    parse(texts) {
      const items = [...new Set(texts.flatMap((one) => split(one)))]
      const values: T[] = []
      const warnings: string[] = []
      const rejections: Rejection[] = []
      for (const item of items) {
        const result = yamlItem(item) ?? convert(item)
        if ('why' in result) {
          rejections.push(refused(item, result, (word) => !('why' in convert(word))))
          continue
        }
        values.push(result.value)
        if (result.warning !== undefined) warnings.push(result.warning)
      }
      return rejections.length > 0 ? rejected(...rejections) : accepted(values, warnings)
    },
  }
}

/** GitHub's inputs are text: a list of YAML or JSON inside of that text is not read as one. */
function yamlItem(item: string): Omit<Rejection, 'value'> | undefined {
  if (item.length > 1_000) return undefined
  const [, dashed] = /^-\s+(.+)$/.exec(item) ?? []
  if (dashed !== undefined)
    return { why: 'is an item of a YAML list, and an input is text', nextStep: `Write ${unquoted(dashed)}` }
  if (!/^\[\s*["']/.test(item)) return undefined
  const items = splitList(item.replace(/^\[|\]$/g, '')).map(unquoted)
  return { why: 'is a list of YAML or JSON, and an input is text', nextStep: `Write ${items.join(',')}` }
}

const unquoted = (word: string): string => word.replace(/^(["'])(.*)\1$/, '$2')

/**
 * An item of a list that is not accepted. For `[a, b]`, `"a"` and `a b`, the next step says how
 * to write the same.
 */
function refused(value: string, refusal: Omit<Rejection, 'value'>, isAccepted: (word: string) => boolean): Rejection {
  if (refusal.nextStep !== undefined || value.length > 1_000) return { value, ...refusal }
  const words = value
    .split(/[\s,]+/)
    .map((word) => word.replace(/^[["']+|[\]"']+$/g, ''))
    .filter((word) => word !== '')
  if (words.length === 0 || words.join() === value || !words.every(isAccepted)) return { value, ...refusal }
  return { value, ...refusal, nextStep: `Write ${words.join(',')}` }
}

function separators(split: (text: string) => readonly string[]): string {
  return split === splitLines ? 'one per line' : 'one per line or separated by commas'
}

/** Splits at line ends only: what holds free text. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
}

/** Splits at line ends, and at commas outside brackets, braces and quotes: `{a,b}` is one glob, `x[a,b]` one requirement. */
export function splitList(text: string): readonly string[] {
  return splitAtCommas(text, () => true)
}

/** As `splitList`, but `requests>=2,<3` is one requirement: a comma parts two of them only where a name follows. */
export function splitRequirements(text: string): readonly string[] {
  return splitAtCommas(text, (rest) => /^\s*[A-Za-z0-9]/.test(rest))
}

function splitAtCommas(text: string, parts: (rest: string) => boolean): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const items: string[] = []
    let depth = 0
    let quote = ''
    let start = 0
    for (let at = 0; at < line.length; at += 1) {
      const character = line.charAt(at)
      if (quote !== '') {
        if (character === quote) quote = ''
      } else if (character === '"' || character === "'") quote = character
      else if ('([{'.includes(character)) depth += 1
      else if (')]}'.includes(character)) depth -= 1
      else if (character === ',' && depth <= 0 && parts(line.slice(at + 1))) {
        items.push(line.slice(start, at))
        start = at + 1
      }
    }
    items.push(line.slice(start))
    return items.map((item) => item.trim()).filter((item) => item !== '')
  })
}
