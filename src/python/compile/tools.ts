// What the builds of a run use of this machine: uv, downloads, the runner's cache.

import { createHash } from 'node:crypto'
import type { Context, Environment } from '../../host/context.ts'
import { openActionsCache } from '../../host/actions/cache.ts'
import { httpFor } from '../../host/http/client.ts'
import { cacheSecretVariable } from '../../host/seal.ts'
import { askedFirst, openAssignedIndex } from '../indexes/assigned-index.ts'
import { configuredIndexes, type ConfiguredIndexes } from '../indexes/configured.ts'
import { rememberCredentials } from '../indexes/remember-credentials.ts'
import type { Inputs } from '../requirements/inputs.ts'
import { uvEnvironment } from '../uv/command.ts'
import { ensureUv, type Uv } from '../uv/uv.ts'
import { download } from '../wheels/download.ts'
import type { BuildTools } from './build-run.ts'
import type { BuildOptions } from './options.ts'

export async function toolsOf(
  inputs: Inputs,
  options: Pick<BuildOptions, 'cache'>,
  context: Context,
): Promise<BuildTools> {
  const configured = await configuredIndexes(inputs, context)
  rememberCredentials(inputs, configured, context)
  const { settings } = configured
  const remote = options.cache ? openActionsCache(context) : undefined
  const remoteKey = (key: string): string => `lambda-layer-built-3-${cacheScope(context.env)}-${key}-`
  const damaged = new Set<string>()
  let uv: Promise<Uv> | undefined
  return {
    settings,
    async uv(args) {
      uv ??= ensureUv(context)
      const { command } = await uv
      await using index = await openAssignedIndex(configured, context)
      const asked = askedFirst(configured, index)
      return await context.runProcess(command, args, { env: uvOf(inputs, asked, context), signal: context.signal })
    },
    fetch: (file, path, packageName, signal) =>
      download(file, path, packageName, { http: httpFor(context.env), signal, directory: context.directory }),
    ...(remote
      ? {
          remote: {
            async restore(key: string, folder: string) {
              const found = await remote.restore(folder, [remoteKey(key)])
              if (found.kind === 'damaged') damaged.add(key)
              return found.kind === 'restored'
            },
            async save(key: string, folder: string) {
              await remote.save(folder, remoteKey(key), damaged.has(key))
            },
          },
        }
      : {}),
  }
}

function uvOf(inputs: Inputs, { settings, env }: ConfiguredIndexes, context: Context): Environment {
  return {
    ...uvEnvironment(env, settings, inputs),
    UV_CACHE_DIR: context.stores.uv,
    ...(settings.findLinks.length > 0 ? { UV_FIND_LINKS: settings.findLinks.join(',') } : {}),
    ...(settings.noIndex ? { UV_NO_INDEX: '1' } : {}),
  }
}

/**
 * Which compiled wheels of the runner's cache are taken at all. With a secret, all that are sealed by it; without one,
 * those that the same workflow saved for the same branch. It keeps accidents apart, not an attacker who writes the cache.
 */
export function cacheScope(env: Environment): string {
  if (env[cacheSecretVariable]) return 'sealed'
  const parts = ['GITHUB_REPOSITORY', 'GITHUB_WORKFLOW_REF', 'GITHUB_REF'].map((name) => env[name] ?? '')
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}
