import { createHash } from 'node:crypto'
import { oneLine, shorten, visible } from '../text/neutralize.ts'
import { formatBytes, formatChange, plural } from '../text/units.ts'
import type { Finding } from '../model/finding.ts'
import type { Inventory, InventoryFile } from '../inspect/inventory.ts'
import { unzippedLimitBytes } from '../lambda/limits.ts'
import type { LayerDiff } from './diff.ts'
import { shareOfLimit } from './limits.ts'
import { counts, startupChangeText, summary } from './markdown-diff.ts'
import { pageScript, pageStyle } from './page-source.ts'
import { problemLines } from './problem-text.ts'
import { requirerName } from './report.ts'
import type { Comparison, PackageReport } from './report.ts'
import { byText } from '../text/order.ts'

/** One layer, to be looked at in a browser. */
export interface LayerPage {
  /** The layer's name, or what was inspected. */
  readonly name: string
  /** `python3.13 arm64` */
  readonly targets: string
  readonly inventory: Inventory
  readonly findings: readonly Finding[]
  readonly comparison?: Comparison
  /** Where packages came from, when this tool built the layer. */
  readonly packages?: readonly PackageReport[]
}

/** More files than this are drawn as one a folder: the page stays below 1.5 MB, and nobody sees them singly. */
const mostFiles = 12_000
const longestPath = 300

/**
 * A page of one file that needs no network: a treemap by package and file, the limit, packages, difference, findings.
 * What others wrote reaches it as text only: escaped in the markup, as JSON in a data block, and the content security
 * policy lets no other script run.
 */
export function layerPage(page: LayerPage): string {
  const { name, targets, inventory } = page
  const title = `${clean(name, 200)} – Lambda layer`
  const policy = `default-src 'none'; img-src data:; script-src '${sha256(pageScript)}'; style-src '${sha256(pageStyle)}'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escape(title)}</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>
</head>
<body>
<main>
<header><h1>${escape(clean(name, 200))}</h1><p>${escape(clean(targets, 200))}</p><button type="button" id="theme">Dark / light</button></header>
${gauge(inventory)}
<div class="tools"><nav id="crumbs" aria-label="Where you are"></nav><input id="search" type="search" placeholder="Search files and packages" aria-label="Search files and packages"></div>
<div id="hits" role="status"></div>
<div id="map" role="tree" aria-label="Sizes by package and file"></div>
<p id="told" aria-live="polite"></p>
<ul class="legend">${legend}</ul>
<p class="hint"><kbd>arrows</kbd> move, <kbd>Enter</kbd> goes in, <kbd>Esc</kbd> goes out, <kbd>/</kbd> searches.</p>
${findingsSection(page.findings)}
${comparisonSection(page.comparison)}
${packagesSection(page)}
</main>
<script type="application/json" id="data">${json(pageData(page))}</script>
<script>${pageScript}</script>
</body>
</html>
`
}

const legend = (
  [
    ['native', 'native code'],
    ['python', 'Python'],
    ['bytecode', 'bytecode'],
    ['data', 'other files'],
    ['metadata', 'metadata'],
  ] as const
)
  .map(([kind, label]) => `<li><span class="${kind}"></span>${label}</li>`)
  .join('')

/** How full the layer is. SVG, since the content security policy takes no style attribute. */
function gauge({ unzippedSizeBytes, sizeBytes, files, packages }: Inventory): string {
  const scale = Math.max(unzippedSizeBytes, unzippedLimitBytes) / 1000
  const used = Math.min(unzippedSizeBytes, unzippedLimitBytes) / scale
  const over = Math.max(0, unzippedSizeBytes - unzippedLimitBytes) / scale
  const limit = unzippedLimitBytes / scale
  const facts = [
    `<b>${formatBytes(unzippedSizeBytes)}</b> unzipped, ${shareOfLimit(unzippedSizeBytes)} of the ${formatBytes(unzippedLimitBytes)} for a function with all its layers`,
    ...(sizeBytes === undefined ? [] : [`<b>${formatBytes(sizeBytes)}</b> zipped`]),
    plural(packages.length, 'package'),
    ...(files ? [plural(files.length, 'file')] : []),
  ]
  const label = `${formatBytes(unzippedSizeBytes)} of ${formatBytes(unzippedLimitBytes)}`
  return `<svg class="gauge" viewBox="0 0 1000 34" preserveAspectRatio="none" role="img" aria-label="${label}"><rect class="room" y="6" width="1000" height="22" rx="3"/><rect class="used" y="6" width="${used.toFixed(1)}" height="22" rx="3"/><rect class="over" x="${limit.toFixed(1)}" y="6" width="${over.toFixed(1)}" height="22"/><rect class="limit" x="${(limit - 2).toFixed(1)}" width="2" height="34"/></svg>
<p class="scale"><span>0</span><span>${unzippedSizeBytes > unzippedLimitBytes ? `limit ${formatBytes(unzippedLimitBytes)}, ${formatBytes(unzippedSizeBytes - unzippedLimitBytes)} over` : `limit ${formatBytes(unzippedLimitBytes)}`}</span></p>
<p class="facts">${facts.join(' · ')}</p>`
}

