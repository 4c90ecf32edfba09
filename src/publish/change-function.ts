// Changes functions beside others who change them, too: a function is read when no update is under way, and written with
// the revision that was read. What is refused because of another change (409 or 412) is read and tried again.
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../errors.ts'
import type { Lambda } from '../host/aws/lambda.ts'
import type { LambdaFunction } from '../host/aws/lambda-values.ts'
import { startWaiting } from './waiting.ts'
import type { Patient } from './waiting.ts'

export interface FunctionTarget extends Patient {
  readonly lambda: Lambda
  readonly functionArn: string
}

/** How often somebody else may change the function between our read and our write. */
export const conflicts = 20

/**
 * Repeats a write with the newest state of the function while others change it.
 * @param what the outcome that is missing when it is given up, e.g. "No version of … could be published"
 */
export async function whileOthersChange<T extends object>(
  target: FunctionTarget,
  { what, input }: { readonly what: string; readonly input: string },
  write: (state: LambdaFunction) => Promise<T | 'conflict'>,
): Promise<T> {
  let last: LambdaFunction | undefined
  for (let attempt = 1; attempt <= conflicts; attempt += 1) {
    last = await waitForUpdate(target)
    const answer = await write(last)
    if (answer !== 'conflict') return answer
    await pauseAfterConflict(target, attempt)
  }
  throw functionInUse(what, input, last)
}

/** A random pause, so that two runs do not meet again. */
export async function pauseAfterConflict(
  { pace, signal }: Pick<FunctionTarget, 'pace' | 'signal'>,
  attempt: number,
): Promise<void> {
  await sleep(Math.random() * pace.pollMs * Math.min(attempt, 8), undefined, { signal })
}

/** The function, read when it is not being created or updated. */
export async function waitForUpdate({ lambda, functionArn, ...patient }: FunctionTarget): Promise<LambdaFunction> {
  const waiting = startWaiting(patient)
  for (;;) {
    const state = await lambda.getFunction(functionArn)
    if (!state) {
      throw new Failure({
        code: 'no-such-function',
        input: 'update-functions',
        message: `${functionArn} was deleted.`,
        nextStep: 'Take it from `update-functions`, or create it again.',
      })
    }
    if (state.lastUpdateStatus !== 'InProgress' && state.state !== 'Pending') return state
    if (waiting.waitedMs() > patient.pace.patienceMs) {
      throw new Failure({
        code: 'function-update-slow',
        input: 'update-functions',
        message: `${functionArn} is still not ready after ${Math.round(patient.pace.patienceMs / 1000)} seconds: ${describeState(state)}.`,
        nextStep: 'Run again later: the next run goes on from there.',
      })
    }
    await waiting.pause(`${functionArn}: ${describeState(state)}`)
  }
}

export const describeState = ({ state, stateReason, lastUpdateStatus, lastUpdateReason }: LambdaFunction): string =>
  [
    `its state is ${state}${stateReason === '' ? '' : ` (${stateReason})`}`,
    `its last update is ${lastUpdateStatus}${lastUpdateReason === '' ? '' : ` (${lastUpdateReason})`}`,
  ].join(', ')

export const functionInUse = (what: string, input: string, last: LambdaFunction | undefined): Failure =>
  new Failure({
    code: 'function-in-use',
    input,
    message: `${what}: Lambda refused the change ${conflicts} times because of another one (409 or 412)${last ? `; ${describeState(last)}` : ''}.`,
    nextStep: 'Run again when no other deployment of the function is in progress.',
  })
