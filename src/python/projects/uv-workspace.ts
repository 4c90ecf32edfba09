// The members of a workspace of uv: https://docs.astral.sh/uv/concepts/projects/workspaces/

import { readdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import picomatch from 'picomatch'
import { parse, type TomlTable } from 'smol-toml'
import type { Context } from '../../host/context.ts'
import { readSmallFile } from '../../host/files.ts'
import { megabyte } from '../../text/units.ts'
import { normalizeName } from '../names.ts'
import type { Project } from './dependency.ts'
import { uvSources } from './uv-sources.ts'

const mostFoldersUp = 20
const mostMembers = 1_000

/** Folders by normalized name of the project, where a source of the project says that it is in the workspace. */
export async function workspaceMembers(project: Project, context: Context): Promise<ReadonlyMap<string, string>> {
  const sources = [...uvSources(project).values()].flat()
  if (!sources.some((one) => one['workspace'] === true)) return new Map()
  let folder = project.directory
  for (let count = 0; count < mostFoldersUp; count++) {
    const workspace = workspaceIn(await readProject(folder, context))
    if (workspace) return membersOf(folder, workspace, context)
    if (dirname(folder) === folder) break
    folder = dirname(folder)
  }
  return new Map()
}

/** Whether a project is in the workspace of a folder. */
export async function isMember(directory: string, root: string, context: Pick<Context, 'trace'>): Promise<boolean> {
  const workspace = workspaceIn(await readProject(root, context))
  return workspace !== undefined && [...(await membersOf(root, workspace, context)).values()].includes(directory)
}

/**
 * A member of a workspace, with the sources and the indexes of the root, which hold for what the member does not say itself:
 * https://docs.astral.sh/uv/concepts/projects/workspaces/#workspace-sources
 */
export async function withWorkspace(project: Project, context: Context): Promise<Project> {
  let folder = project.directory
  for (let count = 0; count < mostFoldersUp && dirname(folder) !== folder; count++) {
    const root = await readProject(folder, context)
    const workspace = workspaceIn(root)
    if (workspace && root) {
      const members = folder === project.directory ? new Map() : await membersOf(folder, workspace, context)
      return [...members.values()].includes(project.directory)
        ? { ...project, tables: merged(project, root, folder) }
        : project
    }
    folder = dirname(folder)
  }
  return project
}

function merged({ tables, directory }: Project, root: TomlTable, folder: string): Project['tables'] {
  const own = uvTable(tables as TomlTable)
  const above = uvTable(root)
  const named = Object.entries(tableOf(own['sources']))
  const known = new Set(named.map(([name]) => normalizeName(name)))
  const inherited = Object.entries(tableOf(above['sources'])).filter(([name]) => !known.has(normalizeName(name)))
  // A path is relative to the file that says it.
  const moved = (source: unknown): unknown => {
    if (Array.isArray(source)) return source.map(moved)
    const path = tableOf(source)['path']
    return typeof path === 'string' ? { ...tableOf(source), path: join(relative(directory, folder), path) } : source
  }
  const sources = Object.fromEntries([...inherited.map(([name, source]) => [name, moved(source)] as const), ...named])
  const indexes = listOf(own['index'])
  const names = new Set(indexes.map((one) => tableOf(one)['name']))
  const index = [...listOf(above['index']).filter((one) => !names.has(tableOf(one)['name'])), ...indexes]
  return { ...tables, tool: { ...tableOf(tables['tool']), uv: { ...own, sources, index } } }
}

function uvTable(tables: TomlTable): TomlTable {
  return tableOf(tableOf(tables['tool'])['uv'])
}

function tableOf(value: unknown): TomlTable {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as TomlTable) : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

async function membersOf(
  root: string,
  workspace: TomlTable,
  context: Pick<Context, 'trace'>,
): Promise<ReadonlyMap<string, string>> {
  const isExcluded = picomatch(textsIn(workspace['exclude']).map(tidy))
  const folders = new Set([root])
  for (const pattern of textsIn(workspace['members'])) {
    for (const found of await foldersLike(root, tidy(pattern).split('/')))
      if (!isExcluded(found) && folders.size < mostMembers) folders.add(join(root, found))
  }
  const members = new Map<string, string>()
  for (const folder of folders) {
    const name = (await readProject(folder, context))?.['project']
    const written =
      typeof name === 'object' && !Array.isArray(name) && !(name instanceof Date) ? name['name'] : undefined
    if (typeof written === 'string') members.set(normalizeName(written), folder)
  }
  return members
}

/** Paths of the folders below one that fit a pattern, part by part. */
async function foldersLike(root: string, [first, ...rest]: readonly string[], path = ''): Promise<readonly string[]> {
  if (first === undefined) return [path]
  const below = (name: string): string => (path === '' ? name : `${path}/${name}`)
  if (!/[*?[{]/.test(first)) return foldersLike(root, rest, below(first))
  const fits = picomatch(first)
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => [])
  const names = entries.filter((one) => one.isDirectory() && fits(one.name)).map(({ name }) => name)
  return (await Promise.all(names.toSorted().map((name) => foldersLike(root, rest, below(name))))).flat()
}

const tidy = (pattern: string): string => pattern.replace(/^\.\//, '').replace(/\/+$/, '')

async function readProject(folder: string, { trace }: Pick<Context, 'trace'>): Promise<TomlTable | undefined> {
  const path = join(folder, 'pyproject.toml')
  trace?.file(path)
  try {
    return parse(await readSmallFile(path, 2 * megabyte))
  } catch {
    // What is wrong with it is said where it is built.
    return undefined
  }
}

function workspaceIn(root: TomlTable | undefined): TomlTable | undefined {
  const tool = root?.['tool'] as Readonly<Record<string, TomlTable>> | undefined
  const workspace = tool?.['uv']?.['workspace']
  return typeof workspace === 'object' ? (workspace as TomlTable) : undefined
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
