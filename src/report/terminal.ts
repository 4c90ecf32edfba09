import type { Problem } from '../errors.ts'
import { oneLine, shorten, visible } from '../text/neutralize.ts'
import { listed } from '../text/listing.ts'
import { formatBytes, formatChange, plural } from '../text/units.ts'
import { fitWidth, textWidth } from '../text/width.ts'
import type { Colours } from '../text/colours.ts'
import type { Finding } from '../model/finding.ts'
import type { Destination } from '../publish/publication.ts'
import { countOf } from './diff.ts'
import type { LayerDiff, SetChange } from './diff.ts'
import { counts, digestChangeText, startupChangeText, summary } from './markdown-diff.ts'
import { bar } from './markdown-text.ts'
import { findingsOf } from './packages.ts'
import { placeOf, problemLines } from './problem-text.ts'
import type { Comparison, LayerContent, LayerReport, PackageReport, Report } from './report.ts'
import { functionLines, imageLines, shownPath, sizeTexts } from './terminal-artifacts.ts'
import { importCostLines, slimmingLines } from './terminal-details.ts'
import { layersInFull, layerTable } from './terminal-table.ts'
import { titleOf } from './titles.ts'
import { verdict } from './verdict.ts'

export interface TerminalView {
  /** Columns of the terminal; 80 for a pipe. */
  readonly columns: number
  readonly colours: Colours
  /** Also every package and every note. */
  readonly verbose?: boolean
  /** What shows more, in the words of the door: `--verbose`, `debug logging`. */
  readonly more?: string
  /** Where the user is: paths below it are shown from here. */
  readonly folder?: string
}

const packagesShown = 10
const changesShown = 20
const longestMessage = 1_500

/**
 * The layers of a run, for people at a terminal. Problems come from `terminalProblems`, what it came to from
 * `terminalVerdict`, and the log has shown the warnings. Lines without newline.
 */
export function terminalReport(report: Report, view: TerminalView): readonly string[] {
  if (report.answer) return report.answer.lines.map((line) => visible(shorten(line, longestMessage)))
  const { layers, verb } = report
  const overview =
    report.overviewPath === undefined ? [] : [`All ${titleOf(layers)}s: ${shownPath(report.overviewPath, view)}`, '']
  const isMany = layers.length > layersInFull && view.verbose !== true
  // With many layers, the table says which of them failed.
  const isTable = isMany && (report.problems.length === 0 || layers.some(({ failed }) => failed))
  if (report.problems.length > 0 && verb !== 'inspect' && !isTable)
    return layers.flatMap((layer) => leftBehind(layer, view))
  if (verb === 'diff') return layers.flatMap((layer) => comparisonLines(layer.comparison, { ...view, verbose: true }))
  if (isTable) {
    const certain = (layer: LayerReport): readonly Finding[] =>
      findingsOf(layer).filter(({ severity }) => severity !== 'note')
    const notes = layers.flatMap((layer) => findingsOf(layer)).filter(({ severity }) => severity === 'note')
    const findings = [
      ...layers.flatMap((layer) => withName(layer, findingLines(certain(layer), view))),
      ...notesLine(notes.length, view),
    ]
    return [...layerTable(layers, view), '', ...findings, ...(findings.length === 0 ? [] : ['']), ...overview]
  }
  return [...layers.flatMap((layer) => layerLines(layer, view)), ...overview]
}

/** What the run came to, in one line. It comes last. */
export function terminalVerdict(report: Report, { colours }: TerminalView): readonly string[] {
  const line = verdict(report)
  if (line === undefined) return []
  return [report.problems.length > 0 ? colours.red(line) : colours.bold(line)]
}

/** What a failed run published all the same, and its warnings: no summary that looks like success. */
function leftBehind(report: LayerReport, view: TerminalView): readonly string[] {
  const warnings = findingsOf(report).filter(({ severity }) => severity === 'warning')
  const lines = [...(report.destinations ?? []).map((one) => destinationLine(one)), ...findingLines(warnings, view)]
  return withName(report, lines)
}

