import { Failure } from '../../errors.ts'
import { redact } from '../../text/redact.ts'
import type { Context } from '../context.ts'
import { childEnvironment } from '../environment.ts'

/** How git reaches private repositories and their hosts. */
const gitVariables = ['SSH_AUTH_SOCK', 'GIT_SSH_COMMAND', 'GIT_SSL_CAINFO', 'GIT_ASKPASS', 'GIT_CONFIG_GLOBAL']

/**
 * Clones a repository into `folder`, with its history (from which some builds read their version), at one commit.
 * @throws {Failure} `repository-unreachable` with git's last line.
 */
export async function checkOut(
  url: string,
  commit: string,
  folder: string,
  context: Pick<Context, 'env' | 'signal' | 'runProcess'>,
): Promise<void> {
  const git = async (...args: readonly string[]): Promise<void> => {
    const result = await context.runProcess('git', args, {
      env: childEnvironment(context.env, gitVariables, { GIT_TERMINAL_PROMPT: '0' }),
      signal: context.signal,
    })
    if (result.exitCode === 0) return
    throw new Failure({
      code: 'repository-unreachable',
      message: `git could not check out ${redact(url)} at ${commit}: ${redact(result.stderr).trim().split('\n').at(-1) ?? ''}`,
      nextStep: 'Check the URL and that this machine may read the repository.',
    })
  }
  await git('clone', '--quiet', '--no-checkout', '--', url, folder)
  await git('-C', folder, 'checkout', '--quiet', '--detach', commit)
  await git('-C', folder, 'submodule', 'update', '--quiet', '--init', '--recursive')
}
