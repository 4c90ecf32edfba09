/** What the import of a module costs, with all that it imports itself. */
export interface ImportCost {
  readonly module: string
  /** Normalized name. */
  readonly package: string
  /** As the artifact is. Absent where it was measured with bytecode alone. */
  readonly milliseconds?: number
  /** With bytecode for every module. */
  readonly withBytecodeMilliseconds?: number
  /** By how much the process grew. */
  readonly memoryBytes: number
}

/** What the modules of an artifact cost on a target. */
export interface ImportCosts {
  /** `python3.13 arm64` */
  readonly target: string
  /** Measured under an emulator: true in relation to each other alone. */
  readonly isEmulated: boolean
  /** Slowest first. */
  readonly modules: readonly ImportCost[]
}