function findingsSection(findings: readonly Finding[]): string {
  if (findings.length === 0) return ''
  const shown = findings.slice(0, 200).map((finding) => {
    const text = visible(shorten(problemLines(finding).join('\n'), 2_000))
    const label = { error: 'Error', warning: 'Warning', note: 'Note' }[finding.severity]
    return `<p class="finding ${finding.severity}"><b>${label}</b> ${escape(text)}</p>`
  })
  const hidden = findings.length - shown.length
  return `<h2>Findings</h2>${shown.join('\n')}${hidden > 0 ? `<p>… and ${plural(hidden, 'more finding')}</p>` : ''}`
}

function comparisonSection(comparison: Comparison | undefined): string {
  if (!comparison) return ''
  if (comparison.kind === 'not-compared') return `<h2>Changes</h2><p>${escape(clean(comparison.reason, 1_000))}</p>`
  const { diff } = comparison
  const rows = diff.packages.slice(0, 500).map((change) => {
    const sign = { added: '+', removed: '−', changed: '~' }[change.kind]
    const versions = (list: readonly string[]): string => escape(list.map((one) => clean(one, 60)).join(', '))
    const files = change.files ? ` <span class="changed">${counts(change.files)}</span>` : ''
    const size = formatChange(change.afterSizeBytes - change.beforeSizeBytes)
    return `<tr><td class="${change.kind}">${sign}</td><td class="name">${escape(clean(change.name, 120))}</td><td>${versions(change.before)}</td><td>${versions(change.after)}${files}</td><td class="n">${size}</td></tr>`
  })
  const table = `<div class="scroll"><table><thead><tr><th></th><th>Package</th><th>Before</th><th>After</th><th class="n">Size</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
  return `<h2>Changes</h2><p>Against ${escape(clean(diff.base, 300))}: ${escape(summary(diff))}.</p>${rows.length === 0 ? '' : table}${setsOf(diff)}${startupOf(diff)}`
}

function startupOf({ startup = [] }: LayerDiff): string {
  if (startup.length === 0) return ''
  const sign = { added: '+', removed: '−', changed: '~' }
  const shown = startup.slice(0, 50).map((change) => {
    const text = escape(clean(startupChangeText(change), 600))
    return `<p><span class="${change.kind}">${sign[change.kind]} ${text}</span></p>`
  })
  return `<p>Code that runs at every start of Python:</p>${shown.join('')}`
}

function setsOf(diff: LayerDiff): string {
  const sets = [
    ['Runtimes', diff.runtimes],
    ['Architectures', diff.architectures],
    ['Shared with', diff.grants],
  ] as const
  return sets
    .flatMap(([title, change]) => {
      if (!change) return []
      const added = change.added.map((one) => `<span class="added">+ ${escape(clean(one, 200))}</span>`)
      const removed = change.removed.map((one) => `<span class="removed">− ${escape(clean(one, 200))}</span>`)
      return [`<p>${title}: ${[...added, ...removed].join(', ')}</p>`]
    })
    .join('')
}

function packagesSection({ inventory }: LayerPage): string {
  if (inventory.packages.length === 0) return ''
  const rows = [...inventory.packages]
    .sort((a, b) => b.unzippedSizeBytes - a.unzippedSizeBytes)
    .slice(0, 2_000)
    .map(
      (one) =>
        `<tr><td class="name">${escape(clean(one.name, 120))}</td><td>${escape(clean(one.version, 60))}</td><td class="n">${formatBytes(one.unzippedSizeBytes)}</td><td class="n">${formatBytes(one.sizeBytes)}</td><td class="n details">${one.files}</td><td class="details">${escape(clean(one.licence ?? '', 120))}</td></tr>`,
    )
  return `<h2>Packages</h2><div class="scroll"><table><thead><tr><th>Package</th><th>Version</th><th class="n">Unzipped</th><th class="n">Zipped</th><th class="n details">Files</th><th class="details">Licence</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
}

