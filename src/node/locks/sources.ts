// Where the files of a package come from, as far as locks of npm and pnpm say it alike.

import { resolve } from 'node:path'
import { parseIntegrity } from '../packages/integrity.ts'
import type { LockText, PackageSource } from './node-lock.ts'
import { lockProblem } from './problems.ts'

/** What a lock says of one tarball. */
export interface StatedTarball {
  readonly name: string
  readonly version: string
  readonly line: number
  /** As written; absent where the registry's own is meant. */
  readonly address: string | undefined
  readonly integrity: string | undefined
}

export interface LockPlace extends Pick<LockText, 'file' | 'directory'> {
  /** The command that writes the lock anew. */
  readonly relock: string
}

/** @throws {ConfigurationError} `lock-not-read`, `no-integrity` */
export function tarballSource(
  { name, version, line, address, integrity }: StatedTarball,
  place: LockPlace,
): PackageSource {
  if (integrity !== undefined && !parseIntegrity(integrity)) {
    const why = `${name} has the integrity ${quoted(integrity)}, which is not a hash that is known.`
    throw lockProblem(place.file, line, 'no-integrity', why, `Make it anew: ${place.relock}`, name)
  }
  if (address?.startsWith('file:') === true) {
    const path = resolve(place.directory, address.slice('file:'.length))
    return { kind: 'file', path, ...(integrity === undefined ? {} : { integrity }) }
  }
  if (address !== undefined && !/^https?:/i.test(address)) {
    throw notUnderstood(name, line, address, place)
  }
  if (integrity === undefined) {
    const why = `${name} has no integrity, so nothing tells whether the right file came.`
    const nextStep = `Remove node_modules and the lock, then make it anew: ${place.relock}`
    throw lockProblem(place.file, line, 'no-integrity', why, nextStep, name)
  }
  // It becomes part of an address.
  if (address === undefined && !/^[0-9A-Za-z][0-9A-Za-z.+_-]{0,255}$/.test(version)) {
    const why = `${name} has the version ${quoted(version)}, which is not one.`
    throw lockProblem(place.file, line, 'lock-not-read', why, `Make it anew: ${place.relock}`, name)
  }
  return { kind: 'tarball', ...(address === undefined ? {} : { url: address }), integrity }
}

/**
 * A commit of a repository. The address becomes an argument of npm, which hands it to git: only URLs of protocols that
 * git clones from are taken, no option and no remote helper (`ext::`). https://git-scm.com/docs/git-clone#_git_urls
 */
export function gitSource(
  {
    name,
    line,
    url,
    commit,
  }: { readonly name: string; readonly line: number; readonly url: string; readonly commit: string },
  place: LockPlace,
): PackageSource {
  // `git@host:group/repository.git`, as pnpm writes it.
  const [, host, path] = /^([\w.]+@[\w.-]+):(?!\/)([^\s]+)$/.exec(url) ?? []
  const address = host === undefined || path === undefined ? url : `ssh://${host}/${path}`
  const isAddress = /^(?:https?|ssh|git|file):\/\/(?!-)(?![^/\s]*@-)\S+$/.test(address)
  if (!isAddress || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit))
    throw notUnderstood(name, line, `${url}#${commit}`, place)
  return { kind: 'git', url: address, commit }
}

export function notUnderstood(name: string, line: number, from: string, { file, relock }: LockPlace): Error {
  return lockProblem(
    file,
    line,
    'lock-not-read',
    `${name} comes from ${quoted(from)}, which is not understood.`,
    `Depend on a version of a registry, a tarball, a folder or a commit, and lock again: ${relock}`,
    name,
  )
}

/** A text of a lock, for people. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 199)}…` : text)
}
