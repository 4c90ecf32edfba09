// Points functions and parameters at a version, and gives way to a newer version that another run published meanwhile.
import type { Problem } from '../../errors.ts'
import type { Region } from '../../lambda/partitions.ts'
import { usualPace } from '../context.ts'
import type { PublishContext } from '../context.ts'
import type { KeyedMutex } from '../keyed-mutex.ts'
import { problemsIn } from '../problems.ts'
import type { Action, ActionOf } from './actions.ts'
import { allOrNothing } from '../all-or-nothing.ts'
import type { Change } from '../all-or-nothing.ts'
import { shiftAliases } from '../aliases.ts'
import { attach, publishFunctionVersion, takeBack } from './attach.ts'
import type { FunctionChange } from './attach.ts'
import { deletedMeanwhile, lookAgain } from './newer.ts'
import type { Seen } from './newer.ts'
import { newestFunctionVersion } from '../select-functions.ts'
import { setParameter } from './parameter.ts'
import type { DeclaredLayer, PublishRequest } from './request.ts'
import type { LayerVersionSummary } from '../../host/aws/lambda-values.ts'

export interface Pointing {
  readonly request: PublishRequest
  readonly layer: DeclaredLayer
  readonly region: Region
  readonly seen: Seen
  readonly context: PublishContext
  readonly mutex: KeyedMutex
  readonly did: (action: Action) => void
  readonly warn: (text: string) => void
}

export type FunctionAction = ActionOf<'attach' | 'publish-function-version' | 'shift-alias'>

interface Pointed {
  readonly problems: Problem[]
  /** The newer version that everything was left to. */
  readonly newer?: LayerVersionSummary
}

/** How often newer versions are followed, each published by another run in the meantime. */
const followed = 5

/**
 * Before anything is changed, and after it was, the versions are listed again. When another run published a newer one,
 * what was changed is moved on to it, and the rest is left to that run.
 * @throws {Failure} when the version itself was deleted meanwhile.
 */
export async function pointAt(
  functions: readonly FunctionAction[],
  parameters: readonly ActionOf<'put-parameter'>[],
  pointing: Pointing,
): Promise<Pointed> {
  const { layer, region, context, warn } = pointing
  if (functions.length + parameters.length === 0 && pointing.request.keepVersions === undefined) return { problems: [] }
  const lambda = context.aws.lambda(region.name)
  const before = await lookAgain(lambda, layer, pointing.seen)
  if (!before.exists) throw deletedMeanwhile(pointing.seen.target, before.newer)
  // What is named by the version holds it, whatever else was published meanwhile.
  const ofVersion = parameters.filter(({ isOfVersion }) => isOfVersion === true)
  const moving = parameters.filter(({ isOfVersion }) => isOfVersion !== true)
  const kept = await change([], ofVersion, pointing)
  const leave = (newer: LayerVersionSummary): void =>
    warn(
      `another run published version ${newer.version} meanwhile, which is newer: functions and parameters are left to that version.`,
    )
  if (before.newer) {
    leave(before.newer)
    return { problems: kept, newer: before.newer }
  }
  if (functions.length + moving.length === 0) return { problems: kept }

  const problems = [...kept, ...(await change(functions, moving, pointing))]
  let { seen } = pointing
  for (let times = 0; times < followed; times += 1) {
    const { newer, exists } = await lookAgain(lambda, layer, seen)
    if (!newer) {
      if (!exists) throw deletedMeanwhile(seen.target, undefined)
      break
    }
    if (times === 0) leave(newer)
    seen = { target: newer, newest: newer.version }
    problems.push(...(await change(functions, moving, { ...pointing, seen })))
  }
  return seen === pointing.seen ? { problems } : { problems, newer: seen.target }
}

async function change(
  functions: readonly FunctionAction[],
  parameters: readonly ActionOf<'put-parameter'>[],
  pointing: Pointing,
): Promise<Problem[]> {
  const { layer, region, seen, context, did } = pointing
  const problems = [...(await changeFunctions(functions, pointing))]
  // What was taken back from functions is not told to those who read the parameter.
  if (problems.length > 0) return problems
  const store = context.aws.parameters(region.name)
  for (const action of parameters) {
    const work = async (): Promise<void> => {
      const answer = await setParameter({ store, name: action.name, region, layer: layer.name, seen })
      if (answer === 'set') did(action)
    }
    problems.push(...(await problemsIn(work)))
  }
  return problems
}

/** All functions get the version, then versions of their own, then their aliases move; or all have what they had before. */
async function changeFunctions(
  actions: readonly FunctionAction[],
  { request, region, seen, context, mutex, did }: Pointing,
): Promise<readonly Problem[]> {
  const { aws, log, signal, pace = usualPace } = context
  const target = (functionArn: string): FunctionChange => ({
    lambda: aws.lambda(region.name),
    functionArn,
    seen,
    signal,
    pace,
    log,
  })
  const ofKind = <const Kind extends FunctionAction['kind']>(kind: Kind): ActionOf<Kind>[] =>
    actions.filter((action): action is ActionOf<Kind> => action.kind === kind)
  /** Left to another run, which attached a newer version. */
  const left = new Set<string>()
  const attaching = ofKind('attach').map((action): Change => {
    const { functionArn } = action
    const locked = <T>(work: () => Promise<T>): Promise<T> => mutex(functionArn, work)
    return {
      name: functionArn,
      apply: () =>
        locked(async () => {
          const attached = await attach(target(functionArn))
          if (attached.kind === 'gave-way') left.add(functionArn)
          if (attached.kind !== 'gave-way') did(action)
          if (attached.kind !== 'attached') return undefined
          return () => locked(() => takeBack(target(functionArn), attached.replaces))
        }),
    }
  })
  const attached = await allOrNothing(attaching, 'update-functions')
  if (attached.problems.length > 0) return attached.problems

  const versions = new Map<string, string>()
  const published = await Promise.all(
    ofKind('publish-function-version')
      .filter(({ functionArn }) => !left.has(functionArn))
      .map((action) =>
        problemsIn(async () => {
          const version = await mutex(action.functionArn, () => publishFunctionVersion(target(action.functionArn)))
          if (version === undefined) left.add(action.functionArn)
          else versions.set(action.functionArn, version)
          did(action)
        }),
      ),
  )
  const unpublished = published.flat()
  if (unpublished.length > 0) return [...unpublished, ...(await attached.takeBack())]

  const shifting = ofKind('shift-alias').filter(({ functionArn }) => !left.has(functionArn))
  if (!request.alias || shifting.length === 0) return []
  const shifts = await Promise.all(
    shifting.map(async ({ functionArn }) => ({
      functionArn,
      version: versions.get(functionArn) ?? (await newestFunctionVersion(aws.lambda(region.name), functionArn)),
    })),
  )
  const unshifted = await shiftAliases(shifts, request.alias, region, context)
  if (unshifted.length > 0) return [...unshifted, ...(await attached.takeBack())]
  for (const action of shifting) did(action)
  return []
}
