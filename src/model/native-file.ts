/** An ELF file of an artifact, for people. */
export interface NativeFile {
  /** In the artifact. */
  readonly path: string
  readonly sizeBytes: number
  /** `x86_64`, `arm64`, or the number of another machine in its header: https://gabi.xinuos.com/elf/a-emachine.html */
  readonly machine: string
  /** The newest glibc that its symbols require; absent when it requires none. */
  readonly glibc?: readonly [major: number, minor: number]
  /** Normalized name of its package. */
  readonly package?: string
}
