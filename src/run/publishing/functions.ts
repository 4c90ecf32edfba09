// Publishing of function zips: what functions and buckets have already is known before anything is built, where an
// earlier build on this machine tells what it comes to.
import { ConfigurationError, throwIfAny } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { httpFor } from '../../host/http/client.ts'
import { sealedFacts, type Facts } from '../../host/json-cache.ts'
import { makeFolder } from '../../host/make-folder.ts'
import type { Aws } from '../../host/aws/connect.ts'
import type { Layer } from '../../model/layer.ts'
import { handlersOf } from '../../plan/handlers.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import { functionPolicies } from '../../publish/function/policy.ts'
import { publishFunction, recogniseFunction, type DeployContext } from '../../publish/function/publish.ts'
import type {
  DeclaredFunction,
  FunctionDestination,
  FunctionRequest,
  KnownZip,
  RegionDestination,
} from '../../publish/function/request.ts'
import type { Publication } from '../../publish/publication.ts'
import { tooLargeForDirectUpload } from '../../publish/upload.ts'
import type { ZipFile } from '../../publish/zip.ts'
import { functionSnippets } from '../../report/function-snippets.ts'
import type { LayerContent } from '../../report/report.ts'
import type { Ecosystem } from '../ecosystem.ts'
import { eventText } from '../event.ts'
import { fingerprintOfZip } from '../fingerprint.ts'
import { handlerFindings, missingHandler } from '../handlers.ts'
import type { Run } from '../request.ts'
import { accountOf, connect } from './account.ts'
import { fitsWithoutBucket, type Publishing } from './publishing.ts'
import { publishRequest, regionsOf } from './request.ts'
import { writeSnippetFiles } from './snippet-files.ts'

/** @throws {Failure} when there is no region to publish to. */
export async function openFunctionPublishing(packages: Ecosystem, run: Run): Promise<Publishing> {
  const { config, context } = run
  const { request, fingerprints, zips } = await declaredRequest(packages, run, 'publish')
  const aws = connect(context, { readOnly: false })
  const deployContext = await deployContextOf(aws, context)
  return {
    async isComplete() {
      const publication = await recogniseFunction(request, deployContext)
      if (!publication) return false
      context.log.info('Up to date: nothing is downloaded, built or uploaded.')
      await announceDeployment(publication, request, run)
      return true
    },
    checkUpload(artifact, wheelsBytes) {
      if (!fitsWithoutBucket(wheelsBytes, request, config.exclude)) {
        throw new ConfigurationError(tooLargeForDirectUpload(artifact, wheelsBytes))
      }
    },
    async publish(layers) {
      for (const [at, { sha256, sizeBytes }] of layers.entries()) {
        const fingerprint = fingerprints[at]
        if (fingerprint !== undefined) await zips.put(fingerprint, { sha256, sizeBytes })
      }
      const artifacts = request.artifacts.map((one, at) => withZip(one, layers[at], config))
      await announceDeployment(await publishFunction({ ...request, artifacts }, deployContext), request, run)
      return new Map()
    },
    [Symbol.dispose]: () => aws[Symbol.dispose](),
  }
}

function withZip(declaredBefore: DeclaredFunction, layer: Layer | undefined, config: Run['config']): DeclaredFunction {
  if (!layer) throw new Error('a function was not built')
  const { zipPath: path, sizeBytes, sha256, unzippedSizeBytes } = layer
  return asBuilt(declaredBefore, layer.plan, { path, sizeBytes, sha256, unzippedSizeBytes }, config)
}

/** A zip that is to be signed is known by what was built in any case: its hash changes with each signature. */
function asBuilt(
  declaredBefore: DeclaredFunction,
  { targets }: Pick<ArtifactPlan, 'targets'>,
  zip: ZipFile,
  config: Run['config'],
): DeclaredFunction {
  const { signingProfile } = config
  const fingerprint =
    declaredBefore.fingerprint ?? (signingProfile ? fingerprintOfZip(zip.sha256, signingProfile.name) : undefined)
  const lookForHandler = (handler: string) => {
    const findings = handlerFindings({ kind: 'function', targets, zipPath: zip.path }, { handlers: [handler] })
    return missingHandler(findings, config)
  }
  return { ...declaredBefore, zip, lookForHandler, ...(fingerprint === undefined ? {} : { fingerprint }) }
}

/** Says what `publish` would do with the same inputs. */
export async function planFunctionPublishing(
  packages: Packages,
  contents: ReadonlyMap<string, LayerContent>,
  run: Run,
): Promise<void> {
  const { context, announce } = run
  const { request: declaredAlone } = await declaredRequest(packages, run, 'plan')
  const artifacts = declaredAlone.artifacts.map((one) => withContent(one, contents, packages, run.config))
  const request = { ...declaredAlone, artifacts }
  using aws = connect(context, { readOnly: true })
  const accountId = await accountOf(aws, request.regions[0], context.env)
  announce({ kind: 'policy-known', policy: JSON.stringify(functionPolicies(request, accountId), undefined, 2) })
  const publication = await publishFunction(request, await deployContextOf(aws, context))
  await announceDeployment(publication, request, run)
  const changed = publication.planned.flatMap(({ layer, actions }) => (actions.length > 0 ? [layer] : []))
  const tooLarge = [...new Set(changed)].flatMap((name) => {
    const sizeBytes = contents.get(name)?.sizeBytes ?? 0
    return fitsWithoutBucket(sizeBytes, request, run.config.exclude) ? [] : [tooLargeForDirectUpload(name, sizeBytes)]
  })
  throwIfAny(tooLarge, ConfigurationError)
}

