// How the configuration and what was built become a request to publish, and what came of it becomes part of the report.
import { resolve as resolvePath } from 'node:path'
import type { Config } from '../config/config.ts'
import { ConfigurationError, Failure, throwIfAny } from '../errors.ts'
import { connectAws, environmentRegion } from '../host/aws/connect.ts'
import type { Aws } from '../host/aws/connect.ts'
import type { Context, Environment } from '../host/context.ts'
import { facts } from '../host/json-cache.ts'
import { revisionOf } from '../host/git/revision.ts'
import { httpFor } from '../host/http/client.ts'
import { layerInventory } from '../inspect/layer-inventory.ts'
import { findIncluded } from '../artifact/include.ts'
import type { Layer } from '../artifact/layer.ts'
import { renderDescription } from '../plan/description.ts'
import type { DescriptionValues } from '../plan/description.ts'
import { findRegion } from '../lambda/partitions.ts'
import type { Region } from '../lambda/partitions.ts'
import type { LayerPlan, Plan } from '../plan/plan.ts'
import { scriptText } from '../python/compile/start.ts'
import { fingerprintOf, fingerprintOfZip } from './fingerprint.ts'
import { neededPolicies } from '../publish/layer/policy.ts'
import type { Publication } from '../publish/publication.ts'
import { publish, recognise } from '../publish/layer/publish.ts'
import type { DeclaredLayer, PublishRequest } from '../publish/layer/request.ts'
import { fitsDirectUpload, tooLargeForDirectUpload } from '../publish/upload.ts'
import { readZip } from '../publish/zip.ts'
import type { ReportDraft } from '../report/draft.ts'
import type { Lock } from '../python/locks/lock.ts'
import { version } from '../version.ts'
import { beforePublishing, expectedInventory } from './compare.ts'

/** The options that decide no byte of a layer, and those whose effect stands in the locks and the included files. */
const notContent: ReadonlySet<string> = new Set<keyof Config>([
  'requirements',
  'packages',
  'constraints',
  'runtimes',
  'architectures',
  'layerName',
  'include',
  'workingDirectory',
  'outputDirectory',
  'reports',
  'cache',
  'builder',
  'buildTimeout',
  'verify',
  'excludeImports',
  'description',
  'licenseInfo',
  'publish',
  'regions',
  's3Bucket',
  's3Prefix',
  'shareWith',
  'shareVersions',
  'updateFunctions',
  'publishFunctionVersion',
  'keepVersions',
  'ssmParameter',
  'zip',
])

/** Every option that decides the content: all but the known others, so that one that is new counts. */
function contentOptions(config: Config): Record<string, string> {
  const options = Object.entries(config).filter(([name]) => !notContent.has(name))
  return Object.fromEntries(options.map(([name, value]) => [name, JSON.stringify(value) ?? '']))
}

export interface Publishing extends Disposable {
  /** Completes what stands, and says whether that was all there was to do. */
  recognise(): Promise<boolean>
  /**
   * Refuses, before anything is downloaded, what the wheels' sizes say will not fit without a bucket.
   * @throws {Failure}
   */
  checkUpload(layer: string, wheelsBytes: number): void
  /** Says what would be done. */
  plan(): Promise<void>
  publish(layers: readonly Layer[]): Promise<void>
}

interface PublishingInputs {
  readonly verb: 'plan' | 'publish'
  readonly config: Config
  readonly plan: Plan
  readonly locks: readonly Lock[]
}

/** @throws {Failure} when there is no region to publish to. */
export async function startPublishing(
  inputs: PublishingInputs,
  context: Context,
  draft: ReportDraft,
): Promise<Publishing> {
  const { verb, config, plan } = inputs
  const regions = await regionsOf(config, context)
  const declared = await Promise.all(plan.layers.map((layer) => declare(layer, inputs, context)))
  // A version may have this content and another fingerprint, made by another version of this tool: its hash tells.
  const built = facts<string>(context.stores, 'zip-of-fingerprint-1')
  const known = await Promise.all(
    declared.map(async (layer): Promise<DeclaredLayer> => {
      const knownSha256 = layer.fingerprint === undefined ? undefined : await built.get(layer.fingerprint)
      return knownSha256 === undefined ? layer : { ...layer, knownSha256 }
    }),
  )
  const unbuilt = requestOf(config, known, regions, verb)
  const aws = connect(context, verb === 'plan')
  const publishContext = { aws, log: context.log, signal: context.signal, http: httpFor(context.env) }
  const newest = (name: string) => beforePublishing(name, regions[0].name, aws, context)
  const comparePlanned = async (layer: LayerPlan): Promise<void> => {
    const { expected } = draft.known(layer.name)
    const compare = await newest(layer.name)
    if (expected) draft.layer(layer.name, { comparison: await compare(expectedInventory(layer, expected)) })
  }
  const policies = async (): Promise<void> =>
    draft.policy(policyText(unbuilt, await accountOf(aws, regions[0], context.env)))
  return {
    async recognise() {
      const publication = await recognise(unbuilt, publishContext)
      if (!publication) return false
      context.log.info('All stands as declared: nothing is downloaded, built or uploaded.')
      record(publication, draft, context)
      return true
    },
    checkUpload(layer, wheelsBytes) {
      // A zip is as large as its wheels, which are copied as they are compressed; how much `exclude` takes away is not known.
      const isCertain = unbuilt.bucket === undefined && config.exclude.length === 0
      if (isCertain && !fitsDirectUpload(wheelsBytes * certainShare)) {
        throw new ConfigurationError(tooLargeForDirectUpload(layer, wheelsBytes))
      }
    },
    async plan() {
      await policies()
      const [publication] = await Promise.all([publish(unbuilt, publishContext), ...plan.layers.map(comparePlanned)])
      record(publication, draft, context)
    },
    async publish(layers) {
      const zipped = declared.map((layer, at) => withZip(layer, layers[at]))
      for (const { fingerprint, zip } of zipped) {
        if (fingerprint !== undefined && zip) await built.put(fingerprint, zip.sha256)
      }
      // The newest version is looked up before there is a newer one; reading it takes no time of the publishing.
      const compares = await Promise.all(layers.map(({ plan: { name } }) => newest(name)))
      const compared = layers.map(async (layer, at) => {
        const comparison = await compares[at]?.(layerInventory(layer))
        if (comparison) draft.layer(layer.plan.name, { comparison })
      })
      const [publication] = await Promise.all([publish({ ...unbuilt, layers: zipped }, publishContext), ...compared])
      record(publication, draft, context)
    },
    [Symbol.dispose]: () => aws.close(),
  }
}

