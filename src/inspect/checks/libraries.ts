import { groupsOf } from '../groups.ts'
import type { Finding } from '../inspection.ts'
import { howToProvide } from '../library-sources.ts'
import { isNative, type Linking } from '../linking.ts'
import { listed, ownerName } from '../messages.ts'
import type { PlacedElf, Subject } from '../subject.ts'
import { isMusl } from './versions.ts'

/**
 * Libraries that a file wants and that are neither in the layer nor in the runtime. A warning, not an error: another
 * layer of the function may bring them, and an optional part of a package may be the only one to want them.
 */
export function checkLibraries(subject: Subject, linking: Linking): readonly Finding[] {
  const wants = subject.elfFiles
    .filter((file) => isNative(file, subject) && !isMusl(file))
    .flatMap((file) => file.elf.needed.map((library) => ({ file, library, found: linking.find(file, library) })))
  const missing = groupsOf(
    wants.filter(({ found }) => found.kind === 'missing'),
    ({ file, library }) => `${file.package ?? ''} ${library}`,
  )
  const uncertain = groupsOf(
    wants.filter(({ found }) => found.kind === 'runtime' && found.availability === 'likely'),
    ({ library }) => library,
  )
  const { runtime } = subject.target
  return [
    ...missing.map((group): Finding => {
      const [{ file, library }] = group
      return {
        severity: 'warning',
        code: 'missing-library',
        message: `${ownerName(subject.packages, file.package)} needs ${library}, which is neither in the layer nor in ${runtime.name}${subject.where}: ${listed(group.map((one) => one.file.path))} cannot be loaded without it.`,
        nextStep: howToProvide(library, file.package, runtime),
        ...(file.package === undefined ? {} : { package: file.package }),
        path: file.path,
      }
    }),
    ...uncertain.map((group): Finding => {
      const [{ file, library }] = group
      const owners = [...new Set(group.map((one) => ownerName(subject.packages, one.file.package)))]
      return {
        severity: 'note',
        code: 'borrowed-library',
        message: `${listed(owners)} ${owners.length === 1 ? 'needs' : 'need'} ${library}, which ${runtime.name} has today for its own use, without a promise to keep it.`,
        ...(file.package === undefined ? {} : { package: file.package }),
        path: file.path,
      }
    }),
  ]
}

/** Files that no loader takes, because they are cut off or were mangled. */
export function checkDamage(subject: Subject, linking: Linking): readonly Finding[] {
  return subject.elfFiles
    .filter((file) => isNative(file, subject) && file.elf.damage !== undefined)
    .map((file: PlacedElf): Finding => ({
      severity: linking.loaded.has(file) ? 'error' : 'warning',
      code: 'broken-library',
      message: `${file.path} cannot be loaded: ${file.elf.damage}.`,
      nextStep:
        file.package === undefined
          ? 'Build it again; strip it only with the tools of its own machine.'
          : `Take another build of ${file.package}.`,
      ...(file.package === undefined ? {} : { package: file.package }),
      path: file.path,
    }))
}
