import type { Finding } from '../model/finding.ts'
import type { Destination, PlannedDestination } from '../publish/publication.ts'
import { listed } from '../text/listing.ts'
import { formatBytes, plural } from '../text/units.ts'
import { snippetsOf } from './snippets.ts'
import { linesOf } from '../text/neutralize.ts'
import { changeLines } from './markdown-diff.ts'
import { bar, code, fold, prose, table } from './markdown-text.ts'
import { findingsOf } from './packages.ts'
import type { LayerReport, PackageReport } from './report.ts'
import { keptText, slimmingTitle, slimRows } from './slimming-text.ts'

/** How much is said; each step down drops what is missed least. */
export interface Detail {
  readonly layers: number
  readonly packagesShown: number
  readonly packagesFolded: number
  readonly findings: number
  readonly changes: number
  readonly files: number
  readonly regions: number
}

export interface LayerView {
  readonly report: LayerReport
  readonly packages: readonly PackageReport[]
  readonly findings: readonly Finding[]
}

export function viewed(report: LayerReport): LayerView {
  return { report, packages: report.content?.packages ?? [], findings: findingsOf(report) }
}

/** What there is to say of one layer. */
export function layerSection({ report, packages, findings: found }: LayerView, detail: Detail): readonly string[] {
  const lines = [
    ...findings(found, detail),
    ...publishedLines(report, detail),
    ...plannedLines(report.planned, detail),
    ...imageLines(report, detail),
    ...functionLines(report, detail),
    ...changeLines(report.comparison, packages, detail),
    ...packageLines(packages, detail),
    ...slimmingLines(report, detail),
  ]
  return lines.length === 0 ? [] : [`### ${code(report.plan.name)}`, '', ...lines]
}

/** What would be done, region by region; regions where it is the same are told together. */
function plannedLines(planned: readonly PlannedDestination[] = [], detail: Detail): readonly string[] {
  const regions = new Map<string, string[]>()
  for (const { region, actions } of planned) {
    const what = actions.length === 0 ? 'up to date' : `would ${actions.join('; ')}`
    regions.set(what, [...(regions.get(what) ?? []), region])
  }
  const lines = [...regions].slice(0, Math.max(3, detail.regions)).map(([what, names]) => {
    const shown = names.slice(0, detail.regions).map((name) => code(name, 30))
    const rest = names.length - shown.length
    return `- ${[...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ')}: ${prose(what)}`
  })
  return lines.length === 0 ? [] : [...lines, ...more(regions.size - lines.length, 'region'), '']
}

