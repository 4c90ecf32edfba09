import { valid } from '@renovatebot/pep440'
import type { Finding } from '../../model/finding.ts'
import { acceptsPython } from '../versions.ts'
import type { PythonSubject } from './subjects.ts'

/**
 * Packages that say they are not for this Python. The resolver obeys lower bounds and passes over upper ones, most of which
 * are guesses of their authors: such a package may work, or may not.
 */
export function checkRequiresPython({ packages, target: { runtime }, where }: PythonSubject): readonly Finding[] {
  return packages.flatMap((one): readonly Finding[] => {
    const { name, version, requiresPython } = one
    if (requiresPython === undefined || valid(runtime.pythonFull) === null) return []
    if (acceptsPython(requiresPython, runtime.pythonFull)) return []
    return [
      {
        severity: 'warning',
        code: 'requires-python',
        message: `${name} ${version} is for Python ${requiresPython}, and ${runtime.name} runs ${runtime.pythonFull}${where}. Upper bounds are not obeyed: many of them are guesses.`,
        nextStep: `Test it on ${runtime.name}; or require a version of ${name} that names this Python, or take a runtime that it names.`,
        package: name,
      },
    ]
  })
}
