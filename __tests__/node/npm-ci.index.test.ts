// Real locks of real package managers: what we lay out is, byte for byte, what npm would install for the target.

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, lstat, mkdir, mkdtemp, readdir, readFile, readlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCentralDirectory } from '../../src/formats/zip/central-directory.ts'
import { readEntry } from '../../src/formats/zip/entry-data.ts'
import { openZipFile } from '../../src/formats/zip/source.ts'
import { makeContext, type TestContext } from '../support/contexts.ts'
import { runBuild } from '../support/runs.ts'

const run = promisify(execFile)

const project = {
  name: 'app',
  version: '1.0.0',
  private: true,
  workspaces: ['packages/*'],
  dependencies: {
    '@aws-sdk/client-sts': '^3.900.0',
    '@napi-rs/canvas': '^1.0.0',
    bcrypt: '^6.0.0',
    'better-sqlite3': '^12.0.0',
    esbuild: '^0.28.0',
    lodash4: 'npm:lodash@^4.17.21',
    'react-dom': '^18.0.0',
    react: '^18.0.0',
    sharp: '^0.35.0',
  },
  devDependencies: { typescript: '^5.0.0' },
  overrides: { 'mime-db': '1.54.0' },
}

const workspace = { name: '@app/util', version: '1.0.0', main: 'index.js', dependencies: { zod: '^4.0.0' } }

type Tree = Readonly<Record<string, string>>

async function treeOf(folder: string, below = ''): Promise<Tree> {
  const found: Record<string, string> = {}
  for (const name of await readdir(join(folder, below))) {
    const path = below === '' ? name : `${below}/${name}`
    const status = await lstat(join(folder, path))
    if (status.isDirectory()) Object.assign(found, await treeOf(folder, path))
    else if (status.isSymbolicLink()) found[path] = `link ${await readlink(join(folder, path))}`
    else if (path !== '.package-lock.json') found[path] = described(status.mode, await readFile(join(folder, path)))
  }
  return found
}

async function treeOfZip(zip: string, prefix: string): Promise<Tree> {
  await using source = await openZipFile(zip)
  const found: Record<string, string> = {}
  for (const entry of await readCentralDirectory(source, zip)) {
    const bytes = await readEntry(source, entry, 512 * 1024 * 1024)
    found[entry.path.slice(prefix.length)] =
      entry.kind === 'symlink' ? `link ${bytes.toString()}` : described(entry.mode ?? 0, bytes)
  }
  return found
}

function described(mode: number, bytes: Buffer): string {
  return `${(mode & 0o111) === 0 ? 'file' : 'program'} ${createHash('sha256').update(bytes).digest('hex')}`
}

