import { linesOf, visible } from '../text/neutralize.ts'
import { formatBytes, formatDuration, plural } from '../text/units.ts'
import { layerSection, more, viewed, type Detail, type LayerView } from './markdown-layer.ts'
import { code, fold, prose, table } from './markdown-text.ts'
import { costTable } from './import-costs-text.ts'
import { withShare } from './limits.ts'
import { titleOf } from './titles.ts'
import { advisoryLines, type Advisory } from './markdown-advisories.ts'
import { placeOf, problemLines } from './problem-text.ts'
import type { BuiltWheel, LayerReport, Report } from './report.ts'

const details: readonly Detail[] = [
  { layers: 500, packagesShown: 10, packagesFolded: 1_000, findings: 200, changes: 500, files: 20, regions: 40 },
  { layers: 200, packagesShown: 10, packagesFolded: 100, findings: 50, changes: 100, files: 5, regions: 10 },
  { layers: 50, packagesShown: 10, packagesFolded: 0, findings: 20, changes: 30, files: 0, regions: 3 },
  { layers: 20, packagesShown: 5, packagesFolded: 0, findings: 5, changes: 10, files: 0, regions: 3 },
  { layers: 5, packagesShown: 0, packagesFolded: 0, findings: 3, changes: 0, files: 0, regions: 1 },
]

/** The runner drops a summary of more than 1 MiB whole. */
const summaryLimitBytes = 1_000_000
/** GitHub refuses a comment of more than 65,536 characters. */
const commentLimitBytes = 65_000

/**
 * The first line of the comment of these layers, by which it is found again: another job, which makes other layers, has
 * a comment of its own. Undefined when no layer is known.
 */
export function commentMarker({ layers: [first] }: Report): string | undefined {
  return first && `<!-- lambda-layer: ${first.plan.name.replace(/[^\w.-]/g, '')} -->`
}

/** The job summary. Detail is dropped until it fits. */
export function summaryMarkdown(report: Report, limitBytes = summaryLimitBytes): string {
  const layers = report.layers.map(viewed)
  return fitting(limitBytes, (detail) => [
    ...heading(report),
    ...problems(report, detail),
    ...overview(layers, report, detail),
    ...layers.slice(0, detail.layers).flatMap((layer) => layerSection(layer, detail)),
    ...importCosts(report, detail),
    ...warnings(report, detail),
    ...built(report, detail),
    ...effort(report),
  ])
}

/**
 * The plan, for a comment on a pull request: what will change and what it needs. The same plan gives the same text:
 * no times, no paths of the machine, nothing about what a cache held.
 */
export function planMarkdown(
  report: Report,
  advisories: readonly Advisory[] = [],
  limitBytes = commentLimitBytes,
): string {
  const layers = report.layers.map(viewed)
  return fitting(limitBytes, (detail) => [
    ...markerLine(report),
    ...heading(report),
    ...problems(report, detail),
    ...overview(layers, report, detail),
    ...layers.slice(0, detail.layers).flatMap((layer) => layerSection(layer, detail)),
    ...warnings(report, detail),
    ...advisoryLines(advisories, detail),
    ...willBuild(report, detail),
    ...policy(report),
  ])
}

function markerLine(report: Report): readonly string[] {
  return [commentMarker(report) ?? '<!-- lambda-layer -->']
}

function fitting(limitBytes: number, render: (detail: Detail) => readonly string[]): string {
  let text = ''
  for (const [step, detail] of details.entries()) {
    const dropped = step === 0 ? [] : ['', '_Shortened to fit: the JSON report has everything._']
    text = `${[...render(detail), ...dropped].join('\n').trimEnd()}\n`
    if (Buffer.byteLength(text) <= limitBytes) return text
  }
  // Not seen with real layers: 20 of everything still do not fit.
  const lines = text
    .slice(0, Math.floor(limitBytes / 4))
    .split('\n')
    .slice(0, -1)
  return `${lines.join('\n')}\n\n_Cut to fit: the JSON report has everything._\n`
}

