// npm run bench:containers: what compiling costs, against all by pip in the emulated build image. Needs a Docker engine,
// an emulator and the images of __tests__/testbed (or AWS's own), on x86_64. Every way in turns, in one run.
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measure, median, seconds, times, type Run } from './measure.ts'

const rounds = Number(process.argv[2] ?? 3)
/** The slow way is slow: it is measured once a round up to this many. */
const slowRounds = Math.min(rounds, Number(process.argv[3] ?? 1))
const here = fileURLToPath(new URL('.', import.meta.url))
const cli = process.env['BENCH_CLI'] ?? join(here, '../dist/cli.js')
const image = 'public.ecr.aws/sam/build-python3.13:latest-arm64'
const cSdist = 'pyahocorasick==2.2.0'

const work = await mkdtemp(join(tmpdir(), 'container-bench-'))
const log = join(work, 'log.txt')
try {
  await main()
} finally {
  await rm(work, { recursive: true, force: true })
}

async function main(): Promise<void> {
  const set51 = await readFile(join(here, 'set51.txt'), 'utf8')
  const sets = { wheels: set51, mixed: `${set51.trimEnd()}\n${cSdist}\n`, sdist: `${cSdist}\n` }
  for (const [name, text] of Object.entries(sets)) {
    await mkdir(join(work, name))
    await writeFile(join(work, name, 'requirements.txt'), text)
  }
  let home = 0
  const ours = (set: string, architectures: string, cache?: string): Run => ({
    command: 'node',
    args: [cli, 'build', '--architectures', architectures, '--output-directory', join(work, `out-${set}`)],
    cwd: join(work, set),
    env: { XDG_CACHE_HOME: cache ?? join(work, `cache-${home++}`) },
  })
  // uv is fetched once and not measured, as pip is there in the image.
  const warmTools = join(work, 'tools')
  await measure(ours('sdist', 'x86_64', warmTools), log)
  const cold = async (run: Run): Promise<number> => {
    const cache = run.env?.['XDG_CACHE_HOME'] ?? ''
    await mkdir(join(cache, 'lambda-layer'), { recursive: true })
    execFileSync('cp', ['-r', join(warmTools, 'lambda-layer/tools'), join(cache, 'lambda-layer/tools')])
    return (await measure(run, log)).seconds
  }

  const found: Record<string, number[]> = {}
  const note = (name: string, value: number): void => {
    ;(found[name] ??= []).push(value)
    console.error(`${name}: ${seconds(value)}`)
  }
  for (let round = 0; round < rounds; round++) {
    note('51 wheels, auto', await cold(ours('wheels', 'arm64')))
    const mixed = ours('mixed', 'arm64')
    note('51 wheels + one C sdist, auto', await cold(mixed))
    note('the same again, wheel cached', (await measure(mixed, log)).seconds)
    note('one C sdist, arm64', await cold(ours('sdist', 'arm64')))
    note('51 wheels + one C sdist, both architectures', await cold(ours('mixed', 'arm64,x86_64')))
    if (round < slowRounds) {
      note('51 wheels, pip under QEMU + zip', (await measure(byHand('wheels', ''), log)).seconds)
      note('51 wheels + one C sdist, pip under QEMU + zip', (await measure(byHand('mixed', ''), log)).seconds)
    }
  }
  report(found)
}

/** As people do it: pip install --target in the emulated image, then zip. */
function byHand(set: string, extra: string): Run {
  const folder = join(work, set)
  const dockerfile = [
    `FROM --platform=linux/arm64 ${image} AS build`,
    'COPY requirements.txt /tmp/',
    `RUN --mount=type=secret,id=ca : ${crypto.randomUUID()}; [ ! -s /run/secrets/ca ] || export PIP_CERT=/run/secrets/ca; ` +
      `/var/lang/bin/python3.13 -m pip install --no-cache-dir --target /out/python -r /tmp/requirements.txt ${extra}`,
    'FROM scratch',
    'COPY --from=build /out /',
  ].join('\n')
  const script = [
    'rm -rf out layer.zip',
    `printf '%s' "$DOCKERFILE" > Dockerfile`,
    'docker buildx build --platform linux/arm64 --secret "id=ca,src=${SSL_CERT_FILE:-/dev/null}" --output type=local,dest=out .',
    'cd out && zip -qr ../layer.zip python',
  ].join('\n')
  return { command: 'bash', args: ['-euo', 'pipefail', '-c', script], cwd: folder, env: { DOCKERFILE: dockerfile } }
}

function report(found: Readonly<Record<string, readonly number[]>>): void {
  const value = (name: string): number => median(found[name] ?? [])
  console.log(`${cpus().length} processors, ${cpus()[0]?.model ?? ''}, arm64 under QEMU, ${rounds} rounds\n`)
  console.log('| what | median |\n|---|---|')
  for (const [name, values] of Object.entries(found))
    console.log(`| ${name} | ${seconds(median(values))} (${values.length}) |`)
  const ratio = (a: string, b: string): string => times(value(a) / value(b))
  console.log('\n| ratio | seen |\n|---|---|')
  const rows = [
    ['51 wheels: pip under QEMU + zip against auto', ratio('51 wheels, pip under QEMU + zip', '51 wheels, auto')],
    [
      '51 wheels + one C sdist: the same',
      ratio('51 wheels + one C sdist, pip under QEMU + zip', '51 wheels + one C sdist, auto'),
    ],
    [
      'the first auto against one with the wheel cached',
      ratio('51 wheels + one C sdist, auto', 'the same again, wheel cached'),
    ],
    [
      'two architectures against one',
      ratio('51 wheels + one C sdist, both architectures', '51 wheels + one C sdist, auto'),
    ],
  ]
  for (const [what, seen] of rows) console.log(`| ${what} | ${seen} |`)
}
