// [tool.uv.sources]: https://docs.astral.sh/uv/concepts/projects/dependencies/#dependency-sources

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TomlTable, TomlValue } from 'smol-toml'
import { normalizeName } from '../names.ts'
import type { ProjectDependency } from './dependency.ts'

/** The dependency with the place that `tool.uv.sources` names for it, if any. Indexes are not places of this kind. */
export function withUvSources(dependency: ProjectDependency, root: TomlTable, directory: string): ProjectDependency {
  const source = uvSourceOf(dependency.name, root)
  const address = source && addressOf(source, directory)
  if (address === undefined) return dependency
  const { name, extras } = dependency
  const marker = /;(.*)$/s.exec(dependency.requirement ?? '')?.[1]
  const head = extras.length === 0 ? name : `${name}[${extras.join(',')}]`
  return { ...dependency, requirement: `${head} @ ${address}${marker === undefined ? '' : ` ; ${marker.trim()}`}` }
}

function uvSourceOf(name: string, root: TomlTable): TomlTable | undefined {
  const sources = tableIn(tableIn(tableIn(root, 'tool'), 'uv'), 'sources') ?? {}
  const found = Object.entries(sources).find(([key]) => normalizeName(key) === name)?.[1]
  return isTable(found) ? found : undefined
}

function addressOf(source: TomlTable, directory: string): string | undefined {
  const text = (key: string): string | undefined => (typeof source[key] === 'string' ? source[key] : undefined)
  const subdirectory = text('subdirectory')
  const fragment = subdirectory === undefined ? '' : `#subdirectory=${subdirectory}`
  const [git, url, path] = [text('git'), text('url'), text('path')]
  if (git !== undefined) {
    const revision = text('rev') ?? text('tag') ?? text('branch')
    return `git+${git.replace(/^git\+/, '')}${revision === undefined ? '' : `@${revision}`}${fragment}`
  }
  if (url !== undefined) return `${url}${fragment}`
  return path === undefined ? undefined : pathToFileURL(resolve(directory, path)).href
}

function tableIn(parent: TomlTable | undefined, key: string): TomlTable | undefined {
  const value = parent?.[key]
  return isTable(value) ? value : undefined
}

function isTable(value: TomlValue | undefined): value is TomlTable {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
}
