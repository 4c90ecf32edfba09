// What each layer should be in every region: its name, description and fingerprint.
import type { Config } from '../../config/config.ts'
import type { Layer } from '../../model/layer.ts'
import type { Context } from '../../host/context.ts'
import { revisionOf } from '../../host/git/revision.ts'
import { renderDescription } from '../../plan/description.ts'
import type { DescriptionValues } from '../../plan/description.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import { contentVersion, fingerprintOf, fingerprintOfZip } from '../fingerprint.ts'
import type { DeclaredLayer } from '../../publish/layer/request.ts'
import { readBuildInputs } from '../../python/compile/build-inputs.ts'
import { scriptText } from '../../host/docker/before-build.ts'
import type { Lock } from '../../python/locks/lock.ts'
import type { ContentIdentity, Ecosystem } from '../ecosystem.ts'
import { partsOf } from '../layers.ts'
import { ownFilesOf } from '../own-files.ts'
import type { Run } from '../request.ts'
import { contentOptions } from './content-options.ts'

type Identity = Pick<DeclaredLayer, 'name' | 'runtimes' | 'architectures'>

export function identityOf({ name, targets }: ArtifactPlan): Identity {
  return {
    name,
    runtimes: [...new Set(targets.map(({ runtime }) => runtime.name))],
    architectures: [...new Set(targets.map(({ architecture }) => architecture))],
  }
}

/** Layers for what needs their names, runtimes and architectures only. */
export function undescribedLayers(layers: readonly ArtifactPlan[]): readonly DeclaredLayer[] {
  const undescribed = { description: '', fingerprint: undefined }
  return layers.map((layer) => Object.assign(identityOf(layer), undescribed))
}

/** A layer whose content is known before it is made. */
export async function declareLayer(
  layer: ArtifactPlan,
  packages: Pick<Ecosystem, 'identify'>,
  run: Pick<Run, 'config' | 'context'>,
): Promise<DeclaredLayer> {
  const { packages: names, fingerprint } = await packages.identify(layer)
  return describeLayer(identityOf(layer), names, fingerprint, run)
}

/** What a layer of Python packages will be made of. */
export async function identifyLayer(
  layer: ArtifactPlan,
  locks: readonly Lock[],
  run: Pick<Run, 'config' | 'context'>,
): Promise<ContentIdentity> {
  const parts = partsOf(layer, locks)
  return { packages: packageNames(parts), fingerprint: await fingerprintOfLayer(layer, parts, run) }
}

/** Undefined for what pip resolves inside of a container: it is known only when it is done. */
async function fingerprintOfLayer(
  layer: ArtifactPlan,
  locks: readonly Lock[],
  { config, context }: Pick<Run, 'config' | 'context'>,
): Promise<string | undefined> {
  const { entries } = await ownFilesOf(layer, config, context)
  if (config.build === 'container') return undefined
  const script = config.beforeBuild === undefined ? '' : await scriptText(config.beforeBuild, context.directory)
  const builds = await readBuildInputs(config, context)
  return fingerprintOf({
    contentVersion: contentVersion(entries),
    layerName: layer.name,
    locks,
    included: entries.map(({ path, hash, mode }) => ({ path, sha256: hash.digest, mode })),
    options: {
      ...contentOptions(config),
      layout: layer.layout,
      ...(script === '' ? {} : { script }),
      ...(builds.constraints.length === 0 ? {} : { buildConstraints: builds.constraints }),
      ...(config.buildEnv.length === 0 ? {} : { buildEnvironment: builds.environment }),
    },
  })
}

function packageNames(locks: readonly Lock[]): string {
  const packages = locks.flatMap((lock) => lock.packages)
  const names = packages.map(({ name, version: pinned }) => (pinned === undefined ? name : `${name} ${pinned}`))
  return [...new Set(names)].join(', ')
}

/** Fills in the description of a layer. */
export async function describeLayer(
  identity: Identity,
  packages: string,
  fingerprint: string | undefined,
  { config, context }: Pick<Run, 'config' | 'context'>,
): Promise<DeclaredLayer> {
  const { text, note } = renderDescription(
    config.description,
    await descriptionValues(identity, packages, config, context),
    fingerprint,
  )
  if (note !== undefined) context.log.warning(`${identity.name}: ${note}`)
  const { licenseInfo } = config
  return { ...identity, description: text, fingerprint, ...(licenseInfo === undefined ? {} : { licenseInfo }) }
}

async function descriptionValues(
  { name, runtimes, architectures }: Identity,
  packages: string,
  { description }: Config,
  context: Context,
): Promise<DescriptionValues> {
  const { sha, ref, repository } = description.includes('{git-') ? await revisionOf(context) : {}
  return {
    name,
    runtime: runtimes.join(', '),
    runtimes: runtimes.join(', '),
    architecture: architectures.join(', '),
    architectures: architectures.join(', '),
    packages,
    ...(sha === undefined ? {} : { 'git-sha': sha }),
    ...(ref === undefined ? {} : { 'git-ref': ref }),
    ...(repository === undefined ? {} : { 'git-repository': repository }),
  }
}

/**
 * The same layer when its zip is made. A layer that is to be signed has a fingerprint from now on in any case: its hash
 * changes with each signature.
 */
export async function withZip(
  declared: DeclaredLayer,
  layer: Layer | undefined,
  packages: Pick<Ecosystem, 'identify'>,
  run: Pick<Run, 'config' | 'context'>,
): Promise<DeclaredLayer> {
  if (!layer) throw new Error(`${declared.name} was not built`)
  const { zipPath: path, sizeBytes, sha256, unzippedSizeBytes } = layer
  const zip = { path, sizeBytes, sha256, unzippedSizeBytes }
  const profile = run.config.signingProfile
  if (profile === undefined || declared.fingerprint !== undefined) return { ...declared, zip }
  const { packages: names } = await packages.identify(layer.plan)
  const described = await describeLayer(identityOf(layer.plan), names, fingerprintOfZip(sha256, profile.name), run)
  return { ...declared, ...described, zip }
}
