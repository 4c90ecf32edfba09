/**
 * Where things are kept between runs. Below `$XDG_CACHE_HOME/lambda-layer` on a developer's machine
 * (https://specifications.freedesktop.org/basedir-spec/latest/), below the runner's tool cache and temporary folder
 * in a workflow. An empty folder is a cold run.
 */
export interface Stores {
  /** Downloaded wheels, by SHA-256. Large; bounded in size. */
  readonly wheels: string
  /** Wheels that we compiled, by what made them. */
  readonly built: string
  /** Small things: locks, and what was learned about each wheel by its hash. */
  readonly facts: string
  /** Tools that we fetched ourselves, e.g. uv. */
  readonly tools: string
  /** uv's own cache, isolated from the user's so that no locally built wheel leaks in. */
  readonly uv: string
  /** Scratch on the same file system as the stores; what is left here by a kill is removed by a later run. */
  readonly temporary: string
}
