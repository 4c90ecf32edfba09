// Real wheels from the real index, chosen from its pages by our own tags.

import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Architecture } from '../../../src/lambda/architectures.ts'
import { silentLog } from '../../../src/host/log.ts'
import { createMasks } from '../../../src/host/masks.ts'
import type { Lock, RemoteFile } from '../../../src/python/locks/lock.ts'
import { parseWheelFilename } from '../../../src/python/wheels/filename.ts'
import { chooseWheels } from '../../../src/python/wheels/choose.ts'
import { gather } from '../../../src/python/wheels/gather.ts'
import { configuredIndexes } from '../../../src/python/indexes/configured.ts'
import { projectFiles } from '../../../src/python/indexes/project-files.ts'
import { measure } from '../../../src/python/wheels/measure.ts'
import { noIndexOptions, type Inputs } from '../../../src/python/requirements/inputs.ts'
import { explainUnfit } from '../../../src/python/resolve/refuse.ts'
import { openWheelStore } from '../../../src/python/wheels/store.ts'
import { lockOf, sha256Of, targetOf } from '../../support/locks.ts'
import { makeWorld } from '../../support/world.ts'

const never = new AbortController().signal
const env = { ...process.env }
const nothing: Inputs = { requirements: [], constraints: [], options: noIndexOptions, files: [] }
const indexes = await configuredIndexes(nothing, {
  directory: '/',
  env,
  platform: process.platform,
  masks: createMasks(),
  log: silentLog,
  signal: never,
})

/** All wheels of a version, as the index lists them; none when there is no index. */
async function wheelsOf(name: string, version: string): Promise<readonly RemoteFile[]> {
  const page = (await projectFiles(name, indexes.settings, indexes.env, { env, signal: never })) ?? []
  return page.filter((file) => parseWheelFilename(file.filename)?.version === version).map(withHash)
}

function withHash({ filename, url }: RemoteFile): RemoteFile {
  const sha256 = /#sha256=([0-9a-f]{64})/.exec(url)?.[1]
  return { filename, url: url.replace(/#.*/, ''), ...(sha256 === undefined ? {} : { sha256 }) }
}

const hasIndex = (await projectFiles('six', indexes.settings, indexes.env, { env, signal: never })) !== undefined
if (!hasIndex) {
  if (process.env['CI'] === 'true') throw new Error('no package index can be reached, and CI is true')
  console.warn('SKIPPED: gather.index.test.ts, no package index can be reached')
}

describe.runIf(hasIndex)('wheels of the real index', () => {
  const wanted: readonly (readonly [name: string, version: string])[] = [
    ['six', '1.17.0'],
    ['numpy', '2.3.4'],
    ['cryptography', '46.0.3'],
    ['wasmtime', '38.0.0'],
    ['botocore', '1.40.0'],
  ]
  const files = new Map<string, readonly RemoteFile[]>()
  const lockFor = (runtime: string, architecture: Architecture, names: readonly string[]): Lock =>
    lockOf(
      targetOf(runtime, architecture),
      wanted
        .filter(([name]) => names.includes(name))
        .map(([name, version]) => ({ name, version, wheels: files.get(name) ?? [] })),
    )

  beforeAll(async () => {
    await Promise.all(wanted.map(async ([name, version]) => files.set(name, await wheelsOf(name, version))))
  })

  it('are chosen by tag', () => {
    const { chosen, unfit } = chooseWheels(
      lockFor(
        'python3.13',
        'arm64',
        wanted.map(([name]) => name),
      ),
    )
    expect(unfit).toEqual([])
    expect(Object.fromEntries(chosen.map((one) => [one.package.name, one.tag]))).toEqual({
      six: 'py3-none-any',
      numpy: 'cp313-cp313-manylinux_2_28_aarch64',
      cryptography: 'cp311-abi3-manylinux_2_34_aarch64',
      wasmtime: 'py3-none-manylinux2014_aarch64',
      botocore: 'py3-none-any',
    })
  })

  it('are measured exactly before they come, and come whole', async () => {
    await using world = await makeWorld(env)
    const { context } = world
    const selection = chooseWheels(lockFor('python3.13', 'arm64', ['six', 'numpy', 'cryptography', 'botocore']))
    await using store = await openWheelStore({ cache: true }, context)
    const measurement = await measure(selection, store, context)
    expect(store.added.bytes).toBeLessThan(200_000)
    const house = await gather(measurement, store, context)
    for (const wheel of house.wheels) {
      const bytes = await readFile(wheel.path)
      expect(sha256Of(bytes)).toBe(wheel.sha256)
      const measured = measurement.wheels.find((one) => one.package.name === wheel.name)
      expect(bytes.length).toBe(measured?.index.sizeBytes)
    }
    expect(house.wheels).toHaveLength(4)
    expect(store.added.files).toBe(4)
  })

  it('that do not fit are told apart', async () => {
    const lock = lockFor('python3.11', 'x86_64', ['numpy'])
    const [problem] = await explainUnfit(chooseWheels(lock), lock, nothing, indexes, { env, signal: never })
    expect(problem?.message).toContain('needs glibc 2.27, python3.11 on Lambda has 2.26')
    expect(problem?.nextStep).toContain('Allow numpy 2.2.6, which has a wheel that fits')
    expect(problem?.nextStep).toContain('python3.12, python3.13 and python3.14 have one')
  })
})
