// `dockerfile`: an image that buildx builds, with the packages as a named build context. What comes out is held to the
// same rules, gets the same settings, and is pushed by the same protocol as an image that is put together here.

import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { makeFolder } from '../../host/make-folder.ts'
import { readBlob } from '../../artifact/image/read-blob.ts'
import { unpackBlob } from '../../artifact/image/unpack-blob.ts'
import type { Config } from '../../config/config.ts'
import { ConfigurationError, Failure, throwIfAny } from '../../errors.ts'
import { digestOf, parseImageConfig, renderManifest, type ImageManifest } from '../../formats/oci.ts'
import type { Context } from '../../host/context.ts'
import { ensureEmulator } from '../../host/docker/emulator.ts'
import { findEngine, runDocker, tryDocker } from '../../host/docker/engine.ts'
import { configDescriptor, saveImage } from '../../host/docker/saved-image.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { architectureOfOci } from '../../lambda/image-rules.ts'
import { targetName } from '../../lambda/target.ts'
import type { LayerBlob } from '../../model/image.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import type { FoundBase } from './base.ts'

const buildTimeoutMs = 3_600_000

/** The path of the Dockerfile. @throws {ConfigurationError} when it does not exist, before anything is done */
export async function dockerfileOf(
  { dockerfile, baseImage }: Pick<Config, 'dockerfile' | 'baseImage'>,
  { directory }: Pick<Context, 'directory'>,
): Promise<string | undefined> {
  if (dockerfile === undefined) return undefined
  if (baseImage !== undefined) {
    throw new ConfigurationError({
      code: 'contradicting-inputs',
      input: 'base-image',
      message: '`dockerfile` names its own base by FROM, and `base-image` names another.',
      nextStep: 'Leave one of them out.',
    })
  }
  const path = resolve(directory, dockerfile)
  if ((await stat(path).catch(() => undefined))?.isFile()) return path
  throw new ConfigurationError({
    code: 'file-not-found',
    input: 'dockerfile',
    message: `dockerfile: ${dockerfile} does not exist.`,
    nextStep: 'Give the path of a Dockerfile, from the working directory.',
    file: dockerfile,
  })
}

/**
 * Builds the image. The layers that were made are the contexts `packages` and `code`.
 * @param folder for what is written meanwhile; its owner removes it
 * @returns the image as a base that nothing is added to
 * @throws {Failure} what Docker says, or Lambda would
 */
export async function buildDockerfile(
  dockerfile: string,
  plan: ArtifactPlan,
  blobs: readonly LayerBlob[],
  folder: string,
  config: Pick<Config, 'builder'>,
  context: Context,
): Promise<FoundBase> {
  const { architecture } = plan.targets[0]
  const { ociPlatform: platform, machine } = architectureFacts[architecture]
  const doing = `build the image ${plan.name}`
  const engine = await findEngine(context, { doing })
  const { builder } = config
  const mayRegister = context.env['GITHUB_ACTIONS'] === 'true'
  await ensureEmulator(
    { platform, machine },
    engine,
    { mayRegister, ...(builder === undefined ? {} : { builder }) },
    context,
  )
  const contexts: string[] = []
  for (const holds of ['packages', 'code'] as const) {
    const path = join(folder, holds)
    await makeFolder(path)
    const blob = blobs.find((one) => one.holds === holds)
    if (blob) await unpackBlob(await blob.file(), path)
    contexts.push('--build-context', `${holds}=${path}`)
  }
  const name = `lambda-layer-build:${randomUUID()}`
  const args = [
    'buildx',
    'build',
    `--platform=${platform}`,
    `--file=${dockerfile}`,
    `--tag=${name}`,
    '--load',
    '--provenance=false',
    '--sbom=false',
    '--progress=plain',
    ...(builder === undefined ? [] : ['--builder', builder]),
    ...contexts,
    context.directory,
  ]
  const onLine = (line: string): void => context.log.child(line)
  await runDocker(args, context, { doing, timeoutMs: buildTimeoutMs, onLine })
  try {
    const saved = await saveImage(name, folder, context)
    return await asBase(plan, saved, dockerfile)
  } finally {
    await tryDocker(['image', 'rm', '--force', name], context, { doing, timeoutMs: 60_000 }).catch(() => undefined)
  }
}

async function asBase(
  plan: ArtifactPlan,
  { config, layers }: Awaited<ReturnType<typeof saveImage>>,
  dockerfile: string,
): Promise<FoundBase> {
  const parsed = parseImageConfig(config)
  const [target] = plan.targets
  if (architectureOfOci(parsed.architecture) !== target.architecture) {
    throw new Failure({
      code: 'image-platform',
      input: 'dockerfile',
      message: `${dockerfile} makes an image for ${parsed.os}/${parsed.architecture}, and ${targetName(target)} needs ${architectureFacts[target.architecture].ociPlatform}.`,
      nextStep: 'Take a base in FROM that exists for that platform.',
    })
  }
  // Every layer is read as Lambda will read it.
  for (const { path, descriptor } of layers) {
    const { breaches } = await readBlob(createReadStream(path), `the layer ${descriptor.digest.slice(0, 19)}`)
    throwIfAny(breaches.map(({ code, message, nextStep }) => ({ code, message: `${plan.name}: ${message}`, nextStep })))
  }
  const manifest: ImageManifest = {
    kind: 'manifest',
    family: 'docker',
    config: configDescriptor(config),
    layers: layers.map(({ descriptor }) => descriptor),
  }
  const files = new Map(layers.map(({ descriptor, path }) => [descriptor.digest, path]))
  return {
    digest: digestOf(renderManifest(manifest)),
    manifest,
    config: parsed,
    repository: {
      async streamBlob({ digest }) {
        const path = files.get(digest)
        if (path === undefined) throw new Error(`${digest} is not in the image`)
        return createReadStream(path)
      },
    },
  }
}

/** A folder for a build, with what removes it. */
export async function buildFolder({
  stores,
}: Pick<Context, 'stores'>): Promise<AsyncDisposable & { readonly path: string }> {
  const path = join(stores.temporary, `dockerfile-${randomUUID()}`)
  await makeFolder(path)
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