/** With what is known before the zip is made. */
function withContent(
  one: DeclaredFunction,
  contents: ReadonlyMap<string, LayerContent>,
  { layers, handlerFindings: expectedFindings }: Packages,
  config: Run['config'],
): DeclaredFunction {
  const expectedUnzippedBytes = contents.get(one.name)?.unzippedSizeBytes
  const layer = layers.find(({ name }) => name === one.name)
  return {
    ...one,
    ...(expectedUnzippedBytes === undefined ? {} : { expectedUnzippedBytes }),
    ...(layer ? { lookForHandler: (handler: string) => missingHandler(expectedFindings(layer, handler), config) } : {}),
  }
}

/** A zip that was built before. */
export async function publishFunctionZip(plan: ArtifactPlan, zip: ZipFile, run: Run): Promise<void> {
  const verb = run.verb === 'plan' ? 'plan' : 'publish'
  const request = await functionRequest([asBuilt(declared(plan, run), plan, zip, run.config)], verb, run)
  using aws = connect(run.context, { readOnly: verb === 'plan' })
  await announceDeployment(await publishFunction(request, await deployContextOf(aws, run.context)), request, run)
}

type Packages = Pick<Ecosystem, 'layers' | 'identify' | 'handlerFindings'>

interface DeclaredRequest {
  readonly request: FunctionRequest
  /** One for each artifact. */
  readonly fingerprints: readonly (string | undefined)[]
  /** What earlier builds came to, by fingerprint. */
  readonly zips: Facts<KnownZip>
}

async function declaredRequest(
  { layers, identify }: Packages,
  run: Run,
  verb: 'plan' | 'publish',
): Promise<DeclaredRequest> {
  const fingerprints = await Promise.all(layers.map(async (layer) => (await identify(layer)).fingerprint))
  const zips = sealedFacts<KnownZip>(run.context, 'function-of-fingerprint-3')
  const artifacts = await Promise.all(
    layers.map(async (layer, at): Promise<DeclaredFunction> => {
      const fingerprint = fingerprints[at]
      const known = fingerprint === undefined ? undefined : await zips.get(fingerprint)
      return {
        ...declared(layer, run),
        ...(known ? { known } : {}),
        ...(fingerprint === undefined ? {} : { fingerprint }),
      }
    }),
  )
  return { request: await functionRequest(artifacts, verb, run), fingerprints, zips }
}

function declared({ name, targets: [{ runtime, architecture }] }: ArtifactPlan, { config }: Run): DeclaredFunction {
  return { name, runtime: runtime.name, architecture, handlers: handlersOf(config) }
}

/** The request that the configuration makes. */
export async function functionRequest(
  artifacts: readonly DeclaredFunction[],
  verb: 'plan' | 'publish',
  { config, context }: Run,
): Promise<FunctionRequest> {
  const { smokeEvent, publishFunctionVersion } = config
  const asOfLayers = publishRequest(config, [], await regionsOf(config, context), verb)
  const { mode, planned, regions, skipDisabled, rollout, stopOnFailure, bucket, signingProfile, functions, alias } =
    asOfLayers
  return {
    mode,
    ...(planned === undefined ? {} : { planned }),
    artifacts,
    regions,
    ...(skipDisabled === undefined ? {} : { skipDisabled }),
    ...(rollout === undefined ? {} : { rollout }),
    ...(stopOnFailure === undefined ? {} : { stopOnFailure }),
    ...(bucket ? { bucket } : {}),
    ...(signingProfile ? { signingProfile } : {}),
    functions,
    publishFunctionVersion,
    ...(alias ? { alias } : {}),
    // Without functions the zip is called on this machine, before it takes its place.
    ...(smokeEvent === undefined || functions.length === 0
      ? {}
      : { smokeEvent: await eventText(smokeEvent, 'smoke-event', context.directory) }),
  }
}

async function deployContextOf(aws: Aws, { env, log, signal, stores }: Context): Promise<DeployContext> {
  await makeFolder(stores.temporary)
  return { aws, log, signal, http: httpFor(env), scratch: stores.temporary }
}

/** @throws {Failure} what could not be done, region by region. */
async function announceDeployment(
  { destinations, planned, problems, notes, warnings }: Publication<RegionDestination>,
  { artifacts, mode }: FunctionRequest,
  run: Run,
): Promise<void> {
  const { announce } = run
  const { log } = run.context
  const functions = destinations.flatMap((one) => one.functions)
  const objects = destinations.flatMap(({ object }) => object ?? [])
  const names = new Set(
    [...functions, ...objects].map(({ artifact }) => artifact).concat(planned.map(({ layer }) => layer)),
  )
  for (const name of names) {
    announce({
      kind: 'deployed',
      layer: name,
      functions: functions.filter(({ artifact }) => artifact === name),
      objects: objects.filter(({ artifact }) => artifact === name),
      ...(planned.length === 0 ? {} : { planned: planned.filter(({ layer }) => layer === name) }),
    })
  }
  for (const one of mode === 'plan' ? [] : artifacts) {
    const stored = objects.filter(({ artifact }) => artifact === one.name)
    if (stored.length > 0) await writeSnippetFiles(one.name, functionSnippets(one, stored), run)
  }
  for (const { layer, region, actions } of planned) {
    const what = actions.length === 0 ? 'everything is as declared' : `would ${actions.join('; ')}`
    log.info(`${layer} in ${region}: ${what}.`)
  }
  for (const one of functions) log.info(describe(one))
  for (const { region, s3Bucket, s3Key } of objects) log.info(`${region}: s3://${s3Bucket}/${s3Key}`)
  for (const note of notes) log.info(note)
  for (const warning of warnings) log.warning(warning)
  throwIfAny(problems)
}

function describe({ functionArn, done }: FunctionDestination): string {
  return `${functionArn}: ${done.length === 0 ? 'as declared already' : done.join(', ')}.`
}
