import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../../errors.ts'
import { ServiceFailure } from '../../host/aws/failure.ts'
import type { LayerVersionSummary } from '../../host/aws/lambda.ts'
import { layerArn } from '../../lambda/arns.ts'
import { chooseVersion } from './choose.ts'
import { refOf } from './observe.ts'
import { wantedCodeSha256 } from './request.ts'
import type { DeclaredLayer } from './request.ts'
import { usualPace } from '../context.ts'
import type { PublishContext } from '../context.ts'
import type { LayerInRegion } from './observation.ts'
import type { Delivery } from '../upload.ts'

export interface PublishedVersion {
  readonly version: LayerVersionSummary
  /** False when somebody else had published the same in the meantime. */
  readonly made: boolean
}

const attempts = 4

/**
 * Publishes the zip, unless a version with its content has appeared since the region was read. When nobody answered, the
 * versions are read again before another attempt: it may have been published all the same.
 */
export async function publishVersion(
  { layer, region, observed }: LayerInRegion,
  deliver: Delivery,
  { aws, signal, pace = usualPace }: PublishContext,
  always: boolean,
): Promise<PublishedVersion> {
  const lambda = aws.lambda(region.name)
  const [content, { accountId }] = await Promise.all([deliver(region), aws.identity(region.name)])
  const newestSeen = observed.versions[0]?.version ?? 0
  const arn = layerArn({ region, accountId, name: layer.name })
  const { description, runtimes, architectures, licenseInfo } = layer
  const properties = { description, runtimes, architectures, ...(licenseInfo === undefined ? {} : { licenseInfo }) }

  const appeared = async (): Promise<LayerVersionSummary | undefined> => {
    const { items } = await lambda.listLayerVersions(layer.name)
    const fresh = items.filter(({ version }) => version > newestSeen)
    const known = chooseVersion(layer, fresh, new Map())
    if (known || fresh.length === 0) return known
    const hashes = await Promise.all(
      fresh.map(async (one): Promise<[number, string]> => {
        const there = await lambda.getLayerVersion(refOf(layer.name, one))
        return [one.version, there?.codeSha256 ?? '']
      }),
    )
    return chooseVersion(layer, fresh, new Map(hashes))
  }

  for (let attempt = 1; ; attempt += 1) {
    if (attempt > 1 || !always) {
      const version = await appeared()
      if (version) return { version, made: attempt > 1 }
    }
    try {
      const answer = await lambda.publishLayerVersion({ name: layer.name, arn }, content, properties)
      await assertContent(layer, answer, () =>
        lambda.deleteLayerVersion({ layer: layer.name, version: answer.version, arn: answer.arn }),
      )
      const version = { ...properties, version: answer.version, arn: answer.arn, licenseInfo: licenseInfo ?? '' }
      return { version, made: true }
    } catch (error) {
      if (!(error instanceof ServiceFailure) || !error.ambiguous || attempt >= attempts) throw error
      await sleep(Math.random() * pace.pollMs * 2 ** attempt, undefined, { signal })
    }
  }
}

/** A version of other bytes than those that were sent must not stay: the next run would take it for ours. */
async function assertContent(
  layer: DeclaredLayer,
  answer: { readonly arn: string; readonly codeSha256: string },
  remove: () => Promise<void>,
): Promise<void> {
  const wanted = wantedCodeSha256(layer)
  if (wanted === undefined || answer.codeSha256 === wanted) return
  await remove()
  throw new Failure({
    code: 'published-other-bytes',
    message: `${answer.arn} came out with other bytes than the zip of ${layer.name}: its CodeSha256 is ${JSON.stringify(answer.codeSha256)} and not ${wanted}. It was deleted.`,
    nextStep: 'See who else writes to the bucket below `s3-prefix`, and run again.',
  })
}
