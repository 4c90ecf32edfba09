import { createHash } from 'node:crypto'
import type { Inventory } from '../inspect/inventory.ts'
import { artifactFacts, type ArtifactKind } from '../lambda/artifacts.ts'
import type { Finding } from '../model/finding.ts'
import type { ImportCosts } from '../model/import-costs.ts'
import type { NativeFile } from '../model/native-file.ts'
import type { Slimming } from '../model/slimming.ts'
import type { Destination } from '../publish/publication.ts'
import { formatBytes, plural } from '../text/units.ts'
import { comparisonSection } from './html/changes.ts'
import { pageData } from './html/data.ts'
import { gauge, identity, legend } from './html/facts.ts'
import { duplicatesSection, nativeSection } from './html/files.ts'
import { clean, escape, json, shown, table } from './html/markup.ts'
import { packagesSection } from './html/packages.ts'
import { importSection, slimmingSection } from './html/starting.ts'
import { findingsSection, verdictOf, verdictText } from './html/verdict.ts'
import { shareOfLimit } from './limits.ts'
import { pageScript, pageStyle } from './page-source.ts'
import type { Comparison, ImageReport, PackageReport } from './report.ts'
import { titleOf } from './titles.ts'

/** One layer, to be looked at in a browser. */
export interface LayerPage {
  /** `layer` unless it is said. */
  readonly kind?: ArtifactKind
  /** The layer's name, or what was inspected. */
  readonly name: string
  /** `python3.13 arm64` */
  readonly targets: string
  readonly inventory: Inventory
  readonly findings: readonly Finding[]
  readonly comparison?: Comparison
  /** Where packages came from and who requires them, when this tool built the layer. */
  readonly packages?: readonly PackageReport[]
  readonly native?: readonly NativeFile[]
  readonly slimming?: Slimming
  readonly importCosts?: readonly ImportCosts[]
  /** As Lambda shows it. */
  readonly codeSha256?: string
  /** Of an image: its digest, and what it is built on. */
  readonly image?: Pick<ImageReport, 'digest' | 'base' | 'pushed'>
  /** Where it is published. */
  readonly destinations?: readonly Destination[]
}

/** More files than this are drawn as one for each folder: the page stays below 1.5 MB, and nobody sees them singly. */
const mostFiles = 12_000
/** Each of several layers has at least these. */
const leastFiles = 400

/**
 * A page of one file that requires no network: of one layer, or of several with a table of them. For each layer: the
 * verdict, the limit, a treemap by package and file, the packages and why each is included, what changed.
 * What others wrote reaches it as text only: escaped in the markup, as JSON in a data block, and the content security
 * policy lets no other script run. Without a script the tables are read as they are.
 */
export function layerPage(first: LayerPage, ...others: readonly LayerPage[]): string {
  const layers = [first, ...others]
  const name = others.length === 0 ? clean(first.name, 200) : plural(layers.length, titleOfPages(layers))
  const policy = `default-src 'none'; img-src data:; script-src '${sha256(pageScript)}'; style-src '${sha256(pageStyle)}'`
  const perLayer = Math.max(leastFiles, Math.floor(mostFiles / layers.length))
  const data = layers.map((layer) => pageData(layer, perLayer))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escape(name)} – Lambda ${artifactFacts[first.kind ?? 'layer'].title}</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>
</head>
<body>
<main>
<header><h1>${escape(name)}</h1><p>${others.length === 0 ? shown(first.targets, 200) : ''}</p><button type="button" id="theme" class="script">Dark / light</button></header>
${others.length === 0 ? '' : overview(layers)}
${layers.map((layer) => section(layer, others.length > 0)).join('\n')}
</main>
<script type="application/json" id="data">${json(data)}</script>
<script>${pageScript}</script>
</body>
</html>
`
}

const titleOfPages = (pages: readonly LayerPage[]): string =>
  titleOf(pages.map(({ kind = 'layer' }) => ({ plan: { kind } })))

/** All layers of a page of several. A name leads to its layer. */
function overview(layers: readonly LayerPage[]): string {
  const title = titleOfPages(layers)
  const rows = layers.map(({ kind = 'layer', name, targets, inventory, findings }, at) => {
    const { unzippedSizeBytes, sizeBytes, packages } = inventory
    return [
      `<span data-layer="${at}">${shown(name, 200)}</span>`,
      shown(targets, 200),
      `<span class="verdict ${verdictOf(findings)}">${verdictText(findings)}</span>`,
      {
        html: `${formatBytes(unzippedSizeBytes)} (${shareOfLimit(unzippedSizeBytes, artifactFacts[kind].unzippedLimitBytes)})`,
        value: unzippedSizeBytes,
      },
      { html: sizeBytes === undefined ? '–' : formatBytes(sizeBytes), value: sizeBytes ?? 0 },
      { html: String(packages.length), value: packages.length },
    ]
  })
  const columns = [
    { title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`, className: 'name', sort: 'text' },
    { title: 'Runtime', className: 'details', sort: 'text' },
    { title: 'Verdict', sort: 'text' },
    { title: 'Unzipped', className: 'n', sort: 'number' },
    { title: 'Zipped', className: 'n details', sort: 'number' },
    { title: 'Packages', className: 'n details', sort: 'number' },
  ] as const
  return table(columns, rows, 'layers')
}

function section(page: LayerPage, isOneOfSeveral: boolean): string {
  const { kind = 'layer', name, targets, inventory, findings, packages = [], native = [] } = page
  const title = isOneOfSeveral
    ? `<h2 class="layer">${shown(name, 200)} <small>${shown(targets, 200)}</small></h2>\n`
    : ''
  return `<section class="layer">
${title}${findingsSection(findings)}
${gauge(inventory, kind)}
<div class="tools script"><nav class="crumbs" aria-label="Where you are"></nav><input class="search" type="search" placeholder="Search files and packages" aria-label="Search files and packages"></div>
<div class="hits script" role="status"></div>
<div class="map script" role="tree" aria-label="Sizes by package and file"></div>
<div class="told script" aria-live="polite"></div>
${legend(inventory)}
<p class="hint script"><kbd>arrows</kbd> move, <kbd>Enter</kbd> goes in, <kbd>Esc</kbd> goes out, <kbd>/</kbd> searches.</p>
${comparisonSection(page.comparison)}
${packagesSection(inventory, packages)}
${importSection(page.importCosts)}
${slimmingSection(page.slimming)}
${nativeSection(native)}
${duplicatesSection(inventory)}
${identity(page)}
</section>`
}

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
