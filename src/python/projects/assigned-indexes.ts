// Which packages come from one index alone, as a project says it:
// https://docs.astral.sh/uv/concepts/indexes/#pinning-a-package-to-an-index,
// https://python-poetry.org/docs/repositories/#package-source-constraint,
// https://pdm-project.org/en/latest/usage/config/#specify-index-for-individual-packages

import picomatch from 'picomatch'
import type { Environment } from '../../host/context.ts'
import { projectSources } from '../indexes/project-sources.ts'
import { parseMarker, type Marker } from '../markers/marker.ts'
import { normalizeName } from '../names.ts'
import type { AssignedIndex } from '../requirements/inputs.ts'
import type { Project } from './dependency.ts'
import { poetryDependencies } from './poetry-dependencies.ts'

type Table = Readonly<Record<string, unknown>>

export interface Choosing {
  /** Normalized names: some sources are for an extra or a group alone. */
  readonly extras: readonly string[]
  readonly groups: readonly string[]
  readonly env: Environment
}

/** The packages that the project's file sends to an index by its name. An index that the file does not have is skipped. */
export function assignedIndexes(
  { tables, ...project }: Pick<Project, 'tables'> & Partial<Project>,
  { extras, groups, env }: Choosing,
): readonly AssignedIndex[] {
  const tool = tableIn(tables, 'tool')
  const [uv, poetry] = [tableIn(tool, 'uv'), tableIn(tool, 'poetry')]
  const sources = projectSources(tables, env)
  const ofPoetry = [...ofUv(uv?.['index']), ...sources.map(({ name, url }) => [name.toLowerCase(), url] as const)]
  const groupTables = Object.values(tableIn(poetry, 'group') ?? {}).map((one) => (isTable(one) ? one : undefined))
  const dependencies = [poetry, ...groupTables].map((one) => tableIn(one, 'dependencies'))
  return [
    ...uvSources(tableIn(uv, 'sources'), new Map(ofUv(uv?.['index'])), { extras, groups }),
    ...[...dependencies, tableIn(poetry, 'dev-dependencies')].flatMap((table) =>
      poetrySources(table, new Map([['pypi', 'https://pypi.org/simple'], ...ofPoetry])),
    ),
    ...sources.flatMap(({ name, url, only }) =>
      namesOf(project, only).map((one) => ({ package: one, name: indexName(name), url })),
    ),
  ]
}

function uvSources(
  table: Table | undefined,
  indexes: ReadonlyMap<string, string>,
  { extras, groups }: Pick<Choosing, 'extras' | 'groups'>,
): readonly AssignedIndex[] {
  const isChosen = (written: unknown, chosen: readonly string[]): boolean =>
    typeof written !== 'string' || chosen.includes(normalizeName(written))
  return Object.entries(table ?? {}).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as readonly unknown[]) : [value]).flatMap((one) => {
      if (!isTable(one) || !isChosen(one['extra'], extras) || !isChosen(one['group'], groups)) return []
      const syntax = typeof one['marker'] === 'string' ? parseMarker(one['marker']) : undefined
      return assigned(name, one['index'], indexes, syntax?.kind === 'marker' ? syntax.marker : undefined)
    }),
  )
}

function poetrySources(table: Table | undefined, indexes: ReadonlyMap<string, string>): readonly AssignedIndex[] {
  return Object.entries(table ?? {}).flatMap(([name, value]) => {
    const found = poetryDependencies(name, value as Parameters<typeof poetryDependencies>[1], '/')
    // What is wrong with them is said where they are read.
    return typeof found === 'string' ? [] : found.flatMap((one) => assigned(name, one.from?.index, indexes, one.marker))
  })
}

function assigned(
  name: string,
  index: unknown,
  indexes: ReadonlyMap<string, string>,
  marker: Marker | undefined,
): readonly AssignedIndex[] {
  const url = typeof index === 'string' ? indexes.get(index.toLowerCase()) : undefined
  if (url === undefined) return []
  return [{ package: normalizeName(name), name: indexName(index as string), url, ...(marker ? { marker } : {}) }]
}

/** Names of packages that patterns stand for, among those that the project asks for. */
function namesOf(
  { dependencies = [], extras, groups }: Partial<Project>,
  patterns: readonly string[],
): readonly string[] {
  const all = [...dependencies, ...(extras?.values() ?? []), ...(groups?.values() ?? [])].flat()
  return patterns.flatMap((pattern) => {
    if (!/[*?[]/.test(pattern)) return [normalizeName(pattern)]
    const fits = picomatch(pattern)
    return [...new Set(all.map(({ name }) => name))].filter((name) => fits(name))
  })
}

/** A name that can be before an address: `name=https://…`. */
export function indexName(name: string): string {
  return name.replace(/[^\w.-]/g, '-')
}

/** The lower-case names of the indexes that a project declares. */
export function declaredIndexes(tables: Table): readonly string[] {
  const uv = tableIn(tableIn(tables, 'tool'), 'uv')
  const sources = projectSources(tables, {}).map(({ name }) => name.toLowerCase())
  return ['pypi', ...ofUv(uv?.['index']).map(([name]) => name), ...sources]
}

/** Addresses of uv's indexes by their lower-case names. */
function ofUv(value: unknown): readonly (readonly [string, string])[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return list.flatMap((one) =>
    isTable(one) && typeof one['name'] === 'string' && typeof one['url'] === 'string'
      ? [[one['name'].toLowerCase(), one['url']] as const]
      : [],
  )
}

function tableIn(parent: Table | undefined, key: string): Table | undefined {
  const value = parent?.[key]
  return isTable(value) ? value : undefined
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}
