// Drives the committed dist as users do: the command as a process, the action as the runner starts it.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Ended {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface DoorOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** Sees the child as it starts, e.g. to send it a signal. */
  readonly onStart?: (child: {
    readonly pid: number
    kill(signal: NodeJS.Signals): void
    onStderr(listener: (text: string) => void): void
  }) => void
}

/** What a fresh shell has, and nothing of this test's own environment but the way to programs, networks and certificates. */
export function cleanEnvironment(home: string): Record<string, string> {
  const kept =
    /^(PATH|LANG|TMPDIR|SSL_CERT_(FILE|DIR)|NODE_EXTRA_CA_CERTS|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|PIP_(CERT|INDEX_URL|EXTRA_INDEX_URL)|UV_(INDEX|DEFAULT_INDEX).*|PYENV_ROOT|.*_PROXY|.*_proxy)$/
  const entries = Object.entries(process.env).filter(([name, value]) => kept.test(name) && value !== undefined)
  return { ...(Object.fromEntries(entries) as Record<string, string>), HOME: home, XDG_CACHE_HOME: join(home, 'cache') }
}

export async function runNode(script: string, args: readonly string[], options: DoorOptions): Promise<Ended> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: options.cwd,
    env: options.env ?? cleanEnvironment(options.cwd),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text))
  options.onStart?.({
    pid: child.pid ?? 0,
    kill: (signal) => void child.kill(signal),
    onStderr: (listener) => void child.stderr.on('data', listener),
  })
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { exitCode, ...texts }
}

/** `lambda-layer …` */
export function lambdaLayer(args: readonly string[], options: DoorOptions): Promise<Ended> {
  return runNode(join(root, 'dist/cli.js'), args, options)
}

export interface ActionEnded extends Ended {
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

/** The action, started as the runner starts it: inputs in the environment, outputs and summary in files. */
export async function action(
  inputs: Readonly<Record<string, string>>,
  { cwd, env = cleanEnvironment(cwd), ...rest }: DoorOptions,
  script: readonly [string, ...string[]] = [join(root, 'dist/action.js')],
): Promise<ActionEnded> {
  const files = await mkdtemp(join(tmpdir(), 'runner-'))
  try {
    const output = join(files, 'output')
    const summary = join(files, 'summary')
    await Promise.all([writeFile(output, ''), writeFile(summary, '')])
    const [first, ...others] = script
    const ended = await runNode(first, others, {
      ...rest,
      cwd,
      env: {
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: cwd,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: join(env['HOME'] ?? files, 'runner-temp'),
        RUNNER_TOOL_CACHE: join(env['HOME'] ?? files, 'tool-cache'),
        ...env,
        ...Object.fromEntries(
          Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
        ),
      },
    })
    return { ...ended, outputs: readOutputs(await readFile(output, 'utf8')), summary: await readFile(summary, 'utf8') }
  } finally {
    await rm(files, { recursive: true, force: true })
  }
}

/** The action as it is in src, for what the committed dist does not do yet. */
export const actionInSource = [
  '--input-type=module',
  '--eval',
  `import { runAction } from ${JSON.stringify(join(root, 'src/action.ts'))}; await runAction()`,
] as const

/** `name<<delimiter` … `delimiter`, as the runner reads GITHUB_OUTPUT. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, delimiter] = /^([^<]+)<<(.+)$/.exec(lines[at] ?? '') ?? []
    if (name === undefined || delimiter === undefined) continue
    const end = lines.indexOf(delimiter, at + 1)
    outputs[name] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return outputs
}

/** A folder that is removed when the test ends. */
export async function temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'layer-test-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
