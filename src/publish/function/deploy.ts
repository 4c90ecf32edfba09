// Gives the functions of one region other code. Either all of them have it afterwards, called once where a smoke event is
// declared, or all have what they had.
import { Failure, Interrupted } from '../../errors.ts'
import type { Problem } from '../../errors.ts'
import { ServiceFailure } from '../../host/aws/failure.ts'
import { shorten } from '../../text/neutralize.ts'
import { shiftAliases } from '../aliases.ts'
import { allOrNothing } from '../all-or-nothing.ts'
import type { Change, Together } from '../all-or-nothing.ts'
import { problemsIn } from '../problems.ts'
import { callsOf, changedMeanwhile, writeBesideOthers } from './change.ts'
import type { Deployment } from './change.ts'
import { tagsOf, versionDescription, type PreviousCode } from './mark.ts'
import { forgetPrevious, keepPrevious, removeTemporary } from './previous.ts'
import type { FunctionChange } from './reconcile.ts'
import { giveBack, updateCode } from './update-code.ts'

/** What a function has now. */
export interface Deployed {
  readonly functionArn: string
  readonly codeSha256: string
  readonly version?: string
  readonly done: readonly string[]
}

export interface Deployments {
  readonly deployed: readonly Deployed[]
  /** Why nothing was deployed: what was changed before is taken back then, and a problem says so. */
  readonly problems: readonly Problem[]
}

export async function deployAll(changes: readonly FunctionChange[], deployment: Deployment): Promise<Deployments> {
  const staged = new Map<string, Staged>()
  const staging = changes.map((change): Change => ({
    name: change.state.arn,
    async apply() {
      const { takeBack, ...one } = await stage(change, deployment)
      staged.set(change.state.arn, one)
      return takeBack
    },
  }))
  const together = await allOrNothing(staging, 'update-functions')
  if (together.problems.length > 0) return { deployed: [], problems: together.problems }
  const all = changes.flatMap(({ state }) => staged.get(state.arn) ?? [])
  const problems = await proveAndMove(all, deployment)
  if (problems.length > 0) return { deployed: [], problems: [...problems, ...(await together.takeBack())] }
  await Promise.all(
    all.map(async ({ change, codeSha256, previous }) => {
      if (previous) await removeTemporary(change.state.arn, previous, deployment)
      await leaveMark(change, codeSha256, deployment)
    }),
  )
  return { deployed: all.map((one) => deployedOf(one, deployment)), problems: [] }
}

interface Staged {
  readonly change: FunctionChange
  readonly codeSha256: string
  readonly version: string | undefined
  /** Kept until the new code has proved itself. */
  readonly previous: PreviousCode | undefined
  readonly done: readonly string[]
}

type TakenBack = () => Promise<void>

/** New code and a version of it: what is called by its alias or by a version notices nothing yet. */
async function stage(
  change: FunctionChange,
  deployment: Deployment,
): Promise<Staged & { readonly takeBack: (() => Promise<boolean>) | undefined }> {
  const { arn, codeSha256: current } = change.state
  const done: string[] = []
  const undo: TakenBack[] = []
  const takeBack = async (): Promise<boolean> => {
    for (const work of undo.toReversed()) await work()
    return true
  }
  try {
    let codeSha256 = current
    const { previous: left, proof, unprovedVersion } = change
    const previous = change.keepsPrevious ? await keepPrevious(change.state, deployment) : left
    if (previous) undo.push(() => forgetPrevious(arn, previous, proof, deployment))
    if (change.updatesCode) {
      codeSha256 = await updateCode(arn, left, deployment, (work) => void undo.push(work))
      done.push('code updated')
    } else if (left) undo.push(await giveBack(change.state, left, deployment))
    if (unprovedVersion !== undefined) undo.push(() => callsOf(deployment).code.deleteVersion(arn, unprovedVersion))
    const version = change.publishesVersion ? await publishVersion(arn, codeSha256, deployment, undo) : undefined
    if (version !== undefined) done.push(`version ${version} published`)
    return { change, codeSha256, version, previous, done, takeBack: undo.length > 0 ? takeBack : undefined }
  } catch (error) {
    if (!(error instanceof Failure) || error instanceof Interrupted || deployment.context.signal.aborted) throw error
    const failed = await problemsIn(async () => void (await takeBack()))
    throw withOutcome(error, failed)
  }
}

function withOutcome(error: Failure, failed: readonly Problem[]): Failure {
  const [first, ...rest] = error.problems
  const outcome =
    failed.length === 0
      ? 'It has what it had before.'
      : `What it had before could not be restored: ${failed.map(({ message }) => message).join(' ')}`
  return new Failure([{ ...first, message: `${first.message} ${outcome}` }, ...rest], { cause: error })
}

