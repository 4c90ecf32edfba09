import { ServiceFailure } from '../../host/aws/failure.ts'
import { startWaiting } from '../waiting.ts'
import type { Patient } from '../waiting.ts'

const attempts = 7

/**
 * Does something with a version that was made a moment ago. Until AWS knows the version everywhere, it may answer that
 * there is none: that answer is waited out, some 25 seconds at most.
 */
export async function whenKnown<T>(versionArn: string, work: () => Promise<T>, patient: Patient): Promise<T> {
  const waiting = startWaiting(patient)
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isNotKnownYet(error) || attempt >= attempts) throw error
      await waiting.pause(`AWS to know ${versionArn} everywhere in its region`, patient.pace.pollMs * 2 ** attempt)
    }
  }
}

/** Lambda answers 404 for the version itself, and 400 where the version is named in a function's list of layers. */
const isNotKnownYet = (error: unknown): boolean =>
  error instanceof ServiceFailure &&
  (error.errorName === 'ResourceNotFoundException' ||
    (error.status === 400 && /layer version .*does not exist/i.test(error.message)))
