import { groupsOf, type Group } from '../groups.ts'
import type { Finding } from '../../model/finding.ts'
import { howToProvide } from '../../lambda/library-packages.ts'
import { isNative, type Found, type Linking } from '../linking.ts'
import { listed, ownerName } from '../../text/listing.ts'
import type { PlacedElf, Subject } from '../subject.ts'
import { isMusl } from './versions.ts'

/**
 * Libraries that a file needs and that are neither in the layer nor in the runtime: an error when the file is loaded for
 * certain, unless the user says that another layer of the function brings them; a warning when nothing imports the file.
 */
export function checkLibraries(
  subject: Subject,
  linking: Linking,
  isAllowed: (library: string) => boolean,
): readonly Finding[] {
  const { runtime } = subject.target
  const severityOf = (file: PlacedElf, library: string, found: Found): Finding['severity'] => {
    if (isAllowed(library)) return 'note'
    return found.kind === 'missing' && linking.loaded.has(file) ? 'error' : 'warning'
  }
  const wants = subject.elfFiles
    .filter((file) => isNative(file, subject) && !isMusl(file))
    .flatMap((file) => file.elf.needed.map((library) => ({ file, library, found: linking.find(file, library) })))
  // Libraries that the same step provides are one finding: all of CUDA, all of X11.
  const missing = groupsOf(
    wants.filter(({ found }) => found.kind === 'missing' || found.kind === 'elsewhere'),
    ({ file, library, found }) =>
      [
        file.package ?? '',
        found.kind,
        severityOf(file, library, found),
        howToProvide(library, file.package, runtime),
      ].join('\n'),
  )
  const borrowed = groupsOf(
    wants.filter(({ found }) => found.kind === 'runtime' && found.availability === 'likely'),
    ({ library }) => library,
  )
  return [
    ...missing.map((group) => {
      const [{ file, library, found }] = group
      return missingLibraries(group, severityOf(file, library, found), subject)
    }),
    ...borrowed.map((group) => borrowedLibrary(group, subject)),
  ]
}

interface Want {
  readonly file: PlacedElf
  readonly library: string
  readonly found: Found
}

const shownLibraries = 20

function missingLibraries(
  group: Group<Want>,
  severity: Finding['severity'],
  { artifact, packages, target: { runtime }, where }: Subject,
): Finding {
  const [{ file, library, found }] = group
  const libraries = [...new Set(group.map((one) => one.library))]
  const files = listed([...new Set(group.map((one) => one.file.path))])
  const without = libraries.length === 1 ? 'it' : 'them'
  const place =
    found.kind === 'elsewhere'
      ? `which ${runtime.name} does not have${where}; the copy in ${found.file.path} is found only when something has loaded it before`
      : `which ${libraries.length === 1 ? 'is' : 'are'} neither in the ${artifact} nor in ${runtime.name}${where}`
  return {
    severity,
    code: 'missing-library',
    message: `${ownerName(packages, file.package)} needs ${listed(libraries, shownLibraries)}, ${place}: ${files} cannot be loaded without ${without}.`,
    nextStep:
      severity === 'note'
        ? 'The input allow-missing says that another layer brings it.'
        : `${howToProvide(library, file.package, runtime)} When another layer of the function brings ${libraries.length === 1 ? 'it' : 'them'}, say so with allow-missing.`,
    ...(file.package === undefined ? {} : { package: file.package }),
    path: file.path,
  }
}

function borrowedLibrary(group: Group<Want>, { packages, target: { runtime } }: Subject): Finding {
  const [{ file, library }] = group
  const owners = [...new Set(group.map((one) => ownerName(packages, one.file.package)))]
  return {
    severity: 'note',
    code: 'borrowed-library',
    message: `${listed(owners)} ${owners.length === 1 ? 'needs' : 'need'} ${library}, which ${runtime.name} has today for its own use, without a promise to keep it.`,
    ...(file.package === undefined ? {} : { package: file.package }),
    path: file.path,
  }
}

/** Files that no loader takes, because they are cut off or were mangled. */
export function checkDamage(subject: Subject, linking: Linking): readonly Finding[] {
  return subject.elfFiles
    .filter((file) => isNative(file, subject) && file.elf.damage !== undefined)
    .map((file) => damageOf(file, linking))
}

function damageOf(file: PlacedElf, linking: Linking): Finding {
  return {
    severity: linking.loaded.has(file) ? 'error' : 'warning',
    code: 'broken-library',
    message: `${file.path} cannot be loaded: ${file.elf.damage}.`,
    nextStep:
      file.package === undefined
        ? 'Build it again; strip it only with the tools of its own machine.'
        : `Take another build of ${file.package}.`,
    ...(file.package === undefined ? {} : { package: file.package }),
    path: file.path,
  }
}
