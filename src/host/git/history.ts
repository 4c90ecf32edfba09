// The history of a working copy for a copy of its files, from which some builds read their version. git's own folder may hold
// logins (actions/checkout writes a token into its config), and all that ever was in a file: so it is made anew, with all
// commits and names of files, and with the contents of the last commit, which setuptools-scm asks for to list what belongs to it.

import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Interrupted } from '../../errors.ts'
import type { Context } from '../context.ts'
import { childEnvironment } from '../environment.ts'

/**
 * Makes `.git` in a copy of a folder; without a word where the folder is not the root of a repository, or git cannot read it.
 * @param isLeftOut whether the copy lacks a file on purpose: git is told that it is not missed
 * @returns what identifies it: the commit and all tags
 */
export async function copyHistory(
  from: string,
  into: string,
  isLeftOut: (path: string) => boolean,
  context: Pick<Context, 'env' | 'signal' | 'runProcess'>,
): Promise<string | undefined> {
  if (!existsSync(join(from, '.git'))) return undefined
  const scratch = await mkdtemp(join(dirname(into), 'history-'))
  const clone = join(scratch, 'clone')
  const git = async (args: readonly string[], input?: string): Promise<string> => {
    const { exitCode, stdout, stderr } = await context.runProcess('git', args, {
      env: childEnvironment(context.env, [], { GIT_TERMINAL_PROMPT: '0' }),
      signal: context.signal,
      ...(input === undefined ? {} : { input }),
    })
    if (exitCode !== 0) throw new Error(stderr)
    return stdout
  }
  const inClone = (...args: readonly string[]): Promise<string> => git(['-C', clone, ...args])
  try {
    const upload = 'git -c uploadpack.allowFilter=true upload-pack'
    const options = ['--quiet', '--no-checkout', '--template=', '--filter=blob:none', '--upload-pack', upload]
    await git(['-c', 'core.logAllRefUpdates=false', 'clone', ...options, '--', pathToFileURL(from).href, clone])
    await inClone('remote', 'remove', 'origin')
    await inClone('read-tree', 'HEAD')
    const objects = (await inClone('ls-tree', '-r', 'HEAD')).matchAll(/^\d+ blob (\w+)\t/gm)
    const contents = Array.from(objects, ([, name = '']) => `${name}\n`).join('')
    await git(['-C', from, 'pack-objects', '--quiet', join(clone, '.git/objects/pack/pack')], contents)
    const leftOut = (await inClone('ls-files', '-z')).split('\0').filter(isLeftOut)
    const missing = leftOut.map((path) => `${path}\0`).join('')
    if (missing !== '') await git(['-C', clone, 'update-index', '-z', '--skip-worktree', '--stdin'], missing)
    const commit = await inClone('rev-parse', 'HEAD')
    const tags = await inClone('for-each-ref', '--format=%(objectname) %(refname)', 'refs/tags')
    await rename(join(clone, '.git'), join(into, '.git'))
    return `${commit}${tags}`
  } catch (error) {
    if (error instanceof Interrupted) throw error
    return undefined // No git, no commit, or a repository of another user: the build says what it misses.
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
