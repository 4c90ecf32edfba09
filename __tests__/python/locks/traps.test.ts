// Locks that the real tools made of projects that are made to hurt, against what the tools themselves would install:
// `traps/make_traps.py` made them, and asked each tool. `null` is where the tool refuses its own lock.

import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../../src/errors.ts'
import type { Architecture } from '../../../src/lambda/architectures.ts'
import type { Target } from '../../../src/lambda/target.ts'
import { select } from '../../../src/python/locks/select.ts'
import { readSource, type Source } from '../../../src/python/projects/read-source.ts'
import { makeContext } from '../../support/contexts.ts'
import { targetOf } from '../../support/locks.ts'

const traps = join(import.meta.dirname, 'traps')

interface Expected {
  readonly extras: readonly string[]
  readonly groups: readonly string[]
  readonly targets: Readonly<Record<string, readonly string[] | null>>
}

const folders = readdirSync(traps, { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() && readdirSync(join(traps, one.name)).includes('expected.json') ? [one.name] : [],
)
const cases = folders.flatMap((folder) => {
  const all = JSON.parse(readFileSync(join(traps, folder, 'expected.json'), 'utf8')) as readonly Expected[]
  return all.map((one) => ({ folder, ...one }))
})

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lambda-layer-traps-'))
  await cp(traps, root, { recursive: true })
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** What of each target is taken: `name==version`, or `name kind` for what comes from no index; null where it is refused. */
async function taken({ folder, extras, groups, targets }: (typeof cases)[number]) {
  await using context = await makeContext()
  const directory = join(root, folder)
  const request = { requirements: [], packages: [], constraints: [], extras, groups, project: false }
  const all = Object.keys(targets).map((name) => ({ name, target: namedTarget(name) }))
  const source = await readSource(
    request,
    all.map(({ target }) => target),
    { ...context, directory },
  )
  if (source.kind !== 'lock') throw new Error('a lock was expected')
  return Object.fromEntries(all.map(({ name, target }) => [name, selected(source, target)]))
}

function selected({ lock, choice }: Extract<Source, { kind: 'lock' }>, target: Target): readonly string[] | null {
  try {
    return select(lock, target, choice)
      .map(
        ({
          entry: {
            name,
            version = '',
            source: { kind },
          },
        }) => (kind === 'index' ? `${name}==${version}` : `${name} ${kind}`),
      )
      .toSorted()
  } catch (error) {
    if (
      error instanceof ConfigurationError &&
      error.problems.every(({ file, line }) => file !== undefined && line !== undefined)
    )
      return null
    throw error
  }
}

function namedTarget(name: string): Target {
  const [runtime = '', architecture] = name.split(' ')
  return targetOf(runtime, architecture as Architecture)
}

/**
 * Poetry 1.8 also installs what only an extra requires that is not chosen, where the project asks for it on another
 * platform.
 */
const superfluous: Readonly<Record<string, string>> = { 'poetry-1.8-extras-groups': 'further==0.2' }

describe('what the tool itself would install of a lock made to hurt', () => {
  it.each(cases)('$folder with extras $extras and groups $groups', async (one) => {
    const ours = await taken(one)
    const more = superfluous[one.folder]
    const expected = Object.entries(one.targets).map(([name, all]) => {
      const isMore = more !== undefined && ours[name]?.includes(more) === false
      return [name, isMore ? (all?.filter((line) => line !== more) ?? null) : all]
    })
    expect(ours).toEqual(Object.fromEntries(expected))
  })
})
