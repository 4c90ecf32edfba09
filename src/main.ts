import { setMaxListeners } from 'node:events'
import { homedir, userInfo } from 'node:os'
import { isAbsolute, resolve } from 'node:path'
import { ConfigurationError, Interrupted, exitCodes } from './errors.ts'
import type { Problem } from './errors.ts'
import type { Context } from './host/context.ts'
import type { Log } from './host/log.ts'
import { locateStores } from './host/stores.ts'
import type { Outcome, Request } from './run/request.ts'

// What both doors do alike with the process that they are.

/** What a door understood of its inputs. */
export interface Understood {
  readonly request: Request | undefined
  /** Of the request; with one of these nothing is run. */
  readonly problems: readonly Problem[]
  readonly warnings: readonly string[]
}

/** Loads little: most runs change nothing. */
async function unchangedOutcome(request: Request, context: Context): Promise<Outcome | undefined> {
  const { recall } = await import('./run/unchanged.ts')
  return recall(request, context)
}

/** Runs a request, or reports what made it impossible to understand. */
export async function runOrRefuse({ request, problems, warnings }: Understood, context: Context): Promise<Outcome> {
  const [first, ...rest] = problems
  const unchanged = first || !request ? undefined : await unchangedOutcome(request, context)
  if (unchanged) return unchanged
  const { refuse, run } = await import('./run/run.ts')
  if (first) return refuse(new ConfigurationError([first, ...rest]), warnings, context)
  if (!request) throw new Error('There is neither a request nor a problem')
  return run(request, warnings, context)
}

/** What a door brings along. */
export type DoorContext = Pick<Context, 'log' | 'masks' | 'runProcess'>

export function processContext(door: DoorContext, codeName?: string): Context {
  // The SDK in this bundle runs on this Node; that its later versions will not is nothing a user can act on.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true'
  return {
    directory: process.cwd(),
    env: process.env,
    platform: process.platform,
    hostArchitecture: process.arch,
    ...door,
    signal: abortOnSignals(),
    ...(codeName === undefined ? {} : { codeName: `${codeName} ${process.version}` }),
    stores: locateStores(process.env, process.platform, homeFolder()),
  }
}

/** HOME, or the user's own folder where HOME is empty or relative: the stores are not written into the project. */
function homeFolder(): string {
  const home = homedir()
  if (isAbsolute(home)) return home
  try {
    return userInfo().homedir
  } catch {
    return resolve(home)
  }
}

/** The first Ctrl-C, or the runner's or the system's request to end, stops the work in good order; a second Ctrl-C at once. */
function abortOnSignals(): AbortSignal {
  const controller = new AbortController()
  // Whatever can be interrupted listens to this signal, or to one that follows it: Node would warn of more than ten.
  setMaxListeners(0)
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted && name === 'SIGINT') process.exit(exitCodes.interrupted)
      controller.abort(new Interrupted())
    })
  }
  return controller.signal
}

/** A log whose messages are said in the words of a door. */
export function inWords(log: Log, words: (text: string) => string): Log {
  return {
    ...log,
    info: (message) => log.info(words(message)),
    warning: (message) => log.warning(words(message)),
  }
}

/** Ends the process once all is written: idle connections must not hold it. What could not be written is a failure. */
export function exit(code: number): void {
  process.exitCode = code
  const { stdout, stderr } = process
  stdout.write('', () => {
    const lost = stdout.errored
    if (lost) sayLost(lost)
    stderr.write('', () => process.exit(lost && code === exitCodes.done ? exitCodes.failed : code))
  })
}

function sayLost(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return
  process.stderr.write(`error: The output cannot be written: ${error.code ?? error.message}.\n`)
}

/** A reader of our output that went away (`| head`), and a disk that is full, are not bugs. */
export function tolerateLostOutput(): void {
  const { stdout, stderr } = process
  // Nothing can be said there. The work goes on: stopped half-way, it would leave more behind.
  stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.failed)
  })
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    sayLost(error)
    process.exit(exitCodes.failed)
  })
}

/** A working directory that was removed is a problem; all paths are then below the root. */
export function lostDirectory(): readonly Problem[] {
  try {
    process.cwd()
    return []
  } catch {
    process.chdir('/')
    return [
      {
        code: 'no-working-directory',
        message: 'The working directory of this process does not exist any more.',
        nextStep: 'Change to a folder that exists, and run the command again.',
      },
    ]
  }
}
