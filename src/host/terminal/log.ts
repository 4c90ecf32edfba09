import { stripVTControlCharacters } from 'node:util'
import { linesOf, oneLine, shorten, visible } from '../../text/neutralize.ts'
import { formatDuration } from '../../text/units.ts'
import { fitWidth } from '../../text/width.ts'
import { colours, wantsColours } from '../../text/colours.ts'
import type { Environment } from '../context.ts'
import type { Log, Progress } from '../log.ts'
import type { Masks } from '../masks.ts'
import { endPhase } from './end-phase.ts'
import { amount, pace, progressLine } from './progress-line.ts'

/** `quiet`: warnings only. `verbose`: also every decision and what children print. */
export type LogLevel = 'quiet' | 'normal' | 'verbose'

/** A terminal or a pipe: `process.stderr` is one. */
export interface LogStream {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

export interface TerminalLogOptions {
  readonly stream: LogStream
  readonly env: Environment
  readonly masks: Masks
  readonly level?: LogLevel
  /** Milliseconds that only go forward. */
  readonly now?: () => number
}

export interface TerminalLog extends Log {
  /** Removes the live line. Call it before anything else is written to the terminal, and at the end. */
  close(): void
}

/** Longer lines, e.g. a minified file in a compiler's message, are cut. */
const longestLine = 4_000
const redrawMs = 100
/** How often a pipe hears of a long step. */
const pipeProgressMs = 15_000
const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'] as const

/**
 * A log for people at a terminal, with a live line at the bottom, or for a pipe, with plain lines.
 * The cursor is never hidden and lines never wrap, so that a kill at any moment leaves the terminal as it was.
 */
export function terminalLog(options: TerminalLogOptions): TerminalLog {
  const { stream, env, masks, level = 'normal', now = () => performance.now() } = options
  const live = stream.isTTY === true && env['TERM'] !== 'dumb' && level !== 'quiet'
  const paint = colours(wantsColours(env, stream.isTTY === true))
  const running: { readonly title: string; readonly startedMs: number }[] = []
  let state: Progress | undefined
  let perSecond = 0
  let speed = pace()
  let drawnMs = Number.NEGATIVE_INFINITY
  let reportedMs = now()
  let drawn = false
  let frame = 0
  let timer: NodeJS.Timeout | undefined

  const clear = (): void => {
    if (drawn) stream.write('\r\u001b[K')
    drawn = false
  }
  const draw = (): void => {
    if (!live) return
    const columns = Math.max(10, stream.columns ?? 80)
    const phase = running.at(-1)
    const waited = phase ? now() - phase.startedMs : 0
    const text = state
      ? progressLine(state, perSecond, columns - 2, paint)
      : phase && fitWidth(waited < 2_000 ? phase.title : `${phase.title}  ${formatDuration(waited)}`, columns - 3)
    if (text === undefined) return clear()
    const glyph = spinner[frame % spinner.length] ?? ''
    stream.write(`\r${paint.cyan(glyph)} ${masks.hide(text)}\u001b[K\r`)
    drawn = true
    drawnMs = now()
  }
  const animate = (): void => {
    if (!live || timer) return
    timer = setInterval(() => {
      frame += 1
      draw()
    }, redrawMs)
    timer.unref()
  }
  const rest = (): void => {
    clearInterval(timer)
    timer = undefined
    clear()
  }
  const print = (text: string, decorate: (line: string) => string = (line) => line): void => {
    clear()
    const lines = linesOf(masks.hide(text)).map((line) => decorate(visible(shorten(line, longestLine))))
    stream.write(lines.map((line) => `${line}\n`).join(''))
    if (running.length > 0) draw()
  }
  const childLine = (line: string): string => `  ${paint.dim(`│ ${line}`)}`

  return {
    info(message) {
      if (level !== 'quiet') print(message)
    },
    warning(message) {
      let first = true
      print(message, (line) => {
        const shown = first ? `${paint.yellow('warning:')} ${line}` : `  ${line}`
        first = false
        return shown
      })
    },
    debug(message) {
      if (level === 'verbose') print(message, (line) => paint.dim(`  ${line}`))
    },
    child(line) {
      if (level === 'verbose') print(stripVTControlCharacters(line), childLine)
    },
    progress(next) {
      if (next.title !== state?.title) speed = pace()
      state = next
      const atMs = now()
      perSecond = speed.seen(next.done, atMs)
      const ended = next.total !== undefined && next.done >= next.total
      if (live) {
        animate()
        if (ended || atMs - drawnMs >= redrawMs) draw()
      } else if (level !== 'quiet' && !ended && atMs - reportedMs >= pipeProgressMs) {
        reportedMs = atMs
        print(`${oneLine(next.title)}: ${amount(next)}`)
      }
      if (ended) state = undefined
    },
    async phase(title, work, result) {
      const phase = { title: oneLine(title), startedMs: now() }
      running.push(phase)
      reportedMs = phase.startedMs
      animate()
      draw()
      const end = (mark: string, what: string): void => {
        running.splice(running.indexOf(phase), 1)
        state = undefined
        if (running.length === 0) rest()
        if (level === 'quiet') return
        const took = formatDuration(now() - phase.startedMs)
        if (stream.isTTY === true)
          print(`${phase.title}  ${what === '' ? '' : `${what}  `}${took}`, (line) => `${mark} ${line}`)
        else print(`${phase.title}: ${what === '' ? 'done' : what} (${took})`)
      }
      return endPhase(work, result, paint, end)
    },
    close: rest,
  }
}
