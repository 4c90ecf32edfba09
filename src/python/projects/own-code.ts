import { join } from 'node:path'
import type { TomlTable, TomlValue } from 'smol-toml'
import type { Project } from './dependency.ts'

/**
 * Whether a project is a package whose own code is built, as its tool has it: uv and PDM look for a build system,
 * Poetry takes every project for one; each has a setting that says otherwise.
 */
export function isPackage(root: TomlTable): boolean {
  const tool = tableIn(root, 'tool')
  const settings = [
    tableIn(tool, 'uv')?.['package'],
    tableIn(tool, 'pdm')?.['distribution'],
    tableIn(tool, 'poetry')?.['package-mode'],
  ]
  const said = settings.find((one) => typeof one === 'boolean')
  if (typeof said === 'boolean') return said
  return root['build-system'] !== undefined || tableIn(tool, 'poetry')?.['name'] !== undefined
}

/**
 * Why Poetry could not install the own code of a project, where it would try; undefined when it can. Poetry takes each
 * project for a package, also one without `[build-system]`, unless `package-mode = false` says otherwise.
 * https://python-poetry.org/docs/basic-usage/#operating-modes
 */
export function notInstallable(
  { tables, name, directory }: Project,
  exists: (path: string) => boolean,
): string | undefined {
  const root = tables as TomlTable
  const project = tableIn(root, 'project')
  const poetry = tableIn(tableIn(root, 'tool'), 'poetry')
  if (name === undefined) return 'it has no name'
  const isDynamic = isListOf(project?.['dynamic'], 'version')
  if (project?.['version'] === undefined && poetry?.['version'] === undefined && !isDynamic) return 'it has no version'
  const backend = tableIn(root, 'build-system')?.['build-backend']
  const isOther = typeof backend === 'string' && !backend.startsWith('poetry.')
  if (isOther || poetry?.['packages'] !== undefined || poetry?.['include'] !== undefined) return undefined
  const module = name.replaceAll('-', '_')
  const places = [module, `${module}.py`, `src/${module}`, `src/${module}.py`]
  // All are looked at: each that appears makes another layer.
  const found = places.filter((place) => exists(join(directory, place)))
  return found.length > 0 ? undefined : `${places.join(', ')} do not exist`
}

/** Whether Poetry is the tool of a project: it has Poetry's table, and no other tool builds it. */
export function isOfPoetry({ tables }: Pick<Project, 'tables'>): boolean {
  const root = tables as TomlTable
  const backend = tableIn(root, 'build-system')?.['build-backend']
  const isOther = typeof backend === 'string' && !backend.startsWith('poetry.')
  return tableIn(tableIn(root, 'tool'), 'poetry') !== undefined && !isOther
}

/** Whether the project's file says all that the project requires, so that nothing of it must be run to know. */
export function saysWhatItRequires({ tables, name }: Pick<Project, 'tables' | 'name'>): boolean {
  const root = tables as TomlTable
  const project = tableIn(root, 'project')
  if (name === undefined) return false
  const poetry = tableIn(tableIn(root, 'tool'), 'poetry')
  if (project === undefined) return poetry !== undefined
  // Poetry's table says what `[project]` leaves to it.
  const isSaid = (key: string, ofPoetry: string): boolean =>
    !isListOf(project['dynamic'], key) || (isOfPoetry({ tables }) && poetry?.[ofPoetry] !== undefined)
  return isSaid('dependencies', 'dependencies') && isSaid('optional-dependencies', 'extras')
}

/** Whether the build backend says which extras the project has. */
export function hasUnknownExtras(project: Pick<Project, 'tables' | 'name'>): boolean {
  return (
    !saysWhatItRequires(project) &&
    isListOf(tableIn(project.tables as TomlTable, 'project')?.['dynamic'], 'optional-dependencies')
  )
}

/** Whether Poetry's setting says that the project is not a package. */
export function isWithoutPackage({ tables }: Project): boolean {
  return tableIn(tableIn(tables as TomlTable, 'tool'), 'poetry')?.['package-mode'] === false
}

function isListOf(value: TomlValue | undefined, item: string): boolean {
  return Array.isArray(value) && value.includes(item)
}

function tableIn(parent: TomlTable | undefined, key: string): TomlTable | undefined {
  const value = parent?.[key]
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date) ? value : undefined
}
