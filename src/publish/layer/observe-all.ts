// Reads every region, each layer and each function once. Everything that is wrong with the declaration is found here, so
// that it is reported at once, before the first write.
import { ConfigurationError, throwIfAny } from '../../errors.ts'
import { declaredWrong } from '../../host/aws/failure.ts'
import type { PublishContext } from '../context.ts'
import { leaveOutDisabled } from '../disabled-regions.ts'
import { problemsOf } from '../problems.ts'
import type { Observed } from '../publisher.ts'
import { checkRequest } from './check.ts'
import type { LayerInRegion } from './observation.ts'
import { missingFunctions, observeFunctions, unmatchedTags } from '../select-functions.ts'
import type { RegionFunctions } from '../select-functions.ts'
import { observeLayer } from './observe.ts'
import type { PublishRequest } from './request.ts'

/**
 * What exists for every layer in every region: in the order of layers, then of regions.
 * @throws {ConfigurationError} for a declaration that contradicts itself, before anything is read.
 */
export async function observeAll(
  request: PublishRequest,
  { aws, log }: PublishContext,
): Promise<Observed<LayerInRegion>> {
  const { problems: contradictions, warnings } = checkRequest(request)
  throwIfAny(contradictions, ConfigurationError)
  for (const warning of warnings) log.warning(warning)

  const functions = new Map(request.regions.map((region) => [region.name, observeFunctions(aws, request, region)]))
  for (const promise of functions.values()) promise.catch(() => {}) // Reported by each layer of the region.
  const none: RegionFunctions = { functions: [], missing: [], unmatched: [] }
  const places = request.layers.flatMap((layer) => request.regions.map((region) => ({ layer, region })))
  const read = await Promise.allSettled(
    places.map(async ({ layer, region }): Promise<LayerInRegion> => {
      const selected = functions.get(region.name) ?? Promise.resolve(none)
      return { layer, region, observed: await observeLayer(aws, request, layer, region, selected) }
    }),
  )
  const destinations = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const failed = read.flatMap((one, at) => {
    const region = places[at]?.region
    return one.status === 'rejected' && region ? [{ region, problems: problemsOf(one.reason) }] : []
  })
  const { leftOut, problems } = leaveOutDisabled(failed, request.skipDisabled === true && destinations.length > 0, log)
  const selected = await Promise.allSettled(functions.values())
  const wrong = [...problems.filter(({ code }) => declaredWrong.has(code)), ...missingFunctions(request, selected)]
  return { destinations, wrong, problems, warnings: unmatchedTags(request, selected), leftOut }
}
