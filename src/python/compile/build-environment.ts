// What the builds of one run share. It is found out once, and only when something must be compiled.

import { Failure } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { type Engine, findEngine, takesFolders } from '../../host/docker/engine.ts'
import { ensureEmulator, isNative } from '../../host/docker/emulator.ts'
import { facts } from '../../host/json-cache.ts'
import { identifyImage, type ImageIdentity } from '../../host/docker/images.ts'
import { type Architecture, architectureFacts, architectures } from '../../lambda/architectures.ts'
import { buildImage } from '../../lambda/images.ts'
import { type Target, targetName } from '../../lambda/target.ts'
import { type ExactPython, findPythonAtHand } from '../bytecode/find-python.ts'
import { ensureClang, mayUseClang } from '../../host/docker/clang/clang.ts'
import { openGlibcWatch } from './image-glibc.ts'
import { imageFor } from './plan-builds.ts'
import { standardLibraryBytecode } from './precompile.ts'
import type { BuildOptions } from './options.ts'

export interface BuildEnvironment {
  /** The digest of the target's build image; when nobody can tell it, the last known one, with the reason in `stale`. */
  identify(target: Target): Promise<{ readonly reference: string; readonly digest: string; readonly stale?: Failure }>
  /** Prepares everything that a build for the target needs. */
  prepare(target: Target): Promise<Prepared>
}

export type PreparedBytecode =
  /** An image of the daemon's own architecture with the same Python, which the daemon has already. */
  | { readonly kind: 'image'; readonly image: string; readonly platform: string }
  /** A Python of this machine, with a folder of what it made of the standard library. */
  | { readonly kind: 'host'; readonly python: ExactPython; readonly standardLibrary: string }

export interface Prepared {
  readonly engine: Engine
  /** For `FROM`: by digest where the registry knows it. */
  readonly image: string
  readonly identity: ImageIdentity
  readonly emulated: boolean
  /** To be told which glibc the image has: a newer one than the runtime's is warned of, once. */
  readonly sawGlibc: (version: string) => void
  /** Who compiles the bytecode that an emulated build uses. */
  readonly bytecode?: PreparedBytecode
  /** A folder with a clang for the daemon's processor, for emulated builds. */
  readonly clang?: string
}

type EnvironmentContext = Pick<Context, 'env' | 'platform' | 'signal' | 'log' | 'stores' | 'runProcess'>

export function openBuildEnvironment(
  options: Pick<BuildOptions, 'image' | 'builder' | 'compiler' | 'mayRegisterEmulator'>,
  context: EnvironmentContext,
): BuildEnvironment {
  const lastDigests = facts<{ digest: string }>(context.stores, 'image-digest-1')
  const glibc = openGlibcWatch(context)
  const imageOf = (target: Target): string => imageFor(target, options.image)
  const platformOf = (target: Target): string => architectureFacts[target.architecture].ociPlatform

  const identities = new Map<string, Promise<ImageIdentity>>()
  const identity = (target: Target): Promise<ImageIdentity> => {
    const key = `${imageOf(target)} ${platformOf(target)}`
    const known = identities.get(key) ?? identifyImage(imageOf(target), platformOf(target), context)
    identities.set(key, known)
    return known
  }

  const helps = new Map<string, Promise<Help>>()
  const once = (target: Target, work: () => Promise<Help>): Promise<Help> => {
    const key = targetName(target)
    const known = helps.get(key) ?? work()
    helps.set(key, known)
    return known
  }

  let engine: Promise<Engine> | undefined
  const emulation = new Map<Architecture, Promise<'native' | 'emulated'>>()

  return {
    async identify(target) {
      const key = `${imageOf(target)} ${platformOf(target)}`
      try {
        const { reference, digest } = await identity(target)
        await lastDigests.put(key, { digest })
        return { reference, digest }
      } catch (error) {
        const last = await lastDigests.get(key)
        if (!(error instanceof Failure) || last === undefined || context.signal.aborted) throw error
        identities.delete(key)
        return { reference: imageOf(target), digest: last.digest, stale: error }
      }
    },

    async prepare(target) {
      engine ??= findEngine(context)
      const found = await engine
      // Asked again when the daemon was not up yet the first time.
      const image = await identity(target).catch(() => {
        identities.delete(`${imageOf(target)} ${platformOf(target)}`)
        return identity(target)
      })
      const { ociPlatform, machine } = architectureFacts[target.architecture]
      // BuildKit would pass over a local image of another architecture, and ask a registry for it.
      if (image.architecture !== undefined && image.architecture !== ociPlatform.split('/')[1])
        throw wrongArchitecture(image.reference, image.architecture, target)
      const { builder, mayRegisterEmulator: mayRegister } = options
      const state =
        emulation.get(target.architecture) ??
        ensureEmulator(
          { platform: ociPlatform, machine },
          found,
          { mayRegister, ...(builder === undefined ? {} : { builder }) },
          context,
        )
      emulation.set(target.architecture, state)
      const emulated = (await state) === 'emulated'
      await glibc.recall(target, image)
      const helped = emulated ? await once(target, () => helpFor(target, image, found, options, context)) : {}
      return {
        engine: found,
        image: byDigest(image),
        identity: image,
        emulated,
        sawGlibc: glibc.watch(target, image),
        ...helped,
      }
    },
  }
}

