// npm run bench:images: the 51 packages of set51.txt as a python3.13 arm64 image, pushed to a registry on this machine that
// has the base, every way in turns. Needs the registry and the images of __tests__/testbed, Docker with buildx for `copy`
// and `qemu`, and a built dist.
// npm run bench:images -- 3 push,copy: three rounds of some of the ways.
import { execFileSync } from 'node:child_process'
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measure, median, megabytes, seconds, times, type Measured, type Run } from './measure.ts'

const rounds = Number(process.argv[2] ?? 3)
/** The slow ways only when they are named. */
const only = process.argv[3]?.split(',') ?? ['push', 'positions', 'copy', 'code', 'unchanged', 'layer', 'function']
const here = fileURLToPath(new URL('.', import.meta.url))
const cli = process.env['BENCH_CLI'] ?? join(here, '../dist/cli.js')
const ourNode = process.env['BENCH_NODE'] ?? 'node'
const baseName = 'public.ecr.aws/lambda/python:3.13'
const set = join(here, 'set51.txt')
const registry = 'localhost:5000'
const base = `${registry}/${baseName}-arm64`

const work = await mkdtemp(join(tmpdir(), 'image-bench-'))
const log = join(work, 'log.txt')
const requests = new Map<string, string[]>()
const repositories: string[] = []
try {
  await main()
} catch (error) {
  console.error((await readFile(log, 'utf8').catch(() => '')).slice(-2_000))
  throw error
} finally {
  await rm(work, { recursive: true, force: true })
}

async function main(): Promise<void> {
  execFileSync(join(here, '../__tests__/testbed/run-registry'), ['--push', baseName], { stdio: 'inherit' })
  const stores = join(work, 'cache')
  const project = join(work, 'project')
  await mkdir(join(project, 'src'), { recursive: true })
  let edition = 0
  const edit = async (): Promise<void> =>
    writeFile(join(project, 'src/app.py'), `# ${++edition}\ndef handler(event, context):\n    return event\n`)
  await edit()
  const ours = (...args: readonly string[]): Run => ({
    command: ourNode,
    args: [
      cli,
      ...args,
      '--requirements',
      set,
      '--architectures',
      'arm64',
      '--layer-name',
      'bench',
      '--reports',
      'none',
    ],
    cwd: project,
    env: { XDG_CACHE_HOME: stores, GITHUB_ACTIONS: '' },
  })
  let repository = ''
  const fresh = (): void => {
    repository = `bench-${process.pid}/${repositories.length}`
    repositories.push(repository)
  }
  const image = ['--artifact', 'image', '--code', 'src', '--handlers', 'app.handler', '--base-image', base] as const
  const publish = async (name: string): Promise<Measured> => {
    const before = (await readFile(log, 'utf8').catch(() => '')).length
    const measured = await measure(
      ours('publish', ...image, '--repository', `${registry}/${repository}`, '--verbose'),
      log,
    )
    const text = (await readFile(log, 'utf8')).slice(before)
    const sent = /(\d+) requests, (\d+) bytes sent/.exec(text)
    ;(requests.get(name) ?? requests.set(name, []).get(name) ?? []).push(
      sent ? `${sent[1]} requests, ${sent[2]} bytes` : 'tags alone',
    )
    return measured
  }
  const forget = async (...kinds: readonly string[]): Promise<void> => {
    for (const kind of kinds) await rm(join(stores, 'lambda-layer/facts', kind), { recursive: true, force: true })
  }
  // What every way needs is there before anything is measured: wheels, and for `copy` a folder with the packages.
  fresh()
  await publish('prepared')
  const pushed = repository
  const context = join(work, 'context')
  if (only.includes('copy')) await unpackedBy(ours('build', '--output-directory', join(work, 'unpacked')), context)

  const ways: Record<string, () => Promise<Measured>> = {
    node: () => measure({ command: ourNode, args: ['-e', '0'] }, log),
    push: async () => {
      await edit()
      fresh()
      return publish('push')
    },
    positions: async () => {
      await forget('stream-marks-1', 'image-layer-1', 'image-of-fingerprint-1')
      fresh()
      return publish('positions')
    },
    // Everything but the wheels.
    nothing: async () => {
      await rm(join(stores, 'lambda-layer/facts'), { recursive: true, force: true })
      fresh()
      return publish('nothing')
    },
    copy: async () => {
      // BuildKit keeps layers compressed: one that it has not seen is made in each round.
      await writeFile(join(context, 'python/round.txt'), crypto.randomUUID())
      fresh()
      return measure(buildx(context, 'COPY python /var/task/'), log)
    },
    qemu: async () => {
      fresh()
      return measure(buildx(join(work, 'pip'), pipInstall), log)
    },
    code: async () => {
      repository = pushed
      await edit()
      return publish('code')
    },
    unchanged: async () => {
      repository = pushed
      return publish('unchanged')
    },
    layer: () => zipped('layer'),
    function: () => zipped('function', '--code', 'src', '--handlers', 'app.handler'),
  }
  const pipInstall = [
    'COPY requirements.txt /tmp/',
    'RUN --mount=type=secret,id=ca [ ! -s /run/secrets/ca ] || export PIP_CERT=/run/secrets/ca; ' +
      'python3.13 -m pip install --no-cache-dir --target /var/task -r /tmp/requirements.txt',
  ].join('\n')
  await mkdir(join(work, 'pip'), { recursive: true })
  await writeFile(join(work, 'pip/requirements.txt'), await readFile(set))

  async function zipped(artifact: 'layer' | 'function', ...more: readonly string[]): Promise<Measured> {
    const out = join(work, artifact)
    await rm(out, { recursive: true, force: true })
    await edit()
    return measure(ours('build', '--artifact', artifact, ...more, '--output-directory', out), log)
  }

  function buildx(folder: string, instruction: string): Run {
    const dockerfile = `FROM --platform=linux/arm64 ${base}\n${instruction}\nCOPY app.py /var/task/\nCMD ["app.handler"]\n`
    const script = [
      `printf '%s' "$DOCKERFILE" > Dockerfile`,
      `cp ${join(project, 'src/app.py')} app.py`,
      `docker buildx build --no-cache --platform linux/arm64 --provenance=false --secret "id=ca,src=\${SSL_CERT_FILE:-/dev/null}" --tag ${registry}/${repository}:v1 --push .`,
      // The daemon keeps no image of it; the driver `docker` pushes what it built.
      `docker image rm --force ${registry}/${repository}:v1 > /dev/null 2>&1 || true`,
    ].join('\n')
    return { command: 'bash', args: ['-euo', 'pipefail', '-c', script], cwd: folder, env: { DOCKERFILE: dockerfile } }
  }

  const chosen = Object.entries(ways).filter(([name]) => only.includes(name))
  const seen = new Map<string, Measured[]>(chosen.map(([name]) => [name, []]))
  for (let round = 1; round <= rounds; round += 1) {
    for (const [name, way] of chosen) {
      const measured = await way()
      seen.get(name)?.push(measured)
      const sent = requests.get(name)?.at(-1) ?? ''
      const line = `round ${round}: ${name.padEnd(10)} ${seconds(measured.seconds)}  ${megabytes(measured.peakBytes)}  ${sent}`
      console.error(line)
      await appendFile(log, `${line}\n`)
    }
  }
  report(seen)
}

