import type { Context } from '../context.ts'
import { childEnvironment } from '../environment.ts'

/** Where the sources come from, as far as the runner or git knows. */
export interface Revision {
  readonly sha?: string
  /** A branch or a tag. */
  readonly ref?: string
  /** `owner/name` on a runner. */
  readonly repository?: string
}

/** What the runner says (https://docs.github.com/en/actions/reference/workflows-and-actions/variables), or else git. */
export async function revisionOf(context: Context): Promise<Revision> {
  const { env } = context
  const sha = env['GITHUB_SHA'] ?? (await git(context, 'rev-parse', 'HEAD'))
  const ref = env['GITHUB_REF_NAME'] ?? (await git(context, 'rev-parse', '--abbrev-ref', 'HEAD'))
  const repository = env['GITHUB_REPOSITORY']
  return {
    ...(sha === undefined ? {} : { sha }),
    ...(ref === undefined ? {} : { ref }),
    ...(repository === undefined ? {} : { repository }),
  }
}

/** The remote `origin` and the branch of a working copy. */
export async function repositoryAt(context: Context): Promise<{ readonly url?: string; readonly branch?: string }> {
  const url = await git(context, 'remote', 'get-url', 'origin')
  const branch = await git(context, 'symbolic-ref', '--short', 'HEAD')
  return { ...(url === undefined ? {} : { url }), ...(branch === undefined ? {} : { branch }) }
}

/** Undefined where there is no git, or no repository. */
async function git(context: Context, ...args: string[]): Promise<string | undefined> {
  try {
    const options = {
      env: childEnvironment(context.env),
      cwd: context.directory,
      signal: context.signal,
      timeoutMs: 5_000,
    }
    const { exitCode, stdout } = await context.runProcess('git', args, options)
    return exitCode === 0 && stdout.trim() !== '' ? stdout.trim() : undefined
  } catch (error) {
    if (context.signal.aborted) throw error
    return undefined
  }
}
