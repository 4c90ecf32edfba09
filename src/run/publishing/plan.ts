// What `publish` would do with the same inputs.
import { ConfigurationError, Failure, throwIfAny, type Problem } from '../../errors.ts'
import { credentialCodes } from '../../host/aws/credential-failure.ts'
import { publish } from '../../publish/layer/publish.ts'
import type { Publication } from '../../publish/publication.ts'
import type { PublishRequest } from '../../publish/layer/request.ts'
import { tooLargeForDirectUpload } from '../../publish/upload.ts'
import type { LayerContent } from '../../report/report.ts'
import type { Ecosystem } from '../ecosystem.ts'
import { beforePublishing, expectedInventory } from '../compare.ts'
import { configuresPublishing } from '../intent.ts'
import { refuseGrowthSince } from '../growth.ts'
import type { Run } from '../request.ts'
import { accountOf, connect, policyText } from './account.ts'
import { announcePublication } from './announce-publication.ts'
import { declaredRequest, fitsWithoutBucket, publishContextOf } from './publishing.ts'

/**
 * Says what would be done. Where AWS cannot be asked, the rest of the plan is said, and the run fails. It succeeds all the
 * same when nobody asked for a comparison: no input is about publishing, and there are no credentials at all.
 * @param contents what each layer will hold, by its name
 * @throws {Failure} what is wrong with the declaration, with the credentials, or with a service.
 */
export async function planPublishing(
  packages: Pick<Ecosystem, 'layers' | 'identify'>,
  contents: ReadonlyMap<string, LayerContent>,
  run: Run,
): Promise<void> {
  const { config, announce } = run
  try {
    await planOrThrow(packages, contents, run)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const codes = error.problems.map(({ code }) => code)
    if (!codes.every((code) => code === 'no-region' || credentialCodes.has(code))) throw error
    const reason = `What is published is not known. ${error.problems[0].message}`
    for (const { name } of packages.layers) {
      announce({ kind: 'compared', layer: name, comparison: { kind: 'not-compared', reason } })
    }
    const isAsked = configuresPublishing(config)
    if (!codes.every((code) => code === 'no-region' || (code === 'no-credentials' && !isAsked))) throw error
  }
}

async function planOrThrow(
  packages: Pick<Ecosystem, 'layers' | 'identify'>,
  contents: ReadonlyMap<string, LayerContent>,
  run: Run,
): Promise<void> {
  const { context, announce } = run
  const { request } = await declaredRequest(packages, run, 'plan')
  const region = request.regions[0]
  using aws = connect(context, { readOnly: true })
  announce({ kind: 'policy-known', policy: policyText(request, await accountOf(aws, region, context.env)) })
  const comparing = packages.layers.map(async (layer) => {
    const content = contents.get(layer.name)
    const compare = await beforePublishing(layer.name, region.name, aws, context)
    if (!content) return
    const comparison = await compare(expectedInventory(layer, content))
    announce({ kind: 'compared', layer: layer.name, comparison })
    return () => refuseGrowthSince(layer.name, comparison, run)
  })
  const [publication, ...refusing] = await Promise.all([publish(request, publishContextOf(aws, context)), ...comparing])
  await announcePublication(publication, run)
  for (const refuse of refusing) refuse?.()
  throwIfAny(tooLargeToUpload(request, publication, contents, run), ConfigurationError)
}

/** What `publish` would refuse before it downloads anything: a new version whose zip needs a bucket, and there is none. */
function tooLargeToUpload(
  request: PublishRequest,
  { destinations }: Publication,
  contents: ReadonlyMap<string, LayerContent>,
  { config }: Run,
): readonly Problem[] {
  return request.layers.flatMap(({ name }) => {
    const isPublished = destinations.filter(({ layer }) => layer === name).length === request.regions.length
    const sizeBytes = contents.get(name)?.sizeBytes ?? 0
    const fits = fitsWithoutBucket(sizeBytes, request, config.exclude)
    return isPublished || fits ? [] : [tooLargeForDirectUpload(name, sizeBytes)]
  })
}
