import { Failure, Interrupted, exitCodes } from '../errors.ts'
import type { Context } from '../host/context.ts'

/** Whatever was thrown as something that can be reported: what came of an abort is an interruption, the unexpected a bug. */
export function asFailure(error: unknown, { signal, log }: Context): Failure {
  if (signal.aborted) return new Interrupted({ cause: error })
  if (error instanceof Failure) return error
  const said = error instanceof Error ? error.message : String(error)
  log.debug(error instanceof Error ? (error.stack ?? said) : said)
  return new Bug(said, { cause: error })
}

/** Something that should not be possible. */
class Bug extends Failure {
  override readonly name = 'Bug'
  override readonly exitCode = exitCodes.bug

  constructor(said: string, options: ErrorOptions) {
    super(
      {
        code: 'bug',
        message: `This is a bug of lambda-layer: ${said}`,
        nextStep: 'Please report it with what --verbose (or the runner’s debug mode) prints.',
      },
      options,
    )
  }
}
