/** A remark on a line of a file, or on the run as a whole. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  /** Relative to the workspace; others do not appear in a pull request. */
  readonly file?: string
  readonly line?: number
  readonly column?: number
}
