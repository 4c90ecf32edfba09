import { oneLine } from '../../text/neutralize.ts'
import { formatBytes, formatCount, formatDuration } from '../../text/units.ts'
import { fitWidth, textWidth } from '../../text/width.ts'
import type { Colours } from '../../text/colours.ts'
import type { Progress } from '../log.ts'

/** How fast a step goes, from what was seen in the last seconds. */
export interface Pace {
  /** Units a second; 0 while nothing is known. */
  seen(done: number, atMs: number): number
}

const windowMs = 4_000
/** A download tells of every chunk, thousands a second: no more than this is remembered of them. */
const sampleMs = 50

export function pace(): Pace {
  let samples: readonly (readonly [done: number, atMs: number])[] = []
  let perSecond = 0
  return {
    seen(done, atMs) {
      const last = samples.at(-1)
      if (last && done < last[0]) {
        samples = []
        perSecond = 0
      } else if (last && atMs - last[1] < sampleMs) return perSecond
      samples = [...samples.filter(([, at]) => atMs - at <= windowMs), [done, atMs]]
      const [first] = samples
      perSecond = !first || atMs - first[1] < 300 ? 0 : ((done - first[0]) / (atMs - first[1])) * 1000
      return perSecond
    },
  }
}

/** `34.0 MB of 74.1 MB`, `12 of 51 files`. As wide at the start as at the end, so that what follows does not move. */
export function amount({ done, total, unit }: Progress, steady = false): string {
  const show = unit === 'bytes' ? formatBytes : formatCount
  const suffix = unit === 'bytes' ? '' : ` ${unit}`
  if (total === undefined) return `${show(done)}${suffix}`
  const widest =
    unit === 'bytes' ? Math.max(show(total).length, '1000 KB'.length + (total > 1_048_576 ? 1 : 0)) : show(total).length
  return `${steady ? show(done).padStart(widest) : show(done)} of ${show(total)}${suffix}`
}

/**
 * One line that fits `columns`, the least important parts left out first: the current name, then the speed, half of the
 * bar, all of it, the time left. Never wraps.
 */
export function progressLine(state: Progress, perSecond: number, columns: number, paint: Colours): string {
  const title = oneLine(state.title)
  const current = state.current === undefined ? '' : oneLine(state.current)
  const inBytes = state.unit === 'bytes' && state.total !== undefined
  const speed = inBytes ? (perSecond > 0 ? `${formatBytes(Math.round(perSecond))}/s` : '').padStart(speedWidth) : ''
  const left = state.total === undefined ? '' : timeLeft(state, perSecond).padStart(leftWidth)
  const share = state.total ? Math.min(1, state.done / state.total) : undefined
  const done = amount(state, true)
  const long = share === undefined ? '' : bar(share, 24)
  const short = share === undefined ? '' : bar(share, 12)
  const variants: readonly (readonly string[])[] = [
    [title, long, done, speed, left, current],
    [title, long, done, speed, left],
    [title, short, done, speed, left],
    [title, short, done, left],
    [title, done, left],
    [title, done],
    [title, percent(share)],
  ]
  const joined = variants.map((parts) =>
    parts
      .filter((part) => part !== '')
      .join('  ')
      .trimEnd(),
  )
  // One column stays free: a terminal wraps when its last one is written.
  const fitting = joined.find((line) => textWidth(line) < columns) ?? fitWidth(joined.at(-1) ?? title, columns - 1)
  return fitting.startsWith(title) ? paint.bold(title) + fitting.slice(title.length) : fitting
}

const speedWidth = '99.9 MB/s'.length
const leftWidth = '59 min 59 s left'.length - 4

function timeLeft({ done, total }: Progress, perSecond: number): string {
  if (total === undefined || perSecond <= 0 || done >= total) return ''
  return `${formatDuration(Math.max(1, Math.round((total - done) / perSecond)) * 1000).replace(/\.0 s$/, ' s')} left`
}

function percent(share: number | undefined): string {
  return share === undefined ? '' : `${Math.floor(share * 100)} %`
}

function bar(share: number, columns: number): string {
  const full = Math.round(share * columns)
  return '━'.repeat(full) + '╌'.repeat(columns - full)
}
