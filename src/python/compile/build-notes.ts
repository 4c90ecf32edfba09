// What a build that succeeded may have left out of its wheel.

import { type Target, targetName } from '../../lambda/target.ts'
import type { LockedPackage } from '../locks/lock.ts'
import { headerAdvice, missingFunction, otherPython } from './advice.ts'
import { compilerErrors } from './build-log.ts'
import { places } from './dockerfile.ts'
import type { BuildNote } from './options.ts'
import { packageLabel } from './package-label.ts'
import type { SourceTree } from './source-tree.ts'

/** @param built what the build in the image said; its wheel names a platform or is pure */
export function buildNotes(
  locked: LockedPackage,
  target: Target,
  tree: SourceTree,
  built: { readonly log: string; readonly elfFiles: number; readonly pure: boolean },
): readonly BuildNote[] {
  const errors = compilerErrors(built.log, tree.files, places.source)
  const header = /fatal error: ([\w./+-]{1,200}): No such file/.exec(built.log)?.[1]
  const nextStep = header === undefined ? {} : { nextStep: headerAdvice(header, target).nextStep }
  const subject = `${packageLabel(locked)}: its`
  const notes: BuildNote[] = []
  if (errors.length > 0) {
    const first = errors.slice(0, 3).map(({ file, message }) => `${file} (${message})`)
    notes.push({
      severity: 'warning',
      code: 'extension-left-out',
      message: `${subject} build for ${targetName(target)} continued after the compiler refused ${first.join(', ')}: a part of it may be missing from the wheel.`,
      ...nextStep,
      package: locked.name,
    })
  }
  const missing = missingFunction(built.log)
  if (missing !== undefined && built.elfFiles > 0) {
    const { cause, nextStep: step } = otherPython(missing, target.runtime.python)
    notes.push({
      severity: 'warning',
      code: 'function-missing',
      message: `${packageLabel(locked)} was compiled for ${targetName(target)} and may fail when it is imported: ${cause}.`,
      nextStep: `${step} \`verify: import\` tries it.`,
      package: locked.name,
    })
  }
  if (!built.pure && built.elfFiles === 0) {
    notes.push({
      severity: 'warning',
      code: 'no-extension',
      message: `${subject} wheel for ${targetName(target)} is tagged for the platform and holds nothing compiled: an optional extension was left out.`,
      ...nextStep,
      package: locked.name,
    })
  }
  return notes
}
