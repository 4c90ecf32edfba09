import type { Problem } from '../errors.ts'
import type { Finding } from '../model/finding.ts'
import type { ImportCosts } from '../model/import-costs.ts'
import type { Slimming } from '../model/slimming.ts'
import type { ArtifactPlan } from '../plan/plan.ts'
import type { FunctionDestination, ObjectDestination } from '../publish/function/request.ts'
import type { Destination, LayerConsumer, PlannedDestination } from '../publish/publication.ts'
import type { Requirer } from '../model/component.ts'
import type { LayerDiff } from './diff.ts'

/** Everything that there is to say about a run, however far it came. What every view in this folder is made from. */
export interface Report {
  /** What was asked for: `plan`, `build`, `publish`. */
  readonly verb: string
  readonly layers: readonly LayerReport[]
  /** Empty when the run succeeded. Most important first. */
  readonly problems: readonly Problem[]
  /** Warnings that belong to no layer. */
  readonly warnings: readonly string[]
  readonly phases: readonly PhaseTiming[]
  /** What came over the network as packages in this run. */
  readonly downloads: Transfers
  /** What did not have to be downloaded, since a store had it. */
  readonly cached: Transfers
  /** What was compiled, in this run or before. */
  readonly built: readonly BuiltWheel[]
  readonly answer?: Answer
  /** The least-privilege IAM policy for what this configuration calls, as a JSON document; with `plan`. */
  readonly policy?: string
  /** Of a page of all layers, where there are several. */
  readonly overviewPath?: string
}

/** What a verb that makes nothing was asked for: `why`, `tree`, `cache`, `init`, `list`. */
export interface Answer {
  /** For people, without newlines. */
  readonly lines: readonly string[]
  /** Members of the JSON document. */
  readonly data: Readonly<Record<string, unknown>>
}

export interface PhaseTiming {
  readonly name: string
  readonly milliseconds: number
}

export interface Transfers {
  readonly files: number
  readonly bytes: number
}

/** One layer, however far it came. */
export interface LayerReport {
  readonly plan: ArtifactPlan
  /** Of a function: who has its zip, and where it is in S3. */
  readonly deployed?: {
    readonly functions: readonly FunctionDestination[]
    readonly objects: readonly ObjectDestination[]
  }
  /** What it holds, or will hold. Absent while that is not known. */
  readonly content?: LayerContent
  /** The zip at its place. Absent when none was made, also because what was made failed its inspection. */
  readonly zip?: ZipReport
  /** What an image is, or will be, built on. */
  readonly base?: BaseReport
  /** Of an image that is complete. */
  readonly image?: ImageReport
  /** What `slim` left out, or would. */
  readonly slimming?: Slimming
  /** What imports cost, one for each target; with `verify: import`. */
  readonly importCosts?: readonly ImportCosts[]
  /** Absent when nothing was inspected. */
  readonly findings?: readonly Finding[]
  readonly destinations?: readonly Destination[]
  /** What would be done in each region, with `plan`. */
  readonly planned?: readonly PlannedDestination[]
  /** Which functions use it, with `consumers`. Newest version first. */
  readonly consumers?: readonly LayerConsumer[]
  /** Against the version that is published, or why there is none to compare with. */
  readonly comparison?: Comparison
  readonly files?: ReportFiles
  /** One of many layers, and it could not be done. */
  readonly failed?: true
}

/** What a layer holds. Sizes are absent while they are not known. */
export interface LayerContent {
  /** Packages and files of the user: largest first. */
  readonly packages: readonly PackageReport[]
  readonly sizeBytes?: number
  readonly unzippedSizeBytes?: number
  /** Names of the packages that the sizes leave out: they are to be compiled, or of npm and not downloaded. */
  readonly sizesWithout?: readonly string[]
  /** How many files; of a layer that was read, not made. */
  readonly files?: number
}

/** The base of an image. */
export interface BaseReport {
  /** By its digest. */
  readonly name: string
  /** Of its layers, compressed. */
  readonly sizeBytes: number
  /** Of its layers, unpacked, where that is known without downloading them. */
  readonly uncompressedBytes?: number
}

/** An image. */
export interface ImageReport {
  /** `sha256:…` of its manifest: what Lambda takes it by. */
  readonly digest: string
  /** Of all its layers, compressed, those of the base too. */
  readonly sizeBytes?: number
  /** Of all its layers, unpacked, where those of the base were read. */
  readonly uncompressedBytes?: number
  /** The base, by its digest. */
  readonly base?: string
  /** Absolute path of the folder or the archive that it was written as. */
  readonly path?: string
  /** True when it already existed and was not written again. */
  readonly reused?: boolean
  /** Where it was pushed to. */
  readonly pushed?: readonly PushedImageReport[]
}

export interface PushedImageReport {
  readonly region?: string
  /** By digest: `123456789012.dkr.ecr.eu-west-1.amazonaws.com/app@sha256:…` */
  readonly imageUri: string
  readonly tags: readonly string[]
  /** True when this run pushed it, or moved a tag. */
  readonly changed: boolean
  /** What was done beside that, in words, in order. */
  readonly done: readonly string[]
}

/** A layer's zip. */
export interface ZipReport {
  /** Absolute path. Absent when the zip is not on this machine. */
  readonly path?: string
  /** As Lambda shows it. */
  readonly codeSha256?: string
  /** True when the zip already existed with these bytes and was not written again. */
  readonly reused: boolean
}

/** What was written beside the zip. */
export interface ReportFiles {
  readonly pagePath?: string
  readonly sbomPath?: string
  /** A folder. */
  readonly snippetsPath?: string
}

export type Comparison =
  | { readonly kind: 'compared'; readonly diff: LayerDiff }
  /** One sentence for people: `No version is published yet.` */
  | { readonly kind: 'not-compared'; readonly reason: string }

export interface BuiltWheel {
  readonly name: string
  readonly version: string
  /** `python3.13 arm64` */
  readonly target: string
  /** Absent when a store had it. */
  readonly milliseconds?: number
  /** `in the container, emulated`, `on this machine`. */
  readonly where?: string
}

/** What a layer holds: a package, or files of the user. */
export interface PackageReport {
  /** Normalized by PEP 503; for files of the user, their source. */
  readonly name: string
  readonly version?: string
  /** `to-build`: it will be compiled, and its size is not known before. */
  readonly origin: 'wheel' | 'npm' | 'built' | 'to-build' | 'include' | 'system-library'
  /** The archive's file name. */
  readonly file?: string
  /** The archive's, lower-case hex. */
  readonly sha256?: string
  /** Compressed, in the layer. */
  readonly sizeBytes?: number
  readonly unzippedSizeBytes?: number
  /** As its metadata state it. */
  readonly licence?: string
  /** The public page of the release, where it has one. */
  readonly releasePage?: string
  readonly requiredBy: readonly Requirer[]
}

/** For people: `requirements.txt:3`, `the input packages`, `pandas`. */
export function requirerName(requirer: Requirer): string {
  switch (requirer.kind) {
    case 'requirement':
      return `${requirer.file}:${requirer.line}`
    case 'input':
      return `the input ${requirer.input}`
    case 'package':
      return requirer.name
  }
}
