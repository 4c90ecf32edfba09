// npm run bench: the 51 packages of set51.txt as a python3.13 arm64 layer, every way in turns, three rounds, in one run.
// npm run bench -- 5 lock,limit,node: five rounds of some of the ways; the table of README.md stays as it is then.
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findPythonRuntime } from '../src/lambda/runtimes.ts'
import { parsePylock } from '../src/python/locks/pylock.ts'
import { chooseWheels } from '../src/python/wheels/choose.ts'
import { measure, median, megabytes, seconds, times } from './measure.ts'
import type { Measured, Run } from './measure.ts'

const rounds = Number(process.argv[2] ?? 3)
const only = process.argv[3]?.split(',')
const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '..')
const set = join(here, 'set51.txt')
const uvVersion = '0.13.8'

const work = await mkdtemp(join(tmpdir(), 'layer-bench-'))
const log = join(work, 'log.txt')
const shell = (script: string, cwd: string, env: Record<string, string> = {}): Run => ({
  command: 'bash',
  args: ['-euo', 'pipefail', '-c', script],
  cwd,
  env,
})

try {
  await main()
} catch (error) {
  console.error(
    await readFile(log, 'utf8').then(
      (text) => text.slice(-2_000),
      () => '',
    ),
  )
  throw error
} finally {
  await rm(work, { recursive: true, force: true })
}

