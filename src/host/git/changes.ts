// What changed since a commit, as git says.
import { realpath } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import type { Context } from '../context.ts'
import { childEnvironment } from '../environment.ts'

type GitContext = Pick<Context, 'directory' | 'env' | 'signal' | 'runProcess'>

export type Changes =
  | {
      readonly kind: 'known'
      /** Absolute, also of files that git does not know yet. */ readonly paths: ReadonlySet<string>
    }
  | { readonly kind: 'failed'; readonly why: string }

/** The files that differ from a commit: changed, added, removed. */
export async function changedPaths(commit: string, context: GitContext): Promise<Changes> {
  const root = await git(context, 'rev-parse', '--show-toplevel')
  if (root.kind === 'failed') return root
  const differing = await git(context, 'diff', '--name-only', '-z', '--no-renames', '--end-of-options', commit, '--')
  if (differing.kind === 'failed') return differing
  const untracked = await git(context, 'ls-files', '--others', '--exclude-standard', '--full-name', '-z', ':/')
  if (untracked.kind === 'failed') return untracked
  const top = root.text.trim()
  // git tells the real path of its working copy, and we may have come by a link.
  const real = await realpath(context.directory)
  const names = [...differing.text.split('\0'), ...untracked.text.split('\0')].filter((name) => name !== '')
  return {
    kind: 'known',
    paths: new Set(names.map((name) => resolve(context.directory, relative(real, join(top, name))))),
  }
}

/** A file as a commit has it; undefined when it has none. */
export async function fileAtCommit(commit: string, path: string, context: GitContext): Promise<string | undefined> {
  const name = `./${relative(dirname(path), path)}`
  const shown = await git({ ...context, directory: dirname(path) }, 'show', '--end-of-options', `${commit}:${name}`)
  return shown.kind === 'failed' ? undefined : shown.text
}

type Ran = { readonly kind: 'done'; readonly text: string } | { readonly kind: 'failed'; readonly why: string }

async function git({ directory, env, signal, runProcess }: GitContext, ...args: readonly string[]): Promise<Ran> {
  const options = { env: childEnvironment(env), cwd: directory, signal, timeoutMs: 30_000 }
  try {
    const { exitCode, stdout, stderr } = await runProcess('git', args, options)
    if (exitCode === 0) return { kind: 'done', text: stdout }
    return { kind: 'failed', why: stderr.trim().split('\n')[0]?.slice(0, 300) ?? '' }
  } catch (error) {
    if (signal.aborted) throw error
    return { kind: 'failed', why: error instanceof Error ? error.message : String(error) }
  }
}
