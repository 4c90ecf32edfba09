// npm run bench:node: a layer of nodejs22.x on arm64 of 20 direct dependencies (node-set), every way in turns, in one run.
// npm run bench:node -- 3 cold,warm: three rounds of some of the ways: npm, bun, limit, cold, warm, unchanged, node, files.
// Needs curl, zip and unzip; npm brings bun.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measure, median, megabytes, seconds, times, type Measured, type Run } from './measure.ts'

const rounds = Number(process.argv[2] ?? 3)
const only = process.argv[3]?.split(',')
const here = fileURLToPath(new URL('.', import.meta.url))
const cli = process.env['BENCH_CLI'] ?? join(here, '../dist/cli.js')
const bunVersion = '1.4.5'

const work = await mkdtemp(join(tmpdir(), 'node-bench-'))
const log = join(work, 'log.txt')
try {
  await main()
} catch (error) {
  console.error((await readFile(log, 'utf8').catch(() => '')).slice(-2_000))
  throw error
} finally {
  await rm(work, { recursive: true, force: true })
}

interface Lock {
  readonly packages: Record<
    string,
    { version?: string; resolved?: string; integrity?: string; os?: string[]; cpu?: string[]; dev?: boolean }
  >
}

async function main(): Promise<void> {
  const project = join(work, 'project')
  await mkdir(project)
  await cp(join(here, 'node-set/package.json'), join(project, 'package.json'))
  // As npm writes it where nothing else is set; the registry that is configured takes the place of the public one.
  const lock = JSON.parse(await readFile(join(here, 'node-set/package-lock.json'), 'utf8')) as Lock
  for (const [place, one] of Object.entries(lock.packages)) {
    if (place !== '') one.resolved = `https://registry.npmjs.org/${addressOf(place, one.version ?? '')}`
  }
  await writeFile(join(project, 'package-lock.json'), JSON.stringify(lock, undefined, 2))

  const shell = (script: string, cwd: string, env: Readonly<Record<string, string>> = {}): Run => ({
    command: 'bash',
    args: ['-euo', 'pipefail', '-c', script],
    cwd,
    env,
  })
  const fresh = async (name: string, withProject = false): Promise<string> => {
    const folder = join(work, name)
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    if (withProject) await cp(project, folder, { recursive: true })
    return folder
  }
  const ours = (out: string, cache: string): Run => ({
    command: process.env['BENCH_NODE'] ?? 'node',
    args: [
      cli,
      ...words('build --runtimes nodejs22.x --architectures arm64 --build wheels --layer-name bench'),
      '--output-directory',
      out,
    ],
    cwd: project,
    env: { XDG_CACHE_HOME: cache, GITHUB_ACTIONS: '' },
  })
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim().replace(/\/?$/, '/')
  const urls = Object.entries(lock.packages)
    .filter(([place, { os = [], cpu = [], dev }]) => place !== '' && !dev && isFor(os, 'linux') && isFor(cpu, 'arm64'))
    .map(([place, { version = '' }]) => `${registry}${addressOf(place, version)}`)
  await writeFile(join(work, 'urls.txt'), urls.map((url, at) => `url = "${url}"\noutput = "${at}.tgz"\n`).join(''))

  const variants: Record<string, () => Promise<Measured>> = {
    npm: async () => {
      const folder = await fresh('npm', true)
      const script =
        'npm ci --omit=dev --os=linux --cpu=arm64 --libc=glibc --ignore-scripts --no-audit --no-fund --cache cache && mkdir nodejs && mv node_modules nodejs && zip -qr layer.zip nodejs'
      return measure(shell(script, folder), log)
    },
    bun: async () => {
      const tools = join(work, 'tools')
      await mkdir(tools, { recursive: true })
      execFileSync('npm', ['install', '--prefix', tools, '--no-audit', '--no-fund', `bun@${bunVersion}`], {
        stdio: 'ignore',
      })
      const folder = await fresh('bun', true)
      // bun reads a lock of npm once, and writes its own: that is not measured.
      const bun = join(tools, 'node_modules/.bin/bun')
      execFileSync(bun, ['install', '--lockfile-only', '--ignore-scripts'], { cwd: folder, stdio: 'ignore' })
      const script = `${bun} install --frozen-lockfile --production --ignore-scripts --os linux --cpu arm64 && mkdir nodejs && mv node_modules nodejs && zip -qr layer.zip nodejs`
      return measure(shell(script, folder, { BUN_INSTALL_CACHE_DIR: join(folder, 'cache') }), log)
    },
    limit: async () => {
      const folder = await fresh('limit')
      const script = `curl -sS --fail -L -Z --parallel-max 16 -K ../urls.txt && ${process.execPath} ${join(here, 'deflate-all.ts')} .`
      return measure(shell(script, folder), log)
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
    node: () => measure({ command: 'node', args: ['-e', '0'] }, log),
  }

  const chosen = Object.entries(variants).filter(([name]) => only?.includes(name) ?? true)
  const seen = new Map<string, Measured[]>()
  for (let round = 1; round <= rounds; round += 1) {
    for (const [name, variant] of chosen) {
      const measured = await variant()
      seen.set(name, [...(seen.get(name) ?? []), measured])
      console.error(`round ${round}: ${name.padEnd(10)} ${seconds(measured.seconds)}  ${megabytes(measured.peakBytes)}`)
    }
  }
  const at = (name: string): number => median((seen.get(name) ?? []).map((one) => one.seconds))
  const ratio = (above: string, below: string, what: string): string | undefined =>
    seen.has(above) && seen.has(below) ? `| ${what} | ${times(at(above) / at(below))} |` : undefined
  const rows = [
    ratio('npm', 'cold', 'cold, against `npm ci` + `zip -r`'),
    ratio('bun', 'cold', 'cold, against `bun install` + `zip -r`'),
    ratio('cold', 'limit', 'cold, over the plain parallel download plus one deflate on all processors'),
    ratio('cold', 'warm', 'warm, against cold'),
    ratio('unchanged', 'node', 'nothing changed, over `node -e 0`'),
  ].filter((row) => row !== undefined)
  console.log(
    [
      `${urls.length} packages, nodejs22.x on arm64, on ${cpus()[0]?.model} with ${cpus().length} processors and ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}. Medians of ${rounds} rounds, in turns.`,
      '',
      '| ratio | seen |',
      '|---|---|',
      ...rows,
      '',
      '| way | time | peak |',
      '|---|---|---|',
      ...[...seen].map(
        ([name, all]) =>
          `| ${name} | ${seconds(at(name))} | ${megabytes(Math.max(...all.map(({ peakBytes }) => peakBytes)))} |`,
      ),
    ].join('\n'),
  )
  if (seen.has('npm') && seen.has('cold')) compareFiles(join(work, 'npm/nodejs'), join(work, 'ours/out/bench.zip'))
}

function words(text: string): readonly string[] {
  return text.split(' ')
}

/** Where the tarball of a place of a lock is, below its registry. */
function addressOf(place: string, version: string): string {
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
  return `${name}/-/${name.slice(name.indexOf('/') + 1)}-${version}.tgz`
}

function isFor(list: readonly string[], value: string): boolean {
  return list.length === 0 || list.includes(value) || list.every((one) => one.startsWith('!') && one !== `!${value}`)
}

/** Says in which files the layer differs from what npm installs; those of no target (`prebuilds`) and of orphans are counted. */
function compareFiles(installed: string, zip: string): void {
  const unpacked = join(work, 'unpacked')
  execFileSync('unzip', ['-q', zip, '-d', unpacked])
  const theirs = treeOf(installed)
  const own = treeOf(join(unpacked, 'nodejs'))
  const missing = [...theirs.keys()].filter((path) => !own.has(path) && !path.endsWith('.package-lock.json'))
  const more = [...own.keys()].filter((path) => !theirs.has(path))
  const different = [...own].filter(([path, hash]) => theirs.has(path) && theirs.get(path) !== hash)
  const isOfOthers = (path: string): boolean => /\/prebuilds\//.test(path)
  const folders = new Set(
    missing.filter((path) => !isOfOthers(path)).map((path) => path.split('/').slice(0, 3).join('/')),
  )
  console.log(
    `\nFiles: ${own.size}; ${different.length} differ from npm's, ${more.length} are ours alone; of npm's ${missing.length} are left out: ${missing.filter(isOfOthers).length} prebuilt for other machines, the rest in ${[...folders].join(', ') || 'nothing'}.`,
  )
}

function treeOf(top: string, below = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const name of readdirSync(join(top, below))) {
    const path = below === '' ? name : `${below}/${name}`
    const status = lstatSync(join(top, path))
    if (status.isDirectory()) for (const [file, hash] of treeOf(top, path)) found.set(file, hash)
    else if (status.isSymbolicLink()) found.set(path, `link ${readlinkSync(join(top, path))}`)
    else
      found.set(
        path,
        createHash('sha256')
          .update(readFileSync(join(top, path)))
          .digest('hex'),
      )
  }
  return found
}
