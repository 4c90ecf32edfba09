import type { Verb } from '../config/command.ts'
import type { Config, RawInputs } from '../config/config.ts'
import type { Context } from '../host/context.ts'
import type { ImportIn } from '../inspect/import-container.ts'
import type { RunnerCache } from '../python/wheels/runner-cache.ts'
import type { Announce } from '../report/events.ts'
import type { Report } from '../report/report.ts'

/** What a door asks for. */
export interface Request {
  readonly verb: Verb
  readonly config: Config
  /** True in a workflow: what the configuration says of publishing decides between `build` and `publish`. */
  readonly decides?: boolean
  /** The layers to read, with `inspect` and `diff`. */
  readonly words?: readonly string[]
  /** What was given for each input: these two verbs find out the rest themselves. */
  readonly given?: RawInputs
}

/** What every verb gets. */
export interface Run extends Required<Omit<Request, 'decides'>> {
  /** Its directory is the working directory of the configuration. */
  readonly context: Context
  /** Tells the report what was learned. */
  readonly announce: Announce
  /** Does work that takes memory and processors: of many layers, one after the other. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
  /** Of many layers, its name in the file. */
  readonly layerName?: string
  /** Where `verify: import` imports an image; other artifacts are imported in the image of their runtime. */
  readonly importIn?: ImportIn
  /** Of many layers, they share one. */
  readonly runnerCache?: RunnerCache
  /** Called by a build that will be the same as long as what it read is the same. */
  readonly settle: () => void
}

/** What came of a run: everything there is to say, without a secret, and the exit code. */
export interface Outcome {
  readonly report: Report
  readonly exitCode: number
}
