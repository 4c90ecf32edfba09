// Gives the functions of one region other code. Either all of them have it afterwards, called once where a smoke event is
// declared, or all have what they had.
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure, Interrupted } from '../../errors.ts'
import type { FunctionCode } from '../../host/aws/function-code.ts'
import type { Lambda } from '../../host/aws/lambda.ts'
import type { LambdaFunction, LayerContent } from '../../host/aws/lambda-values.ts'
import { shorten } from '../../text/neutralize.ts'
import { usualPace } from '../context.ts'
import { describeState, waitForUpdate } from '../change-function.ts'
import type { PublishContext } from '../context.ts'
import type { FunctionChange } from './reconcile.ts'
import { shownSha256 } from './request.ts'
import type { FunctionRequest } from './request.ts'

export interface DeployContext extends PublishContext {
  /** Where the previous code of a function is kept until its new code has proved itself. */
  readonly scratch: string
}

export interface Deployment {
  readonly region: string
  readonly request: FunctionRequest
  /** Lower-case hex. */
  readonly sha256: string
  /** Where Lambda finds the new code. */
  readonly content: () => Promise<LayerContent>
  /** Where Lambda finds the code of a file on this machine. */
  readonly contentOf: (path: string) => Promise<LayerContent>
  readonly context: DeployContext
}

/** What a function has now. */
export interface Deployed {
  readonly functionArn: string
  readonly version?: string
  readonly done: readonly string[]
}

/** How often somebody else may change a function between our read and our write. */
const conflicts = 20

/**
 * @throws {Failure} when a function could not be updated, or answered the smoke event with an error. What was changed
 * before is taken back then, and the message says so.
 */
export async function deployAll(
  changes: readonly FunctionChange[],
  deployment: Deployment,
): Promise<readonly Deployed[]> {
  const { request, context } = deployment
  const undo: Undo[] = []
  try {
    const staged = await allEnded(changes.map((change) => stage(change, deployment, undo)))
    const { smokeEvent } = request
    if (smokeEvent !== undefined) await allEnded(staged.map((one) => smoke(one, smokeEvent, deployment)))
    for (const one of staged) if (one.change.movesAlias) await moveAlias(one, deployment, undo)
    return staged.map((one) => deployedOf(one, request))
  } catch (error) {
    if (!(error instanceof Failure) || error instanceof Interrupted || context.signal.aborted) throw error
    throw withUndone(error, await takeBack(undo))
  } finally {
    for (const { previous } of undo) if (previous !== undefined) await rm(previous, { force: true })
  }
}

function deployedOf({ change, version, done }: Staged, { smokeEvent, alias }: FunctionRequest): Deployed {
  const all = [
    ...done,
    ...(smokeEvent === undefined ? [] : ['called with the smoke event']),
    ...(change.movesAlias ? [`alias ${alias} points at version ${version}`] : []),
  ]
  return { functionArn: change.state.arn, ...(version === undefined ? {} : { version }), done: all }
}

/** As `Promise.all`, but nothing is still under way when it fails: it is taken back next. */
async function allEnded<T>(work: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(work)
  return Promise.all(work)
}

interface Undo {
  /** What it takes back, in words that follow "could not be taken back: ". */
  readonly what: string
  readonly work: () => Promise<void>
  readonly previous?: string
}

/** The last change first. Yields what could not be taken back. */
async function takeBack(undo: readonly Undo[]): Promise<readonly string[]> {
  const failed: string[] = []
  for (const { what, work } of undo.toReversed()) {
    try {
      await work()
    } catch (error) {
      if (error instanceof Interrupted) throw error
      failed.push(`${what} (${error instanceof Failure ? error.problems[0].message : String(error)})`)
    }
  }
  return failed
}

function withUndone(error: Failure, failed: readonly string[]): Failure {
  const [first, ...rest] = error.problems
  const outcome =
    failed.length === 0 ? 'Everything was taken back.' : `This could not be taken back: ${failed.join('; ')}.`
  return new Failure([{ ...first, message: `${first.message} ${outcome}` }, ...rest], { cause: error })
}

