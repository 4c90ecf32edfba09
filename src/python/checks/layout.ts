// Where the packages of a layer are, and where Lambda's Python looks.
// https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html#packaging-layers-paths

import { pythonFolder, pythonOfPath, sitePackagesFolder } from '../../lambda/folders.ts'
import type { Target } from '../../lambda/target.ts'
import type { Finding } from '../../model/finding.ts'
import { listed } from '../../text/listing.ts'

/** Folders at the top of a layer that have a meaning, for any runtime. */
const known = new Set([pythonFolder, 'nodejs', 'ruby', 'java', 'bin', 'lib', 'extensions', 'include', 'share', 'etc'])

/** Files that the targets' Pythons will not find where they are. */
export function checkLayout(all: readonly string[], targets: readonly Target[]): readonly Finding[] {
  const paths = all.filter((path) => !isLeftBySystem(path))
  if (paths.every((path) => isAboutProject(path))) return [nothingInside(paths)]
  const whole = virtualenv(paths)
  if (whole.length > 0) return whole
  const strays = strayPackages(paths)
  const found = [...strays, ...misplaced(paths, strays), ...wheels(paths), ...otherPythons(paths, targets)]
  return found.length > 0 ? found : otherLanguage(paths, targets)
}

/** A layer that has packages for Node.js alone. */
function otherLanguage(paths: readonly string[], [target]: readonly Target[]): readonly Finding[] {
  const [first] = paths
  if (target === undefined || first === undefined || paths.some((path) => !path.startsWith('nodejs/'))) return []
  return [
    {
      ...wrong(
        `The layer has packages for Node.js alone, and ${target.runtime.name} looks into \`python/\`.`,
        'Say for which runtime it is, e.g. `runtimes: nodejs24.x`.',
        first,
      ),
      severity: 'warning',
    },
  ]
}

