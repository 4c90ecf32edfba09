import { stripVTControlCharacters } from 'node:util'
import { linesOf, oneLine, shorten, visible } from '../../text/neutralize.ts'
import { formatDuration } from '../../text/units.ts'
import { colours } from '../../text/colours.ts'
import type { Environment } from '../context.ts'
import type { Log } from '../log.ts'
import type { Masks } from '../masks.ts'
import { endPhase } from '../terminal/end-phase.ts'
import { amount } from '../terminal/progress-line.ts'
import type { LogStream } from '../terminal/log.ts'
import type { Runner } from './runner.ts'

export interface RunnerLogOptions {
  /** The step's stdout, which the runner reads commands from. Its commands go the same way, by the runner's port. */
  readonly stream: Pick<LogStream, 'write'>
  readonly env: Environment
  readonly runner: Pick<Runner, 'startGroup' | 'endGroup' | 'debug' | 'isDebug'>
  readonly masks: Masks
  /** Milliseconds that only go forward. */
  readonly now?: () => number
}

const longestLine = 4_000
const progressMs = 15_000

/**
 * A log for a step of GitHub Actions: a fold for each phase, its result in one line below the fold, warnings below it
 * too so that nobody has to open one. What others wrote cannot issue a workflow command: every line that would be
 * read as one is changed until it is not, which holds at any kill, unlike a `::stop-commands::` that is never lifted.
 */
export function runnerLog(options: RunnerLogOptions): Log {
  const { stream, env, runner, masks, now = () => performance.now() } = options
  const paint = colours(!env['NO_COLOR']) // The runner's log viewer shows colours, though it is not a terminal.
  let depth = 0
  let reportedMs = now()
  let heldBack: string[] = []
  /** The phase whose fold is opened by its first line: one without a line has none. */
  let pending: string | undefined
  let isOpen = false

  const harmless = (text: string): string[] =>
    linesOf(masks.hide(text)).map((line) => notACommand(visible(shorten(line, longestLine))))
  const print = (lines: readonly string[]): void => {
    if (lines.length > 0 && pending !== undefined) {
      runner.startGroup(pending)
      pending = undefined
      isOpen = true
    }
    stream.write(lines.map((line) => `${line}\n`).join(''))
  }

  return {
    info: (message) => print(harmless(message)),
    warning(message) {
      const [first = '', ...rest] = harmless(message)
      const lines = [`${paint.yellow('warning:')} ${first}`, ...rest.map((line) => `  ${line}`)]
      if (depth > 0) heldBack.push(...lines)
      else print(lines)
    },
    debug(message) {
      if (runner.isDebug()) runner.debug(masks.hide(visible(shorten(message, longestLine))))
    },
    child: (line) => print(harmless(stripVTControlCharacters(line)).map((shown) => `│ ${shown}`)),
    progress(state) {
      const atMs = now()
      if (atMs - reportedMs < progressMs) return
      reportedMs = atMs
      print(harmless(`${oneLine(state.title)}: ${amount(state)}`))
    },
    async phase(title, work, result) {
      const shown = harmless(oneLine(title)).join(' ')
      const startedMs = now()
      reportedMs = startedMs
      // Folds do not nest: an inner phase, or one beside another, is lines of the fold that is open.
      if (depth === 0) pending = shown
      depth += 1
      const end = (mark: string, what: string): void => {
        depth -= 1
        if (depth === 0) {
          pending = undefined
          if (isOpen) runner.endGroup()
          isOpen = false
          const held = heldBack
          heldBack = []
          print(held)
        }
        const outcome = harmless(oneLine(what)).join(' ')
        print([
          `${mark} ${paint.bold(shown)}${outcome === '' ? '' : `: ${outcome}`} (${formatDuration(now() - startedMs)})`,
        ])
      }
      return endPhase(work, result, paint, end)
    },
  }
}

/**
 * A line that the runner does not take for a command. It trims white space before it looks for `::`, and finds the old
 * `##[command]` form anywhere in a line: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function notACommand(line: string): string {
  return line.replace(/^([\s\u0085]*)::/, '$1: :').replaceAll('##[', '# #[')
}