/** Of the wheels' bytes, what is in the layer for sure: file names and RECORDs change a little. */
const certainShare = 0.97

const unread: ReadonlySet<string> = new Set(['no-region', 'no-credentials'])

/**
 * Says what would be done; for somebody who may not read the account, e.g. a pull request of a fork, all but what
 * stands there.
 * @throws {Failure} what is wrong with the declaration, or with a service.
 */
export async function planPublishing(inputs: PublishingInputs, context: Context, draft: ReportDraft): Promise<void> {
  try {
    using publishing = await startPublishing(inputs, context, draft)
    await publishing.plan()
  } catch (error) {
    if (!(error instanceof Failure) || !error.problems.every(({ code }) => unread.has(code))) throw error
    const reason = `What is published is not known. ${error.problems[0].message}`
    for (const { name } of inputs.plan.layers) draft.layer(name, { comparison: { kind: 'not-compared', reason } })
  }
}

/** What this configuration needs to be allowed, without a look at what stands. */
export async function sayPolicy(config: Config, plan: Plan, context: Context, draft: ReportDraft): Promise<void> {
  const regions = await regionsOf(config, context)
  const layers = plan.layers.map((layer): DeclaredLayer => ({
    ...identityOf(layer),
    description: '',
    fingerprint: undefined,
  }))
  const aws = connect(context, true)
  try {
    const accountId = await accountOf(aws, regions[0], context.env)
    draft.policy(policyText(requestOf(config, layers, regions, 'publish'), accountId))
  } finally {
    aws.close()
  }
}

const connect = ({ env, log, signal }: Context, readOnly: boolean): Aws => connectAws({ env, log, signal, readOnly })

/** `*` where nobody is to be asked, or nobody answers: a policy can be read without credentials. */
async function accountOf(aws: Aws, region: Region, env: Environment): Promise<string> {
  const sources = [
    'AWS_ACCESS_KEY_ID',
    'AWS_PROFILE',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  ]
  if (!sources.some((name) => env[name])) return '*'
  try {
    return (await aws.identity(region.name)).accountId
  } catch (error) {
    if (error instanceof Failure && error.exitCode === 130) throw error
    return '*'
  }
}

