import { isAbsolute, join } from 'node:path'
import type { Environment } from './environment.ts'

/** Where things are kept between runs. An empty folder is a cold run. */
export interface Stores {
  /** Downloaded wheels, by SHA-256. Large; bounded in size. */
  readonly wheels: string
  /** npm packages as zips, by their SHA-256. Large; bounded in size. */
  readonly packages: string
  /** Wheels that we compiled, by what made them. */
  readonly built: string
  /** Bytecode of wheels as zips, by their SHA-256. Bounded in size. */
  readonly bytecode: string
  /** Small things: locks, and what was learned about each wheel by its hash. */
  readonly facts: string
  /** Tools that we fetched ourselves, e.g. uv. */
  readonly tools: string
  /** uv's own cache, isolated from the user's so that no locally built wheel leaks in. */
  readonly uv: string
  /** Scratch on the same file system as the stores; what is left here by a kill is removed by a later run. */
  readonly temporary: string
  /** A file with this machine's own key. It is in none of the folders above, since those go into caches. */
  readonly sealKey: string
}

/**
 * The stores of this machine: below the runner's temporary folder and tool cache in a workflow
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/variables), else below the user's cache folder
 * (https://specifications.freedesktop.org/basedir-spec/latest/; macOS and Windows have places of their own).
 */
export function locateStores(env: Environment, platform: NodeJS.Platform, home: string): Stores {
  const runnerTemporary = env['GITHUB_ACTIONS'] === 'true' ? env['RUNNER_TEMP'] : undefined
  const base = join(runnerTemporary ?? userCache(env, platform, home), 'lambda-layer')
  const toolCache = runnerTemporary === undefined ? undefined : env['RUNNER_TOOL_CACHE']
  return storesBelow(base, toolCache === undefined ? join(base, 'tools') : join(toolCache, 'lambda-layer'))
}

/** Stores in a folder that the caller chose. */
export function storesBelow(base: string, tools = join(base, 'tools')): Stores {
  return {
    wheels: join(base, 'wheels'),
    packages: join(base, 'packages'),
    built: join(base, 'built'),
    bytecode: join(base, 'bytecode'),
    facts: join(base, 'facts'),
    tools,
    uv: join(base, 'uv'),
    temporary: join(base, 'temporary'),
    sealKey: join(base, 'seal.key'),
  }
}

function userCache(env: Environment, platform: NodeJS.Platform, home: string): string {
  const xdg = env['XDG_CACHE_HOME']
  // The specification: a relative path is invalid and to be ignored.
  if (xdg !== undefined && isAbsolute(xdg)) return xdg
  if (platform === 'darwin') return join(home, 'Library', 'Caches')
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')
  return join(home, '.cache')
}
