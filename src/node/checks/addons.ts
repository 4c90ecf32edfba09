// Packages whose addon is made when they are installed: whether they bring one for the target.

import { isNative } from '../../inspect/linking.ts'
import { hasPrebuilt } from '../install/prebuilds.ts'
import type { Finding } from '../../model/finding.ts'
import type { ObtainedPackage } from '../packages/npm-package.ts'
import { targetName } from '../../lambda/target.ts'
import type { NodeTarget } from '../target.ts'

/** Whether npm would have to compile a package for a target, or to download a part of it. */
export function mustBeCompiled({ facts }: Pick<ObtainedPackage, 'facts'>, target: NodeTarget): boolean {
  if (facts.installs !== 'addon') return false
  const addons = facts.elfFiles.filter(({ path }) => path.endsWith('.node'))
  if (
    hasPrebuilt(
      addons.map(({ path }) => path),
      target,
    )
  )
    return false
  return !addons.some((file) => !file.path.startsWith('prebuilds/') && isNative(file, { target }))
}

/**
 * One finding for each package that brings nothing for the target. A warning: some packages work without their addon,
 * and nothing says which.
 */
export function checkNotCompiled(packages: Iterable<ObtainedPackage>, target: NodeTarget): readonly Finding[] {
  return [...packages]
    .filter((one) => mustBeCompiled(one, target))
    .map(({ name, version }) => ({
      severity: 'warning',
      code: 'not-compiled',
      message: `${name} ${version} holds no addon for ${targetName(target)}: a script of its own would compile or download one when npm installs it, and no script was run.`,
      nextStep: `Take a version of ${name} that brings prebuilt files, or a package in place of it that does.`,
      package: name,
    }))
}
