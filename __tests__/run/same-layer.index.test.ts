// The same project, whichever tool locked it, is the same layer, byte for byte.

import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
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
    const hashes: Record<string, string | undefined> = {}
    for (const name of [...formats, 'pins']) hashes[name] = await layerOf(join(folder, name), env)
    const first = hashes['poetry-2.1']
    expect(first).toBeDefined()
    expect(hashes).toEqual(Object.fromEntries([...formats, 'pins'].map((name) => [name, first])))
  }, 600_000)
})
