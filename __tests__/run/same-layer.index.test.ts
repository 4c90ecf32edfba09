// The same project, whichever tool locked it, is the same layer, byte for byte.

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/config.ts'
import { run } from '../../src/run/run.ts'
import { makeContext } from '../support/contexts.ts'
import { describeWithIndex } from '../support/real-index.ts'
import { runBuild } from '../support/runs.ts'
import { pathWithUv } from '../support/uv.ts'

const samples = join(import.meta.dirname, '../python/locks/samples')
/** All of these lock the same versions. */
const formats = ['poetry-2.1', 'poetry-1.8', 'pdm', 'pdm-walk', 'pdm-urls', 'pylock-pdm']

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lambda-layer-same-'))
  await cp(samples, folder, { recursive: true })
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const text = (await readFile(path, 'utf8')).replaceAll('{{INDEX}}', 'https://pypi.org/simple')
    await writeFile(path, text.replaceAll('{{FILES}}', 'https://files.pythonhosted.org'))
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The hash of the layer's zip. */
async function layerOf(directory: string, env: Readonly<Record<string, string | undefined>>): Promise<string> {
  // A store of its own: nothing that another format brought is used.
  await using world = await makeContext()
  const context = { ...world, directory, env }
  const inputs = { runtimes: ['python3.13'], architectures: ['arm64'], 'output-directory': [join(directory, 'out')] }
  const { report } = await runBuild(inputs, context)
  expect(report.problems).toEqual([])
  const zip = await readFile(join(directory, 'out', 'dependencies-python313-arm64.zip'))
  return createHash('sha256').update(zip).digest('hex')
}

/** A project of these pins, locked by uv itself. */
async function lockByUv(
  directory: string,
  pins: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const dependencies = pins.trim().split('\n')
  await mkdir(directory)
  await writeFile(
    join(directory, 'pyproject.toml'),
    `[project]\nname = "same"\nversion = "1"\nrequires-python = ">=3.11"\ndependencies = ${JSON.stringify(dependencies)}\n`,
  )
  const args = ['lock', '--quiet', '--no-config', '--default-index', 'https://pypi.org/simple']
  await promisify(execFile)('uv', args, { cwd: directory, env: { ...env, UV_PYTHON_DOWNLOADS: 'never' } })
}

/** A Pipfile.lock of the packages of a uv.lock: as pipenv writes it, with the hashes of all files and no names. */
function pipfileLock(uvLock: string): string {
  const packages = uvLock.split('[[package]]').flatMap((text) => {
    const [, name, version] = /^\nname = "(.+)"\nversion = "(.+)"\n/.exec(text) ?? []
    const hashes = Array.from(text.matchAll(/hash = "(sha256:[0-9a-f]{64})"/g), ([, hash = '']) => hash)
    if (name === undefined || hashes.length === 0) return []
    return [[name, { hashes: hashes.toSorted(), markers: "python_version >= '3.9'", version: `==${version}` }] as const]
  })
  const meta = {
    hash: { sha256: '0'.repeat(64) },
    'pipfile-spec': 6,
    requires: { python_version: '3.13' },
    sources: [{ name: 'pypi', url: 'https://pypi.org/simple', verify_ssl: true }],
  }
  return JSON.stringify({ _meta: meta, default: Object.fromEntries(packages), develop: {} }, undefined, 4)
}

/** Replaces the requirements of a folder by the lock that `lambda-layer lock` makes of them. */
async function lockByUs(directory: string, env: Readonly<Record<string, string | undefined>>): Promise<void> {
  await using world = await makeContext()
  const { config } = parseConfig({ runtimes: ['python3.13'], architectures: ['arm64'] })
  if (!config) throw new Error('no configuration')
  const { report } = await run({ verb: 'lock', config }, [], { ...world, directory, env })
  expect(report.problems).toEqual([])
  await rm(join(directory, 'requirements.txt'))
}

await describeWithIndex('the same project', () => {
  it('is the same layer from every lock, and from the pins', async () => {
    const env = { ...process.env, PATH: await pathWithUv() }
    const pins = join(folder, 'pins')
    await cp(join(folder, 'pdm-urls'), pins, { recursive: true })
    const locked = /\[\[package\]\]\nname = "(.+)"\nversion = "(.+)"\n/g
    const text = await readFile(join(pins, 'pdm.lock'), 'utf8')
    const wanted = new Set([
      'certifi',
      'charset-normalizer',
      'greenlet',
      'idna',
      'numpy',
      'pysocks',
      'requests',
      'urllib3',
    ])
    const lines = [
      ...new Set(Array.from(text.matchAll(locked), ([, name = '', version = '']) => `${name}==${version}`)),
    ]
    await rm(join(pins, 'pdm.lock'))
    await rm(join(pins, 'pyproject.toml'))
    await writeFile(
      join(pins, 'requirements.txt'),
      `${lines.filter((line) => wanted.has(line.split('==')[0] ?? '')).join('\n')}\n`,
    )
    const names = [...formats, 'pins', 'uv', 'own-lock', 'pipfile']
    await lockByUv(join(folder, 'uv'), await readFile(join(pins, 'requirements.txt'), 'utf8'), env)
    await cp(pins, join(folder, 'own-lock'), { recursive: true })
    await lockByUs(join(folder, 'own-lock'), env)
    await mkdir(join(folder, 'pipfile'))
    const uvLock = await readFile(join(folder, 'uv', 'uv.lock'), 'utf8')
    await writeFile(join(folder, 'pipfile', 'Pipfile.lock'), pipfileLock(uvLock))
    const hashes: Record<string, string | undefined> = {}
    for (const name of names) hashes[name] = await layerOf(join(folder, name), env)
    const first = hashes['poetry-2.1']
    expect(first).toBeDefined()
    expect(hashes).toEqual(Object.fromEntries(names.map((name) => [name, first])))
  }, 600_000)
})
