// npm run bench:sdists: source distributions of many kinds, compiled for both architectures, and used in the runtime image;
// for the emulated architecture once by clang and once by the image's own compiler, and compared. Needs a Docker engine, an
// emulator and the images of __tests__/testbed (or AWS's own), on x86_64. It writes the table of docs/compiled-packages.md.
// npm run bench:sdists -- lz4,cffi clang,gcc: some of them anew, in some ways. `all clang`: those that were not tried yet. What was seen
// is kept in a file, so that a run that was stopped goes on. BENCH_AT_ONCE: so many at once (1); BENCH_TIMEOUT: seconds for one (900).
import { execFileSync, spawn, type SpawnOptions } from 'node:child_process'
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
  clang: ['arm64', 'auto'],
  x86_64: ['x86_64', 'image'],
  gcc: ['arm64', 'image'],
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
}

async function main(): Promise<void> {
  const results: Record<string, Row> = existsSync(resultsPath)
    ? (JSON.parse(await readFile(resultsPath, 'utf8')) as Record<string, Row>)
    : {}
  const asked = (Object.keys(ways) as Way[]).filter((way) => someWays.split(',').includes(way))
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
  const [architecture, compiler] = ways[way]
  const folder = join(work, `${tried.name}-${architecture}-${compiler}`)
  await mkdir(folder)
  await writeFile(join(folder, 'requirements.txt'), `${tried.name}==${tried.version}\n--no-binary ${tried.name}\n`)
  const started = performance.now()
  const options = ['--architectures', architecture, '--runtimes', 'python3.13', '--compiler', compiler]
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
    await writeFile(
      join(tmpdir(), `sdists-${tried.name}-${architecture}-${compiler}.log`),
      `${run.stdout}\n${run.stderr}`,
    )
    return { ...common, problem: problem ?? 'no zip', extensions: [] }
  }
  const unpacked = join(folder, 'unpacked')
  const extensions = await extensionsOf(tried.name, zip, unpacked)
  return { ...common, extensions, said: await use(tried, architecture, unpacked) }
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
function compared({ clang, gcc, x86_64 }: Row): string {
  if (!clang || clang.problem !== undefined || !gcc || gcc.problem !== undefined) return 'not compared'
  const said: string[] = []
  if (clang.said !== gcc.said) said.push(`says ${clang.said}, gcc ${gcc.said}`)
  if (x86_64?.said !== undefined && x86_64.said !== clang.said) said.push(`x86_64 says ${x86_64.said}`)
  const paths = (built: Built): string => built.extensions.map(({ path }) => path).join(' ')
  if (paths(clang) !== paths(gcc)) return [...said, 'other files'].join('; ')
  let [symbols, needed] = [0, 0]
  for (const [at, one] of clang.extensions.entries()) {
    const other = gcc.extensions[at]
    if (one.needed.join(' ') !== other?.needed.join(' ')) needed++
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

function rows(results: Readonly<Record<string, Row>>): readonly string[] {
  const cell = (built: Built | undefined): string => {
    if (!built) return 'not tried'
    const { problem, findings, said, seconds } = built
    const lost = findings.filter((code) => code === 'extension-left-out' || code === 'no-extension')
    const works = problem ?? (said?.startsWith('failed') ? 'imported, not used' : 'works')
    return `${[works, ...lost].join(', ')} (${seconds.toFixed(0)} s)`
  }
  return [
    '| package | kind | arm64, clang | arm64, gcc | x86_64 | clang against gcc |',
    '|---|---|---|---|---|---|',
    ...all.flatMap(({ name, version, kind, note }) => {
      const row = results[name]
      if (!row) return []
      const clang = `${cell(row.clang)}${row.clang?.extensions.some(({ byClang }) => !byClang) ? ', some or all of it by gcc' : ''}`
      return [
        `| ${name} ${version} | ${kind} | ${clang} | ${cell(row.gcc)} | ${cell(row.x86_64)} | ${compared(row)}${note === undefined ? '' : `. ${note}`} |`,
      ]
    }),
  ]
}
