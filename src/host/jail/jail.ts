// Foreign code without a container: a command that sees no file, no process, no variable and no network of this machine
// but what it is given. https://man7.org/linux/man-pages/man7/namespaces.7.html

import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import type { Context } from '../context.ts'
import { guardSource } from '../process/guard-source.ts'
import type { ProcessOptions } from '../process/run-process.ts'
import { jailSource } from './jail-source.ts'
import { lifelineSource } from './lifeline-source.ts'
import { unpackOutput } from './output.ts'

export interface JailRequest {
  /** The program's path in the jail, or its name: /usr/bin and /bin are those of this machine. */
  readonly command: string
  readonly args: readonly string[]
  /** The whole environment of the command. HOME, TMPDIR and PATH are set where they are not given. */
  readonly env: Readonly<Record<string, string>>
  /** What is seen of this machine besides its programs and libraries. Nothing in it can be changed. */
  readonly mounts: readonly Placed[]
  /** Folders to work in, as copies. Their places must be below /build. */
  readonly copies: readonly Placed[]
  /** Takes the regular files that the command left in /out. It must not exist. */
  readonly output: string
  readonly timeoutMs: number
  readonly onLine?: ProcessOptions['onLine']
}

export interface Placed {
  /** An absolute path of this machine. */
  readonly host: string
  /** The absolute path in the jail. */
  readonly inside: string
}

export interface JailResult {
  readonly exitCode: number
  readonly timedOut: boolean
  /** What the command printed, on either stream. */
  readonly log: string
  /** Why nothing of the output was taken, in words. */
  readonly refused?: string
}

export interface Jail {
  /** How it is made, for people. */
  readonly how: string
  /**
   * Runs a command. All its children end with it.
   * @throws {Interrupted} when the signal is aborted.
   */
  run(request: JailRequest, signal?: AbortSignal): Promise<JailResult>
}

export type JailContext = Pick<Context, 'env' | 'platform' | 'signal' | 'log' | 'stores' | 'runProcess'>

/** How a process of all new namespaces can be obtained. */
export interface Way {
  readonly how: string
  /** What runs the command line that follows. */
  readonly words: readonly string[]
  /** A number of a user, or `nested`. */
  readonly user: string
}

const namespaces = ['--mount', '--pid', '--net', '--ipc', '--uts', '--cgroup', '--fork', '--kill-child']
const systemPath = '/usr/sbin:/usr/bin:/sbin:/bin'
/** Of the range that systemd gives to services: https://systemd.io/UIDS-GIDS/ */
const nobodyElse = '64217'
/** Memory that files in the jail can take. */
const sizeMb = 1024
const longestTrialMs = 15_000

/** All ways that are known. */
export const ways = {
  userNamespace: {
    how: 'in namespaces of this user',
    words: ['unshare', '--user', '--map-root-user', ...namespaces, '--'],
    user: 'nested',
  },
  root: {
    how: 'in namespaces, as a user of its own',
    words: ['unshare', ...namespaces, '--'],
    user: nobodyElse,
  },
  sudo: {
    how: 'in namespaces by sudo, as a user of its own',
    // sudo closes all but stdin, stdout and stderr, and what runs as root does not hear our signals.
    words: ['sh', '-c', lifelineSource, 'lifeline', 'sudo', '-n', '--', 'env', '-i', `PATH=${systemPath}`].concat(
      ['sh', '-c', 'exec 3<&0 </dev/null; guard=$1; shift; exec sh -c "$guard" guard 3 "$@"', 'guard', guardSource],
      ['unshare', ...namespaces, '--'],
    ),
    user: nobodyElse,
  },
} satisfies Readonly<Record<string, Way>>

/**
 * The jail that works on this machine; undefined when none does. It is found out by running one: settings of the kernel,
 * of AppArmor and of container engines do not tell.
 */
export async function findJail(
  context: JailContext,
  candidates: readonly Way[] = userInfo().uid === 0 ? [ways.root, ways.userNamespace] : [ways.userNamespace, ways.sudo],
): Promise<Jail | undefined> {
  if (context.platform !== 'linux') return undefined
  for (const way of candidates) {
    const why = await trial(way, context)
    if (why === undefined) {
      context.log.debug(`Code of packages can be isolated ${way.how}.`)
      return { how: way.how, run: (request, signal = context.signal) => runIn(way, request, { ...context, signal }) }
    }
    context.log.debug(`Code of packages cannot be isolated ${way.how}: ${why}`)
  }
  return undefined
}

/** Undefined when the way works, else why it does not. */
async function trial(way: Way, context: JailContext): Promise<string | undefined> {
  const folder = join(context.stores.temporary, `jail-trial-${randomUUID()}`)
  const [source, output] = [join(folder, 'source'), join(folder, 'output')]
  try {
    await makeFolder(source)
    const request: JailRequest = {
      command: 'sh',
      args: [
        '-c',
        'cd /build/source && echo done >/out/done && ! echo no >/mounted/no && ! test -e "$1"',
        'sh',
        source,
      ],
      env: {},
      mounts: [{ host: source, inside: '/mounted' }],
      copies: [{ host: source, inside: '/build/source' }],
      output,
      timeoutMs: longestTrialMs,
    }
    const result = await runIn(way, request, context)
    if (result.timedOut) return 'it takes too long'
    const written = await readFile(join(output, 'done'), 'utf8').catch(() => '')
    if (result.exitCode === 0 && written === 'done\n') return undefined
    return result.log.trim().split('\n').at(-1) ?? `it ends with exit code ${result.exitCode}`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function runIn(way: Way, request: JailRequest, context: JailContext): Promise<JailResult> {
  const { command, args, mounts, copies, output, timeoutMs, onLine } = request
  const folder = join(context.stores.temporary, `jail-${randomUUID()}`)
  const [root, archive] = [join(folder, 'root'), join(folder, 'output.tar')]
  try {
    await makeFolder(root)
    const inside = (path: string): string => path.replace(/^\/+/, '')
    const variables = { PATH: systemPath, HOME: '/home', TMPDIR: '/tmp', LANG: 'C.UTF-8', ...request.env }
    const [program = '', ...words] = way.words.concat(
      ['sh', '-c', jailSource, 'jail', root, way.user, String(sizeMb)],
      mounts.flatMap((one) => ['--mount', one.host, inside(one.inside)]),
      copies.flatMap((one) => ['--copy', one.host, inside(one.inside)]),
      ['--', 'env', '-i', ...Object.entries(variables).map(([name, value]) => `${name}=${value}`)],
      [command, ...args],
    )
    const { exitCode, timedOut, stdoutIsCut, stderr } = await context.runProcess(program, words, {
      // Nothing of ours, not even where homes and networks are: the first process of the jail has this environment.
      env: { PATH: systemPath, LANG: 'C.UTF-8' },
      cwd: '/',
      signal: context.signal,
      timeoutMs,
      stdoutFile: { path: archive, limitBytes: longestOutputBytes },
      ...(onLine ? { onLine } : {}),
    })
    const refused = stdoutIsCut ? 'it is too large' : await unpackOutput(archive, output)
    return { exitCode, timedOut, log: stderr, ...(refused === undefined ? {} : { refused }) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** It is held in memory while it is unpacked. */
const longestOutputBytes = 160 * 1024 * 1024
