// [tool.poetry.dependencies] and its groups: https://python-poetry.org/docs/dependency-specification/

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TomlValue } from 'smol-toml'
import type { Marker } from '../markers/marker.ts'
import { parseMarker } from '../markers/marker.ts'
import type { Edge } from '../locks/lock-file.ts'
import { isArchive } from '../locks/file-address.ts'
import { normalizeName } from '../names.ts'
import { parsePoetryConstraint, type Alternatives } from '../versions/poetry-constraint.ts'

/** A dependency as Poetry writes it, one entry of what may be a list. */
export interface PoetryDependency {
  /** Normalized. */
  readonly name: string
  readonly extras: readonly string[]
  readonly marker?: Marker
  readonly versions: Alternatives
  readonly from?: NonNullable<Edge['from']>
  readonly isOptional: boolean
  /** PEP 508; undefined where it cannot say it. */
  readonly requirement: string | undefined
}

/**
 * The dependencies that one key of a table stands for.
 * @param directory that paths are relative to
 * @returns what is wrong, as a text
 */
export function poetryDependencies(
  name: string,
  value: TomlValue | undefined,
  directory: string,
): readonly PoetryDependency[] | string {
  const found: PoetryDependency[] = []
  for (const one of Array.isArray(value) ? value : [value]) {
    const dependency = poetryDependency(name, one, directory)
    if (typeof dependency === 'string') return dependency
    found.push(dependency)
  }
  return found
}

function poetryDependency(name: string, value: TomlValue | undefined, directory: string): PoetryDependency | string {
  const table: Readonly<Record<string, unknown>> | undefined =
    typeof value === 'string'
      ? { version: value }
      : typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
        ? value
        : undefined
  if (!table) return `\`${name}\` is neither a version nor a table`
  const text = (key: string): string | undefined => {
    const one = table[key]
    return typeof one === 'string' ? one : undefined
  }
  const written = text('version') ?? '*'
  const versions = parsePoetryConstraint(written)
  if (!versions) return `\`${name}\` has the constraint \`${written.slice(0, 200)}\`, which cannot be read`
  const conditions = markerTexts(text('markers'), text('python'), text('platform'))
  if (typeof conditions === 'string') return `\`${name}\`: ${conditions}`
  const markerText = conditions.join(' and ')
  const syntax = markerText === '' ? undefined : parseMarker(markerText)
  if (syntax?.kind === 'wrong') return `\`${name}\` has a marker that cannot be read: ${syntax.message}`
  const extras = Array.isArray(table['extras']) ? table['extras'].filter((one) => typeof one === 'string') : []
  const from = placeOf(text)
  const requirement = requirementText(name, extras, versions, table, directory)
  return {
    name: normalizeName(name),
    extras: extras.map(normalizeName),
    ...(syntax ? { marker: syntax.marker } : {}),
    versions,
    ...(from ? { from } : {}),
    isOptional: table['optional'] === true,
    requirement: requirement && (markerText === '' ? requirement : `${requirement} ; ${markerText}`),
  }
}

/** Where a dependency says that it comes from. A `source` is the name of an index. */
function placeOf(text: (key: string) => string | undefined): Edge['from'] {
  const index = text('source')
  if (text('git') !== undefined) return { kind: 'vcs' }
  if (text('url') !== undefined || text('file') !== undefined) return { kind: 'archive' }
  const path = text('path')
  if (path !== undefined) return { kind: isArchive(path) ? 'archive' : 'directory' }
  return index === undefined ? undefined : { kind: 'index', index }
}

/** Conditions in parentheses, each a marker; or what is wrong. */
function markerTexts(
  markers: string | undefined,
  python: string | undefined,
  platform: string | undefined,
): readonly string[] | string {
  const ofPython = python === undefined ? '' : pythonMarker(python)
  if (ofPython === undefined) return `the Python \`${python?.slice(0, 200)}\` cannot be read`
  const ofPlatform = platform === undefined ? '' : `sys_platform == '${platform.replaceAll("'", '')}'`
  return [markers ?? '', ofPython, ofPlatform].filter((one) => one.trim() !== '').map((one) => `(${one})`)
}

/** A range of Pythons as a marker: versions of one or two numbers speak of `3.12`, longer ones of `3.12.1`. */
export function pythonMarker(constraint: string): string | undefined {
  const alternatives = parsePoetryConstraint(constraint)
  if (!alternatives) return undefined
  if (alternatives.some((one) => one.length === 0)) return ''
  return alternatives
    .map((specifiers) =>
      specifiers
        .map(({ operator, version }) => {
          const isShort = version.replace(/\.\*$/, '').split('.').length <= 2
          return `${isShort ? 'python_version' : 'python_full_version'} ${operator} '${version}'`
        })
        .join(' and '),
    )
    .join(' or ')
}

function requirementText(
  name: string,
  extras: readonly string[],
  versions: Alternatives,
  table: Readonly<Record<string, unknown>>,
  directory: string,
): string | undefined {
  const head = extras.length === 0 ? name : `${name}[${extras.join(',')}]`
  const text = (key: string): string | undefined => (typeof table[key] === 'string' ? table[key] : undefined)
  const [git, url, path] = [text('git'), text('url'), text('path') ?? text('file')]
  if (git !== undefined) {
    const revision = text('rev') ?? text('tag') ?? text('branch')
    const subdirectory = text('subdirectory')
    const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(git) ? git : `ssh://${git.replace(':', '/')}`
    return `${head} @ git+${address}${revision === undefined ? '' : `@${revision}`}${subdirectory === undefined ? '' : `#subdirectory=${subdirectory}`}`
  }
  if (url !== undefined) return `${head} @ ${url}`
  if (path !== undefined) return `${head} @ ${pathToFileURL(resolve(directory, path)).href}`
  const [only, ...others] = versions
  if (!only || others.length > 0) return undefined
  return `${head}${only.map(({ operator, version }) => operator + version).join(',')}`
}
