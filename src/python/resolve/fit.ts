// glibc, ABI and architecture take part in resolving: uv is asked again, kept off the releases that do not fit, until
// everything fits or nothing is left.

import { Failure, Interrupted } from '../../errors.ts'
import type { HeldBack, LockedPackage } from '../locks/lock.ts'
import { together } from './held-back.ts'

export interface Resolved {
  readonly packages: readonly LockedPackage[]
  readonly warnings: readonly string[]
}

export interface Fitted extends Resolved {
  readonly heldBack: readonly HeldBack[]
}

export interface FitRequest {
  /** Resolves, kept off some releases. */
  readonly resolve: (heldBack: readonly HeldBack[]) => Promise<Resolved>
  /** The packages that need another release. */
  readonly unfit: (packages: readonly LockedPackage[]) => readonly LockedPackage[]
  /** What to pass over for one of these; undefined when no release of it fits. */
  readonly hold: (one: LockedPackage) => Promise<HeldBack | undefined>
  /** A package whose release made the resolver itself fail, e.g. a source that does not tell what it needs. */
  readonly culprit: (failure: Failure) => LockedPackage | undefined
}

/** Each round brings older releases. After so many, the search ends. */
const mostRounds = 12

/**
 * Resolves so that every package has a wheel that fits, as far as the releases that exist allow it.
 * @throws {Failure} what the resolver says when nothing is held back.
 */
export async function resolveToFit(request: FitRequest): Promise<Fitted> {
  /** Packages of which no release fits together with all the rest: they are compiled. */
  const hopeless = new Set<string>()
  let fitted = await attempt(request, [])
  if (fitted instanceof Failure) throw fitted
  for (let round = 1; round < mostRounds; round++) {
    const { packages, heldBack } = fitted
    const unfit = request.unfit(packages).filter(({ name }) => !hopeless.has(name))
    const held = await Promise.all(unfit.map((one) => request.hold(one)))
    for (const [at, { name }] of unfit.entries()) if (!held[at]) hopeless.add(name)
    const found = held.filter((one) => one !== undefined)
    if (found.length === 0) break
    const next = await attempt(request, together(heldBack, found))
    if (next instanceof Failure) fitted = await oneByOne(request, fitted, found, hopeless)
    else fitted = next
  }
  return fitted
}

/** Holds back those of some packages that can be, where all of them together leave no solution. */
async function oneByOne(
  request: FitRequest,
  before: Fitted,
  found: readonly HeldBack[],
  hopeless: Set<string>,
): Promise<Fitted> {
  let fitted = before
  for (const one of found) {
    const alone = found.length === 1 ? undefined : await attempt(request, together(fitted.heldBack, [one]))
    if (alone === undefined || alone instanceof Failure) hopeless.add(one.name)
    else fitted = alone
  }
  return fitted
}

/** Resolves; a source that makes the resolver fail is skipped like a release that does not fit. */
async function attempt(request: FitRequest, wanted: readonly HeldBack[]): Promise<Fitted | Failure> {
  let heldBack = wanted
  for (let round = 0; ; round++) {
    try {
      return { ...(await request.resolve(heldBack)), heldBack }
    } catch (error) {
      if (!(error instanceof Failure) || error instanceof Interrupted) throw error
      const culprit = round < mostRounds ? request.culprit(error) : undefined
      const held = culprit && (await request.hold(culprit))
      const more = held ? together(heldBack, [held]) : heldBack
      if (countOf(more) === countOf(heldBack)) return error
      heldBack = more
    }
  }
}

function countOf(heldBack: readonly HeldBack[]): number {
  return heldBack.reduce((sum, { excluded }) => sum + excluded.length, 0)
}
