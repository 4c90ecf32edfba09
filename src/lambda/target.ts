import type { Architecture } from './architectures.ts'
import type { PythonRuntime, Runtime } from './runtimes.ts'

/** What a package must run on. Most code is about Python and leaves the parameter out. */
export interface Target<R extends Runtime = PythonRuntime> {
  readonly runtime: R
  readonly architecture: Architecture
}

/** For people: `python3.13 arm64`. */
export function targetName({ runtime, architecture }: Target<Runtime>): string {
  return `${runtime.name} ${architecture}`
}