async function regionsOf(config: Config, { env }: Context): Promise<readonly [Region, ...Region[]]> {
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

function requestOf(
  config: Config,
  layers: readonly DeclaredLayer[],
  regions: readonly [Region, ...Region[]],
  verb: 'plan' | 'publish',
): PublishRequest {
  return {
    mode: verb === 'plan' ? 'plan' : config.publish === 'always' ? 'always' : 'if-changed',
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

function identityOf({ name, targets }: LayerPlan): Pick<DeclaredLayer, 'name' | 'runtimes' | 'architectures'> {
  return {
    name,
    runtimes: [...new Set(targets.map(({ runtime }) => runtime.name))],
    architectures: [...new Set(targets.map(({ architecture }) => architecture))],
  }
}

async function declare(
  layer: LayerPlan,
  { config, locks }: PublishingInputs,
  context: Context,
): Promise<DeclaredLayer> {
  const ours = locks.filter(({ target }) =>
    layer.targets.some((one) => one.runtime.name === target.runtime.name && one.architecture === target.architecture),
  )
  const included = await findIncluded(config.include, context.directory, layer.zipPath, context.signal)
  // What pip resolves inside of a container is known when it is done.
  const known = config.build !== 'container'
  const script = config.beforeBuild === undefined ? '' : await scriptText(config.beforeBuild, context.directory)
  const declared = {
    toolVersion: version,
    layerName: layer.name,
    locks: ours,
    included: included.map(({ path, hash, mode }) => ({ path, sha256: hash.digest, mode })),
    options: { ...contentOptions(config), layout: layer.layout, ...(script === '' ? {} : { script }) },
  }
  const fingerprint = known ? fingerprintOf(declared) : undefined
  return declaredLayer(identityOf(layer), config, packagesOf(ours), fingerprint, context)
}

const packagesOf = (locks: readonly Lock[]): string =>
  [
    ...new Set(
      locks.flatMap((lock) =>
        lock.packages.map(({ name, version: pinned }) => (pinned === undefined ? name : `${name} ${pinned}`)),
      ),
    ),
  ].join(', ')

/** A layer as it is to stand, its description filled in. */
async function declaredLayer(
  identity: Pick<DeclaredLayer, 'name' | 'runtimes' | 'architectures'>,
  config: Config,
  packages: string,
  fingerprint: string | undefined,
  context: Context,
): Promise<DeclaredLayer> {
  const { sha, ref, repository } = config.description.includes('{git-') ? await revisionOf(context) : {}
  const values: DescriptionValues = {
    name: identity.name,
    runtime: identity.runtimes.join(', '),
    runtimes: identity.runtimes.join(', '),
    architecture: identity.architectures.join(', '),
    architectures: identity.architectures.join(', '),
    packages,
    ...(sha === undefined ? {} : { 'git-sha': sha }),
    ...(ref === undefined ? {} : { 'git-ref': ref }),
    ...(repository === undefined ? {} : { 'git-repository': repository }),
  }
  const { text, note } = renderDescription(config.description, values, fingerprint)
  if (note !== undefined) context.log.warning(`${identity.name}: ${note}`)
  const { licenseInfo } = config
  return { ...identity, description: text, fingerprint, ...(licenseInfo === undefined ? {} : { licenseInfo }) }
}

function withZip(declared: DeclaredLayer, layer: Layer | undefined): DeclaredLayer {
  if (!layer) throw new Error(`${declared.name} was not built`)
  const { zipPath: path, sizeBytes, sha256, unzippedSizeBytes } = layer
  return { ...declared, zip: { path, sizeBytes, sha256, unzippedSizeBytes } }
}

/**
 * Publishes a zip that was built before, as it stands: nothing is resolved, nothing is built.
 * @throws {Failure} when it is no zip, or the configuration names more than one layer for it.
 */
export async function publishZip(
  zipPath: string,
  verb: 'plan' | 'publish',
  config: Config,
  plan: Plan,
  context: Context,
  draft: ReportDraft,
): Promise<void> {
  const [layer, ...others] = plan.layers
  if (!layer || others.length > 0) {
    throw new ConfigurationError({
      code: 'one-zip-for-several-layers',
      input: 'layer-name',
      message: `One zip cannot be ${plan.layers.length} layers: ${plan.layers.map(({ name }) => name).join(', ')}.`,
      nextStep: 'Give the layer one name without placeholders, or publish one runtime and architecture at a time.',
    })
  }
  const zip = await readZip(resolvePath(context.directory, zipPath))
  const { path, sizeBytes, sha256, unzippedSizeBytes } = zip
  const origins = { wheelhouses: [], entries: [], collisions: [], reused: true }
  draft.layer(layer.name, { layer: { ...origins, plan: layer, zipPath: path, sizeBytes, sha256, unzippedSizeBytes } })
  const regions = await regionsOf(config, context)
  const declared = await declaredLayer(identityOf(layer), config, '', fingerprintOfZip(sha256), context)
  const request = requestOf(config, [{ ...declared, zip }], regions, verb)
  const aws = connect(context, verb === 'plan')
  try {
    if (verb === 'plan') draft.policy(policyText(request, await accountOf(aws, regions[0], context.env)))
    const publication = await publish(request, {
      aws,
      log: context.log,
      signal: context.signal,
      http: httpFor(context.env),
    })
    record(publication, draft, context)
  } finally {
    aws.close()
  }
}

const policyText = (request: PublishRequest, accountId: string): string =>
  JSON.stringify(neededPolicies(request, accountId), undefined, 2)

/** Puts what was done, or would be, where the report finds it. */
function record(publication: Publication, draft: ReportDraft, { log }: Context): void {
  const { destinations, planned, problems, notes } = publication
  for (const name of new Set([...destinations, ...planned].map(({ layer }) => layer))) {
    draft.layer(name, {
      destinations: destinations.filter(({ layer }) => layer === name),
      ...(planned.length === 0 ? {} : { planned: planned.filter(({ layer }) => layer === name) }),
    })
  }
  for (const { layer, region, actions } of planned) {
    const what = actions.length === 0 ? 'all stands as declared' : `would ${actions.join('; ')}`
    log.info(`${layer} in ${region}: ${what}.`)
  }
  for (const note of notes) log.info(note)
  throwIfAny(problems)
}
