/** What the user has done in the build image before anything is compiled. */
export interface Preparation {
  /** Names of packages of the image's package manager. */
  readonly systemPackages: readonly string[]
  /** The text of a script for `sh`. */
  readonly beforeBuild?: string
}
