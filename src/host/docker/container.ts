// A container that ends with the work that it was started for.

import { randomUUID } from 'node:crypto'
import type { Environment } from '../context.ts'
import type { ProcessOptions, ProcessResult } from '../process/run-process.ts'
import { dockerEnvironment, runDocker, tryDocker, type DockerContext } from './engine.ts'
import { startReaper } from './reaper.ts'

export interface ContainerRequest {
  /** What its name begins with. */
  readonly prefix: string
  readonly image: string
  /** `linux/arm64` */
  readonly platform: string
  /** Options of `docker create`. */
  readonly options: readonly string[]
  readonly command: readonly string[]
  /** Values of variables that `options` only name. */
  readonly set?: Environment
  /** What it is for, for people: `invoke app.handler`. */
  readonly doing: string
}

export interface Container extends AsyncDisposable {
  /** Copies what is in a folder of this machine, or a file. Nothing is mounted: the daemon may be another machine's. */
  copyIn(from: string, to: string): Promise<void>
  /** Copies in the files of a tar archive, which may be compressed by gzip. */
  copyArchiveIn(archive: string): Promise<void>
  /** Copies a file out of it. */
  copyOut(from: string, to: string): Promise<void>
  start(): Promise<void>
  exec(args: readonly string[], options: Pick<ProcessOptions, 'input' | 'timeoutMs' | 'onLine'>): Promise<ProcessResult>
  /** What its main process printed. */
  logs(): Promise<Pick<ProcessResult, 'stdout' | 'stderr'>>
}

const quickMs = 600_000
const removalMs = 30_000

/**
 * Makes a container, which is removed when it is disposed of: also after Ctrl-C, and when this process is killed.
 * @throws {Failure} when Docker cannot.
 */
export async function createContainer(request: ContainerRequest, context: DockerContext): Promise<Container> {
  const { prefix, image, platform, options, command, set = {}, doing } = request
  const name = `${prefix}-${randomUUID()}`
  const run = (args: readonly string[], inputFile?: string): Promise<string> =>
    runDocker(args, context, { doing, timeoutMs: quickMs, set, ...(inputFile === undefined ? {} : { inputFile }) })
  const reaper = startReaper(name, dockerEnvironment(context.env))
  const remove = async (): Promise<void> => {
    // The signal of the run would stop this command too.
    const after = { ...context, signal: AbortSignal.timeout(removalMs) }
    const removing = tryDocker(['rm', '--force', '--volumes', name], after, { doing: 'remove a container' })
    const removed = await removing.catch(() => undefined)
    // Else the reaper tries once more when this process ends.
    if (removed?.exitCode === 0) reaper[Symbol.dispose]()
  }
  try {
    await run(['create', `--name=${name}`, `--platform=${platform}`, ...options, image, ...command])
  } catch (error) {
    await remove()
    throw error
  }
  return {
    copyIn: async (from, to) => void (await run(['cp', from, `${name}:${to}`])),
    copyArchiveIn: async (archive) => void (await run(['cp', '-', `${name}:/`], archive)),
    copyOut: async (from, to) => void (await run(['cp', `${name}:${from}`, to])),
    start: async () => void (await run(['start', name])),
    exec: (args, more) =>
      tryDocker(['exec', ...(more.input === undefined ? [] : ['--interactive']), name, ...args], context, {
        doing,
        ...more,
      }),
    logs: () => tryDocker(['logs', name], context, { doing, timeoutMs: quickMs }),
    [Symbol.asyncDispose]: remove,
  }
}
