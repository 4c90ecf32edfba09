// The inspection of a layer that was built elsewhere: what its wheels were is not known, its files are.

import type { Context } from '../host/context.ts'
import { architectureFacts, architectures } from '../lambda/architectures.ts'
import type { Architecture } from '../lambda/architectures.ts'
import { findPythonRuntime } from '../lambda/runtimes.ts'
import type { PythonRuntime } from '../lambda/runtimes.ts'
import { targetName } from '../lambda/target.ts'
import type { Target } from '../lambda/target.ts'
import { examineEntries } from '../python/checks/examine.ts'
import { checkSubject, inOrder } from './inspect.ts'
import type { Finding } from './inspection.ts'
import type { Inventory } from './inventory.ts'
import { sizeFindings, tooLarge } from './sizes.ts'
import type { PlacedElf, Subject, SubjectPackage } from './subject.ts'

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
      const folder = /^python\/lib\/python(3\.\d+)\//.exec(path)?.[1]
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

/** What is wrong with a layer for these targets. Sizes only, when its files were not opened. */
export function inspectInventory(
  inventory: Inventory,
  name: string,
  targets: readonly Target[],
  elfFiles: readonly PlacedElf[] | undefined,
): readonly Finding[] {
  const { unzippedSizeBytes, sizeBytes = 0, packages } = inventory
  const others = unzippedSizeBytes - packages.reduce((sum, one) => sum + one.unzippedSizeBytes, 0)
  const large = tooLarge(packages, name, others)
  const subjects = elfFiles ? targets.map((target) => subjectOf(inventory, target, targets.length > 1, elfFiles)) : []
  return inOrder([
    ...(large ? [{ severity: 'error' as const, ...large }] : []),
    ...subjects.flatMap(checkSubject),
    ...sizeFindings({ sizeBytes, unzippedSizeBytes }),
  ])
}

function subjectOf(inventory: Inventory, target: Target, several: boolean, elfFiles: readonly PlacedElf[]): Subject {
  const seen = (path: string): boolean => {
    const version = /^python\/lib\/python(\d+\.\d+)\//.exec(path)?.[1]
    return version === undefined || version === target.runtime.python
  }
  const files = (inventory.files ?? []).filter(({ path }) => seen(path))
  const packages = inventory.packages.flatMap(({ name, version, root }, index): SubjectPackage[] => {
    if (!seen(`${root}/`)) return []
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
    elfFiles: elfFiles.filter(({ path }) => seen(path)),
    paths: new Set(files.map(({ path }) => path)),
  }
}
