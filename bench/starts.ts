// npm run bench:starts -- [rows]: what a start costs, in the runtime images. Needs a Docker engine and the images of
// __tests__/testbed (or AWS's own), for arm64 an emulator as well. Rows: `bytecode` (imports of pandas and boto3 with and
// without bytecode, on the machine's own architecture), `arm64` (verify: import of the 51 packages under emulation, from
// an empty store), `x86_64` (the same natively), `slim` (what slim: all leaves out of the 51 packages).
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawnSync } from 'node:child_process'

const rows = ['bytecode', 'arm64', 'x86_64', 'slim'] as const
const asked = process.argv.slice(2)
const unknown = asked.filter((word) => !rows.some((one) => one === word))
if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: the rows are ${rows.join(', ')}`)
const here = fileURLToPath(new URL('.', import.meta.url))
const cli = process.env['BENCH_CLI'] ?? join(here, '../dist/cli.js')
const work = await mkdtemp(join(tmpdir(), 'starts-bench-'))

interface Cost {
  readonly module: string
  readonly milliseconds?: number
  readonly withBytecodeMilliseconds?: number
  readonly memoryBytes: number
}
interface Layer {
  readonly unzippedSizeBytes: number
  readonly importCosts?: readonly { readonly target: string; readonly modules: readonly Cost[] }[]
  readonly slimming?: { readonly left: readonly { readonly preset: string; readonly sizeBytes: number }[] }
}
interface Document {
  readonly layers: readonly Layer[]
  readonly phases: readonly { readonly name: string; readonly milliseconds: number }[]
}

/** One build in a folder of its own, and how long it took. */
function build(store: string, args: readonly string[]): { readonly document: Document; readonly seconds: number } {
  const started = performance.now()
  const ended = spawnSync('node', [cli, 'build', '--json', '--reports', 'none', '--layer-name', 'l', ...args], {
    cwd: work,
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: join(work, store) },
    maxBuffer: 64 * 1024 * 1024,
  })
  if (ended.status !== 0) throw new Error(ended.stderr.slice(-2_000))
  return { document: JSON.parse(ended.stdout) as Document, seconds: (performance.now() - started) / 1_000 }
}

const wanted = (row: (typeof rows)[number]): boolean => asked.length === 0 || asked.includes(row)
try {
  await writeFile(join(work, 'set51.txt'), await readFile(join(here, 'set51.txt'), 'utf8'))
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
  for (let run = 0; run < 5; run += 1) await writeFile(join(work, `run${run}.txt`), String(run))
  if (wanted('bytecode')) bytecode()
  // Wheels and tools are fetched before, and not measured.
  if (wanted('arm64') || wanted('x86_64') || wanted('slim')) {
    for (const one of ['arm64', 'x86_64']) build('warm', ['--requirements', 'set51.txt', '--architectures', one])
  }
  for (const one of ['arm64', 'x86_64'] as const) if (wanted(one)) await verify(one)
  if (wanted('slim')) slim()
} finally {
  await rm(work, { recursive: true, force: true })
}

/** Each import in a process of its own, as Lambda does it and with bytecode: medians of five runs. */
function bytecode(): void {
  const runs = Array.from({ length: 5 }, (_, run) => {
    // A note in the artifact makes each zip another one: what was imported before is not imported again.
    const { document } = build('bytecode', [
      '--packages',
      'pandas,boto3',
      '--verify',
      'import',
      '--include',
      `run${run}.txt`,
    ])
    return document.layers[0]?.importCosts?.[0]?.modules ?? []
  })
  for (const name of ['pandas', 'boto3']) {
    const found = runs.flatMap((modules) => modules.find(({ module }) => module === name) ?? [])
    const slow = median(found.map(({ milliseconds = 0 }) => milliseconds))
    const quick = median(found.map(({ withBytecodeMilliseconds = 0 }) => withBytecodeMilliseconds))
    console.log(`${name}: ${slow} ms, with bytecode ${quick} ms, ${(slow / quick).toFixed(2)} times as quick`)
  }
}

/** Bytecode is compiled in the first run; in the second it comes from the store, and everything is imported again. */
async function verify(architecture: 'arm64' | 'x86_64'): Promise<void> {
  const store = `verify-${architecture}`
  await mkdir(join(work, store), { recursive: true })
  await cp(join(work, 'warm'), join(work, store), { recursive: true })
  const args = ['--requirements', 'set51.txt', '--architectures', architecture, '--verify', 'import']
  const first = build(store, args)
  const again = build(store, [...args, '--include', 'set51.txt'])
  const remembered = build(store, [...args, '--include', 'set51.txt'])
  const times = [first, again, remembered].map(({ seconds }) => `${seconds.toFixed(1)} s`)
  console.log(
    `verify: import of 51 packages, ${architecture}: ${times[0]}, with bytecode in the store ${times[1]}, the same zip again ${times[2]} (bar for arm64: 40 s)`,
  )
  for (const { module, milliseconds, withBytecodeMilliseconds, memoryBytes } of (
    first.document.layers[0]?.importCosts?.[0]?.modules ?? []
  ).slice(0, 5)) {
    console.log(
      `  ${module}: ${milliseconds ?? '–'} ms, with bytecode ${withBytecodeMilliseconds ?? '–'} ms, ${Math.round(memoryBytes / 1_048_576)} MB`,
    )
  }
}

function slim(): void {
  const args = ['--requirements', 'set51.txt', '--architectures', 'x86_64']
  const whole = build('warm', args).document.layers[0]?.unzippedSizeBytes ?? 0
  const { document, seconds } = build('warm', [...args, '--slim', 'all'])
  const [layer] = document.layers
  const presets = new Map<string, number>()
  for (const { preset, sizeBytes } of layer?.slimming?.left ?? [])
    presets.set(preset, (presets.get(preset) ?? 0) + sizeBytes)
  const told = [...presets].map(([preset, size]) => `${preset} ${megabytes(size)}`)
  console.log(
    `slim: all of 51 packages: ${megabytes(whole)} → ${megabytes(layer?.unzippedSizeBytes ?? 0)} in ${seconds.toFixed(1)} s: ${told.join(', ')}`,
  )
}

function megabytes(size: number): string {
  return `${(size / 1_048_576).toFixed(1)} MB`
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
