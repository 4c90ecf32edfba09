// The comment on a pull request: what the run would change, or changed, in one comment that is kept up to date.

import { readFile } from 'node:fs/promises'
import { Failure } from '../errors.ts'
import type { Context } from '../host/context.ts'
import { gitHub, pullRequestOf, type GitHub } from '../host/actions/github.ts'
import type { Advisory } from '../report/markdown-advisories.ts'
import { advisoriesOf, packagesToCheck } from '../report/advisories.ts'
import { commentMarker, planMarkdown } from '../report/markdown.ts'
import type { Report } from '../report/report.ts'

/**
 * Posts the comment, or updates the one that an earlier run posted for these layers.
 * @param token may read the repository and write to its pull requests
 * @throws {Failure} when GitHub refuses it
 */
export async function keepComment(
  report: Report,
  token: string | undefined,
  { env, log, signal }: Pick<Context, 'env' | 'log' | 'signal'>,
): Promise<void> {
  const pull = pullRequestOf(await readEvent(env['GITHUB_EVENT_PATH']), env)
  if (!pull) return log.info('No comment: the workflow does not run for a pull request.')
  if (pull.isFork) {
    return log.info('No comment: a pull request from a fork may not write. The job summary has the same text.')
  }
  const marker = commentMarker(report)
  if (marker === undefined) return log.info('No comment: no layer is known. The job summary has the errors.')
  if (token === undefined) {
    throw new Failure({
      code: 'no-token',
      message: 'No comment: no token is given.',
      nextStep: 'Leave `github-token` out, so that the token of the job is used.',
      input: 'github-token',
    })
  }
  const github = gitHub(env, token, signal)
  const body = planMarkdown(report, await knownAdvisories(report, github, log))
  const address = await github.keepComment(pull, marker, body)
  log.info(`Comment: ${address}`)
}

/** An advisory is good to know: where they cannot be read, the comment is posted without them. */
async function knownAdvisories(report: Report, github: GitHub, log: Context['log']): Promise<readonly Advisory[]> {
  const packages = packagesToCheck(report)
  try {
    const asked = (['pip', 'npm'] as const).filter((one) => packages[one].length > 0)
    const published = await Promise.all(asked.map((one) => github.advisories(one, packages[one])))
    return advisoriesOf(report, published.flat())
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    log.debug(`Advisories were not read: ${error.message}`)
    return []
  }
}

async function readEvent(path: string | undefined): Promise<unknown> {
  if (path === undefined || path === '') return undefined
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown
  } catch {
    return undefined
  }
}
