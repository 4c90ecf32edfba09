// How the configuration becomes a request to publish.
import type { Config } from '../../config/config.ts'
import { ConfigurationError } from '../../errors.ts'
import { environmentRegion } from '../../host/aws/connect.ts'
import type { Context } from '../../host/context.ts'
import { findRegion } from '../../lambda/partitions.ts'
import type { Region } from '../../lambda/partitions.ts'
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
    ...(config.s3Bucket === undefined
      ? {}
      : { bucket: { template: config.s3Bucket, prefix: config.s3Prefix.replaceAll(/^\/+|\/+$/g, '') } }),
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
export async function regionsOf(config: Config, { env }: Context): Promise<readonly [Region, ...Region[]]> {
  const [first, ...others] = config.regions
  if (first) return [first, ...others]
  const name = await environmentRegion(env)
  const region = name === undefined ? undefined : findRegion(name)
  if (region) return [region]
  throw new ConfigurationError({
    code: 'no-region',
    input: 'regions',
    message:
      name === undefined ? 'There is no region to publish to.' : `${name}, from the environment, is no region of AWS.`,
    nextStep: 'Name the regions, e.g. `regions: eu-west-1`, or set AWS_REGION.',
  })
}
