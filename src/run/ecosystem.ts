// What a run knows of the packages of one language, or of all: each makes its own artifacts.

import type { Finding } from '../model/finding.ts'
import type { ImportCosts } from '../model/import-costs.ts'
import type { Layer } from '../model/layer.ts'
import type { NativeFile } from '../model/native-file.ts'
import type { Slimming } from '../model/slimming.ts'
import type { ArtifactPlan } from '../plan/plan.ts'
import type { LayerContent } from '../report/report.ts'

/** What an artifact will be made of, before it is made. */
export interface ContentIdentity {
  /** Names and versions, for the description. */
  readonly packages: string
  /** Undefined where only building tells. */
  readonly fingerprint: string | undefined
}

export interface InspectedLayer {
  readonly layer: Layer
  readonly findings: readonly Finding[]
  readonly native: readonly NativeFile[]
  readonly slimming?: Slimming
  readonly importCosts?: readonly ImportCosts[]
}

/** Refuses what the sizes of a layer's packages say will not fit. */
export type CheckUpload = (layer: string, wheelsBytes: number) => void

/** Packages that are chosen, and not downloaded yet. Dispose of it when the artifacts are published. */
export interface Ecosystem extends AsyncDisposable {
  readonly layers: readonly ArtifactPlan[]
  /** Once it is made: whether nothing but what was read decided it, so that the next run with the same need not do it again. */
  readonly isSettled: boolean
  /** Whether a lock of the user's decides the packages. */
  readonly isLocked: boolean
  /** Whether a package of any of the artifacts has this name. */
  has(name: string): boolean
  identify(layer: ArtifactPlan): Promise<ContentIdentity>
  /** What each artifact will hold, by its name, as far as that is known without making it; and what would be compiled. */
  measure(): Promise<ReadonlyMap<string, LayerContent>>
  /** What an artifact will lack of a handler, as far as that is known without making it. To be called after `measure`. */
  handlerFindings(layer: ArtifactPlan, handler: string): Promise<readonly Finding[]>
  /** Makes and inspects the artifacts, in the order of `layers`. */
  make(checkUpload?: CheckUpload): Promise<readonly InspectedLayer[]>
  /** Saves what the next run on another machine can use. */
  keep(): Promise<void>
}

/** Several as one. */
export function together(parts: readonly Ecosystem[]): Ecosystem {
  const owner = (layer: ArtifactPlan): Ecosystem => {
    const found = parts.find(({ layers }) => layers.some(({ name }) => name === layer.name))
    if (!found) throw new Error(`${layer.name} is in no ecosystem`)
    return found
  }
  return {
    layers: parts.flatMap(({ layers }) => layers),
    get isSettled() {
      return parts.every((part) => part.isSettled)
    },
    isLocked: parts.some(({ isLocked }) => isLocked),
    has: (name) => parts.some((part) => part.has(name)),
    identify: (layer) => owner(layer).identify(layer),
    async measure() {
      const contents = new Map<string, LayerContent>()
      for (const part of parts) for (const [name, content] of await part.measure()) contents.set(name, content)
      return contents
    },
    handlerFindings: (layer, handler) => owner(layer).handlerFindings(layer, handler),
    async make(checkUpload) {
      const made: InspectedLayer[] = []
      for (const part of parts) made.push(...(await part.make(checkUpload)))
      return made
    },
    async keep() {
      for (const part of parts) await part.keep()
    },
    async [Symbol.asyncDispose]() {
      for (const part of parts) await part[Symbol.asyncDispose]()
    },
  }
}
