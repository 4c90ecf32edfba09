// One function in a container of its own: started, called once, removed.

import { Failure } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { createContainer, type Container } from '../../host/docker/container.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { interpreterPath, languageFolder } from '../../lambda/folders.ts'
import type { Runtime } from '../../lambda/runtimes.ts'
import type { Target } from '../../lambda/target.ts'
import { formatBytes } from '../../text/units.ts'
import { nodePostSource } from './programs/node-post-source.ts'
import { pythonPostSource } from './programs/python-post-source.ts'

export interface Call {
  readonly image: string
  readonly target: Target<Runtime>
  /** Undefined: what the image starts with. */
  readonly handler: string | undefined
  readonly event: string
  /** Folders on this machine, and where their content goes. */
  readonly folders: readonly { readonly from: string; readonly to: string }[]
  /** Further options of `docker create`. */
  readonly options?: readonly string[]
  /** The emulator on this machine, and what it starts, for an image that has none: its own entrypoint and command. */
  readonly emulator?: {
    readonly file: string
    readonly entrypoint: readonly string[]
    readonly command: readonly string[]
  }
}

export interface Answered {
  readonly handler: string | undefined
  /** What the function answered. */
  readonly answer: string
  /** Why it counts as a failure of the function; undefined when it does not. */
  readonly error?: string
  readonly log: readonly string[]
  readonly initMilliseconds?: number
  readonly milliseconds?: number
  readonly memoryBytes?: number
}

const mark = 'lambda-layer-answer '
const callMs = 960_000

/** As Lambda starts it: not as root, without rights. */
const createOptions = [
  '--user=993:990',
  '--cap-drop=ALL',
  '--env=AWS_REGION=us-east-1',
  '--env=AWS_DEFAULT_REGION=us-east-1',
  '--env=AWS_LAMBDA_FUNCTION_NAME=lambda-layer-invoke',
  '--env=AWS_LAMBDA_FUNCTION_TIMEOUT=900',
  '--env=AWS_LAMBDA_FUNCTION_MEMORY_SIZE=3008',
]
/** Where the emulator is in AWS's images. */
export const emulatorPlace = '/usr/local/bin/aws-lambda-rie'

