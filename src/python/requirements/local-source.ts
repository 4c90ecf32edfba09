import { existsSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { statusOf } from '../../host/standing.ts'
import type { RequirementSource } from './requirement.ts'

export type Located =
  | { readonly kind: 'found'; readonly source: RequirementSource }
  | { readonly kind: 'wrong'; readonly why: string; readonly nextStep: string }

/** A source with its path, if it has one, made absolute from the working directory, as pip and uv do; or what is wrong there. */
export function locate(source: RequirementSource, directory: string): Located {
  const written = localPath(source)
  if (written === undefined) return { kind: 'found', source }
  const path = resolve(directory, written)
  const shown = shownPath(path, directory)
  const found = statusOf(path)
  if (!found) return missing(written, shown)
  if (found.isDirectory()) {
    if (['pyproject.toml', 'setup.py'].some((file) => existsSync(resolve(path, file)))) {
      return { kind: 'found', source: { kind: 'path', path } }
    }
    return {
      kind: 'wrong',
      why: `${shown} has neither pyproject.toml nor setup.py, so it is no Python project`,
      nextStep: 'Name the folder of the project. Your own modules and files go in with `include`.',
    }
  }
  if (!/\.(?:whl|tar\.gz|tgz|zip|tar\.bz2|tar\.xz|tar)$/i.test(path)) {
    return {
      kind: 'wrong',
      why: `${shown} is neither a wheel nor a source archive`,
      nextStep: 'Name a `.whl` or `.tar.gz` file, or a directory.',
    }
  }
  return { kind: 'found', source: { kind: 'path', path } }
}

/** Where conda builds its packages: what its `pip freeze` writes. */
const condaFolders = /\/croot\/|\/tmp\/build\/|conda-bld|feedstock_root|(?:^|\/)C:\/(?:ci|b)\//i

function missing(written: string, shown: string): Located {
  if (condaFolders.test(written.replaceAll('\\', '/'))) {
    return {
      kind: 'wrong',
      why: `${written} is where conda built the package`,
      nextStep:
        "conda's `pip freeze` writes this. Make the file with `pip list --format=freeze`, or write `name==version` on this line.",
    }
  }
  if (/^\/?[A-Za-z]:[\\/]|^\\\\/.test(written)) {
    return {
      kind: 'wrong',
      why: `${written} is a path of Windows; it is not on this machine`,
      nextStep:
        'Name a folder of the project by a path relative to the working directory, e.g. `./libs/a`, or delete the line.',
    }
  }
  if (written.includes('\\')) {
    return {
      kind: 'wrong',
      why: `${written} does not exist`,
      nextStep: `Write the path with slashes: \`${written.replaceAll('\\', '/')}\`.`,
    }
  }
  return {
    kind: 'wrong',
    why: `${shown} does not exist`,
    nextStep:
      'Paths of requirements are relative to the working directory, as in pip, not to the file that holds them.',
  }
}

/** A path for people: relative to the working directory where it lies below it. */
export function shownPath(path: string, directory: string): string {
  const below = relative(directory, path)
  const outside = below === '' || below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)
  return outside ? path : below.split(sep).join('/')
}

function localPath(source: RequirementSource): string | undefined {
  if (source.kind === 'path') return source.path
  if (source.kind !== 'url' || !/^file:/i.test(source.url)) return undefined
  const bare = source.url.replace(/[#?].*$/, '')
  // `file:./libs/a` is not a URL of the standard, but users of pip write it.
  if (!/^file:\//i.test(bare)) return bare.slice('file:'.length)
  try {
    return fileURLToPath(bare)
  } catch {
    return bare.replace(/^file:(?:\/\/)?/i, '')
  }
}