function withName({ plan }: LayerReport, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${oneLine(shorten(plan.name, 140))}:`, ...lines]
}

/** The problems that `terminalReport` has not told as findings of a layer. */
export function untoldProblems({ verb, layers, problems }: Report): readonly Problem[] {
  if (verb !== 'inspect') return problems
  const told = new Set(layers.flatMap((layer) => findingsOf(layer)).map(({ message }) => message))
  return problems.filter(({ message }) => !told.has(message))
}

/** Problems of a run, in the words that annotations and the JSON document have. */
export function terminalProblems(problems: readonly Problem[], { colours }: TerminalView): readonly string[] {
  return problems.flatMap((problem) => {
    const place = placeOf(problem)
    const lines = labelled('error', colours.red, problemLines(problem))
    return place === undefined ? lines : [...lines, `  ${colours.dim(`at ${oneLine(shorten(place, 300))}`)}`]
  })
}

function whyWithout({ packages = [], sizesWithout = [] }: Partial<LayerContent> = {}): string {
  const isOfNpm = packages.some(({ name, origin }) => origin === 'npm' && sizesWithout.includes(name))
  return isOfNpm ? 'whose sizes are known once they are downloaded' : 'to be built'
}

function layerLines(report: LayerReport, view: TerminalView): readonly string[] {
  const { plan, content, zip, destinations, comparison } = report
  const { colours } = view
  const targets = plan.targets.map(({ runtime, architecture }) => `${runtime.name} ${architecture}`).join(', ')
  const { packages = [], sizesWithout, files } = content ?? {}
  const distributions = packages.filter(({ origin }) => origin !== 'include').length
  const totals = [
    ...(content ? [plural(distributions, 'package')] : []),
    ...(files === undefined ? [] : [plural(files, 'file')]),
    ...sizeTexts(report),
    ...(sizesWithout ? [`without ${oneLine(shorten(listed(sizesWithout), 200))}, ${whyWithout(content)}`] : []),
  ]
  return [
    `${colours.bold(oneLine(shorten(plan.name, 140)))}  ${targets}`,
    ...packageLines(packages, view),
    ...(totals.length === 0 ? [] : [`  ${totals.join(', ')}`]),
    ...(zip?.path === undefined
      ? []
      : [`  ${shownPath(zip.path, view)}${zip.reused ? colours.dim('  unchanged') : ''}`]),
    ...(report.files?.pagePath === undefined ? [] : [`  ${shownPath(report.files.pagePath, view)}`]),
    ...(zip?.path === undefined || zip.codeSha256 === undefined
      ? []
      : [`  ${colours.dim(`sha256 ${hexOf(zip.codeSha256)}`)}`]),
    ...slimmingLines(report, view),
    ...importCostLines(report, view),
    ...imageLines(report, view),
    ...functionLines(report.deployed, colours),
    ...comparisonLines(comparison, view),
    ...(destinations ?? []).map((one) => destinationLine(one)),
    ...plannedLines(report.planned, colours),
    ...(report.files?.snippetsPath === undefined ? [] : [`  to use it: ${shownPath(report.files.snippetsPath, view)}`]),
    ...consumerLines(report.consumers),
    ...findingLines(findingsOf(report), view),
    '',
  ]
}

function plannedLines(planned: LayerReport['planned'], colours: Colours): readonly string[] {
  return (planned ?? []).flatMap(({ region, actions }) =>
    actions.length === 0
      ? [`  ${oneLine(region)}  up to date`]
      : actions.map((action) => `  ${oneLine(region)}  ${colours.yellow(oneLine(shorten(action, longestMessage)))}`),
  )
}

function consumerLines(consumers: LayerReport['consumers']): readonly string[] {
  if (!consumers) return []
  if (consumers.length === 0) return ['  No function uses it.']
  return consumers.map(({ region, version, functionArn, functionVersion }) =>
    oneLine(shorten(`  ${region}  version ${version}  ${functionArn}:${functionVersion}`, 400)),
  )
}

function hexOf(codeSha256: string): string {
  return Buffer.from(codeSha256, 'base64').toString('hex')
}

function packageLines(
  packages: readonly PackageReport[],
  { columns, colours, verbose }: TerminalView,
): readonly string[] {
  const shown = verbose === true ? packages : packages.slice(0, packagesShown)
  const names = shown.map(({ name, version }) =>
    oneLine(shorten(version === undefined ? name : `${name} ${version}`, 80)),
  )
  // Name, size and bar with their gaps: a narrow window loses the bar first, then the ends of names.
  const sizeWidth = 9
  const nameWidth = Math.min(Math.max(0, ...names.map(textWidth)), Math.max(10, columns - sizeWidth - 5))
  const barWidth = Math.min(24, columns - nameWidth - sizeWidth - 7)
  const largest = packages[0]?.unzippedSizeBytes ?? 0
  const lines = shown.map(({ unzippedSizeBytes, origin }, index) => {
    const name = fitWidth(names[index] ?? '', nameWidth)
    const padded = name + ' '.repeat(nameWidth - textWidth(name))
    const size = (unzippedSizeBytes === undefined ? '–' : formatBytes(unzippedSizeBytes)).padStart(sizeWidth)
    const block = barWidth >= 4 && largest > 0 ? bar((unzippedSizeBytes ?? 0) / largest, barWidth) : ''
    const words = { built: 'built', 'to-build': 'to build' } as const
    const mark = origin === 'built' || origin === 'to-build' ? colours.yellow(words[origin]) : ''
    return `  ${[padded, size, colours.cyan(block), mark].join('  ').trimEnd()}`
  })
  const rest = packages.slice(shown.length)
  const restBytes = rest.reduce((sum, one) => sum + (one.unzippedSizeBytes ?? 0), 0)
  return rest.length === 0
    ? lines
    : [...lines, colours.dim(`  and ${plural(rest.length, 'more', 'more')}, ${formatBytes(restBytes)}`)]
}

/** Also what `lambda-layer diff` prints. */
function comparisonLines(comparison: Comparison | undefined, view: TerminalView): readonly string[] {
  if (!comparison) return []
  if (comparison.kind === 'not-compared')
    return [`  not compared: ${oneLine(shorten(comparison.reason, longestMessage))}`]
  return diffLines(comparison.diff, view)
}

function diffLines(diff: LayerDiff, { colours, verbose }: TerminalView): readonly string[] {
  const base = oneLine(shorten(diff.base, 200))
  if (diff.identical) return [`  same content as ${base}`]
  const shown = verbose === true ? diff.packages : diff.packages.slice(0, changesShown)
  const versions = (list: readonly string[]): string => list.map((one) => oneLine(shorten(one, 40))).join(', ')
  const lines = shown.map((change) => {
    const size = formatChange(change.afterSizeBytes - change.beforeSizeBytes)
    const name = oneLine(shorten(change.name, 80))
    switch (change.kind) {
      case 'added':
        return `  ${colours.green('+')} ${name} ${versions(change.after)}  ${size}`
      case 'removed':
        return `  ${colours.red('-')} ${name} ${versions(change.before)}  ${size}`
      case 'changed':
        return change.files
          ? `  ${colours.yellow('~')} ${name} ${versions(change.after)}  same version, other files  ${size}`
          : `  ${colours.yellow('~')} ${name} ${versions(change.before)} → ${versions(change.after)}  ${size}`
    }
  })
  const hidden = diff.packages.length - shown.length
  return [
    `  against ${base}: ${summary(diff)}`,
    ...lines,
    ...(hidden > 0 ? [`  … and ${plural(hidden, 'more changed package')}`] : []),
    ...setLine('runtimes', diff.runtimes),
    ...setLine('architectures', diff.architectures),
    ...setLine('shared with', diff.grants),
    ...(diff.digest ? [`  digest: ${digestChangeText(diff.digest)}`] : []),
    ...(countOf(diff.otherFiles) > 0 ? [`  of no package: ${counts(diff.otherFiles)}`] : []),
    ...(diff.startup ?? []).map((change) => {
      const sign = { added: colours.red('+'), removed: colours.green('-'), changed: colours.red('~') }[change.kind]
      return `  ${sign} code at every start of Python: ${oneLine(shorten(startupChangeText(change), longestMessage))}`
    }),
  ]
}

function setLine(title: string, change: SetChange | undefined): readonly string[] {
  if (!change) return []
  const parts = [...change.added.map((one) => `+ ${one}`), ...change.removed.map((one) => `- ${one}`)]
  return [`  ${title}: ${parts.map((one) => oneLine(shorten(one, 100))).join(', ')}`]
}

function destinationLine({ region, layerVersionArn, changed }: Destination): string {
  return `  ${oneLine(region)}  ${oneLine(layerVersionArn)}${changed ? '' : '  unchanged'}`
}

function findingLines(findings: readonly Finding[], view: TerminalView): readonly string[] {
  const { colours, verbose } = view
  const label = { error: colours.red, warning: colours.yellow, note: colours.dim }
  const notes = findings.filter(({ severity }) => severity === 'note')
  const shown = verbose === true ? findings : findings.filter(({ severity }) => severity !== 'note')
  return [
    ...shown.flatMap((one) =>
      labelled(one.severity, label[one.severity], problemLines(one)).map((line) => `  ${line}`),
    ),
    ...(verbose === true ? [] : notesLine(notes.length, view)),
  ]
}

function notesLine(count: number, { colours, more = '--verbose' }: TerminalView): readonly string[] {
  return count === 0 ? [] : [colours.dim(`  ${plural(count, 'note')}, shown with ${more}`)]
}

function labelled(label: string, paint: (text: string) => string, lines: readonly string[]): readonly string[] {
  const [first = '', ...rest] = lines.flatMap((line) => visible(shorten(line, longestMessage)).split('\n'))
  return [`${paint(`${label}:`)} ${first}`, ...rest.map((line) => `  ${line}`)]
}
