import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { chmod, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { makeFolder } from '../../host/make-folder.ts'
import { Failure, Interrupted } from '../../errors.ts'
import { redact } from '../../text/redact.ts'
import { readCentralDirectory } from '../../formats/zip/central-directory.ts'
import { streamEntry } from '../../formats/zip/entry-data.ts'
import { openZipFile } from '../../formats/zip/source.ts'
import type { Context, Environment } from '../../host/context.ts'
import { childEnvironment } from '../../host/environment.ts'
import { hashFile } from '../../host/file-hash.ts'
import { writeAtomically } from '../../host/files.ts'
import { httpFor } from '../../host/http/client.ts'
import { uvRelease, uvReleaseByHash, uvVersion } from './releases.ts'

/**
 * Fetches the pinned uv and puts its program at `command`, whole or not at all; two processes may do it at once.
 * Where the user has set up an index for pip it is asked by pip, with all of pip's settings; else PyPI's file host is
 * asked, and pip when that fails. Whoever brings it, only bytes with a known hash are used.
 * @throws {Failure} `uv-not-found`
 */
export async function fetchUv(command: string, context: Context): Promise<void> {
  const { log, stores } = context
  const folder = join(stores.temporary, `uv-${randomUUID()}`)
  await makeFolder(folder)
  try {
    const ways = (await hasOwnIndex(context.env)) ? [byPip, byHttps] : [byHttps, byPip]
    const failures: string[] = []
    for (const way of ways) {
      const result = await way(folder, context)
      if (result.kind === 'wheel') {
        await unpack(result.path, command)
        log.info(`uv ${uvVersion} fetched from ${result.from}: none that is new enough is on PATH.`)
        return
      }
      failures.push(result.why)
      log.debug(result.why)
    }
    throw new Failure({
      code: 'uv-not-found',
      message: `uv, which resolves the requirements, is not on PATH and could not be fetched: ${failures.join(' ')}`,
      nextStep:
        'Install uv (https://docs.astral.sh/uv/getting-started/installation/), e.g. with `pip install uv`, or add astral-sh/setup-uv to the workflow.',
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Fetched =
  | { readonly kind: 'wheel'; readonly path: string; readonly from: string }
  | { readonly kind: 'failed'; readonly why: string }

const pipSettings =
  /^PIP_(?:INDEX_URL|EXTRA_INDEX_URL|NO_INDEX|FIND_LINKS|TRUSTED_HOST|CERT|CLIENT_CERT|PROXY|TIMEOUT|DEFAULT_TIMEOUT|RETRIES|CONFIG_FILE|KEYRING_PROVIDER|CACHE_DIR)$/

async function byPip(folder: string, context: Context): Promise<Fetched> {
  const wanted = ['download', '--quiet', '--no-input', '--no-deps', '--only-binary', ':all:', '--dest', folder]
  const set = { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_REQUIRE_VIRTUALENV: 'false' }
  const env = childEnvironment(context.env, [pipSettings], set)
  let why = 'There is no Python on PATH to fetch it with pip.'
  for (const python of context.platform === 'win32' ? ['python', 'py'] : ['python3', 'python']) {
    try {
      const args = ['-m', 'pip', ...wanted, `uv==${uvVersion}`]
      const result = await context.runProcess(python, args, { env, signal: context.signal, timeoutMs: 180_000 })
      if (result.exitCode === 0) {
        for (const name of await readdir(folder)) {
          const path = join(folder, name)
          if (uvReleaseByHash((await hashFile(path)).sha256)) return { kind: 'wheel', path, from: 'the index by pip' }
          why = `pip brought ${name}, whose hash is not that of uv ${uvVersion}.`
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

async function byHttps(folder: string, context: Context): Promise<Fetched> {
  const musl = context.platform === 'linux' && !existsSync('/lib64/ld-linux-x86-64.so.2')
  const release = uvRelease(context.platform, context.hostArchitecture, musl)
  if (!release) {
    return { kind: 'failed', why: `There is no uv for ${context.platform} on ${context.hostArchitecture}.` }
  }
  const path = join(folder, release.filename)
  const url = `https://files.pythonhosted.org/packages/${release.path}`
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
      throw response.broken(error)
    }
    if (hash.digest('hex') === release.sha256) return { kind: 'wheel', path, from: 'files.pythonhosted.org' }
    return { kind: 'failed', why: `The bytes of ${url} are not those of uv ${uvVersion}.` }
  } catch (error) {
    if (error instanceof Interrupted || !(error instanceof Failure)) throw error
    return { kind: 'failed', why: error.message }
  }
}

/** Takes the program out of the wheel. */
async function unpack(wheel: string, command: string): Promise<void> {
  await using source = await openZipFile(wheel)
  const entries = await readCentralDirectory(source, 'uv')
  const program = entries.find(({ path }) => /^uv-[^/]+\.data\/scripts\/uv(?:\.exe)?$/.test(path))
  if (!program) throw new Error('the wheel of uv holds no program')
  await writeAtomically(command, async (temporary) => {
    const file = createWriteStream(temporary, { mode: 0o755 })
    await streamEntry(
      source,
      program,
      (chunk) => new Promise((resolve, reject) => file.write(chunk, (error) => (error ? reject(error) : resolve()))),
      'uv',
    )
    await new Promise<void>((resolve, reject) =>
      file.end((error?: Error | null) => (error ? reject(error) : resolve())),
    )
    await chmod(temporary, 0o755)
  })
}

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
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')))
  return texts.some((text) => /^\s*(?:index[-_]url|no[-_]index|proxy|client[-_]cert)\s*[=:]/m.test(text))
}
