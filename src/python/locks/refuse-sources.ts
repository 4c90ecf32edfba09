// Sources that no tool writes into a lock: it was edited, or somebody means ill.

import { ConfigurationError } from '../../errors.ts'
import type { LockedFile, LockEntry, LockFile } from './lock-file.ts'
import { wrongLock } from './toml-lock.ts'

/** Git would run a program for `ext::…`, and take what begins with a dash for an option. */
const repository = /^(?:(?:git\+)?(?:https?|ssh|git|file):\/\/|[\w.-]+@[\w.-]+:|[A-Za-z]:[\\/]|\.{0,2}\/)/i

/** @throws {ConfigurationError} for a source that is not fixed, or that cannot be checked. */
export function refuseSources(entry: LockEntry, lock: LockFile): void {
  const { name, line, source } = entry
  const { file, format } = lock
  if (source.kind === 'vcs') {
    if (!repository.test(source.url))
      wrongLock({ file, line }, `${name} comes from what is not the address of a repository of git.`, format)
    if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(source.commit))
      wrongLock({ file, line }, `the git source of ${name} names no commit.`, format)
  }
  for (const one of source.kind === 'archive' ? [source.file] : entry.files) refuseFile(one, entry, lock)
}

function refuseFile({ filename, url, sha256, otherHash }: LockedFile, { name, line }: LockEntry, lock: LockFile): void {
  const { file, format } = lock
  const what = filename ?? `a file of ${name}`
  // Empty: another file of the same package is taken.
  if (url !== undefined && !/^(?:(?:https?|file):\/\/[^\s\0]*)?$/i.test(url))
    wrongLock({ file, line }, `the address of ${what} is not one of https:, http: or file:.`, format)
  if (sha256 !== undefined || otherHash === undefined) return
  throw new ConfigurationError({
    code: 'lock-wrong',
    message: `${file}:${line} has a hash of ${what} by ${otherHash}: only SHA-256 is checked.`,
    nextStep: 'Lock again with an index that gives SHA-256, or name the package with `packages` and a hash.',
    package: name,
    file,
    line,
  })
}
