// npm run bench: the 51 packages of set51.txt as a python3.13 arm64 layer, every way in turns, three rounds, in one run.
// npm run bench -- 5 locks: five rounds of one table, which README.md has anew then (six minutes).
// npm run bench -- 5 uv-zip peak: some rows of the tables, by their names, printed only.
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findPythonRuntime } from '../src/lambda/runtimes.ts'
import { parsePylock } from '../src/python/locks/pylock.ts'
import { chooseWheels } from '../src/python/wheels/choose.ts'
import { measure, median, megabytes, seconds, type Measured, type Run } from './measure.ts'
import { allRows, needsStores, pageOf, tables, type Figures, type Row, type Way } from './rows.ts'

const words = process.argv.slice(2)
const rounds = Number(words.find((word) => /^\d+$/.test(word)) ?? 3)
const named = words.filter((word) => !/^\d+$/.test(word))
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
  await writeFile(join(work, 'urls.txt'), urls.map(({ url }) => `url = "${url}"\nremote-name\n`).join(''))
  const locked = await lockedProjects(path, python)
  // Without its types: to take them away at each start would take time.
  await writeFile(join(work, 'floor.mjs'), stripTypeScriptTypes(await readFile(join(here, 'floor.ts'), 'utf8')))

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
  const variants: Record<Way, () => Promise<Measured>> = {
    limit: async () => {
      const folder = await fresh('limit')
      return measure(shell('curl -sS --fail -Z --parallel-max 16 -K ../urls.txt', folder), log)
    },
    floor: async () => {
      const folder = await fresh('floor')
      return measure({ command: ourNode, args: [join(work, 'floor.mjs'), join(work, 'urls.txt'), folder] }, log)
    },
    node: () => measure({ command: ourNode, args: ['-e', '0'] }, log),
    pages: async () => {
      const folder = await fresh('pages')
      return measure(shell('curl -sS --fail -L -Z --parallel-max 16 -K ../pages.txt', folder), log)
    },
    lock: coldFrom('lock', locked.uv),
    poetry: coldFrom('poetry', locked.poetry),
    open: coldFrom('open', locked.open),
    version: () => measure({ command: ourNode, args: [join(root, 'dist/cli.js'), '--version'] }, log),
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

  const rows = chosenRows()
  const wanted = new Set(rows.flatMap(({ ways }) => ways))
  // The warm ways use what a cold one left.
  const order = (Object.keys(variants) as Way[]).filter(
    (way) => wanted.has(way) || (way === 'cold' && needsStores(wanted)),
  )
  const seen = new Map<Way, Measured[]>(order.map((way) => [way, []]))
  for (let round = 1; round <= rounds; round += 1) {
    for (const way of order) {
      const measured = await variants[way]()
      seen.get(way)?.push(measured)
      console.error(`round ${round}: ${way.padEnd(12)} ${seconds(measured.seconds)}  ${megabytes(measured.peakBytes)}`)
    }
  }
  const figures: Figures = {
    at: (way) => median((seen.get(way) ?? []).map((one) => one.seconds)),
    peak: (way) => Math.max(...(seen.get(way) ?? []).map((one) => one.peakBytes)),
    printed: (way, pattern) =>
      median((seen.get(way) ?? []).map(({ output }) => Number(pattern.exec(output)?.[1] ?? Number.NaN))),
  }
  const wheelBytes = urls.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const machine = `${cpus()[0]?.model ?? 'an unknown CPU'} with ${cpus().length} cores and ${Math.round(totalmem() / 2 ** 30)} GiB`
  const nodeVersion = execFileSync(ourNode, ['--version'], { encoding: 'utf8' }).trim()
  const said = `${urls.length} wheels, ${megabytes(wheelBytes)}, python3.13 on arm64, built on ${machine}, Node ${nodeVersion}, ${new Date().toISOString().slice(0, 10)}. Medians of ${rounds} rounds, in turns.`
  for (const table of tables) {
    const own = rows.filter(({ table: of }) => of === table)
    if (own.length === 0) continue
    const page = pageOf(said, own, figures)
    console.error(`\n${page}`)
    if (own.length === allRows.filter(({ table: of }) => of === table).length) await replaceTable(table, page)
  }
}

function chosenRows(): readonly Row[] {
  const unknown = named.filter(
    (word) => !tables.some((one) => one === word) && !allRows.some(({ name }) => name === word),
  )
  if (unknown.length > 0) {
    const known = [...tables, ...allRows.map(({ name }) => name)].join(', ')
    throw new Error(`${unknown.join(', ')} is not a row or a table. There are: ${known}`)
  }
  return named.length === 0
    ? allRows
    : allRows.filter(({ table, name }) => named.includes(table) || named.includes(name))
}

async function replaceTable(table: string, page: string): Promise<void> {
  const readme = join(here, 'README.md')
  const old = await readFile(readme, 'utf8')
  const [start, end] = [`<!-- ${table}: measured -->`, `<!-- /${table} -->`]
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
  const printVersion = "import sys; print('%d.%d' % sys.version_info[:2])"
  const hostPython = execFileSync(python, ['-c', printVersion], { encoding: 'utf8' }).trim()
  const dependencies = `dependencies = [${pins.map((pin) => `"${pin}"`).join(', ')}]`
  await writeFile(
    join(project, 'pyproject.toml'),
    // From the version of this machine's Python on: uv locks only where it has a Python that the project is for.
    `[project]\nname = "bench"\nversion = "0"\nrequires-python = ">=${hostPython}"\n${dependencies}\n`,
  )
  const env = { PATH: path, UV_PYTHON_DOWNLOADS: 'never' }
  await measure(shell(`uv lock --quiet --python ${python}`, project, env), log)
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
  const metadata = '[metadata]\nlock-version = "2.1"\npython-versions = ">=3.9"\ncontent-hash = "0"\n'
  return `${packages.join('\n')}\n${metadata}`
}

/** The wheels that our own tool would choose: of what the lock names, the best fitting of each package. */
async function lockedWheels(
  lockPath: string,
): Promise<readonly { readonly url: string; readonly sizeBytes: number }[]> {
  const runtime = findPythonRuntime('python3.13')
  if (!runtime) throw new Error('python3.13 is not in the table')
  const packages = parsePylock(await readFile(lockPath, 'utf8'), work)
  const { chosen } = chooseWheels({ target: { runtime, architecture: 'arm64' }, packages, origin: 'resolved' })
  return chosen.map(({ file }) => ({ url: file.url, sizeBytes: file.sizeBytes ?? 0 }))
}
