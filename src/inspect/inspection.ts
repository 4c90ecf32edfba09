import type { Finding } from '../model/finding.ts'

export interface PackageSize {
  readonly name: string
  readonly version: string
  readonly sizeBytes: number
  readonly unzippedSizeBytes: number
}

export interface Inspection {
  readonly findings: readonly Finding[]
  /** Largest first. */
  readonly packages: readonly PackageSize[]
}
