// What the checks look at, made from a layer that was built elsewhere: what its wheels were is not known, its files are.

import type { Context } from '../../host/context.ts'
import type { Inventory } from '../../inspect/inventory.ts'
import type { PlacedElf, Subject, SubjectPackage } from '../../inspect/subject.ts'
import { architectureFacts, architectures, type Architecture } from '../../lambda/architectures.ts'
import { pythonOfPath } from '../../lambda/folders.ts'
import { findPythonRuntime, type PythonRuntime } from '../../lambda/runtimes.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import { examineEntries } from './examine.ts'
import { isSeenBy, placedElf } from './subjects.ts'

/** ELF files have these names, or none with an extension. Others are not opened. */
const maybeNative = /\.so(?:\.[\d.]+)?$|(?:^|\/)[^./]+$|^(?:bin|lib)\//
const extensionOfPython = /\.(?:cpython-\d+|abi3)[^/]*\.so$/

/** The ELF files of a zip on disk, with the packages that they belong to. */
export async function elfFilesOf(
  inventory: Inventory,
  zipPath: string,
  context: Pick<Context, 'signal'>,
): Promise<readonly PlacedElf[]> {
  const files = inventory.files ?? []
  const wanted = files.filter(({ path, sizeBytes }) => sizeBytes >= 52 && maybeNative.test(path))
  const owners = new Map(wanted.map((file) => [file.path, inventory.packages[file.package ?? -1]?.name]))
  const found = await examineEntries(zipPath, [...owners.keys()], context)
  return found.map((file) => ownedBy(owners.get(file.path), file))
}

function ownedBy(owner: string | undefined, file: PlacedElf): PlacedElf {
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
  targets: readonly Target[],
  elfFiles: readonly PlacedElf[],
): readonly Subject[] {
  return targets.map((target) => subjectOf(inventory, target, targets.length > 1, elfFiles))
}

function subjectOf(inventory: Inventory, target: Target, several: boolean, found: readonly PlacedElf[]): Subject {
  const files = (inventory.files ?? []).filter(({ path }) => isSeenBy(path, target))
  const elfFiles = found
    .filter(({ path }) => isSeenBy(path, target))
    .map((file) => placedElf(file, target, file.package))
  const packages = inventory.packages.flatMap(({ name, version, root }, index): SubjectPackage[] => {
    if (!isSeenBy(`${root}/`, target)) return []
    const paths = files.filter((file) => file.package === index).map(({ path }) => path)
    const own = new Set(paths)
    return [
      {
        name,
        version,
        // Extension modules are made for one Python on one machine; what else is native may be for several.
        tagged: paths.some((path) => extensionOfPython.test(path)) ? 'platform' : 'any',
        paths,
        elfFiles: elfFiles.filter(({ path }) => own.has(path)),
        foreignLibraries: paths.filter((path) => /\.(?:pyd|dll|dylib)$/.test(path)),
        unrecorded: [],
        requires: new Set(),
      },
    ]
  })
  return {
    target,
    where: several ? ` on ${targetName(target)}` : '',
    packages,
    elfFiles,
    paths: new Set(files.map(({ path }) => path)),
  }
}
