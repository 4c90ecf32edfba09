// Moments and spans of time that people or programs wrote.

const hours = 3_600_000
const units = { hour: hours, day: 24 * hours, week: 7 * 24 * hours } as const

/** A span of time, as it was written: `3 days`. */
export interface Duration {
  readonly text: string
  readonly milliseconds: number
}

/** Reads `3 days`, `36 hours`, `1 week`; undefined for anything else. */
export function parseDuration(text: string): Duration | undefined {
  const [, digits = '', unit = ''] = /^(\d{1,5}) *(hour|day|week)s?$/.exec(text.trim()) ?? []
  const count = Number(digits)
  if (digits === '' || count === 0) return undefined
  const milliseconds = count * units[unit as keyof typeof units]
  return { text: `${count} ${unit}${count === 1 ? '' : 's'}`, milliseconds }
}

/** A moment, or so long before now. */
export type Moment = { readonly kind: 'time'; readonly iso: string } | ({ readonly kind: 'age' } & Duration)

/** Reads `2026-11-01`, which is the beginning of that day in UTC, `2026-11-01T12:00:00Z`, `7 days`; undefined for anything else. */
export function parseMoment(text: string): Moment | undefined {
  const duration = parseDuration(text)
  if (duration) return { kind: 'age', ...duration }
  const iso = isoTime(/^\d{4}-\d\d-\d\d$/.test(text.trim()) ? `${text.trim()}T00:00:00Z` : text.trim())
  return iso === undefined ? undefined : { kind: 'time', iso }
}

/** `2026-11-26T17:00:05.000Z` */
export function momentIso(moment: Moment, nowMs: number): string {
  return moment.kind === 'time' ? moment.iso : new Date(nowMs - moment.milliseconds).toISOString()
}

/** `2026-11-26T17:00:05Z` of a date or of ISO 8601 text with a zone; undefined when it is not one. */
export function isoTime(value: string | Date): string | undefined {
  if (typeof value === 'string' && !/^\d{4}-\d\d-\d\d[T ][\d:.]{4,20}(?:Z|[+-]\d\d:?\d\d)$/i.test(value))
    return undefined
  const time = new Date(value)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}

/** `2026-11-26 17:00 UTC` */
export function formatTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** How long ago: `12 minutes`, `5 hours`, `2 days`. */
export function formatAge(milliseconds: number): string {
  const [unit, span] = largestUnit(milliseconds)
  const count = Math.max(0, Math.floor(milliseconds / span))
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

function largestUnit(milliseconds: number): readonly [unit: string, milliseconds: number] {
  if (milliseconds < hours) return ['minute', 60_000]
  return milliseconds < 48 * hours ? ['hour', hours] : ['day', units.day]
}
