// The files beside a zip: a page to look at, and its bill of materials.
import { stat } from 'node:fs/promises'
import { Failure, Interrupted } from '../errors.ts'
import type { ReportKind } from '../config/report-kinds.ts'
import { writeFileAtomically } from '../host/files.ts'
import { layerInventory } from '../inspect/layer-inventory.ts'
import type { Masks } from '../host/masks.ts'
import type { Layer } from '../model/layer.ts'
import { targetName } from '../lambda/target.ts'
import { mapTexts } from '../report/map-texts.ts'
import { contentOfLayer, findingsOf } from '../report/packages.ts'
import type { Comparison, ReportFiles } from '../report/report.ts'
import { version } from '../version.ts'
import type { InspectedLayer } from './make-layer.ts'
import type { Run } from './request.ts'

/**
 * Writes the files beside the zips. The layers are made, and perhaps published: what cannot be written is a warning.
 * @param comparisons by the name of the layer
 */
export async function writeReports(
  inspected: readonly InspectedLayer[],
  comparisons: ReadonlyMap<string, Comparison>,
  { config, context, announce }: Run,
): Promise<void> {
  for (const { layer, findings } of inspected) {
    const { name } = layer.plan
    const comparison = comparisons.get(name)
    const subject = { layer, findings, ...(comparison ? { comparison } : {}) }
    for (const kind of config.reports) {
      try {
        const files = await writeReportFile(kind, subject, context.masks)
        announce({ kind: 'report-files-written', layer: name, files })
      } catch (error) {
        if (error instanceof Interrupted || !(error instanceof Failure)) throw error
        context.log.warning(error.problems[0].message)
      }
    }
  }
}

/** What the files are about. */
export interface ReportSubject extends InspectedLayer {
  readonly comparison?: Comparison
}

/**
 * Writes one file, whole or not at all.
 * @throws {Failure} when it cannot be written.
 */
export async function writeReportFile(kind: ReportKind, subject: ReportSubject, masks: Masks): Promise<ReportFiles> {
  const base = subject.layer.plan.zipPath.replace(/\.zip$/, '')
  switch (kind) {
    case 'html': {
      const pagePath = `${base}.report.html`
      if (subject.comparison || !(await isUpToDate(pagePath, subject.layer))) {
        await writeFileAtomically(pagePath, await pageOf(subject, masks))
      }
      return { pagePath }
    }
    case 'sbom': {
      const sbomPath = `${base}.cdx.json`
      if (!(await isUpToDate(sbomPath, subject.layer))) {
        const { sbom } = await import('../report/sbom.ts')
        await writeFileAtomically(sbomPath, masks.hide(sbom(subject.layer, version)))
      }
      return { sbomPath }
    }
  }
}

async function pageOf({ layer, findings, comparison }: ReportSubject, masks: Masks): Promise<string> {
  const { layerPage } = await import('../report/html.ts')
  const page = {
    name: layer.plan.name,
    targets: layer.plan.targets.map(targetName).join(', '),
    inventory: layerInventory(layer),
    findings: findingsOf({ plan: layer.plan, findings }),
    packages: contentOfLayer(layer).packages,
    ...(comparison ? { comparison } : {}),
  }
  return layerPage(mapTexts(page, masks.hide))
}

/** A zip that was there already has its files already, unless they were asked for only now. */
async function isUpToDate(path: string, { reused, zipPath }: Layer): Promise<boolean> {
  if (!reused) return false
  const [file, zip] = await Promise.all([path, zipPath].map((one) => stat(one).catch(() => undefined)))
  return file !== undefined && zip !== undefined && file.mtimeMs >= zip.mtimeMs
}
