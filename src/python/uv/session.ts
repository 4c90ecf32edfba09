import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure, type Problem } from '../../errors.ts'
import type { Context, Environment } from '../../host/context.ts'
import { findJail, type Jail } from '../../host/jail/jail.ts'
import type { ProcessResult } from '../../host/process/run-process.ts'
import type { Target } from '../../lambda/target.ts'
import { formatBytes } from '../../text/units.ts'
import { askedFirst, openAssignedIndex } from '../indexes/assigned-index.ts'
import type { ConfiguredIndexes } from '../indexes/configured.ts'
import type { Inputs } from '../requirements/inputs.ts'
import { uvArguments, uvEnvironment, uvInput, type UvFiles, type UvRun } from './command.ts'
import { writeUvFiles, type UvFileContents } from './files.ts'
import { findPython } from './find-python.ts'
import type { AskedSource, AskInContainer } from './ask.ts'
import { BuildHooks, type ForeignCode } from './foreign-code.ts'
import { sourcesNotAsked } from './not-asked.ts'
import { alwaysRequired, standInsOf } from './stand-ins.ts'
import { ensureUv, type RestoreTool, type Uv } from './uv.ts'
import { couldNotBuild, UvFailure } from './uv-failure.ts'
import { refuseSilence, uvLog, UvWatch, withoutLog } from './watch.ts'
import { withoutColours } from './words.ts'

export interface UvOptions {
  /** False: nothing kept is read, neither locks nor what uv knows of the index. */
  readonly cache: boolean
  /** Asked before uv is fetched. */
  readonly restoreTool?: RestoreTool
  /** What is done with code of packages that must be run to know what they require. */
  readonly foreignCode: ForeignCode
  /** Limits for what builds require, as lines of a requirements file. */
  readonly buildConstraints?: readonly string[]
  /** Variables that the user gives to builds. */
  readonly buildEnvironment?: Readonly<Record<string, string>>
  /** Where code of packages runs that cannot run on this machine. */
  readonly askInContainer?: AskInContainer
}

export interface UvAnswer {
  readonly text: string
  readonly warnings: readonly string[]
}

/** As uv says it. */
const noInterpreter = 'error: No interpreter found'

/** A lock of 10,000 packages is smaller. */
const longestLockBytes = 64 * 1024 * 1024

/** uv for the targets of one call: found when first needed, with its cache and a folder for files of constraints. */
export class UvSession implements AsyncDisposable {
  readonly #inputs: Inputs
  readonly #configured: ConfiguredIndexes
  readonly #options: UvOptions
  readonly #context: Context
  readonly #folder: string
  #uv: Promise<Uv> | undefined
  #jail: Promise<Jail | undefined> | undefined

