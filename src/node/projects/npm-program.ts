// The machine's own npm, for what only it can do: choose versions without a lock, and pack a commit.

import { ConfigurationError, Failure } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { childEnvironment } from '../../host/environment.ts'
import { findProgram } from '../../host/process/find-program.ts'
import { neutralized } from './npm-output.ts'

const timeoutMs = 10 * 60_000

/**
 * Runs npm; no script of any package runs.
 * @param purpose for people: `to choose versions`
 * @throws {Failure} `npm-missing`, or `npm-failed` with what npm said.
 */
export async function runNpm(
  args: readonly string[],
  cwd: string,
  purpose: string,
  context: Pick<Context, 'env' | 'runProcess' | 'signal' | 'masks'>,
): Promise<string> {
  const { env, runProcess, signal, masks } = context
  const npm = findProgram('npm', env)
  if (npm === undefined) {
    throw new ConfigurationError({
      code: 'npm-missing',
      message: `npm is needed ${purpose}, and this machine has none on PATH.`,
      nextStep: 'Install Node.js with npm, or commit a package-lock.json.',
      input: 'requirements',
    })
  }
  const all = [
    ...args,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--no-progress',
    '--loglevel=error',
  ]
  // Settings may name any variable, and hold tokens: npm's own variables, and those that name a token.
  const own = childEnvironment(env, [
    /^npm_config_/i,
    /^NODE_EXTRA_CA_CERTS$/,
    /^NODE_AUTH_TOKEN$/,
    /^(?:NPM|NODE|GITHUB|GITLAB|CODEARTIFACT)\w*TOKEN$/,
    'SSH_AUTH_SOCK',
  ])
  const { exitCode, stderr, stdout, timedOut } = await runProcess(npm, all, { env: own, cwd, signal, timeoutMs })
  if (exitCode === 0) return stdout
  const said = masks.hide(neutralized(stderr === '' ? stdout : stderr))
  throw new Failure({
    code: 'npm-failed',
    message: `npm ${args[0] ?? ''} ${timedOut ? `did not end within ${timeoutMs / 60_000} minutes` : 'failed'}, ${purpose}:\n${said}`,
    nextStep: 'Do what npm says, or commit a package-lock.json.',
    input: 'requirements',
  })
}
