import type { Archive } from '../../model/component.ts'
import type { BuiltLibrary } from '../compile/libraries.ts'
import type { PackageFacts } from './package-facts.ts'

/** A package on this machine. */
export interface ObtainedPackage {
  /** `id` in its lock. */
  readonly id: string
  readonly name: string
  readonly version: string
  /** As a zip whose files are deflated already. */
  readonly archive: Archive
  /** As a lock has it; absent where only our own hash of it is known. */
  readonly integrity?: string
  /** The public page of its release, where it has one. */
  readonly releasePage?: string
  readonly facts: PackageFacts
  /** Of one that was compiled: libraries of the build image, which lie in its archive. */
  readonly libraries?: readonly BuiltLibrary[]
}
