import { uncompressedWith } from './image-size.ts'
import type { Problem } from '../errors.ts'
import type { ArtifactKind } from '../lambda/artifacts.ts'
import type { Finding } from '../model/finding.ts'
import type { ImportCosts } from '../model/import-costs.ts'
import type { Slimming } from '../model/slimming.ts'
import type { FunctionDestination, ObjectDestination } from '../publish/function/request.ts'
import type { Destination, LayerConsumer, PlannedDestination } from '../publish/publication.ts'
import type { LayerDiff } from './diff.ts'
import { visibleJson } from '../text/neutralize.ts'
import { findingsOf } from './packages.ts'
import { requirerName } from './report.ts'
import type { LayerReport, PackageReport, PushedImageReport, Report, Transfers } from './report.ts'

/** What `--json` prints, in success and in failure. What does not apply is left out. Names and shapes only ever grow. */
export interface ReportDocument {
  readonly layers: readonly LayerDocument[]
  /** With `artifact: function`. */
  readonly functions?: readonly FunctionDocument[]
  /** With `artifact: image`. */
  readonly images?: readonly LayerDocument[]
  readonly errors: readonly Problem[]
  readonly warnings?: readonly string[]
  readonly phases: Report['phases']
  readonly downloads: Transfers
  readonly cached: Transfers
  /** Built in this run. */
  readonly built: { readonly wheels: number }
  /** The IAM policy that this configuration needs. */
  readonly policy?: unknown
  /** Of a page of all layers, where there are several. */
  readonly pagePath?: string
}

export interface LayerDocument {
  readonly name: string
  readonly runtimes: readonly string[]
  readonly architectures: readonly string[]
  readonly zipPath?: string
  readonly pagePath?: string
  readonly sbomPath?: string
  readonly snippetsPath?: string
  readonly sizeBytes?: number
  readonly unzippedSizeBytes?: number
  /** Names of the packages that the sizes leave out: they are to be compiled, or of npm and not downloaded. */
  readonly sizesWithout?: readonly string[]
  readonly codeSha256?: string
  /** Of an image: `sha256:…` of its manifest. */
  readonly digest?: string
  /** Of an image, with its base, compressed. */
  readonly imageSizeBytes?: number
  /** Of an image, with its base, unpacked, where the layers of the base were read. */
  readonly uncompressedBytes?: number
  /** What an image is built on, by its digest. */
  readonly baseImage?: string
  /** The folder or the archive that an image was written as. */
  readonly imagePath?: string
  /** Where an image was pushed to. */
  readonly pushed?: readonly PushedImageReport[]
  readonly packages?: readonly PackageDocument[]
  /** What `slim` left out, by preset and package. */
  readonly slimming?: Slimming
  /** What imports cost, one for each target. */
  readonly importCosts?: readonly ImportCosts[]
  readonly findings?: readonly Finding[]
  readonly destinations?: readonly Destination[]
  /** What would be done, region by region; with `plan`. */
  readonly planned?: readonly PlannedDestination[]
  /** With `consumers`. */
  readonly consumers?: readonly LayerConsumer[]
  readonly diff?: LayerDiff
  /** Why there is no `diff`. */
  readonly notCompared?: string
}

export interface FunctionDocument extends Omit<LayerDocument, 'destinations'> {
  readonly destinations?: readonly FunctionDestination[]
  /** Where the zip is in S3. */
  readonly objects?: readonly ObjectDestination[]
}

export type PackageDocument = Omit<PackageReport, 'requiredBy'> & {
  /** A package's name, or `file:line`. */
  readonly requiredBy: readonly string[]
}

/** The report as a document of plain values. */
export function reportDocument(report: Report): ReportDocument {
  return {
    layers: documentsOf(report, 'layer'),
    ...(functionsOf(report).length > 0 ? { functions: functionsOf(report).map(functionDocument) } : {}),
    ...(report.layers.some(({ plan }) => plan.kind === 'image') ? { images: documentsOf(report, 'image') } : {}),
    errors: report.problems,
    ...(report.warnings.length === 0 ? {} : { warnings: report.warnings }),
    phases: report.phases,
    downloads: report.downloads,
    cached: report.cached,
    built: { wheels: report.built.filter(({ milliseconds }) => milliseconds !== undefined).length },
    ...(report.overviewPath === undefined ? {} : { pagePath: report.overviewPath }),
    ...report.answer?.data,
    ...(report.policy === undefined ? {} : { policy: JSON.parse(report.policy) as unknown }),
  }
}

