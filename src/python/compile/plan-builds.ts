// What will be compiled, said before anything is done. Pure: whether a source is pure Python is not known yet.

import { throwIfAny } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { buildImage } from '../../lambda/images.ts'
import { type Target, targetName } from '../../lambda/target.ts'
import type { LockedPackage } from '../locks/lock.ts'
import type { UnfitPackage } from '../wheels/choose.ts'
import { summarizeMisfits } from '../wheels/misfit-summary.ts'
import type { BuildRecord } from './options.ts'
import { type CompilerSettings, tooNewForCompiler } from './too-new.ts'

/** Whether a package has sources to build it from. */
export function canBeBuilt({ sdist, direct }: LockedPackage): boolean {
  if (direct === undefined) return sdist !== undefined
  if (direct.kind === 'archive') return !/\.whl$/i.test(direct.file.filename)
  return true
}

export interface PlannedBuild {
  readonly text: string
  readonly build: BuildRecord & { readonly target: string }
}

/**
 * Each package that a run will build, with a sentence about it.
 * @throws {Failure} `compiler-too-old` for each one that the build image is certain not to compile.
 */
export function planBuilds(
  selections: readonly { readonly target: Target; readonly unfit: readonly UnfitPackage[] }[],
  settings: CompilerSettings,
  { hostArchitecture }: Pick<Context, 'hostArchitecture'>,
): readonly PlannedBuild[] {
  throwIfAny(
    selections.flatMap(({ target, unfit }) =>
      unfit.flatMap((one) => tooNewForCompiler(one.package, target, settings) ?? []),
    ),
  )
  return selections.flatMap(({ target, unfit }) =>
    unfit.map(({ package: { name, version, wheels, direct, forbiddenWheels = [] } }) => {
      const image = imageFor(target, settings.image)
      const emulated = architectureFacts[target.architecture].node !== hostArchitecture
      const why =
        direct !== undefined
          ? 'it comes as source'
          : wheels.length === 0
            ? forbiddenWheels.length > 0
              ? 'its hashes allow none of its wheels'
              : 'it has no wheel for this target'
            : summarizeMisfits(
                wheels.map(({ filename }) => filename),
                target,
              )
      const where = `in ${image}${emulated ? ', emulated' : ''}`
      return {
        text: `${name}${version === undefined ? '' : ` ${version}`} will be built for ${targetName(target)}: ${why}. Pure Python is built on this machine, isolated from it; anything else ${where}.`,
        build: { name, version: version ?? '', target: targetName(target), where },
      }
    }),
  )
}

/** The image to compile in for a target. */
export function imageFor(target: Target, image: string | undefined): string {
  if (image === undefined) return buildImage(target)
  const { runtime, architecture } = target
  return image
    .replaceAll('{runtime}', runtime.name)
    .replaceAll('{python}', runtime.python)
    .replaceAll('{architecture}', architecture)
}
