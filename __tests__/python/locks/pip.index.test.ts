// `pip lock` and pip-compile by pinned releases, made here, against what pip itself would install of them.

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { parseConfig } from '../../../src/config/config.ts'
import type { Architecture } from '../../../src/lambda/architectures.ts'
import { run } from '../../../src/run/run.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { describeWithIndex } from '../../support/real-index.ts'
import { venv } from '../../support/venv.ts'

const pins = ['pip==26.3', 'pip-tools==7.6.2']
const wanted = `requests[socks]>=2.31
Jinja2
ruamel.yaml<0.18.17
numpy<2.3
greenlet; platform_machine == 'aarch64'
colorama; sys_platform == 'win32'
typing_extensions; python_version >= '3.9'
`

/** pip-compile asks the index for the hash of each file. */
const few = `requests[socks]>=2.31
Jinja2
colorama; sys_platform == 'win32'
`

interface Report {
  readonly install: readonly { readonly metadata: { readonly name: string; readonly version: string } }[]
}

const normalized = (name: string): string => name.replace(/[-_.]+/g, '-').toLowerCase()
const architecture: Architecture = process.arch === 'arm64' ? 'arm64' : 'x86_64'
const other: Architecture = architecture === 'arm64' ? 'x86_64' : 'arm64'

async function runtimeOf(python: string): Promise<string> {
  const program = 'import sys; print("python%d.%d" % sys.version_info[:2])'
  return (await promisify(execFile)(python, ['-c', program])).stdout.trim()
}

/** A project of these wishes, and pip in it. */
async function openProject(requirements: string) {
  const bin = await venv('pip-26.3-tools-7.6.2', pins)
  const world = await makeContext()
  await world.write({ 'requirements.in': requirements })
  const call = async (program: string, ...args: readonly string[]): Promise<string> => {
    const options = { cwd: world.directory, env: world.env, maxBuffer: 64 * 1024 * 1024 }
    return (await promisify(execFile)(join(bin, 'python'), ['-m', program, ...args], options)).stdout
  }
  /** Names and versions, as pip would install them here. */
  const installed = async (...args: readonly string[]): Promise<readonly string[]> => {
    const report = await call('pip', 'install', '--dry-run', '--ignore-installed', '--quiet', '--report', '-', ...args)
    const { install } = JSON.parse(report) as Report
    return install.map(({ metadata: { name, version: one } }) => `${normalized(name)} ${one}`).toSorted()
  }
  return { world, call, installed, runtime: await runtimeOf(join(bin, 'python')) }
}

/** What a plan of the folder says. */
async function planned(world: TestContext, runtime: string, machine: Architecture, requirements: string) {
  const inputs = { runtimes: [runtime], architectures: [machine], requirements: [requirements] }
  const { config, problems } = parseConfig(inputs)
  if (!config) throw new Error(JSON.stringify(problems))
  const { report } = await run({ verb: 'plan', config }, [], world)
  const packages = report.layers[0]?.content?.packages ?? []
  return {
    problems: report.problems,
    packages: packages.map(({ name, version = '' }) => `${name} ${version}`).toSorted(),
  }
}

await describeWithIndex('what pip wrote', () => {
  it('as a lock is obeyed on the machine that locked, and refused for another', async () => {
    const { world, call, installed, runtime } = await openProject(wanted)
    await using _ = world
    await call('pip', 'lock', '--quiet', '-r', 'requirements.in', '-o', 'pylock.toml')
    const ours = await planned(world, runtime, architecture, 'pylock.toml')
    expect(ours).toEqual({ problems: [], packages: await installed('-r', 'requirements.in') })
    const refused = await planned(world, runtime, other, 'pylock.toml')
    expect(refused.problems).toMatchObject([{ code: 'lock-excludes-target', file: 'pylock.toml' }])
  }, 300_000)

  it('as pins with hashes is taken as it is, without a resolver, for each architecture', async () => {
    const { world, call, installed, runtime } = await openProject(few)
    await using _ = world
    await call(
      'piptools',
      'compile',
      '--quiet',
      '--generate-hashes',
      '--output-file',
      'requirements.txt',
      'requirements.in',
    )
    const expected = await installed('--require-hashes', '-r', 'requirements.txt')
    expect(expected.length).toBeGreaterThan(6)
    for (const machine of [architecture, other]) {
      expect(await planned(world, runtime, machine, 'requirements.txt')).toEqual({ problems: [], packages: expected })
    }
  }, 300_000)
})
