import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure, Interrupted, type Problem } from '../../errors.ts'
import type { Context, Environment } from '../../host/context.ts'
import { environmentCredentials } from '../../host/http/credentials.ts'
import { httpFor } from '../../host/http/client.ts'
import { findPython } from '../uv/find-python.ts'
import type { ProcessResult } from '../../host/process/run-process.ts'
import { ensureUv, type RestoreTool, type Uv } from '../uv/uv.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import { onlyAllowedFiles } from './allowed-hashes.ts'
import { configuredIndexes } from '../indexes/configured.ts'
import { withChosenFormats } from './formats-chosen.ts'
import { indexUrl, type IndexSettings } from '../indexes/settings.ts'
import type { Inputs } from '../requirements/inputs.ts'
import type { Lock, LockedPackage } from '../locks/lock.ts'
import { isClosed, lockKey, lockStore } from '../locks/lock-store.ts'
import { parsePylock, PylockProblem } from '../locks/pylock.ts'
import { parseAnnotations, withDirectRequirers, withPackageRequirers } from './requirers.ts'
import { uvArguments, uvEnvironment, uvInput, type UvRun } from '../uv/command.ts'
import { explainUvFailure } from '../uv/failure.ts'
import { withoutColours } from '../uv/words.ts'
import { formatBytes } from '../../text/units.ts'

export interface ResolveOptions {
  /** False: nothing kept is read, neither locks nor what uv knows of the index. */
  readonly cache: boolean
  /** Asked before uv is fetched. */
  readonly restoreTool?: RestoreTool
}

/**
 * Pins everything that the targets need, one lock each, side by side.
 * A lock in which every package is pinned by the inputs is taken from the store when it is there.
 * @throws {Failure} with the problems of all targets.
 */
export async function resolve(
  inputs: Inputs,
  targets: readonly Target[],
  options: ResolveOptions,
  context: Context,
): Promise<readonly Lock[]> {
  await using session = await openSession(inputs, options, context)
  const results = await Promise.allSettled(targets.map((target) => session.lock(target)))
  const problems: Problem[] = []
  for (const result of results) {
    if (result.status === 'fulfilled') continue
    const error: unknown = result.reason
    if (error instanceof Interrupted || !(error instanceof Failure)) throw error
    problems.push(...error.problems.filter(({ message }) => problems.every((one) => one.message !== message)))
  }
  const [first, ...others] = problems
  if (first) throw new Failure([first, ...others])
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
}

/**
 * The lock with the packages that require each package, which a second, warm run of uv tells. For reports and for
 * errors that name a package which nobody asked for.
 */
export async function explainRequirers(lock: Lock, inputs: Inputs, context: Context): Promise<Lock> {
  await using session = await openSession(inputs, { cache: true }, context)
  const requirers = parseAnnotations(await session.run(lock.target, 'requirements.txt'))
  return { ...lock, packages: withPackageRequirers(lock.packages, requirers) }
}

async function openSession(inputs: Inputs, options: ResolveOptions, context: Context): Promise<Session> {
  const { settings, env } = await configuredIndexes(inputs, context)
  rememberCredentials(inputs, settings, env, context)
  return new Session(inputs, settings, env, options, context)
}

/** Credentials of the indexes, wherever they are written, are for the downloads too, and for no log. */
function rememberCredentials(inputs: Inputs, settings: IndexSettings, env: Environment, context: Context): void {
  const http = httpFor(context.env)
  const indexes = [...settings.indexes, ...(settings.defaultIndex === undefined ? [] : [settings.defaultIndex])]
  const direct = inputs.requirements.flatMap(({ source }) => (source.kind === 'url' ? [source.url] : []))
  for (const url of [...indexes.map(indexUrl), ...settings.findLinks, ...direct]) {
    if (URL.canParse(url)) http.remember(url)
  }
  // With those of named indexes, which stand in variables of their own.
  const known = environmentCredentials({ ...env, UV_INDEX: indexes.join(' ') })
  for (const [origin, { username, password }] of known) {
    const url = new URL(origin)
    url.username = encodeURIComponent(username)
    url.password = encodeURIComponent(password)
    http.remember(url.href)
    for (const secret of [password, url.password]) if (secret !== '') context.masks.add(secret)
    // A token alone stands where a user name would.
    if (password === '' && username.length > 8) context.masks.add(username)
  }
}

/** A lock of 10,000 packages is smaller. */
const longestLockBytes = 64 * 1024 * 1024

/** What the targets of one call share: uv, found when first needed, its cache and the file of constraints. */
class Session implements AsyncDisposable {
  readonly #inputs: Inputs
  readonly #settings: IndexSettings
  readonly #env: Environment
  readonly #options: ResolveOptions
  readonly #context: Context
  readonly #folder: string
  readonly #warnings = new Set<string>()
  #uv: Promise<Uv> | undefined
  #constraints: Promise<string | undefined> | undefined

