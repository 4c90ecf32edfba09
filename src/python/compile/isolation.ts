// Where the code of packages may run on this machine.

import { findJail, type Jail } from '../../host/jail/jail.ts'

export type Isolation =
  | { readonly kind: 'jail'; readonly jail: Jail }
  /** The user's own choice: as this user, with its files and the network. */
  | { readonly kind: 'none' }
  /** This machine can isolate nothing, so nothing is built on it. */
  | { readonly kind: 'impossible' }

export type IsolationChoice = 'auto' | 'none'

/** Asked when something is to be built here, and only once: a jail is tried before it is believed to work. */
export function isolationOf(
  choice: IsolationChoice,
  context: Parameters<typeof findJail>[0],
): () => Promise<Isolation> {
  let found: Promise<Isolation> | undefined
  return () => (found ??= choose(choice, context))
}

async function choose(choice: IsolationChoice, context: Parameters<typeof findJail>[0]): Promise<Isolation> {
  if (choice === 'none') return { kind: 'none' }
  const jail = await findJail(context)
  return jail ? { kind: 'jail', jail } : { kind: 'impossible' }
}

/** For people: where the code of a package runs. */
export function isolationText(isolation: Exclude<Isolation, { readonly kind: 'impossible' }>): string {
  return isolation.kind === 'jail' ? isolation.jail.how : 'as this user, without isolation (`build-isolation: none`)'
}
