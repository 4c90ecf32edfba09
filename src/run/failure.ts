import { Failure, Interrupted, exitCodes } from '../errors.ts'
import type { Context } from '../host/context.ts'
import { fileFailure, fullestOf } from '../host/files.ts'

/** Whatever was thrown as something that can be reported: what came of an abort is an interruption, the unexpected a bug. */
export function asFailure(
  thrown: unknown,
  { signal, log, stores, directory }: Pick<Context, 'signal' | 'log' | 'stores' | 'directory'>,
): Failure {
  if (signal.aborted) return new Interrupted({ cause: thrown })
  const { wheels, built, facts, tools, uv, temporary } = stores
  const error = ofFileSystem(firstThrown(thrown), [temporary, wheels, built, facts, tools, uv, directory])
  if (error instanceof Failure) return error
  const said = error instanceof Error ? error.message : String(error)
  log.debug(error instanceof Error ? (error.stack ?? said) : said)
  return new Bug(said, { cause: error })
}

/** What was thrown first, where tidying up failed as well: the later error says nothing of the cause. */
function firstThrown(error: unknown): unknown {
  return error instanceof Error && error.name === 'SuppressedError' && 'suppressed' in error
    ? firstThrown(error.suppressed)
    : error
}

/** An error of the file system, e.g. a full disk, is nobody's bug. One of an open file does not tell its path. */
function ofFileSystem(error: unknown, places: readonly string[]): unknown {
  const { path, code } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  if (path === undefined && code !== 'ENOSPC' && code !== 'EDQUOT') return error
  return fileFailure(path ?? fullestOf(places), error)
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
        nextStep: 'Please report it, with what is printed with `--verbose`.',
      },
      options,
    )
  }
}
