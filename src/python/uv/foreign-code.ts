// What becomes of the code of packages while uv resolves. An sdist without static metadata must be asked what it
// requires, which runs its `setup.py`. uv is given a wrapper as its Python, so that each such call comes here first.

import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { realpath, rm, writeFile } from 'node:fs/promises'
import { join, posix, relative } from 'node:path'
import { makeFolder } from '../../host/make-folder.ts'
import { Failure, Interrupted, type Problem } from '../../errors.ts'
import type { Context, Environment } from '../../host/context.ts'
import type { Jail } from '../../host/jail/jail.ts'
import type { ProcessResult } from '../../host/process/run-process.ts'
import { serveLocally, type LocalServer } from '../../host/local-server.ts'
import { redact } from '../../text/redact.ts'
import type { AskedMetadata, AskedSource } from './ask.ts'
import { parseHook, rewriteHook, sourcesOf, type CheckedCall, type HookAnswer, type HookCall } from './hook.ts'
import { packageOf } from './package-of.ts'
import { isBelow, isDirectory, takeOutput, writeAnswer } from './hook-output.ts'
import { interpreterMounts } from './interpreter.ts'
import { uvLog, withoutLog } from './watch.ts'
import { knownFacts, makeWrapper, prefixesOf, type InterpreterFacts, type Wrapper } from './wrapper.ts'
import { readSmallFile } from '../../host/files.ts'
import { copySource } from '../compile/source-tree.ts'

/**
 * What may be done with code of packages that must be run to know what they require. `refuse`: it is not run.
 * `isolate`: it runs where it sees nothing of this machine; where that is impossible it is refused. `run`: as it is.
 */
export type ForeignCode = 'refuse' | 'isolate' | 'run'

const refusedExitCode = 77
const longestHookMs = 300_000
const largestConfigurationBytes = 64 * 1024

export interface HookSettings {
  readonly policy: Exclude<ForeignCode, 'run'>
  /** uv's cache. Sources elsewhere are taken from `ownSources` alone. */
  readonly cacheDirectory: string
  /** Folders that the user named in requirements. */
  readonly ownSources: readonly string[]
  /** Variables that the user gives to builds. */
  readonly environment: Readonly<Record<string, string>>
  /** Found when the first hook is called. */
  readonly jail: () => Promise<Jail | undefined>
  /** Where there is no jail, and where the code fails in it. */
  readonly container?: (source: AskedSource, why: string) => Promise<AskedMetadata>
}

/** The hooks of one session with uv. */
export class BuildHooks implements AsyncDisposable {
  readonly #settings: HookSettings
  readonly #context: Context
  readonly #folder: string
  readonly #wrappers = new Map<string, Promise<Wrapper>>()
  readonly #problems: Problem[] = []
  /** Packages of which it was said that their code runs. */
  readonly #told = new Set<string>()
  #server: Promise<LocalServer> | undefined
  #prefixes: readonly string[] = []
  /** By their folder, packages that are asked in a container. */
  readonly #asked = new Map<string, Promise<AskedMetadata>>()
  #described = 0
  #calls = 0

