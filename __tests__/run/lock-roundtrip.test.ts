// `lambda-layer lock` of what any tool locked: the pylock.toml gives the same layers, byte for byte, for two architectures.

import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/config.ts'
import type { Context } from '../../src/host/context.ts'
import { run } from '../../src/run/run.ts'
import { makeContext } from '../support/contexts.ts'
import { startIndex, type TestIndex } from '../support/index.ts'
import { lockedBy, lockers, type Locked } from '../support/locked-by.ts'
import { sha256Of } from '../support/locks.ts'
import { makeWheel, wheelFilename } from '../support/wheels.ts'

const machines = ['x86_64', 'aarch64']
const wheels = [
  { name: 'pure' },
  ...machines.map((machine) => ({ name: 'native', tag: `cp313-cp313-manylinux_2_17_${machine}` })),
].map((one) => ({ name: one.name, filename: wheelFilename(one), content: makeWheel(one) }))

let index: TestIndex
beforeAll(async () => {
  index = await startIndex(wheels)
})
afterAll(() => index[Symbol.asyncDispose]())

const packages = (): readonly Locked[] =>
  ['pure', 'native'].map((name) => ({
    name,
    index: index.url,
    files: wheels
      .filter((one) => one.name === name)
      .map(({ filename, content }) => ({
        filename,
        url: `${index.origin}/files/${filename}`,
        sha256: sha256Of(content),
      })),
  }))

async function does(verb: 'build' | 'lock', context: Context, requirements: readonly string[]) {
  const targets = { runtimes: ['python3.13'], architectures: ['arm64', 'x86_64'], requirements }
  const out = join(context.directory, 'out')
  const { config, problems } = parseConfig({ ...targets, ...(verb === 'build' ? { 'output-directory': [out] } : {}) })
  if (!config) throw new Error(JSON.stringify(problems))
  const { report } = await run({ verb, config }, [], context)
  expect(report.problems).toEqual([])
  return report.answer?.lines.at(-1)
}

/** The hashes of the two layers, made anew. */
async function layersOf(context: Context, requirements: readonly string[] = []): Promise<readonly string[]> {
  const out = join(context.directory, 'out')
  await rm(out, { recursive: true, force: true })
  await does('build', context, requirements)
  const paths = ['arm64', 'x86_64'].map((one) => join(out, `dependencies-python313-${one}.zip`))
  return Promise.all(paths.map(async (path) => sha256Of(await readFile(path))))
}

it.each(lockers)('a lock of %s', async (locker) => {
  await using world = await makeContext()
  // What is called pylock.toml is what `lock` writes: another one is named.
  const own = 'pylock.app.toml'
  const files = Object.fromEntries(
    Object.entries(lockedBy(locker, packages())).map(([name, text]) => [name === 'pylock.toml' ? own : name, text]),
  )
  const named = locker === 'pylock' ? [own] : []
  await world.write(files)
  const context = world.with({ UV_DEFAULT_INDEX: index.url })
  const before = await layersOf(context, named)
  expect(new Set(before).size).toBe(2)
  // A lock is not made newer by asking it again.
  expect(await does('lock', context, named)).toMatch(/change what it was made from, and run/)
  for (const name of Object.keys(files)) await rm(join(world.directory, name))
  expect(await layersOf(context)).toEqual(before)
})
