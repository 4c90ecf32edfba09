// pip as the measure: which files it would take for a target, with every fitting platform named.

import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Target } from '../../src/lambda/target.ts'
import { keptFolder } from '../support/left-behind.ts'

/** The version that the differences in docs/resolving.md are told for. */
export const pipVersion = '26.3'

export type PipAnswer = { readonly files: readonly string[] } | { readonly error: string }

export interface Pip extends AsyncDisposable {
  /** What pip would install from an index for a target; `requirements` is the path of a file. */
  resolve(index: string, requirements: string, target: Target): Promise<PipAnswer>
}

/** The folder of that pip, fetched once for all tests of this machine; undefined where it cannot be had. */
export function pipFolder(): string | undefined {
  const folder = join(keptFolder(), `lambda-layer-test-tools`, `pip-${pipVersion}`)
  if (existsSync(join(folder, 'pip'))) return folder
  const args = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--target',
    folder,
    `pip==${pipVersion}`,
  ]
  const { status } = spawnSync('python3', args, { stdio: 'ignore', timeout: 120_000 })
  return status === 0 ? folder : undefined
}

/**
 * Starts a pip that answers one question after the other.
 * @param cache keeps what it reads of an index for its next questions
 */
export async function startPip(folder: string, { cache = false } = {}): Promise<Pip> {
  const scratch = await mkdtemp(join(tmpdir(), 'lambda-layer-pip-'))
  const script = fileURLToPath(new URL('pip_oracle.py', import.meta.url))
  const env = { PATH: process.env['PATH'] ?? '', PYTHONPATH: folder, HOME: scratch, PYTHONDONTWRITEBYTECODE: '1' }
  const child: ChildProcess = spawn('python3', [script], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  if (!child.stdin || !child.stdout) throw new Error('no pipes')
  const { stdin } = child
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    async resolve(index, requirements, target) {
      const question = {
        folder: scratch,
        environment: environmentOf(target),
        arguments: argumentsOf(index, requirements, target, join(scratch, 'target'), cache),
      }
      stdin.write(`${JSON.stringify(question)}\n`)
      const { value, done } = await lines.next()
      if (done === true) throw new Error('pip has ended')
      return JSON.parse(value) as PipAnswer
    },
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => void child.once('exit', resolve))
      stdin.end()
      await ended
      await rm(scratch, { recursive: true, force: true })
    },
  }
}

function argumentsOf(
  index: string,
  requirements: string,
  target: Target,
  folder: string,
  cache: boolean,
): readonly string[] {
  return [
    'install',
    '--dry-run',
    '--ignore-installed',
    '--quiet',
    '--isolated',
    ...(cache ? [] : ['--no-cache-dir']),
    '--no-input',
    '--disable-pip-version-check',
    '--target',
    folder,
    '--only-binary=:all:',
    `--python-version=${target.runtime.pythonFull}`,
    '--implementation=cp',
    ...platformsOf(target).map((platform) => `--platform=${platform}`),
    `--index-url=${index}`,
    '-r',
    requirements,
  ]
}

/** Written down apart from the table that is tested: https://peps.python.org/pep-0600/ */
function platformsOf({ runtime, architecture }: Target): readonly string[] {
  const machine = architecture === 'arm64' ? 'aarch64' : 'x86_64'
  const newest = runtime.os === 'al2' ? 26 : 34
  const legacy: Readonly<Record<number, string>> = { 17: 'manylinux2014', 12: 'manylinux2010', 5: 'manylinux1' }
  const platforms: string[] = []
  for (let minor = newest; minor >= (machine === 'x86_64' ? 5 : 17); minor--) {
    platforms.push(`manylinux_2_${minor}_${machine}`)
    if (legacy[minor] !== undefined) platforms.push(`${legacy[minor]}_${machine}`)
  }
  return platforms
}

function environmentOf({ runtime, architecture }: Target): Readonly<Record<string, string>> {
  return {
    implementation_name: 'cpython',
    implementation_version: runtime.pythonFull,
    os_name: 'posix',
    platform_machine: architecture === 'arm64' ? 'aarch64' : 'x86_64',
    platform_python_implementation: 'CPython',
    platform_system: 'Linux',
    python_full_version: runtime.pythonFull,
    python_version: runtime.python,
    sys_platform: 'linux',
  }
}
