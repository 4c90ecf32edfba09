import { describe, expect, it } from 'vitest'
import { colours } from '../../src/text/colours.ts'
import { textWidth } from '../../src/text/width.ts'
import type { LayerReport } from '../../src/report/report.ts'
import { layerTable } from '../../src/report/terminal-table.ts'
import { terminalReport, terminalVerdict } from '../../src/report/terminal.ts'
import { hasChanges, verdict } from '../../src/report/verdict.ts'
import { sampleLayer, sampleReport } from '../support/sample-report.ts'

const { plan } = sampleLayer()
const named = (name: string, more: Partial<LayerReport> = {}): LayerReport => ({ plan: { ...plan, name }, ...more })
const regions = ['eu-west-1', 'us-east-1', 'ap-south-1']
const would = (name: string, ...actions: readonly string[]): LayerReport =>
  named(name, { planned: regions.map((region) => ({ layer: name, region, actions })) })
const published = (name: string, changed: boolean): LayerReport =>
  named(name, {
    destinations: regions.map((region) => ({ region, layerVersionArn: `arn:${name}:${region}`, version: 7, changed })),
  })
const zip = (name: string, reused: boolean): LayerReport => named(name, { zip: { path: `/${name}.zip`, reused } })
const digest = `sha256:${'a'.repeat(64)}`
const written = (name: string, reused: boolean): LayerReport =>
  named(name, { content: { packages: [] }, image: { digest, path: `/${name}.oci`, reused } })
const deployed = (name: string, changed: boolean): LayerReport =>
  named(name, {
    deployed: {
      functions: [
        { artifact: name, region: 'eu-west-1', functionArn: `arn:${name}`, codeSha256: '', changed, done: [] },
      ],
      objects: [],
    },
  })
const pushed = (name: string, changed: boolean): LayerReport =>
  named(name, {
    content: { packages: [] },
    image: {
      digest,
      pushed: regions.map((region) => ({ region, imageUri: `${name}@${digest}`, tags: [], changed, done: [] })),
    },
  })
const problem = { code: 'x', message: 'x' }

describe('the verdict', () => {
  it.each<[verb: string, layers: readonly LayerReport[], line: string, changes: boolean]>([
    [
      'plan',
      [would('a', 'publish a new version (none)'), would('b', 'publish a new version (none)'), would('c')],
      'Plan: 2 to publish, 1 unchanged, in 3 regions.',
      true,
    ],
    ['plan', [would('a', 'share version 1 with 1')], 'Plan: 1 to change, in 3 regions.', true],
    ['plan', [would('a'), would('b')], 'Plan: nothing to do, 2 unchanged, in 3 regions.', false],
    [
      'plan',
      [named('a', { content: { packages: [] } })],
      'Plan: 1 to build; nothing is published, since no region is named.',
      true,
    ],
    [
      'plan',
      [named('a', { plan: { ...named('a').plan, kind: 'image' }, content: { packages: [] } })],
      'Plan: 1 to build; nothing is published, since no repository is named.',
      true,
    ],
    ['publish', [deployed('a', true), deployed('b', false)], '1 published, 1 unchanged, in 1 region.', true],
    ['build', [zip('a', false), zip('b', true)], '1 built, 1 unchanged.', true],
    ['publish', [published('a', true), published('b', false)], '1 published, 1 unchanged, in 3 regions.', true],
    ['build', [written('a', false), written('b', true)], '1 built, 1 unchanged.', true],
    ['publish', [pushed('a', true), pushed('b', false)], '1 published, 1 unchanged, in 3 regions.', true],
  ])('of %s', (verb, layers, line, changes) => {
    const report = sampleReport({ verb, layers, problems: [] })
    expect(verdict(report)).toBe(line)
    expect(hasChanges(report)).toBe(changes)
  })

  it.each<[verb: string, layers: readonly LayerReport[], line: string]>([
    ['build', [named('a')], 'Failed: 2 errors. Nothing was written.'],
    ['publish', [named('a')], 'Failed: 2 errors. Nothing was published.'],
    ['publish', [published('a', true)], 'Failed: 2 errors. 3 versions published before it failed.'],
    ['publish', [deployed('a', true), named('b')], 'Failed: 2 errors. 1 function updated before it failed.'],
    ['publish', [deployed('a', false)], 'Failed: 2 errors. Nothing was published.'],
    ['build', [written('a', false), named('b')], 'Failed: 2 errors. 1 of 2 images written.'],
    ['publish', [pushed('a', true)], 'Failed: 2 errors. 3 images pushed before it failed.'],
    [
      'publish',
      [{ ...pushed('a', true), ...published('a', true), image: pushed('a', true).image ?? { digest } }],
      'Failed: 2 errors. 3 images pushed and 3 versions published before it failed.',
    ],
    ['none', [], 'Failed: 2 errors.'],
  ])('of a failed %s', (verb, layers, line) => {
    expect(verdict(sampleReport({ verb, layers, problems: [problem, problem] }))).toBe(line)
  })
})

describe('a failed run', () => {
  it('prints no summary that looks like success', () => {
    const report = sampleReport({ verb: 'build', layers: [zip('a', false)], problems: [problem] })
    const view = { columns: 80, colours: colours(false) }
    expect(terminalReport(report, view)).toEqual([])
    expect(terminalVerdict(report, view)).toEqual(['Failed: 1 error. 1 of 1 zip written.'])
  })
})

describe('ten layers', () => {
  const content = { packages: [], sizeBytes: 1_000_000, unzippedSizeBytes: 4_000_000 }
  const layers = Array.from({ length: 10 }, (_, at) =>
    Object.assign(zip(`a-long-layer-name-${at}`, at > 0), { content }),
  )

  it.each([200, 80, 60, 40, 30])('are one table with a total in %i columns', (columns) => {
    const lines = layerTable(layers, { columns, colours: colours(false) })
    expect(lines).toHaveLength(12)
    expect(lines.at(-1)).toContain('10 layers')
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns)
    expect(lines[1]).toMatch(/built$/)
    expect(lines[2]).toMatch(/unchanged$/)
  })

  it('have no details beside the table', () => {
    const view = { columns: 80, colours: colours(false) }
    expect(terminalReport(sampleReport({ verb: 'build', layers, problems: [] }), view).length).toBe(13)
  })
})
