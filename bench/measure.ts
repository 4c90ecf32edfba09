// Running and timing whole processes, and saying what was seen.
import { spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'

export interface Run {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

export interface Measured {
  readonly seconds: number
  /** Peak resident memory of the process itself, not of its children. Linux only. */
  readonly peakBytes: number
  /** What it printed, at most the last 64 KB. */
  readonly output: string
}

/** Runs one process to its end. What it prints goes to `logPath`. Throws when it fails. */
export async function measure(run: Run, logPath: string): Promise<Measured> {
  const log = openSync(logPath, 'a')
  const { size: before } = fstatSync(log)
  try {
    const started = performance.now()
    const child = spawn(run.command, run.args, {
      ...(run.cwd === undefined ? {} : { cwd: run.cwd }),
      env: { ...process.env, ...run.env },
      stdio: ['ignore', log, log],
    })
    // VmHWM only grows (https://man7.org/linux/man-pages/man5/proc_pid_status.5.html): the last look is the peak.
    let peakBytes = 0
    const look = setInterval(() => {
      try {
        const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
        peakBytes = Math.max(peakBytes, Number(kilobytes ?? 0) * 1024)
      } catch {
        // It has just ended.
      }
    }, 5)
    const [code, ended] = await new Promise<[number | null, number]>((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (exitCode) => resolve([exitCode, performance.now()]))
    })
    clearInterval(look)
    if (code !== 0) throw new Error(`${run.command} ${run.args.join(' ')} ended with ${code}: see ${logPath}`)
    const output = readFileSync(logPath).subarray(before).subarray(-65_536).toString('utf8')
    return { seconds: (ended - started) / 1_000, peakBytes, output }
  } finally {
    closeSync(log)
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

export const seconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} s`
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`
export const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 2 : 1)}×`
