// The files beside a zip: a page to look at, and its bill of materials.
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { Failure, Interrupted } from '../errors.ts'
import type { ReportKind } from '../config/report-kinds.ts'
import { hashFile } from '../host/file-hash.ts'
import { writeFileAtomically } from '../host/files.ts'
import { sealedFacts } from '../host/json-cache.ts'
import { layerInventory } from '../inspect/layer-inventory.ts'
import type { Context } from '../host/context.ts'
import type { Masks } from '../host/masks.ts'
import { codeSha256 } from '../model/layer.ts'
import { targetName } from '../lambda/target.ts'
import { mapTexts } from '../report/map-texts.ts'
import { contentOfLayer, findingsOf } from '../report/packages.ts'
import type { LayerPage } from '../report/html.ts'
import type { ImageReport, ReportFiles } from '../report/report.ts'
import { version } from '../version.ts'
import type { InspectedLayer } from './ecosystem.ts'
import type { PublishedLayer } from './publishing/publishing.ts'
import type { Run } from './request.ts'

/**
 * Writes the files beside the zips, and a page of all layers where there are several. The layers are made, and perhaps
 * published: what cannot be written is a warning.
 * @param published by the name of the layer
 */
export async function writeReports(
  inspected: readonly ReportSubject[],
  published: ReadonlyMap<string, PublishedLayer>,
  { config, context, announce }: Run,
): Promise<void> {
  const late = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      if (error instanceof Interrupted || !(error instanceof Failure)) throw error
      context.log.warning(error.problems[0].message)
    }
  }
  const subjects = inspected.map((one) => ({ ...one, ...published.get(one.layer.plan.name) }))
  for (const subject of subjects) {
    const write = async (kind: FileKind): Promise<void> => {
      const files = await writeReportFile(kind, subject, context)
      announce({ kind: 'report-files-written', layer: subject.layer.plan.name, files })
    }
    const kinds = config.reports.filter((kind) => kind !== 'snippets') // Those are written where it is published.
    await Promise.all(kinds.map((kind) => late(() => write(kind))))
  }
  const [first, ...others] = subjects
  if (!first || others.length === 0 || !config.reports.includes('html')) return
  await late(async () => {
    const path = join(dirname(first.layer.plan.zipPath), 'layers.report.html')
    await writeFileAtomically(path, await pageOf([first, ...others], context.masks), context.stores.temporary)
    announce({ kind: 'overview-written', path })
  })
}

/** What the files are about. */
export interface ReportSubject extends InspectedLayer, Partial<PublishedLayer> {
  /** Of an image that is complete. */
  readonly image?: ImageReport
}

type FileKind = Exclude<ReportKind, 'snippets'>

/**
 * Writes one file, whole or not at all.
 * @throws {Failure} when it cannot be written.
 */
async function writeReportFile(kind: FileKind, subject: ReportSubject, context: Context): Promise<ReportFiles> {
  const { masks } = context
  const base = subject.layer.plan.zipPath.replace(/\.zip$/, '')
  switch (kind) {
    case 'html': {
      const pagePath = `${base}.report.html`
      await writeUnlessSame(pagePath, subject, context, () => pageOf([subject], masks))
      return { pagePath }
    }
    case 'sbom': {
      const sbomPath = `${base}.cdx.json`
      await writeUnlessSame(sbomPath, subject, context, async () => {
        const { sbom } = await import('../report/sbom.ts')
        return masks.hide(sbom(subject.layer, version, subject.image))
      })
      return { sbomPath }
    }
  }
}

/** Making the text takes longer than the rest of a run that changes nothing: what it was made of is remembered. */
async function writeUnlessSame(
  path: string,
  subject: ReportSubject,
  context: Context,
  render: () => Promise<string>,
): Promise<void> {
  const known = sealedFacts<string>(context, 'report-file-1')
  const key = `${path} ${digestOf(subject, context)}`
  const before = subject.layer.reused ? await known.get(key) : undefined
  if (before !== undefined && (await hashFile(path).catch(() => undefined))?.sha256 === before) return
  const text = await render()
  await writeFileAtomically(path, text, context.stores.temporary)
  await known.put(key, createHash('sha256').update(text).digest('hex'))
}

/** Of all that decides the text: the zip's hash stands for its entries. */
function digestOf({ layer, ...others }: ReportSubject, { codeName }: Pick<Context, 'codeName'>): string {
  const { plan, sha256, components, collisions } = layer
  const targets = plan.targets.map(targetName)
  const parts = [codeName ?? version, plan.kind, plan.name, targets, sha256, components, collisions, others]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

async function pageOf(subjects: readonly [ReportSubject, ...ReportSubject[]], masks: Masks): Promise<string> {
  const { layerPage } = await import('../report/html.ts')
  const [first, ...others] = mapTexts(subjects.map(layerPageOf), masks.hide)
  if (!first) throw new Error('a page is of one layer at least')
  return layerPage(first, ...others)
}

function layerPageOf({
  layer,
  findings,
  native,
  slimming,
  importCosts,
  comparison,
  destinations,
  image,
}: ReportSubject): LayerPage {
  return {
    kind: layer.plan.kind,
    name: layer.plan.name,
    targets: layer.plan.targets.map(targetName).join(', '),
    inventory: layerInventory(layer),
    findings: findingsOf({ plan: layer.plan, findings }),
    packages: contentOfLayer(layer).packages,
    native,
    ...(slimming ? { slimming } : {}),
    ...(importCosts ? { importCosts } : {}),
    ...(image ? { image } : { codeSha256: codeSha256(layer) }),
    ...(destinations ? { destinations } : {}),
    ...(comparison ? { comparison } : {}),
  }
}

/**
 * Writes the page of a layer that was read, with `inspect --reports html`.
 * @param folder absolute
 * @throws {Failure} when it cannot be written.
 */
export async function writePageOfRead(
  folder: string,
  page: LayerPage,
  { masks, stores }: Pick<Context, 'masks' | 'stores'>,
): Promise<string> {
  const { layerPage } = await import('../report/html.ts')
  const path = join(folder, `${page.name.replace(/[^\w.-]+/g, '-')}.report.html`)
  await writeFileAtomically(path, layerPage(mapTexts(page, masks.hide)), stores.temporary)
  return path
}
