// npm run bench:sdists: source distributions of many kinds, compiled for both architectures, and used in the runtime image;
// by clang and by the image's own compiler, and compared. Needs a Docker engine, an
// emulator and the images of __tests__/testbed (or AWS's own), on x86_64. It writes the table of docs/compiled-packages.md.
// Comparing compilers for the emulated architecture takes minutes for each package. So the same clang compiles for x86_64, too, in an
// image where it takes the place of gcc as it does in emulated builds: that takes seconds.
// npm run bench:sdists -- lz4,cffi clang,gcc: some of them anew, in some ways. `all clang`: those that were not tried yet. What was seen
// is kept in a file, so that a run that was stopped goes on. BENCH_AT_ONCE: so many at once (1); BENCH_TIMEOUT: seconds for one (900).
import { execFileSync, spawn, spawnSync, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { readCentralDirectory } from '../src/formats/zip/central-directory.ts'
import { readEntry } from '../src/formats/zip/entry-data.ts'
import { openZipFile } from '../src/formats/zip/source.ts'
import { readElf } from '../src/formats/elf.ts'
import { clangPrograms, ensureClang } from '../src/host/docker/clang/clang.ts'
import { makeContext } from '../__tests__/support/contexts.ts'

interface Tried {
  readonly name: string
  readonly version: string
  /** What it is written in and built by. */
  readonly kind: string
  /** Prints something that the compiled code worked out. */
  readonly use: string
  readonly note?: string
}

/** What came of one build. */
interface Built {
  readonly seconds: number
  /** The code of the error; absent when it was built, and imported. */
  readonly problem?: string
  /** True when the package was built again by the image's own compiler. */
  readonly again: boolean
  /** Codes of what was found about the package. */
  readonly findings: readonly string[]
  readonly extensions: readonly Extension[]
  /** What the use of the package printed. */
  readonly said?: string
}

interface Extension {
  readonly path: string
  readonly sizeBytes: number
  /** As it says itself. */
  readonly byClang: boolean
  readonly needed: readonly string[]
  readonly versions: readonly string[]
  /** What it defines for others. */
  readonly symbols: readonly string[]
}

/** By the way that a package was built; a way is missing until it was tried. */
type Row = Partial<Record<Way, Built>>

/** In this order for all packages, so that the quick ones are known first. */
const ways = {
  clang: { architecture: 'arm64', compiler: 'auto' },
  x86_64: { architecture: 'x86_64', compiler: 'image' },
  'x86_64-clang': { architecture: 'x86_64', compiler: 'image', image: 'lambda-layer-bench:clang' },
  gcc: { architecture: 'arm64', compiler: 'image' },
} as const
type Way = keyof typeof ways

const here = fileURLToPath(new URL('.', import.meta.url))
const cli = process.env['BENCH_CLI'] ?? join(here, '../dist/cli.js')
const page = join(here, '../docs/compiled-packages.md')
const resultsPath = process.env['BENCH_RESULTS'] ?? join(tmpdir(), 'sdists.json')
const all = JSON.parse(await readFile(join(here, 'sdists.json'), 'utf8')) as readonly Tried[]
const [, , names = 'all', someWays = Object.keys(ways).join(',')] = process.argv
const only = names === 'all' ? undefined : names.split(',')
const work = await mkdtemp(join(tmpdir(), 'sdists-'))

try {
  await main()
} finally {
  await rm(work, { recursive: true, force: true })
  spawnSync('docker', ['image', 'rm', ways['x86_64-clang'].image])
}

async function main(): Promise<void> {
  const results: Record<string, Row> = existsSync(resultsPath)
    ? (JSON.parse(await readFile(resultsPath, 'utf8')) as Record<string, Row>)
    : {}
  const asked = (Object.keys(ways) as Way[]).filter((way) => someWays.split(',').includes(way))
  if (asked.includes('x86_64-clang')) await makeClangImage(ways['x86_64-clang'].image)
  const todo = asked.flatMap((way) =>
    all
      .filter(({ name }) => (only ? only.includes(name) : !results[name]?.[way]))
      .map((one) => async (): Promise<void> => {
        const built = await build(one, way)
        results[one.name] = { ...results[one.name], [way]: built }
        console.error(
          `${one.name} ${one.version}, ${way}: ${built.problem ?? 'ok'} in ${built.seconds.toFixed(0)} s${built.again ? ' (again by gcc)' : ''}, says ${built.said}`,
        )
        writeFileSync(resultsPath, JSON.stringify(results, null, 1))
      }),
  )
  const workers = Array.from({ length: Number(process.env['BENCH_AT_ONCE'] ?? 1) }, async () => {
    for (let next = todo.shift(); next; next = todo.shift()) await next()
  })
  await Promise.all(workers)
  const old = await readFile(page, 'utf8')
  const table = ['<!-- table -->', ...rows(results), '<!-- /table -->'].join('\n')
  await writeFile(
    page,
    old.replace(/<!-- table -->[\s\S]*<!-- \/table -->/, () => table),
  )
}

async function build(tried: Tried, way: Way): Promise<Built> {
  const { architecture, compiler } = ways[way]
  const folder = join(work, `${tried.name}-${way}`)
  await mkdir(folder)
  await writeFile(join(folder, 'requirements.txt'), `${tried.name}==${tried.version}\n--no-binary ${tried.name}\n`)
  const started = performance.now()
  const options = [
    '--architectures',
    architecture,
    '--runtimes',
    'python3.13',
    '--compiler',
    compiler,
    '--build-timeout',
    '60',
  ]
  if (way === 'x86_64-clang') options.push('--image', ways[way].image)
  // The stand-ins of __tests__/testbed have a newer glibc than Lambda, in both images alike.
  options.push('--ignore', 'glibc-too-new *: of the stand-in', '--ignore', 'libstdcxx-too-new *: of the stand-in')
  // Tools and downloads are shared, built wheels are not.
  const run = await finished('node', [cli, 'build', ...options, '--cache', 'false', '--reports', 'none', '--json'], {
    cwd: folder,
    timeout: Number(process.env['BENCH_TIMEOUT'] ?? 900) * 1000,
    env: { ...process.env, XDG_CACHE_HOME: join(tmpdir(), 'sdists-cache') },
  })
  const seconds = (performance.now() - started) / 1000
  const document = parsed(run.stdout)
  const again = /building it again with the image’s own compiler/.test(run.stderr)
  const findings = [
    ...new Set(
      (document.layers?.[0]?.findings ?? []).filter((one) => one.package === tried.name).map((one) => one.code),
    ),
  ]
  const common = { seconds, again, findings }
  const problem = document.errors?.[0]?.code ?? (run.code === 0 ? undefined : `exit ${run.code ?? 'timeout'}`)
  const zip = document.layers?.[0]?.zipPath
  if (problem !== undefined || zip === undefined) {
    await writeFile(join(tmpdir(), `sdists-${tried.name}-${way}.log`), `${run.stdout}\n${run.stderr}`)
    return { ...common, problem: problem ?? 'no zip', extensions: [] }
  }
  const unpacked = join(folder, 'unpacked')
  const extensions = await extensionsOf(tried.name, zip, unpacked)
  return { ...common, extensions, said: await use(tried, architecture, unpacked) }
}

/** The build image with clang in the place of its gcc, as emulated builds have it. */
async function makeClangImage(name: string): Promise<void> {
  await using context = await makeContext()
  const clang = await ensureClang('amd64', context)
  if (clang === undefined) throw new Error(context.lines.join('\n'))
  const folder = join(work, 'clang-image')
  await mkdir(folder)
  for (const [file, program] of Object.entries(clangPrograms)) await writeFile(join(folder, file), program)
  const dockerfile = [
    'FROM public.ecr.aws/sam/build-python3.13:latest-x86_64',
    'COPY --from=clang . /lambda-layer-clang',
    `COPY ${Object.keys(clangPrograms).join(' ')} /lambda-layer-compiler/`,
    'RUN sh /lambda-layer-compiler/use-clang.sh /lambda-layer-clang && mkdir -p /usr/local/bin && ln -s /lambda-layer-compiler/bin/* /usr/local/bin/',
  ]
  await writeFile(join(folder, 'Dockerfile'), dockerfile.join('\n'))
  // What the test bed knows its own image by is not inherited.
  const args = [
    '--platform=linux/amd64',
    `--build-context=clang=${clang}`,
    '--label=testbed.recipe=',
    '--load',
    '-t',
    name,
  ]
  execFileSync('docker', ['buildx', 'build', ...args, folder], { stdio: 'inherit' })
}

interface Document {
  readonly errors?: readonly { readonly code: string }[]
  readonly layers?: readonly {
    readonly zipPath?: string
    readonly findings?: readonly { readonly code: string; readonly package?: string }[]
  }[]
}

function parsed(text: string): Document {
  try {
    return JSON.parse(text) as Document
  } catch {
    return {}
  }
}

/** The extension modules of a package in a layer, which is unpacked for it. */
async function extensionsOf(name: string, zipPath: string, into: string): Promise<readonly Extension[]> {
  await mkdir(into)
  execFileSync('unzip', ['-q', zipPath, '-d', into])
  await using source = await openZipFile(zipPath)
  const found: Extension[] = []
  const entries = await readCentralDirectory(source, zipPath)
  // What it requires comes as wheels.
  const record = entries.find(({ path }) => {
    const [, owner] = /^python\/([^/]+)-[^/-]+\.dist-info\/RECORD$/.exec(path) ?? []
    return owner?.toLowerCase().replaceAll(/[-_.]+/g, '-') === name
  })
  const own = record === undefined ? '' : (await readEntry(source, record, 1 << 24)).toString()
  for (const entry of entries) {
    if (!/\.so(\.[\d.]+)?$/.test(entry.path)) continue
    if (!own.includes(`${entry.path.replace(/^python\//, '')},`)) continue
    const bytes = await readEntry(source, entry, 1 << 28)
    const elf = readElf(bytes)
    if (!elf) continue
    const listed = execFileSync('readelf', ['-W', '--dyn-syms', join(into, entry.path)], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    const symbols = [...listed.matchAll(/ (?:GLOBAL|WEAK)\s+\w+\s+(?!UND)\w+\s+(\S+)$/gm)].map(
      (match) => match[1] ?? '',
    )
    found.push({
      path: entry.path,
      sizeBytes: bytes.length,
      byClang: bytes.includes('clang version'),
      needed: [...elf.needed].toSorted(),
      versions: [...new Set(elf.versions.map(({ version }) => version))].toSorted(),
      symbols: [...new Set(symbols)].toSorted(),
    })
  }
  return found.toSorted((one, other) => (one.path < other.path ? -1 : 1))
}

/** What a line of Python with the package prints in the runtime image. */
async function use({ use: code }: Tried, architecture: 'x86_64' | 'arm64', layer: string): Promise<string> {
  const image = `public.ecr.aws/lambda/python:3.13-${architecture}`
  const platform = `linux/${architecture === 'x86_64' ? 'amd64' : 'arm64'}`
  const options = [
    '--rm',
    '--network=none',
    `--platform=${platform}`,
    '-v',
    `${layer}:/opt:ro`,
    '-e',
    'PYTHONPATH=/opt/python',
  ]
  const inside = ['--entrypoint', '/var/lang/bin/python3.13', image, '-c', code]
  const run = await finished('docker', ['run', ...options, ...inside], { timeout: 300_000 })
  return run.code === 0 ? run.stdout.trim() : `failed: ${run.stderr.trim().split('\n').at(-1) ?? ''}`
}

interface Finished {
  /** Undefined when it took too long. */
  readonly code: number | undefined
  readonly stdout: string
  readonly stderr: string
}

async function finished(command: string, args: readonly string[], options: SpawnOptions): Promise<Finished> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout ?? []),
    text(child.stderr ?? []),
    once(child, 'close') as Promise<[number | null]>,
  ])
  return { code: code ?? undefined, stdout, stderr }
}

