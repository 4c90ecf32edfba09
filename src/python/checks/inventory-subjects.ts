// What the checks look at, made from a layer that was built elsewhere: what its wheels were is not known, its files are.

import type { Context } from '../../host/context.ts'
import type { Inventory } from '../../inspect/inventory.ts'
import type { LocatedElf } from '../../inspect/scan.ts'
import type { PlacedElf } from '../../inspect/subject.ts'
import { architectureFacts, architectures, type Architecture } from '../../lambda/architectures.ts'
import { pythonOfPath } from '../../lambda/folders.ts'
import { findPythonRuntime, type PythonRuntime } from '../../lambda/runtimes.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import { pythonTargets, type ArtifactPlan } from '../../plan/plan.ts'
import { examineFiles } from './examine.ts'
import type { ExaminedFiles } from './examine-files.ts'
import { isSeenBy, linksOf, placedElf, type PythonPackage, type PythonSubject } from './subjects.ts'

/** ELF files have these names, or none with an extension. Others are not opened. */
const maybeNative = /\.so(?:\.[\d.]+)?$|\.node$|(?:^|\/)[^./]+$|^(?:bin|lib)\//
const maybeProgram = /^(?:bin|extensions)\//
/** Modules of a package's outermost level, whose sources are looked at. */
const outerSource = /^python\/(?:lib\/python\d+\.\d+\/site-packages\/)?(?:[^/]+\/)?[^/]+\.py$/
/** Extension modules are made for one Python on one machine. */
const extensionOfPython = /\.(?:cpython-\d+|abi3)[^/]*\.so$/

/** What was found in the files of a layer that was built elsewhere. */
export interface ExaminedInventory extends ExaminedFiles {
  /** With the packages that they belong to. */
  readonly elfFiles: readonly PlacedElf[]
}

/** Looks into the files of a layer on this machine: a zip, or a folder with what a zip would have. */
export async function examineInventory(
  inventory: Inventory,
  place: { readonly path: string; readonly within: 'zip' | 'folder' },
  context: Pick<Context, 'signal'>,
): Promise<ExaminedInventory> {
  const files = inventory.files ?? []
  const wanted = files.filter(
    ({ path, sizeBytes, isLink }) =>
      isLink ||
      path.endsWith('.dist-info/WHEEL') ||
      maybeProgram.test(path) ||
      outerSource.test(path) ||
      (sizeBytes >= 52 && maybeNative.test(path)),
  )
  const owners = new Map(wanted.map((file) => [file.path, inventory.packages[file.package ?? -1]?.name]))
  const examined = await examineFiles({ ...place, wanted: [...owners.keys()] }, context)
  const elfFiles = examined.scanned.flatMap(({ path, elf }) => (elf ? [ownedBy(owners.get(path), elf)] : []))
  return { ...examined, elfFiles }
}

function ownedBy(owner: string | undefined, file: LocatedElf): PlacedElf {
  return owner === undefined ? file : { ...file, package: owner }
}

/**
 * What a layer is for, told by what is in it: the machine of most of its ELF files, the Pythons that its folders or
 * extension modules name. Undefined where it does not tell.
 */
export function targetsOfInventory(
  { files = [] }: Inventory,
  elfFiles: readonly PlacedElf[],
): { readonly runtimes?: readonly PythonRuntime[]; readonly architecture?: Architecture } {
  const counts = architectures.map((architecture) => ({
    architecture,
    count: elfFiles.filter(({ elf }) => elf.machine === architectureFacts[architecture].elfMachine).length,
  }))
  const [most] = counts.toSorted((a, b) => b.count - a.count)
  const versions = new Set(
    files.flatMap(({ path }) => {
      const folder = pythonOfPath(path)
      const tag = /\.cpython-3(\d+)-[^/]*\.so$/.exec(path)?.[1]
      return folder === undefined ? (tag === undefined ? [] : [`3.${tag}`]) : [folder]
    }),
  )
  const runtimes = [...versions].sort().flatMap((version) => findPythonRuntime(`python${version}`) ?? [])
  return {
    ...(most && most.count > 0 ? { architecture: most.architecture } : {}),
    ...(runtimes.length > 0 ? { runtimes } : {}),
  }
}

/** One subject for each target of a layer. */
export function subjectsOfInventory(
  inventory: Inventory,
  { kind, targets }: Pick<ArtifactPlan, 'kind' | 'targets'>,
  examined: ExaminedInventory | undefined,
): readonly PythonSubject[] {
  const several = targets.length > 1
  return pythonTargets(targets).map((target) => ({
    artifact: kind,
    ...subjectOf(inventory, target, several, examined ?? nothingExamined),
  }))
}

const nothingExamined: ExaminedInventory = {
  elfFiles: [],
  scanned: [],
  wheelTags: [],
  removedImports: [],
  metadataReaders: [],
}

function subjectOf(
  inventory: Inventory,
  target: Target,
  several: boolean,
  { elfFiles: found, scanned, wheelTags, removedImports, metadataReaders }: ExaminedInventory,
): Omit<PythonSubject, 'artifact'> {
  const files = (inventory.files ?? []).filter(({ path }) => isSeenBy(path, target))
  const elfFiles = found
    .filter(({ path }) => isSeenBy(path, target))
    .map((file) => placedElf(file, target, file.package))
  const packages = inventory.packages.flatMap(
    ({ name, version, root, missing = [], requiredBy = [] }, index): PythonPackage[] => {
      if (!isSeenBy(`${root}/`, target)) return []
      const paths = files.filter((file) => file.package === index).map(({ path }) => path)
      const own = new Set(paths)
      const tags = wheelTags.find(({ path }) => own.has(path))?.tags ?? []
      return [
        {
          name,
          version,
          // What else is native may be for several machines.
          tagged: paths.some((path) => extensionOfPython.test(path)) ? 'platform' : 'any',
          ...(tags.length > 0 ? { tags } : {}),
          paths,
          elfFiles: elfFiles.filter(({ path }) => own.has(path)),
          foreignLibraries: paths.filter((path) => /\.(?:pyd|dll|dylib)$/.test(path)),
          unrecorded: [],
          requires: new Set(),
          requiredBy,
          missing,
          removedImports: removedImports.filter(({ path }) => own.has(path)),
          readsMetadata: metadataReaders.some((path) => own.has(path)),
          hasEntryPoints: false,
        },
      ]
    },
  )
  return {
    target,
    where: several ? ` on ${targetName(target)}` : '',
    packages,
    elfFiles,
    paths: new Set(files.map(({ path }) => path)),
    links: linksOf(scanned),
    toldOf: new Set(scanned.flatMap(({ path, system }) => (system === undefined ? [] : [path]))),
  }
}
