/** Own files that go into a layer. */
export interface Include {
  /** A file, a directory or a glob, relative to the working directory. */
  readonly source: string
  /**
   * Path in the layer. A directory's content goes into it, a file becomes it, or goes into it when it ends in `/`.
   * Absent: under `python/`, by the source's own name.
   */
  readonly target?: string
}
