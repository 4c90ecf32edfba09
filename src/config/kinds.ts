import { nearest } from '../text/suggestion.ts'
import { parseDuration, parseMoment, type Duration, type Moment } from '../text/time.ts'
import { parseBytes } from '../text/units.ts'

/** A value that was not accepted, and why. */
export interface Rejection {
  readonly value: string
  /** Reads on after the value: `is not a runtime of Lambda`. */
  readonly why: string
  /** The accepted value nearest to it, when one is near. */
  readonly nearest?: string
  /** What to write, where a suggestion of one value does not say it. */
  readonly nextStep?: string
}

export type Parsed<T> =
  | { readonly kind: 'accepted'; readonly value: T; readonly warnings?: readonly string[] }
  | { readonly kind: 'rejected'; readonly rejections: readonly Rejection[] }

/** How the text of an input becomes a value. */
export interface Kind<T> {
  /** What is accepted, in words that follow "Accepted: ". */
  readonly accepts: string
  /** A switch needs no value on the command line. */
  readonly isSwitch?: boolean
  /** `texts` holds what was given: one text from a workflow, each repetition from a command line. */
  parse(texts: readonly string[]): Parsed<T>
}

const accepted = <T>(value: T, warnings: readonly string[] = []): Parsed<T> => ({ kind: 'accepted', value, warnings })
const rejected = (...rejections: readonly Rejection[]): Parsed<never> => ({ kind: 'rejected', rejections })

/** What a check of one item says: nothing, or why the item is not accepted. */
export type Check = (item: string) => Omit<Rejection, 'value'> | undefined

/** One text; surrounding white space is not part of it. The last one given counts. */
export function text(accepts: string, check?: Check): Kind<string> {
  return {
    accepts,
    parse(texts) {
      const value = texts.at(-1)?.trim() ?? ''
      const refusal = check?.(value)
      return refusal ? rejected({ value, ...refusal }) : accepted(value)
    },
  }
}

/** As `text`, for an input that may be left out: undefined then. */
export function optionalText(accepts: string, check?: Check): Kind<string | undefined> {
  const kind = text(accepts, check)
  return {
    ...kind,
    parse: (texts) => (texts.every((one) => one.trim() === '') ? accepted(undefined) : kind.parse(texts)),
  }
}

/** One value of another type; undefined when left out. */
export function optionalOf<T>(
  accepts: string,
  convert: (item: string) => { readonly value: T } | Omit<Rejection, 'value'>,
): Kind<T | undefined> {
  return {
    accepts,
    parse(texts) {
      const value = texts.at(-1)?.trim() ?? ''
      if (value === '') return accepted(undefined)
      const result = convert(value)
      return 'why' in result ? rejected({ value, ...result }) : accepted(result.value)
    },
  }
}

/** One of a few words. `meant` has what people write in place of one of them. */
export function oneOf<const T extends string>(words: readonly T[], meant: Readonly<Record<string, T>> = {}): Kind<T> {
  return {
    accepts: words.join(', '),
    parse(texts) {
      const value = texts.at(-1)?.trim() ?? ''
      const word = words.find((one) => one === value)
      if (word !== undefined) return accepted(word)
      const rejection = withNearest(value, 'is not one of them', words)
      const near = Object.hasOwn(meant, value.toLowerCase()) ? meant[value.toLowerCase()] : undefined
      return rejected(near === undefined ? rejection : { ...rejection, nearest: near })
    },
  }
}

/** As `oneOf`, for an input that may be left out: undefined then. */
export function optionalOneOf<const T extends string>(words: readonly T[]): Kind<T | undefined> {
  const kind = oneOf(words)
  return {
    ...kind,
    parse: (texts) => (texts.every((one) => one.trim() === '') ? accepted(undefined) : kind.parse(texts)),
  }
}