async function publishVersion(
  arn: string,
  codeSha256: string,
  deployment: Deployment,
  undo: TakenBack[],
): Promise<string> {
  const { code, lambda } = callsOf(deployment)
  const { name, fingerprint } = deployment
  const existing = new Set((await lambda.listFunctionVersions(arn)).items.map(({ version }) => version))
  const description = versionDescription(name, fingerprint)
  const { version } = await writeBesideOthers(arn, deployment, (state) =>
    state.codeSha256 === codeSha256
      ? code.publishVersion(arn, codeSha256, state.revisionId, description)
      : Promise.reject(changedMeanwhile(arn)),
  )
  if (!existing.has(version)) undo.push(() => code.deleteVersion(arn, version))
  return version
}

/** Calls what was staged, and only then moves the aliases. */
async function proveAndMove(all: readonly Staged[], deployment: Deployment): Promise<readonly Problem[]> {
  const { smokeEvent } = deployment
  const calls = smokeEvent === undefined ? [] : all.filter(({ change }) => change.isCalled)
  const failed = await Promise.all(
    calls.map((one) => problemsIn(() => callWithEvent(one, smokeEvent ?? '', deployment))),
  )
  const problems = failed.flat()
  return problems.length > 0 ? problems : moveAliases(all, deployment)
}

async function callWithEvent({ change, version }: Staged, event: string, deployment: Deployment): Promise<void> {
  const { arn } = change.state
  const qualifier = version ?? '$LATEST'
  const answer = await callsOf(deployment).code.invoke(arn, qualifier, event)
  if (answer.functionError === undefined) return
  const log = answer.log.trim()
  throw new Failure({
    code: 'smoke-event-failed',
    input: 'smoke-event',
    message: `${arn}:${qualifier} answered the smoke event with an error: ${shorten(answer.payload, 500)}.${
      log === '' ? '' : ` The end of its log:\n${log.slice(-2_000)}`
    }`,
    nextStep: 'Correct the function or the event, and run again. `lambda-layer invoke` tries it on this machine.',
  })
}

/** Aliases that do not exist are made; the others move as declared, all or none. */
async function moveAliases(all: readonly Staged[], deployment: Deployment): Promise<readonly Problem[]> {
  const { region, alias, context } = deployment
  if (!alias) return []
  const { code } = callsOf(deployment)
  const moving = all.flatMap(({ change, version }) =>
    change.movesAlias && version !== undefined ? [{ change, functionArn: change.state.arn, version }] : [],
  )
  const raced = new Set<string>()
  const created: Together = await allOrNothing(
    moving
      .filter(({ change }) => change.aliased === undefined)
      .map(({ functionArn, version }): Change => ({
        name: `${functionArn}:${alias.name}`,
        async apply() {
          if ((await code.createAlias(functionArn, alias.name, version)) === 'conflict') {
            raced.add(functionArn)
            return undefined
          }
          return async () => {
            await code.deleteAlias(functionArn, alias.name)
            return true
          }
        },
      })),
    'alias',
  )
  if (created.problems.length > 0) return created.problems
  const existing = moving.filter(({ change, functionArn }) => change.aliased !== undefined || raced.has(functionArn))
  // An alias of $LATEST takes no share of another version.
  const inShares = existing.filter((one) => !isOfLatest(one))
  const atOnce = existing.filter(isOfLatest)
  const problems = [...(await shiftAliases(inShares, alias, region, context))]
  if (problems.length === 0) problems.push(...(await shiftAliases(atOnce, { name: alias.name }, region, context)))
  return problems.length === 0 ? [] : [...problems, ...(await created.takeBack())]
}

const isOfLatest = ({ change }: Pick<Staged, 'change'>): boolean => change.aliased?.version === '$LATEST'

/** The last thing that is written: what carries a mark has proved itself. A tag that may not be written costs time only. */
export async function leaveMark(change: FunctionChange, codeSha256: string, deployment: Deployment): Promise<void> {
  if (!change.leavesMark) return
  const { fingerprint, context } = deployment
  const { arn } = change.state
  try {
    await callsOf(deployment).code.setTags(arn, tagsOf({ fingerprint, codeSha256 }))
  } catch (error) {
    if (!(error instanceof ServiceFailure)) throw error
    context.log.info(
      `${arn} was not tagged with what its code is made of, so that the next run may build it to see whether anything changed. ${error.problems[0].message}`,
    )
  }
}

function deployedOf({ change, codeSha256, version, done }: Staged, { alias }: Deployment): Deployed {
  const all = [
    ...done,
    ...(change.isCalled ? ['called with the smoke event'] : []),
    ...(change.movesAlias ? [`alias ${alias?.name} points at version ${version}`] : []),
  ]
  return { functionArn: change.state.arn, codeSha256, ...(version === undefined ? {} : { version }), done: all }
}