/** The packages in a folder, as one copies them. */
async function unpackedBy(build: Run, context: string): Promise<void> {
  await measure(build, log)
  await mkdir(context, { recursive: true })
  execFileSync('unzip', ['-q', join(work, 'unpacked/bench.zip'), '-d', context])
}

function report(seen: ReadonlyMap<string, readonly Measured[]>): void {
  const value = (name: string): number => median((seen.get(name) ?? []).map((one) => one.seconds))
  console.log(`${cpus().length} processors, ${cpus()[0]?.model ?? ''}, Node ${process.version}, ${rounds} rounds\n`)
  console.log('| way | median | peak memory | requests |\n|---|---|---|---|')
  for (const [name, all] of seen) {
    const peak = Math.max(...all.map((one) => one.peakBytes))
    console.log(`| ${name} | ${seconds(value(name))} | ${megabytes(peak)} | ${requests.get(name)?.at(-1) ?? ''} |`)
  }
  const rows: readonly (readonly [string, string, string])[] = [
    ['pip under QEMU against a warm push', 'qemu', 'push'],
    ['COPY and buildx against a warm push', 'copy', 'push'],
    ['COPY and buildx against one with unknown positions', 'copy', 'positions'],
    ['a function zip against a layer', 'function', 'layer'],
  ]
  console.log('\n| ratio | seen |\n|---|---|')
  for (const [what, a, b] of rows) {
    if (seen.has(a) && seen.has(b)) console.log(`| ${what} | ${times(value(a) / value(b))} |`)
  }
  if (seen.has('code')) console.log(`| only code changed, whole process | ${seconds(value('code'))} |`)
}
