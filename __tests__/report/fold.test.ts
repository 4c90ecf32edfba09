import { describe, expect, it } from 'vitest'
import type { RunEvent } from '../../src/report/events.ts'
import { foldReport } from '../../src/report/fold.ts'
import { mapTexts } from '../../src/report/map-texts.ts'
import { reportDocument } from '../../src/report/document.ts'
import { sampleLayer } from '../support/sample-report.ts'

const { plan, content = { packages: [] }, zip = { reused: false } } = sampleLayer()
const layer = plan.name
const planned: RunEvent = { kind: 'layers-planned', layers: [plan] }
const known: RunEvent = { kind: 'content-known', layer, content }
const finding = { severity: 'error', code: 'wrong-machine', message: 'It is for x86_64.' } as const
const inspected: RunEvent = { kind: 'layer-inspected', layer, findings: [finding] }
const problem = { code: 'wrong-machine', message: 'It is for x86_64.' }

describe('a report', () => {
  it('of nothing is empty', () => {
    expect(foldReport('none', [])).toMatchObject({ verb: 'none', layers: [], problems: [], warnings: [], phases: [] })
  })

  it('of a layer that failed its inspection has its packages and findings, and no zip', () => {
    const report = foldReport('build', [planned, known, inspected, { kind: 'failed', problems: [problem] }])
    const [document] = reportDocument(report).layers
    expect(document).toMatchObject({
      packages: [{}, {}, {}, {}, {}],
      findings: [finding],
      sizeBytes: content.sizeBytes,
    })
    expect(document).not.toHaveProperty('zipPath')
    expect(document).not.toHaveProperty('codeSha256')
    expect(report.problems).toEqual([problem])
  })

  it('of a layer that was made has its zip', () => {
    const report = foldReport('build', [planned, known, { kind: 'zip-ready', layer, zip }])
    expect(reportDocument(report).layers).toMatchObject([{ zipPath: plan.zipPath, codeSha256: zip.codeSha256 }])
  })

  it('takes the newest of what is known twice, and adds what is said one by one', () => {
    const report = foldReport('build', [
      planned,
      { kind: 'content-known', layer, content: { packages: [] } },
      known,
      { kind: 'report-files-written', layer, files: { pagePath: 'a' } },
      { kind: 'report-files-written', layer, files: { sbomPath: 'b' } },
      { kind: 'phase-ended', phase: { name: 'Resolve', milliseconds: 1 } },
      { kind: 'phase-ended', phase: { name: 'Merge', milliseconds: 2 } },
    ])
    expect(report.layers).toMatchObject([{ content, files: { pagePath: 'a', sbomPath: 'b' } }])
    expect(report.phases.map(({ name }) => name)).toEqual(['Resolve', 'Merge'])
  })

  it('says a warning once', () => {
    const warned: RunEvent = { kind: 'warned', message: 'old' }
    expect(foldReport('build', [warned, warned]).warnings).toEqual(['old'])
  })
})

describe('without its secrets', () => {
  it('keeps the words that programs read', () => {
    const hide = (text: string): string => text.replaceAll('wheel', '***')
    const shown = mapTexts({ origin: 'wheel', file: 'a-wheel.whl', sha256: 'wheel', list: ['wheel'], size: 3 }, hide)
    expect(shown).toEqual({ origin: 'wheel', file: 'a-***.whl', sha256: 'wheel', list: ['***'], size: 3 })
  })
})
