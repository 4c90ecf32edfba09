import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Failure, Interrupted } from '../errors.ts'
import type { Environment } from './context.ts'

export interface ProcessOptions {
  /** The child's whole environment: build it with `environment.ts`, never from the whole of ours. */
  readonly env: Environment
  readonly cwd?: string
  readonly signal?: AbortSignal
  /** Kills the child after so many milliseconds; the result then has `timedOut`. */
  readonly timeoutMs?: number
  readonly input?: string
  /** Called for each line of either stream as it comes. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void
}

export interface ProcessResult {
  /** Null when a signal ended it. */
  readonly exitCode: number | null
  readonly killedBy: NodeJS.Signals | null
  readonly timedOut: boolean
  readonly stdout: string
  readonly stderr: string
}

/** How long a child may take to end by itself after SIGTERM. */
const graceMs = 2_000

/**
 * Runs a program without a shell and yields what it printed, whatever its exit code.
 * The child leads a process group of its own, so that its children end with it.
 * @throws {Failure} `command-not-found` when there is no such program, `command-not-run` when it cannot be started.
 * @throws {Interrupted} when the signal is aborted; the whole group has ended by then.
 */
export async function runProcess(
  command: string,
  args: readonly string[],
  options: ProcessOptions,
): Promise<ProcessResult> {
  const { signal, timeoutMs, input, onLine } = options
  if (signal?.aborted) throw new Interrupted({ cause: signal.reason })
  const ownGroup = process.platform !== 'win32'
  const child = spawn(command, args, {
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: options.env,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: ownGroup,
    windowsHide: true,
  })

  const kill = (how: NodeJS.Signals): void => {
    if (child.pid === undefined) return
    try {
      if (ownGroup) process.kill(-child.pid, how)
      else child.kill(how)
    } catch {
      // It has ended already.
    }
  }
  let hardKill: NodeJS.Timeout | undefined
  const end = (): void => {
    kill('SIGTERM')
    hardKill ??= setTimeout(() => kill('SIGKILL'), graceMs)
  }
  let timedOut = false
  const timer =
    timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true
          end()
        }, timeoutMs)
  signal?.addEventListener('abort', end, { once: true })

  const collect = (name: 'stdout' | 'stderr'): { text: () => string; ended: Promise<void> } => {
    const lines: string[] = []
    const reader = createInterface({ input: child[name], crlfDelay: Number.POSITIVE_INFINITY })
    reader.on('line', (line) => {
      lines.push(line)
      onLine?.(line, name)
    })
    const ended = new Promise<void>((resolve) => void reader.once('close', resolve))
    return { text: () => lines.map((line) => `${line}\n`).join(''), ended }
  }
  const stdout = collect('stdout')
  const stderr = collect('stderr')
  child.stdin.on('error', () => {}) // A child that ends before it has read its input is judged by its exit code.
  child.stdin.end(input)

  try {
    const [exitCode, killedBy] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
      child.once('error', (error) => reject(startFailure(command, error)))
      child.once('close', (code, by) => resolve([code, by]))
    })
    await Promise.all([stdout.ended, stderr.ended])
    if (signal?.aborted) throw new Interrupted({ cause: signal.reason })
    return { exitCode, killedBy, timedOut, stdout: stdout.text(), stderr: stderr.text() }
  } finally {
    clearTimeout(timer)
    clearTimeout(hardKill)
    signal?.removeEventListener('abort', end)
    if (timedOut || signal?.aborted) kill('SIGKILL') // Grandchildren that ignored SIGTERM.
  }
}

function startFailure(command: string, error: NodeJS.ErrnoException): Failure {
  const missing = error.code === 'ENOENT'
  return new Failure(
    {
      code: missing ? 'command-not-found' : 'command-not-run',
      message: missing
        ? `${command}: no such program on this machine.`
        : `${command} could not be started: ${error.message}`,
    },
    { cause: error },
  )
}
