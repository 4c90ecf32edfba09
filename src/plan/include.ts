/** Own files that go into an artifact. */
export interface Include {
  /** A file, a directory or a glob, relative to the working directory. */
  readonly source: string
  /**
   * Path in the artifact. A directory's content goes into it, a file becomes it, or goes into it when it ends in `/`.
   * Absent: `include` puts it beside the packages by its own name, `code` the content of a directory.
   */
  readonly target?: string
}

/** One of them with the input that names it. */
export interface OwnSource extends Include {
  readonly input: 'include' | 'code'
}
