/** What the user gives to builds: what is done in the image before anything is compiled, and variables. */
export interface Preparation {
  /** Names of packages of the image's package manager. */
  readonly systemPackages: readonly string[]
  /** The text of a script for `sh`. */
  readonly beforeBuild?: string
  /** What scripts of packages see. */
  readonly environment: Readonly<Record<string, string>>
}
