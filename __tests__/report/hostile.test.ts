import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { colours } from '../../src/text/colours.ts'
import { coreRunner } from '../../src/host/actions/core.ts'
import { annotationsOf } from '../../src/report/annotations.ts'
import { documentText, reportDocument } from '../../src/report/document.ts'
import { planMarkdown, summaryMarkdown } from '../../src/report/markdown.ts'
import { outputsOf } from '../../src/report/outputs.ts'
import type { Report } from '../../src/report/report.ts'
import { terminalProblems, terminalReport } from '../../src/report/terminal.ts'
import { diffInventories } from '../../src/report/diff.ts'
import { commandsIn } from '../support/commands.ts'
import { hostileStrings } from '../support/hostile.ts'
import { capturedStdout } from '../support/stdout.ts'
import { inventory, sampleLayer, sampleReport } from '../support/sample-report.ts'

const stdout = capturedStdout()

/** A report in which everything that comes from outside is this text. */
function reportOf(text: string, verb = 'publish'): Report {
  const named = { name: text, version: text, unzippedSizeBytes: 1_000 }
  const finding = { code: 'missing-library', message: text, nextStep: text, package: text, path: text }
  const before = inventory(
    [
      { ...named, crc32: 1 },
      { name: 'gone', version: text },
    ],
    [],
    { source: text, runtimes: [text] },
  )
  const after = inventory([{ ...named, crc32: 2 }], [text], { runtimes: ['python3.13'] })
  const diff = { ...diffInventories(before, after), grants: { added: [text], removed: [] } }
  const layer = sampleLayer([{ ...named, requiredBy: [{ kind: 'requirement', file: text, line: 1, text }] }])
  return sampleReport({
    verb,
    layers: [
      {
        ...layer,
        plan: { ...layer.plan, name: text },
        findings: [
          { severity: 'error', ...finding },
          { severity: 'note', ...finding },
        ],
        destinations: [1, 2].map((version) => ({ region: text, layerVersionArn: text, version, changed: true })),
        comparison: { kind: 'compared', diff },
        deployed: {
          functions: [
            {
              artifact: text,
              region: text,
              functionArn: text,
              codeSha256: text,
              alias: text,
              changed: true,
              done: [text],
            },
          ],
          objects: [{ artifact: text, region: text, s3Bucket: text, s3Key: text }],
        },
        slimming: {
          left: [{ preset: 'tests', package: text, files: 1, sizeBytes: 1 }],
          kept: [{ preset: 'tests', package: text, files: 1, sizeBytes: 1, reason: text }],
        },
        importCosts: [
          {
            target: text,
            isEmulated: false,
            modules: [{ module: text, package: text, milliseconds: 1, memoryBytes: 1 }],
          },
        ],
        planned: [{ layer: text, region: text, actions: [text] }],
        consumers: [
          { layer: text, region: text, version: 1, layerVersionArn: text, functionArn: text, functionVersion: text },
        ],
        image: {
          digest: text,
          base: text,
          path: text,
          pushed: [{ region: text, imageUri: text, tags: [text], changed: true, done: [text] }],
        },
        files: { pagePath: text, sbomPath: text, snippetsPath: text },
      },
      { ...sampleLayer([]), comparison: { kind: 'not-compared', reason: text } },
    ],
    problems: [{ code: 'x', message: text, nextStep: text, file: text, line: 1, package: text }],
    warnings: [text],
    phases: [{ name: text, milliseconds: 1 }],
    built: [{ name: text, version: text, target: text, milliseconds: 1, where: text }],
    policy: text,
  })
}

/** The elements of a markdown text as GitHub renders it, with their attributes. */
function elements(markdown: string): readonly string[] {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })
  // The marker of a comment has the layer's name, without what could end it.
  return [...html.matchAll(/<\/?[a-z!][^>]*>/gi)].map(([tag]) =>
    tag.replace(/^<!-- lambda-layer: [\w.-]* -->$/, '<!-- lambda-layer -->'),
  )
}

// U+2060 is ours.
const deceiving =
  // oxlint-disable-next-line no-control-regex -- these are what must not be there
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]|(?!\u2060)\p{Default_Ignorable_Code_Point}|\p{Cs}/u

const plain = { columns: 80, colours: colours(false), verbose: true }

describe.each(hostileStrings)('$name', ({ text }) => {
  const words = text.trim() === '' ? '' : 'harmless'

  it.each([
    ['the summary', (report: Report) => summaryMarkdown(report)],
    ['the plan', (report: Report) => planMarkdown({ ...report, verb: 'plan' }, [], 1_000_000)],
  ])('is text in %s', (_, render) => {
    const markdown = render(reportOf(text))
    const benign = elements(render(reportOf(words)))
    const kinds = (tags: readonly string[]): readonly string[] => [...new Set(tags)].sort()
    // A policy of several lines is still one block of code.
    expect(kinds(elements(markdown))).toEqual(kinds(benign))
    expect(elements(markdown).filter((tag) => tag.startsWith('<t')).length).toBe(
      benign.filter((tag) => tag.startsWith('<t')).length,
    )
    expect(markdown).not.toMatch(deceiving)
    expect(markdown.length).toBeLessThan(130_000)
  })

  it('is text on a terminal', () => {
    const report = reportOf(text)
    const done = { ...report, problems: [] }
    const answered = { ...done, answer: { lines: [text], data: {} } }
    const views = [report, done, { ...done, verb: 'plan' }, { ...done, verb: 'diff' }, answered]
    const printed = views.flatMap((one) => [...terminalReport(one, plain), ...terminalProblems(one.problems, plain)])
    expect(printed.join('\n')).not.toMatch(deceiving)
  })

  it('is text in an annotation', () => {
    coreRunner({}).annotate(annotationsOf(reportOf(text)))
    const output = stdout.text()
    expect(new Set(commandsIn(output).map(({ name }) => name))).toEqual(new Set(['error', 'warning']))
    expect(commandsIn(output).length).toBe(output.split('\n').length - 1)
  })

  it('is the same text in the document', () => {
    const report = reportOf(text)
    const { policy: _, ...rest } = report
    const printed = documentText(reportDocument(rest))
    for (const json of [printed, outputsOf(report).layers ?? '']) {
      expect(json).not.toMatch(deceiving)
      expect(commandsIn(json)).toEqual([])
    }
    const document = JSON.parse(printed)
    expect(document.layers[0].name).toBe(text)
    expect(document.errors[0].message).toBe(text)
  })
})
