// How full the layer is, what it is made of, and what it is called where it is published.

import { formatBytes, plural } from '../../text/units.ts'
import type { Inventory } from '../../inspect/inventory.ts'
import { artifactFacts, type ArtifactKind } from '../../lambda/artifacts.ts'
import type { Destination } from '../../publish/publication.ts'
import { shareOfLimit } from '../limits.ts'
import type { ImageReport } from '../report.ts'
import { fileKinds, kindOf, type FileKind } from '../page/data.ts'
import { shown } from './markup.ts'

/** What an artifact is called where it is published. */
export interface Identity {
  readonly codeSha256?: string
  readonly destinations?: readonly Destination[]
  readonly image?: Pick<ImageReport, 'digest' | 'base' | 'pushed'>
}

/** Against the limit. SVG, since the content security policy takes no style attribute. */
export function gauge({ unzippedSizeBytes, sizeBytes, files, packages }: Inventory, kind: ArtifactKind): string {
  const { unzippedLimitBytes: limitBytes } = artifactFacts[kind]
  const scale = Math.max(unzippedSizeBytes, limitBytes) / 1000
  const used = Math.min(unzippedSizeBytes, limitBytes) / scale
  const over = Math.max(0, unzippedSizeBytes - limitBytes) / scale
  const limit = limitBytes / scale
  const whole = kind === 'image' ? 'an image may have' : 'a function may have with all its layers'
  const facts = [
    `<b>${formatBytes(unzippedSizeBytes)}</b> unzipped, ${shareOfLimit(unzippedSizeBytes, limitBytes)} of the ${formatBytes(limitBytes)} that ${whole}`,
    ...(sizeBytes === undefined ? [] : [`<b>${formatBytes(sizeBytes)}</b> zipped`]),
    plural(packages.length, 'package'),
    ...(files ? [plural(files.length, 'file')] : []),
  ]
  const label = `${formatBytes(unzippedSizeBytes)} of ${formatBytes(limitBytes)}`
  return `<svg class="gauge" viewBox="0 0 1000 34" preserveAspectRatio="none" role="img" aria-label="${label}"><rect class="room" y="6" width="1000" height="22" rx="3"/><rect class="used" y="6" width="${used.toFixed(1)}" height="22" rx="3"/><rect class="over" x="${limit.toFixed(1)}" y="6" width="${over.toFixed(1)}" height="22"/><rect class="limit" x="${(limit - 2).toFixed(1)}" width="2" height="34"/></svg>
<p class="scale"><span>0</span><span>${over > 0 ? `limit ${formatBytes(limitBytes)}, ${formatBytes(unzippedSizeBytes - limitBytes)} over` : `limit ${formatBytes(limitBytes)}`}</span></p>
<p class="facts">${facts.join(' · ')}</p>`
}

const kindNames: Readonly<Record<FileKind, string>> = {
  native: 'native code',
  python: 'Python',
  bytecode: 'bytecode',
  javascript: 'JavaScript',
  data: 'other files',
  metadata: 'metadata',
}

/** The legend of the map, with what each kind of file comes to. */
export function legend({ files = [] }: Inventory): string {
  const sums = new Map<FileKind, number>()
  for (const { path, sizeBytes } of files) sums.set(kindOf(path), (sums.get(kindOf(path)) ?? 0) + sizeBytes)
  const items = fileKinds.flatMap((kind) => {
    const sum = sums.get(kind)
    return sum === undefined ? [] : [`<li><span class="${kind}"></span>${kindNames[kind]} ${formatBytes(sum)}</li>`]
  })
  return items.length === 0 ? '' : `<ul class="legend" aria-label="Totals by kind of file">${items.join('')}</ul>`
}

/** The hash of the zip with its ARN in each region, or the digest of the image with its base and its repositories. */
export function identity({ codeSha256, destinations = [], image }: Identity): string {
  const { base, pushed = [] } = image ?? {}
  const rows = [
    ...(image ? [['digest', image.digest] as const] : []),
    ...(base === undefined ? [] : [['base', base] as const]),
    ...pushed.slice(0, 60).map(({ region = 'registry', imageUri }) => [region, imageUri] as const),
    ...(codeSha256 === undefined ? [] : [['CodeSha256', codeSha256] as const]),
    ...destinations.slice(0, 60).map(({ region, layerVersionArn }) => [region, layerVersionArn] as const),
  ]
  if (rows.length === 0) return ''
  const list = rows.map(([name, value]) => `<dt>${shown(name, 60)}</dt><dd><code>${shown(value, 300)}</code></dd>`)
  return `<dl class="identity">${list.join('')}</dl>`
}
