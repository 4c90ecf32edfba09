// The runner by `@actions/core`, which reads the environment and writes to stdout by itself. Only the door of the action
// loads this file: the command must not pay for the HTTP client that core brings along.

import * as core from '@actions/core'
import { Failure } from '../../errors.ts'
import { linesOf, shorten, visible } from '../../text/neutralize.ts'
import type { Environment } from '../context.ts'
import { fileFailure } from '../files.ts'
import type { Runner } from './runner.ts'

/** https://docs.github.com/en/rest/checks/runs and the runner's own limit for each step and level. */
export const mostAnnotations = 10
const longestMessage = 4_096

const levels = [
  ['error', core.error],
  ['warning', core.warning],
  ['notice', core.notice],
] as const

export function coreRunner(env: Environment): Runner {
  return {
    getInput: (name) => core.getInput(name, { trimWhitespace: false }),
    async setOutputs(outputs) {
      await writing(env['GITHUB_OUTPUT'], () => {
        for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
      })
    },
    async addSummary(markdown) {
      await writing(env['GITHUB_STEP_SUMMARY'], () => core.summary.addRaw(markdown, true).write())
    },
    annotate(annotations) {
      for (const [level, issue] of levels) {
        for (const one of annotations.filter((annotation) => annotation.level === level).slice(0, mostAnnotations)) {
          issue(shorten(visible(one.message), longestMessage), {
            title: shorten(visible(one.title), 255),
            ...(one.file === undefined ? {} : { file: one.file }),
            ...(one.line === undefined ? {} : { startLine: one.line }),
            ...(one.column === undefined ? {} : { startColumn: one.column }),
          })
        }
      }
    },
    setSecret(secret) {
      // The runner takes one line at a time.
      for (const line of linesOf(secret)) if (line.trim() !== '') core.setSecret(line)
    },
    startGroup: core.startGroup,
    endGroup: core.endGroup,
    debug: core.debug,
    isDebug: core.isDebug,
  }
}

/** Without a file, core would print a command that no longer exists. */
async function writing(path: string | undefined, work: () => unknown): Promise<void> {
  if (!path) return
  try {
    await work()
  } catch (error) {
    const failure = fileFailure(path, error)
    if (failure instanceof Failure) throw failure
    // core says in words of its own that the file is missing.
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure(
      { code: 'not-written', message: `${path} cannot be written: ${why}`, file: path },
      { cause: error },
    )
  }
}
