import type { Target } from '../../lambda/target.ts'
import type { Inputs } from '../requirements/inputs.ts'

/** What a package says of itself, as its wheel would hold it. */
export interface AskedMetadata {
  /** The name of a folder, e.g. `six-1.0.dist-info`. */
  readonly distInfo: string
  readonly metadata: string
}

/** A package that must be run to know what it requires. */
export interface AskedSource {
  readonly name?: string
  readonly version?: string
  /** For people. */
  readonly label: string
  readonly folder: string
  /** True for a folder of the user's, which must stay as it is. */
  readonly isOwn: boolean
}

/**
 * Asks a package in a container, and says before where its code runs.
 * @param why it is not asked on this machine, in words
 * @throws {Failure} when there is no container, and when its build fails there
 */
export type AskInContainer = (
  source: AskedSource,
  why: string,
  target: Target,
  inputs: Inputs,
) => Promise<AskedMetadata>