interface Staged {
  readonly change: FunctionChange
  readonly version: string | undefined
  readonly done: readonly string[]
}

/** New code and a version of it: what is called by its alias or by a version notices nothing yet. */
async function stage(change: FunctionChange, deployment: Deployment, undo: Undo[]): Promise<Staged> {
  const { arn } = change.state
  const done: string[] = []
  if (change.updatesCode) {
    await updateCode(arn, deployment, undo)
    done.push('code updated')
  }
  if (!change.publishesVersion) return { change, version: undefined, done }
  const version = await publishVersion(arn, deployment, undo)
  return { change, version, done: [...done, `version ${version} published`] }
}

interface Clients {
  readonly lambda: Lambda
  readonly code: FunctionCode
  readonly ready: (functionArn: string) => Promise<LambdaFunction>
}

function clientsOf({ region, context }: Deployment): Clients {
  const { aws, signal, pace = usualPace, log } = context
  const lambda = aws.lambda(region)
  return {
    lambda,
    code: aws.functionCode(region),
    ready: (functionArn) => waitForUpdate({ lambda, functionArn, signal, pace, log }),
  }
}

async function updateCode(arn: string, deployment: Deployment, undo: Undo[]): Promise<void> {
  const { sha256, request } = deployment
  const { code, ready } = clientsOf(deployment)
  const wanted = shownSha256(sha256)
  const content = await deployment.content()
  const before = await ready(arn)
  // After a change the previous code can no longer be read, unless a version has it.
  const previous = request.smokeEvent === undefined ? undefined : await keepCode(arn, deployment)
  const location = previous === undefined ? await code.getCodeLocation(arn) : undefined
  // Also when nobody answers, the function may have the new code.
  undo.push({
    what: `the code of ${arn}`,
    work: () => restore(arn, before.codeSha256, previous, location, deployment),
    ...(previous === undefined ? {} : { previous }),
  })
  await whileOthersChange(arn, deployment, async (state) => {
    if (state.codeSha256 !== before.codeSha256 && state.codeSha256 !== wanted) throw changedMeanwhile(arn)
    return code.updateCode(arn, content, state.revisionId)
  })
  const after = await ready(arn)
  if (after.lastUpdateStatus !== 'Successful') {
    throw new Failure({
      code: 'function-update-failed',
      input: 'update-functions',
      message: `${arn} could not be updated: ${after.lastUpdateReason || after.lastUpdateStatus}.`,
      nextStep: 'Correct what the reason names, and run again.',
    })
  }
  if (after.codeSha256 !== wanted) throw changedMeanwhile(arn)
}

const changedMeanwhile = (arn: string): Failure =>
  new Failure({
    code: 'function-changed-meanwhile',
    input: 'update-functions',
    message: `The code of ${arn} was changed by somebody else during this run.`,
    nextStep: 'Run again when no other deployment of the function is in progress.',
  })

/** Downloads the code that a function has. Undefined when it may not be read. */
async function keepCode(arn: string, deployment: Deployment, known?: string): Promise<string | undefined> {
  const { scratch, http, signal } = deployment.context
  const { code } = clientsOf(deployment)
  const location = known ?? (await code.getCodeLocation(arn))
  if (location === undefined || !http) return undefined
  const path = join(scratch, `previous-${randomUUID()}.zip`)
  const response = await http.get(location, {}, signal)
  try {
    await pipeline(response.body, createWriteStream(path, { flags: 'wx' }), { signal })
  } catch (error) {
    await rm(path, { force: true })
    throw response.broken(error)
  }
  return path
}

async function restore(
  arn: string,
  codeSha256: string,
  kept: string | undefined,
  location: string | undefined,
  deployment: Deployment,
): Promise<void> {
  const { code, ready } = clientsOf(deployment)
  const now = await ready(arn)
  if (now.codeSha256 === codeSha256 && now.lastUpdateStatus === 'Successful') return
  if (now.codeSha256 !== codeSha256 && now.codeSha256 !== shownSha256(deployment.sha256)) return // Another's by now.
  const path = kept ?? (await keepCode(arn, deployment, location))
  if (path === undefined) throw new Error('its previous code could not be read')
  try {
    const content = await deployment.contentOf(path)
    await whileOthersChange(arn, deployment, (state) => code.updateCode(arn, content, state.revisionId))
    const after = await ready(arn)
    if (after.lastUpdateStatus !== 'Successful') throw new Error(after.lastUpdateReason || after.lastUpdateStatus)
  } finally {
    await rm(path, { force: true })
  }
}

