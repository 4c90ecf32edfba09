import type { CompilerChoice } from '../../host/docker/clang/clang.ts'
import { availableParallelism } from 'node:os'
import type { Context } from '../../host/context.ts'
import { readBuildInputs } from './build-inputs.ts'
import { scriptText } from '../../host/docker/before-build.ts'
import type { IsolationChoice } from './isolation.ts'
import type { BuildOptions } from './options.ts'

/** What the user asked for, as configured. */
export interface CompileSettings {
  readonly image?: string | undefined
  readonly compiler?: CompilerChoice | undefined
  readonly builder?: string | undefined
  readonly systemPackages: readonly string[]
  /** A script, or the path of one. */
  readonly beforeBuild?: string | undefined
  readonly buildTimeout?: number | undefined
  readonly buildIsolation?: IsolationChoice | undefined
  readonly buildConstraints: readonly string[]
  readonly buildEnv: readonly string[]
  readonly cache: boolean
}

/** Configuration as options of the builds. */
export async function optionsOf(settings: CompileSettings, context: Context): Promise<BuildOptions> {
  const { image, builder, beforeBuild } = settings
  return {
    ...(image === undefined ? {} : { image }),
    ...(builder === undefined ? {} : { builder }),
    compiler: settings.compiler ?? 'auto',
    systemPackages: settings.systemPackages,
    ...(beforeBuild === undefined ? {} : { beforeBuild: await scriptText(beforeBuild, context.directory) }),
    ...(await readBuildInputs(settings, context)),
    isolation: settings.buildIsolation ?? 'auto',
    timeoutMs: (settings.buildTimeout ?? 30) * 60_000,
    // A runner is thrown away; the kernel of the user's own machine is not ours to change.
    mayRegisterEmulator: context.env['GITHUB_ACTIONS'] === 'true',
    parallel: availableParallelism(),
    cache: settings.cache,
  }
}