async function main(): Promise<void> {
  // Peers and we use the same uv.
  execFileSync('python3', ['-m', 'venv', join(work, 'venv')], { stdio: 'inherit' })
  execFileSync(join(work, 'venv/bin/python'), ['-m', 'pip', 'install', '--quiet', `uv==${uvVersion}`], {
    stdio: 'inherit',
  })
  const path = `${join(work, 'venv/bin')}:${process.env['PATH']}`
  const python = join(work, 'venv/bin/python')
  const ourNode = process.env['BENCH_NODE'] ?? 'node'

  await writeFile(join(work, 'small.txt'), 'pydantic==2.12.4\n')
  const resolveOptions =
    '--format pylock.toml --python-platform aarch64-manylinux_2_34 --python-version 3.13.11 --quiet'
  const resolveArgs = `${set} ${resolveOptions}`
  await measure(
    shell(`uv pip compile ${resolveArgs} -o pylock.toml`, work, { PATH: path, UV_PYTHON_DOWNLOADS: 'never' }),
    log,
  )
  const urls = await lockedWheels(join(work, 'pylock.toml'))
  await writeFile(join(work, 'urls.txt'), urls.map((url) => `url = "${url}"\nremote-name\n`).join(''))
  const locked = await lockedProjects(path, python)

  const ours = (out: string, cache: string, requirements = set): Run => ({
    command: ourNode,
    args: [
      join(root, 'dist/cli.js'),
      'build',
      '--requirements',
      requirements,
      '--runtimes',
      'python3.13',
      '--architectures',
      'arm64',
      '--layer-name',
      'bench',
      '--output-directory',
      out,
    ],
    cwd: work,
    env: { PATH: path, XDG_CACHE_HOME: cache, GITHUB_ACTIONS: '' },
  })
  const fresh = async (name: string): Promise<string> => {
    const folder = join(work, name)
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    return folder
  }
  const pipPlatforms = [17, 24, 26, 27, 28, 31, 34].map((minor) => `--platform manylinux_2_${minor}_aarch64`).join(' ')

  const coldFrom = (name: string, requirements: string) => async (): Promise<Measured> => {
    const folder = await fresh(name)
    return measure(ours(join(folder, 'out'), join(folder, 'cache'), requirements), log)
  }

  // Each prepares its folders outside the measured time.
  const variants: Record<string, () => Promise<Measured>> = {
    limit: async () => {
      const folder = await fresh('limit')
      return measure(shell('curl -sS --fail -Z --parallel-max 16 -K ../urls.txt', folder), log)
    },
    node: () => measure({ command: ourNode, args: ['-e', '0'] }, log),
    pages: async () => {
      const folder = await fresh('pages')
      return measure(shell('curl -sS --fail -L -Z --parallel-max 16 -K ../pages.txt', folder), log)
    },
    lock: coldFrom('lock', locked.uv),
    poetry: coldFrom('poetry', locked.poetry),
    open: coldFrom('open', locked.open),
    resolveOpen: async () => {
      const folder = await fresh('resolve-open')
      return measure(
        shell(`uv pip compile ${locked.open} ${resolveOptions} --cache-dir cache -o pylock.toml`, folder, {
          PATH: path,
          UV_PYTHON_DOWNLOADS: 'never',
        }),
        log,
      )
    },
    resolve: async () => {
      const folder = await fresh('resolve')
      return measure(
        shell(`uv pip compile ${resolveArgs} --cache-dir cache -o pylock.toml`, folder, {
          PATH: path,
          UV_PYTHON_DOWNLOADS: 'never',
        }),
        log,
      )
    },
    cold: async () => {
      const folder = await fresh('ours')
      return measure(ours(join(folder, 'out'), join(folder, 'cache')), log)
    },
    warm: async () => {
      await rm(join(work, 'ours/out'), { recursive: true, force: true })
      return measure(ours(join(work, 'ours/out'), join(work, 'ours/cache')), log)
    },
    unchanged: () => measure(ours(join(work, 'ours/out'), join(work, 'ours/cache')), log),
    small: async () => {
      const folder = await fresh('small')
      return measure(ours(join(folder, 'out'), join(folder, 'cache'), join(work, 'small.txt')), log)
    },
    uvZip: async () => {
      const folder = await fresh('uv')
      return measure(
        shell(
          `uv pip install -q --target python -r ${set} --python-platform aarch64-manylinux_2_34 --python-version 3.13 --only-binary :all: --cache-dir cache && zip -qr layer.zip python`,
          folder,
          { PATH: path, UV_PYTHON_DOWNLOADS: 'never' },
        ),
        log,
      )
    },
    pipZip: async () => {
      const folder = await fresh('pip')
      return measure(
        shell(
          `${python} -m pip install -q --disable-pip-version-check --no-cache-dir --target python -r ${set} ${pipPlatforms} --python-version 3.13 --implementation cp --only-binary :all: && zip -qr layer.zip python`,
          folder,
        ),
        log,
      )
    },
    merge: async () => {
      const folder = await fresh('merged')
      return measure(
        {
          command: process.execPath,
          args: [join(here, 'merge.ts'), join(work, 'limit'), join(folder, 'layer.zip')],
          cwd: work,
        },
        log,
      )
    },
    unzipZip: async () => {
      const folder = await fresh('unzipped')
      return measure(
        shell(`for wheel in ../limit/*.whl; do unzip -qo "$wheel" -d python; done; zip -qr layer.zip python`, folder),
        log,
      )
    },
  }

  const chosen = Object.entries(variants).filter(([name]) => only?.includes(name) ?? true)
  const seen: Record<string, Measured[]> = Object.fromEntries(Object.keys(variants).map((name) => [name, []]))
  for (let round = 1; round <= rounds; round += 1) {
    for (const [name, variant] of chosen) {
      const measured = await variant()
      seen[name]?.push(measured)
      console.error(`round ${round}: ${name.padEnd(10)} ${seconds(measured.seconds)}  ${megabytes(measured.peakBytes)}`)
    }
  }
  const mergeAlone = (await readFile(log, 'utf8')).matchAll(/^merged in ([\d.]+) ms/gm)
  const mergeSeconds = median([...mergeAlone].map((match) => Number(match[1]) / 1_000))

  const version: number[] = []
  const bare: number[] = []
  for (let turn = 0; turn < 15; turn += 1) {
    version.push((await measure({ command: ourNode, args: [join(root, 'dist/cli.js'), '--version'] }, log)).seconds)
    bare.push((await measure({ command: ourNode, args: ['-e', '0'] }, log)).seconds)
  }

  const at = (name: string): number => median((seen[name] ?? []).map((one) => one.seconds))
  const peak = (name: string): number => Math.max(...(seen[name] ?? []).map((one) => one.peakBytes))
  const wheelBytes = execFileSync('du', ['-sb', join(work, 'limit')], { encoding: 'utf8' }).split('\t')[0] ?? '0'
  const files = (await readdir(join(work, 'limit'))).length

  const ratios: readonly (readonly [what: string, ratio: string, wanted: string])[] = [
    ['cold from uv.lock, against `uv pip install --target` + `zip -r`', times(at('uvZip') / at('lock')), 'at least 7×'],
    [
      'cold from uv.lock, over uv’s resolving plus the plain download',
      times(at('lock') / (at('resolve') + at('limit'))),
      'at most 0.75×',
    ],
    ['cold from closed pins, over the same', times(at('cold') / (at('resolve') + at('limit'))), 'at most 0.85×'],
    [
      'cold from uv.lock, over the plain parallel download plus the start of node',
      times(at('lock') / (at('limit') + at('node'))),
      'at most 3.2×',
    ],
    [
      'cold from poetry.lock, over the index pages plus the plain download plus node',
      times(at('poetry') / (at('pages') + at('limit') + at('node'))),
      'at most 2.2×',
    ],
    [
      'open requirements, over uv’s resolving of them plus the plain download',
      times(at('open') / (at('resolveOpen') + at('limit'))),
      'at most 1.3×',
    ],
    ['nothing changed, whole process, over `node -e 0`', times(at('unchanged') / at('node')), 'at most 5×'],
    ['cold, against `uv pip install --target` + `zip -r`', times(at('uvZip') / at('cold')), 'at least 3.5×'],
    ['cold, against `pip install --platform` + `zip -r`', times(at('pipZip') / at('cold')), 'at least 9×'],
    ['warm, against cold', times(at('cold') / at('warm')), 'at least 4×'],
    ['merge alone, against `unzip` + `zip -r`', times(at('unzipZip') / mergeSeconds), 'at least 25×'],
    ['peak memory of our process, cold', megabytes(peak('cold')), 'below 180 MB'],
    ['… more than for a layer of 5 MB', megabytes(peak('cold') - peak('small')), 'at most 40 MB'],
    [
      '`lambda-layer --version`, over `node -e 0`',
      `${((median(version) - median(bare)) * 1_000).toFixed(0)} ms`,
      'below 100 ms',
    ],
  ]
  const rows: readonly (readonly [string, string])[] = [
    ['plain parallel download of the same wheels (`curl -Z`, 16 connections): the limit', 'limit'],
    [`uv ${uvVersion} resolving, nothing cached`, 'resolve'],
    ['`node -e 0`', 'node'],
    ['the index pages of the packages, in parallel', 'pages'],
    ['uv resolving the open requirements, nothing cached', 'resolveOpen'],
    ['**ours, cold, from uv.lock**', 'lock'],
    ['**ours, cold, from poetry.lock**', 'poetry'],
    ['**ours, cold, from open requirements** (ranges that only the set satisfies)', 'open'],
    ['**ours, cold, from closed pins** (empty stores)', 'cold'],
    ['**ours, warm** (stores filled, zip to be written)', 'warm'],
    ['**ours, nothing changed** (the zip is there)', 'unchanged'],
    ['`uv pip install --target` + `zip -r`', 'uvZip'],
    ['`pip install --platform` + `zip -r`', 'pipZip'],
    ['`unzip` of the wheels + `zip -r`', 'unzipZip'],
  ]
  const page = [
    `${files} wheels, ${megabytes(Number(wheelBytes))}, python3.13 on arm64, built on ${cpus()[0]?.model ?? 'an unknown CPU'} with ${cpus().length} cores and ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${execFileSync(ourNode, ['--version'], { encoding: 'utf8' }).trim()}, ${new Date().toISOString().slice(0, 10)}. Medians of ${rounds} rounds, in turns.`,
    '',
    '| ratio | seen | wanted |',
    '|---|---|---|',
    ...ratios.filter(([, ratio]) => !ratio.includes('NaN')).map((row) => `| ${row.join(' | ')} |`),
    '',
    '| way | time | times ours, cold |',
    '|---|---|---|',
    ...rows
      .filter(([, name]) => (seen[name] ?? []).length > 0)
      .map(([label, name]) => `| ${label} | ${seconds(at(name))} | ${times(at(name) / at('cold'))} |`),
    `| merging the wheels alone (in process) | ${seconds(mergeSeconds)} | ${times(mergeSeconds / at('cold'))} |`,
  ].join('\n')
  console.error(page)
  if (only) return
  const readme = join(here, 'README.md')
  const old = await readFile(readme, 'utf8')
  const [start, end] = ['<!-- wheels: measured -->', '<!-- /wheels -->']
  await writeFile(readme, `${old.slice(0, old.indexOf(start) + start.length)}\n${page}\n${old.slice(old.indexOf(end))}`)
}

