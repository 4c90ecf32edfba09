// What a lock of a Node.js project says, whatever tool wrote it: a graph of packages.

import type { Problem } from '../../errors.ts'

/** A name that a package asks for, and the package that it leads to. */
export interface Dependency {
  /** The folder below `node_modules`: the alias, where there is one. */
  readonly name: string
  /** As written: `^1.2.0`, `npm:other@1`. */
  readonly range: string
  readonly kind: 'required' | 'peer'
  /** The package works without it. */
  readonly isOptional: boolean
  /** `id` of the package; absent when the lock holds none. */
  readonly to?: string
}

/** Why a project asks for a package. */
export type DependencyType = 'prod' | 'dev' | 'optional' | 'peer'

/** What the project itself asks for. */
export interface RootDependency extends Dependency {
  readonly type: DependencyType
  /** In the lock's text, or in package.json. */
  readonly line?: number
}

/** Where the files of a package come from. */
export type PackageSource =
  /** A tarball of a registry, or of another server when it has a `url` of its own. */
  | { readonly kind: 'tarball'; readonly url?: string; readonly integrity: string }
  /** A commit of a repository. */
  | { readonly kind: 'git'; readonly url: string; readonly commit: string }
  /** A tarball on this machine, absolute. */
  | { readonly kind: 'file'; readonly path: string; readonly integrity?: string }
  /** A folder on this machine, absolute: a workspace, or `file:` of a folder. */
  | { readonly kind: 'folder'; readonly path: string }
  /** It is inside the tarball of the package that it lies in. */
  | { readonly kind: 'bundled' }
  /** The lock does not say it in a way that can be obeyed: a problem for an artifact that takes the package. */
  | { readonly kind: 'refused'; readonly problem: Problem }

/** A patch as a lock of pnpm names it. */
export interface LockedPatch {
  readonly kind: 'named'
  readonly hash: string
}

/** A patch that was read, and is the one that the lock was made with. */
export interface PackagePatch {
  readonly kind: 'read'
  readonly hash: string
  /** As shown to people. */
  readonly file: string
  readonly text: string
  /** Of the text: the hash of the lock does not count the ends of lines. */
  readonly sha256: string
}

export interface LockedPackage {
  /** Unique in its lock. */
  readonly id: string
  /** Its own name, which an alias hides: `@scope/name`. */
  readonly name: string
  readonly version: string
  readonly source: PackageSource
  readonly dependencies: readonly Dependency[]
  /** False for a folder whose dependencies the lock does not hold at all: `link:` of pnpm. */
  readonly isLocked?: false
  /** As in package.json; empty when nothing is said. */
  readonly os: readonly string[]
  readonly cpu: readonly string[]
  readonly libc: readonly string[]
  /** Where the lock says it. */
  readonly licence?: string
  /** Commands, where the lock says them: then its package.json counts no more. */
  readonly bin?: readonly (readonly [name: string, path: string])[]
  /** The lock says that only development leads to it. */
  readonly isDev?: true
  /** Its tarball holds other packages, each of which has a place in the lock. */
  readonly bundles?: true
  /** A change that the project makes to it. */
  readonly patch?: PackagePatch | LockedPatch
  /** Where the lock places it: `node_modules/a/node_modules/b`. Absent when it leaves that to the installer. */
  readonly place?: string
  /** In the lock's text. */
  readonly line: number
}

/** A lock as it is written. */
export interface LockText {
  readonly text: string
  /** As shown to people. */
  readonly file: string
  /** Absolute: what its paths are relative to. */
  readonly directory: string
}

/** A lock, read and checked in itself. */
export interface NodeLock {
  /** Which tool wrote it. */
  readonly tool: 'npm' | 'pnpm'
  /** As shown to people. */
  readonly file: string
  /** The command that writes it anew. */
  readonly command: string
  /** Settings of the project that it was made with, where the lock says them. */
  readonly settings?: LockedSettings
  readonly root: readonly RootDependency[]
  /** By `id`. */
  readonly packages: ReadonlyMap<string, LockedPackage>
}

/** What decides a lock of pnpm beside the dependencies of its projects. */
export interface LockedSettings {
  /** By selector: `a`, `a@1`, `b>a`. */
  readonly overrides: Readonly<Record<string, string>>
  /** By selector; a lock of pnpm before 11 has the path as well. */
  readonly patched: readonly { readonly selector: string; readonly hash: string; readonly path?: string }[]
  /** Names of optional dependencies that it leaves out; `*` stands for any text. */
  readonly ignoredOptional: readonly string[]
  /** Whether it says nothing of `link:`. */
  readonly leavesOutLinks: boolean
  /** Those that projects use. */
  readonly catalogs: readonly { readonly catalog: string; readonly name: string; readonly range: string }[]
}
