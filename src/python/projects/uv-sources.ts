// [tool.uv.sources]: https://docs.astral.sh/uv/concepts/projects/dependencies/#dependency-sources

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TomlTable, TomlValue } from 'smol-toml'
import { parseMarker } from '../markers/marker.ts'
import { negated } from '../markers/negate.ts'
import { normalizeName } from '../names.ts'
import type { Project, ProjectDependency } from './dependency.ts'

interface Choosing {
  /** Normalized names: some sources are for an extra or a group alone. */
  readonly extras: readonly string[]
  readonly groups: readonly string[]
  /** Folders of the workspace's members by normalized name. */
  readonly members: ReadonlyMap<string, string>
}

/** The sources of a project's packages, each under its normalized name. */
export function uvSources({ tables }: Pick<Project, 'tables'>): ReadonlyMap<string, readonly TomlTable[]> {
  const table = tableIn(tableIn(tableIn(tables as TomlTable, 'tool'), 'uv'), 'sources') ?? {}
  return new Map(
    Object.entries(table).map(([name, value]) => [
      normalizeName(name),
      (Array.isArray(value) ? value : [value]).filter(isTable),
    ]),
  )
}

/**
 * A dependency as PEP 508 has it, with the places that `tool.uv.sources` names for it: one for each place, by marker. Indexes
 * are not places of this kind.
 * @returns what is wrong, as a text
 */
export function withUvSources(
  dependency: ProjectDependency,
  project: Pick<Project, 'tables' | 'directory'>,
  { extras, groups, members }: Choosing,
): readonly (string | undefined)[] | { readonly wrong: string } {
  const { name, requirement } = dependency
  const isChosen = (written: unknown, chosen: readonly string[]): boolean =>
    typeof written !== 'string' || chosen.includes(normalizeName(written))
  const sources = (uvSources(project).get(name) ?? []).filter(
    (one) => isChosen(one['extra'], extras) && isChosen(one['group'], groups),
  )
  if (requirement === undefined || !sources.some((one) => one['index'] === undefined)) return [requirement]
  const [, plain = '', own = ''] = /^([^;]*)(?:;(.*))?$/s.exec(requirement) ?? []
  const head = dependency.extras.length === 0 ? name : `${name}[${dependency.extras.join(',')}]`
  const line = (what: string, markers: readonly string[]): string => {
    const all = [own.trim(), ...markers].filter((one) => one !== '')
    const joined = all.length === 1 ? all[0] : all.map((one) => `(${one})`).join(' and ')
    return joined === undefined || joined === '' ? what : `${what} ; ${joined}`
  }
  const lines: string[] = []
  const others: string[] = []
  for (const source of sources) {
    const marker = typeof source['marker'] === 'string' ? source['marker'] : ''
    const address = source['index'] === undefined ? addressOf(source, name, project.directory, members) : undefined
    if (address !== undefined && 'wrong' in address) return address
    lines.push(line(address ? `${head} @ ${address.url}` : plain.trim(), [marker]))
    if (marker === '') return lines
    const syntax = parseMarker(marker)
    if (syntax.kind === 'wrong')
      return { wrong: `the source of ${name} has a marker that cannot be read: ${syntax.message}` }
    const opposite = negated(syntax.marker)
    if (opposite === undefined)
      return { wrong: `the source of ${name} has the marker \`${marker}\`, which only uv can resolve` }
    others.push(opposite)
  }
  // Where no source is meant, an index is asked.
  return [...lines, line(plain.trim(), others)]
}

function addressOf(
  source: TomlTable,
  name: string,
  directory: string,
  members: ReadonlyMap<string, string>,
): { readonly url: string } | { readonly wrong: string } {
  const text = (key: string): string | undefined => (typeof source[key] === 'string' ? source[key] : undefined)
  const subdirectory = text('subdirectory')
  const fragment = subdirectory === undefined ? '' : `#subdirectory=${subdirectory}`
  const [git, url, path] = [text('git'), text('url'), text('path')]
  if (git !== undefined) {
    const revision = text('rev') ?? text('tag') ?? text('branch')
    return { url: `git+${git.replace(/^git\+/, '')}${revision === undefined ? '' : `@${revision}`}${fragment}` }
  }
  if (url !== undefined) return { url: `${url}${fragment}` }
  if (path !== undefined) return { url: pathToFileURL(resolve(directory, path)).href }
  if (source['workspace'] !== true) return { wrong: `the source of ${name} names no place that is known` }
  const member = members.get(name)
  if (member !== undefined) return { url: pathToFileURL(member).href }
  return { wrong: `${name} is said to be in the workspace, which has no member of that name` }
}

function tableIn(parent: TomlTable | undefined, key: string): TomlTable | undefined {
  const value = parent?.[key]
  return isTable(value) ? value : undefined
}

function isTable(value: TomlValue | undefined): value is TomlTable {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
}
