import { ConfigurationError, throwIfAny, type Problem } from '../../errors.ts'
import type { Choice, ConflictItem, LockFile } from './lock-file.ts'
import { unknownChoice } from './unknown-choice.ts'

/**
 * Refuses extras and groups that the lock does not have, and those that exclude each other.
 * @throws {ConfigurationError}
 */
export function checkChoice(lock: LockFile, choice: Choice): void {
  const isPdm = lock.format === 'pdm'
  throwIfAny(
    [
      ...choice.extras.flatMap((name) =>
        unknown(lock, 'extras', name, isPdm ? [...lock.extras, ...lock.groups] : lock.extras),
      ),
      ...choice.groups.flatMap((name) => unknown(lock, 'groups', name, lock.groups)),
      ...lock.conflicts.flatMap((set) => conflict(lock, set, choice)),
    ],
    ConfigurationError,
  )
}

function unknown(
  lock: LockFile,
  input: 'extras' | 'groups',
  name: string,
  known: readonly string[],
): readonly Problem[] {
  return unknownChoice(
    lock.file,
    input,
    name,
    known,
    `Take it out of \`${input}\`, or add it to the project and lock again.`,
  )
}

function conflict(lock: LockFile, set: readonly ConflictItem[], { extras, groups }: Choice): readonly Problem[] {
  const chosen = set.filter(({ kind, name }) =>
    (kind === 'extra' ? extras : kind === 'group' ? groups : []).includes(name),
  )
  const [first, second] = chosen
  if (!first || !second) return []
  const message = `${lock.file}: the ${first.kind} \`${first.name}\` and the ${second.kind} \`${second.name}\` exclude each other.`
  return [
    { code: 'conflicting-choice', message, nextStep: 'Choose one of them.', input: `${second.kind}s`, file: lock.file },
  ]
}
