import type { Annotation } from '../../text/annotation.ts'

/** What a step and its job say to each other: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */
export interface Runner {
  /** An input as it was given; empty when it was not. */
  getInput(name: string): string
  /** Sets outputs; nothing when the runner gave no file for them. */
  setOutputs(outputs: Readonly<Record<string, string>>): Promise<void>
  /** Appends to the job summary. Over 1 MiB it would be dropped whole: keep below it. */
  addSummary(markdown: string): Promise<void>
  /** Those that the runner would drop (over 10 of a level) are not written. Order them by importance. */
  annotate(annotations: readonly Annotation[]): void
  /** The runner masks it in what follows, also in what other steps print. */
  setSecret(secret: string): void
  /** Opens a fold in the log. Folds do not nest. */
  startGroup(title: string): void
  endGroup(): void
  /** A line that is shown in debug mode only. */
  debug(message: string): void
  isDebug(): boolean
}
