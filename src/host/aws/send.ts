import { setTimeout as sleep } from 'node:timers/promises'
import { Interrupted } from '../../errors.ts'
import { calls } from './calls.ts'
import type { CallName, SentCall } from './calls.ts'
import { errorName, errorStatus, isUnreadable, translate } from './failure.ts'
import type { Whoami } from './failure.ts'

/**
 * Sends one call: refuses a write in a dry run, repeats it when its answer cannot be read, and throws failures that
 * name action, resource and caller. `expected` turns errors that are answers (by name, or by status as text) into values.
 */
export type Send = <T, const E = never>(
  call: CallName,
  resource: string,
  work: (options: CallOptions) => Promise<T>,
  expected?: Readonly<Record<string, E>>,
) => Promise<T | E>

export interface SendOptions {
  readonly region: string
  readonly readOnly: boolean
  readonly signal: AbortSignal
  readonly onCall: (sent: SentCall) => void
  readonly whoami: Whoami
  readonly silence: Silence
  /** What the SDK logged of sources of credentials that failed. */
  readonly credentialSentences: readonly string[]
}

/** How long a call may be silent. */
export interface Silence {
  readonly quickMs: number
  /** For calls in which AWS reads or copies a whole zip. */
  readonly slowMs: number
}

const slow: ReadonlySet<CallName> = new Set([
  'lambda:PublishLayerVersion',
  'lambda:UpdateFunctionCode',
  'lambda:InvokeFunction',
  's3:PutObject',
  's3:MultipartUpload',
  's3:CopyObject',
])

/** What each call of a client is given. */
export interface CallOptions {
  readonly abortSignal: AbortSignal
  /** The call is given up when its answer has not begun after so long. */
  readonly requestTimeout: number
}

/** Answers that cannot be read are asked for again so often; what makes something new each time never is. */
const attempts = 4
const unrepeatable: ReadonlySet<CallName> = new Set(['lambda:PublishLayerVersion', 'lambda:InvokeFunction'])

export function sender({ region, readOnly, signal, onCall, whoami, silence, credentialSentences }: SendOptions): Send {
  return async (call, resource, work, expected) => {
    if (readOnly && calls[call].writes) throw new Error(`${call} is a write, and this run is to make none`)
    const sent = { call, region, resource }
    const options = { abortSignal: signal, requestTimeout: slow.has(call) ? silence.slowMs : silence.quickMs }
    for (let attempt = 1; ; attempt += 1) {
      if (signal.aborted) throw new Interrupted({ cause: signal.reason })
      onCall(sent)
      try {
        return await work(options)
      } catch (error) {
        const answers = expected ?? {}
        for (const key of [errorName(error), String(errorStatus(error))]) {
          if (Object.hasOwn(answers, key)) return answers[key] as never
        }
        if (isUnreadable(error) && attempt < attempts && !unrepeatable.has(call)) {
          await sleep(attempt * 50, undefined, { signal })
          continue
        }
        throw await translate(error, sent, { whoami, signal, credentialSentences })
      }
    }
  }
}
