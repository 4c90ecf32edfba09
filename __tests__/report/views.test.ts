import { describe, expect, it } from 'vitest'
import { colours } from '../../src/text/colours.ts'
import { textWidth } from '../../src/text/width.ts'
import { annotationsOf } from '../../src/report/annotations.ts'
import { documentText, reportDocument } from '../../src/report/document.ts'
import { planMarkdown, summaryMarkdown } from '../../src/report/markdown.ts'
import { terminalProblems, terminalReport, untoldProblems } from '../../src/report/terminal.ts'
import { sampleLayer, sampleReport } from '../support/sample-report.ts'

const golden = (name: string): string => `golden/${name}`
const plain = { columns: 80, colours: colours(false) }

const failed = sampleReport({
  layers: [],
  warnings: [],
  problems: [
    {
      code: 'no-fitting-wheel',
      message: 'numpy 2.4.6 has no wheel for python3.11 arm64: it needs glibc 2.27, python3.11 on Lambda has 2.26.',
      nextStep: 'Use python3.12 or later, or numpy<2.3.',
      package: 'numpy',
      file: 'requirements.txt',
      line: 2,
      column: 1,
    },
    { code: 'invalid-input', message: 'runtimes: "python4" is not a Python runtime.', input: 'runtimes' },
  ],
})

const planned = sampleReport({
  verb: 'plan',
  built: [{ name: 'pyahocorasick', version: '2.2.0', target: 'python3.13 arm64', where: 'in the container, emulated' }],
  policy: JSON.stringify({ Version: '2012-10-17', Statement: [] }, undefined, 2),
})

describe('golden', () => {
  it.each([
    ['summary.md', () => summaryMarkdown(sampleReport())],
    ['summary-failed.md', () => summaryMarkdown(failed)],
    ['plan.md', () => planMarkdown(planned)],
    ['terminal.txt', () => terminalReport(sampleReport(), plain).join('\n')],
    ['terminal-verbose.txt', () => terminalReport(sampleReport(), { ...plain, verbose: true }).join('\n')],
    ['terminal-narrow.txt', () => terminalReport(sampleReport(), { ...plain, columns: 36 }).join('\n')],
    ['terminal-failed.txt', () => terminalProblems(failed.problems, plain).join('\n')],
    ['document.json', () => documentText(reportDocument(sampleReport()))],
    ['document-failed.json', () => documentText(reportDocument(failed))],
  ])('%s', async (name, render) => {
    await expect(render()).toMatchFileSnapshot(golden(name))
  })
})

describe('a plan', () => {
  it('says the same when only times and caches differ', () => {
    const again = { ...planned, phases: [], downloads: { files: 9, bytes: 9 }, cached: { files: 0, bytes: 0 } }
    expect(planMarkdown(again)).toBe(planMarkdown(planned))
  })
})

describe('sizes', () => {
  const many = (count: number, length = 20) =>
    Array.from({ length: count }, (_, index) => ({
      name: `package-${index}`.padEnd(length, 'x'),
      version: '1.2.3',
      unzippedSizeBytes: 5_000_000 - index,
    }))

  it('a summary of 51 packages is below 30 KB', () => {
    const text = summaryMarkdown(sampleReport({ layers: [{ ...sampleReport().layers[0], ...sampleLayer(many(51)) }] }))
    expect(Buffer.byteLength(text)).toBeLessThan(30_000)
    for (const { name } of many(51)) expect(text).toContain(name)
  })

  it.each([1_000_000, 60_000, 5_000, 1_000])('any summary fits %i bytes, and says what it dropped', (limit) => {
    const findings = many(1_000, 3_000).map(({ name }) => ({ severity: 'warning' as const, code: 'x', message: name }))
    const layer = { ...sampleLayer(many(2_000, 100)), findings }
    const text = summaryMarkdown(sampleReport({ layers: Array.from({ length: 10 }, () => layer) }), limit)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit)
    expect(text).toMatch(/^## Lambda layers\n/)
    expect(text).toContain('to fit: the JSON report has everything')
  })

  it.each([120, 80, 50, 30])('a terminal of %i columns holds every line of packages', (columns) => {
    const report = sampleReport({ layers: [sampleLayer(many(20, 60))] })
    const lines = terminalReport(report, { ...plain, columns }).filter((line) => line.includes('package-'))
    expect(lines).toHaveLength(10)
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(columns)
  })

  it('a layer without a package is a layer', () => {
    const report = sampleReport({ layers: [sampleLayer([])] })
    expect(summaryMarkdown(report)).toContain('| 0 | 0 B | 0 B (0 %) |')
    expect(terminalReport(report, plain).join('\n')).toContain('0 packages, 0 B zipped')
  })
})

describe('annotations', () => {
  it('stand on the line at fault', () => {
    const workflow = { path: '.github/workflows/ci.yml', text: 'jobs:\n  x:\n    with:\n      runtimes: python4\n' }
    expect(annotationsOf(failed, workflow)).toEqual([
      {
        level: 'error',
        title: 'No fitting wheel',
        message:
          'numpy 2.4.6 has no wheel for python3.11 arm64: it needs glibc 2.27, python3.11 on Lambda has 2.26.\nUse python3.12 or later, or numpy<2.3.',
        file: 'requirements.txt',
        line: 2,
        column: 1,
      },
      {
        level: 'error',
        title: 'Invalid input',
        message: 'runtimes: "python4" is not a Python runtime.',
        file: '.github/workflows/ci.yml',
        line: 4,
      },
    ])
  })

  it('follow a finding to the requirement that brought the package', () => {
    const [finding] = annotationsOf(sampleReport())
    expect(finding).toMatchObject({ level: 'warning', title: 'Missing library', file: 'requirements.txt', line: 1 })
  })

  it('do not guess between two lines of an input, and say the same thing once', () => {
    const text = '  with:\n    runtimes: a\n  with:\n    runtimes: b\n'
    const report = { ...failed, problems: [...failed.problems.slice(1), ...failed.problems.slice(1)] }
    const annotations = annotationsOf(report, { path: 'w.yml', text })
    expect(annotations).toHaveLength(1)
    expect(annotations[0]).not.toHaveProperty('file')
  })

  it('have the words of the terminal and of the document', () => {
    const [annotation] = annotationsOf(failed)
    const terminal = terminalProblems(failed.problems, plain).join('\n')
    const [error] = reportDocument(failed).errors
    for (const line of annotation?.message.split('\n') ?? []) expect(terminal).toContain(line)
    expect(annotation?.message).toBe(`${error?.message}\n${error?.nextStep}`)
  })
})

it.each([
  ['inspect', ['read']],
  ['build', ['read', 'wrong']],
] as const)('%s tells a problem once at a terminal', (verb, untold) => {
  const finding = { severity: 'error', code: 'wrong-machine', message: 'wrong' } as const
  const problems = ['read', 'wrong'].map((message) => ({ code: 'x', message }))
  const report = { ...failed, verb, problems, layers: [{ ...sampleLayer(), findings: [finding] }] }
  expect(untoldProblems(report).map(({ message }) => message)).toEqual(untold)
})
