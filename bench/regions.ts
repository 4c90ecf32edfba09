// npm run bench:regions: `publish` in which nothing changed, in one region and in 17, in turns. The server is in a process of
// its own, and as far away as the row says. `npm run bench:regions -- --latency 50 --rounds 9` measures one row.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { makeZip } from '../__tests__/support/zips.ts'
import { findRegion, regionsInPartition } from '../src/lambda/partitions.ts'
import { median, times } from './measure.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, latency: { type: 'string', default: '30,50,80' } },
})
const rounds = Number(values.rounds)
const here = fileURLToPath(new URL('.', import.meta.url))
const cli = process.env['BENCH_CLI'] ?? join(here, '../dist/cli.js')
const home = findRegion('us-east-1')
const seventeen = (home ? regionsInPartition(home.partition) : []).slice(0, 17).map(({ name }) => name)
const folder = await mkdtemp(join(tmpdir(), 'regions-bench-'))

interface Seen {
  /** The whole command, and its phase of publishing. */
  readonly wallMs: number
  readonly publishMs: number
  readonly cpuMs: number
}

/** Credentials of the environment, and nothing else of the machine's. */
const environment = (url: string, regions: readonly string[]): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: folder,
  XDG_CACHE_HOME: join(folder, 'cache'),
  AWS_ENDPOINT_URL: url,
  AWS_REGION: regions[0],
  AWS_ACCESS_KEY_ID: 'AKIA700000000001',
  AWS_SECRET_ACCESS_KEY: 'secret',
  TIMEFORMAT: '%R %U %S',
})

async function run(url: string, regions: readonly string[], more: readonly string[] = []): Promise<Seen> {
  const args = ['publish', '--zip', 'layer.zip', '--layer-name', 'deps', '--json', '--regions', regions.join(), ...more]
  const { stdout, stderr } = await promisify(execFile)(
    'bash',
    ['-c', 'time "$@" 2> errors.txt', 'bash', 'node', cli, ...args],
    { cwd: folder, env: environment(url, regions), maxBuffer: 1e8 },
  )
  const { phases } = JSON.parse(stdout) as { phases: readonly { name: string; milliseconds: number }[] }
  const [wall = 0, user = 0, system = 0] = stderr.trim().split(' ').map(Number)
  const publishMs = phases.find(({ name }) => /publish/i.test(name))?.milliseconds ?? Number.NaN
  return { wallMs: wall * 1000, publishMs, cpuMs: (user + system) * 1000 }
}

const row = (name: string, one: readonly Seen[], all: readonly Seen[], of: keyof Seen): string => {
  const [single, many] = [one, all].map((seen) => median(seen.map((each) => each[of]))) as [number, number]
  return `| ${name} | ${single.toFixed(0)} ms | ${many.toFixed(0)} ms | ${times(many / single)} |`
}

try {
  await writeFile(join(folder, 'layer.zip'), makeZip([{ path: 'python/a.py', content: 'A = 1\n' }]))
  process.stdout.write('| nothing changed | 1 region | 17 regions | |\n|---|---|---|---|\n')
  for (const latencyMs of values.latency.split(',')) {
    const server = spawn(process.execPath, [join(here, 'aws-process.ts'), latencyMs], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const [url] = (await once(createInterface(server.stdout), 'line')) as [string]
    // A version before, so that there are grants that could be carried over.
    await run(url, seventeen, ['--share-with', '111111111111', '--publish', 'always'])
    await run(url, seventeen, ['--publish', 'always'])
    const one: Seen[] = []
    const all: Seen[] = []
    for (let round = 0; round < rounds; round += 1) {
      one.push(await run(url, seventeen.slice(0, 1)))
      all.push(await run(url, seventeen))
    }
    server.stdin.end()
    await once(server, 'exit')
    const name = `${latencyMs} ms a call: `
    process.stdout.write(`${row(`${name}publishing`, one, all, 'publishMs')}\n`)
    process.stdout.write(`${row(`${name}whole command`, one, all, 'wallMs')}\n`)
    process.stdout.write(`${row(`${name}processor time`, one, all, 'cpuMs')}\n`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
