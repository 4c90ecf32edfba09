import type { OutputName } from '../config/outputs.ts'
import { layerDocument } from './document.ts'
import type { Report } from './report.ts'

/** What later steps get: `layers` always, the rest when there is just one layer. */
export function outputsOf(report: Report, reportPath?: string): Readonly<Partial<Record<OutputName, string>>> {
  const layers = report.layers.map(layerDocument)
  const [only, ...others] = layers
  const single = others.length === 0 ? only : undefined
  const files = single && report.layers[0]?.files
  const places = layers.flatMap(({ destinations = [] }) => destinations)
  const place = places.length === 1 ? places[0] : undefined
  const values: Record<OutputName, string | number | undefined> = {
    layers: JSON.stringify(layers),
    'layer-arn': place?.layerVersionArn.replace(/:\d+$/, ''),
    'layer-version-arn': place?.layerVersionArn,
    'layer-version': place?.version,
    changed: places.length === 0 ? undefined : String(places.some(({ changed }) => changed)),
    'zip-path': single?.zipPath,
    'page-path': files?.pagePath,
    'sbom-path': files?.sbomPath,
    'report-path': reportPath,
    'code-sha256': single?.codeSha256,
    size: single?.sizeBytes,
    'unzipped-size': single?.unzippedSizeBytes,
  }
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
}