  constructor(inputs: Inputs, settings: IndexSettings, env: Environment, options: ResolveOptions, context: Context) {
    this.#inputs = inputs
    this.#settings = settings
    this.#env = env
    this.#options = options
    this.#context = context
    this.#folder = join(context.stores.temporary, `resolve-${randomUUID()}`)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }

  async lock(target: Target): Promise<Lock> {
    const { log } = this.#context
    const store = lockStore(this.#context)
    const key = lockKey(this.#inputs, this.#settings, target, this.#env)
    const stored = this.#options.cache ? await store.get(key) : undefined
    if (stored) {
      log.debug(`${targetName(target)}: every package is pinned, and the lock is in the store; nothing is resolved.`)
      return { target, packages: this.#finished(stored.packages), origin: 'store' }
    }
    const packages = this.#parsed(await this.run(target, 'pylock.toml'))
    const finished = this.#finished(packages)
    if (isClosed(packages, this.#inputs)) {
      await store.put(key, { packages, uvVersion: (await this.#ensureUv()).version })
    }
    return { target, packages: finished, origin: 'resolved' }
  }

  /** What uv prints for a target. */
  async run(target: Target, format: UvRun['format']): Promise<string> {
    const { stores } = this.#context
    const [uv, constraintsFile] = await Promise.all([this.#ensureUv(), this.#writeConstraints()])
    const environment = uvEnvironment(this.#env, this.#settings, this.#inputs)
    const attempt = (interpreter: UvRun['interpreter'], set: Environment = {}): Promise<ProcessResult> =>
      this.#spawn(
        uv,
        uvArguments({
          target,
          format,
          settings: this.#settings,
          preReleases: this.#inputs.options.preReleases,
          cacheDirectory: this.#options.cache ? stores.uv : join(this.#folder, 'cache'),
          constraintsFile,
          interpreter,
        }),
        { ...environment, ...set },
      )
    const python = await findPython(this.#context)
    let result = await attempt(python === undefined ? 'first' : { path: python })
    if (result.exitCode !== 0 && python !== undefined && /interpreter/i.test(result.stderr)) {
      this.#context.log.debug(`uv cannot use ${python}: it looks for another Python.`)
      result = await attempt('first')
    }
    if (result.exitCode !== 0 && /No interpreter found/i.test(result.stderr)) {
      this.#context.log.info('There is no Python on this machine for uv to ask; it fetches one of its own.')
      const install = { UV_PYTHON_DOWNLOADS: 'automatic', UV_PYTHON_INSTALL_DIR: join(stores.tools, 'python') }
      result = await attempt('first', install)
    } else if (result.exitCode !== 0 && /build backend|failed to build/i.test(result.stderr)) {
      this.#context.log.debug('An sdist did not build with the first Python; one nearer to the target may do.')
      result = await attempt('matching')
    }
    if (result.exitCode === 0) return this.#output(result)
    throw this.#failure(result.stderr, target)
  }

  #spawn(uv: Uv, args: readonly string[], env: Environment): Promise<ProcessResult> {
    const { directory, signal, log, runProcess } = this.#context
    log.debug(`${uv.command} ${args.join(' ')}`)
    return runProcess(uv.command, args, {
      env,
      cwd: directory,
      signal,
      input: uvInput(this.#inputs, this.#settings),
      keptBytes: longestLockBytes,
    })
  }

  #output({ stdout, stderr, stdoutIsCut }: ProcessResult): string {
    if (stdoutIsCut) {
      throw new Failure({
        code: 'lock-too-large',
        message: `uv wrote a lock of more than ${formatBytes(longestLockBytes)}.`,
        nextStep: 'Split the requirements into several layers.',
      })
    }
    for (const line of withoutColours(stderr).split('\n')) {
      const warning = /^warning: (.+)$/.exec(line)?.[1]
      // That the target's own Python is not on this machine is why we are here.
      if (warning === undefined || warning.includes('will be used to build dependencies instead')) continue
      // Several targets tell the same.
      if (!this.#warnings.has(warning)) this.#context.log.warning(warning)
      this.#warnings.add(warning)
    }
    return stdout
  }

  #failure(stderr: string, target: Target): Failure {
    this.#context.log.debug(withoutColours(stderr))
    return new Failure(
      explainUvFailure(stderr, { inputs: this.#inputs, target, settings: this.#settings, env: this.#env }),
    )
  }

  #parsed(text: string): readonly LockedPackage[] {
    const { directory, env } = this.#context
    try {
      return parsePylock(text, directory, (url) => httpFor(env).remember(url))
    } catch (error) {
      if (!(error instanceof PylockProblem)) throw error
      throw new Failure(
        {
          code: 'lock-not-understood',
          message: `uv wrote a lock that cannot be read: ${error.message}.`,
          nextStep: 'Take the uv on PATH away, so that the version known to work is fetched, and report this.',
        },
        { cause: error },
      )
    }
  }

  #finished(packages: readonly LockedPackage[]): readonly LockedPackage[] {
    const allowed = onlyAllowedFiles(packages, this.#inputs)
    return withDirectRequirers(withChosenFormats(allowed, this.#inputs), this.#inputs)
  }

  #ensureUv(): Promise<Uv> {
    this.#uv ??= ensureUv(this.#context, this.#options.restoreTool).then((uv) => {
      this.#context.log.debug(`uv ${uv.version} (${uv.origin}): ${uv.command}`)
      return uv
    })
    return this.#uv
  }

  /** A file, since stdin carries the requirements; for this user's eyes, as a line may hold a token. */
  #writeConstraints(): Promise<string | undefined> {
    const write = async (): Promise<string | undefined> => {
      if (this.#inputs.constraints.length === 0) return undefined
      await mkdir(this.#folder, { recursive: true, mode: 0o700 })
      const path = join(this.#folder, 'constraints.txt')
      await writeFile(path, this.#inputs.constraints.map(({ line }) => `${line}\n`).join(''), { mode: 0o600 })
      return path
    }
    this.#constraints ??= write()
    return this.#constraints
  }
}