/** How the code of both compilers differs. */
function compared(clang: Built | undefined, gcc: Built | undefined): string {
  if (!clang || clang.problem !== undefined || !gcc || gcc.problem !== undefined) return 'not compared'
  if (clang.extensions.length === 0 && gcc.extensions.length === 0) return 'nothing to compare'
  const said: string[] = []
  if (clang.said !== gcc.said) said.push(`says ${clang.said}, gcc ${gcc.said}`)
  const paths = (built: Built): string => built.extensions.map(({ path }) => path).join(' ')
  if (paths(clang) !== paths(gcc)) return [...said, 'other files'].join('; ')
  let [symbols, needed] = [0, 0]
  for (const [at, one] of clang.extensions.entries()) {
    const other = gcc.extensions[at]
    if (libraries(one.needed) !== libraries(other?.needed)) needed++
    // The instances of templates and inline functions that a compiler keeps differ; what C and Python look for does not.
    const own = (list: readonly string[] = []): string =>
      list.filter((name) => !/^_Z|^_(init|fini|edata|end|_bss_start)$|^__/.test(name)).join(' ')
    if (own(one.symbols) !== own(other?.symbols)) symbols++
  }
  if (needed > 0) said.push(`other libraries in ${needed} of ${clang.extensions.length}`)
  if (symbols > 0) said.push(`other symbols in ${symbols} of ${clang.extensions.length}`)
  const size = (built: Built): number => built.extensions.reduce((sum, one) => sum + one.sizeBytes, 0)
  return [...(said.length > 0 ? said : ['same']), `${((size(clang) / size(gcc)) * 100).toFixed(0)} % of the size`].join(
    '; ',
  )
}

