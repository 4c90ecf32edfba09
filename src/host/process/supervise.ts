import { existsSync } from 'node:fs'
import { platform } from 'node:os'
import { Failure, Interrupted } from '../../errors.ts'
import { findProgram } from './find-program.ts'
import { OutputFile } from './output-file.ts'
import { OutputLines } from './output-lines.ts'
import type { ProcessOptions, RunProcess, StreamName } from './run-process.ts'

/** One way to start a program. Everything else is the same for all of them. */
export type StartProcess = (program: string, args: readonly string[], options: StartOptions) => StartedProcess

export interface StartOptions extends Pick<ProcessOptions, 'env' | 'cwd' | 'input' | 'inputFile'> {
  /** Called with the program's output as it comes. */
  readonly onData: (chunk: Buffer, stream: StreamName) => void
}

export interface StartedProcess {
  /** The exit code, when the program has ended and its output was handed over. Rejects when it could not be started. */
  readonly ended: Promise<number>
  /** Sends a signal to the program and all its children. Does nothing when they have ended. */
  kill(signal: 'SIGTERM' | 'SIGKILL'): void
}

/** How long a program may take to end by itself after SIGTERM. Aborting takes less than half a second in all. */
const graceMs = 250
const defaultKeptBytes = 4 * 1024 * 1024

/** Windows has neither process groups nor a shell for the guard: there only the program itself is ended. */
export const isWindows = platform() === 'win32'

/** Runs programs that `start` starts. */
export function supervise(start: StartProcess): RunProcess {
  return async (command, args, options) => {
    const { signal, timeoutMs, onLine, keptBytes = defaultKeptBytes } = options
    if (signal?.aborted) throw new Interrupted({ cause: signal.reason })
    const program = locate(command, options)
    const streams = {
      stdout: new OutputLines(keptBytes, (line) => onLine?.(line, 'stdout')),
      stderr: new OutputLines(keptBytes, (line) => onLine?.(line, 'stderr')),
    }
    const { stdoutFile } = options
    using file = stdoutFile && new OutputFile(stdoutFile)
    const onData = (chunk: Buffer, name: StreamName): void => {
      if (name === 'stderr' || !file) streams[name].push(chunk)
      else if (!file.push(chunk)) end()
    }
    const child = start(program, args, { ...options, onData })

    let hardKill: NodeJS.Timeout | undefined
    const end = (): void => {
      child.kill('SIGTERM')
      hardKill ??= setTimeout(() => child.kill('SIGKILL'), graceMs)
    }
    let timedOut = false
    const expire = (): void => {
      timedOut = true
      end()
    }
    const timer = timeoutMs === undefined ? undefined : setTimeout(expire, timeoutMs)
    signal?.addEventListener('abort', end, { once: true })
    try {
      const exitCode = await child.ended.catch((error: unknown) => {
        throw notRun(command, error)
      })
      if (signal?.aborted) throw new Interrupted({ cause: signal.reason })
      const [stdout, stderr] = [streams.stdout.end(), streams.stderr.end()]
      return { exitCode, timedOut, stdout: stdout.text, stderr: stderr.text, stdoutIsCut: file?.isCut ?? stdout.isCut }
    } finally {
      clearTimeout(timer)
      clearTimeout(hardKill)
      signal?.removeEventListener('abort', end)
      child.kill('SIGKILL') // Children that outlived the program.
    }
  }
}

/** The program's path. On Windows its name: there Node knows best what can be run. */
function locate(command: string, { env, cwd }: ProcessOptions): string {
  if (cwd !== undefined && !existsSync(cwd)) throw notRun(command, new Error(`the folder ${cwd} does not exist`))
  if (isWindows) return command
  const program = findProgram(command, env, cwd)
  if (program === undefined) throw notFound(command)
  return program
}

function notFound(command: string, cause?: unknown): Failure {
  return new Failure(
    { code: 'command-not-found', message: `${command}: this program does not exist on this machine.` },
    { cause },
  )
}

function notRun(command: string, error: unknown): Failure {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return notFound(command, error)
  const why = error instanceof Error ? error.message : String(error)
  return new Failure({ code: 'command-not-run', message: `${command} could not be started: ${why}` }, { cause: error })
}