/** An image of the wrong architecture behind a name: https://github.com/aws/aws-sam-build-images/issues/171 */
export function wrongArchitecture(reference: string, found: string, target: Target): Failure {
  return new Failure({
    code: 'image-wrong-architecture',
    message: `The image ${reference} is for ${found}, and something is to be compiled for ${targetName(target)}.`,
    nextStep:
      'Name an image of that architecture, or its digest, in `image`; the tag may be stale, or this machine’s copy of it: `docker image rm` it then.',
    input: 'image',
  })
}

/** A name with the digest that was found; an image that only this daemon has goes by its name. */
function byDigest({ reference, digest, configuration }: ImageIdentity): string {
  if (configuration || reference.includes('@')) return reference
  return `${reference.replace(/:[^/:]*$/, '')}@${digest}`
}

/** What is done outside the emulator for the builds of a target. */
type Help = Pick<Prepared, 'bytecode' | 'clang'>

async function helpFor(
  target: Target,
  identity: ImageIdentity,
  engine: Engine,
  options: Pick<BuildOptions, 'image' | 'builder' | 'compiler'>,
  context: EnvironmentContext,
): Promise<Help> {
  const [bytecode, clang] = await Promise.all([
    bytecodeFor(target, identity, engine, options, context),
    mayUseClang(options) && takesFolders(engine) ? ensureClang(engine.architecture, context) : undefined,
  ])
  return { ...(bytecode ? { bytecode } : {}), ...(clang === undefined ? {} : { clang }) }
}

async function bytecodeFor(
  target: Target,
  identity: ImageIdentity,
  engine: Engine,
  options: Pick<BuildOptions, 'image' | 'builder'>,
  context: EnvironmentContext,
): Promise<PreparedBytecode | undefined> {
  const version = target.runtime.python
  const python = await findPythonAtHand(version, context)
  if (!python || !takesFolders(engine)) return nativeTwin(target, engine, options, context)
  const { ociPlatform: platform } = architectureFacts[target.architecture]
  const library = { image: byDigest(identity), platform, digest: identity.digest, python: version }
  const { builder } = options
  const standardLibrary = await standardLibraryBytecode({ ...library, builder }, python, context)
  if (standardLibrary === undefined) return nativeTwin(target, engine, options, context)
  return { kind: 'host', python, standardLibrary }
}

async function nativeTwin(
  target: Target,
  engine: Engine,
  { image, builder }: Pick<BuildOptions, 'image' | 'builder'>,
  context: Pick<Context, 'env' | 'signal' | 'runProcess'>,
): Promise<PreparedBytecode | undefined> {
  if (image !== undefined || builder !== undefined) return undefined
  const architecture = architectures.find((one) => isNative(architectureFacts[one].ociPlatform, engine))
  if (architecture === undefined) return undefined
  const reference = buildImage({ ...target, architecture })
  const platform = architectureFacts[architecture].ociPlatform
  const twin = await identifyImage(reference, platform, context, { localOnly: true }).catch(() => undefined)
  return twin?.local ? { kind: 'image', image: reference, platform } : undefined
}
