import type { Architecture } from './architectures.ts'
import type { Runtime } from './runtimes.ts'

/** What a wheel must run on. */
export interface Target {
  readonly runtime: Runtime
  readonly architecture: Architecture
}

/** For people: `python3.13 arm64`. */
export function targetName({ runtime, architecture }: Target): string {
  return `${runtime.name} ${architecture}`
}
