import { ConfigurationError } from '../../src/errors.ts'
import type { NodeLock } from '../../src/node/locks/node-lock.ts'

/** The lock, where all of its packages could be taken. */
export function wholly(lock: NodeLock): NodeLock {
  for (const { source } of lock.packages.values())
    if (source.kind === 'refused') throw new ConfigurationError(source.problem)
  return lock
}
