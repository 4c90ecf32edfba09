// What stands beside a zip: a page to look at, and its bill of materials.
import { stat } from 'node:fs/promises'
import type { Config } from '../config/config.ts'
import type { ReportKind } from '../config/report-kinds.ts'
import { writeFileAtomically } from '../host/files.ts'
import { layerInventory } from '../inspect/layer-inventory.ts'
import type { WheelFacts } from '../python/checks/wheel-facts.ts'
import type { Layer } from '../artifact/layer.ts'
import type { Plan } from '../plan/plan.ts'
import type { ReportDraft } from '../report/draft.ts'
import { targetName } from '../lambda/target.ts'
import { findingsOf, packagesOf } from '../report/packages.ts'
import type { LayerReport, ReportFiles } from '../report/report.ts'
import { version } from '../version.ts'

/** The files that stand beside the zips. */
export async function writeReports(
  { layers }: Plan,
  config: Config,
  facts: ReadonlyMap<string, WheelFacts>,
  draft: ReportDraft,
): Promise<void> {
  const licences = new Map(
    [...facts].flatMap(([sha256, { licence }]) => (licence === undefined ? [] : [[sha256, licence]])),
  )
  for (const { name } of layers) {
    draft.layer(name, { files: await writeReportFiles(draft.known(name), config.reports, licences) })
  }
}

/**
 * Writes them, each whole or not at all.
 * @param licences by the SHA-256 of wheels
 * @throws {Failure} when they cannot be written.
 */
export async function writeReportFiles(
  report: LayerReport,
  kinds: readonly ReportKind[],
  licences: ReadonlyMap<string, string>,
): Promise<ReportFiles> {
  const { layer, plan, comparison } = report
  if (!layer) return {}
  const base = plan.zipPath.replace(/\.zip$/, '')
  const wants = (kind: ReportKind): boolean => kinds.includes(kind)
  const page = async (): Promise<string> => {
    const path = `${base}.report.html`
    if (!comparison && (await isUpToDate(path, layer))) return path
    const { layerPage } = await import('../report/html.ts')
    const html = layerPage({
      name: plan.name,
      targets: plan.targets.map(targetName).join(', '),
      inventory: layerInventory(layer, licences),
      findings: findingsOf(report),
      packages: packagesOf(report),
      ...(comparison ? { comparison } : {}),
    })
    await writeFileAtomically(path, html)
    return path
  }
  const bill = async (): Promise<string> => {
    const path = `${base}.cdx.json`
    if (await isUpToDate(path, layer)) return path
    const { sbom } = await import('../report/sbom.ts')
    await writeFileAtomically(path, sbom({ layer, licences, version }))
    return path
  }
  const [pagePath, sbomPath] = await Promise.all([
    wants('html') ? page() : undefined,
    wants('sbom') ? bill() : undefined,
  ])
  return { ...(pagePath === undefined ? {} : { pagePath }), ...(sbomPath === undefined ? {} : { sbomPath }) }
}

/** A zip that was there already has its files already, unless they were asked for only now. */
async function isUpToDate(path: string, { reused, zipPath }: Layer): Promise<boolean> {
  if (!reused) return false
  const [file, zip] = await Promise.all([path, zipPath].map((one) => stat(one).catch(() => undefined)))
  return file !== undefined && zip !== undefined && file.mtimeMs >= zip.mtimeMs
}
