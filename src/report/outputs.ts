import type { OutputName } from '../config/outputs.ts'
import { visibleJson } from '../text/neutralize.ts'
import {
  functionDocument,
  layerDocument,
  type FunctionDocument,
  type LayerDocument,
  type PackageDocument,
} from './document.ts'
import type { LayerReport, Report } from './report.ts'
import type { ArtifactKind } from '../lambda/artifacts.ts'
import { arnsByRegion, snippetsOf } from './snippets.ts'
import type { Snippets } from './snippets.ts'

/** Files that the door wrote. */
export interface OutputFiles {
  readonly reportPath?: string | undefined
  readonly documentPath?: string | undefined
}

/** What later steps get: `layers` always, the rest when there is just one layer. */
export function outputsOf(report: Report, paths: OutputFiles = {}): Readonly<Partial<Record<OutputName, string>>> {
  const layers = report.layers.map(layerDocument)
  const [only, ...others] = layers
  const single = others.length === 0 ? only : undefined
  const files = single && report.layers[0]?.files
  const places = layers.flatMap(({ destinations = [] }) => destinations)
  const planned = report.layers.flatMap((one) => one.planned ?? [])
  const place = places.length === 1 ? places[0] : undefined
  const deployed = report.layers.flatMap((one) => one.deployed?.functions ?? [])
  const published = single?.destinations ?? []
  const values: Record<OutputName, string | number | undefined> = {
    layers: documentsText(layers),
    functions: listOf(report, 'function', functionDocument),
    images: listOf(report, 'image', layerDocument),
    'document-path': paths.documentPath,
    'layer-arn': place?.layerVersionArn.replace(/:\d+$/, ''),
    'layer-version-arn': place?.layerVersionArn,
    'layer-version': place?.version,
    changed: changedText([...places, ...layers.flatMap(({ pushed = [] }) => pushed), ...deployed]),
    pending: planned.length === 0 ? undefined : String(planned.some(({ actions }) => actions.length > 0)),
    'cache-hit': String(report.downloads.files === 0 && report.built.every((one) => one.milliseconds === undefined)),
    'zip-path': single?.zipPath,
    'page-path': files?.pagePath ?? report.overviewPath,
    'sbom-path': files?.sbomPath,
    'layer-arns': published.length === 0 ? undefined : JSON.stringify(arnsByRegion(published)),
    snippets: single && published.length > 0 ? snippetsText(snippetsOf(single.name, published)) : undefined,
    'snippets-path': files?.snippetsPath,
    'report-path': paths.reportPath,
    'code-sha256': single?.codeSha256,
    'image-digest': single?.digest,
    'image-uri': single?.pushed?.length === 1 ? single.pushed[0]?.imageUri : undefined,
    size: single?.sizeBytes,
    'unzipped-size': single?.unzippedSizeBytes,
  }
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
}

/** Absent when the run made none of the kind. */
function listOf(
  { layers }: Report,
  kind: ArtifactKind,
  document: (report: LayerReport) => LayerDocument | FunctionDocument,
): string | undefined {
  const found = layers.filter(({ plan }) => plan.kind === kind)
  return found.length === 0 ? undefined : documentsText(found.map(document))
}

function changedText(places: readonly { readonly changed: boolean }[]): string | undefined {
  return places.length === 0 ? undefined : String(places.some(({ changed }) => changed))
}

/**
 * A step takes an output by `env:`, and Linux takes 128 KiB for a variable:
 * MAX_ARG_STRLEN of https://man7.org/linux/man-pages/man2/execve.2.html
 */
const mostLayersBytes = 100 * 1024

/** Without the texts of tools where they do not fit: the files have them. */
function snippetsText(snippets: Snippets): string {
  const text = visibleJson(JSON.stringify(snippets))
  return Buffer.byteLength(text) < mostLayersBytes ? text : visibleJson(JSON.stringify({ arns: snippets.arns }))
}

/** Documents as JSON. What is missed least is left out until it fits: the document has everything. */
function documentsText(layers: readonly (LayerDocument | FunctionDocument)[]): string {
  const steps: readonly ((layer: LayerDocument | FunctionDocument) => object)[] = [
    (layer) => layer,
    (layer) => without(['diff'], layer),
    (layer) => Object.assign(without(['diff'], layer), { packages: layer.packages?.map(shortPackage) ?? [] }),
    (layer) => without(['diff', 'packages'], layer),
    (layer) => without(['diff', 'packages', 'findings', 'planned', 'pagePath', 'sbomPath', 'snippetsPath'], layer),
    ({ name, zipPath, destinations, digest, pushed }) => ({ name, zipPath, destinations, digest, pushed }),
    ({ name }) => ({ name }),
  ]
  let text = '[]'
  for (const step of steps) {
    text = visibleJson(JSON.stringify(layers.map(step)))
    if (Buffer.byteLength(text) < mostLayersBytes) break
  }
  return text
}

function without(names: readonly (keyof LayerDocument)[], layer: object): object {
  const dropped: ReadonlySet<string> = new Set(names)
  return Object.fromEntries(Object.entries(layer).filter(([name]) => !dropped.has(name)))
}

function shortPackage({ name, version, origin }: PackageDocument): PackageDocument {
  return { name, origin, requiredBy: [], ...(version === undefined ? {} : { version }) }
}
