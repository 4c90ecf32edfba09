// Real wheels, merged by us and installed by pip: the same files with the same bytes at the same places.

import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCentralDirectory } from '../../src/formats/zip/central-directory.ts'
import { readEntry } from '../../src/formats/zip/entry-data.ts'
import { parseRecord } from '../../src/python/wheels/record.ts'
import { parseWheelFilename } from '../../src/python/wheels/filename.ts'
import { openZipFile } from '../../src/formats/zip/source.ts'
import type { Layer } from '../../src/model/layer.ts'
import { assemble } from '../../src/run/python/assemble.ts'
import type { Wheel } from '../../src/python/wheels/wheelhouse.ts'
import { makeContext, type TestContext } from '../support/contexts.ts'
import { makeTarget } from '../support/wheelhouses.ts'

// Data, headers, scripts of both kinds, namespaces, entry points, odd modes, names that are not normalized.
const requirements = [
  'greenlet==3.2.4',
  'jmespath==1.0.1',
  'ninja==1.13.0',
  'google-api-core==2.25.1',
  'google-cloud-core==2.4.3',
  'zope.interface==8.0.1',
  'charset-normalizer==3.4.3',
  'fastapi==0.116.1',
  'opentelemetry-sdk==1.36.0',
  'jupyter-server==2.16.0',
  'PyYAML==6.0.2',
]
const platforms = [
  'manylinux_2_28_aarch64',
  'manylinux_2_24_aarch64',
  'manylinux_2_17_aarch64',
  'manylinux2014_aarch64',
]
const crossOptions = [
  ...platforms.flatMap((platform) => ['--platform', platform]),
  ...'--python-version 3.13 --only-binary :all: --no-deps --disable-pip-version-check -q'.split(' '),
]

async function pip(...args: readonly string[]): Promise<boolean> {
  const child = spawn('python3', ['-m', 'pip', ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  const chunks: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => void chunks.push(chunk))
  const [exitCode] = (await once(child, 'close')) as [number | null]
  if (exitCode !== 0) console.warn(Buffer.concat(chunks).toString())
  return exitCode === 0
}

const context: TestContext = await makeContext()
const folder = join(context.directory, 'wheels')
const hasIndex = await pip('download', ...crossOptions, '-d', folder, ...requirements)
if (!hasIndex) {
  if (process.env['CI'] === 'true') throw new Error('pip download failed, and CI is true')
  console.warn('SKIPPED: merge.index.test.ts, pip could not download its wheels')
}
afterAll(() => context[Symbol.asyncDispose]())

function wheelsIn(path: string): Wheel[] {
  return readdirSync(path).map((filename) => {
    const bytes = readFileSync(join(path, filename))
    const { name, version } = parseWheelFilename(filename) ?? { name: filename, version: '' }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return {
      name,
      version,
      filename,
      path: join(path, filename),
      sha256,
      sizeBytes: bytes.length,
      origin: 'wheel',
      requiredBy: [],
    }
  })
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url')

/** What every installer writes in its own words. */
const installersOwn = /\.dist-info\/(RECORD|INSTALLER|REQUESTED|direct_url\.json)$|^bin\//

describe.runIf(hasIndex)('real wheels', () => {
  let layer: Layer
  const contents = new Map<string, Buffer>()

  beforeAll(async () => {
    const plan = {
      name: 'l',
      targets: [makeTarget()] as const,
      kind: 'layer' as const,
      layout: 'flat' as const,
      zipPath: join(context.directory, 'l.zip'),
    }
    layer = await assemble(
      plan,
      [{ target: makeTarget(), wheels: wheelsIn(folder) }],
      { include: [], exclude: [] },
      context,
    )
    await using source = await openZipFile(layer.zipPath)
    for (const entry of await readCentralDirectory(source, 'l.zip')) {
      contents.set(entry.path, await readEntry(source, entry, 100_000_000))
    }
  })

  it('are what pip installs with --target', async () => {
    const target = join(context.directory, 'pip')
    const files = readdirSync(folder).map((name) => join(folder, name))
    expect(await pip('install', ...crossOptions, '--no-compile', '--no-index', '--target', target, ...files)).toBe(true)
    const installed = new Map(
      readdirSync(target, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [relative(target, path), digest(readFileSync(path))]),
    )
    const ours = [...contents].flatMap(([path, bytes]) =>
      path.startsWith('python/') ? [[path.slice('python/'.length), digest(bytes)] as const] : [],
    )
    const shown = (files: Iterable<readonly [string, string]>): string[] =>
      [...files]
        .filter(([path]) => !installersOwn.test(path))
        .map((row) => row.join(' '))
        .sort()
    expect(shown(ours)).toEqual(shown(installed))
    const commands = (paths: Iterable<string>): string[] => [...paths].filter((path) => path.startsWith('bin/')).sort()
    expect(commands(ours.map(([path]) => path))).toEqual(commands(installed.keys()))
    expect(commands(contents.keys())).toEqual(commands(installed.keys()))
  })

  it('have a RECORD of what is there, to the last byte', () => {
    const listed = new Set<string>()
    for (const [path, bytes] of contents) {
      if (!path.endsWith('.dist-info/RECORD')) continue
      for (const row of parseRecord(bytes.toString(), path)) {
        const file = join('python', row.path)
        listed.add(file)
        const found = contents.get(file)
        expect([row.path, row.hash?.digest, row.sizeBytes]).toEqual(
          file === path ? [row.path, undefined, undefined] : [row.path, found && digest(found), found?.length],
        )
      }
    }
    expect([...contents.keys()].filter((path) => !listed.has(path))).toEqual([])
  })

  it('have commands that start with the runtime, and binaries as they are', () => {
    const starts = (path: string): string | undefined => contents.get(path)?.toString('latin1').split('\n')[0]
    expect(starts('python/bin/jp.py')).toBe('#!/var/lang/bin/python3.13')
    expect(starts('bin/normalizer')).toBe('#!/var/lang/bin/python3.13')
    expect(contents.get('python/bin/ninja')?.subarray(0, 4).toString('latin1')).toBe('\x7fELF')
    expect(contents.get('bin/ninja')?.toString()).toBe('#!/bin/sh\nexec \'/opt/python/bin/ninja\' "$@"\n')
    expect(layer.entries.filter(({ path }) => /(^|\/)bin\/[^/]+$/.test(path)).map(({ mode }) => mode)).not.toContain(
      0o644,
    )
  })

  it('are read by unzip without a complaint', () => {
    const tested = spawnSync('unzip', ['-tqq', layer.zipPath], { encoding: 'utf8' })
    expect([tested.status, tested.stdout, tested.stderr]).toEqual([0, '', ''])
  })
})