function heading({ verb, layers, problems: wrong }: Report): readonly string[] {
  const what = `Lambda ${titleOf(layers)}${layers.length === 1 ? '' : 's'}`
  if (wrong.length > 0) return [`## ${what}: failed`, '']
  if (verb === 'plan') return [`## ${what}: plan`, '']
  return [`## ${what}`, '']
}

function problems(report: Report, detail: Detail): readonly string[] {
  if (report.problems.length === 0) return []
  const shown = report.problems.slice(0, detail.findings).map((problem) => {
    const place = placeOf(problem)
    const [message = '', nextStep] = problemLines(problem)
    const where = place === undefined ? '' : ` ${code(place)}`
    return `- **Error**${where} ${prose(message)}${nextStep === undefined ? '' : `<br>→ ${prose(nextStep)}`}`
  })
  return [...shown, ...more(report.problems.length - shown.length, 'error'), '']
}

function overview(all: readonly LayerView[], { problems: wrong }: Report, detail: Detail): readonly string[] {
  // Of a run that failed, a row that says nothing hides the error.
  const layers = wrong.length === 0 ? all : all.filter(({ report }) => report.content || report.destinations)
  const rows = layers.slice(0, detail.layers).map((layer) => overviewRow(layer, detail))
  const title = titleOf(layers.map(({ report }) => report))
  return [
    ...table(
      [
        [`${title.charAt(0).toUpperCase()}${title.slice(1)}`],
        ['Architecture'],
        ['Runtimes'],
        ['Packages', 'right'],
        [title === 'image' ? 'Compressed' : 'Zip', 'right'],
        [title === 'image' ? 'Unzipped, without the base' : 'Unzipped, of 250 MB', 'right'],
        [title === 'image' ? 'Digest' : 'Version'],
        ['Regions'],
      ],
      rows,
    ),
    ...more(layers.length - rows.length, title),
  ]
}

function overviewRow({ report: layer, packages }: LayerView, detail: Detail): readonly string[] {
  const { sizeBytes, unzippedSizeBytes, sizesWithout = [] } = layer.content ?? {}
  const without =
    sizesWithout.length === 0
      ? ''
      : ` + ${sizesWithout.length} ${packages.some(({ origin }) => origin === 'npm') ? 'unknown' : 'to build'}`
  return [
    code(layer.plan.name),
    [...new Set(layer.plan.targets.map(({ architecture }) => architecture))].join(', '),
    [...new Set(layer.plan.targets.map(({ runtime }) => runtime.name))].join(', '),
    layer.content ? String(packages.filter(({ origin }) => origin !== 'include').length) : '–',
    sizeBytes === undefined ? '–' : `${formatBytes(sizeBytes)}${without}`,
    unzippedSizeBytes === undefined
      ? '–'
      : `${layer.plan.kind === 'image' ? formatBytes(unzippedSizeBytes) : withShare(unzippedSizeBytes, layer.plan.kind)}${without}`,
    ...versionCells(layer, detail),
  ]
}

