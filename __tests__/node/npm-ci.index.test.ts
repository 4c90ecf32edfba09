// Real locks of real package managers: what we lay out is, byte for byte, what npm would install for the target.

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstat, mkdir, readdir, readFile, readlink, writeFile } from 'node:fs/promises'
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
  dependencies: {
    '@napi-rs/canvas': '^1.0.0',
    bcrypt: '^6.0.0',
    esbuild: '^0.28.0',
    lodash4: 'npm:lodash@^4.17.21',
    'react-dom': '^18.0.0',
    react: '^18.0.0',
    sharp: '^0.35.0',
  },
  devDependencies: { typescript: '^5.0.0' },
  overrides: { 'mime-db': '1.54.0' },
}

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

/**
 * Files that we leave out of what npm installs: prebuilt ones of other machines; packages for musl, which npm takes where
 * a lock does not say `libc`; and what only an excluded package requires, which npm forgets to leave out.
 */
function isLeftOut(path: string, cpu: string): boolean {
  const prebuilt = /\/prebuilds\/([^/]+)\/(.*)$/.exec(path)
  if (prebuilt) return prebuilt[1] !== `linux-${cpu}` || (prebuilt[2] ?? '').includes('.musl.')
  return /^(?:@[^/]+\/)?[^/]*(?:musl|wasm)[^/]*\/|^@emnapi\/|^@img\/sharp-wasm|^tslib\//.test(path)
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
  await mkdir(folder)
  await writeFile(join(folder, 'package.json'), JSON.stringify(project, undefined, 2))
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
    },
    context,
  )
  expect(report.problems).toEqual([])
  return join(folder, 'layers', `${architecture}.zip`)
}

describe('a layer from a lock', () => {
  it.each<[name: string, program: string, architectures: readonly (readonly ['arm64' | 'x86_64', cpu: string])[]]>([
    ['npm 10', 'tools/node_modules/.bin/npm', [['arm64', 'arm64']]],
    [
      'the npm of this machine',
      'npm',
      [
        ['arm64', 'arm64'],
        ['x86_64', 'x64'],
      ],
    ],
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
        await mkdir(installed)
        for (const file of ['package.json', 'package-lock.json']) {
          await writeFile(join(installed, file), await readFile(join(folder, file)))
        }
        const target = ['--omit=dev', '--os=linux', `--cpu=${cpu}`, '--libc=glibc']
        await run(npm, ['ci', ...target, ...quiet], { cwd: installed })
        const reference = await treeOf(join(installed, 'node_modules'))
        const expected = Object.entries(reference).filter(([path]) => !isLeftOut(path, cpu))
        expect(made).toEqual(Object.fromEntries(expected))
        expect(made[`bcrypt/prebuilds/linux-${cpu}/bcrypt.glibc.node`]).toBeDefined()
        expect(made[`@img/sharp-linux-${cpu}/package.json`]).toBeDefined()
      }
    },
    300_000,
  )

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
    const opt = join(context.directory, 'opt')
    await mkdir(opt)
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
    expect(stdout.trim()).toBe('true 60 function 4 0')
  }, 300_000)
})
