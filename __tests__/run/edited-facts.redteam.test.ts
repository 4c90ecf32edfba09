// A cache that somebody edited by hand: each document in it has another shape than we wrote. A run is slower then, and
// comes to the same bytes.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
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
