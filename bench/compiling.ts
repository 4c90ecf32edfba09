// npm run bench:compiling: one package compiled for arm64 on x86_64, our whole command against `pip wheel` in the emulated build
// image, in turns. Needs a Docker engine, an emulator and the images of __tests__/testbed (or AWS's own).
// npm run bench:compiling -- 2 markupsafe,lz4: two rounds of some packages. A round of one takes one to four minutes.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measure, median, seconds, times, type Run } from './measure.ts'

const names = [
  'markupsafe',
  'pyahocorasick',
  'msgpack',
  'lz4',
  'greenlet',
  'psutil',
  'cffi',
  'wrapt',
  'xxhash',
  'multidict',
]
const rounds = Number(process.argv[2] ?? 1)
const only = process.argv[3]?.split(',') ?? names
const here = fileURLToPath(new URL('.', import.meta.url))
const cli = process.env['BENCH_CLI'] ?? join(here, '../dist/cli.js')
const image = 'public.ecr.aws/sam/build-python3.13:latest-arm64'
const work = await mkdtemp(join(tmpdir(), 'compiling-bench-'))
const log = join(work, 'log.txt')

try {
  await main()
} catch (error) {
  console.error((await readFile(log, 'utf8').catch(() => '')).slice(-3000))
  throw error
} finally {
  await rm(work, { recursive: true, force: true })
}

async function main(): Promise<void> {
  const tried = JSON.parse(await readFile(join(here, 'sdists.json'), 'utf8')) as { name: string; version: string }[]
  const pinned = only.map((name) => `${name}==${tried.find((one) => one.name === name)?.version}`)
  for (const [at, name] of only.entries()) {
    await mkdir(join(work, name))
    await writeFile(join(work, name, 'requirements.txt'), `${pinned[at]}\n--no-binary ${name}\n`)
  }
  // Tools (uv, clang) and the bytecode of the image's standard library are there from the first use on, as pip is in the image.
  const warm = join(work, 'warm')
  await measure(ours(only[0] ?? '', warm), log)
  console.log(`${cpus().length} processors, ${cpus()[0]?.model ?? ''}, arm64 under QEMU, ${rounds} rounds, medians\n`)
  console.log('| package | ours | `pip wheel` under QEMU | ratio |\n|---|---|---|---|')
  for (const [at, name] of only.entries()) {
    const own: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < rounds; round++) {
      const cache = join(work, `cache-${name}-${round}`, 'lambda-layer')
      for (const store of ['tools', 'bytecode'])
        await cp(join(warm, 'lambda-layer', store), join(cache, store), { recursive: true, preserveTimestamps: true })
      own.push((await measure(ours(name, join(cache, '..')), log)).seconds)
      await rm(join(cache, '..'), { recursive: true })
      theirs.push((await measure(pip(name, pinned[at] ?? ''), log)).seconds)
    }
    console.log(
      `| ${pinned[at]} | ${seconds(median(own))} | ${seconds(median(theirs))} | ${times(median(theirs) / median(own))} |`,
    )
  }
}

function ours(name: string, cache: string): Run {
  // The stand-ins of __tests__/testbed have a newer glibc than Lambda.
  const standIn = ['--ignore', 'glibc-too-new *: of the stand-in', '--ignore', 'libstdcxx-too-new *: of the stand-in']
  return {
    command: 'node',
    args: [cli, 'build', '--runtimes', 'python3.13', '--architectures', 'arm64', '--reports', 'none', ...standIn],
    cwd: join(work, name),
    env: { XDG_CACHE_HOME: cache },
  }
}

/** As people do it. Naming the package keeps pip from compiling setuptools, too. */
function pip(name: string, pinned: string): Run {
  const dockerfile = [
    `FROM --platform=linux/arm64 ${image}`,
    `RUN --mount=type=secret,id=ca : ${crypto.randomUUID()}; [ ! -s /run/secrets/ca ] || export PIP_CERT=/run/secrets/ca; ` +
      `/var/lang/bin/python3.13 -m pip wheel --no-cache-dir --no-deps --no-binary ${name} -w /out ${pinned}`,
  ].join('\n')
  const script =
    'printf \'%s\' "$DOCKERFILE" > Dockerfile; docker buildx build --platform linux/arm64 --secret "id=ca,src=${SSL_CERT_FILE:-/dev/null}" --output type=cacheonly .'
  return {
    command: 'bash',
    args: ['-euo', 'pipefail', '-c', script],
    cwd: join(work, name),
    env: { DOCKERFILE: dockerfile },
  }
}