/** The folder of the package that a path lies in, below `node_modules`: `a`, `@s/b/node_modules/c`. */
function packageOf(path: string): string {
  return /^(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path
}

interface Manifest {
  readonly libc?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/**
 * Folders of packages that Node.js can reach from what the project asks for, as their own package.json say it. npm also
 * leaves what only an excluded package requires; and packages for musl, where a lock does not say `libc`.
 */
async function reachable(modules: string, asked: readonly string[]): Promise<ReadonlySet<string>> {
  const manifestOf = async (folder: string): Promise<Manifest | undefined> => {
    const text = await readFile(join(modules, folder, 'package.json'), 'utf8').catch(() => undefined)
    return text === undefined ? undefined : (JSON.parse(text) as Manifest)
  }
  const reached = new Set<string>()
  const follow = async (name: string, from: string): Promise<void> => {
    for (let above = from; ; above = above.slice(0, Math.max(0, above.lastIndexOf('/node_modules/')))) {
      const folder = above === '' ? name : `${above}/node_modules/${name}`
      const manifest = await manifestOf(folder)
      if (manifest) {
        const isForMusl = manifest.libc !== undefined && !manifest.libc.includes('glibc')
        if (!isForMusl && !reached.has(folder)) {
          reached.add(folder)
          const { dependencies, optionalDependencies, peerDependencies } = manifest
          for (const one of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
            await follow(one, folder)
        }
        return
      }
      if (above === '') return
    }
  }
  for (const name of asked) await follow(name, '')
  return reached
}

function isPrebuiltForOthers(path: string, cpu: string): boolean {
  const [, machine, file = ''] = /\/prebuilds\/([^/]+)\/(.*)$/.exec(path) ?? []
  return machine !== undefined && (machine !== `linux-${cpu}` || file.includes('.musl.'))
}

/** The files of each package, by the hash of its package.json: an alias hides its name. Commands in `.bin` are nobody's. */
function packagesIn(tree: Tree): ReadonlyMap<string, Tree> {
  const found = new Map<string, Record<string, string>>()
  for (const [path, one] of Object.entries(tree)) {
    const folder = packageOf(path)
    if (one.startsWith('link ') || folder.endsWith('.bin')) continue
    const files = found.get(folder) ?? {}
    files[path.slice(folder.length + 1)] = one
    found.set(folder, files)
  }
  return new Map([...found.values()].map((files) => [files['package.json'] ?? '', files]))
}

/** What of npm's files a layer holds: not those of packages that nothing reaches, nor prebuilt ones of other machines. */
function isTaken(path: string, described: string, reached: ReadonlySet<string>, cpu: string): boolean {
  if (isPrebuiltForOthers(path, cpu)) return false
  const owner = described.startsWith('link ') ? join(path, '..', described.slice('link '.length)) : path
  return reached.has(packageOf(owner))
}

let context: TestContext
let tools: string

beforeAll(async () => {
  context = await makeContext()
  tools = join(context.directory, 'tools')
  await mkdir(tools)
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', tools, 'npm@10', 'pnpm@9'], {
    cwd: tools,
  })
}, 300_000)
afterAll(() => context[Symbol.asyncDispose]())

async function projectIn(name: string): Promise<string> {
  const folder = join(context.directory, name)
  await context.write({
    [`${name}/package.json`]: JSON.stringify(project, undefined, 2),
    [`${name}/packages/util/package.json`]: JSON.stringify(workspace),
    [`${name}/packages/util/index.js`]: "module.exports = require('zod')",
  })
  return folder
}

async function layerOf(folder: string, architecture: 'arm64' | 'x86_64'): Promise<string> {
  const { report } = await runBuild(
    {
      'working-directory': [folder],
      runtimes: ['nodejs22.x'],
      architectures: [architecture],
      'layer-name': [architecture],
      reports: ['none'],
      build: ['wheels'],
    },
    context,
  )
  expect(report.problems).toEqual([])
  return join(folder, 'layers', `${architecture}.zip`)
}

/** What a clean process says that loads packages of a layer in the layout of `/opt`. */
async function loadedFromOpt(zip: string): Promise<string> {
  const opt = await mkdtemp(join(context.directory, 'opt-'))
  await run('unzip', ['-q', zip, '-d', opt])
  const script = `
    const sharp = require('sharp'); const bcrypt = require('bcrypt'); const canvas = require('@napi-rs/canvas')
    sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).png().toBuffer().then(async (png) => {
      await import('react-dom/server')
      console.log(png.length > 0, bcrypt.hashSync('x', 4).length, typeof canvas.createCanvas, require('lodash4').VERSION[0], require('esbuild').version.split('.')[0])
    })`
  // As Lambda sets it: https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html
  const env = { PATH: process.env['PATH'], NODE_PATH: join(opt, 'nodejs/node_modules') }
  // Node.js itself imports from the folders above a file alone; Lambda's runtime looks in NODE_PATH for imports as well.
  await writeFile(join(opt, 'nodejs/check.cjs'), script)
  const { stdout } = await run(process.execPath, [join(opt, 'nodejs/check.cjs')], { cwd: opt, env })
  return stdout.trim()
}

const both = [
  ['arm64', 'arm64'],
  ['x86_64', 'x64'],
] as const

describe('a layer from a lock', () => {
  it.each<[name: string, program: string, architectures: readonly (readonly ['arm64' | 'x86_64', cpu: string])[]]>([
    ['npm 10', 'tools/node_modules/.bin/npm', both],
    ['the npm of this machine', 'npm', both],
  ])(
    'of %s is what npm ci installs',
    async (name, program, architectures) => {
      const folder = await projectIn(name.replaceAll(' ', '-'))
      const npm = program === 'npm' ? 'npm' : join(context.directory, program)
      const quiet = ['--ignore-scripts', '--no-audit', '--no-fund']
      await run(npm, ['install', '--package-lock-only', ...quiet], { cwd: folder })
      for (const [architecture, cpu] of architectures) {
        const made = await treeOfZip(await layerOf(folder, architecture), 'nodejs/node_modules/')
        const installed = join(folder, `installed-${cpu}`)
        for (const file of ['package.json', 'package-lock.json', 'packages']) {
          await cp(join(folder, file), join(installed, file), { recursive: true })
        }
        const target = ['--omit=dev', '--os=linux', `--cpu=${cpu}`, '--libc=glibc']
        await run(npm, ['ci', ...target, ...quiet], { cwd: installed })
        const modules = join(installed, 'node_modules')
        const reached = await reachable(modules, [...Object.keys(project.dependencies), workspace.name])
        const expected = Object.entries(await treeOf(modules)).filter(([path, one]) => isTaken(path, one, reached, cpu))
        // npm links a workspace; a layer holds its files.
        const own = Object.keys(made).filter((path) => path.startsWith('@app/util/'))
        expect(own).toEqual(['@app/util/index.js', '@app/util/package.json'])
        const installedFiles = Object.entries(made).filter(([path]) => !own.includes(path))
        expect(Object.fromEntries(installedFiles)).toEqual(
          Object.fromEntries(expected.filter(([path]) => path !== '@app/util')),
        )
        expect(made[`bcrypt/prebuilds/linux-${cpu}/bcrypt.glibc.node`]).toBeDefined()
        expect(made[`@img/sharp-linux-${cpu}/package.json`]).toBeDefined()
      }
      expect(await loadedFromOpt(join(folder, 'layers/x86_64.zip'))).toBe('true 60 function 4 0')
    },
    300_000,
  )

  it('of pnpm holds the packages that pnpm installs, each file the same', async () => {
    const folder = await projectIn('pnpm-packages')
    const pnpm = join(tools, 'node_modules/.bin/pnpm')
    await run(pnpm, ['install', '--lockfile-only', '--ignore-scripts'], { cwd: folder })
    for (const [architecture, cpu] of both) {
      const made = packagesIn(await treeOfZip(await layerOf(folder, architecture), 'nodejs/node_modules/'))
      const installed = join(folder, `installed-${cpu}`)
      await mkdir(installed)
      await cp(join(folder, 'pnpm-lock.yaml'), join(installed, 'pnpm-lock.yaml'))
      const supportedArchitectures = { os: ['linux'], cpu: [cpu], libc: ['glibc'] }
      await writeFile(join(installed, 'package.json'), JSON.stringify({ ...project, pnpm: { supportedArchitectures } }))
      // Its own folder is no part of the workspace above it.
      await run(pnpm, ['install', '--prod', '--frozen-lockfile', '--ignore-scripts', '--ignore-workspace'], {
        cwd: installed,
      })
      const expected = new Map<string, Tree>()
      const store = join(installed, 'node_modules/.pnpm')
      for (const id of (await readdir(store)).filter((name) => name.includes('@'))) {
        const entries = Object.entries(await treeOf(join(store, id, 'node_modules')))
        const own = entries.filter(([path, one]) => !one.startsWith('link ') && !isPrebuiltForOthers(path, cpu))
        for (const [key, tree] of packagesIn(Object.fromEntries(own))) expected.set(key, tree)
      }
      expect(Object.fromEntries(made)).toEqual(Object.fromEntries(expected))
    }
  }, 300_000)

  it('of pnpm leads every package to the version that the lock names, and is loaded by Node from /opt', async () => {
    const folder = await projectIn('pnpm')
    await run(join(tools, 'node_modules/.bin/pnpm'), ['install', '--lockfile-only', '--ignore-scripts'], {
      cwd: folder,
    })
    const zip = await layerOf(folder, 'x86_64')
    const made = await treeOfZip(zip, 'nodejs/node_modules/')
    expect(made['sharp/package.json']).toBeDefined()
    expect(made['@img/sharp-linux-x64/package.json']).toBeDefined()
    expect(Object.keys(made).filter((path) => path.includes('musl'))).toEqual([])
    expect(await loadedFromOpt(zip)).toBe('true 60 function 4 0')
  }, 300_000)
})
