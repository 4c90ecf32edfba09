/** Where a phase says what it does. Implemented for a terminal, a pipe and the runner; never writes to stdout under `--json`. */
export interface Log {
  /** A line that the user should see. */
  info(message: string): void
  /** Something that may be wrong. */
  warning(message: string): void
  /** A decision and its reason; shown with `--verbose` or the runner's debug mode. */
  debug(message: string): void
  /** A line that a child process printed: shown indented (in the runner's fold), never read as a workflow command. */
  child(line: string): void
  /** The state of a long step: replaces the previous state on a terminal, is dropped in a pipe. */
  progress(state: Progress): void
  /** Runs a phase: a fold on the runner, one line with its duration when it ends. */
  phase<T>(title: string, work: () => Promise<T>, result?: (value: T) => string): Promise<T>
}

export interface Progress {
  readonly title: string
  readonly done: number
  readonly total?: number
  /** What is counted: shown after the number, but for bytes. */
  readonly unit: 'bytes' | 'files' | 'wheels' | 'modules' | 'layers' | 'seconds'
  /** What is under way right now, e.g. a package's name. */
  readonly current?: string
}

/** A log that says nothing; for tests and for work whose caller reports. */
export const silentLog: Log = {
  info() {},
  warning() {},
  debug() {},
  child() {},
  progress() {},
  phase: (_title, work) => work(),
}