/** As `PageData` of `page/data.ts`. */
function pageData({ name, targets, inventory, comparison, packages = [] }: LayerPage): unknown {
  const origins = new Map(packages.map((one) => [one.name, one]))
  const changes = comparison?.kind === 'compared' ? comparison.diff.packages : []
  let before = ''
  return {
    name: clean(name, 200),
    targets: clean(targets, 200),
    ...(inventory.sizeBytes === undefined ? {} : { sizeBytes: inventory.sizeBytes }),
    unzippedSizeBytes: Math.max(1, inventory.unzippedSizeBytes),
    limitBytes: unzippedLimitBytes,
    packages: inventory.packages.map((one) => ({
      name: clean(one.name, 120),
      version: clean(one.version, 60),
      details: [...(one.licence === undefined ? [] : [clean(one.licence, 120)]), ...originOf(origins.get(one.name))],
    })),
    files: fewer(inventory.files ?? []).map((file) => {
      const path = clean(file.path, longestPath)
      const shared = sharedLength(before, path)
      before = path
      return [shared, path.slice(shared), file.sizeBytes, file.compressedSizeBytes, file.package ?? -1]
    }),
    change: Object.fromEntries(
      changes.filter(({ kind }) => kind !== 'removed').map(({ name: changed, kind }) => [clean(changed, 120), kind]),
    ),
  }
}

const originWords: Readonly<Record<PackageReport['origin'], string>> = {
  wheel: 'wheel',
  npm: 'npm package',
  built: 'compiled here',
  'to-build': 'to be compiled',
  include: 'included',
  'system-library': 'system library',
}

function originOf(one: PackageReport | undefined): readonly string[] {
  if (!one) return []
  const origin = originWords[one.origin]
  const requirers = one.requiredBy.slice(0, 5).map((requirer) => clean(requirerName(requirer), 100))
  return [
    one.file === undefined ? origin : `${origin} ${clean(one.file, 160)}`,
    ...(requirers.length > 0 ? [`required by ${requirers.join(', ')}`] : []),
  ]
}

/** The largest files as they are; of each folder the rest as one. */
function fewer(files: readonly InventoryFile[]): readonly InventoryFile[] {
  if (files.length <= mostFiles) return files
  const kept = new Set([...files].sort((a, b) => b.sizeBytes - a.sizeBytes).slice(0, mostFiles / 2))
  const folders = new Map<string, { count: number; file: InventoryFile }>()
  for (const file of files) {
    if (kept.has(file)) continue
    // Three folders deep below the root: enough to see where they are.
    const folder = file.path.split('/').slice(0, 4).slice(0, -1).join('/')
    const key = `${file.package ?? ''} ${folder}`
    const sum = folders.get(key)
    folders.set(key, {
      count: (sum?.count ?? 0) + 1,
      file: {
        ...file,
        path: folder,
        sizeBytes: file.sizeBytes + (sum?.file.sizeBytes ?? 0),
        compressedSizeBytes: file.compressedSizeBytes + (sum?.file.compressedSizeBytes ?? 0),
      },
    })
  }
  const sums = [...folders.values()]
    .sort((a, b) => b.file.sizeBytes - a.file.sizeBytes)
    .slice(0, mostFiles / 2)
    .map(asOneFile)
  return [...kept, ...sums].sort(byText(({ path }) => path))
}

function asOneFile({ count, file }: { readonly count: number; readonly file: InventoryFile }): InventoryFile {
  return { ...file, path: `${file.path}/(${plural(count, 'smaller file')})` }
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  // Not between the halves of a surrogate pair: both pieces must be text of their own.
  return /[\ud800-\udbff]/.test(a[length - 1] ?? '') ? length - 1 : length
}

function clean(text: string, length: number): string {
  return oneLine(shorten(text, length))
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** JSON that cannot end its script element: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
