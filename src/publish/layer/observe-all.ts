// One look at every region, compared with what is declared. All that is wrong with the declaration is found here, and
// reported at once, before the first write.
import { ConfigurationError, Failure, Interrupted, throwIfAny } from '../../errors.ts'
import type { Problem } from '../../errors.ts'
import type { Aws } from '../../host/aws/connect.ts'
import { declaredWrong } from '../../host/aws/failure.ts'
import type { Http } from '../../host/http/client.ts'
import type { Log } from '../../host/log.ts'
import type { Region } from '../../lambda/partitions.ts'
import type { Pace } from './attach.ts'
import { checkRequest } from './check.ts'
import type { Observation } from './observation.ts'
import { observeFunctions, observeLayer } from './observe.ts'
import type { RegionFunctions } from './observe.ts'
import { reconcile } from './reconcile.ts'
import type { Reconciliation } from './reconcile.ts'
import type { FunctionSelector } from '../../plan/functions.ts'
import type { DeclaredLayer, PublishRequest } from './request.ts'
import { findNoRoom } from './function-size.ts'
import type { KnownSizes } from './function-size.ts'
import { checkBuckets } from '../upload.ts'

export interface PublishContext {
  readonly aws: Aws
  readonly log: Log
  readonly signal: AbortSignal
  readonly pace?: Pace
  /** To read the sizes of the layers that functions already have. Without it, their zipped sizes must do. */
  readonly http?: Http
}

/** One layer in one region: what is there, and what is to be done. */
export interface Site {
  readonly layer: DeclaredLayer
  readonly region: Region
  readonly observed: Observation
  readonly reconciled: Reconciliation
}

export interface Round {
  /** In the order of layers, then of regions. */
  readonly sites: readonly Site[]
  /** Of the regions that could not be read. */
  readonly problems: readonly Problem[]
}

/** @throws {Failure} with all that is wrong with the declaration. */
export async function look(request: PublishRequest, { aws, log, http, signal }: PublishContext): Promise<Round> {
  const judged = checkRequest(request)
  throwIfAny(judged.problems, ConfigurationError)
  for (const warning of judged.warnings) log.warning(warning)

  const functions = new Map(request.regions.map((region) => [region.name, observeFunctions(aws, request, region)]))
  for (const promise of functions.values()) promise.catch(() => {}) // Told by the sites of the region.
  const none: RegionFunctions = { functions: [], missing: [] }
  const places = request.layers.flatMap((layer) => request.regions.map((region) => ({ layer, region })))
  const read = await Promise.allSettled(
    places.map(async ({ layer, region }): Promise<Site> => {
      const selected = functions.get(region.name) ?? Promise.resolve(none)
      const observed = await observeLayer(aws, request, layer, region, selected)
      return { layer, region, observed, reconciled: reconcile(observed, { layer, request, region: region.name }) }
    }),
  )
  const sites = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const problems = distinct(read.flatMap((one) => (one.status === 'rejected' ? problemsOf(one.reason) : [])))
  const wrong = [
    ...problems.filter(({ code }) => declaredWrong.has(code)),
    ...missingFunctions(request, await Promise.allSettled(functions.values())),
    ...sites.flatMap(({ reconciled }) => reconciled.problems),
  ]
  if (http) {
    const sizes: KnownSizes = new Map()
    wrong.push(...(await Promise.all(sites.map((site) => findNoRoom(site, aws, http, signal, sizes)))).flat())
  }
  const needBucket = sites.filter(({ reconciled }) => !reconciled.target).map(({ region }) => region)
  if (request.bucket && needBucket.length > 0) {
    wrong.push(...(await checkBuckets(aws, request.bucket, [...new Set(needBucket)])))
  }
  throwIfAny(distinct(wrong))
  return { sites, problems }
}

/** A function that was named must exist in one of the regions; one that was named by its ARN, in its own. */
function missingFunctions(
  request: PublishRequest,
  found: readonly PromiseSettledResult<RegionFunctions>[],
): readonly Problem[] {
  const read = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  if (read.length < found.length) return []
  const isMissing = (selector: FunctionSelector): boolean =>
    selector.kind === 'arn'
      ? read.some(({ missing }) => missing.includes(selector))
      : selector.kind === 'name' && read.every(({ missing }) => missing.includes(selector))
  return request.functions.filter(isMissing).map((selector) => {
    const name = selector.kind === 'name' ? selector.name : selector.kind === 'arn' ? selector.arn.name : ''
    return {
      code: 'no-such-function',
      input: 'update-functions',
      message: `There is no function ${name} in ${request.regions.map((region) => region.name).join(', ')}.`,
      nextStep: 'Correct the name, or create the function first.',
    }
  })
}

/** The problems of a failure. Anything else, and an interrupt, goes on its way. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof Failure && !(error instanceof Interrupted)) return error.problems
  throw error
}

export function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.code} ${problem.message}`, problem])).values()]
}

export const notesOf = ({ sites }: Round): readonly string[] =>
  sites.flatMap(({ layer, region, reconciled }) =>
    reconciled.notes.map((note) => `${layer.name} in ${region.name}: ${note}`),
  )