function versionCells(
  { destinations = [], planned = [], deployed, image }: LayerReport,
  detail: Detail,
): readonly [string, string] {
  const listed = (places: readonly { readonly region: string }[]): string => {
    const rest = places.length - detail.regions
    const shown = places.slice(0, detail.regions).map(({ region }) => code(region, 30))
    return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ')
  }
  if (destinations.length > 0) {
    const versions = [
      ...new Set(destinations.map(({ version, changed }) => `${version}${changed ? '' : ' (unchanged)'}`)),
    ]
    return [versions.length <= 3 ? versions.join(', ') : 'differs by region, see below', listed(destinations)]
  }
  const functions = deployed?.functions ?? []
  if (functions.length > 0) {
    const versions = [...new Set(functions.map(({ version = '$LATEST' }) => version))].join(', ')
    return [`${versions}${functions.some(({ changed }) => changed) ? '' : ' (unchanged)'}`, listed(functions)]
  }
  const pushed = image?.pushed ?? []
  if (planned.length === 0 && image && pushed.length > 0) {
    const isUnchanged = pushed.every(({ changed }) => !changed)
    const places = pushed.map(({ region, imageUri }) => ({ region: region ?? imageUri.split('/', 1)[0] ?? '' }))
    return [`${code(image.digest.slice(0, 19))}${isUnchanged ? ' (unchanged)' : ''}`, listed(places)]
  }
  if (planned.length === 0) return [image ? `${code(image.digest.slice(0, 19))}, not pushed` : 'not published', '–']
  const changes = planned.filter(({ actions }) => actions.length > 0).length
  return [
    changes === 0 ? 'unchanged' : changes === planned.length ? 'would change' : 'would change in some',
    listed(planned),
  ]
}

function warnings(report: Report, detail: Detail): readonly string[] {
  const shown = report.warnings.slice(0, detail.findings).map((one) => `- **Warning** ${prose(one)}`)
  return shown.length === 0 ? [] : [...shown, ...more(report.warnings.length - shown.length, 'warning'), '']
}

/** All targets side by side, whatever layers they are of. */
function importCosts({ layers }: Report, detail: Detail): readonly string[] {
  const costs = costTable(
    layers.flatMap((layer) => layer.importCosts ?? []),
    Math.max(3, detail.packagesShown),
  )
  if (!costs) return []
  const rows = costs.rows.map(({ module, cells }) => [code(module), ...cells])
  return [
    ...table([['Import'], ...costs.targets.map((target) => [prose(target, 60), 'right'] as const)], rows),
    ...more(costs.more, 'module'),
    ...costs.remarks.map((one) => prose(one)),
    '',
  ]
}

function built({ built: wheels }: Report, detail: Detail): readonly string[] {
  const row = (one: BuiltWheel): readonly string[] => [
    `${code(one.name)} ${code(one.version, 40)}`,
    prose(one.target, 60),
    one.milliseconds === undefined ? 'from the store' : prose(one.where ?? 'built', 60),
    one.milliseconds === undefined ? '–' : formatDuration(one.milliseconds),
  ]
  const rows = wheels.slice(0, Math.max(10, detail.changes)).map(row)
  return table([['Built'], ['For'], ['Where'], ['Time', 'right']], rows)
}

function willBuild({ built: wheels }: Report, detail: Detail): readonly string[] {
  const rows = wheels
    .slice(0, Math.max(10, detail.changes))
    .map((one) => [`${code(one.name)} ${code(one.version, 40)}`, prose(one.target, 60), prose(one.where ?? '–', 60)])
  return table([['To build'], ['For'], ['Where']], rows)
}

function effort({ phases, downloads, cached }: Report): readonly string[] {
  const total = phases.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  const times = phases.map(({ name, milliseconds }) => `${prose(name, 60)} ${formatDuration(milliseconds)}`)
  const transfers = [
    ...(downloads.files > 0
      ? [`Downloaded ${plural(downloads.files, 'file')}, ${formatBytes(downloads.bytes)}.`]
      : ['Downloaded nothing.']),
    ...(cached.files > 0 ? [`From the store: ${plural(cached.files, 'file')}, ${formatBytes(cached.bytes)}.`] : []),
  ].join(' ')
  return phases.length === 0 ? [] : [`${formatDuration(total)}: ${times.join(' · ')}. ${transfers}`, '']
}

function policy(report: Report): readonly string[] {
  if (report.policy === undefined) return []
  // Indented code holds any text: nothing in it can end it, unlike a fence.
  const lines = linesOf(report.policy).map((line) => `    ${visible(line)}`)
  return fold('The IAM policies that this needs: for a publisher, a plan and consumers', [...lines, ''])
}
