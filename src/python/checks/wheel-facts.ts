import type { LocatedElf } from '../../inspect/scan.ts'
import type { StartupFile } from '../../model/startup.ts'
import type { SourceFacts } from './sources.ts'

/** What is true for ever of a wheel's bytes. Plain values: it is kept as JSON under the wheel's SHA-256. */
export interface WheelFacts extends SourceFacts {
  /** As METADATA spells it. */
  readonly name: string
  readonly version: string
  /** Requires-Dist of METADATA, one requirement each. */
  readonly requires: readonly string[]
  /** As METADATA states it, on one line. */
  readonly licence?: string
  /** Requires-Python of METADATA. */
  readonly requiresPython?: string
  /** True when it runs on any platform: every tag says `any`, and it holds no ELF file. */
  readonly pure: boolean
  /** Sum of its files' sizes, unzipped. */
  readonly unzippedSizeBytes: number
  readonly files: number
  readonly elfFiles: readonly LocatedElf[]
  /** Extensions and libraries of other systems: `.pyd`, `.dll`, `.dylib`. */
  readonly foreignLibraries: readonly string[]
  /** Whether entry_points.txt has groups besides commands, which other packages look up. */
  readonly hasEntryPoints: boolean
  /** Files with lines that Python runs at every start when they are in a site folder, by their paths in the wheel. */
  readonly startup: readonly StartupFile[]
  /** Files that its RECORD does not list, at most a few of them. */
  readonly unrecorded: readonly string[]
  /** Native files that its RECORD lists and it lacks, at most a few of them; absent for none. */
  readonly missing?: readonly string[]
}
