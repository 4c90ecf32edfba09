// Which packages come from one index alone, as a project says it:
// https://docs.astral.sh/uv/concepts/indexes/#pinning-a-package-to-an-index,
// https://python-poetry.org/docs/repositories/#package-source-constraint

import { normalizeName } from '../names.ts'
import type { AssignedIndex } from '../requirements/inputs.ts'
import type { Project } from './dependency.ts'

/** The packages that the project's file sends to an index by its name. An index that the file does not have is skipped. */
export function assignedIndexes({ tables }: Pick<Project, 'tables'>): readonly AssignedIndex[] {
  const tool = tableIn(tables, 'tool')
  const [uv, poetry] = [tableIn(tool, 'uv'), tableIn(tool, 'poetry')]
  const groups = Object.values(tableIn(poetry, 'group') ?? {}).map((group) => (isTable(group) ? group : undefined))
  const ofPoetry = [poetry, ...groups].map((one) => tableIn(one, 'dependencies'))
  return [
    ...assigned(tableIn(uv, 'sources'), 'index', namesOf(uv?.['index'])),
    ...[...ofPoetry, tableIn(poetry, 'dev-dependencies')].flatMap((table) =>
      assigned(table, 'source', new Map([['pypi', 'https://pypi.org/simple'], ...namesOf(poetry?.['source'])])),
    ),
  ]
}

function assigned(
  table: Readonly<Record<string, unknown>> | undefined,
  key: string,
  indexes: ReadonlyMap<string, string>,
): readonly AssignedIndex[] {
  return Object.entries(table ?? {}).flatMap(([name, value]) => {
    // A list has one entry for each marker. The package must not be looked for beside all of them, so the first decides.
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value]
    const names = entries.flatMap((one) => (isTable(one) && typeof one[key] === 'string' ? [one[key]] : []))
    const found = names.find((one) => indexes.has(one.toLowerCase()))
    const url = found === undefined ? undefined : indexes.get(found.toLowerCase())
    return found === undefined || url === undefined
      ? []
      : [{ package: normalizeName(name), name: indexName(found), url }]
  })
}

/** A name that can be before an address: `name=https://…`. */
export function indexName(name: string): string {
  return name.replace(/[^\w.-]/g, '-')
}

/** Addresses of indexes by their lower-case names. */
function namesOf(value: unknown): ReadonlyMap<string, string> {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return new Map(
    list.flatMap((one) =>
      isTable(one) && typeof one['name'] === 'string' && typeof one['url'] === 'string'
        ? [[one['name'].toLowerCase(), one['url']] as const]
        : [],
    ),
  )
}

function tableIn(
  parent: Readonly<Record<string, unknown>> | undefined,
  key: string,
): Readonly<Record<string, unknown>> | undefined {
  const value = parent?.[key]
  return isTable(value) ? value : undefined
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}
