import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { constants } from 'node:os'
import { killGroup } from './group.ts'
import { guardSource } from './guard-source.ts'
import type { RunProcess } from './run-process.ts'
import { isWindows, supervise } from './supervise.ts'

/** Runs programs by Node alone, with a guard where there is a shell. */
export const spawnProcess: RunProcess = supervise((program, args, { env, cwd, input, inputFile, onData }) => {
  using file = inputFile === undefined ? undefined : openedFile(inputFile)
  const [executable, executableArguments, stdio]: [string, readonly string[], readonly 'pipe'[]] = isWindows
    ? [program, args, ['pipe', 'pipe']]
    : ['/bin/sh', ['-c', guardSource, 'guard', '3', program, ...args], ['pipe', 'pipe', 'pipe']]
  const child = spawn(executable, executableArguments, {
    ...(cwd === undefined ? {} : { cwd }),
    env,
    stdio: [file?.descriptor ?? 'pipe', ...stdio],
    detached: !isWindows,
    windowsHide: true,
  })
  const kill = (signal: 'SIGTERM' | 'SIGKILL'): void => {
    if (child.pid === undefined) return
    if (isWindows) child.kill(signal)
    else killGroup(child.pid, signal)
  }
  child.stdout?.on('data', (chunk: Buffer) => onData(chunk, 'stdout'))
  child.stderr?.on('data', (chunk: Buffer) => onData(chunk, 'stderr'))
  child.stdin?.on('error', () => {}) // A program that ends before it has read its input is judged by its exit code.
  child.stdin?.end(input)
  // Children that the program left would hold its output open.
  child.once('exit', () => kill('SIGKILL'))
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
  })
  return { ended, kill }
})

/** The program has a descriptor of its own, once it is started. */
function openedFile(path: string): Disposable & { readonly descriptor: number } {
  const descriptor = openSync(path, 'r')
  return { descriptor, [Symbol.dispose]: () => closeSync(descriptor) }
}
