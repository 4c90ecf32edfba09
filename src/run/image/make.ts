// Images: what both `build` and `publish` do for them.

import { writeDockerArchive, writeOciLayout, type ImageFiles } from '../../artifact/image/output.ts'
import type { Config } from '../../config/config.ts'
import { ConfigurationError, throwIfAny } from '../../errors.ts'
import type { Layer } from '../../model/layer.ts'
import { expandImageName, imageNameValues } from '../../plan/image-names.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import type { Ecosystem } from '../ecosystem.ts'
import { openEcosystems } from '../ecosystems.ts'
import type { InspectedLayer } from '../ecosystem.ts'
import type { ReportSubject } from '../report-files.ts'
import type { Run } from '../request.ts'
import { baseName, findBase, type FoundBase } from './base.ts'
import { buildDockerfile, buildFolder, dockerfileOf } from './dockerfile.ts'
import { importInImages } from './verify.ts'
import { finishImage, type FinishedImage } from './finish.ts'

/** What an image is made of, before anything is downloaded. */
export interface ChosenImages extends AsyncDisposable {
  readonly plans: readonly ArtifactPlan[]
  readonly packages: Ecosystem
  /** One for each artifact; undefined for what a Dockerfile will make. */
  readonly bases: readonly (FoundBase | undefined)[]
}

/** The package that starts a function in a base that has nothing of Lambda: https://pypi.org/project/awslambdaric/ */
const runtimeClient = 'awslambdaric'

/**
 * Finds the bases, and chooses the packages. A base without Lambda's runtime client gets it as one of the packages.
 * @throws {Failure} what cannot be used as a base, or what `openEcosystems` says.
 */
export async function chooseForImages(planned: readonly ArtifactPlan[], run: Run): Promise<ChosenImages> {
  const { config, context } = run
  const isOfDockerfile = (await dockerfileOf(config, context)) !== undefined
  const bases = await context.log.phase(
    'Base image',
    () =>
      Promise.all(
        planned.map(async ({ targets: [target] }) => (isOfDockerfile ? undefined : findBase(target, config, context))),
      ),
    (found) => [...new Set(found.flatMap((one) => (one ? baseName(one) : [])))].join(', ') || 'the Dockerfile has it',
  )
  const plans = planned.map((plan, at) => withInterpreter(plan, bases[at]))
  const lacking = plans.filter((_, at) => bases[at]?.lacksClient === true)
  if (config.excludeSdk && lacking.length > 0) throw baseWithoutSdk(lacking)
  const inImage = config.verify === 'import' ? { ...run, importIn: importInImages(plans, bases, run) } : run
  const packages = await openEcosystems(plans, inImage)
  if (lacking.length === 0 || packages.has(runtimeClient)) return chosenImages(plans, packages, bases)
  await packages[Symbol.asyncDispose]()
  if (packages.isLocked) throw clientNotLocked(lacking)
  context.log.info(`The base image has no runtime client of Lambda: ${runtimeClient} is added.`)
  const added = { ...inImage, config: { ...config, packages: [...config.packages, runtimeClient] } }
  return chosenImages(plans, await openEcosystems(plans, added), bases)
}

/** What a Dockerfile is built on is not known before it is built: its Python is looked for when a script is started. */
function withInterpreter(plan: ArtifactPlan, base: FoundBase | undefined): ArtifactPlan {
  const {
    targets: [{ runtime }],
  } = plan
  if (runtime.family !== 'python') return plan
  if (!base) return { ...plan, interpreter: `/usr/bin/env python${runtime.python}` }
  return base.program === undefined ? plan : { ...plan, interpreter: base.program }
}

function chosenImages(plans: readonly ArtifactPlan[], packages: Ecosystem, bases: ChosenImages['bases']): ChosenImages {
  return { plans, packages, bases, [Symbol.asyncDispose]: () => packages[Symbol.asyncDispose]() }
}

function baseWithoutSdk(lacking: readonly ArtifactPlan[]): ConfigurationError {
  return new ConfigurationError({
    code: 'contradicting-inputs',
    input: 'exclude-sdk',
    message: `\`exclude-sdk\` leaves AWS’s SDK to the runtime, and the base image of ${lacking.map(({ name }) => name).join(', ')} is not one of Lambda’s: it has none.`,
    nextStep: 'Leave `exclude-sdk` out, or leave `base-image` out.',
  })
}

function clientNotLocked(lacking: readonly ArtifactPlan[]): ConfigurationError {
  return new ConfigurationError({
    code: 'runtime-client-missing',
    input: 'base-image',
    message: `The base image of ${lacking.map(({ name }) => name).join(', ')} has nothing that starts a function, and the lock does not have ${runtimeClient}, which would.`,
    nextStep: `Add ${runtimeClient} to the project and lock it again, or leave \`base-image\` out.`,
  })
}

export interface MadeImages extends AsyncDisposable {
  readonly images: readonly FinishedImage[]
  readonly inspected: readonly InspectedLayer[]
}

