import { groupsOf } from '../../inspect/groups.ts'
import { extensionName, fitsTarget, type ExtensionName } from './extensions.ts'
import type { PythonPackage, PythonSubject, PythonView } from './subjects.ts'
import type { Finding } from '../../model/finding.ts'
import { isNative } from '../../inspect/linking.ts'
import { listed } from '../../text/listing.ts'
import type { SubjectPackage } from '../../inspect/subject.ts'

/** Extension modules that the target's Python would not look for, and libraries of other systems. */
export function checkModules(subject: PythonSubject): readonly Finding[] {
  const ofPackages = subject.packages.flatMap((one) => {
    const elsewhere = wheelOfAnotherSystem(one, subject)
    return elsewhere.length > 0
      ? elsewhere
      : [...wrongPython(one, subject), ...otherSystems(one, subject), ...withoutExtension(one, subject)]
  })
  const ofNone = withoutPackage(subject).flatMap((one) => wrongPython(one, subject).concat(otherSystems(one, subject)))
  return [...ofPackages, ...ofNone]
}

/**
 * Files that Python would load as modules by their names, and that are not ELF files: a pointer of Git LFS, a file that was cut
 * off, a file compiled on another system.
 */
export function checkUnloadable(subject: PythonSubject): readonly Finding[] {
  const { paths, links, elfFiles, toldOf, packages, target, where } = subject
  const native = new Set(elfFiles.map(({ path }) => path))
  const owners = new Map(packages.flatMap((one) => one.paths.map((path) => [path, one] as const)))
  const found = [...paths].filter((path) => {
    const name = extensionName(path)
    if (!name || name.kind === 'plain' || !fitsTarget(name, target)) return false
    return !native.has(path) && !links.has(path) && toldOf?.has(path) !== true
  })
  return groupsOf(found, (path) => owners.get(path)?.name ?? '').map((all): Finding => {
    const [path] = all
    const owner = owners.get(path)
    const what = `${owner ? `${owner.name} ${owner.version} has ` : ''}${listed(all)}`
    const isOne = all.length === 1
    return {
      severity: 'error',
      code: 'not-native',
      message: `${what}${owner ? ', which' : ''} ${isOne ? 'is not a file' : 'are not files'} compiled for Linux${where}: Python fails to import ${isOne ? 'it' : 'them'}.`,
      nextStep: `Take another build of ${owner?.name ?? (isOne ? 'it' : 'them')}, or exclude ${path}. A short text in its place is a pointer of Git LFS: run \`git lfs pull\` first.`,
      ...(owner ? { package: owner.name } : {}),
      path,
    }
  })
}

const foreignLibrary = /\.(?:pyd|dll|dylib)$/i

/** Native files that no package claims, by their folder: of layers whose metadata were taken out, and of the user. */
function withoutPackage(subject: PythonView): readonly SubjectPackage[] {
  const owned = new Set(subject.packages.flatMap(({ paths }) => paths))
  const native = [...subject.paths].filter(
    (path) => !owned.has(path) && path.startsWith('python/') && (path.endsWith('.so') || foreignLibrary.test(path)),
  )
  return groupsOf(native, (path) => path.slice(0, path.lastIndexOf('/'))).map((paths) => {
    const own = new Set<string>(paths)
    return {
      name: '',
      version: '',
      tagged: paths.some((path) => extensionName(path)?.kind === 'tagged') ? 'platform' : 'any',
      paths,
      elfFiles: subject.elfFiles.filter(({ path }) => own.has(path)),
      foreignLibraries: paths.filter((path) => foreignLibrary.test(path)),
      unrecorded: [],
      requires: new Set<string>(),
    }
  })
}

/** How messages name a package, or what none claims. */
function labelOf({ name, version, paths }: SubjectPackage): string {
  return name === '' ? `The folder ${paths[0]?.slice(0, paths[0].lastIndexOf('/'))}` : `${name} ${version}`
}

