// A cache that somebody edited by hand: each document in it has another shape than we wrote. A run is slower then, and
// comes to the same bytes.
import { copyFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeContext } from '../support/contexts.ts'
import { startIndex } from '../support/index.ts'
import { runBuild } from '../support/runs.ts'
import { pathWithUv } from '../support/uv.ts'
import { makeWheel, wheelFilename } from '../support/wheels.ts'

/** A document with every value in it replaced: its first line is the seal. */
function edited(text: string, by: unknown): string {
  const at = text.indexOf('\n') + 1
  const written: unknown = JSON.parse(text.slice(at))
  const pairs = written as readonly (readonly [string, unknown])[]
  const changed = Array.isArray(written) ? pairs.map(([key]) => [key, by]) : Object.assign({}, written, { value: by })
  return `${text.slice(0, at)}${JSON.stringify(changed)}`
}

it.each<readonly [what: string, by: unknown]>([
  ['nothing', null],
  ['a number', 5],
  ['a text', 'https://evil.invalid/x.whl'],
  ['lists of nothing', { files: [null, 5, ['x']], sizeBytes: 'x', requires: [5], entries: {}, packages: [[]] }],
  ['another address', { filename: 'six-1.0-py3-none-any.whl', url: 'https://evil.invalid/six-1.0-py3-none-any.whl' }],
  ['numbers without end', { files: [['x', 1e300]], sizeBytes: -1, sha256: 7, requires: {}, digest: [] }],
])('a cache whose facts were replaced by %s changes nothing', async (_what, by) => {
  const six = { filename: wheelFilename({ name: 'six' }), content: makeWheel({ name: 'six' }) }
  await using index = await startIndex([six])
  await using context = await makeContext({ env: { PATH: await pathWithUv(), UV_DEFAULT_INDEX: index.url } })
  const build = () => runBuild({ packages: ['six==1.0'] }, context)
  const first = await build()
  expect(first.report.problems).toEqual([])
  const names = (await readdir(context.stores.facts, { recursive: true })).filter((name) => name.endsWith('.json'))
  expect(names.length).toBeGreaterThan(2)
  for (const name of names) {
    const path = join(context.stores.facts, name)
    await writeFile(path, edited(await readFile(path, 'utf8'), by))
  }
  const second = await build()
  expect(second.report.problems).toEqual([])
  expect(second.report.layers[0]?.zip?.codeSha256).toBe(first.report.layers[0]?.zip?.codeSha256)
})

/** Edits every document of one kind, and leaves the line of its seal. */
async function forge(facts: string, kind: RegExp, edit: (body: string) => string): Promise<number> {
  const names = (await readdir(facts, { recursive: true })).filter((name) => kind.test(name) && name.endsWith('.json'))
  for (const name of names) {
    const path = join(facts, name)
    const text = await readFile(path, 'utf8')
    const at = text.indexOf('\n') + 1
    await writeFile(path, `${text.slice(0, at)}${edit(text.slice(at))}`)
  }
  return names.length
}

describe('a cache that lies in a plausible way', () => {
  it('cannot pass an older zip off as what was made now', async () => {
    await using context = await makeContext({ env: { PATH: await pathWithUv() } })
    const build = () => runBuild({ include: ['own'], requirements: [] }, context)
    await context.write({ 'own/app.py': 'x = 1\n' })
    const [old] = (await build()).report.layers
    const kept = join(context.directory, 'old.zip')
    await copyFile(old?.zip?.path ?? '', kept)
    await context.write({ 'own/app.py': 'x = 2\n' })
    const [fresh] = (await build()).report.layers
    const oldIdentity = `"sizeBytes":${(await stat(kept)).size},"sha256":"${hex(old?.zip?.codeSha256)}"`
    const forged = await forge(context.stores.facts, /^layer-zip-/, (body) =>
      body.replace(/"sizeBytes":\d+,"sha256":"[0-9a-f]{64}"/, oldIdentity),
    )
    expect(forged).toBe(2)
    await copyFile(kept, fresh?.zip?.path ?? '')
    const [again] = (await build()).report.layers
    expect([again?.zip?.codeSha256, again?.zip?.reused]).toEqual([fresh?.zip?.codeSha256, false])
  })

  it('cannot hide what a pinned package requires', async () => {
    const files = [{ name: 'six', requires: ['idna'] }, { name: 'idna' }].map((spec) => ({
      filename: wheelFilename(spec),
      content: makeWheel(spec),
    }))
    await using index = await startIndex(files)
    await using context = await makeContext({ env: { PATH: await pathWithUv(), UV_DEFAULT_INDEX: index.url } })
    const build = () => runBuild({ packages: ['six==1.0'] }, context)
    const first = await build()
    expect(first.report.problems).toEqual([])
    expect(await forge(context.stores.facts, /^wheel-requirements-/, (body) => body.replace('["idna"]', '[]'))).toBe(1)
    await rm(join(context.stores.facts, 'lock-2'), { recursive: true, force: true })
    const second = await build()
    expect(second.report.layers[0]?.content?.packages.map(({ name }) => name).toSorted()).toEqual(['idna', 'six'])
    expect(second.report.layers[0]?.zip?.codeSha256).toBe(first.report.layers[0]?.zip?.codeSha256)
  })
})

const hex = (base64 = ''): string => Buffer.from(base64, 'base64').toString('hex')
