import { describe, expect, it } from 'vitest'
import { budgetFindings, growthProblem, licenceFindings } from '../../src/run/budgets.ts'
import type { PackageReport } from '../../src/report/report.ts'
import { makeContext } from '../support/contexts.ts'
import { command } from '../support/many.ts'

const megabytes = (count: number): number => count * 1_048_576
const withLicence = (licence?: string): PackageReport => ({
  name: 'demo',
  version: '1.0',
  origin: 'wheel',
  requiredBy: [],
  ...(licence === undefined ? {} : { licence }),
})

describe('allow-licences', () => {
  it.each<[licence: string | undefined, allowed: readonly string[], ok: boolean]>([
    ['MIT', ['MIT'], true],
    ['mit', ['MIT'], true],
    ['BSD-3-Clause', ['BSD-*'], true],
    ['GPL-3.0-only', ['MIT', 'BSD-*'], false],
    ['MIT OR GPL-3.0-only', ['MIT'], true],
    ['MIT AND GPL-3.0-only', ['MIT'], false],
    ['MIT AND Apache-2.0', ['MIT', 'Apache-2.0'], true],
    ['(MIT OR Apache-2.0)', ['Apache-2.0'], true],
    ['MIT, BSD-2-Clause', ['MIT'], false],
    [undefined, ['MIT'], false],
  ])('%s with %j', (licence, allowed, ok) => {
    expect(licenceFindings([withLicence(licence)], allowed)).toHaveLength(ok ? 0 : 1)
  })

  it('asks nothing of own files and libraries of the system', () => {
    const own = [
      { ...withLicence(), origin: 'include' as const },
      { ...withLicence(), origin: 'system-library' as const },
    ]
    expect(licenceFindings(own, ['MIT'])).toEqual([])
  })
})

describe('max-size', () => {
  it.each([
    [megabytes(50), 0],
    [megabytes(51), 1],
  ])('of 50 MB and a layer of %i bytes', (unzippedSizeBytes, count) => {
    const content = { packages: [withLicence()], unzippedSizeBytes }
    const findings = budgetFindings(content, { maxSize: megabytes(50), allowLicences: ['X'] }, { knowsLicences: false })
    expect(findings.map(({ code }) => code)).toEqual(Array.from({ length: count }, () => 'over-budget'))
  })
})

describe('max-growth', () => {
  it.each([
    [100, 110, { kind: 'share', percent: 10 }, false],
    [100, 111, { kind: 'share', percent: 10 }, true],
    [100, 90, { kind: 'share', percent: 0 }, false],
    [0, 1, { kind: 'share', percent: 10 }, true],
    [100, 105, { kind: 'bytes', bytes: 5 }, false],
    [100, 106, { kind: 'bytes', bytes: 5 }, true],
  ] as const)('from %i to %i with %j', (before, after, most, isOver) => {
    expect(growthProblem('a', { before, after, base: 'b' }, most) !== undefined).toBe(isOver)
  })
})

describe('a run', () => {
  it.each(['plan', 'build'])('%s ends with a layer over its budget', async (verb) => {
    await using context = await makeContext()
    await context.write({ 'own/a.py': 'x'.repeat(3_000) })
    const over = await command(context, verb, '--include', 'own', '--max-size', '2 KB')
    expect(over.exitCode).toBe(1)
    expect(over.document.errors).toMatchObject([{ code: 'over-budget', message: expect.stringContaining('2.9 KB') }])
    const accepted = await command(
      context,
      verb,
      '--include',
      'own',
      '--max-size',
      '2 KB',
      '--ignore',
      'over-budget *: known',
    )
    expect(accepted.exitCode).toBe(0)
  })

  it('build keeps the zip in its place when the new one grows too much', async () => {
    await using context = await makeContext()
    const args = ['build', '--include', 'own', '--max-growth', '50 %', '--reports', 'none']
    await context.write({ 'own/a.py': 'x'.repeat(1_000) })
    const first = await command(context, ...args)
    await context.write({ 'own/b.py': 'y'.repeat(3_000) })
    const second = await command(context, ...args)
    expect(second.document.errors).toMatchObject([{ code: 'over-growth', input: 'max-growth' }])
    await context.write({ 'own/b.py': 'y'.repeat(300) })
    expect((await command(context, ...args)).exitCode).toBe(0)
    expect(first.exitCode).toBe(0)
  })
})
