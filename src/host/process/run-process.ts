import type { Environment } from '../environment.ts'

export interface ProcessOptions {
  /** The whole environment of the program: build it with `environment.ts`, never from the whole of ours. */
  readonly env: Environment
  readonly cwd?: string
  readonly signal?: AbortSignal
  /** Ends the program after so many milliseconds; the result then has `timedOut`. */
  readonly timeoutMs?: number
  /** What the program reads on stdin; nothing by default. */
  readonly input?: string
  /** A file that it reads on stdin instead. */
  readonly inputFile?: string
  /** Called for each line of either stream as it comes. A line that is too long arrives cut. */
  readonly onLine?: (line: string, stream: StreamName) => void
  /** How much of each stream the result holds: its head and its tail. 4 MiB by default. */
  readonly keptBytes?: number
  /** Takes the bytes of stdout as they are, instead of lines. A program that prints more is ended: `stdoutIsCut`. */
  readonly stdoutFile?: { readonly path: string; readonly limitBytes: number }
}

export type StreamName = 'stdout' | 'stderr'

export interface ProcessResult {
  /** As a shell gives it: 128 and the signal's number when a signal ended the program. */
  readonly exitCode: number
  readonly timedOut: boolean
  readonly stdout: string
  readonly stderr: string
  /** True when `stdout` lacks a part, which a line of it says. */
  readonly stdoutIsCut: boolean
}

/**
 * Runs a program without a shell and yields what it printed, whatever its exit code. The program leads a process group,
 * which ends with it: when it is aborted, when its time is up, and when our own process is killed.
 * @throws {Failure} `command-not-found` when the program does not exist, `command-not-run` when it cannot be started.
 * @throws {Interrupted} when the signal is aborted; the whole group has ended by then.
 */
export type RunProcess = (command: string, args: readonly string[], options: ProcessOptions) => Promise<ProcessResult>
