// Moves aliases of functions to a new version: at once, or a share of the calls first, watched by an alarm.
// https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../errors.ts'
import type { Problem } from '../errors.ts'
import { callersAccount } from '../host/aws/failure.ts'
import type { Aws } from '../host/aws/connect.ts'
import type { FunctionAlias } from '../host/aws/lambda-values.ts'
import { alarmArn } from '../lambda/arns.ts'
import type { Region } from '../lambda/partitions.ts'
import { byText } from '../text/order.ts'
import { allOrNothing } from './all-or-nothing.ts'
import type { Change, TakeBack } from './all-or-nothing.ts'
import { usualPace } from './context.ts'
import type { PublishContext } from './context.ts'
import { problemsIn } from './problems.ts'

/** How an alias moves on to a new version. */
export interface AliasDeclaration {
  readonly name: string
  readonly canary?: {
    /** Of the calls, in percent. */
    readonly share: number
    readonly minutes: number
    /** Name of an alarm of CloudWatch: when it goes off, the alias is taken back. */
    readonly alarm?: string
  }
}

export interface AliasShift {
  readonly functionArn: string
  /** The number of the version that it is to point at. */
  readonly version: string
}

/** How often the alarm is looked at, and how often somebody else may change an alias between our read and our write. */
const alarmPollMs = 15_000
const conflicts = 20

/** What is wrong with the alarm, before anything is written. */
export async function checkAlarm(
  aws: Aws,
  { canary }: AliasDeclaration,
  regions: readonly Region[],
): Promise<readonly Problem[]> {
  const { alarm } = canary ?? {}
  if (alarm === undefined) return []
  const states = await Promise.all(
    regions.map(async (region) => ({ region, state: await alarmState(aws, region, alarm) })),
  )
  return states.flatMap(({ region, state }): readonly Problem[] => {
    if (state === undefined) {
      return [
        {
          code: 'no-such-alarm',
          input: 'canary-alarm',
          message: `The alarm ${alarm} does not exist in ${region.name}.`,
          nextStep: 'Correct the name, or create the alarm in each region first.',
        },
      ]
    }
    if (state !== 'ALARM') return []
    return [
      {
        code: 'alarm-before-canary',
        input: 'canary-alarm',
        message: `The alarm ${alarm} in ${region.name} is in the state ALARM already, so it cannot tell anything about a new version.`,
        nextStep: 'Correct what the alarm is about, and run again.',
      },
    ]
  })
}

const alarmState = (aws: Aws, region: Region, alarm: string): Promise<string | undefined> =>
  aws.alarmState(region.name, alarm, alarmArn(region, callersAccount, alarm))

/** Moves all aliases, or none: when one cannot be moved, or the alarm goes off, all point at what they did before. */
export async function shiftAliases(
  shifts: readonly AliasShift[],
  alias: AliasDeclaration,
  region: Region,
  context: PublishContext,
): Promise<readonly Problem[]> {
  if (shifts.length === 0) return []
  const { canary } = alias
  const change = (shift: AliasShift, share: number | undefined): Change => ({
    name: `${shift.functionArn}:${alias.name}`,
    apply: () => moveAlias(shift, alias.name, share, region, context),
  })
  if (!canary)
    return (
      await allOrNothing(
        shifts.map((shift) => change(shift, undefined)),
        'alias',
      )
    ).problems

  const begun = await allOrNothing(
    shifts.map((shift) => change(shift, canary.share)),
    'alias',
  )
  if (begun.problems.length > 0) return begun.problems
  const watched = await problemsIn(() => watch(canary, alias.name, region, context))
  if (watched.length > 0) return [...watched, ...(await begun.takeBack())]
  const ended = await allOrNothing(
    shifts.map((shift) => change(shift, undefined)),
    'alias',
  )
  return ended.problems.length === 0 ? [] : [...ended.problems, ...(await begun.takeBack())]
}

