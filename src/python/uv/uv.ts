import { constants, existsSync } from 'node:fs'
import { access, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { ge } from '@renovatebot/pep440'
import { Interrupted } from '../../errors.ts'
import type { Context, Environment } from '../../host/context.ts'
import { childEnvironment } from '../../host/environment.ts'
import { hashFile } from '../../host/file-hash.ts'
import { fetchUv } from './fetch.ts'
import { isProgramOfUv, uvVersion } from './releases.ts'

export interface Uv {
  /** Absolute path of the program. */
  readonly command: string
  readonly version: string
  /** `path`: the user's own. `store`: fetched by an earlier run. `fetched`: by this one. */
  readonly origin: 'path' | 'store' | 'fetched'
}

/** Tries to bring back a tool, e.g. `uv-0.13.8`, into the folder of tools. */
export type RestoreTool = (name: string) => Promise<void>

/**
 * The user's uv when it is on PATH and new enough, else one pinned version, fetched once, checked against a hash and
 * kept in the tool store.
 * @throws {Failure} `uv-not-found`, saying how to get it.
 */
export async function ensureUv(context: Context, restore?: RestoreTool): Promise<Uv> {
  const own = await (searched.get(context.env) ?? search(context))
  if (own) return own
  const name = `uv-${uvVersion}`
  const command = join(context.stores.tools, name, programName(context.platform))
  const isThere = async (): Promise<boolean> => existsSync(command) && isIntact(command, context)
  if (await isThere()) return { command, version: uvVersion, origin: 'store' }
  await restore?.(name)
  if (await isThere()) return { command, version: uvVersion, origin: 'store' }
  await fetchUv(command, context)
  if (!(await isThere())) throw new Error('uv was fetched, and does not exist')
  return { command, version: uvVersion, origin: 'fetched' }
}

/** PATH is searched once in a run: each uv found there is asked for its version. */
const searched = new WeakMap<Environment, Promise<Uv | undefined>>()

function search(context: Context): Promise<Uv | undefined> {
  const found = uvOnPath(context)
  searched.set(context.env, found)
  found.catch(() => searched.delete(context.env))
  return found
}

/**
 * Whether a program of the store is the one that we know. Another one is removed: a cache, which every job of the
 * repository can write, may have brought it.
 */
async function isIntact(command: string, { log, signal }: Context): Promise<boolean> {
  const found = await hashFile(command, signal).catch((error: unknown) => {
    if (error instanceof Interrupted) throw error
    return undefined
  })
  if (found && isProgramOfUv(found.sha256)) return true
  log.warning(`${command} is not the program of uv ${uvVersion} that it should be: it is removed, and fetched again.`)
  await rm(command, { recursive: true, force: true })
  return false
}

function programName(platform: NodeJS.Platform): string {
  return platform === 'win32' ? 'uv.exe' : 'uv'
}

async function uvOnPath(context: Context): Promise<Uv | undefined> {
  const path = context.env['PATH'] ?? context.env['Path'] ?? ''
  for (const directory of path.split(delimiter)) {
    if (directory === '') continue
    const command = join(directory, programName(context.platform))
    const executable = await access(command, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (!executable) continue
    const version = await versionOf(command, context)
    if (version !== undefined && ge(version, uvVersion)) return { command, version, origin: 'path' }
    context.log.debug(
      version === undefined
        ? `${command} does not tell its version; it is skipped.`
        : `${command} is uv ${version}, older than ${uvVersion}; it is skipped.`,
    )
  }
  return undefined
}

/** Undefined when it does not run: a shim without a uv behind it, another machine's binary. */
async function versionOf(command: string, context: Context): Promise<string | undefined> {
  try {
    const { env, signal, runProcess } = context
    const result = await runProcess(command, ['--version'], { env: childEnvironment(env), signal, timeoutMs: 10_000 })
    return result.exitCode === 0 ? /^uv (\d+\.\d+\.\d+)/.exec(result.stdout)?.[1] : undefined
  } catch (error) {
    if (error instanceof Interrupted) throw error
    return undefined
  }
}