async function publishVersion(arn: string, deployment: Deployment, undo: Undo[]): Promise<string> {
  const { code } = clientsOf(deployment)
  const wanted = shownSha256(deployment.sha256)
  const { lambda } = clientsOf(deployment)
  const existing = new Set((await lambda.listFunctionVersions(arn)).items.map(({ version }) => version))
  const { version } = await whileOthersChange(arn, deployment, (state) =>
    state.codeSha256 === wanted
      ? code.publishVersion(arn, wanted, state.revisionId)
      : Promise.reject(changedMeanwhile(arn)),
  )
  if (!existing.has(version)) {
    undo.push({ what: `version ${version} of ${arn}`, work: () => code.deleteVersion(arn, version) })
  }
  return version
}

/** Calls what was deployed. */
async function smoke({ change, version }: Staged, event: string, deployment: Deployment): Promise<void> {
  const { arn } = change.state
  const { code } = clientsOf(deployment)
  const qualifier = version ?? '$LATEST'
  const answer = await code.invoke(arn, qualifier, event)
  if (answer.functionError === undefined) return
  const log = answer.log.trim()
  throw new Failure({
    code: 'smoke-event-failed',
    input: 'smoke-event',
    message: `${arn}:${qualifier} answered the smoke event with an error: ${shorten(answer.payload, 500)}.${
      log === '' ? '' : ` The end of its log:\n${log.slice(-2_000)}\n`
    }`,
    nextStep: 'Correct the function or the event, and run again. `lambda-layer invoke` tries it on this machine.',
  })
}

async function moveAlias({ change, version = '' }: Staged, deployment: Deployment, undo: Undo[]): Promise<void> {
  const { arn } = change.state
  const { lambda, code } = clientsOf(deployment)
  const name = deployment.request.alias ?? ''
  for (let attempt = 1; attempt <= conflicts; attempt += 1) {
    const before = await lambda.getAlias(arn, name)
    const answer = before
      ? await lambda.updateAlias(arn, name, { version, weights: {} }, before.revisionId)
      : await code.createAlias(arn, name, version)
    if (answer === 'conflict') {
      await pause(attempt, deployment)
      continue
    }
    undo.push({
      what: `the alias ${name} of ${arn}`,
      async work() {
        if (!before) return code.deleteAlias(arn, name)
        const now = await lambda.getAlias(arn, name)
        if (now?.version === version) await lambda.updateAlias(arn, name, before, now.revisionId)
      },
    })
    return
  }
  throw inUse(arn, undefined)
}

/** Repeats a write with the newest revision while others change the function. */
async function whileOthersChange<T extends object>(
  arn: string,
  deployment: Deployment,
  write: (state: LambdaFunction) => Promise<T | 'conflict'>,
): Promise<T> {
  let last: LambdaFunction | undefined
  for (let attempt = 1; attempt <= conflicts; attempt += 1) {
    last = await clientsOf(deployment).ready(arn)
    const answer = await write(last)
    if (answer !== 'conflict') return answer
    await pause(attempt, deployment)
  }
  throw inUse(arn, last)
}

function pause(attempt: number, { context: { pace = usualPace, signal } }: Deployment): Promise<unknown> {
  return sleep(Math.random() * pace.pollMs * Math.min(attempt, 8), undefined, { signal })
}

const inUse = (arn: string, last: LambdaFunction | undefined): Failure =>
  new Failure({
    code: 'function-in-use',
    input: 'update-functions',
    message: `${arn} could not be changed: Lambda refused it ${conflicts} times because of another change (409 or 412)${last ? `; ${describeState(last)}` : ''}.`,
    nextStep: 'Run again when no other deployment of the function is in progress.',
  })
