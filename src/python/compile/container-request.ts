import type { Target } from '../../lambda/target.ts'
import type { DriverGoal, DriverResult, DriverWork } from './driver.ts'
import type { BuildOptions } from './options.ts'

/** Where a build's files are on this machine. */
export interface BuildFolder {
  /** The build context, which holds `source` and `requirements`. */
  readonly context: string
  /** What came out. */
  readonly output: string
  /** Files that become secrets. */
  readonly secrets: string
}

export type RequestedBytecode =
  | { readonly kind: 'image'; readonly image: string; readonly platform: string }
  /** The context's folder `bytecode` holds that of the build requirements; the other one is a folder of this machine. */
  | { readonly kind: 'host'; readonly standardLibrary: string }

export interface ContainerRequest {
  /** For people: the package. */
  readonly packageName: string
  readonly target: Target
  readonly image: string
  readonly bytecode?: RequestedBytecode
  /** A folder of this machine with a clang for the daemon's processor; absent where the image's own compiler is used. */
  readonly clang?: string
  readonly options: Pick<BuildOptions, 'builder' | 'systemPackages' | 'beforeBuild' | 'timeoutMs' | 'constraints'>
  readonly goal: DriverGoal
  readonly work: DriverWork
  readonly folder: BuildFolder
  readonly network: boolean
  readonly emulated: boolean
  /** Told, before anything is compiled, which glibc the image has. */
  readonly sawGlibc: (version: string) => void
  readonly secrets: SecretFiles
}

/** Paths on this machine; absent where nothing exists. */
export interface SecretFiles {
  readonly certificates?: string
  /** One half of what the index for pip must know; the other one is in the build context. */
  readonly logins?: string
  /** Variables for the build, as JSON. */
  readonly environment?: string
}

export interface ContainerOutcome {
  readonly result: DriverResult
  readonly log: string
  /** How many calls of a compiler clang did in the place of the image's own. */
  readonly clangCalls: number
}
