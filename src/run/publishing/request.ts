// How the configuration becomes a request to publish.
import type { Config } from '../../config/config.ts'
import { ConfigurationError } from '../../errors.ts'
import { environmentRegion } from '../../host/aws/connect.ts'
import type { Context } from '../../host/context.ts'
import { judgeRegion, regionsInPartition } from '../../lambda/partitions.ts'
import type { Region } from '../../lambda/partitions.ts'
import type { BucketDeclaration } from '../../publish/bucket.ts'
import type { DeclaredLayer, PublishRequest } from '../../publish/layer/request.ts'

export function publishRequest(
  config: Config,
  layers: readonly DeclaredLayer[],
  regions: readonly [Region, ...Region[]],
  verb: 'plan' | 'publish',
): PublishRequest {
  const mode = config.publish === 'always' ? 'always' : 'if-changed'
  return {
    ...(verb === 'plan' ? { mode: verb, planned: mode } : { mode }),
    layers,
    regions,
    ...(config.regions === 'all' ? { skipDisabled: true } : {}),
    ...(config.rollout.length > 0 ? { rollout: config.rollout } : {}),
    ...(config.stopOnFailure ? { stopOnFailure: true } : {}),
    ...(config.s3Bucket === undefined ? {} : { bucket: bucketOf(config, config.s3Bucket) }),
    sharing: config.shareWith,
    shareVersions: config.shareVersions,
    functions: config.updateFunctions,
    publishFunctionVersion: config.publishFunctionVersion,
    ...(config.keepVersions === undefined ? {} : { keepVersions: config.keepVersions }),
    ...(config.ssmParameter === undefined ? {} : { parameter: config.ssmParameter }),
  }
}

/**
 * The regions that the configuration names; else the one of the environment.
 * @throws {ConfigurationError} `no-region`
 */
export async function regionsOf(config: Config, { env, log }: Context): Promise<readonly [Region, ...Region[]]> {
  const [first, ...others] = config.regions === 'all' ? [] : config.regions
  if (first) return [first, ...others]
  const name = await environmentRegion(env)
  const judged = name === undefined ? undefined : judgeRegion(name)
  if (judged?.kind === 'region') {
    if (judged.warning !== undefined) log.warning(judged.warning)
    if (config.regions !== 'all') return [judged.region]
    // Its own region first: that is where plans compare with what is published.
    const rest = regionsInPartition(judged.region.partition).filter(({ name: one }) => one !== judged.region.name)
    return [judged.region, ...rest]
  }
  throw new ConfigurationError({
    code: 'no-region',
    input: 'regions',
    message:
      name === undefined
        ? 'There is no region to publish to.'
        : `${name}, from the environment, is not a region of AWS.`,
    nextStep: 'Name the regions, e.g. `regions: eu-west-1`, or set AWS_REGION.',
  })
}

function bucketOf({ s3Prefix, s3BucketOwner }: Config, template: string): BucketDeclaration {
  const prefix = s3Prefix.replaceAll(/^\/+|\/+$/g, '')
  return { template, prefix, ...(s3BucketOwner === undefined ? {} : { owner: s3BucketOwner }) }
}
