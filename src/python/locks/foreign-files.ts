import { compareVersions, parseVersion } from '../versions/version.ts'
import { parseWheelFilename } from '../wheels/filename.ts'
import type { LockEntry, LockFile } from './lock-file.ts'
import { wrongLock } from './toml-lock.ts'

/**
 * Refuses wheels under another package: a lock that was merged or edited by hand. uv refuses them, too.
 * @throws {ConfigurationError}
 */
export function refuseForeignFiles({ name, version, line, files }: LockEntry, { file, format }: LockFile): void {
  // Most names are spelled like this one, and a lock has thousands.
  const usual = `${name.replaceAll('-', '_')}-${version}-`
  for (const { filename = '' } of files) {
    if (filename.startsWith(usual)) continue
    const wheel = parseWheelFilename(filename)
    if (!wheel) continue
    if (wheel.name === name && (version === undefined || isSameVersion(wheel.version, version))) continue
    const owner = `${name} ${(version ?? '').slice(0, 100)}`
    wrongLock({ file, line }, `${owner} has the file ${filename}, which is of another package or version.`, format)
  }
}

/** In doubt they are the same. */
function isSameVersion(one: string, other: string): boolean {
  const [first, second] = [parseVersion(one), parseVersion(other)]
  return !first || !second ? one === other || !first : compareVersions(first, second) === 0
}
