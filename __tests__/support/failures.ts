import { Failure } from '../../src/errors.ts'

/** What some work is refused with; throws when it is not refused. */
export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work
  } catch (error) {
    return asFailure(error)
  }
  throw new Error('it did not fail')
}

/** The same, for work that does not wait. */
export function failureThrownBy(work: () => unknown): Failure {
  try {
    work()
  } catch (error) {
    return asFailure(error)
  }
  throw new Error('it did not fail')
}

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  throw error
}
