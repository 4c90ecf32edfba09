// What packages need at run time that neither their metadata nor their native files name.

import { availability } from '../../lambda/libraries.ts'
import { howToProvide } from '../../lambda/library-packages.ts'
import type { Finding } from '../../model/finding.ts'
import { listed } from '../../text/listing.ts'
import type { RemovedModule } from './sources.ts'
import type { PythonPackage, PythonSubject } from './subjects.ts'

/** `pkg_resources` and `distutils`, which Lambda's Pythons do not have from 3.12 on. */
export function checkRemovedModules({
  packages,
  paths,
  target: { runtime },
  where,
}: PythonSubject): readonly Finding[] {
  if (Number(runtime.python.split('.')[1]) < 12) return []
  const all = [...paths]
  const has: Readonly<Record<RemovedModule, boolean>> = {
    pkg_resources: all.some((path) => /(?:^|\/)pkg_resources(?:\/__init__)?\.py$/.test(path)),
    // setuptools stands in for it by a hook in a .pth file.
    distutils: all.some((path) => /(?:^|\/)(?:distutils-precedence\.pth|distutils\/__init__\.py)$/.test(path)),
  }
  return packages.flatMap((one) => {
    const needed = one.removedImports.filter(({ path, module }) => !has[module] && isOutermost(path))
    const [first] = needed
    if (!first) return []
    const modules = [...new Set(needed.map(({ module }) => module))]
    return [
      {
        severity: 'warning' as const,
        code: 'module-removed',
        message: `${one.name} ${one.version} imports ${listed(modules)} in ${listed(needed.map(({ path }) => path))}, which ${runtime.name} does not have${where}.`,
        nextStep: `Add \`setuptools<81\` to the requirements, or take a version of ${one.name} that does without.`,
        package: one.name,
        path: first.path,
      },
    ]
  })
}

/** A module of a package's outermost level: deeper ones are often imported by nobody. */
function isOutermost(path: string): boolean {
  const inner = path.replace(/^python\/(?:lib\/python\d+\.\d+\/site-packages\/)?/, '')
  return inner.split('/').length <= 2
}

/** Metadata that were excluded although the package looks for them. */
export function checkMetadata({ packages, where }: PythonSubject): readonly Finding[] {
  return packages.filter(lacksMetadata).map((one): Finding => ({
    severity: 'warning',
    code: 'metadata-excluded',
    message: `${one.name} ${one.version} looks for metadata of packages when it runs, and its own .dist-info was excluded${where}.`,
    nextStep:
      'Keep METADATA and entry_points.txt: add `!**/*.dist-info/METADATA` and `!**/*.dist-info/entry_points.txt` to exclude, after the pattern that takes them out.',
    package: one.name,
  }))
}

function lacksMetadata({ paths, readsMetadata, hasEntryPoints }: PythonPackage): boolean {
  if (paths.length === 0) return false
  const has = (file: string): boolean => paths.some((path) => path.endsWith(`.dist-info/${file}`))
  return (readsMetadata && !has('METADATA')) || (hasEntryPoints && !has('entry_points.txt'))
}

/** Libraries that packages load by name, which no file of theirs shows. From their documentation. */
const loadedByName: Readonly<Record<string, readonly string[]>> = {
  cairocffi: ['libcairo.so.2'],
  pyenchant: ['libenchant-2.so.2'],
  pylibdmtx: ['libdmtx.so.0'],
  'python-magic': ['libmagic.so.1'],
  pyzbar: ['libzbar.so.0'],
  sounddevice: ['libportaudio.so.2'],
  soundfile: ['libsndfile.so.1'],
  wand: ['libMagickWand-7.Q16HDRI.so.10'],
  weasyprint: ['libgobject-2.0.so.0', 'libpango-1.0.so.0', 'libpangoft2-1.0.so.0', 'libharfbuzz.so.0'],
}

/** @param isAllowed whether the user says that another layer brings a library */
export function checkLoadedByName(
  { artifact, packages, paths, target, where }: PythonSubject,
  isAllowed: (library: string) => boolean,
): readonly Finding[] {
  const names = new Set([...paths].map((path) => path.slice(path.lastIndexOf('/') + 1)))
  const inLayer = (library: string): boolean => {
    const stem = library.slice(0, library.indexOf('.so'))
    // Copies in wheels have a hash or an architecture in their name.
    return [...names].some(
      (name) =>
        name === library || (name.startsWith(stem) && /^[-._]/.test(name.slice(stem.length)) && name.includes('.so')),
    )
  }
  return packages.flatMap((one): readonly Finding[] => {
    const missing = (loadedByName[one.name] ?? []).filter(
      (library) => availability(library, target) === 'absent' && !inLayer(library) && !isAllowed(library),
    )
    const [first] = missing
    if (first === undefined) return []
    return [
      {
        severity: 'warning',
        code: 'missing-library',
        message: `${one.name} ${one.version} loads ${listed(missing, 10)} by name when it is used, and ${missing.length === 1 ? 'it is' : 'they are'} neither in the ${artifact} nor in ${target.runtime.name}${where}.`,
        nextStep: howToProvide(first, one.name, target.runtime),
        package: one.name,
      },
    ]
  })
}