/** Which functions have the zip, and what was done to them. */
function functionLines({ deployed }: LayerReport, { regions }: Detail): readonly string[] {
  const { functions = [], objects = [] } = deployed ?? {}
  const most = Math.max(3, regions)
  const stored = objects
    .slice(0, most)
    .map(({ region, s3Bucket, s3Key }) => `- ${code(region, 30)}: ${code(`s3://${s3Bucket}/${s3Key}`, 400)}`)
  const lines = functions
    .slice(0, most)
    .map(
      ({ functionArn, done }) =>
        `- ${code(functionArn, 400)}: ${done.length === 0 ? 'unchanged' : prose(done.join(', '))}`,
    )
  if (stored.length + lines.length === 0) return []
  return [
    ...stored,
    ...more(objects.length - stored.length, 'region'),
    ...lines,
    ...more(functions.length - lines.length, 'function'),
    '',
  ]
}

/** What an image is built on, and where it was pushed to. */
function imageLines({ image }: LayerReport, { regions }: Detail): readonly string[] {
  if (!image) return []
  const { pushed = [], base, sizeBytes } = image
  const facts = [
    ...(base === undefined ? [] : [`- on ${code(base, 400)}`]),
    `- ${code(image.digest, 80)}${sizeBytes === undefined ? '' : `, ${formatBytes(sizeBytes)} with its base`}`,
  ]
  const lines = pushed.slice(0, Math.max(3, regions)).map(({ imageUri, tags, changed }) => {
    const names = tags.map((tag) => code(tag, 128)).join(', ')
    return `- ${code(imageUri, 400)} (${names})${changed ? '' : ', unchanged'}`
  })
  return [...facts, ...lines, ...more(pushed.length - lines.length, 'place'), '']
}

function findings(all: readonly Finding[], detail: Detail): readonly string[] {
  const label = { error: '**Error**', warning: '**Warning**', note: 'Note' }
  const loud = all.filter(({ severity }) => severity !== 'note').slice(0, detail.findings)
  const notes = all.filter(({ severity }) => severity === 'note')
  const item = ({ severity, message, nextStep }: Finding): string =>
    `- ${label[severity]} ${prose(message)}${nextStep === undefined ? '' : `<br>→ ${prose(nextStep)}`}`
  const shownNotes = notes.slice(0, detail.findings).map(item)
  const hidden = all.length - loud.length - notes.length
  return [
    ...loud.map(item),
    ...more(hidden, 'finding'),
    ...(loud.length > 0 ? [''] : []),
    ...(shownNotes.length > 3 ? fold(plural(notes.length, 'note'), [...shownNotes, '']) : shownNotes),
    ...(shownNotes.length > 0 && shownNotes.length <= 3 ? [''] : []),
  ]
}

function slimmingLines({ slimming }: LayerReport, detail: Detail): readonly string[] {
  const title = slimming && slimmingTitle(slimming)
  if (!slimming || title === undefined || detail.packagesShown === 0) return []
  const rows = slimRows(slimming).map(({ preset, files, sizeBytes, packages }) => [
    preset,
    formatBytes(sizeBytes),
    String(files),
    prose(listed(packages, 5)),
  ])
  const kept = slimming.kept.slice(0, detail.findings).map((one) => `- stays: ${prose(keptText(one))}`)
  return fold(title, [
    ...table([['Left out'], ['Unzipped', 'right'], ['Files', 'right'], ['Of']], rows),
    ...kept,
    ...more(slimming.kept.length - kept.length, 'that stays'),
    '',
  ])
}

function packageLines(packages: readonly PackageReport[], detail: Detail): readonly string[] {
  if (packages.length === 0 || detail.packagesShown === 0) return []
  const total = packages.reduce((sum, one) => sum + (one.unzippedSizeBytes ?? 0), 0)
  const largest = packages[0]?.unzippedSizeBytes ?? 0
  const row = (one: PackageReport): readonly string[] => {
    const size = one.unzippedSizeBytes ?? 0
    return [
      `${code(one.name)}${one.version === undefined ? '' : ` ${code(one.version, 40)}`}${originMark(one)}`,
      one.unzippedSizeBytes === undefined ? '–' : formatBytes(size),
      total === 0 ? '' : `${((size / total) * 100).toFixed(1)} %`,
      largest === 0 ? '' : bar(size / largest),
    ]
  }
  const columns = [['Package'], ['Unzipped', 'right'], ['Share', 'right'], ['']] as const
  const rest = packages.slice(detail.packagesShown)
  const restSize = rest.reduce((sum, one) => sum + (one.unzippedSizeBytes ?? 0), 0)
  const restText = `${plural(rest.length, 'more package')}, ${formatBytes(restSize)}`
  const folded = rest.slice(0, detail.packagesFolded)
  return [
    ...table(columns, packages.slice(0, detail.packagesShown).map(row)),
    ...(rest.length === 0
      ? []
      : folded.length === 0
        ? [`and ${restText}`, '']
        : fold(restText, [
            ...table(
              columns.slice(0, 2),
              folded.map((one) => row(one).slice(0, 2)),
            ),
            ...more(rest.length - folded.length, 'package'),
          ])),
  ]
}

function originMark({ origin }: PackageReport): string {
  return {
    wheel: '',
    npm: '',
    built: ' built',
    'to-build': ' to build',
    include: ' included',
    'system-library': ' system library',
  }[origin]
}

/** The ARN in each region, to be copied, what was done there, and how the layer is used. */
function publishedLines({ plan, destinations = [] }: LayerReport, detail: Detail): readonly string[] {
  const [first, ...others] = destinations
  if (!first) return []
  const using = plan.kind === 'layer' && detail.packagesShown > 0 ? usage(plan.name, destinations) : []
  const done = (first.done ?? []).length > 0 ? [`${prose(first.done?.join('; ') ?? '', 300)}.`, ''] : []
  // A fence has a button that copies.
  if (others.length === 0)
    return ['```text', first.layerVersionArn.replace(/[^\w:./-]/g, ''), '```', '', ...done, ...using]
  const rows = destinations
    .slice(0, Math.max(3, detail.layers))
    .map((one) => [
      code(one.region, 30),
      `${one.version}${one.changed ? '' : ' (unchanged)'}`,
      code(one.layerVersionArn, 200),
      prose(one.done?.join('; ') ?? '', 300),
    ])
  const all = [
    ...table([['Region'], ['Version', 'right'], ['ARN'], ['Done']], rows),
    ...more(destinations.length - rows.length, 'region'),
  ]
  return [...(others.length > 3 ? fold(plural(destinations.length, 'region'), all) : all), ...using]
}

/** Text for a template, to be copied. A region and an ARN hold none but these characters, so nothing in it ends the fence. */
function usage(layer: string, destinations: readonly Destination[]): readonly string[] {
  const plain = (text: string): string => text.replace(/[^\w:./-]/g, '')
  const places = destinations.map(({ region, layerVersionArn }) => ({
    region: plain(region),
    layerVersionArn: plain(layerVersionArn),
  }))
  const lines = linesOf(snippetsOf(layer, places).sam.trimEnd())
  return fold('Use it in a SAM template', ['```yaml', ...lines, '```', ''])
}

/** What was left out. */
export function more(count: number, one: string): readonly string[] {
  return count > 0 ? [`- … and ${plural(count, `more ${one}`)}`] : []
}
