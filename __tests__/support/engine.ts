import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import { describe } from 'vitest'
import { takeTurn } from './turns.ts'

const exec = promisify(execFile)
const must = process.env['CI'] === 'true'

/** Runs a script of the test bed: see `__tests__/testbed`. */
async function testbed(script: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await exec(fileURLToPath(new URL(`../testbed/${script}`, import.meta.url)), args, {
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
}

async function engineAnswers(): Promise<boolean> {
  return exec('docker', ['version']).then(
    () => true,
    () => false,
  )
}

/** The build stand-in with dnf, made by `prepareEngine`. */
export const dnfImage = 'sam-standin/build-python3.13-dnf:latest-x86_64'

let prepared: Promise<void> | undefined

/** An engine with an emulator, and stand-ins under the names that AWS's images have. At once when it is all there. */
export async function prepareEngine(): Promise<void> {
  const done = join(tmpdir(), 'engine-is-prepared')
  prepared ??= (async () => {
    // Asking for each image takes seconds: the first file of the run does it.
    if (existsSync(done)) return
    await testbed('prepare')
    await writeFile(done, '')
  })()
  return prepared
}

/** A group of tests that needs a Docker engine: passed over, loudly, where none answers; never in CI, where it is set up. */
export async function describeWithEngine(title: string, tests: () => void): Promise<void> {
  const run = must || (await engineAnswers())
  if (run) {
    await takeTurn('engine')
    await prepareEngine()
  } else
    console.warn(
      `PASSED OVER, since no Docker engine answers (start one with __tests__/testbed/provision-docker): ${title}`,
    )
  // oxlint-disable-next-line vitest/valid-title, vitest/valid-describe-callback -- both are the caller's
  describe.runIf(run)(title, tests)
}

/** Everything of Docker's that a build could leave behind. */
export async function dockerLitter(): Promise<string> {
  const { stdout: containers } = await exec('docker', ['ps', '--all', '--format', '{{.ID}} {{.Image}} {{.Names}}'])
  const { stdout: images } = await exec('docker', [
    'image',
    'ls',
    '--all',
    '--no-trunc',
    '--format',
    '{{.ID}} {{.Repository}}:{{.Tag}}',
  ])
  const { stdout: volumes } = await exec('docker', ['volume', 'ls', '--format', '{{.Name}}'])
  return [containers, images, volumes].map((text) => text.split('\n').sort().join('\n')).join('\n---\n')
}

/** Containers whose names begin so, running or not. */
export async function containersNamed(...prefixes: readonly string[]): Promise<string> {
  const filters = prefixes.map((prefix) => `--filter=name=^${prefix}`)
  const { stdout } = await exec('docker', ['ps', '--all', ...filters, '--format', '{{.Names}}'])
  return stdout.split('\n').sort().join('\n').trim()
}

export interface Pushed {
  /** `localhost:5000` */
  readonly host: string
  /** `name@digest` of each, x86_64 first. */
  readonly references: readonly string[]
  /** Removes the local names, and stops the registry. */
  remove(): Promise<void>
}

/** Where the test bed keeps what it downloaded. */
export const testbedHome = process.env['TESTBED_HOME'] ?? '/tmp/lambda-testbed'

/** Builds an image in a folder that has its Dockerfile, and pushes it to a registry on this machine. */
export async function buildInRegistry(
  name: string,
  folder: string,
  platform = 'linux/amd64',
): Promise<Omit<Pushed, 'references'>> {
  const said = await testbed('run-registry')
  const host = /localhost:\d+/.exec(said)?.[0] ?? 'localhost:5000'
  const reference = `${host}/${name}`
  const options = ['--quiet', '--provenance=false', '--load', '--platform', platform]
  await exec('docker', ['buildx', 'build', ...options, '--tag', reference, folder])
  await exec('docker', ['push', '--quiet', reference])
  await exec('docker', ['image', 'rm', reference])
  return { host, remove: async () => void (await testbed('run-registry', '--stop')) }
}

/** Pushes the stand-ins of a name to a registry on this machine, and forgets them locally. */
export async function pushToRegistry(image: string): Promise<Pushed> {
  const references = (await testbed('run-registry', '--push', image)).trim().split('\n')
  const host = references[0]?.split('/')[0] ?? ''
  const names = ['x86_64', 'arm64'].map((architecture) => `${host}/${image}-${architecture}`)
  const forget = (): Promise<unknown> => exec('docker', ['image', 'rm', ...names]).catch(() => {})
  await forget()
  return {
    host,
    references,
    async remove() {
      await forget()
      await testbed('run-registry', '--stop')
    },
  }
}

/** The bases that were pulled by their digests: they stay in the daemon, as every image that is pulled. */
export async function forgetPulled(host: string): Promise<void> {
  const format = '{{.Repository}}@{{.Digest}}'
  const { stdout } = await exec('docker', ['image', 'ls', '--digests', '--format', format])
  const names = stdout.split('\n').filter((name) => name.startsWith(`${host}/`) && !name.endsWith('<none>'))
  if (names.length > 0) await exec('docker', ['image', 'rm', ...names])
}
