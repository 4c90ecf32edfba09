import type { Edge } from '../locks/lock-file.ts'

/** What a project requires, wherever in its file it says so. */
export interface ProjectDependency extends Edge {
  /** As PEP 508 has it, with absolute paths. Undefined where PEP 508 cannot say it. */
  readonly requirement: string | undefined
  /** As written, for people. */
  readonly written: string
  readonly line: number
}

/** A project's file: pyproject.toml. */
export interface Project {
  /** As shown to people. */
  readonly file: string
  /** Absolute path of its folder. */
  readonly directory: string
  /** Normalized. */
  readonly name?: string
  /** Whether its own code is a distribution that can be built. */
  readonly isPackage: boolean
  readonly requiresPython?: string
  readonly dependencies: readonly ProjectDependency[]
  readonly extras: ReadonlyMap<string, readonly ProjectDependency[]>
  /** With the groups that they include. */
  readonly groups: ReadonlyMap<string, readonly ProjectDependency[]>
  /** The whole file, for what a single tool reads. */
  readonly tables: Readonly<Record<string, unknown>>
}
