// Several changes that belong together: when one fails, those that were made are taken back.
import type { Problem } from '../errors.ts'
import { problemsIn } from './problems.ts'

/** Restores what was there before. Yields false when it could not. */
export type TakeBack = () => Promise<boolean>

export interface Change {
  /** What is changed, for messages: e.g. the ARN of a function. */
  readonly name: string
  /** Throws a Failure after it has restored its own subject. Undefined: nothing was changed. */
  readonly apply: () => Promise<TakeBack | undefined>
}

export interface Together {
  /** Why the changes are not made; none when all are. */
  readonly problems: readonly Problem[]
  /** Takes back all that were made, also later, when something that depends on them fails. */
  takeBack(): Promise<readonly Problem[]>
}

/** Makes all changes side by side. */
export async function allOrNothing(changes: readonly Change[], input: string): Promise<Together> {
  const made: { readonly name: string; readonly takeBack: TakeBack }[] = []
  const problems = await Promise.all(
    changes.map(({ name, apply }) =>
      problemsIn(async () => {
        const takeBack = await apply()
        if (takeBack) made.push({ name, takeBack })
      }),
    ),
  )
  const takeBack = async (): Promise<readonly Problem[]> => {
    const all = made.splice(0)
    const results = await Promise.all(
      all.map(async (one) => {
        let isRestored = false
        const failed = await problemsIn(async () => void (isRestored = await one.takeBack()))
        return { name: one.name, isRestored: isRestored && failed.length === 0 }
      }),
    )
    const names = (isRestored: boolean): readonly string[] =>
      results.filter((one) => one.isRestored === isRestored).map(({ name }) => name)
    return [...takenBack(names(true), input), ...notTakenBack(names(false), input)]
  }
  const failed = problems.flat()
  return failed.length === 0 ? { problems: [], takeBack } : { problems: [...failed, ...(await takeBack())], takeBack }
}

const takenBack = (names: readonly string[], input: string): readonly Problem[] =>
  names.length === 0
    ? []
    : [
        {
          code: 'taken-back',
          input,
          message: `Since not all could be changed, ${names.toSorted().join(', ')} ${names.length === 1 ? 'has' : 'have'} again what ${names.length === 1 ? 'it' : 'they'} had before.`,
          nextStep: 'Correct what the other problem names, and run again: all are changed then.',
        },
      ]

const notTakenBack = (names: readonly string[], input: string): readonly Problem[] =>
  names.length === 0
    ? []
    : [
        {
          code: 'not-taken-back',
          input,
          message: `Not all could be changed, and ${names.toSorted().join(', ')} could not be restored to what ${names.length === 1 ? 'it' : 'they'} had before.`,
          nextStep: 'Correct what the other problem names, and run again: all are changed then.',
        },
      ]
