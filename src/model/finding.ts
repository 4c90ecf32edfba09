/** What was found in an artifact. An `error` is certain and fails the run; a `warning` may be wrong; a `note` is good to know. */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'note'
  /** Stable kebab-case name, e.g. `wrong-machine`, `glibc-too-new`, `missing-library`. */
  readonly code: string
  readonly message: string
  readonly nextStep?: string
  /** Normalized name of the package at fault. */
  readonly package?: string
  /** Path in the artifact. */
  readonly path?: string
  /** Why the user accepts it, which makes it a note. */
  readonly ignored?: string
}
