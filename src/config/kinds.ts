import { nearest } from '../text/suggestion.ts'

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

export const accepted = <T>(value: T, warnings: readonly string[] = []): Parsed<T> => ({
  kind: 'accepted',
  value,
  warnings,
})
export const rejected = (...rejections: readonly Rejection[]): Parsed<never> => ({ kind: 'rejected', rejections })

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

export function withNearest(value: string, why: string, candidates: readonly string[]): Rejection {
  const near = nearest(value, candidates)
  return near === undefined ? { value, why } : { value, why, nearest: near }
}
