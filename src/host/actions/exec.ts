// Programs run by `@actions/exec`, in the action. It has no way to abort a program, it does not end the program's
// children, and it keeps a line until its end comes. The first two come from the guard, which says the id of its
// process group before anything else, and whose stdin is a pipe that ends with our process.

import { exec } from '@actions/exec'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from '../context.ts'
import { findProgram } from '../process/find-program.ts'
import { killGroup } from '../process/group.ts'
import { guardSource } from '../process/guard-source.ts'
import type { RunProcess, StreamName } from '../process/run-process.ts'
import { spawnProcess } from '../process/spawn.ts'
import { supervise, type StartOptions } from '../process/supervise.ts'

/** How long exec waits for the output of children that the program left running, before they are ended. */
const delayMs = 300

/** Runs programs by `@actions/exec`; where no process group can be obtained that way, as the command runs them. */
export const execProcess: RunProcess = (command, args, options) =>
  findSetsid(options.env) === undefined ? spawnProcess(command, args, options) : supervised(command, args, options)

const supervised: RunProcess = supervise((program, args, options) => {
  const group = new AnnouncedGroup()
  return { ended: run(program, args, options, group), kill: (signal) => group.kill(signal) }
})

async function run(
  program: string,
  args: readonly string[],
  { env, cwd, input, inputFile, onData }: StartOptions,
  group: AnnouncedGroup,
): Promise<number> {
  const setsid = findSetsid(env)
  await using file = inputFile === undefined ? await fileOf(input) : { path: inputFile, ...nothingToRemove }
  group.onId = () => void file[Symbol.asyncDispose]().then(undefined, () => {})
  let isOver = false
  const listen = (name: StreamName) => (chunk: Buffer) => {
    if (!isOver) onData(name === 'stderr' ? group.afterId(chunk) : chunk, name)
    // exec keeps what has no line end yet, and searches all of it again with every chunk: an endless line would take
    // all memory. We have read the chunk, so exec gets an empty line in its place.
    chunk.fill(0).write('\n', chunk.length - 1)
  }
  try {
    const code: number | null = await exec(
      `"${setsid}"`,
      ['/bin/sh', '-c', guardSource, 'guard', file.path, program, ...args],
      {
        env: Object.fromEntries(
          Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
        ),
        ...(cwd === undefined ? {} : { cwd }),
        silent: true,
        ignoreReturnCode: true,
        delay: delayMs,
        listeners: { stdout: listen('stdout'), stderr: listen('stderr') },
      },
    )
    // exec says null where a signal ended the guard, and only we send it one.
    return code ?? 137
  } finally {
    isOver = true
  }
}

/** A process group whose id is the first line on stderr. Signals wait until it is known. */
class AnnouncedGroup {
  #id: number | undefined
  #text = ''
  #waiting: 'SIGTERM' | 'SIGKILL' | undefined
  /** Called when the group says its id: then its standard input is open. */
  onId: () => void = () => {}

  /** The part of the chunk that follows the id. */
  afterId(chunk: Buffer): Buffer {
    if (this.#id !== undefined) return chunk
    const end = chunk.indexOf('\n')
    this.#text += chunk.toString('latin1', 0, end < 0 ? chunk.length : end)
    if (end < 0) return chunk.subarray(chunk.length)
    this.#id = Number(this.#text)
    this.onId()
    if (this.#waiting !== undefined) this.kill(this.#waiting)
    return chunk.subarray(end + 1)
  }

  kill(signal: 'SIGTERM' | 'SIGKILL'): void {
    if (this.#id === undefined) this.#waiting = signal
    else if (Number.isSafeInteger(this.#id) && this.#id > 1) killGroup(this.#id, signal)
  }
}

/**
 * The program that makes the next one the leader of a process group of its own. Linux has it (util-linux, BusyBox);
 * macOS does not.
 */
function findSetsid(env: Environment): string | undefined {
  return findProgram('setsid', env) ?? findProgram('/usr/bin/setsid', env)
}

const nothingToRemove: AsyncDisposable = { async [Symbol.asyncDispose]() {} }

/**
 * What the program is to read as a file that nobody else can read. Its name goes as soon as the program has it open, so
 * that a kill leaves nothing.
 */
async function fileOf(input: string | undefined): Promise<AsyncDisposable & { readonly path: string }> {
  if (input === undefined || input === '') return { path: devNull, ...nothingToRemove }
  const folder = await mkdtemp(join(tmpdir(), 'lambda-layer-input-'))
  const path = join(folder, 'stdin')
  await writeFile(path, input, { mode: 0o600 })
  return { path, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}
