import type { Aws } from './aws/connect.ts'
import type { Environment } from './environment.ts'
import type { Log } from './log.ts'
import type { RunProcess } from './process/run-process.ts'
import type { Masks } from './masks.ts'
import type { Stores } from './stores.ts'

export type { Environment } from './environment.ts'

/** What every phase may know of the world it runs in. Built once, by `action.ts` or `cli.ts`. */
export interface Context {
  /** Absolute path that relative paths of the user are resolved against. */
  readonly directory: string
  readonly env: Environment
  /** `linux`, `darwin`, `win32` … as Node names them. */
  readonly platform: NodeJS.Platform
  /** The machine's own architecture, as Node names it: `x64`, `arm64`. */
  readonly hostArchitecture: NodeJS.Architecture
  readonly log: Log
  /** Hides the secrets of this run: add each one before the first text that could hold it. */
  readonly masks: Masks
  /** Aborted on Ctrl-C, on the runner's cancel, and when a sibling task failed. Pass it on to every effect. */
  readonly signal: AbortSignal
  readonly stores: Stores
  /** Runs a program of this machine. */
  readonly runProcess: RunProcess
  /** Names the code that runs, e.g. the hash of the bundle. Absent when it runs from its sources. */
  readonly codeName?: string
  /** Connections to AWS that outlive one verb's work: many layers share them. */
  readonly connections?: { readonly aws: (options: { readonly readOnly: boolean }) => Aws }
  /** Is told what a run reads besides its inputs. */
  readonly trace?: InputTrace
}

/** Takes note of what decides the outcome of a run, before it is used. */
export interface InputTrace {
  /** A file that is read, or of which only matters whether it exists. */
  file(path: string): void
  /** A folder of which it matters which files it has. */
  folder(path: string): void
  /** A variable of the environment that a file refers to. */
  variable(name: string): void
}
