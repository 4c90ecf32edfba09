import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../../errors.ts'
import { redact } from '../../text/redact.ts'
import type { Context, Environment } from '../context.ts'
import { dockerProblem, toCompile } from './problems.ts'
import { childEnvironment } from '../environment.ts'
import type { ProcessOptions, ProcessResult } from '../process/run-process.ts'

/** How Docker's client is told where its daemon is. Neither the runner's tokens nor AWS credentials are among them. */
const dockerVariables = [
  'DOCKER_HOST',
  'DOCKER_CONFIG',
  'DOCKER_CONTEXT',
  'DOCKER_CERT_PATH',
  'DOCKER_TLS',
  'DOCKER_TLS_VERIFY',
  'DOCKER_API_VERSION',
  'DOCKER_CLI_PLUGIN_EXTRA_DIRS',
  'SSH_AUTH_SOCK',
  'BUILDX_BUILDER',
  'BUILDX_CONFIG',
] as const

/** What Docker's client sees of our environment. */
export function dockerEnvironment(env: Environment, set: Environment = {}): Environment {
  return childEnvironment(env, dockerVariables, {
    BUILDKIT_PROGRESS: 'plain',
    // Attestations would come as files beside the wheel.
    BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
    DOCKER_CLI_HINTS: 'false',
    NO_COLOR: '1',
    ...set,
  })
}

export type DockerContext = Pick<Context, 'env' | 'signal' | 'log' | 'runProcess'>

export interface DockerOptions extends Pick<ProcessOptions, 'timeoutMs' | 'onLine' | 'input' | 'inputFile' | 'cwd'> {
  /** What is attempted, for people: `pull …`. */
  readonly doing: string
  /** Further variables, e.g. values of build arguments that are passed by name only. */
  readonly set?: Environment
}

/**
 * Runs Docker's client and yields what it printed, whatever its exit code.
 * @throws {Failure} `docker-not-found` when there is no client on PATH.
 */
export async function tryDocker(
  args: readonly string[],
  context: Pick<Context, 'env' | 'signal' | 'runProcess'>,
  { doing, set, ...options }: DockerOptions,
): Promise<ProcessResult> {
  try {
    return await context.runProcess('docker', args, {
      ...options,
      env: dockerEnvironment(context.env, set),
      signal: context.signal,
    })
  } catch (error) {
    if (!(error instanceof Failure) || error.problems[0].code !== 'command-not-found') throw error
    throw new Failure(
      {
        code: 'docker-not-found',
        message: `Docker is needed to ${doing}, and there is no \`docker\` on PATH.`,
        nextStep:
          'Install Docker with buildx (https://docs.docker.com/engine/install/), or use versions of the packages that are published as wheels. Runners of the kind ubuntu-slim have no Docker: use ubuntu-24.04 or ubuntu-24.04-arm.',
      },
      { cause: error },
    )
  }
}

/**
 * As `tryDocker`, for what must succeed.
 * @throws {Failure} with a code of `docker-problems.ts`, or `docker-failed` and the client's last lines.
 */
export async function runDocker(
  args: readonly string[],
  context: Pick<Context, 'env' | 'signal' | 'runProcess'>,
  options: DockerOptions,
): Promise<string> {
  const result = await tryDocker(args, context, options)
  if (result.exitCode === 0) return result.stdout
  throw dockerFailure(options.doing, result)
}

/** A client's exit other than 0 as a failure. */
export function dockerFailure(doing: string, result: ProcessResult): Failure {
  const output = redact(`${result.stderr}\n${result.stdout}`)
  const known = dockerProblem(doing, output)
  if (known) return new Failure(known)
  const last = output
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-5)
    .join('\n')
  const how = result.timedOut ? 'it took too long' : `exit code ${result.exitCode}`
  return new Failure({ code: 'docker-failed', message: `Docker could not ${doing} (${how}):\n${last}` })
}

/** The daemon that was found. */
export interface Engine {
  readonly version: string
  /** As Go names it: `amd64`, `arm64`. It may be another machine's. */
  readonly architecture: string
  readonly buildx: string
}

/**
 * Whether a build may take several folders of this machine (`--build-context`): the daemon's own BuildKit knows them since
 * Docker 23, the client since buildx 0.8. https://docs.docker.com/reference/cli/docker/buildx/build/#build-context
 */
export function takesFolders({ version, buildx }: Pick<Engine, 'version' | 'buildx'>): boolean {
  const [, major = '0', minor = '0'] = /(?:^|[ v])(\d{1,4})\.(\d{1,4})\./.exec(buildx) ?? []
  return Number.parseInt(version, 10) >= 23 && (Number(major) > 0 || Number(minor) >= 8)
}

/** A daemon in a sidecar (docker in docker) comes up while the job already runs. */
const startUpMs = 15_000

interface FindOptions {
  readonly waitMs?: number
  /** What it is needed for, for people. */
  readonly doing?: string
}

/**
 * The Docker daemon and buildx, waiting a while for a daemon that is not up yet.
 * @throws {Failure} `docker-not-found`, `docker-not-running`, `docker-not-permitted`, `buildx-missing`.
 */
export async function findEngine(
  context: DockerContext,
  { waitMs = startUpMs, doing = toCompile }: FindOptions = {},
): Promise<Engine> {
  const deadline = Date.now() + waitMs
  let told = false
  for (;;) {
    const result = await tryDocker(['version', '--format', '{{json .Server}}'], context, { doing, timeoutMs: 20_000 })
    const server = result.exitCode === 0 ? parseServer(result.stdout) : undefined
    if (server) return { ...server, buildx: await buildxVersion(context, doing) }
    const failure = dockerFailure(doing, result)
    if (failure.problems[0].code !== 'docker-not-running' || Date.now() >= deadline) throw failure
    if (!told) context.log.info(`The Docker daemon does not answer yet; waiting for it, up to ${waitMs / 1000} s.`)
    told = true
    await sleep(500, undefined, { signal: context.signal }).catch(() => {})
  }
}

function parseServer(json: string): { version: string; architecture: string } | undefined {
  try {
    const server = JSON.parse(json) as { Version?: string; Arch?: string } | null
    if (server?.Version === undefined || server.Arch === undefined) return undefined
    return { version: server.Version, architecture: server.Arch }
  } catch {
    return undefined
  }
}

async function buildxVersion(context: DockerContext, doing: string): Promise<string> {
  const result = await tryDocker(['buildx', 'version'], context, { doing, timeoutMs: 20_000 })
  if (result.exitCode === 0) return result.stdout.trim()
  const known = dockerFailure(doing, result)
  if (known.problems[0].code !== 'docker-failed') throw known
  throw new Failure({
    code: 'buildx-missing',
    message: `Docker could not ${doing}: \`docker buildx version\` fails: ${result.stderr.trim().slice(0, 400)}`,
    nextStep: 'Install the buildx plugin (package docker-buildx-plugin, or docker/setup-buildx-action in a workflow).',
  })
}
