import { randomUUID } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { linesOf, shorten, visible } from '../../text/neutralize.ts'
import { fileCommand, workflowCommand } from './workflow-commands.ts'
import type { Environment } from '../context.ts'
import { fileFailure } from '../files.ts'
import type { LogStream } from '../terminal/log.ts'

/** A remark on a line of a file, or on the run as a whole. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  /** Relative to the workspace; others do not appear in a pull request. */
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** The step's ways to say something to the job: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */
export interface Runner {
  /** Sets outputs; nothing when the runner gave no file for them. */
  setOutputs(outputs: Readonly<Record<string, string>>): Promise<void>
  /** Appends to the job summary. Over 1 MiB it would be dropped whole: keep below it. */
  addSummary(markdown: string): Promise<void>
  /** Those that the runner would drop (over 10 of a level) are not written. Order them by importance. */
  annotate(annotations: readonly Annotation[]): void
  /** The runner masks it in what follows, also in what other steps print. */
  setSecret(secret: string): void
}

export interface RunnerOptions {
  readonly stream: Pick<LogStream, 'write'>
  readonly env: Environment
}

/** https://docs.github.com/en/rest/checks/runs and the runner's own limit a step and level. */
const mostOfALevel = 10
const longestMessage = 4_096

// @actions/core does the same from process.env and process.stdout, and loads an HTTP client for it.
export function runner({ stream, env }: RunnerOptions): Runner {
  return {
    setSecret(secret) {
      // It takes one line at a time.
      for (const line of linesOf(secret)) if (line.trim() !== '') stream.write(`${workflowCommand('add-mask', line)}\n`)
    },
    async setOutputs(outputs) {
      const entries = Object.entries(outputs).map(([name, value]) => fileCommand(name, value, `_${randomUUID()}_`))
      await append(env['GITHUB_OUTPUT'], entries.join(''))
    },
    addSummary: (markdown) => append(env['GITHUB_STEP_SUMMARY'], `${markdown}\n`),
    annotate(annotations) {
      for (const level of ['error', 'warning', 'notice'] as const) {
        for (const one of annotations.filter((annotation) => annotation.level === level).slice(0, mostOfALevel)) {
          const { title, file, line, column: col } = one
          const place = { file, line, col, title: shorten(visible(title), 255) }
          stream.write(`${workflowCommand(level, shorten(visible(one.message), longestMessage), place)}\n`)
        }
      }
    },
  }
}

async function append(path: string | undefined, text: string): Promise<void> {
  if (!path) return
  try {
    await appendFile(path, text, 'utf8')
  } catch (error) {
    throw fileFailure(path, error)
  }
}
