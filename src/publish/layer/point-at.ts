// Points functions and parameters at a version, and gives way to a newer version that another run published meanwhile.
import type { Problem } from '../../errors.ts'
import type { Region } from '../../lambda/partitions.ts'
import { usualPace } from '../context.ts'
import type { PublishContext } from '../context.ts'
import type { KeyedMutex } from '../keyed-mutex.ts'
import { problemsIn } from '../problems.ts'
import type { Action, ActionOf } from './actions.ts'
import { attach, publishFunctionVersion } from './attach.ts'
import type { FunctionChange } from './attach.ts'
import { deletedMeanwhile, lookAgain } from './newer.ts'
import type { Seen } from './newer.ts'
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

type FunctionAction = ActionOf<'attach' | 'publish-function-version'>

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
  const { layer, region, seen, context, mutex, did } = pointing
  const { aws, log, signal, pace = usualPace } = context
  const store = aws.parameters(region.name)
  const changed = await Promise.all(
    [...new Set(functions.map(({ functionArn }) => functionArn))].map((functionArn) => {
      const ofThis = functions.filter((action) => action.functionArn === functionArn)
      const target: FunctionChange = { lambda: aws.lambda(region.name), functionArn, seen, signal, pace, log }
      return problemsIn(() => mutex(functionArn, () => changeFunction(ofThis, target, did)))
    }),
  )
  const problems = changed.flat()
  for (const action of parameters) {
    const work = async (): Promise<void> => {
      const answer = await setParameter({ store, name: action.name, region, layer: layer.name, seen })
      if (answer === 'set') did(action)
    }
    problems.push(...(await problemsIn(work)))
  }
  return problems
}

async function changeFunction(
  actions: readonly FunctionAction[],
  target: FunctionChange,
  did: (action: Action) => void,
): Promise<void> {
  for (const action of actions) {
    if (action.kind === 'attach') {
      if ((await attach(target)) === 'gave-way') return
    } else await publishFunctionVersion(target)
    did(action)
  }
}
