// How a source tree must be built: https://packaging.python.org/en/latest/specifications/pyproject-toml/#declaring-build-system-dependencies-the-build-system-table

import { join } from 'node:path'
import { parse } from 'smol-toml'
import { Failure } from '../../errors.ts'
import type { SourceTree } from './source-tree.ts'
import { readSmallFile } from '../../host/files.ts'
import { mostRequirements } from '../uv/hook.ts'

export interface BuildSystem {
  /** Requirements, as written. */
  readonly requires: readonly string[]
  /** `module` or `module:object`. */
  readonly backend: string
  /** Folders of the tree that the backend is imported from. */
  readonly backendPath: readonly string[]
}

/** Of pyproject.toml and of what else says how a tree is built: some kilobytes in all that are meant well. */
export const largestTextBytes = 4 * 1024 * 1024

const longestRequirement = 1_000

/** Whether they can be the words of a command line. */
export function canBeAsked(requires: readonly string[]): boolean {
  return requires.length <= mostRequirements && requires.every((one) => one.length <= longestRequirement)
}

/** What counts without a `[build-system]`: https://peps.python.org/pep-0517/#source-trees */
const legacy: BuildSystem = {
  requires: ['setuptools>=40.8.0', 'wheel'],
  backend: 'setuptools.build_meta:__legacy__',
  backendPath: [],
}

/** What Poetry builds a project of its own with that has no `[build-system]`. */
const poetry: BuildSystem = { requires: ['poetry-core>=1.0.0'], backend: 'poetry.core.masonry.api', backendPath: [] }

/**
 * Reads it from pyproject.toml, or takes what PEP 517 prescribes for a tree without one.
 * @throws {Failure} `bad-sdist` when there is neither pyproject.toml nor setup.py, or it cannot be read.
 */
export async function readBuildSystem(tree: SourceTree, packageName: string): Promise<BuildSystem> {
  if (!tree.files.has('pyproject.toml')) {
    if (tree.files.has('setup.py')) return legacy
    throw refused(packageName, 'it has neither a pyproject.toml nor a setup.py')
  }
  const text = await readSmallFile(join(tree.root, 'pyproject.toml'), largestTextBytes).catch(() => undefined)
  if (text === undefined) throw refused(packageName, 'its pyproject.toml cannot be read, or is too large')
  return parseBuildSystem(text, packageName)
}

export function parseBuildSystem(text: string, packageName: string): BuildSystem {
  let document: Record<string, unknown>
  try {
    document = parse(text)
  } catch (error) {
    throw refused(packageName, `its pyproject.toml is not TOML: ${(error as Error).message.split('\n')[0]}`)
  }
  const table = document['build-system']
  if (table === undefined) return hasPoetryTable(document) ? poetry : legacy
  if (typeof table !== 'object' || table === null) throw refused(packageName, 'its `build-system` is not a table')
  const { requires, 'build-backend': backend, 'backend-path': path } = table as Record<string, unknown>
  if (!isStrings(requires)) throw refused(packageName, 'its `build-system.requires` is not a list of requirements')
  if (backend !== undefined && typeof backend !== 'string')
    throw refused(packageName, 'its `build-system.build-backend` is not a text')
  if (path !== undefined && !isStrings(path))
    throw refused(packageName, 'its `build-system.backend-path` is not a list')
  if (!canBeAsked(requires))
    throw refused(packageName, 'its `build-system.requires` has too many requirements, or too long ones')
  const outside = path?.find((part) => part.startsWith('/') || part.split('/').includes('..'))
  if (outside !== undefined) throw refused(packageName, `its backend path ${outside} lies outside`)
  return {
    requires: withWheel(requires),
    backend: backend ?? legacy.backend,
    backendPath: path ?? [],
  }
}

function hasPoetryTable({ tool }: Record<string, unknown>): boolean {
  return typeof tool === 'object' && tool !== null && 'poetry' in tool
}

/** Setuptools before 70.1 needs `wheel` and says so only when asked, which would cost a second start. */
function withWheel(requires: readonly string[]): readonly string[] {
  const names = new Set(requires.map((requirement) => /^\s*([A-Za-z0-9._-]+)/.exec(requirement)?.[1]?.toLowerCase()))
  return names.has('setuptools') && !names.has('wheel') ? [...requires, 'wheel'] : requires
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function refused(packageName: string, why: string): Failure {
  return new Failure({
    code: 'bad-sdist',
    message: `${packageName} cannot be built: ${why}.`,
    nextStep: 'Take another version of it.',
    package: packageName,
  })
}

/** Meson, CMake and maturin choose optimisation by themselves and only add what CFLAGS says. */
const ownFlags = /^(?:mesonpy|scikit_build_core|maturin|py_build_cmake)\b/
const ownFlagsRequired = /^\s*(?:meson-python|scikit-build-core|maturin|py-build-cmake)\b/i

/**
 * True when CFLAGS takes the place of the compiler's flags, so that it must hold all of them. So it is for setuptools,
 * which can be behind any other backend too: poetry-core and pdm call it for extensions.
 */
export function needsWholeFlags({ backend, requires }: BuildSystem): boolean {
  return !ownFlags.test(backend) && !requires.some((requirement) => ownFlagsRequired.test(requirement))
}

const compiledBackends = /^(?:mesonpy|scikit_build_core|maturin|py_build_cmake|sipbuild|setuptools_rust)/
const compiledRequirements =
  /^\s*(?:cython|cffi|pybind11|nanobind|numpy|scikit-build|setuptools-rust|maturin|meson|ninja|cmake|swig|torch|mypy)\b/i
const compiledSources = /\.(?:c|cc|cpp|cxx|pyx|rs|f|f90|cu)$/i

/**
 * True when the tree looks as if its build compiles something. It only saves a useless attempt on this machine: the wheel
 * shows when a tree was wrongly taken for pure.
 * @param setup the text of setup.py, setup.cfg and pyproject.toml
 */
export function looksCompiled({ backend, requires }: BuildSystem, files: Iterable<string>, setup: string): boolean {
  if (compiledBackends.test(backend)) return true
  if (requires.some((requirement) => compiledRequirements.test(requirement))) return true
  const sources = [...files].some((file) => compiledSources.test(file))
  return sources && /\b(?:ext_modules|ext-modules|Extension|cythonize|cffi_modules|build_ext|build_clib)\b/.test(setup)
}
