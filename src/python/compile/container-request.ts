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

export interface ContainerRequest {
  /** For people: the package. */
  readonly packageName: string
  readonly target: Target
  readonly image: string
  readonly nativeImage?: { readonly image: string; readonly platform: string }
  readonly options: Pick<BuildOptions, 'builder' | 'systemPackages' | 'beforeBuild' | 'timeoutMs' | 'constraints'>
  readonly goal: DriverGoal
  readonly work: DriverWork
  readonly folder: BuildFolder
  readonly network: boolean
  readonly emulated: boolean
  readonly secrets: SecretFiles
}

/** Paths on this machine; absent where nothing exists. */
export interface SecretFiles {
  readonly certificates?: string
  readonly pip?: string
  readonly netrc?: string
  /** Variables for the build, as JSON. */
  readonly environment?: string
}

export interface ContainerOutcome {
  readonly result: DriverResult
  readonly log: string
}
