import type { CompilerChoice } from '../../host/docker/clang/clang.ts'
import type { IsolationChoice } from './isolation.ts'
import type { Target } from '../../lambda/target.ts'
import type { Wheel } from '../wheels/wheelhouse.ts'

/** How packages without a fitting wheel are built. */
export interface BuildOptions {
  /** The user's image in place of the SAM build image. */
  readonly image?: string
  /** What compiles C and C++ in an emulated image: a native clang where it can, or always the image's own compiler. */
  readonly compiler: CompilerChoice
  /** A buildx builder. */
  readonly builder?: string
  /** Packages of the image's package manager to install before building. */
  readonly systemPackages: readonly string[]
  /** The text of a shell script that runs in the image before building. */
  readonly beforeBuild?: string
  /** Limits for what builds require, as lines of a requirements file. */
  readonly constraints?: readonly string[]
  /** Variables of builds. */
  readonly environment?: Readonly<Record<string, string>>
  /** Whether builds on this machine must be isolated from it. */
  readonly isolation: IsolationChoice
  /** For one package. */
  readonly timeoutMs: number
  /** Whether a missing emulator may be registered with the kernel. */
  readonly mayRegisterEmulator: boolean
  /** How many builds run side by side. */
  readonly parallel: number
  /** False: nothing is taken from the store of built wheels, nor kept there. */
  readonly cache: boolean
}

/** A shared library of the build image that a compiled extension needs and the runtime lacks. */
export interface SystemLibrary {
  /** File name as the loader looks for it, e.g. `libpq.so.5`. It goes to the layer's `lib/`. */
  readonly soname: string
  /** Absolute path of the copy on this machine. */
  readonly path: string
  readonly sizeBytes: number
  /** Lower-case hex. */
  readonly sha256: string
  /** The rpm or Debian package it came from; absent when no package owns it, e.g. because `before-build` compiled it. */
  readonly package?: string
  readonly packageVersion?: string
  /** As the package manager names it. */
  readonly license?: string
  /** Normalized name of the Python package that needs it. */
  readonly neededBy: string
}

/** A finding about a build, in the shape of an inspection's findings. */
export interface BuildNote {
  readonly severity: 'warning' | 'note'
  readonly code: string
  readonly message: string
  readonly nextStep?: string
  readonly package: string
}

/** What was built for a target, sorted by name. */
export interface BuiltWheels {
  readonly target: Target
  readonly wheels: readonly Wheel[]
  readonly systemLibraries: readonly SystemLibrary[]
  readonly notes: readonly BuildNote[]
  readonly builds: readonly BuildRecord[]
}

/** How a wheel was made. */
export interface BuildRecord {
  readonly name: string
  readonly version: string
  /** Absent when the store had it. */
  readonly milliseconds?: number
  /** For people: `on this machine`, `in <image>, emulated`. */
  readonly where: string
}
