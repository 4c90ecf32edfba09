import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LayerReport } from '../../src/report/report.ts'
import { writeReportFiles } from '../../src/run/report-files.ts'
import { sampleLayer } from '../support/sample-report.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'reports-'))))
afterAll(() => rm(folder, { recursive: true }))

async function layerIn(name: string, reused = false): Promise<LayerReport> {
  const sample = sampleLayer()
  const zipPath = join(folder, name, 'layer.zip')
  const plan = { ...sample.plan, zipPath }
  if (!sample.layer) throw new Error('the sample has a layer')
  return { ...sample, plan, layer: { ...sample.layer, plan, zipPath, reused } }
}

describe('the files beside a zip', () => {
  it('are a page and a bill of materials that know the licences', async () => {
    const report = await layerIn('both')
    const files = await writeReportFiles(report, ['html', 'sbom'], new Map([['0'.repeat(64), 'BSD-3-Clause']]))
    expect(await readdir(join(folder, 'both'))).toEqual(['layer.cdx.json', 'layer.report.html'])
    expect(await readFile(files.pagePath ?? '', 'utf8')).toContain('BSD-3-Clause')
    expect(await readFile(files.sbomPath ?? '', 'utf8')).toContain('"id": "BSD-3-Clause"')
  })

  it('are those that were asked for', async () => {
    expect(await writeReportFiles(await layerIn('none'), [], new Map())).toEqual({})
    const { sbomPath, pagePath } = await writeReportFiles(await layerIn('one'), ['sbom'], new Map())
    expect([sbomPath, pagePath]).toEqual([join(folder, 'one', 'layer.cdx.json'), undefined])
  })

  it('are not written again beside a zip that was there already', async () => {
    const { pagePath = '' } = await writeReportFiles(await layerIn('again'), ['html'], new Map())
    const { layer } = await layerIn('again')
    await writeFile(layer?.zipPath ?? '', 'zip')
    await writeFile(pagePath, 'as it was')
    await writeReportFiles(await layerIn('again', true), ['html'], new Map())
    expect(await readFile(pagePath, 'utf8')).toBe('as it was')
    await utimes(pagePath, 0, 0)
    await writeReportFiles(await layerIn('again', true), ['html'], new Map())
    expect(await readFile(pagePath, 'utf8')).toMatch(/^<!doctype html>/)
  })
})
