// Pins without a resolver, against what uv says of the same lines: closed exactly where uv adds nothing.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findPythonRuntime } from '../../../src/lambda/runtimes.ts'
import type { Target } from '../../../src/lambda/target.ts'
import { configuredIndexes } from '../../../src/python/indexes/configured.ts'
import { parsePylock } from '../../../src/python/locks/pylock.ts'
import { readInputs } from '../../../src/python/requirements/read-inputs.ts'
import { closedPins } from '../../../src/python/resolve/closed-pins.ts'
import { PinnedReleases } from '../../../src/python/resolve/pinned-release.ts'
import { UvSession } from '../../../src/python/uv/session.ts'
import { makeContext } from '../../support/contexts.ts'
import { describeWithIndex } from '../../support/real-index.ts'
import { pathWithUv } from '../../support/uv.ts'

const count = Number(process.env['PIN_SETS'] ?? 100)
const seed = Number(process.env['PIN_SEED'] ?? 20261126)
const all = readFileSync(join(import.meta.dirname, '../../../bench/set51.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('=='))
const pinOf = new Map(all.map((line) => [line.split('==')[0] ?? '', line]))

function randomFrom(start: number): (below: number) => number {
  let state = start | 0 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

await describeWithIndex('pinned lines', () => {
  it(
    `are closed exactly where uv adds nothing: ${count} sets of seed ${seed}`,
    async () => {
      await using world = await makeContext()
      const context = { ...world, env: { ...process.env, PATH: await pathWithUv() } }
      const random = randomFrom(seed)
      const runtime = findPythonRuntime('python3.13')
      if (!runtime) throw new Error('python3.13 is not a runtime')
      const different: object[] = []
      let closedCount = 0
      const nothing = await readInputs({ requirements: [], packages: [], constraints: [], mayBeEmpty: true }, context)
      const releases = new PinnedReleases((await configuredIndexes(nothing, context)).settings, context)
      for (let at = 0; at < count; at++) {
        const target: Target = { runtime, architecture: at % 2 === 0 ? 'arm64' : 'x86_64' }
        const lines = new Set(Array.from({ length: 1 + random(6) }, () => all[random(all.length)] ?? ''))
        const read = async () => readInputs({ requirements: [], packages: [...lines], constraints: [] }, context)
        const ours = async () => closedPins(await read(), target, releases, context)
        let answer = await ours()
        // Every second set gets the pins that it lacks.
        let missing = at % 2 === 0 ? missingPin(answer) : undefined
        while (missing !== undefined) {
          lines.add(missing)
          answer = await ours()
          missing = missingPin(answer)
        }
        const inputs = await read()
        await using uv = new UvSession(
          inputs,
          await configuredIndexes(inputs, context),
          { cache: true, foreignCode: 'refuse' },
          context,
        )
        const text = await uv.run(target, 'pylock.toml', []).then(
          (said) => said.text,
          () => undefined,
        )
        const theirs =
          text && parsePylock(text, context.directory).map(({ name, version = '' }) => `${name}==${version}`)
        const isClosed = theirs !== undefined && theirs.length === lines.size
        const found =
          typeof answer === 'string' ? answer : answer.map(({ name, version = '' }) => `${name}==${version}`)
        const agrees = isClosed ? String(found) === String(theirs) : typeof found === 'string'
        if (isClosed) closedCount++
        if (!agrees) different.push({ lines: [...lines], found, theirs })
      }
      expect(different).toEqual([])
      expect(closedCount).toBeGreaterThan(count / 4)
    },
    20 * 60_000,
  )
})

function missingPin(answer: unknown): string | undefined {
  const name = typeof answer === 'string' ? / requires (\S+), which is not pinned$/.exec(answer)?.[1] : undefined
  return name === undefined ? undefined : pinOf.get(name)
}
