// Which file a DT_NEEDED entry leads to, as ld.so(8) looks for it: https://man7.org/linux/man-pages/man8/ld.so.8.html

import { architectureFacts } from '../lambda/architectures.ts'
import { isSystemLibrary } from '../lambda/library-packages.ts'
import { artifactFacts } from '../lambda/artifacts.ts'
import { availability, type Availability } from '../lambda/libraries.ts'
import type { PlacedElf, Subject } from './subject.ts'

export type Found =
  | { readonly kind: 'layer'; readonly file: PlacedElf }
  /** In the layer, where the loader does not look: found only when something else has loaded it before. */
  | { readonly kind: 'elsewhere'; readonly file: PlacedElf }
  | { readonly kind: 'runtime'; readonly availability: Exclude<Availability, 'absent'> }
  | { readonly kind: 'missing' }

export interface Linking {
  find(file: PlacedElf, library: string): Found
  /** Files that are loaded for certain when their package is used, and those that these need. */
  readonly loaded: ReadonlySet<PlacedElf>
}

/** Whether the target's loader would take the file at all. */
export function isNative({ elf }: PlacedElf, { target }: Pick<Subject, 'target'>): boolean {
  return (
    elf.machine === architectureFacts[target.architecture].elfMachine &&
    elf.bits === 64 &&
    elf.endianness === 'little' &&
    isLoadable({ elf })
  )
}

/** A program or a shared library, not an object file that a linker or another processor reads. */
export function isLoadable({ elf }: Pick<PlacedElf, 'elf'>): boolean {
  return elf.type === 'shared' || elf.type === 'executable'
}

export function linkingOf(subject: Subject): Linking {
  const native = subject.elfFiles.filter((file) => isNative(file, subject))
  const byPath = new Map(native.map((file) => [file.path, file]))
  const byName = new Map<string, PlacedElf>()
  for (const file of native) {
    for (const name of [file.elf.soname, basename(file.path)]) {
      if (name !== undefined && !byName.has(name)) byName.set(name, file)
    }
  }

  for (const path of subject.links.keys()) {
    const file = byPath.get(endOfLink(path, subject.links))
    if (!file) continue
    byPath.set(path, file)
    if (!byName.has(basename(path))) byName.set(basename(path), file)
  }

  const { packagesFolder, librariesFolder } = artifactFacts[subject.artifact]
  const searched = subject.artifact === 'layer' ? [librariesFolder] : [packagesFolder, librariesFolder]
  const find = (file: PlacedElf, library: string): Found => {
    const inFolders = (folders: readonly string[]): PlacedElf | undefined =>
      folders.map((folder) => byPath.get(join(folder, library))).find((found) => found !== undefined)
    const { rpath, runpath } = file.elf
    const before = inFolders(runpath.length > 0 ? [] : expand(rpath, file.path, subject))
    if (before) return { kind: 'layer', file: before }
    // LD_LIBRARY_PATH names the runtime's folders first, then those of the function, and the layer's lib/ last; RUNPATH
    // comes after it.
    const provided = availability(library, subject.target)
    if (provided === 'certain') return { kind: 'runtime', availability: provided }
    const after = inFolders([...searched, ...expand(runpath, file.path, subject)])
    if (after) return { kind: 'layer', file: after }
    if (provided === 'likely') return { kind: 'runtime', availability: provided }
    const elsewhere = byName.get(library)
    if (!elsewhere) return { kind: 'missing' }
    // Packages load the libraries of others by importing those first, as torchaudio does with libtorch.so. A copy of a
    // system's library, libgomp.so.1 say, is in its package for that package alone.
    const home = subject.packages.find((one) => one.name === file.package)
    const from = elsewhere.package
    return from !== undefined && (from === file.package || home?.requires.has(from) || !isSystemLibrary(library))
      ? { kind: 'layer', file: elsewhere }
      : { kind: 'elsewhere', file: elsewhere }
  }

  const loaded = new Set<PlacedElf>()
  const queue = native.filter((file) => isEntrance(file, subject))
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (loaded.has(file)) continue
    loaded.add(file)
    for (const library of file.elf.needed) {
      const found = find(file, library)
      if (found.kind === 'layer') queue.push(found.file)
    }
  }
  return { find, loaded }
}

const mostHops = 16

/** What a link leads to, by way of others. */
function endOfLink(path: string, links: ReadonlyMap<string, string>): string {
  let at = path
  for (let hops = 0; hops < mostHops; hops += 1) at = links.get(at) ?? at
  return at
}

/** True for a module that the target imports, and for every file of a package that brings no module. */
function isEntrance(file: PlacedElf, subject: Subject): boolean {
  if (file.module?.imported) return true
  const home = subject.packages.find((one) => one.name === file.package)
  return home?.tagged === 'platform' && !home.elfFiles.some(({ module }) => module?.imported)
}

/** Folders of a search path, in the artifact. `$ORIGIN` is the file's own; absolute ones count below its mount. */
function expand(entries: readonly string[], path: string, { artifact }: Pick<Subject, 'artifact'>): readonly string[] {
  const mount = artifactFacts[artifact].mountedAt.replace(/\/$/, '')
  const own = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
  return entries
    .map((entry) => entry.replace(/^\$(ORIGIN\b|\{ORIGIN\})/, `${mount}/${own}`))
    .filter((entry) => entry === mount || entry.startsWith(`${mount}/`))
    .map((entry) => join(entry.slice(mount.length), ''))
}

/** Joins and normalizes; never begins or ends with a slash. */
function join(folder: string, name: string): string {
  const parts: string[] = []
  for (const part of `${folder}/${name}`.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}

function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
