import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Context, Environment } from '../../src/host/context.ts'
import { spawnProcess } from '../../src/host/process/spawn.ts'
import { silentLog, type Log } from '../../src/host/log.ts'
import { createMasks } from '../../src/host/masks.ts'
import type { Stores } from '../../src/host/stores.ts'

/** A context in a temporary folder of its own, with empty stores and everything that was logged. */
export interface TestContext extends Context, AsyncDisposable {
  /** Lines of `info`, `warning` and `debug`, each led by its kind. */
  readonly lines: readonly string[]
  /** Texts that were masked. */
  readonly masked: readonly string[]
  /** Writes files below the context's directory. */
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>
  /** The same context with other variables set, or removed where undefined. */
  with(env: Environment): Context
}

export interface TestContextOptions {
  /** Set or, where undefined, removed. */
  readonly env?: Environment
  readonly signal?: AbortSignal
  /** Stores of an earlier context, for a warm run. */
  readonly stores?: Stores
}

/** This machine's own settings for packages would decide what a test finds. */
const settings = /^(?:UV_|PIP_(?!CERT$))/

export async function makeContext(options: TestContextOptions = {}): Promise<TestContext> {
  const root = await mkdtemp(join(tmpdir(), 'lambda-layer-test-'))
  const directory = join(root, 'project')
  await mkdir(directory)
  const store = (name: string): string => join(root, 'stores', name)
  const stores = options.stores ?? {
    wheels: store('wheels'),
    packages: store('packages'),
    built: store('built'),
    bytecode: store('bytecode'),
    facts: store('facts'),
    tools: store('tools'),
    uv: store('uv'),
    temporary: store('temporary'),
    sealKey: store('seal.key'),
  }
  const lines: string[] = []
  const masked: string[] = []
  const note = (kind: string) => (message: string) => void lines.push(`${kind}: ${message}`)
  const log: Log = {
    ...silentLog,
    info: note('info'),
    warning: note('warning'),
    debug: note('debug'),
  }
  const masks = createMasks({ onAdd: (secret) => void masked.push(secret) })
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name)))
  const env = { ...own, ...options.env }
  const { platform, arch: hostArchitecture } = process
  const signal = options.signal ?? new AbortController().signal
  const runProcess = spawnProcess
  const context: Context = { directory, env, platform, hostArchitecture, log, masks, signal, stores, runProcess }
  return {
    ...context,
    lines,
    masked,
    with: (more) => ({ ...context, env: { ...env, ...more } }),
    async write(files) {
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(directory, name)), { recursive: true })
        await writeFile(join(directory, name), content)
      }
    },
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  }
}
