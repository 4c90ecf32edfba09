import { readFile } from 'node:fs/promises'
import { Failure } from '../../errors.ts'
import { redact } from '../../text/redact.ts'
import type { Environment } from '../context.ts'
import type { ProcessResult } from '../process/run-process.ts'
import { dockerFailure, tryDocker, type DockerContext, type Engine } from './engine.ts'

/** What a container of another instruction set needs. */
export interface Foreign {
  /** As OCI names it: `linux/arm64`. */
  readonly platform: string
  /** As QEMU names it: `aarch64`, `x86_64`. */
  readonly machine: string
}

/** Registers an emulator with the kernel. Pinned, since it runs with all privileges. https://github.com/tonistiigi/binfmt */
export const emulatorImage =
  'docker.io/tonistiigi/binfmt:qemu-v10.2.3@sha256:400a4873b838d1b89194d982c45e5fb3cda4593fbfd7e08a02e76b03b21166f0'

/** True when the daemon's own processor runs it. Go names it in `architecture`, OCI in the second part of a platform. */
export function isNative(platform: string, engine: Pick<Engine, 'architecture'>): boolean {
  return platform.split('/')[1] === engine.architecture
}

/**
 * True when the kernel's entry (a file of /proc/sys/fs/binfmt_misc) is of use inside containers: `F` says that the
 * kernel holds the interpreter open, so that it need not be in the container.
 * https://docs.kernel.org/admin-guide/binfmt-misc.html
 */
export function emulatorEnabled(entry: string): boolean {
  return /^enabled$/m.test(entry) && /^flags:.*F/m.test(entry)
}

/** The platforms that `docker buildx inspect` lists. A star marks those that were asked for when it was created. */
export function platformsOf(inspection: string): readonly string[] {
  return [...inspection.matchAll(/^Platforms:\s*(.*)$/gm)].flatMap((match) =>
    (match[1] ?? '').split(',').map((platform) => platform.trim().replace(/\*$/, '')),
  )
}

export interface EmulationOptions {
  readonly builder?: string
  /** Whether an emulator may be registered with the kernel, which needs a privileged container. */
  readonly mayRegister: boolean
}

/**
 * Sees to it that containers of another instruction set can run: looks for an emulator, and registers one when it is
 * missing and may be. Yields its state.
 * @throws {Failure} `emulator-missing`
 */
export async function ensureEmulator(
  foreign: Foreign,
  engine: Engine,
  { builder, mayRegister }: EmulationOptions,
  context: DockerContext,
): Promise<'native' | 'emulated'> {
  const native = isNative(foreign.platform, engine)
  if (native && builder === undefined) return 'native'
  if (await canRun(foreign, builder, context)) return native ? 'native' : 'emulated'
  if (mayRegister && builder === undefined) {
    context.log.info(`No emulator for ${foreign.platform} is registered; registering one (${emulatorImage}).`)
    const [, architecture = ''] = foreign.platform.split('/')
    const registered = await tryDocker(
      ['run', '--rm', '--privileged', emulatorImage, '--install', architecture],
      context,
      { doing: `register an emulator for ${foreign.platform}`, onLine: (line) => context.log.child(line) },
    )
    if (registered.exitCode === 0 && (await canRun(foreign, builder, context))) return 'emulated'
    throw missing(foreign, builder, registered.stderr.trim().split('\n').at(-1))
  }
  throw missing(foreign, builder)
}

async function canRun(foreign: Foreign, builder: string | undefined, context: DockerContext): Promise<boolean> {
  if (builder === undefined && isHere(context.env) && (await localEntry(foreign.machine))) return true
  const inspected = await tryDocker(
    ['buildx', 'inspect', ...(builder === undefined ? [] : ['--bootstrap', builder])],
    context,
    { doing: 'look at the builder', timeoutMs: 120_000 },
  )
  const platforms = platformsOf(inspected.stdout)
  if (inspected.exitCode !== 0 || platforms.length === 0) throw builderFailure(builder, inspected)
  return platforms.includes(foreign.platform)
}

/** Whether the daemon is on this machine, as far as its address tells: for one elsewhere its own list of platforms decides. */
const isHere = ({ DOCKER_HOST: host = '' }: Environment): boolean => host === '' || /^(?:unix|npipe):/.test(host)

/** Whether the kernel of this machine has an emulator. */
async function localEntry(machine: string): Promise<boolean> {
  try {
    return emulatorEnabled(await readFile(`/proc/sys/fs/binfmt_misc/qemu-${machine}`, 'utf8'))
  } catch {
    return false
  }
}

/** A builder that does not exist or does not answer has no platforms at all. */
function builderFailure(builder: string | undefined, inspected: ProcessResult): Failure {
  const said = [...inspected.stdout.matchAll(/^Error:\s*(.{1,400})$/gm)].map((match) => match[1])
  const known = dockerFailure('look at the builder', { ...inspected, stderr: [...said, inspected.stderr].join('\n') })
  if (known.problems[0].code !== 'docker-failed') return known
  const name = builder === undefined ? 'The buildx builder of this machine' : `The buildx builder ${builder}`
  const why = said[0] ?? inspected.stderr.trim().split('\n').at(-1) ?? ''
  return new Failure({
    code: 'builder-not-running',
    message: `${name} does not answer${why === '' ? '' : `: ${redact(why)}`}.`,
    nextStep: `\`docker buildx inspect --bootstrap${builder === undefined ? '' : ` ${builder}`}\` starts it, or says why it cannot start.${builder === undefined ? '' : ' Or leave `builder` out.'}`,
    ...(builder === undefined ? {} : { input: 'builder' }),
  })
}

function missing(foreign: Foreign, builder: string | undefined, why?: string): Failure {
  const where = builder === undefined ? 'the Docker daemon' : `the builder ${builder}`
  const because = why === undefined || why === '' ? '' : ` Registering one failed: ${why}`
  return new Failure({
    code: 'emulator-missing',
    message: `A container for ${foreign.platform} must run, and ${where} cannot run programs of that architecture: no emulator is registered.${because}`,
    nextStep: `In a workflow add the step \`docker/setup-qemu-action\`, or use a runner of that architecture (${foreign.machine === 'aarch64' ? 'ubuntu-24.04-arm' : 'ubuntu-24.04'}), where nothing is emulated. On your own machine run: docker run --rm --privileged ${emulatorImage} --install ${foreign.platform.split('/')[1]}`,
  })
}
