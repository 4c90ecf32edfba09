import type { LockEntry, LockFile } from './lock-file.ts'
import { wrongLock } from './toml-lock.ts'

/** Refuses a lock that has the same package of the same version and source twice. */
export function refuseDuplicates(entries: readonly LockEntry[], file: string, format: LockFile['format']): void {
  const seen = new Map<string, number>()
  for (const { name, version, sourceKey, extras, line } of entries) {
    const key = JSON.stringify([name, version, sourceKey, extras])
    const before = seen.get(key)
    if (before !== undefined) {
      wrongLock({ file, line }, `${name} ${version ?? ''} is in it twice, also at line ${before}.`, format)
    }
    seen.set(key, line)
  }
}
