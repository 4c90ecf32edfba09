// Hostile inputs of every kind, each to a process of its own: whatever comes of it, it ends soon and stays small.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cleanEnvironment, lambdaLayer, temporaryFolder } from '../support/doors.ts'
import { startIndex, type IndexFile, type TestIndex } from '../support/index.ts'
import { lockEntry, packageLock, packed, serveNpm, type MadePackage } from '../support/npm-registry.ts'
import { makeSdist } from '../support/sdists.ts'
import { sourcePackage } from '../support/source-packages.ts'
import { tarEntry } from '../support/tar-entries.ts'
import { pathWithUv } from '../support/uv.ts'
import { makeWheel, wheelFilename } from '../support/wheels.ts'

const mostBytes = 300_000_000
/**
 * Of its processors' time; and of the clock, less the time in which something on this machine waited for a processor:
 * nothing on an idle machine, and on a busy one what other work took.
 */
const longestMs = 20_000
/** Then it is killed, however busy the machine is. */
const longestWaitMs = 100_000

interface Hostile {
  readonly args: readonly string[]
  readonly files?: Readonly<Record<string, string | Buffer>>
  readonly index?: readonly IndexFile[]
  readonly page?: string
  readonly npm?: MadePackage
}

const wheel = (name: string, files: Readonly<Record<string, string | Buffer>>): IndexFile => ({
  filename: wheelFilename({ name }),
  content: makeWheel({ name, files }),
})
const crowd = (count: number, folder = 'crowd', content = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${folder}/m${at}.py`, content]))
let made: IndexFile | undefined
/** Made once: it takes seconds. */
const crowdedFile = (): IndexFile => (made ??= wheel('crowd', crowd(60_000)))
// An image that nobody has, so that nobody waits for a registry.
const build = (...args: readonly string[]) => ['build', ...args, '--image', 'localhost:1/none:none']
const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1_000_000)
const info = 'Metadata-Version: 2.2\nName: bomb\nVersion: 1.0\n'

/** A few megabytes that unpack to some gigabytes. */
function sdistBomb(): Buffer {
  const head = makeSdist({ name: 'bomb', files: { 'PKG-INFO': info, 'setup.py': '' } })
  const one = gzipSync(zeros(64))
  return Buffer.concat([head, ...Array.from({ length: 40 }, () => one)])
}

const cases: Readonly<Record<string, () => Hostile>> = {
  'an sdist that unpacks to gigabytes': () => ({
    args: build('--packages', 'bomb==1.0'),
    index: [{ filename: 'bomb-1.0.tar.gz', content: sdistBomb() }],
  }),
  'a build that prints 400,000 lines and one of 100 MB': () => ({
    args: build('--packages', 'loud==1.0'),
    index: [
      sourcePackage(
        'loud',
        'sys.stdout.write("x" * 100000000)\nfor one in range(400000): print("line", one)\nsys.stdout.flush()\nreturn write_wheel(folder, "loud", "1.0", "py3-none-any", {"loud.py": b""})',
      ),
    ],
  }),
  'a wheel with a file of 1 GB': () => ({
    args: build('--packages', 'large'),
    index: [wheel('large', { 'large.bin': zeros(1000) })],
  }),
  'a wheel with metadata of 200 MB': () => ({
    args: build('--packages', 'wordy'),
    index: [
      wheel('wordy', {
        'wordy-1.0.dist-info/METADATA': Buffer.concat([
          Buffer.from('Metadata-Version: 2.1\nName: wordy\nVersion: 1.0\n\n'),
          zeros(200),
        ]),
      }),
    ],
  }),
  'a wheel of 60,000 files': () => ({ args: build('--packages', 'crowd'), index: [crowdedFile()] }),
  // With 60,000 files, two layers at once take 265 to 310 MB.
  'a wheel of 45,000 files for two architectures': () => ({
    args: build('--packages', 'crowd', '--architectures', 'x86_64,arm64'),
    index: [wheel('crowd', crowd(45_000))],
  }),
  'wheels of more files than a zip can hold': () => ({
    args: build('--packages', 'crowd,other'),
    index: [crowdedFile(), wheel('other', crowd(6_000, 'other'))],
  }),
  'two wheels with 10,000 different files at the same paths': () => ({
    args: build('--packages', 'one,two'),
    index: [wheel('one', crowd(10_000, 'shared', 'one')), wheel('two', crowd(10_000, 'shared', 'two'))],
  }),
  'an npm package of 60,000 files': () => {
    const manifest = { name: 'crowd', version: '1.0.0' }
    const entries = [tarEntry('package/package.json', { content: JSON.stringify(manifest) })]
    for (let at = 0; at < 60_000; at += 1) entries.push(tarEntry(`package/m${at}.js`, {}))
    const made = packed(manifest, entries)
    const locked = { 'node_modules/crowd': lockEntry(made) }
    const wanted = { dependencies: { crowd: '1.0.0' } }
    return {
      args: ['build', '--runtimes', 'nodejs22.x', '--layer-name', 'crowd'],
      files: {
        'package.json': JSON.stringify({ name: 'app', version: '1.0.0', ...wanted }),
        'package-lock.json': packageLock({ version: '1.0.0', ...wanted }, locked),
      },
      npm: made,
    }
  },
  'a zip of 60,000 files to be inspected': () => ({
    args: ['inspect', 'x.zip'],
    files: { 'x.zip': crowdedFile().content },
  }),
  'two zips of 60,000 files to be compared': () => ({
    args: ['diff', 'x.zip', 'y.zip'],
    files: { 'x.zip': crowdedFile().content, 'y.zip': crowdedFile().content },
  }),
  'an index page of 300,000 open tags': () => ({
    args: build('--packages', 'paged==1.0'),
    page: `<!DOCTYPE html><html><body>${'<a '.repeat(300_000)}`,
  }),
  'an index page of 60 MB': () => ({
    args: build('--packages', 'paged==1.0'),
    page: `<!DOCTYPE html><html><body>${'<a href="paged-0.1.tar.gz">paged-0.1.tar.gz</a>\n'.repeat(1_200_000)}`,
  }),
  'a requirement with 200,000 extras': () => ({
    args: build(),
    files: { 'requirements.txt': `six[${Array.from({ length: 200_000 }, (_, at) => `e${at}`).join(',')}]\n` },
  }),
  'a requirements file of one line of 50 MB': () => ({
    args: build(),
    files: { 'requirements.txt': 'a'.repeat(50_000_000) },
  }),
  'a requirements file of 200,000 hashes': () => ({
    args: build(),
    files: { 'requirements.txt': `six==1.0 ${`--hash=sha256:${'0'.repeat(64)} `.repeat(200_000)}\n` },
  }),
  'a lock of 40 MB of open brackets': () => ({
    args: build('uv.lock'),
    files: {
      'pyproject.toml': '[project]\nname = "x"\nversion = "1"\n',
      'uv.lock': `version = 1\na = ${'['.repeat(40_000_000)}`,
    },
  }),
  'a lock of 100,000 packages': () => ({
    args: build('pylock.toml'),
    files: {
      'pylock.toml': `lock-version = "1.0"\ncreated-by = "x"\n${Array.from({ length: 100_000 }, (_, at) => `[[packages]]\nname = "p${at}"\nversion = "1"\n`).join('')}`,
    },
  }),
  'a zip that is no zip': () => ({ args: ['inspect', 'x.zip'], files: { 'x.zip': Buffer.alloc(200_000_000, 0x50) } }),
  'a folder that cannot be made': () => ({
    args: build('--packages', 'six', '--output-directory', '/proc/nope/deep'),
    index: [wheel('six', {})],
  }),
  'a pip.conf of 50 MB': () => ({
    args: build('--packages', 'six'),
    index: [wheel('six', {})],
    files: { '.config/pip/pip.conf': `[global]\n${'a = b\n'.repeat(8_000_000)}` },
  }),
}

let watch: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  watch = await temporaryFolder()
  // Not `resourceUsage`: a child inherits the peak of this process there.
  const text = `import { readFileSync, writeFileSync } from 'node:fs'
process.on('exit', () => {
  const [, peak] = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))
  const { user, system } = process.cpuUsage()
  writeFileSync(process.env.PEAK_FILE, JSON.stringify({ peakBytes: peak * 1024, milliseconds: (user + system) / 1000 }))
})\n`
  await writeFile(join(watch.path, 'peak.mjs'), text)
})
afterAll(() => watch[Symbol.asyncDispose]())

describe('a hostile input', () => {
  it.each(Object.entries(cases))(
    '%s: the process stays below 300 MB and ends within 20 s',
    async (_what, make) => {
      const { args, files = {}, index: distributions = [], page, npm } = make()
      await using folder = await temporaryFolder()
      await using index = await startIndex(distributions)
      await using registry = await serveNpm(npm ? [npm] : [])
      if (page !== undefined) index.fail({ path: /\/simple\//, fault: { kind: 'page', html: page } })
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(folder.path, name)), { recursive: true })
        await writeFile(join(folder.path, name), content)
      }
      const { milliseconds, waitedMs, peakBytes, ended } = await measured(args, folder.path, index, registry.url)
      expect(peakBytes).toBeGreaterThan(30_000_000)
      expect(peakBytes).toBeLessThan(mostBytes)
      expect(milliseconds).toBeLessThan(longestMs)
      expect(waitedMs).toBeLessThan(longestMs)
      // It was understood: a bug has the exit code 70.
      expect([0, 1, 2]).toContain(ended.exitCode)
      expect(ended.stderr).not.toMatch(/^\s+at .*\(/m)
    },
    longestWaitMs + 20_000,
  )
})

async function measured(args: readonly string[], cwd: string, index: TestIndex, registry: string) {
  const peakFile = join(watch.path, `peak-${Math.random()}`)
  const env = {
    ...cleanEnvironment(cwd),
    PATH: await pathWithUv(),
    UV_DEFAULT_INDEX: index.url,
    UV_HTTP_RETRIES: '0',
    npm_config_registry: registry,
    // No container: what cannot be built here ends here.
    DOCKER_HOST: 'tcp://127.0.0.1:1',
    NODE_OPTIONS: `--import=${join(watch.path, 'peak.mjs')}`,
    PEAK_FILE: peakFile,
  }
  let killed = false
  const [startedMs, stalledMs] = [performance.now(), await stalled()]
  let timer: NodeJS.Timeout | undefined
  const ended = await lambdaLayer(args, {
    cwd,
    env,
    onStart: (child) => {
      timer = setTimeout(() => {
        killed = true
        child.kill('SIGKILL')
      }, longestWaitMs)
    },
  })
  clearTimeout(timer)
  expect(killed, `it was killed after ${longestWaitMs / 1000} s`).toBe(false)
  const waitedMs = performance.now() - startedMs - ((await stalled()) - stalledMs)
  const { milliseconds, peakBytes } = JSON.parse(await readFile(peakFile, 'utf8')) as Record<string, number>
  return { milliseconds, waitedMs, peakBytes, ended }
}

/** For how long something on this machine has waited for a processor: https://docs.kernel.org/accounting/psi.html */
async function stalled(): Promise<number> {
  const text = await readFile('/proc/pressure/cpu', 'utf8').catch(() => '')
  return Number(/^some .*total=(\d+)/m.exec(text)?.[1] ?? 0) / 1000
}