/** @throws {Failure} when the function cannot be started. What the function itself does wrong is in the answer. */
export async function call(one: Call, context: Context): Promise<Answered> {
  const { image, target, handler, event, folders, emulator } = one
  const { ociPlatform: platform } = architectureFacts[target.architecture]
  const name = handler ?? image
  const doing = `invoke ${name}`
  const command = [...(emulator?.entrypoint ?? []), ...(handler === undefined ? (emulator?.command ?? []) : [handler])]
  const options = [...createOptions, ...(one.options ?? []), ...(emulator ? [`--entrypoint=${emulatorPlace}`] : [])]
  await using container = await createContainer(
    { prefix: 'lambda-layer-invoke', image, platform, options, command, doing },
    context,
  )
  for (const { from, to } of folders) await container.copyIn(`${from}/.`, to)
  if (emulator) await container.copyIn(emulator.file, emulatorPlace)
  await container.start()
  const posted = await post(container, interpretersIn(one), event)
  const { stdout, stderr } = await container.logs()
  const log = functionLog(stdout, stderr)
  if (!posted) throw notStarted(name, log, stderr)
  const error = errorOf(posted, stderr)
  const initMilliseconds = numberIn(/INIT REPORT\(durationMs: ([\d.]+)/, stderr)
  const milliseconds = numberIn(/INVOKE RTDONE\(.*duration: ([\d.]+)ms/, stderr)
  return {
    handler,
    answer: posted.body,
    ...(error === undefined ? {} : { error }),
    log,
    ...(initMilliseconds === undefined ? {} : { initMilliseconds }),
    ...(milliseconds === undefined ? {} : { milliseconds }),
    ...(posted.memoryKilobytes > 0 ? { memoryBytes: posted.memoryKilobytes * 1024 } : {}),
  }
}

/** In a few words. */
export function summaryOf({ error, initMilliseconds, milliseconds, memoryBytes }: Answered): string {
  return [
    ...(error === undefined ? [] : ['failed']),
    ...(initMilliseconds === undefined || initMilliseconds < 1 ? [] : [`init ${Math.round(initMilliseconds)} ms`]),
    ...(milliseconds === undefined ? [] : [`call ${Math.round(milliseconds)} ms`]),
    ...(memoryBytes === undefined ? [] : [formatBytes(memoryBytes)]),
  ].join(', ')
}

interface Posted {
  readonly status: number
  readonly body: string
  readonly memoryKilobytes: number
}

/** Interpreters that may post the event: AWS's images have the first one, and others what starts their function. */
function interpretersIn({ target: { runtime }, emulator }: Call): readonly string[] {
  const own = (emulator?.entrypoint ?? []).filter((word) => /(?:^|\/)(?:python[\d.]*|node)$/.test(word))
  return runtime.family === 'python'
    ? [interpreterPath(runtime.python), ...own, 'python3']
    : [`${languageFolder}/bin/node`, ...own, 'node']
}

/** What `docker exec` ends with when the program cannot be started. */
const notStartedCodes: ReadonlySet<number> = new Set([126, 127])

/** From inside of the container: its ports may not be reachable from here. Undefined when nobody answers. */
async function post(container: Container, interpreters: readonly string[], input: string): Promise<Posted | undefined> {
  for (const interpreter of interpreters) {
    const isNode = interpreter.endsWith('node')
    const program = isNode
      ? [interpreter, '-e', nodePostSource, mark]
      : [interpreter, '-I', '-c', pythonPostSource, mark]
    const found = await container.exec(program, { input, timeoutMs: callMs })
    if (notStartedCodes.has(found.exitCode)) continue
    const line = found.stdout.split('\n').findLast((one) => one.startsWith(mark))
    return line === undefined ? undefined : (JSON.parse(line.slice(mark.length)) as Posted)
  }
  return undefined
}

/** Lines of the emulator itself, and of the platform. */
const ofEmulator = /^\d{2} \w{3} \d{4} [\d:,]+ \[\w+\] \(rapid\)/
const ofPlatform = /^(?:START|END|REPORT) RequestId: /

function functionLog(stdout: string, stderr: string): readonly string[] {
  const lines = [...stdout.split('\n'), ...stderr.split('\n').filter((line) => !ofEmulator.test(line))]
  // A traceback comes as one line, whose breaks are carriage returns.
  return lines
    .filter((line) => !ofPlatform.test(line))
    .flatMap((line) => line.split('\r'))
    .filter((line) => line.trim() !== '')
}

/** What the emulator answers in the place of a function that took too long; its log may say so later. */
const timeout = /^Task timed out after [\d.]+ seconds$/

const keysOfErrors = new Set(['errorMessage', 'errorType', 'requestId', 'stackTrace', 'trace', 'cause'])

/** The emulator answers with status 200 whatever the function does: its errors are known by their form. */
function errorOf({ status, body }: Posted, stderr: string): string | undefined {
  const isRefused =
    status >= 400 || timeout.test(body) || /(?:INIT|INVOKE) RTDONE\(status: (?:error|timeout)/.test(stderr)
  const refused = isRefused ? body.slice(0, 500) || `status ${status}` : undefined
  try {
    const value = JSON.parse(body) as Record<string, unknown> | null
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused
    const { errorType, errorMessage } = value
    const isError = typeof errorMessage === 'string' && Object.keys(value).every((key) => keysOfErrors.has(key))
    if (!isError) return refused
    return typeof errorType === 'string' ? `${errorType}: ${errorMessage}` : errorMessage
  } catch {
    return refused
  }
}

function numberIn(pattern: RegExp, text: string): number | undefined {
  const found = [...text.matchAll(new RegExp(pattern, 'g'))].at(-1)?.[1]
  return found === undefined ? undefined : Number(found)
}

function notStarted(name: string, log: readonly string[], stderr: string): Failure {
  const said = [...log, ...stderr.split('\n').filter((line) => line.trim() !== '')].slice(-5).join('\n')
  return new Failure({
    code: 'function-not-started',
    message: `${name} did not start${said === '' ? '.' : `:\n${said}`}`,
    nextStep: 'Check that the image is one of Lambda, for this architecture, with the Runtime Interface Emulator.',
  })
}
