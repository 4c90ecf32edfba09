// The image that packages of a run are compiled in. It is found out once, and only when something must be compiled.

import type { Context } from '../../host/context.ts'
import { type CompilerChoice, ensureClang, mayUseClang } from '../../host/docker/clang/clang.ts'
import { ensureEmulator } from '../../host/docker/emulator.ts'
import { findEngine, takesFolders } from '../../host/docker/engine.ts'
import { identifyImage } from '../../host/docker/images.ts'
import { facts } from '../../host/json-cache.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { buildImage } from '../../lambda/images.ts'
import type { NodeTarget } from '../target.ts'

export interface ImageChoice {
  /** In place of the build image of the runtime. */
  readonly image?: string
  /** A buildx builder. */
  readonly builder?: string
  readonly compiler: CompilerChoice
}

export interface BuildImage {
  /** For `FROM`. */
  readonly name: string
  /** For people. */
  readonly reference: string
  readonly digest: string
  readonly emulated: boolean
  /** A folder with a clang for the daemon's processor, for emulated builds. */
  readonly clang?: string
}

export interface FoundImage {
  readonly reference: string
  /** The last known one where nobody can tell it; undefined where it was never known. */
  readonly digest: string | undefined
  /** @throws {Failure} when Docker, the image or an emulator is missing. */
  prepare(): Promise<BuildImage>
}

/** @param doing what it is needed for, for people: `compile bcrypt` */
export async function findBuildImage(
  target: NodeTarget,
  { image, builder, compiler }: ImageChoice,
  doing: string,
  context: Context,
): Promise<FoundImage> {
  const reference = image ?? buildImage(target)
  const { ociPlatform: platform, machine } = architectureFacts[target.architecture]
  const last = facts<{ digest: string }>(context.stores, 'image-digest-1')
  const lastKey = `${reference} ${platform}`
  const before = await identifyImage(reference, platform, context).catch(() => undefined)
  return {
    reference,
    digest: before?.digest ?? (await last.get(lastKey))?.digest,
    async prepare() {
      const engine = await findEngine(context, { doing })
      const identity = before ?? (await identifyImage(reference, platform, context))
      const { digest } = identity
      await last.put(lastKey, { digest })
      const mayRegister = context.env['GITHUB_ACTIONS'] === 'true'
      const emulation = { mayRegister, ...(builder === undefined ? {} : { builder }) }
      const emulated = (await ensureEmulator({ platform, machine }, engine, emulation, context)) === 'emulated'
      const isPinned = identity.configuration || reference.includes('@')
      const name = isPinned ? reference : `${reference.replace(/:[^/:]*$/, '')}@${digest}`
      const mayUse = emulated && mayUseClang({ compiler, builder }) && takesFolders(engine)
      const clang = mayUse ? await ensureClang(engine.architecture, context) : undefined
      return { name, reference, digest, emulated, ...(clang === undefined ? {} : { clang }) }
    },
  }
}
