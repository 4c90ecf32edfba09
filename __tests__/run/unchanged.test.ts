// A run in which nothing changed: what it needs to be believed, and everything that must end it.

import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseConfig, type RawInputs } from '../../src/config/config.ts'
import type { Context, Environment } from '../../src/host/context.ts'
import { runOrRefuse } from '../../src/main.ts'
import { recall } from '../../src/run/unchanged.ts'
import { makeContext, type TestContext } from '../support/contexts.ts'
import { startIndex, type TestIndex } from '../support/index.ts'
import { makeWheel, wheelFilename } from '../support/wheels.ts'

const spec = { name: 'demo', files: { 'demo/__init__.py': 'value = 1\n' } }
const wheel = makeWheel(spec)

let index: TestIndex
beforeAll(async () => {
  index = await startIndex([{ filename: wheelFilename(spec), content: wheel }])
})
afterAll(() => index[Symbol.asyncDispose]())

const lockText = (hash = createHash('sha256').update(wheel).digest('hex')): string => `lock-version = "1.0"
created-by = "test"

[[packages]]
name = "demo"
version = "1.0"
wheels = [{ url = "${index.origin}/files/${wheelFilename(spec)}", hashes = { sha256 = "${hash}" } }]
`

function requestOf(inputs: RawInputs) {
  const { config, problems } = parseConfig({ runtimes: ['python3.13'], include: ['own'], ...inputs })
  if (!config) throw new Error(JSON.stringify(problems))
  return { verb: 'build' as const, config }
}

/** A project that was built once, and the outcome. */
async function built(inputs: RawInputs = {}) {
  const world = await makeContext()
  await world.write({ 'pylock.toml': lockText(), 'own/app.py': 'x = 1\n' })
  const context: Context = { ...world, codeName: 'this code' }
  const request = requestOf(inputs)
  const first = await runOrRefuse({ request, problems: [], warnings: [] }, context)
  expect(first.report.problems).toEqual([])
  return { world, context, request, first }
}

describe('a run with the same inputs', () => {
  it('ends before the rest is loaded, and reports what the first did', async () => {
    const { world, context, request, first } = await built()
    await using _ = world
    const again = await recall(request, context)
    expect(again?.exitCode).toBe(0)
    const [before] = first.report.layers
    const [after] = again?.report.layers ?? []
    expect(before?.zip?.reused).toBe(false)
    expect(after).toEqual({ ...before, zip: { ...before?.zip, reused: true } })
    expect(again?.report.downloads.files).toBe(0)
    expect(again?.report.phases.map(({ name }) => name)).toEqual(['Compare'])
  })

  it('is taken with pins whose lock is in the store, and not with open requirements', async () => {
    const env = { UV_DEFAULT_INDEX: index.url, PIP_NO_INDEX: undefined }
    await using world = await makeContext({ env })
    await world.write({ 'requirements.txt': 'demo==1.0\n', 'open.txt': 'demo\n', 'own/app.py': '' })
    const context: Context = { ...world, codeName: 'this code' }
    const pinned = requestOf({ requirements: ['requirements.txt'] })
    const outcome = await runOrRefuse({ request: pinned, problems: [], warnings: [] }, context)
    expect(outcome.report.problems).toEqual([])
    expect(await recall(pinned, context)).toBeDefined()
    const open = requestOf({ requirements: ['open.txt'] })
    expect(await recall(open, context)).toBeUndefined()
  })
})

interface Change {
  readonly inputs?: RawInputs
  readonly codeName?: string
  readonly env?: Environment
  readonly on?: (world: TestContext, zip: string) => Promise<unknown>
}

const edit = (name: string, text: string) => (world: TestContext) => world.write({ [name]: text })