  constructor(settings: HookSettings, context: Context) {
    this.#settings = settings
    this.#context = context
    this.#folder = join(context.stores.temporary, `uv-python-${randomUUID()}`)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const server = await this.#server?.catch(() => undefined)
    await server?.[Symbol.asyncDispose]()
    await rm(this.#folder, { recursive: true, force: true })
  }

  /**
   * Runs uv with `more` in its environment, and makes sure that it called no hook but by the wrapper.
   * @throws {Failure} `code-not-isolated` when code of a package may have run as it is.
   */
  async watch(run: (more: Environment) => Promise<ProcessResult>): Promise<ProcessResult> {
    const [described, calls] = [this.#described, this.#calls]
    const result = await run({ RUST_LOG: `uv_build_frontend=debug,${uvLog}` })
    const wasAsked = await this.#hasDescribed(described)
    const called = result.stderr.match(/^DEBUG Calling `/gm)?.length ?? 0
    if (called > this.#calls - calls || (result.exitCode === 0 && !wasAsked)) {
      throw new Failure({
        code: 'code-not-isolated',
        message: 'uv ran the build of a package by itself, although it was told to use a program of ours for that.',
        nextStep:
          'Take the uv on PATH away, so that the version known to work is fetched; look at which packages were built, and report this.',
      })
    }
    return { ...result, stderr: withoutLog(result.stderr) }
  }

  /** Why hooks were not run. */
  get problems(): readonly Problem[] {
    return this.#problems
  }

  /** The path of a program that stands in for a Python. */
  async wrap(python: string): Promise<string> {
    const wrapper = this.#wrappers.get(python) ?? this.#makeWrapper(python, String(this.#wrappers.size))
    this.#wrappers.set(python, wrapper)
    return (await wrapper).path
  }

  async #makeWrapper(python: string, name: string): Promise<Wrapper> {
    this.#server ??= serveLocally((request) => this.#answer(request as Readonly<Record<string, unknown>>))
    const { path: socket } = await this.#server
    const facts = knownFacts(this.#context.env).get(python)
    if (facts) this.#prefixes = prefixesOf(facts)
    return makeWrapper(join(this.#folder, name), python, socket, facts)
  }

  /** Whether uv asked one of the wrappers what it is. */
  async #hasDescribed(before: number): Promise<boolean> {
    if (this.#described > before) return true
    const wrappers = await Promise.all(this.#wrappers.values())
    return wrappers.some(({ answered }) => existsSync(answered))
  }

  async #answer(request: Readonly<Record<string, unknown>>): Promise<unknown> {
    if (request['kind'] === 'described') {
      this.#described += 1
      const { python, facts } = request
      if (typeof python !== 'string' || typeof facts !== 'object' || facts === null) return undefined
      this.#prefixes = prefixesOf(facts as InterpreterFacts)
      knownFacts(this.#context.env).set(python, facts as InterpreterFacts)
      return {}
    }
    this.#calls += 1
    const call = parseHook(request)
    if (!call) return this.#refuse(String(request['folder']), 'uv called it in a way that this version does not know')
    if (this.#settings.policy === 'refuse') return this.#refuse(call.folder)
    try {
      return await this.#run(call)
    } catch (error) {
      if (error instanceof Interrupted) throw error
      if (error instanceof Failure) return this.#fail(call.folder, error.problems)
      return this.#refuse(call.folder, error instanceof Error ? error.message : String(error))
    }
  }

  async #run(call: HookCall): Promise<HookAnswer> {
    const { folder, environment } = call
    const { cacheDirectory, ownSources } = this.#settings
    const cache = await realpath(cacheDirectory)
    const known = await Promise.all([cacheDirectory, ...ownSources].map((one) => realpath(one).catch(() => one)))
    const real = await realpath(folder)
    // A package could name any folder of this machine as what its build requires.
    if (!known.some((one) => isBelow(real, one)))
      return this.#refuse(folder, `its build requires ${folder}, which no requirement names`)
    const rewritten = isBelow(await realpath(environment), cache) ? rewriteHook(call) : undefined
    if (!rewritten) return this.#refuse(folder, 'its build backend has a name that leads elsewhere')
    const checked = { ...call, ...rewritten, real, cache }
    const jail = this.#asked.has(real) ? undefined : await this.#settings.jail()
    if (!jail) return this.#ask(checked, 'this machine cannot isolate it')
    const { refused, ...attempt } = await this.#runInJail(checked, jail)
    if (attempt.exitCode === 0 || refused) return attempt
    return this.#ask(checked, 'its code fails where it sees only programs of this machine', attempt)
  }

  /** @param before what came of it in the jail */
  async #ask({ folder, real, cache, outputs }: CheckedCall, why: string, before?: HookAnswer): Promise<HookAnswer> {
    const { container } = this.#settings
    // A build requirement without a wheel is to run on this machine.
    if (!container || outputs.some(({ kind }) => kind === 'wheel')) return before ?? this.#refuse(folder, why)
    const source = { ...packageOf(folder), folder: real, isOwn: !isBelow(real, cache) }
    const asked = this.#asked.get(real) ?? container(source, why)
    this.#asked.set(real, asked)
    try {
      await writeAnswer(outputs, await asked)
      return { exitCode: 0, log: '' }
    } catch (error) {
      if (!(error instanceof Failure) || error instanceof Interrupted) throw error
      const [first] = error.problems
      if (first.code.startsWith('build-failed')) throw error
      if (before) {
        this.#asked.delete(real)
        this.#context.log.info(`${source.label} could not be asked in the container either: ${first.message}`)
        return before
      }
      return this.#refuse(folder, `${why}, and the container failed: ${first.message}`, first.nextStep)
    }
  }

  async #runInJail(
    { folder, real, cache, environment, script, outputs }: CheckedCall,
    jail: Jail,
  ): Promise<HookAnswer & { readonly refused?: boolean }> {
    const { label } = packageOf(folder)
    if (!this.#told.has(label))
      this.#context.log.info(
        `${label} must be run to know what it requires: its code runs ${jail.how}, without network.`,
      )
    this.#told.add(label)
    const scratch = join(this.#folder, `hook-${randomUUID()}`)
    const output = join(scratch, 'output')
    try {
      await makeFolder(scratch)
      // Of a folder of the user's only what builds read: its `.git` may hold logins.
      const isForeign = isBelow(real, cache)
      const sources = isForeign ? sourcesOf(real, cache) : join(scratch, 'source')
      if (!isForeign) await copySource(real, sources, this.#context)
      const { exitCode, timedOut, log, refused } = await jail.run({
        command: 'sh',
        args: [
          '-c',
          'mkdir -p /out/metadata /out/wheel && cd "$1" && exec "$2" -c "$3"',
          'sh',
          posix.join('/build/source', isForeign ? relative(sources, real) : ''),
          join(environment, 'bin', 'python'),
          script,
        ],
        env: {
          ...this.#settings.environment,
          PATH: `${join(environment, 'bin')}:/usr/bin:/bin`,
          VIRTUAL_ENV: environment,
          PYTHONIOENCODING: 'utf-8:backslashreplace',
          PYTHONDONTWRITEBYTECODE: '1',
        },
        mounts: [
          ...(await this.#environmentMounts(environment, scratch)),
          ...(await interpreterMounts(this.#prefixes)),
        ],
        copies: [{ host: sources, inside: '/build/source' }],
        output,
        timeoutMs: longestHookMs,
      })
      const refuse = (why: string) => ({ ...this.#refuse(folder, why), refused: true })
      if (timedOut) return refuse('its code did not end in time')
      if (refused !== undefined) return refuse(`what it wrote was not taken: ${refused}`)
      if (exitCode === 0) {
        const wrong = await takeOutput(outputs, output)
        if (wrong !== undefined) return refuse(wrong)
      }
      // uv logs it, among what it asks for.
      return { exitCode, log: log.replaceAll(/^(?=Sending )/gm, ' ') }
    } finally {
      await rm(scratch, { recursive: true, force: true })
    }
  }

  /** The virtual environment as it is, with the real interpreter. None of it can be changed: uv uses it outside. */
  async #environmentMounts(environment: string, scratch: string): Promise<{ host: string; inside: string }[]> {
    const configuration = join(scratch, 'pyvenv.cfg')
    const text = await readSmallFile(join(environment, 'pyvenv.cfg'), largestConfigurationBytes)
    // A wheel that the build requires can have written this file.
    const home = /^home\s*=\s*(.*?)\s*$/m.exec(text)?.[1] ?? ''
    const wrappers = await Promise.all(this.#wrappers.values())
    const outside = wrappers.map(({ path }) => posix.dirname(path)).find((one) => one === home)
    if (outside === undefined)
      throw new Error('something that its build requires has changed which interpreter it uses')
    const inside = join(outside, '..', 'inside')
    const python = await realpath(join(inside, 'python3'))
    await writeFile(configuration, text.replace(/^home\s*=.*$/m, `home = ${posix.dirname(python)}`))
    const names = ['bin', 'lib', 'lib64', 'include']
    const present = await Promise.all(names.map((name) => isDirectory(join(environment, name))))
    return [
      ...names
        .filter((_name, at) => present[at])
        .map((name) => ({ host: join(environment, name), inside: join(environment, name) })),
      { host: configuration, inside: join(environment, 'pyvenv.cfg') },
      { host: inside, inside: outside },
    ]
  }

  #refuse(folder: string, why?: string, wayOut?: string): HookAnswer {
    const { name, label } = packageOf(folder)
    const because = why === undefined ? '' : `, and it was not run: ${redact(why)}`
    const isPolicy = this.#settings.policy === 'refuse'
    const elsewhere = wayOut ?? 'Use a release that is published as a wheel.'
    return this.#fail(folder, [
      {
        code: isPolicy ? 'metadata-needs-code' : 'code-not-isolated',
        message: `${label} does not say what it requires: its metadata cannot be known without running its code${isPolicy ? ', which this run does not do' : because.replace(/\.$/, '')}.`,
        nextStep: isPolicy
          ? `Use a release of ${name ?? label} that is published as a wheel, or resolve from a lock file. \`build: auto\` runs such code isolated when a layer is built.`
          : `${elsewhere} Or set \`build-isolation: none\`: the code then runs on this machine as this user, who must trust it.`,
        ...(name === undefined ? {} : { package: name }),
      },
    ])
  }

  #fail(folder: string, problems: readonly Problem[]): HookAnswer {
    this.#problems.push(...problems)
    return { exitCode: refusedExitCode, log: `${packageOf(folder).label} is not run\n` }
  }
}
