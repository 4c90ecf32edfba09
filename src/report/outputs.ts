import type { OutputName } from '../config/outputs.ts'
import { layerDocument } from './document.ts'
import type { Report } from './report.ts'

/** What later steps get: `layers` always, the rest when there is just one layer. */
export function outputsOf(report: Report): Readonly<Partial<Record<OutputName, string>>> {
  const layers = report.layers.map(layerDocument)
  const [only, ...others] = layers
  const single = others.length === 0 ? only : undefined
  const values: Record<OutputName, string | number | undefined> = {
    layers: JSON.stringify(layers),
    'zip-path': single?.zipPath,
    'code-sha256': single?.codeSha256,
    size: single?.sizeBytes,
    'unzipped-size': single?.unzippedSizeBytes,
  }
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
}
