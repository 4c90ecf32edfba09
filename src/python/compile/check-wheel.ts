import { Failure } from '../../errors.ts'
import { parseWheelFilename } from '../wheels/filename.ts'
import { type Target, targetName } from '../../lambda/target.ts'
import type { LockedPackage } from '../locks/lock.ts'
import { reasonText } from '../wheels/choose.ts'
import { sameVersion } from '../versions.ts'
import { fit } from '../wheels/tags.ts'

/** What the name of a wheel says, after it was checked. */
export interface CheckedWheel {
  readonly filename: string
  readonly version: string
  /** True of a wheel for every platform. */
  readonly pure: boolean
}

/**
 * Checks that a build made the package that was asked for, for the target. `linux_<machine>` is accepted, since it was
 * built in the target's own image.
 * @throws {Failure} `wrong-wheel`
 */
export function checkBuiltWheel(
  filename: string,
  { name, version }: Pick<LockedPackage, 'name' | 'version'>,
  target: Target,
): CheckedWheel {
  const wheel = parseWheelFilename(filename)
  const refuse = (why: string): Failure =>
    new Failure({
      code: 'wrong-wheel',
      message: `The build of ${name}${version === undefined ? '' : ` ${version}`} for ${targetName(target)} made ${filename}, ${why}. Nothing of it was kept.`,
      nextStep: 'Use another version of the package: its build is wrong, or somebody changed it.',
      package: name,
    })
  if (!wheel || !/^[\w.!+-]+\.whl$/.test(filename)) throw refuse('which is not the name of a wheel')
  if (wheel.name !== name) throw refuse(`a wheel of ${wheel.name}`)
  if (version !== undefined && !sameVersion(wheel.version, version)) throw refuse(`a wheel of version ${wheel.version}`)
  if (!fit(wheel, target, 'built')) throw refuse(`which ${reasonText(filename, target)}`)
  return { filename, version: wheel.version, pure: wheel.platforms.every((platform) => platform === 'any') }
}
