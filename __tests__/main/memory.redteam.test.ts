// Hostile inputs of every kind, each to a process of its own: whatever comes of it, it ends soon and stays small.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
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
  /** Run once, then changed by this: the second run is measured. */
  readonly spoil?: (home: string) => Promise<void>
  /** What it must say. */
  readonly says?: RegExp
  /** Its exit code, where only one is right. */
  readonly exitCode?: number
}

/** A source whose hook `name` answers with what the code makes. */
function hookOf(name: string, code: string): IndexFile {
  const project = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
  const backend = `import os\ndef ${name}(*given, **more):\n${code
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('')}`
  const files = { 'PKG-INFO': 'Metadata-Version: 1.0\nName: bomb\nVersion: 1.0\n', 'pyproject.toml': project }
  const content = makeSdist({ name: 'bomb', files: { ...files, 'backend.py': backend } })
  return { filename: 'bomb-1.0.tar.gz', content }
}

/** A static source with another pyproject.toml. */
const sourceWith = (project: string): IndexFile => ({
  filename: 'bomb-1.0.tar.gz',
  content: makeSdist({ name: 'bomb', files: { 'PKG-INFO': info, 'setup.py': '', 'pyproject.toml': project } }),
})

/** Every document of the cache, replaced. */
async function spoilFacts(home: string, text: string): Promise<void> {
  const folder = join(home, 'cache', 'lambda-layer', 'facts')
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'))
  expect(names.length).toBeGreaterThan(2)
  for (const name of names) await writeFile(join(folder, name), text)
  // As many more of one kind.
  const batch = names.find((name) => name.split('/').length === 2) ?? ''
  for (let at = 0; at < 40; at += 1) await writeFile(join(folder, dirname(batch), `${at}.json`), text)
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
  'a wheel of 60,000 files for two architectures': () => ({
    args: build('--packages', 'crowd', '--architectures', 'x86_64,arm64'),
    index: [crowdedFile()],
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
  ...Object.fromEntries(
    (
      [
        ['.config/pip/pip.conf', '[global]\n', 'a = b\n'],
        ['.config/uv/uv.toml', '', '[[x]]\ny = "https://x.invalid"\n'],
        ['.netrc', '', 'machine x.invalid login a password b\n'],
        ['.npmrc', '', '//x.invalid/:_authToken=a\n'],
        ['pyproject.toml', '[project]\nname = "x"\n', '[[tool.x]]\na = []\n'],
      ] as const
    ).flatMap(([path, head, line]) =>
      [50_000_000, 1_000_000].map((bytes) => [
        `a ${path} of ${bytes / 1_000_000} MB`,
        (): Hostile => ({
          args: build('--packages', 'six'),
          index: [wheel('six', {})],
          files: { [path]: `${head}${line.repeat(bytes / line.length)}` },
          exitCode: 0,
        }),
      ]),
    ),
  ),
  'a .npmrc of 50 MB for Node.js': () => ({
    args: ['build', '--runtimes', 'nodejs22.x', '--layer-name', 'none'],
    files: {
      '.npmrc': '//x.invalid/:_authToken=a\n'.repeat(2_000_000),
      'package.json': JSON.stringify({ name: 'app', version: '1.0.0' }),
      'package-lock.json': packageLock({ version: '1.0.0' }, {}),
    },
  }),
  'a project of 20,000 dependencies': () => ({
    args: build(),
    files: {
      'pyproject.toml': `[project]\nname = "x"\nversion = "1"\ndependencies = [${Array.from({ length: 20_000 }, (_, at) => `"p${at}",\n`).join('')}]`,
    },
    exitCode: 1,
  }),
  'a project of 150,000 dependencies that its text does not show': () => ({
    args: build(),
    files: {
      'pyproject.toml': `[project]\nname = "x"\nversion = "1"\ndependencies = [${'"si\\u0078",\n'.repeat(150_000)}]`,
    },
  }),
  'a project of 40 MB': () => ({
    args: build(),
    files: { 'pyproject.toml': `[project]\nname = "x"\ndependencies = [${'"six",\n'.repeat(5_500_000)}]` },
    says: /pyproject\.toml cannot be read: it has more than/,
    exitCode: 2,
  }),
  'a requirements file without an end': () => ({
    args: build('/dev/zero'),
    says: /\/dev\/zero cannot be read: it has more than/,
    exitCode: 2,
  }),
  'a file of layers of 50 MB': () => ({
    args: ['build'],
    files: { 'lambda-layers.toml': '[layer.a]\n'.repeat(5_000_000) },
    says: /lambda-layers\.toml has more than/,
    exitCode: 2,
  }),
  'a source whose pyproject.toml has 100 MB': () => ({
    args: build('--packages', 'bomb==1.0'),
    index: [sourceWith('#'.repeat(100_000_000))],
    says: /bomb/,
    exitCode: 1,
  }),
  'a source whose pyproject.toml has 4 MB of requirements': () => ({
    args: build('--packages', 'bomb==1.0'),
    index: [sourceWith(`[build-system]\nrequires = [${'"six",'.repeat(600_000)}]`)],
    says: /bomb.*too many requirements/s,
    exitCode: 1,
  }),
  'a source whose pyproject.toml nests 2,000,000 lists': () => ({
    args: build('--packages', 'bomb==1.0'),
    index: [sourceWith(`a = ${'['.repeat(2_000_000)}`)],
    says: /bomb/,
    exitCode: 1,
  }),
  'a hook that requires 100,000 packages': () => ({
    args: build('--packages', 'bomb==1.0'),
    index: [hookOf('get_requires_for_build_wheel', 'return ["p%d" % at for at in range(100000)]')],
    says: /bomb/,
    exitCode: 1,
  }),
  'a hook that requires a text of 100 MB': () => ({
    args: build('--packages', 'bomb==1.0'),
    index: [hookOf('get_requires_for_build_wheel', 'return ["x" * 100000000]')],
    says: /bomb/,
    exitCode: 1,
  }),
  'a hook that answers with metadata of 100 MB': () => ({
    args: build('--packages', 'bomb==1.0'),
    index: [
      hookOf(
        'prepare_metadata_for_build_wheel',
        'os.makedirs(given[0] + "/bomb-1.0.dist-info")\nwith open(given[0] + "/bomb-1.0.dist-info/METADATA", "w") as file: file.write("Metadata-Version: 2.1\\nName: bomb\\nVersion: 1.0\\n\\n" + "x" * 100000000)\nreturn "bomb-1.0.dist-info"',
      ),
    ],
    says: /bomb.*metadata has/s,
    exitCode: 1,
  }),
  'a hook that answers with a name of 900,000 letters': () => ({
    args: build('--packages', 'bomb==1.0'),
    index: [hookOf('prepare_metadata_for_build_wheel', 'return "x" * 900000')],
    says: /bomb/,
    exitCode: 1,
  }),
  'a cache of 60 MB documents': () => ({
    args: build('--packages', 'six==1.0'),
    index: [wheel('six', {})],
    spoil: (home) => spoilFacts(home, `\n[${'[],'.repeat(20_000_000)}[]]`),
    exitCode: 0,
  }),
  'a cache of 8 MB documents': () => ({
    args: build('--packages', 'six==1.0'),
    index: [wheel('six', {})],
    spoil: (home) => spoilFacts(home, `\n[${'["a",{}],'.repeat(900_000)}[]]`),
    exitCode: 0,
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
      const { args, files = {}, index: distributions = [], page, npm, spoil, says = /(?:)/, exitCode } = make()
      await using folder = await temporaryFolder()
      await using index = await startIndex(distributions)
      await using registry = await serveNpm(npm ? [npm] : [])
      if (page !== undefined) index.fail({ path: /\/simple\//, fault: { kind: 'page', html: page } })
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(folder.path, name)), { recursive: true })
        await writeFile(join(folder.path, name), content)
      }
      if (spoil) {
        await measured(args, folder.path, index, registry.url)
        await spoil(folder.path)
      }
      const { milliseconds, waitedMs, peakBytes, ended } = await measured(args, folder.path, index, registry.url)
      expect(peakBytes).toBeGreaterThan(30_000_000)
      expect(peakBytes).toBeLessThan(mostBytes)
      expect(milliseconds).toBeLessThan(longestMs)
      expect(waitedMs).toBeLessThan(longestMs)
      // It was understood: a bug has the exit code 70.
      expect(exitCode === undefined ? [0, 1, 2] : [exitCode]).toContain(ended.exitCode)
      expect(ended.stderr).toMatch(says)
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
