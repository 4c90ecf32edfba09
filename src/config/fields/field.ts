import type { Kind } from '../kinds.ts'

/** One input of the action, which is one option of the command. */
export interface Field<T> {
  readonly kind: Kind<T>
  /** What counts when it is left out, as a user would write it. Empty: nothing. */
  readonly default: string
  /** What the runner fills in when it is left out of a workflow. */
  readonly actionDefault?: string
  /** A few words, for one line of the help. */
  readonly brief: string
  /** Full sentences, in Markdown. The first says what it is. */
  readonly description: string
}
