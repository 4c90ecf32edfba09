// How the configuration becomes a request to publish.
import type { Config } from '../../config/config.ts'
import { ConfigurationError, throwIfAny } from '../../errors.ts'
import type { Problem } from '../../errors.ts'
import { environmentRegion } from '../../host/aws/variables.ts'
import type { Context } from '../../host/context.ts'
import { judgeRegion, regionsInPartition } from '../../lambda/partitions.ts'
import type { Region } from '../../lambda/partitions.ts'
import type { SigningProfile } from '../../host/aws/signing.ts'
import type { AliasDeclaration } from '../../publish/aliases.ts'
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
    layers:
      config.signingProfile === undefined ? layers : layers.map((layer) => Object.assign({ isSigned: true }, layer)),
    regions,
    ...(config.regions === 'all' ? { skipDisabled: true } : {}),
    ...(config.s3Bucket === undefined ? {} : { bucket: bucketOf(config, config.s3Bucket, regions) }),
    ...(config.signingProfile === undefined
      ? {}
      : { signingProfile: signingProfileOf(config.signingProfile, regions) }),
    ...sharedDeclaration(config),
    shareVersions: config.shareVersions,
    parameters: config.ssmParameter,
    ...(config.alignVersion === undefined ? {} : { alignVersion: config.alignVersion }),
  }
}

/** What the configuration says of layers and of images alike: who may use them, which functions do, and how they change. */
export function sharedDeclaration(config: Config) {
  return {
    sharing: config.shareWith,
    functions: config.updateFunctions,
    publishFunctionVersion: config.publishFunctionVersion || config.alias !== undefined,
    ...(config.alias === undefined ? {} : { alias: aliasOf(config, config.alias) }),
    ...(config.rollout.length > 0 ? { rollout: config.rollout } : {}),
    ...(config.stopOnFailure ? { stopOnFailure: true } : {}),
    ...(config.keepVersions === undefined ? {} : { keepVersions: config.keepVersions }),
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
        ? 'No region given: nothing says where to publish.'
        : `${name}, from the environment, is not a region of AWS.`,
    nextStep: 'Name the regions, e.g. `regions: eu-west-1`, or set AWS_REGION.',
  })
}

function bucketOf(config: Config, template: string, regions: readonly Region[]): BucketDeclaration {
  const { s3Prefix, s3BucketOwner, s3Storage, s3Encryption, kmsKey, s3Tags } = config
  checkSettings(config, regions)
  const prefix = s3Prefix.replaceAll(/^\/+|\/+$/g, '')
  const algorithm = s3Encryption === 'default' ? (kmsKey === undefined ? undefined : 'aws:kms') : s3Encryption
  const encryption = algorithm && { algorithm, ...(kmsKey === undefined ? {} : { keyId: kmsKey }) }
  return {
    template,
    prefix,
    ...(s3BucketOwner === undefined ? {} : { owner: s3BucketOwner }),
    ...(config.signingProfile === undefined ? {} : { isSigned: true }),
    ...(s3Storage === 'reference' ? { storage: s3Storage } : {}),
    ...(encryption ? { encryption } : {}),
    ...(s3Tags.length > 0 ? { tags: s3Tags } : {}),
  }
}

function checkSettings({ s3Encryption, kmsKey = '', s3Tags }: Config, regions: readonly Region[]): void {
  const problems: Problem[] = []
  if (kmsKey !== '' && s3Encryption === 'AES256') {
    problems.push({
      code: 'contradicting-inputs',
      input: 'kms-key',
      message: '`s3-encryption: AES256` encrypts with a key of S3, and `kms-key` names another one.',
      nextStep: 'Take one of them away, or write `s3-encryption: aws:kms`.',
    })
  }
  const keyRegion = /^arn:[a-z-]+:kms:([a-z0-9-]+):/.exec(kmsKey)?.[1]
  const others = regions.filter(({ name }) => keyRegion !== undefined && name !== keyRegion)
  if (others.length > 0) {
    problems.push({
      code: 'key-in-another-region',
      input: 'kms-key',
      message: `The key ${kmsKey} is in ${keyRegion}, and S3 encrypts in ${others.map(({ name }) => name).join(', ')} with keys of that region only.`,
      nextStep: 'Write `{region}` into the ARN, or name an alias that exists in every region (`alias/…`).',
    })
  }
  if (s3Tags.length > 10 || new Set(s3Tags.map(({ key }) => key)).size < s3Tags.length) {
    problems.push({
      code: 'invalid-input',
      input: 's3-tags',
      message: `An object takes at most 10 tags, each key once; ${s3Tags.length} were given.`,
      nextStep: 'Leave out tags, or the second of those with the same key.',
    })
  }
  throwIfAny(problems, ConfigurationError)
}

/** How an alias moves. */
function aliasOf({ canaryShare: share, canaryMinutes, canaryAlarm: alarm }: Config, name: string): AliasDeclaration {
  if (share === undefined) return { name }
  return { name, canary: { share, minutes: canaryMinutes ?? 5, ...(alarm === undefined ? {} : { alarm }) } }
}

function signingProfileOf(
  { name, owner, region = '{region}' }: NonNullable<Config['signingProfile']>,
  regions: readonly Region[],
): SigningProfile {
  const others = regions.filter((one) => region !== '{region}' && one.name !== region)
  if (others.length > 0) {
    throw new ConfigurationError({
      code: 'signing-profile-in-another-region',
      input: 'signing-profile',
      message: `The signing profile ${name} is in ${region}, and AWS Signer signs in ${others.map((one) => one.name).join(', ')} with profiles of that region only.`,
      nextStep:
        'Create a profile of the same name in each region, and write `{region}` into the ARN, or the name alone.',
    })
  }
  return { name, ...(owner === undefined ? {} : { owner }) }
}