/** Downloads, examines, and makes the images: everything but the bytes of layers that nobody asked for. */
export async function makeImages({ plans, packages, bases }: ChosenImages, run: Run): Promise<MadeImages> {
  const made = await packages.make()
  // In the order of the plans: each language makes its own, one language after the other.
  const inspected = plans.flatMap(({ name }) => made.filter(({ layer }) => layer.plan.name === name))
  const layers = inspected.map(({ layer }) => layer)
  const folders: AsyncDisposable[] = []
  const dispose = async (): Promise<void> => {
    for (const blob of layers.flatMap(({ blobs = [] }) => blobs)) await blob[Symbol.asyncDispose]()
    for (const folder of folders) await folder[Symbol.asyncDispose]()
  }
  try {
    const images: FinishedImage[] = []
    const dockerfile = await dockerfileOf(run.config, run.context)
    for (const [at, layer] of layers.entries()) {
      if (dockerfile === undefined) images.push(finished(layer, bases[at], run.config))
      else {
        const folder = await buildFolder(run.context)
        folders.push(folder)
        images.push(await builtImage(dockerfile, layer, folder.path, run))
      }
    }
    checkTags(images, run.config)
    return { images, inspected, [Symbol.asyncDispose]: dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}

function finished({ plan, blobs = [] }: Layer, base: FoundBase | undefined, config: Config): FinishedImage {
  if (!base) throw new Error(`${plan.name} has no base`)
  return finishImage(plan, blobs, base, config)
}

async function builtImage(
  dockerfile: string,
  { plan, blobs = [] }: Layer,
  folder: string,
  { config, context }: Run,
): Promise<FinishedImage> {
  const building = () => buildDockerfile(dockerfile, plan, blobs, folder, config, context)
  return finishImage(plan, [], await context.log.phase('Dockerfile', building), config)
}

/** The tags of an image, filled in. */
export function tagsOf(
  { plan, image }: { readonly plan: ArtifactPlan; readonly image: { readonly digest: string } },
  { imageTags }: Pick<Config, 'imageTags'>,
): readonly string[] {
  const values = imageNameValues(plan.targets[0], plan.name, image.digest)
  return [...new Set(imageTags.map((tag) => expandImageName(tag, values)))]
}

/** One tag for two images would be the tag of the second alone: Lambda takes no list of several. */
function checkTags(images: readonly FinishedImage[], config: Config): void {
  const owners = new Map<string, string>()
  const problems = images.flatMap((one) =>
    tagsOf(one, config).flatMap((tag) => {
      const other = owners.get(tag)
      owners.set(tag, one.plan.name)
      if (other === undefined || other === one.plan.name) return []
      return [
        {
          code: 'image-tag-shared',
          input: 'image-tags',
          message: `${other} and ${one.plan.name} would both get the tag ${tag}, and Lambda takes no list of several images.`,
          nextStep: 'Put `{name}` or `{architecture}` into `image-tags`.',
        },
      ]
    }),
  )
  throwIfAny(problems, ConfigurationError)
}

/** What the report and the files beside an image say of it. */
export function factsOf({ image, base, sizeBytes, uncompressedBytes }: FinishedImage): ImageFacts {
  const known = uncompressedBytes === undefined ? {} : { uncompressedBytes }
  return { digest: image.digest, sizeBytes, base: baseName(base), ...known }
}

export interface ImageFacts {
  readonly digest: string
  readonly sizeBytes: number
  readonly base: string
  readonly uncompressedBytes?: number
}

/** Images as the files beside them tell of them. */
export function reportSubjects({ images, inspected }: MadeImages): readonly ReportSubject[] {
  return inspected.map((one, at) => {
    const finished = images[at]
    return finished ? { ...one, image: factsOf(finished) } : one
  })
}

/** Writes images as files. */
export async function writeImages(
  images: readonly FinishedImage[],
  output: 'oci' | 'docker',
  { config, context, announce }: Run,
): Promise<void> {
  for (const one of images) {
    const { plan, image, layers } = one
    const files: ImageFiles = { image, layers, names: localNames(one, config) }
    const path = plan.zipPath.replace(/\.zip$/, output === 'oci' ? '.oci' : '.docker.tar')
    const reused = await context.log.phase(
      'Write',
      () => (output === 'oci' ? writeOciLayout : writeDockerArchive)(path, files, context),
      () => path,
    )
    announce({ kind: 'image-ready', layer: plan.name, image: { ...factsOf(one), path, reused } })
  }
}

/** As `docker images` shows it. */
function localNames(one: FinishedImage, config: Config): readonly string[] {
  const { plan } = one
  const values = imageNameValues(plan.targets[0], plan.name.toLowerCase())
  const repository = config.repository === undefined ? '{name}' : config.repository
  return tagsOf(one, config).map((tag) => `${expandImageName(repository, values)}:${tag}`)
}