/** Without libc, which every process has: clang's start files name it, and Debian's gcc leaves it out where it can. */
function libraries(needed: readonly string[] = []): string {
  return needed.filter((name) => name !== 'libc.so.6').join(' ')
}

function rows(results: Readonly<Record<string, Row>>): readonly string[] {
  const cell = (built: Built | undefined): string => {
    if (!built) return 'not tried'
    const { problem, findings, said } = built
    const lost = findings.filter((code) => code === 'extension-left-out' || code === 'no-extension')
    const works = problem ?? (said?.startsWith('failed') ? 'imported, not used' : 'works')
    return [works, ...lost].join(', ')
  }
  return [
    '| package | kind | arm64, clang | arm64, gcc | x86_64, gcc | x86_64, clang | clang against gcc, x86_64 | clang against gcc, arm64 |',
    '|---|---|---|---|---|---|---|---|',
    ...all.flatMap(({ name, version, kind, note }) => {
      const row = results[name]
      if (!row) return []
      const { clang, gcc, x86_64 } = row
      const byClang = (built: Built | undefined): string =>
        // Of Rust's code the compiler links only, and leaves no name.
        `${cell(built)}${kind.startsWith('Rust') || built?.extensions.every((one) => one.byClang) !== false ? '' : ', some or all of it by gcc'}`
      const cells = [byClang(clang), cell(gcc), cell(x86_64), byClang(row['x86_64-clang'])]
      const differs = [compared(row['x86_64-clang'], x86_64), compared(clang, gcc)]
      return [
        `| ${name} ${version} | ${kind} | ${[...cells, ...differs].join(' | ')}${note === undefined ? '' : `. ${note}`} |`,
      ]
    }),
  ]
}