/** What macOS and Windows add to folders and zips. */
function isLeftBySystem(path: string): boolean {
  return path.startsWith('__MACOSX/') || /(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/.test(path)
}

/** What says which packages there should be: alone, it is what an installation that failed leaves. */
function isAboutProject(path: string): boolean {
  return /^(?:python\/)?(?:[\w.-]*requirements[\w.-]*\.txt|README(?:\.\w+)?|Pipfile(?:\.lock)?|pyproject\.toml|(?:poetry|uv|pdm)\.lock)$/i.test(
    path,
  )
}

function nothingInside(paths: readonly string[]): Finding {
  const [first] = paths
  return {
    severity: 'error',
    code: 'empty-layer',
    message:
      first === undefined
        ? 'The layer holds no file.'
        : `The layer holds nothing that can be imported or started, but ${listed(paths)}.`,
    nextStep: 'Look at how it was zipped: packages belong into `python/`.',
    ...(first === undefined ? {} : { path: first }),
  }
}

function wrong(message: string, nextStep: string, path?: string): Finding {
  return { severity: 'error', code: 'wrong-layout', message, nextStep, ...(path === undefined ? {} : { path }) }
}

function virtualenv(paths: readonly string[]): readonly Finding[] {
  const marker = paths.find((path) => /(?:^|\/)pyvenv\.cfg$/.test(path))
  if (marker === undefined) return []
  return [
    wrong(
      `${marker} shows that this is a whole virtualenv: its interpreter and its scripts point to the machine that made it.`,
      'Put what is in its lib/python3.X/site-packages into `python/`, and nothing else.',
      marker,
    ),
  ]
}

/** A folder that packages are installed in, as their metadata tell: `''` for the top. */
interface Root {
  readonly folder: string
  /** Of the first package in it. */
  readonly example: string
}

/** Folders that hold installed packages and that no Python looks into. */
function strayPackages(paths: readonly string[]): readonly Finding[] {
  const packages = new Set(paths.flatMap((path) => /^(.*\/)?__init__\.py$/.exec(path)?.[1] ?? []))
  const roots = new Map<string, Root>()
  for (const path of paths) {
    const found = /^(.*?\/)?[^/]+\.(?:dist|egg)-info\//.exec(path)
    if (!found) continue
    const [, parent = ''] = found
    if (!roots.has(parent)) roots.set(parent, { folder: parent.slice(0, -1), example: path })
  }
  // An extension of Lambda may bring packages of its own: https://docs.aws.amazon.com/lambda/latest/dg/extensions-api-partners.html
  const hasExtensions = paths.some((path) => path.startsWith('extensions/'))
  const isOwn = ({ folder }: Root): boolean =>
    folder !== '' && !folder.startsWith('python') && hasExtensions && !/(?:^|\/)site-packages$/.test(folder)
  const isVendored = ({ folder }: Root): boolean => {
    const parts = folder.split('/')
    return parts.some((_, index) => packages.has(`${parts.slice(0, index + 1).join('/')}/`))
  }
  return [...roots.values()]
    .filter((root) => !searched.test(root.folder) && !isForeign(root.folder) && !isOwn(root) && !isVendored(root))
    .slice(0, shownRoots)
    .map(({ folder, example }) => strayIn(folder, example))
}

const shownRoots = 5
/** Where Lambda's Pythons look. */
const searched = /^python(?:\/lib\/python3\.\d+\/site-packages)?$/

function isForeign(folder: string): boolean {
  return /^(?:nodejs|ruby|java|extensions)(?:\/|$)/.test(folder)
}

function strayIn(folder: string, path: string): Finding {
  if (folder === '') {
    return wrong(
      `${path} is at the top of the zip, where Python does not look.`,
      'Put the packages into a folder `python/` before they are zipped. If this is the zip of a function, say so: `--artifact function`.',
      path,
    )
  }
  const inner = /^(.+)\/python(?:\/lib\/python3\.\d+\/site-packages)?$/.exec(folder)?.[1]
  const lower = folder.toLowerCase()
  const [first = ''] = folder.split('/', 1)
  if (first !== pythonFolder && searched.test(lower)) return capital(first, path)
  if (inner !== undefined && inner !== pythonFolder) return wrapped(inner, path)
  return wrong(
    `${path} is in ${folder}, where Python does not look.`,
    `Move what is in ${folder} ${folder.startsWith(`${pythonFolder}/`) ? 'up ' : ''}into \`python/\`.`,
    path,
  )
}

function capital(folder: string, path: string): Finding {
  return wrong(
    `The folder ${folder}/ is not python/: Linux distinguishes capitals.`,
    `Rename ${folder} to \`python\`.`,
    path,
  )
}

function wrapped(folder: string, path: string): Finding {
  return wrong(
    `python/ is inside of ${folder}/, where Lambda does not look.`,
    `Zip what is in ${folder}/, not the folder itself: \`python/\` belongs at the top of the zip.`,
    path,
  )
}

/** Modules without metadata at a wrong place. */
function misplaced(paths: readonly string[], strays: readonly Finding[]): readonly Finding[] {
  const importable = paths.some((path) => path.startsWith(`${pythonFolder}/`) && !isBesidePath(path))
  const example = (matches: (path: string) => boolean): string | undefined => paths.find(matches)
  const findings: Finding[] = []

  for (const { where, move } of beside(paths)) {
    const nested = example((path) => path.startsWith(where))
    if (nested !== undefined && !strays.some(({ path }) => path?.startsWith(where))) {
      findings.push(wrong(`${nested} is in ${where.slice(0, -1)}, where Python does not look.`, move, nested))
    }
  }
  if (importable || strays.length > 0) return findings

  const other = example((path) => /^python\//i.test(path) && !path.startsWith(`${pythonFolder}/`))
  const within = example((path) => /^[^/]+\/python\//.test(path) && !known.has(path.split('/', 1)[0] ?? ''))
  const loose = example(isPackageAtTop)
  if (other !== undefined) findings.push(capital(other.split('/', 1)[0] ?? '', other))
  else if (within !== undefined) findings.push(wrapped(within.split('/', 1)[0] ?? '', within))
  else if (loose !== undefined) findings.push(strayIn('', loose))
  return findings
}

/** Wheels that nobody unpacked. */
function wheels(paths: readonly string[]): readonly Finding[] {
  const found = paths.filter((path) => /^(?:python\/)?[^/]+\.whl$/.test(path))
  const [first] = found
  if (first === undefined) return []
  return [
    wrong(
      `${listed(found)} ${found.length === 1 ? 'is a wheel' : 'are wheels'}, from which Lambda's Python imports nothing.`,
      'Install what is in it: pip install --target python FILE.',
      first,
    ),
  ]
}

interface Beside {
  /** A folder, with a slash at its end. */
  readonly where: string
  readonly move: string
}

/** Folders below `python/` that hold modules, and that Python does not look into: those of other installers. */
function beside(paths: readonly string[]): readonly Beside[] {
  const modules = paths.filter((path) => /^python\/.*\.(?:py|so)$/.test(path))
  const all = new Set(paths)
  const isPackage = (folder: string): boolean => all.has(`${folder}__init__.py`) || all.has('python/lib/__init__.py')
  const found = new Map<string, Beside>()
  const add = (where: string, move: string): void => {
    if (!isPackage(where)) found.set(where, { where, move })
  }
  const up = (where: string): string => `Move what is in ${where} up into \`python/\`.`
  for (const path of modules) {
    const versioned = /^python\/lib\/python\d+\.\d+\/(?!site-packages\/)/.exec(path)?.[0]
    const site = /^python\/(?:lib64\/.*?|lib\/)?site-packages\//.exec(path)?.[0]
    if (versioned !== undefined)
      add(versioned, `Move what is in ${versioned.slice(0, -1)} into ${versioned}site-packages.`)
    else if (site !== undefined) add(site, up(site.slice(0, -1)))
  }
  const twice = 'python/python/'
  if (modules.length > 0 && modules.every((path) => path.startsWith(twice))) add(twice, up(twice.slice(0, -1)))
  return [...found.values()]
}

/** Below `python/`, but not on the path of Python. */
function isBesidePath(path: string): boolean {
  return /^python\/(?:site-packages|bin)\//.test(path)
}

function isPackageAtTop(path: string): boolean {
  const [first = ''] = path.split('/', 1)
  if (known.has(first)) return false
  return /^[^/]+\.(?:dist-info|egg-info)\//.test(path) || /^[A-Za-z_]\w*(?:\/__init__)?\.py$/.test(path)
}

/** Folders for Pythons that the layer is not for. */
function otherPythons(paths: readonly string[], targets: readonly Target[]): readonly Finding[] {
  const folders = [...new Set(paths.flatMap((path) => pythonOfPath(path) ?? []))]
  const flat = paths.filter((path) => path.startsWith(`${pythonFolder}/`) && pythonOfPath(path) === undefined)
  const hasModules = flat.some((path) => /\.(?:py|so)$/.test(path) && !isBesidePath(path))
  const seen = new Set(flat.flatMap((path) => packageOf(path) ?? []))
  const isUnseen = (name: string | undefined): boolean => name !== undefined && !seen.has(name)
  const unseen = paths.find((path) => pythonOfPath(path) !== undefined && isUnseen(packageOf(path)))
  if (folders.length === 0 || (hasModules && unseen === undefined)) return []
  return targets
    .filter(({ runtime }) => !folders.includes(runtime.python))
    .map(({ runtime }): Finding => {
      const found = listed(folders.map((python) => `python/lib/python${python}/`))
      const nextStep = `Put packages for ${runtime.name} into \`${sitePackagesFolder(runtime.python)}/\`, or into \`python/\`.`
      return hasModules
        ? {
            ...wrong(`Some packages are in ${found}, where ${runtime.name} does not look.`, nextStep, unseen),
            severity: 'warning',
          }
        : wrong(`The packages are in ${found}, where ${runtime.name} does not look.`, nextStep)
    })
}

/** The name of the package that a metadata folder is of. */
function packageOf(path: string): string | undefined {
  return /([^/]+?)-[^/-]+\.(?:dist|egg)-info\//.exec(path)?.[1]
}