describe('never a wrong "unchanged"', () => {
  it.each<[what: string, change: Change]>([
    ['another lock', { on: edit('pylock.toml', '# nothing\n') }],
    ['the same lock with one more space', { on: (world) => world.write({ 'pylock.toml': `${lockText()} ` }) }],
    ['no lock', { on: (world) => rm(join(world.directory, 'pylock.toml')) }],
    ['a second source beside the lock', { on: edit('requirements.txt', 'demo==1.0\n') }],
    ['a lock of another tool beside it', { on: edit('uv.lock', 'version = 1\n') }],
    ['an own file of other content', { on: edit('own/app.py', 'x = 2\n') }],
    ['an own file more', { on: edit('own/more.py', '') }],
    ['no own file', { on: (world) => rm(join(world.directory, 'own'), { recursive: true }) }],
    ['another zip in its place', { on: (_, zip) => writeFile(zip, 'PK') }],
    ['a zip with one byte changed', { on: async (_, zip) => writeFile(zip, flipped(await readFile(zip))) }],
    ['no zip', { on: (_, zip) => rm(zip) }],
    ['no report page', { on: (_, zip) => rm(zip.replace(/\.zip$/, '.report.html')) }],
    ['another bill of materials', { on: (_, zip) => writeFile(zip.replace(/\.zip$/, '.cdx.json'), '{}') }],
    ['another input', { inputs: { architectures: ['arm64'] } }],
    ['findings that end the run', { inputs: { 'fail-on': ['warning'] } }],
    ['more to exclude', { inputs: { exclude: ['**/*.txt'] } }],
    ['no cache', { inputs: { cache: ['false'] } }],
    ['another version of this tool', { codeName: 'other code' }],
    ['another index', { env: { UV_DEFAULT_INDEX: 'https://example.invalid/simple' } }],
    ['a file of settings that pip reads', { env: { PIP_CONFIG_FILE: '/nowhere' } }],
    ['a record of another machine', { on: (world) => rm(world.stores.sealKey) }],
    ['a record that was edited', { on: (world) => editRecords(world) }],
  ])('%s', async (_what, { inputs, codeName, env, on }) => {
    const { world, context, request, first } = await built()
    await using _ = world
    expect(await recall(request, context)).toBeDefined()
    await on?.(world, first.report.layers[0]?.zip?.path ?? '')
    const changed: Context = {
      ...context,
      ...(codeName === undefined ? {} : { codeName }),
      env: { ...context.env, ...env },
    }
    expect(await recall(inputs ? requestOf(inputs) : request, changed)).toBeUndefined()
  })

  it('is said of a requirements file with another value of a variable in it', async () => {
    await using world = await makeContext({ env: { UV_DEFAULT_INDEX: index.url, DEMO: '1.0' } })
    await world.write({ 'requirements.txt': '-r more.txt\n', 'more.txt': 'demo==${DEMO}\n', 'own/app.py': '' })
    const context: Context = { ...world, codeName: 'this code' }
    const request = requestOf({})
    await runOrRefuse({ request, problems: [], warnings: [] }, context)
    expect(await recall(request, context)).toBeDefined()
    expect(await recall(request, { ...context, env: { ...context.env, DEMO: '2.0' } })).toBeUndefined()
    await world.write({ 'more.txt': 'demo==1.0\n' })
    expect(await recall(request, context)).toBeUndefined()
  })

  it.each([
    ['page', 'x.report.html'],
    ['bill of materials', 'x.cdx.json'],
  ])('is remembered of no run whose %s could not be written', async (_what, name) => {
    await using world = await makeContext()
    await world.write({ 'pylock.toml': lockText(), 'own/app.py': 'x = 1\n', [`layers/${name}/in-the-way`]: '' })
    const context: Context = { ...world, codeName: 'this code' }
    const request = requestOf({ 'layer-name': ['x'] })
    const outcome = await runOrRefuse({ request, problems: [], warnings: [] }, context)
    expect(outcome.report.problems).toEqual([])
    expect(world.lines.join('\n')).toContain(`${name} cannot be written`)
    expect(await recall(request, context)).toBeUndefined()
    await rm(join(world.directory, 'layers', name), { recursive: true })
    await runOrRefuse({ request, problems: [], warnings: [] }, context)
    expect(await recall(request, context)).toBeDefined()
  })

  it('is remembered of no run that failed', async () => {
    await using world = await makeContext()
    await world.write({ 'pylock.toml': lockText('0'.repeat(64)), 'own/app.py': '' })
    const context: Context = { ...world, codeName: 'this code' }
    const request = requestOf({})
    const outcome = await runOrRefuse({ request, problems: [], warnings: [] }, context)
    expect(outcome.report.problems.map(({ code }) => code)).toEqual(['wrong-hash'])
    expect(await recall(request, context)).toBeUndefined()
  })
})

function flipped(bytes: Buffer): Buffer {
  const middle = bytes.length >> 1
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
  return bytes
}

async function editRecords({ stores }: TestContext): Promise<void> {
  const folder = join(stores.facts, 'unchanged-1')
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.json')) continue
    const text = await readFile(join(folder, name), 'utf8')
    await writeFile(join(folder, name), text.replace('"verb":"build"', '"verb":"built"'))
  }
}