  constructor(inputs: Inputs, configured: ConfiguredIndexes, options: UvOptions, context: Context) {
    this.#inputs = inputs
    this.#configured = configured
    this.#options = options
    this.#context = context
    this.#folder = join(context.stores.temporary, `resolve-${randomUUID()}`)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }

  /**
   * What uv prints for a target.
   * @throws {Failure} that explains what uv said, or that code of a package was not run.
   */
  async run(
    target: Target,
    format: UvRun['format'],
    constraints: readonly string[] = [],
    onlyFinal: readonly string[] = [],
  ): Promise<UvAnswer> {
    const required = alwaysRequired(this.#inputs.requirements)
    const contents = {
      constraints: [...this.#inputs.constraints.map(({ line }) => line), ...constraints],
      buildConstraints: this.#options.buildConstraints ?? [],
      assigned: this.#configured.settings.assigned ?? [],
    }
    refuseSilence(this.#configured.settings, this.#context.env)
    const [uv, files] = await Promise.all([
      this.ensureUv(),
      writeUvFiles(this.#folder, { ...contents, names: required }),
    ])
    await using index = await openAssignedIndex(this.#configured, this.#context)
    const told = askedFirst(this.#configured, index)
    const asked = { target, format, uv, files, onlyFinal, told, own: index?.url }
    await using hooks = this.#openHooks(target)
    const answer = await this.#resolve(asked, hooks)
    const { askInContainer, foreignCode } = this.#options
    // Code that fails on this machine may find what it requires in the image.
    if (answer.kind === 'failed' && foreignCode === 'run' && askInContainer && couldNotBuild(answer.stderr)) {
      await using inContainer = this.#openHooks(target, 'isolate', noJail)
      const again = inContainer ? await this.#resolve(asked, inContainer) : answer
      if (again.kind === 'answer') return await this.#withoutStandIns(again, asked, contents, required)
    }
    if (answer.kind === 'answer') return await this.#withoutStandIns(answer, asked, contents, required)
    throw this.#failure(
      answer.stderr,
      target,
      hooks?.problems ?? (this.#options.foreignCode === 'run' ? [] : sourcesNotAsked(answer.stderr)),
    )
  }

  /** An answer with the packages of one index themselves: those that others require are now named with their index. */
  async #withoutStandIns(
    answer: UvAnswer,
    asked: Attempt,
    contents: Omit<UvFileContents, 'names'>,
    required: ReadonlySet<string>,
  ): Promise<UvAnswer> {
    const strays = standInsOf(answer.text, contents.assigned, required)
    if (strays.length === 0) return answer
    const names = new Set([...required, ...strays])
    const again = { ...asked, files: await writeUvFiles(this.#folder, { ...contents, names }) }
    // With wrappers of its own: uv asks each of them but once.
    await using hooks = this.#openHooks(asked.target)
    const next = await this.#resolve(again, hooks)
    if (next.kind === 'answer') return await this.#withoutStandIns(next, asked, contents, names)
    throw this.#failure(next.stderr, asked.target, hooks?.problems)
  }

  async #resolve(
    { target, format, uv, files, onlyFinal, told, own }: Attempt,
    hooks: BuildHooks | undefined,
  ): Promise<(UvAnswer & { readonly kind: 'answer' }) | { readonly kind: 'failed'; readonly stderr: string }> {
    const cacheDirectory = this.#cacheDirectory
    const attempt = async (interpreter: UvRun['interpreter'], set: Environment = {}): Promise<ProcessResult> => {
      // Where code runs as it is, it has what uv has. No variable of a build may change what uv does.
      const ofBuilds = this.#options.foreignCode === 'run' ? this.#options.buildEnvironment : undefined
      const environment = { ...ofBuilds, ...uvEnvironment(told.env, told.settings, this.#inputs), ...set }
      const wrapped = hooks === undefined ? interpreter : await this.#wrap(hooks, interpreter, target, uv, environment)
      if (wrapped === undefined)
        return { exitCode: 2, timedOut: false, stdout: '', stderr: noInterpreter, stdoutIsCut: false }
      const { options } = this.#inputs
      const releases = { ...options, onlyFinal: [...options.onlyFinal, ...onlyFinal] }
      const given = { target, format, settings: this.#configured.settings, releases }
      const args = uvArguments({ ...given, cacheDirectory, files, interpreter: wrapped })
      if (this.#options.foreignCode !== 'run' && !hooks) args.push('--no-build')
      const run = (more: Environment): Promise<ProcessResult> =>
        this.#watched(own, (watch) => this.#spawn(uv, args, { ...environment, ...more }, watch))
      if (hooks) return hooks.watch(run)
      const result = await run({ RUST_LOG: uvLog })
      return { ...result, stderr: withoutLog(result.stderr) }
    }
    const python = await findPython(this.#context)
    let result = await attempt(python === undefined ? 'first' : { path: python })
    if (result.exitCode !== 0 && python !== undefined && /interpreter/i.test(result.stderr)) {
      this.#context.log.debug(`uv cannot use ${python}: it looks for another Python.`)
      result = await attempt('first')
    }
    if (result.exitCode !== 0 && /No interpreter found/i.test(result.stderr)) {
      this.#context.log.info('This machine has no Python that uv can ask: uv fetches one of its own.')
      // For this run alone: nobody could tell later whether it is still as it came.
      const install = { UV_PYTHON_DOWNLOADS: 'automatic', UV_PYTHON_INSTALL_DIR: join(this.#folder, 'python') }
      const words = ['python', 'install', '--no-config', target.runtime.python]
      if (hooks) await this.#spawn(uv, words, { ...this.#configured.env, ...install })
      result = await attempt('first', install)
    } else if (result.exitCode !== 0 && !hooks?.problems.length && couldNotBuild(result.stderr)) {
      this.#context.log.debug('An sdist did not build with the first Python; one nearer to the target may do.')
      result = await attempt('matching')
    }
    return result.exitCode === 0
      ? { kind: 'answer', ...this.#answer(result) }
      : { kind: 'failed', stderr: result.stderr }
  }

  get #cacheDirectory(): string {
    return this.#options.cache ? this.#context.stores.uv : join(this.#folder, 'cache')
  }

  /** Undefined where no hook must be watched, or none can be: Windows has no shell for the wrapper. */
  #openHooks(
    target: Target,
    foreignCode = this.#options.foreignCode,
    jail: () => Promise<Jail | undefined> = () => (this.#jail ??= findJail(this.#context)),
  ): BuildHooks | undefined {
    const { askInContainer, buildEnvironment = {} } = this.#options
    if (foreignCode === 'run' || this.#context.platform === 'win32') return undefined
    const ownSources = this.#inputs.requirements.flatMap(({ source }) => {
      if (source.kind === 'path') return [resolve(this.#context.directory, source.path)]
      return source.kind === 'url' && /^file:/i.test(source.url) ? [fileURLToPath(source.url.replace(/#.*$/, ''))] : []
    })
    const container = askInContainer
      ? (source: AskedSource, why: string) => askInContainer(source, why, target, this.#inputs)
      : undefined
    const settings = {
      policy: foreignCode,
      cacheDirectory: this.#cacheDirectory,
      ownSources,
      environment: buildEnvironment,
      jail,
    }
    return new BuildHooks({ ...settings, ...(container ? { container } : {}) }, this.#context)
  }

  /** The wrapper of an interpreter; undefined when uv finds none of that kind. */
  async #wrap(
    hooks: BuildHooks,
    interpreter: UvRun['interpreter'],
    target: Target,
    uv: Uv,
    environment: Environment,
  ): Promise<UvRun['interpreter'] | undefined> {
    if (typeof interpreter === 'object') return { path: await hooks.wrap(interpreter.path) }
    for (const wanted of interpreter === 'matching' ? [target.runtime.python, 'cpython'] : ['cpython']) {
      const found = await this.#spawn(uv, ['python', 'find', '--no-project', '--no-config', wanted], environment)
      const path = found.stdout.trim()
      if (found.exitCode === 0 && path !== '') return { path: await hooks.wrap(path) }
    }
    return undefined
  }

  /** @throws {HttpFailure} where uv waits for an index that answers nobody. */
  async #watched(own: string | undefined, run: (watch: UvWatch) => Promise<ProcessResult>): Promise<ProcessResult> {
    using watch = new UvWatch(this.#context, own)
    try {
      return await run(watch)
    } catch (error) {
      throw this.#context.signal.aborted ? error : (watch.failure ?? error)
    }
  }

  #spawn(uv: Uv, args: readonly string[], env: Environment, watch?: UvWatch): Promise<ProcessResult> {
    const { directory, signal, log, runProcess } = this.#context
    log.debug(`${uv.command} ${args.join(' ')}`)
    return runProcess(uv.command, args, {
      env,
      cwd: directory,
      signal: watch ? AbortSignal.any([signal, watch.signal]) : signal,
      onLine: (line, stream) => void (stream === 'stderr' && watch?.hear(line)),
      input: uvInput(this.#inputs, this.#configured.settings),
      keptBytes: longestLockBytes,
    })
  }

  #answer({ stdout, stderr, stdoutIsCut }: ProcessResult): UvAnswer {
    if (stdoutIsCut) {
      throw new Failure({
        code: 'lock-too-large',
        message: `uv wrote a lock of more than ${formatBytes(longestLockBytes)}.`,
        nextStep: 'Split the requirements into several layers.',
      })
    }
    const warnings = withoutColours(stderr)
      .split('\n')
      .flatMap((line) => (line.startsWith('warning: ') ? [line.slice('warning: '.length)] : []))
      // That the target's own Python is not on this machine is why we are here.
      .filter((warning) => !warning.includes('will be used to build dependencies instead'))
    return { text: stdout, warnings }
  }

  #failure(stderr: string, target: Target, problems: readonly Problem[] = []): Failure {
    this.#context.log.debug(withoutColours(stderr))
    return new UvFailure(stderr, { inputs: this.#inputs, target, ...this.#configured }, problems)
  }

  ensureUv(): Promise<Uv> {
    this.#uv ??= ensureUv(this.#context, this.#options.restoreTool).then((uv) => {
      this.#context.log.debug(`uv ${uv.version} (${uv.origin}): ${uv.command}`)
      return uv
    })
    return this.#uv
  }
}

interface Attempt {
  readonly target: Target
  readonly format: UvRun['format']
  readonly uv: Uv
  readonly files: UvFiles
  /** Names of packages whose pre-releases are not taken. */
  readonly onlyFinal: readonly string[]
  /** The indexes that uv is told of. */
  readonly told: ConfiguredIndexes
  /** The address of ours among them. */
  readonly own: string | undefined
}

const noJail = (): Promise<undefined> => Promise.resolve(undefined)
