// What an x86_64 layer imports on a Python of this machine, and what a virtual environment with the same releases does.

import { execFile } from 'node:child_process'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { parseConfig } from '../../src/config/config.ts'
import type { Context } from '../../src/host/context.ts'
import { findPythonRuntime } from '../../src/lambda/runtimes.ts'
import { reportDocument } from '../../src/report/document.ts'
import { run } from '../../src/run/run.ts'
import { pythonsAtHand, type Python } from '../support/pythons.ts'

const exec = promisify(execFile)
const program = fileURLToPath(new URL('imports.py', import.meta.url))

export type Imports = Readonly<Record<string, string>>

export interface ImportComparison {
  readonly layer: Imports
  readonly environment: Imports
  /** Names that come out differently. */
  readonly different: readonly string[]
}

/** The Pythons of this machine that Lambda has, too. */
export async function lambdaPythons(): Promise<readonly Python[]> {
  return (await pythonsAtHand()).filter(({ version }) => findPythonRuntime(`python${version}`))
}

/** @param context in a folder of its own */
export async function compareImports(
  requirements: readonly string[],
  python: Python,
  uv: string,
  context: Context,
): Promise<ImportComparison> {
  const place = join(context.directory, `${requirements.join('-').replace(/\W+/g, '-')}-${python.version}`)
  const [out, opt, environment] = ['out', 'opt', 'environment'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ]
  await mkdir(out, { recursive: true })
  const given = {
    packages: requirements,
    runtimes: [`python${python.version}`],
    architectures: ['x86_64'],
    build: ['wheels'],
    'output-directory': [out],
  }
  const { config, problems } = parseConfig(given)
  if (!config) throw new Error(JSON.stringify(problems))
  const { report } = await run({ verb: 'build', config, given }, [], context)
  const { layers, errors } = reportDocument(report)
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  const pins = layers.flatMap(({ packages = [] }) => packages.map(({ name, version }) => `${name}==${version}`))
  const zip = (await readdir(out)).find((name) => name.endsWith('.zip')) ?? ''
  await exec('unzip', ['-q', join(out, zip), '-d', opt])
  const env = { ...process.env, UV_CACHE_DIR: context.stores.uv }
  await exec(uv, ['venv', '--quiet', '--no-config', '--python', python.path, environment], { env })
  const install = ['pip', 'install', '--quiet', '--no-config', '--no-deps', '--python', environment, ...pins]
  await exec(uv, install, { env })
  const site = join(environment, 'lib', `python${python.version}`, 'site-packages')
  const ofLayer = await imports(python.path, [join(opt, 'python'), 'first'])
  const ofEnvironment = await imports(join(environment, 'bin', 'python'), [site])
  const names = new Set([...Object.keys(ofLayer), ...Object.keys(ofEnvironment)])
  // What an installer adds to a virtual environment by itself.
  names.delete('_virtualenv')
  return {
    layer: ofLayer,
    environment: ofEnvironment,
    different: [...names].filter((name) => ofLayer[name] !== ofEnvironment[name]),
  }
}

async function imports(python: string, args: readonly string[]): Promise<Imports> {
  const { stdout } = await exec(python, ['-I', program, ...args], { timeout: 300_000 })
  return JSON.parse(stdout) as Imports
}

/** For a message: how a name came out on both sides. */
export function told({ layer, environment, different }: ImportComparison): readonly string[] {
  return different.map(
    (name) => `${name}: layer ${layer[name] ?? 'missing'}, virtualenv ${environment[name] ?? 'missing'}`,
  )
}
