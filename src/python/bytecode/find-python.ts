// A CPython of exactly one minor version: bytecode of another one is not loaded.

import { readdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { Failure } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { childEnvironment } from '../../host/environment.ts'
import { ensureUv } from '../uv/uv.ts'

export interface ExactPython {
  readonly path: string
  /** `3.13.5` */
  readonly version: string
}

const question =
  'import sys; print(sys.implementation.name, "%d.%d.%d" % sys.version_info[:3], sys.version_info.releaselevel)'

/**
 * An interpreter of this machine; else the one that uv brings.
 * @param python `3.13`
 * @throws {Failure} `no-python`, saying how to get one
 */
export async function findExactPython(python: string, context: Context): Promise<ExactPython> {
  const atHand = await findPythonAtHand(python, context)
  if (atHand) return atHand
  const why = await install(python, context)
  for (const path of await installed(folderOfUv(context), python)) {
    const found = await ask(path, python, context)
    if (found) return found
  }
  throw new Failure({
    code: 'no-python',
    message: `Bytecode for python${python} is compiled by Python ${python}, which this machine does not have${why === '' ? '' : `: ${why}`}.`,
    nextStep: `Install Python ${python} (in a workflow: actions/setup-python with python-version: '${python}'), or write \`bytecode: auto\`.`,
    input: 'bytecode',
  })
}

type SearchContext = Pick<Context, 'env' | 'platform' | 'signal' | 'stores' | 'runProcess'>

/** An interpreter of this machine, or one that uv brought before; undefined when there is none. */
export async function findPythonAtHand(python: string, context: SearchContext): Promise<ExactPython | undefined> {
  for (const path of await candidates(python, context)) {
    const found = await ask(path, python, context)
    if (found) return found
  }
  return undefined
}

/** Programs of that name: on PATH, of pyenv, of a runner's tool cache, of uv. Shims are skipped: they are slow, and lead to these. */
async function candidates(python: string, { env, platform, stores }: SearchContext): Promise<readonly string[]> {
  if (platform === 'win32') return []
  const home = env['HOME'] ?? ''
  const data = env['XDG_DATA_HOME'] ?? join(home, '.local', 'share')
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.endsWith('/shims'))
    .map((folder) => join(folder, `python${python}`))
  const kept = await Promise.all([
    installed(join(env['PYENV_ROOT'] ?? join(home, '.pyenv'), 'versions'), python),
    installed(join(env['RUNNER_TOOL_CACHE'] ?? env['AGENT_TOOLSDIRECTORY'] ?? '', 'Python'), python, 'x64', 'arm64'),
    installed(env['UV_PYTHON_INSTALL_DIR'] ?? join(data, 'uv', 'python'), python),
    installed(folderOfUv({ stores }), python),
  ])
  return [...onPath, ...kept.flat()]
}

function folderOfUv({ stores }: Pick<Context, 'stores'>): string {
  return join(stores.tools, 'python')
}

/** `<root>/3.13.5/bin/python3.13`, `<root>/cpython-3.13.5-linux-…/bin/python3.13`, newest first. */
async function installed(root: string, python: string, ...inner: readonly string[]): Promise<readonly string[]> {
  const names = await readdir(root).catch(() => [])
  const fitting = names
    .filter((name) => name.replace(/^cpython-/, '').startsWith(`${python}.`))
    .toSorted()
    .toReversed()
  const below = inner.length === 0 ? [''] : inner
  return fitting.flatMap((name) => below.map((one) => join(root, name, one, 'bin', `python${python}`)))
}

/** A pre-release has bytecode of its own. */
async function ask(path: string, python: string, context: SearchContext): Promise<ExactPython | undefined> {
  const { env, signal, runProcess } = context
  const options = { env: childEnvironment(env), signal, timeoutMs: 20_000 }
  const answer = await runProcess(path, ['-I', '-S', '-c', question], options).catch((error: unknown) => {
    if (error instanceof Failure && error.problems[0].code.startsWith('command-not-')) return undefined
    throw error
  })
  const [name, version = '', level] = (answer?.exitCode === 0 ? answer.stdout : '').trim().split(' ')
  return name === 'cpython' && level === 'final' && version.startsWith(`${python}.`) ? { path, version } : undefined
}

/** Yields why it could not be done; empty when it was. */
async function install(python: string, context: Context): Promise<string> {
  const { env, log, signal } = context
  log.info(`No Python ${python} is found: uv fetches one for the bytecode.`)
  const { command } = await ensureUv(context)
  const set = { UV_CACHE_DIR: context.stores.uv, UV_PYTHON_INSTALL_BIN: '0' }
  const args = ['python', 'install', '--no-config', '--install-dir', folderOfUv(context), python]
  const result = await context.runProcess(command, args, {
    env: childEnvironment(env, [/^UV_(?:HTTP_TIMEOUT|PYTHON_INSTALL_MIRROR|NATIVE_TLS|OFFLINE)$/], set),
    signal,
    timeoutMs: 5 * 60_000,
  })
  return result.exitCode === 0 ? '' : `uv: ${(result.stderr.trim().split('\n').at(-1) ?? '').slice(0, 300)}`
}