/** Lets the new version serve its share for the declared time. */
async function watch(
  { share, minutes, alarm }: NonNullable<AliasDeclaration['canary']>,
  alias: string,
  region: Region,
  { aws, log, signal, pace = usualPace }: PublishContext,
): Promise<void> {
  const scale = pace.pollMs / usualPace.pollMs
  const end = performance.now() + minutes * 60_000 * scale
  const watching = alarm === undefined ? '' : `, watched by the alarm ${alarm}`
  log.info(
    `${region.name}: ${share} % of the calls of ${alias} go to the new version for ${minutes} minutes${watching}.`,
  )
  for (;;) {
    if (alarm !== undefined && (await alarmState(aws, region, alarm)) === 'ALARM') {
      throw new Failure({
        code: 'canary-alarm',
        input: 'canary-alarm',
        message: `The alarm ${alarm} in ${region.name} went off while ${share} % of the calls of the alias ${alias} went to the new version.`,
        nextStep: 'See what the alarm is about. The next run begins again.',
      })
    }
    const leftMs = end - performance.now()
    if (leftMs <= 0) return
    await sleep(Math.min(leftMs, alarmPollMs * scale), undefined, { signal })
  }
}

/** Points an alias at a version; with a share, only that part of its calls. */
async function moveAlias(
  { functionArn, version }: AliasShift,
  name: string,
  share: number | undefined,
  region: Region,
  context: PublishContext,
): Promise<TakeBack | undefined> {
  const wantedOf = (now: FunctionAlias): Pick<FunctionAlias, 'version' | 'weights'> =>
    share === undefined || now.version === version
      ? { version, weights: {} }
      : { version: now.version, weights: { [version]: share / 100 } }
  const { version: before, isChanged } = await writeAlias(functionArn, name, wantedOf, region, context)
  // The share may be that of a run that was ended: this run takes it over, and ends it in either case.
  if (!isChanged && (share === undefined || before === version)) return undefined
  // A shift that an earlier run did not finish is not restored.
  return async () => {
    await writeAlias(functionArn, name, () => ({ version: before, weights: {} }), region, context)
    return true
  }
}

/** Yields which version the alias pointed at before, and whether anything was to be changed. */
async function writeAlias(
  functionArn: string,
  name: string,
  wantedOf: (now: FunctionAlias) => Pick<FunctionAlias, 'version' | 'weights'>,
  region: Region,
  { aws, signal, pace = usualPace }: PublishContext,
): Promise<{ readonly version: string; readonly isChanged: boolean }> {
  const lambda = aws.lambda(region.name)
  for (let attempt = 1; attempt <= conflicts; attempt += 1) {
    const now = await lambda.getAlias(functionArn, name)
    if (!now) {
      throw new Failure({
        code: 'no-such-alias',
        input: 'alias',
        message: `${functionArn} has no alias ${name} anymore.`,
        nextStep: 'Create it again, or leave out `alias`.',
      })
    }
    const wanted = wantedOf(now)
    const { version } = now
    if (version === wanted.version && sameWeights(now.weights, wanted.weights)) return { version, isChanged: false }
    const answer = await lambda.updateAlias(functionArn, name, wanted, now.revisionId)
    if (answer === 'updated') return { version, isChanged: true }
    await sleep(Math.random() * pace.pollMs * Math.min(attempt, 8), undefined, { signal })
  }
  throw new Failure({
    code: 'alias-in-use',
    input: 'alias',
    message: `The alias ${name} of ${functionArn} could not be changed: ${conflicts} times somebody else changed it at the same moment.`,
    nextStep: 'Run again when no other deployment of the function is in progress.',
  })
}

const sameWeights = (one: FunctionAlias['weights'], other: FunctionAlias['weights']): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
const sorted = (weights: FunctionAlias['weights']): readonly (readonly [string, number])[] =>
  Object.entries(weights).sort(byText(([version]) => version))
