// Programs that we use and do not bring are fetched as wheels of one version, whose bytes are known.

import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Failure, Interrupted } from '../../errors.ts'
import type { Context, Environment } from '../context.ts'
import { childEnvironment } from '../environment.ts'
import { hashFile } from '../file-hash.ts'
import { fileFailure, readSmallFile } from '../files.ts'
import { httpFor } from '../http/client.ts'
import { redact } from '../../text/redact.ts'

/** A wheel of known bytes. */
export interface PinnedWheel {
  readonly filename: string
  readonly sha256: string
  /** Below https://files.pythonhosted.org/packages/ */
  readonly path: string
}

/** One version of a project, as it is fetched for one machine. */
export interface PinnedProject {
  /** For pip: `uv`. */
  readonly name: string
  readonly version: string
  /** Options of `pip download` that choose a wheel for another machine than this one. */
  readonly pipOptions: readonly string[]
  /** What is asked of PyPI's file host; undefined, with the reason, when that has nothing for the machine. */
  readonly wheel: PinnedWheel | { readonly missing: string }
  /** Whether bytes with this hash are what was meant. */
  isKnown(sha256: string): boolean
}

export type FetchedWheel =
  | { readonly kind: 'wheel'; readonly path: string; readonly from: string }
  /** One sentence for each way that was tried. */
  | { readonly kind: 'failed'; readonly why: readonly string[] }

type Attempt =
  | Exclude<FetchedWheel, { readonly kind: 'failed' }>
  /** `isOfDisk`: what could not be written by one way cannot be by another. */
  | { readonly kind: 'failed'; readonly why: string; readonly isOfDisk?: boolean }
type FetchContext = Pick<Context, 'env' | 'platform' | 'signal' | 'log' | 'runProcess'>

/**
 * Fetches a wheel into a folder. Where the user has set up an index for pip it is asked by pip, with all of pip's
 * settings; else PyPI's file host is asked, and pip when that fails. Whoever brings it, only bytes with a known hash are
 * used.
 */
export async function fetchPinned(
  project: PinnedProject,
  folder: string,
  context: FetchContext,
): Promise<FetchedWheel> {
  const ways = (await hasOwnIndex(context.env)) ? [byPip, byHttps] : [byHttps, byPip]
  const failures: string[] = []
  for (const way of ways) {
    const result = await way(project, folder, context)
    if (result.kind === 'wheel') return result
    failures.push(result.why)
    context.log.debug(result.why)
    if (result.isOfDisk === true) break
  }
  return { kind: 'failed', why: failures }
}

const pipSettings =
  /^PIP_(?:INDEX_URL|EXTRA_INDEX_URL|NO_INDEX|FIND_LINKS|TRUSTED_HOST|CERT|CLIENT_CERT|PROXY|TIMEOUT|DEFAULT_TIMEOUT|RETRIES|CONFIG_FILE|KEYRING_PROVIDER|CACHE_DIR)$/

async function byPip(project: PinnedProject, folder: string, context: FetchContext): Promise<Attempt> {
  const { name, version } = project
  const wanted = ['download', '--quiet', '--no-input', '--no-deps', '--only-binary', ':all:', '--dest', folder]
  const set = { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_REQUIRE_VIRTUALENV: 'false' }
  const env = childEnvironment(context.env, [pipSettings], set)
  let why = 'No Python is on PATH, which could fetch it with pip.'
  for (const python of context.platform === 'win32' ? ['python', 'py'] : ['python3', 'python']) {
    try {
      const args = ['-m', 'pip', ...wanted, ...project.pipOptions, `${name}==${version}`]
      const result = await context.runProcess(python, args, { env, signal: context.signal, timeoutMs: 180_000 })
      if (result.exitCode === 0) {
        for (const file of await readdir(folder)) {
          const path = join(folder, file)
          if (project.isKnown((await hashFile(path)).sha256)) return { kind: 'wheel', path, from: 'the index by pip' }
          why = `pip brought ${file}, whose hash is not that of ${name} ${version}.`
        }
        continue
      }
      const said =
        redact(result.stderr)
          .split('\n')
          .findLast((line) => /\S/.test(line)) ?? 'it said nothing'
      why = `pip failed: ${said.trim()}`
    } catch (error) {
      if (error instanceof Interrupted) throw error
      if (!(error instanceof Failure)) throw error
    }
  }
  return { kind: 'failed', why }
}

async function byHttps(project: PinnedProject, folder: string, context: FetchContext): Promise<Attempt> {
  const { wheel, name, version } = project
  if ('missing' in wheel) return { kind: 'failed', why: wheel.missing }
  const path = join(folder, wheel.filename)
  const url = `https://files.pythonhosted.org/packages/${wheel.path}`
  try {
    const response = await httpFor(context.env).get(url, {}, context.signal)
    const hash = createHash('sha256')
    try {
      await pipeline(
        response.body,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            hash.update(chunk)
            yield chunk
          }
        },
        createWriteStream(path, { flags: 'wx' }),
      )
    } catch (error) {
      throw isOfFile(error) ? fileFailure(path, error) : response.broken(error)
    }
    if (hash.digest('hex') === wheel.sha256) return { kind: 'wheel', path, from: 'files.pythonhosted.org' }
    return { kind: 'failed', why: `The bytes of ${url} are not those of ${name} ${version}.` }
  } catch (error) {
    if (error instanceof Interrupted || !(error instanceof Failure)) throw error
    return { kind: 'failed', why: error.message, isOfDisk: error.problems[0].code === 'not-written' }
  }
}

/** An error of the disk, and not of the connection. */
function isOfFile(error: unknown): boolean {
  const { syscall } = error as NodeJS.ErrnoException
  return syscall === 'write' || syscall === 'open'
}

/** Of settings of pip: nobody's are that long. */
const largestSettingsBytes = 4 * 1024 * 1024

/** Whether pip is set up to ask another index than PyPI, or by another way. */
async function hasOwnIndex(env: Environment): Promise<boolean> {
  const said = ['PIP_INDEX_URL', 'PIP_NO_INDEX', 'PIP_PROXY', 'PIP_CLIENT_CERT', 'PIP_CONFIG_FILE']
  if (said.some((name) => (env[name] ?? '') !== '')) return true
  const home = env['HOME'] ?? env['USERPROFILE']
  const files = [
    '/etc/pip.conf',
    ...(home === undefined ? [] : [join(home, '.pip', 'pip.conf'), join(home, '.config', 'pip', 'pip.conf')]),
    ...(home === undefined ? [] : [join(home, 'Library', 'Application Support', 'pip', 'pip.conf')]),
    ...(env['XDG_CONFIG_HOME'] ? [join(env['XDG_CONFIG_HOME'], 'pip', 'pip.conf')] : []),
    ...(env['APPDATA'] ? [join(env['APPDATA'], 'pip', 'pip.ini')] : []),
  ]
  const texts = await Promise.all(files.map((file) => readSmallFile(file, largestSettingsBytes).catch(() => '')))
  return texts.some((text) => /^\s*(?:index[-_]url|no[-_]index|proxy|client[-_]cert)\s*[=:]/m.test(text))
}
