// Inputs that are a time or a size.

import { parseDuration, parseMoment, type Duration, type Moment } from '../text/time.ts'
import { parseBytes } from '../text/units.ts'
import { accepted, rejected, type Kind } from './kinds.ts'

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