/** `.cpython-312-…so` under python3.13: the import system passes over such a file. */
function wrongPython(one: SubjectPackage, subject: PythonView): Finding[] {
  // Those for another machine are told of as such.
  const foreign = new Set(one.elfFiles.filter((file) => !isNative(file, subject)).map((file) => file.path))
  const modules = groupsOf(
    one.paths
      .filter((path) => !foreign.has(path))
      .map((path) => ({ path, name: extensionName(path) }))
      .filter(
        (file): file is { path: string; name: ExtensionName } => file.name !== undefined && file.name.kind !== 'plain',
      ),
    ({ name }) => name.module,
  )
  const lost = modules.filter((files) => !files.some(({ name }) => fitsTarget(name, subject.target)))
  if (lost.length === 0) return []
  const files = lost.flat()
  const [first] = files
  // A file of a plain name may be a module for any Python, or a library that ctypes loads.
  const plain = one.elfFiles.some((file) => extensionName(file.path)?.kind === 'plain')
  const all = lost.length === modules.length && !plain
  const { runtime, architecture } = subject.target
  const freeThreaded = files.some(({ name }) => /^cpython-\d+t|^abi3t/.test(name.tag ?? ''))
  return [
    {
      severity: all && one.tagged === 'platform' ? 'error' : 'warning',
      code: 'wrong-python',
      message: `${labelOf(one)} has ${all ? 'only modules' : 'modules'} for another Python or machine than ${runtime.name} on ${architecture}: ${listed(files.map(({ path }) => path))}. Python passes over files of such names.${freeThreaded ? " A `t` in the name means the free-threaded build, which Lambda's is not." : ''}`,
      nextStep: `Take a wheel for cp${runtime.python.replace('.', '')} on ${architecture}.`,
      ...(one.name === '' ? {} : { package: one.name }),
      ...(first ? { path: first.path } : {}),
    },
  ]
}

/** A package that pip installed on Windows or macOS, for that machine. */
function wheelOfAnotherSystem(
  { name, version, tags = [], paths }: PythonPackage,
  { artifact, where }: PythonView,
): Finding[] {
  const [tag] = tags
  if (tag === undefined || !tags.every((one) => /-(?:win|macosx)[^-]*$/.test(one))) return []
  const path = paths.find((one) => one.endsWith('.dist-info/WHEEL'))
  return [
    {
      severity: 'error',
      code: 'wrong-machine',
      message: `${name} ${version} was installed from a wheel for ${/-win[^-]*$/.test(tag) ? 'Windows' : 'macOS'} (${tag}), which Lambda cannot run${where}.`,
      nextStep: `Build the ${artifact} for Linux, e.g. with \`lambda-layer build\`; pip takes wheels for its own machine unless --platform names another one.`,
      package: name,
      ...(path === undefined ? {} : { path }),
    },
  ]
}

function otherSystems(one: SubjectPackage, subject: PythonView): Finding[] {
  const [path] = one.foreignLibraries
  if (path === undefined) return []
  const alone = !one.elfFiles.some((file) => isNative(file, subject))
  const what = `${labelOf(one)} has ${listed(one.foreignLibraries)}, for Windows or macOS`
  return [
    {
      severity: alone ? 'warning' : 'note',
      code: 'foreign-library',
      message: alone
        ? `${what}, and no library for Linux on ${subject.target.architecture}.`
        : `${what}, which Lambda does not load.`,
      nextStep: alone
        ? 'Look whether a version with a Linux wheel exists, or whether the package does without.'
        : `They can be left out with exclude to save space, e.g. ${path}.`,
      ...(one.name === '' ? {} : { package: one.name }),
      path,
    },
  ]
}

function withoutExtension(one: SubjectPackage, subject: PythonView): Finding[] {
  if (one.tagged !== 'platform' || one.elfFiles.length > 0) return []
  return [
    {
      severity: 'note',
      code: 'nothing-native',
      message: `${one.name} ${one.version} is a wheel for one platform${subject.where} and holds no compiled file.`,
      package: one.name,
    },
  ]
}
