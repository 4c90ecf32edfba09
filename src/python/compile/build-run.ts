// What the builds of one run share.

import type { Context } from '../../host/context.ts'
import type { Seal } from '../../host/seal.ts'
import type { IndexSettings } from '../indexes/settings.ts'
import type { RemoteFile } from '../locks/lock.ts'
import type { BuildEnvironment } from './build-environment.ts'
import type { Isolation } from './isolation.ts'
import type { BuildOptions } from './options.ts'
import type { RunUv } from './requirements.ts'

/** What the builds need of the other phases and of the machine. */
export interface BuildTools {
  /** Where the user's packages are, for builds that fetch by themselves. */
  readonly settings: IndexSettings
  readonly uv: RunUv
  /** Writes a file of an index to `path`, checked against its hash. */
  readonly fetch: (
    file: RemoteFile,
    path: string,
    packageName: string,
    signal: AbortSignal,
  ) => Promise<{ readonly sha256: string; readonly sizeBytes: number }>
  /** Built wheels of other machines: a runner's cache. Neither throws. */
  readonly remote?: {
    restore(key: string, folder: string): Promise<boolean>
    save(key: string, folder: string): Promise<void>
  }
}

export type BuildContext = Pick<
  Context,
  'env' | 'directory' | 'platform' | 'hostArchitecture' | 'signal' | 'log' | 'stores' | 'runProcess'
>

/** What every build of a run uses. */
export interface BuildRun {
  readonly options: BuildOptions
  readonly tools: BuildTools
  readonly environment: BuildEnvironment
  /** Proves which stored wheels are our own. */
  readonly seal: Seal
  /** Keys of what the runner's cache brought back in this run. */
  readonly restored: Set<string>
  /** Where the code of packages may run on this machine. */
  readonly isolation: () => Promise<Isolation>
  readonly context: BuildContext
}
