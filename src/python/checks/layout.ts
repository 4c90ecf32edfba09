// Where the packages of a layer are, and where Lambda's Python looks.
// https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html#packaging-layers-paths

import { pythonFolder, pythonOfPath, sitePackagesFolder } from '../../lambda/folders.ts'
import type { Target } from '../../lambda/target.ts'
import type { Finding } from '../../model/finding.ts'
import { listed } from '../../text/listing.ts'

/** Folders at the top of a layer that have a meaning, for any runtime. */
const known = new Set([pythonFolder, 'nodejs', 'ruby', 'java', 'bin', 'lib', 'extensions', 'include', 'share', 'etc'])

/** Files that the targets' Pythons will not find where they are. */
export function checkLayout(paths: readonly string[], targets: readonly Target[]): readonly Finding[] {
  if (paths.length === 0) {
    return [
      {
        severity: 'error',
        code: 'empty-layer',
        message: 'The layer holds no file.',
        nextStep: 'Look at how it was zipped: packages belong into `python/`.',
      },
    ]
  }
  const whole = virtualenv(paths)
  return whole.length > 0 ? whole : [...misplaced(paths), ...otherPythons(paths, targets)]
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

function misplaced(paths: readonly string[]): readonly Finding[] {
  const importable = paths.some((path) => path.startsWith(`${pythonFolder}/`) && !isBesidePath(path))
  const example = (matches: (path: string) => boolean): string | undefined => paths.find(matches)
  const findings: Finding[] = []

  for (const { where, move } of beside(paths)) {
    const nested = example((path) => path.startsWith(where))
    if (nested !== undefined) {
      findings.push(wrong(`${nested} is in ${where.slice(0, -1)}, where Python does not look.`, move, nested))
    }
  }
  if (importable) return findings

  const capital = example((path) => /^python\//i.test(path) && !path.startsWith(`${pythonFolder}/`))
  const wrapped = example((path) => /^[^/]+\/python\//.test(path) && !known.has(path.split('/', 1)[0] ?? ''))
  const loose = example(isPackageAtTop)
  if (capital !== undefined) {
    const folder = capital.split('/', 1)[0]
    findings.push(
      wrong(
        `The folder ${folder}/ is not python/: Linux distinguishes capitals.`,
        `Rename ${folder} to \`python\`.`,
        capital,
      ),
    )
  } else if (wrapped !== undefined) {
    const folder = wrapped.split('/', 1)[0]
    findings.push(
      wrong(
        `python/ is inside of ${folder}/, where Lambda does not look.`,
        `Zip what is in ${folder}/, not the folder itself: \`python/\` belongs at the top of the zip.`,
        wrapped,
      ),
    )
  } else if (loose !== undefined) {
    findings.push(
      wrong(
        `${loose} is at the top of the zip, where Python does not look.`,
        'Put the packages into a folder `python/` before they are zipped.',
        loose,
      ),
    )
  }
  return findings
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
  const flat = paths.some(
    (path) => path.startsWith(`${pythonFolder}/`) && pythonOfPath(path) === undefined && /\.(?:py|so)$/.test(path),
  )
  if (folders.length === 0 || flat) return []
  return targets
    .filter(({ runtime }) => !folders.includes(runtime.python))
    .map(({ runtime }) => {
      const found = folders.map((python) => `python/lib/python${python}/`)
      return wrong(
        `The packages are in ${listed(found)}, where ${runtime.name} does not look.`,
        `Put packages for ${runtime.name} into \`${sitePackagesFolder(runtime.python)}/\`, or into \`python/\`.`,
      )
    })
}