/** The set as other sources say it: the same packages in the same versions, but for the open one. */
async function lockedProjects(
  path: string,
  python: string,
): Promise<{ readonly uv: string; readonly poetry: string; readonly open: string }> {
  const pins = (await readFile(set, 'utf8')).split('\n').filter((line) => /^[^#\s]/.test(line))
  const project = join(work, 'project')
  await mkdir(join(project, 'poetry'), { recursive: true })
  const dependencies = `dependencies = [${pins.map((pin) => `"${pin}"`).join(', ')}]`
  await writeFile(
    join(project, 'pyproject.toml'),
    `[project]\nname = "bench"\nversion = "0"\nrequires-python = ">=3.13,<3.14"\n${dependencies}\n`,
  )
  const env = { PATH: path, UV_PYTHON_DOWNLOADS: 'never' }
  // uv wants an interpreter of that version only to build; a lock of wheels needs none.
  const lock = `uv lock --quiet --python ${process.env['BENCH_PYTHON'] ?? python}`
  await measure(shell(lock, project, env), log)
  const open = join(work, 'open.txt')
  await writeFile(open, `${pins.map((pin) => pin.replace(/==(.+)/, '>=$1,<=$1')).join('\n')}\n`)
  const names = pins.map((pin) => pin.split('==')[0] ?? '')
  await writeFile(
    join(work, 'pages.txt'),
    names.map((name) => `url = "https://pypi.org/simple/${name}/"\noutput = "${name}.html"\n`).join(''),
  )
  await writeFile(join(project, 'poetry', 'poetry.lock'), poetryLock(await readFile(join(project, 'uv.lock'), 'utf8')))
  return { uv: join(project, 'uv.lock'), poetry: join(project, 'poetry', 'poetry.lock'), open }
}

/** A poetry.lock 2.1 of the same packages and files: names and hashes, no addresses. */
function poetryLock(uvLock: string): string {
  const packages = uvLock.split('[[package]]').flatMap((text) => {
    const [, name, version] = /name = "([^"]+)"\nversion = "([^"]+)"/.exec(text) ?? []
    const files = Array.from(
      text.matchAll(/url = "[^"]*\/([^"/]+)", hash = "(sha256:[0-9a-f]+)"/g),
      ([, file, hash]) => `    {file = "${decodeURIComponent(file ?? '')}", hash = "${hash}"},`,
    )
    if (name === undefined || files.length === 0) return []
    return [
      `[[package]]\nname = "${name}"\nversion = "${version}"\ndescription = ""\noptional = false\npython-versions = "*"\ngroups = ["main"]\nfiles = [\n${files.join('\n')}\n]\n`,
    ]
  })
  const metadata = '[metadata]\nlock-version = "2.1"\npython-versions = ">=3.13,<3.14"\ncontent-hash = "0"\n'
  return `${packages.join('\n')}\n${metadata}`
}

/** The wheels that our own tool would choose: of what the lock names, the best fitting of each package. */
async function lockedWheels(lockPath: string): Promise<readonly string[]> {
  const runtime = findPythonRuntime('python3.13')
  if (!runtime) throw new Error('python3.13 is not in the table')
  const packages = parsePylock(await readFile(lockPath, 'utf8'), work)
  const { chosen } = chooseWheels({ target: { runtime, architecture: 'arm64' }, packages, origin: 'resolved' })
  return chosen.map(({ file }) => file.url)
}
