// Publishing of layers that are built from locks: what already exists is known before anything is built.
import { layerInventory } from '../../inspect/layer-inventory.ts'
import { ownedFiles, startupFilesOfZip } from '../../inspect/startup-files.ts'
import { packageFinder } from '../package-finder.ts'
import type { Layer } from '../../model/layer.ts'
import { ConfigurationError } from '../../errors.ts'
import type { Aws } from '../../host/aws/connect.ts'
import type { Context } from '../../host/context.ts'
import { httpFor } from '../../host/http/client.ts'
import { sealedFacts, type Facts } from '../../host/json-cache.ts'
import type { PublishContext } from '../../publish/context.ts'
import { publish, recognise } from '../../publish/layer/publish.ts'
import type { DeclaredLayer, PublishRequest } from '../../publish/layer/request.ts'
import { fitsDirectUpload, tooLargeForDirectUpload } from '../../publish/upload.ts'
import type { Destination } from '../../publish/publication.ts'
import type { Comparison } from '../../report/report.ts'
import type { Ecosystem } from '../ecosystem.ts'
import { beforePublishing } from '../compare.ts'
import { refuseGrowthSince } from '../growth.ts'
import type { CheckUpload } from '../ecosystem.ts'
import type { Run } from '../request.ts'
import { connect } from './account.ts'
import { announcePublication } from './announce-publication.ts'
import { declareLayer, withZip } from './declare.ts'
import { publishRequest, regionsOf } from './request.ts'

export interface Publishing extends Disposable {
  /** Completes what is published already, and says whether that was all there was to do. */
  isComplete(): Promise<boolean>
  /**
   * Refuses, before anything is downloaded, what the wheels' sizes say will not fit without a bucket.
   * @throws {Failure}
   */
  readonly checkUpload: CheckUpload
  /** Publishes the layers. Yields what is known of each then, by its name. */
  publish(layers: readonly Layer[]): Promise<ReadonlyMap<string, PublishedLayer>>
}

export interface PublishedLayer {
  /** How it differs from the version that was the newest before. */
  readonly comparison: Comparison
  readonly destinations: readonly Destination[]
}

/** @throws {Failure} when there is no region to publish to. */
export async function openPublishing(packages: Ecosystem, run: Run): Promise<Publishing> {
  const { config, context, announce } = run
  const { request, zips } = await declaredRequest(packages, run, 'publish')
  const aws = connect(context, { readOnly: false })
  const publishContext = publishContextOf(aws, context)
  return {
    async isComplete() {
      const publication = await recognise(request, publishContext)
      if (!publication) return false
      context.log.info('Up to date: nothing is downloaded, built or uploaded.')
      await announcePublication(publication, run)
      return true
    },
    checkUpload(layer, wheelsBytes) {
      if (!fitsWithoutBucket(wheelsBytes, request, config.exclude)) {
        throw new ConfigurationError(tooLargeForDirectUpload(layer, wheelsBytes))
      }
    },
    async publish(layers) {
      const zipped = await Promise.all(request.layers.map((layer, at) => withZip(layer, layers[at], packages, run)))
      for (const { fingerprint, zip } of zipped) {
        if (fingerprint !== undefined && zip) await zips.put(fingerprint, zip.sha256)
      }
      const comparisons = new Map<string, Comparison>()
      // The newest version is looked up before there is a newer one; reading it takes no time of the publishing.
      const compared = await Promise.all(
        layers.map(async (layer) => {
          const compare = await beforePublishing(layer.plan.name, request.regions[0].name, aws, context)
          return { layer, compare }
        }),
      )
      const comparing = compared.map(async ({ layer, compare }) => {
        const inventory = layerInventory(layer)
        const startup = await startupFilesOfZip(layer.zipPath, ownedFiles(inventory), packageFinder)
        const comparison = await compare({ ...inventory, startup })
        comparisons.set(layer.plan.name, comparison)
        announce({ kind: 'compared', layer: layer.plan.name, comparison })
      })
      if (config.maxGrowth !== undefined) {
        await Promise.all(comparing)
        for (const [layer, comparison] of comparisons) refuseGrowthSince(layer, comparison, run)
      }
      const publishing = publish({ ...request, layers: zipped }, publishContext)
      const [publication] = await Promise.all([publishing, ...comparing])
      await announcePublication(publication, run)
      const destinationsOf = (name: string) => publication.destinations.filter(({ layer }) => layer === name)
      return new Map(
        [...comparisons].map(([name, comparison]) => [name, { comparison, destinations: destinationsOf(name) }]),
      )
    },
    [Symbol.dispose]: () => aws[Symbol.dispose](),
  }
}

interface DeclaredRequest {
  readonly request: PublishRequest
  /** What earlier builds came to, by fingerprint: the SHA-256 of the zip. */
  readonly zips: Facts<string>
}

/** The request, before anything is built. */
export async function declaredRequest(
  packages: Pick<Ecosystem, 'layers' | 'identify'>,
  { config, context }: Run,
  verb: 'plan' | 'publish',
): Promise<DeclaredRequest> {
  const regions = await regionsOf(config, context)
  const declared = await Promise.all(packages.layers.map((layer) => declareLayer(layer, packages, { config, context })))
  // A version may have this content and another fingerprint, made by another version of this tool: its hash tells.
  const zips = sealedFacts<string>(context, 'zip-of-fingerprint-3')
  const known = await Promise.all(
    declared.map(async (layer): Promise<DeclaredLayer> => {
      const knownSha256 = layer.fingerprint === undefined ? undefined : await zips.get(layer.fingerprint)
      return knownSha256 === undefined ? layer : { ...layer, knownSha256 }
    }),
  )
  return { request: publishRequest(config, known, regions, verb), zips }
}

export function publishContextOf(aws: Aws, { env, log, signal }: Context): PublishContext {
  return { aws, log, signal, http: httpFor(env) }
}

/** Of the wheels' bytes, what is in the layer for certain: file names and RECORDs change a little. */
const certainShare = 0.97

/** A zip is as large as its wheels, which are copied as they are compressed; how much `exclude` takes away is not known. */
export function fitsWithoutBucket(
  wheelsBytes: number,
  { bucket }: Pick<PublishRequest, 'bucket'>,
  exclude: readonly unknown[],
): boolean {
  return bucket !== undefined || exclude.length > 0 || fitsDirectUpload(wheelsBytes * certainShare)
}