/** The YAML 1.2 core schema's booleans, as workflows write them: https://yaml.org/spec/1.2.2/#10212-boolean */
export const flag: Kind<boolean> = {
  accepts: 'true, false',
  isSwitch: true,
  parse(texts) {
    const value = texts.at(-1)?.trim() ?? ''
    if (/^(true|True|TRUE)$/.test(value)) return accepted(true)
    if (/^(false|False|FALSE)$/.test(value)) return accepted(false)
    const why = 'is not one of them'
    if (/^(yes|y|on|1|enabled?)$/i.test(value)) return rejected({ value, why, nearest: 'true' })
    if (/^(no|n|off|0|disabled?|never|none)$/i.test(value)) return rejected({ value, why, nearest: 'false' })
    return rejected(withNearest(value, why, ['true', 'false']))
  },
}

/** A whole number within bounds; undefined when left out. */
export function optionalWholeNumber(minimum: number, maximum: number): Kind<number | undefined> {
  return {
    accepts: `a whole number from ${minimum} to ${maximum}`,
    parse(texts) {
      const value = texts.at(-1)?.trim() ?? ''
      if (value === '') return accepted(undefined)
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
      if (number >= minimum && number <= maximum) return accepted(number)
      return rejected({ value, why: `must be between ${minimum} and ${maximum}` })
    },
  }
}

/** A span of time; undefined when left out. */
export const optionalDuration: Kind<Duration | undefined> = {
  accepts: 'a number of hours, days or weeks, e.g. `3 days`',
  parse(texts) {
    const value = texts.at(-1)?.trim() ?? ''
    if (value === '') return accepted(undefined)
    const duration = parseDuration(value)
    if (duration) return accepted(duration)
    const number = /^\d+/.exec(value)?.[0]
    const near = number === undefined ? {} : { nearest: `${Number(number) || 1} days` }
    return rejected({ value, why: 'is not a span of time', ...near })
  },
}

/** A moment in the past, or how long ago it was. */
export const optionalMoment: Kind<Moment | undefined> = {
  accepts: 'a date, a time with its zone, or how long ago, e.g. `2026-11-01`, `2026-11-01T12:00:00Z`, `7 days`',
  parse(texts) {
    const value = texts.at(-1)?.trim() ?? ''
    if (value === '') return accepted(undefined)
    const moment = parseMoment(value)
    return moment ? accepted(moment) : rejected({ value, why: 'is neither a moment nor a span of time' })
  },
}

/** A size in bytes, of `50 MB`; undefined when left out. */
export const optionalSize: Kind<number | undefined> = {
  accepts: 'a size, e.g. `50 MB`',
  parse(texts) {
    const value = texts.at(-1)?.trim() ?? ''
    if (value === '') return accepted(undefined)
    const bytes = parseBytes(value)
    if (bytes !== undefined) return accepted(bytes)
    const number = /^\d+/.exec(value)?.[0]
    return rejected({ value, why: 'is not a size', ...(number === undefined ? {} : { nearest: `${number} MB` }) })
  },
}

/** How much something may grow. */
export type Growth =
  | { readonly kind: 'bytes'; readonly bytes: number }
  | { readonly kind: 'share'; readonly percent: number }

/** `5 MB`, or `10 %`; undefined when left out. */
export const optionalGrowth: Kind<Growth | undefined> = {
  accepts: 'a size or a share, e.g. `5 MB` or `10 %`',
  parse(texts) {
    const value = texts.at(-1)?.trim() ?? ''
    if (value === '') return accepted(undefined)
    const percent = /^(\d{1,4}(?:\.\d{1,2})?) ?%$/.exec(value)?.[1]
    if (percent !== undefined) return accepted({ kind: 'share', percent: Number(percent) })
    const bytes = parseBytes(value)
    return bytes === undefined
      ? rejected({ value, why: 'is neither a size nor a share' })
      : accepted({ kind: 'bytes', bytes })
  },
}

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

export function withNearest(value: string, why: string, candidates: readonly string[]): Rejection {
  const near = nearest(value, candidates)
  return near === undefined ? { value, why } : { value, why, nearest: near }
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