function documentsOf({ layers }: Report, kind: ArtifactKind): readonly LayerDocument[] {
  return layers.filter(({ plan }) => plan.kind === kind).map(layerDocument)
}

const functionsOf = ({ layers }: Report): readonly LayerReport[] =>
  layers.filter(({ plan }) => plan.kind === 'function')

/** One function's zip; the output `functions` is a list of these. */
export function functionDocument(report: LayerReport): FunctionDocument {
  const { destinations: _, ...document } = layerDocument(report)
  const { functions, objects } = report.deployed ?? {}
  return {
    ...document,
    ...(functions ? { destinations: functions } : {}),
    ...(objects && objects.length > 0 ? { objects } : {}),
  }
}

/** Text for stdout: one document and a newline. */
export function documentText(document: unknown): string {
  return `${visibleJson(JSON.stringify(document, undefined, 2))}\n`
}

/** One layer; the output `layers` is a list of these. */
export function layerDocument(report: LayerReport): LayerDocument {
  const { plan, content, zip, slimming, importCosts, findings, comparison, destinations, planned, consumers } = report
  const { sizeBytes, unzippedSizeBytes, sizesWithout } = content ?? {}
  return {
    name: plan.name,
    runtimes: [...new Set(plan.targets.map(({ runtime }) => runtime.name))],
    architectures: [...new Set(plan.targets.map(({ architecture }) => architecture))],
    ...(zip?.path === undefined ? {} : { zipPath: zip.path }),
    ...report.files,
    ...(sizeBytes === undefined ? {} : { sizeBytes }),
    ...(unzippedSizeBytes === undefined ? {} : { unzippedSizeBytes }),
    ...(sizesWithout === undefined ? {} : { sizesWithout }),
    ...(zip?.codeSha256 === undefined ? {} : { codeSha256: zip.codeSha256 }),
    ...imageDocument(report),
    ...(content ? { packages: content.packages.map(packageDocument) } : {}),
    ...(slimming ? { slimming } : {}),
    ...(importCosts ? { importCosts } : {}),
    ...(findings ? { findings: findingsOf(report) } : {}),
    ...(destinations ? { destinations } : {}),
    ...(planned ? { planned } : {}),
    ...(consumers ? { consumers } : {}),
    ...(comparison?.kind === 'compared' ? { diff: comparison.diff } : {}),
    ...(comparison?.kind === 'not-compared' ? { notCompared: comparison.reason } : {}),
  }
}

function imageDocument({
  image,
  base: planned,
  content,
}: LayerReport): Pick<
  LayerDocument,
  'digest' | 'imageSizeBytes' | 'uncompressedBytes' | 'baseImage' | 'imagePath' | 'pushed'
> {
  if (!image) {
    const uncompressedBytes = planned && uncompressedWith(planned, content)
    return {
      ...(uncompressedBytes === undefined ? {} : { uncompressedBytes }),
      ...(planned === undefined ? {} : { baseImage: planned.name }),
    }
  }
  const { digest, sizeBytes, uncompressedBytes, base, path, pushed } = image
  return {
    digest,
    ...(sizeBytes === undefined ? {} : { imageSizeBytes: sizeBytes }),
    ...(uncompressedBytes === undefined ? {} : { uncompressedBytes }),
    ...(base === undefined ? {} : { baseImage: base }),
    ...(path === undefined ? {} : { imagePath: path }),
    ...(pushed === undefined ? {} : { pushed }),
  }
}

function packageDocument(one: PackageReport): PackageDocument {
  return { ...one, requiredBy: [...new Set(one.requiredBy.map(requirerName))] }
}
