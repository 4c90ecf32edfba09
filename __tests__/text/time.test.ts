import { describe, expect, it } from 'vitest'
import { formatAge, formatTime, isoTime, parseDuration } from '../../src/text/time.ts'

const hour = 3_600_000

describe('a span of time', () => {
  it.each<[written: string, text: string | undefined, hours: number | undefined]>([
    ['3 days', '3 days', 72],
    ['1 day', '1 day', 24],
    ['1 days', '1 day', 24],
    ['36hours', '36 hours', 36],
    ['  2  weeks ', '2 weeks', 336],
    ['0 days', undefined, undefined],
    ['3', undefined, undefined],
    ['3 months', undefined, undefined],
    ['-1 day', undefined, undefined],
    ['1.5 days', undefined, undefined],
    ['999999 days', undefined, undefined],
    ['3 days and more', undefined, undefined],
    ['', undefined, undefined],
  ])('%j is %j', (written, text, hours) => {
    const duration = parseDuration(written)
    expect(duration?.text).toBe(text)
    expect(duration?.milliseconds).toBe(hours === undefined ? undefined : hours * hour)
  })
})

describe('a moment', () => {
  it.each<[written: string | Date, iso: string | undefined]>([
    ['2026-11-23T02:46:51Z', '2026-11-23T02:46:51.000Z'],
    ['2026-11-23T02:46:51.123456Z', '2026-11-23T02:46:51.123Z'],
    ['2026-11-23 02:46:51+01:00', '2026-11-23T01:46:51.000Z'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [new Date(Number.NaN), undefined],
    ['2026-11-23', undefined],
    ['2026-11-23T02:46:51', undefined],
    ['2026-99-99T02:46:51Z', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('%s is %s', (written, iso) => {
    expect(isoTime(written)).toBe(iso)
  })

  it.each<[milliseconds: number, text: string]>([
    [-5, '0 minutes'],
    [60_000, '1 minute'],
    [hour, '1 hour'],
    [47.9 * hour, '47 hours'],
    [48 * hour, '2 days'],
  ])('%d ms ago is %s ago', (milliseconds, text) => {
    expect(formatAge(milliseconds)).toBe(text)
  })

  it('is shown in UTC', () => {
    expect(formatTime(Date.UTC(2026, 10, 26, 17, 5, 59))).toBe('2026-11-26 17:05 UTC')
  })
})
