import type { Problem } from '../errors.ts'
import type { Finding } from '../model/finding.ts'
import type { ImportCosts } from '../model/import-costs.ts'
import type { Slimming } from '../model/slimming.ts'
import type { ArtifactPlan } from '../plan/plan.ts'
import type { FunctionDestination, ObjectDestination } from '../publish/function/request.ts'
import type { Destination, LayerConsumer, PlannedDestination } from '../publish/publication.ts'
import type {
  Answer,
  BaseReport,
  BuiltWheel,
  Comparison,
  ImageReport,
  LayerContent,
  PhaseTiming,
  ReportFiles,
  Transfers,
  ZipReport,
} from './report.ts'

/** What a run learns, in the order in which it learns it. The report is a fold over these: see `foldReport`. */
export type RunEvent =
  | { readonly kind: 'layers-planned'; readonly layers: readonly ArtifactPlan[] }
  /** Announced again when more is known: the newest counts. */
  | { readonly kind: 'content-known'; readonly layer: string; readonly content: LayerContent }
  | { readonly kind: 'layer-inspected'; readonly layer: string; readonly findings: readonly Finding[] }
  /** A zip is at its place, or was read. */
  | { readonly kind: 'zip-ready'; readonly layer: string; readonly zip: ZipReport }
  | { readonly kind: 'base-known'; readonly layer: string; readonly base: BaseReport }
  /** An image is complete, and perhaps written as files. */
  | { readonly kind: 'image-ready'; readonly layer: string; readonly image: ImageReport }
  /** What `slim` leaves out; announced again when more is known. */
  | { readonly kind: 'slimmed'; readonly layer: string; readonly slimming: Slimming }
  /** What `verify: import` measured. */
  | { readonly kind: 'imports-measured'; readonly layer: string; readonly costs: readonly ImportCosts[] }
  | { readonly kind: 'compared'; readonly layer: string; readonly comparison: Comparison }
  | {
      readonly kind: 'published'
      readonly layer: string
      readonly destinations: readonly Destination[]
      readonly planned?: readonly PlannedDestination[]
    }
  /** Functions that have the zip, and where it is in S3. */
  | {
      readonly kind: 'deployed'
      readonly layer: string
      readonly functions: readonly FunctionDestination[]
      readonly objects: readonly ObjectDestination[]
      readonly planned?: readonly PlannedDestination[]
    }
  /** What publishing would do. */
  | { readonly kind: 'planned'; readonly layer: string; readonly planned: readonly PlannedDestination[] }
  | { readonly kind: 'consumers-known'; readonly layer: string; readonly consumers: readonly LayerConsumer[] }
  /** Beside the zip; each adds to those before. */
  | { readonly kind: 'report-files-written'; readonly layer: string; readonly files: ReportFiles }
  /** A page of all layers. */
  | { readonly kind: 'overview-written'; readonly path: string }
  /** `isPart`: of one of many layers, to be added to those of the others. */
  | { readonly kind: 'transferred'; readonly downloads: Transfers; readonly cached: Transfers; readonly isPart?: true }
  /** Built from source, or to be built. */
  | { readonly kind: 'wheels-built'; readonly wheels: readonly BuiltWheel[] }
  /** What is done, where it was not known at first. */
  | { readonly kind: 'verb-known'; readonly verb: string }
  /** One of many layers could not be done; the others go on. */
  | { readonly kind: 'layer-failed'; readonly layer: string }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'policy-known'; readonly policy: string }
  | { readonly kind: 'warned'; readonly message: string }
  | { readonly kind: 'phase-ended'; readonly phase: PhaseTiming }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }

/** Tells the report what was learned. */
export type Announce = (event: RunEvent) => void
