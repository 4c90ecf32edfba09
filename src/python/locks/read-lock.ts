import { basename } from 'node:path'
import type { LockFile, LockFormat, LockText } from './lock-file.ts'
import { readPdmLock } from './pdm.ts'
import { readPipfileLock } from './pipfile.ts'
import { readPoetryLock } from './poetry.ts'
import { readPylock } from './pylock.ts'
import type { LockedProject } from './stale.ts'
import { readUvLock } from './uv.ts'

/** The format of a lock by its file's name; undefined when it is not a lock. */
export function lockFormat(path: string): LockFormat | undefined {
  const name = basename(path)
  if (name === 'uv.lock') return 'uv'
  if (/^pylock(?:\.[^.]+)?\.toml$/.test(name)) return 'pylock'
  if (name === 'poetry.lock') return 'poetry'
  if (name === 'pdm.lock') return 'pdm'
  return name === 'Pipfile.lock' ? 'pipfile' : undefined
}

/** @throws {ConfigurationError} naming file and line. */
export function readLock(
  format: LockFormat,
  text: LockText,
  { project, pipfile }: LockedProject,
  member?: string,
): LockFile {
  switch (format) {
    case 'uv':
      return readUvLock(text, member)
    case 'pylock':
      return readPylock(text)
    case 'poetry':
      return readPoetryLock(text, project)
    case 'pdm':
      return readPdmLock(text, project)
    case 'pipfile':
      return readPipfileLock(text, pipfile)
  }
}
