import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/config.ts'
import type { ReportKind } from '../../src/config/report-kinds.ts'
import type { RunEvent } from '../../src/report/events.ts'
import { foldReport } from '../../src/report/fold.ts'
import { writeReports } from '../../src/run/report-files.ts'
import type { Run } from '../../src/run/request.ts'
import type { Target } from '../../src/lambda/target.ts'
import { makeContext, type TestContext } from '../support/contexts.ts'
import { targetOf } from '../support/locks.ts'
import { mergedLayer } from '../support/sample-report.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'reports-'))))
afterAll(() => rm(folder, { recursive: true }))

const zipIn = (name: string): string => join(folder, name, 'layer.zip')

interface Written {
  readonly reused?: boolean
  readonly licences?: readonly string[]
  readonly secrets?: readonly string[]
  readonly context?: TestContext
  readonly target?: Target
}

/** Writes the files beside a layer's zip, and yields what a report says of them. */
async function write(
  name: string,
  reports: readonly ReportKind[],
  { reused = false, licences = [], secrets = [], context: given, target }: Written = {},
) {
  const layer = mergedLayer(undefined, undefined, undefined, licences)
  const plan = { ...layer.plan, zipPath: zipIn(name), ...(target ? { targets: [target] as const } : {}) }
  const inspected = [{ layer: { ...layer, plan, zipPath: zipIn(name), reused }, findings: [], native: [] }]
  await using fresh = await makeContext()
  const context = given ?? fresh
  for (const secret of secrets) context.masks.add(secret)
  const { config } = parseConfig({})
  if (!config) throw new Error('the defaults are a configuration')
  const events: RunEvent[] = [{ kind: 'layers-planned', layers: [plan] }]
  const run: Run = {
    verb: 'build',
    words: [],
    given: {},
    config: { ...config, reports },
    context,
    announce: (event) => void events.push(event),
    settle: () => {},
    alone: (task) => task(),
  }
  await writeReports(inspected, new Map(), run)
  const { files } = foldReport('build', events).layers[0] ?? {}
  return { files, lines: context.lines }
}

describe('the files beside a zip', () => {
  it('are a page and a bill of materials that know the licences', async () => {
    const { files } = await write('both', ['html', 'sbom'], { licences: ['BSD-3-Clause'] })
    expect(await readdir(join(folder, 'both'))).toEqual(['layer.cdx.json', 'layer.report.html'])
    expect(await readFile(files?.pagePath ?? '', 'utf8')).toContain('BSD-3-Clause')
    expect(await readFile(files?.sbomPath ?? '', 'utf8')).toContain('"id": "BSD-3-Clause"')
  })

  it('are those that were asked for', async () => {
    expect((await write('none', [])).files).toBeUndefined()
    const { files } = await write('one', ['sbom'])
    expect(files).toEqual({ sbomPath: join(folder, 'one', 'layer.cdx.json') })
  })

  it('hold no secret of the run', async () => {
    const { files } = await write('masked', ['html', 'sbom'], { secrets: ['pyahocorasick'] })
    const texts = await Promise.all([files?.pagePath, files?.sbomPath].map((path) => readFile(path ?? '', 'utf8')))
    for (const text of texts) {
      expect(text).not.toContain('pyahocorasick')
      expect(text).toContain('***')
    }
  })

  it('that cannot be written are a warning each, and the layer stays made', async () => {
    await mkdir(join(folder, 'blocked', 'layer.cdx.json', 'x'), { recursive: true })
    const { files, lines } = await write('blocked', ['html', 'sbom'])
    expect(files).toEqual({ pagePath: join(folder, 'blocked', 'layer.report.html') })
    expect(lines).toEqual([expect.stringMatching(/^warning: .*layer\.cdx\.json cannot be written: /)])
  })

  it('are written again beside a zip that already existed only when they would say something else', async () => {
    await using context = await makeContext()
    const again = { context, reused: true }
    const { files } = await write('again', ['html', 'sbom'], { context })
    const [pagePath = '', sbomPath = ''] = [files?.pagePath, files?.sbomPath]
    const [page, bill] = await Promise.all([pagePath, sbomPath].map((path) => readFile(path, 'utf8')))
    await Promise.all([pagePath, sbomPath].map((path) => utimes(path, 0, 0)))
    await write('again', ['html', 'sbom'], again)
    for (const path of [pagePath, sbomPath]) expect((await stat(path)).mtimeMs).toBe(0)
    await writeFile(pagePath, 'edited')
    await write('again', ['html', 'sbom'], again)
    expect(await readFile(pagePath, 'utf8')).toBe(page)
    await write('again', ['html', 'sbom'], { ...again, licences: ['BSD-3-Clause'] })
    expect(await readFile(pagePath, 'utf8')).toContain('BSD-3-Clause')
    await write('again', ['html', 'sbom'], { ...again, target: targetOf('python3.12', 'x86_64') })
    const texts = await Promise.all([pagePath, sbomPath].map((path) => readFile(path, 'utf8')))
    for (const text of texts) expect(text).toContain('python3.12 x86_64')
    for (const text of [page, bill]) expect(text).not.toContain('python3.12 x86_64')
  })

  it('are joined by a page of all layers, where there are several', async () => {
    const names = ['first', 'second']
    const inspected = names.map((name) => {
      const layer = mergedLayer(undefined, name)
      const zipPath = join(folder, 'several', `${name}.zip`)
      return { layer: { ...layer, plan: { ...layer.plan, zipPath }, zipPath }, findings: [], native: [] }
    })
    await using context = await makeContext()
    const { config } = parseConfig({})
    if (!config) throw new Error('the defaults are a configuration')
    const events: RunEvent[] = [{ kind: 'layers-planned', layers: inspected.map(({ layer }) => layer.plan) }]
    const announce = (event: RunEvent): void => void events.push(event)
    await writeReports(inspected, new Map(), {
      verb: 'build',
      words: [],
      given: {},
      config,
      context,
      announce,
      settle: () => {},
      alone: (task) => task(),
    })
    const { overviewPath = '' } = foldReport('build', events)
    expect(overviewPath).toBe(join(folder, 'several', 'layers.report.html'))
    const text = await readFile(overviewPath, 'utf8')
    for (const name of names) expect(text).toContain(`>${name}</span>`)
  })
})
