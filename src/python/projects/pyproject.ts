// pyproject.toml: https://packaging.python.org/en/latest/specifications/pyproject-toml/ (PEP 621),
// https://packaging.python.org/en/latest/specifications/dependency-groups/ (PEP 735), and Poetry's own tables.

import { parse, TomlError, type TomlTable, type TomlValue } from 'smol-toml'
import { ConfigurationError } from '../../errors.ts'
import { normalizeName } from '../names.ts'
import { parseMarker } from '../markers/marker.ts'
import { parseRequirement } from '../requirements/requirement.ts'
import type { Project, ProjectDependency } from './dependency.ts'
import { poetryDependencies } from './poetry-dependencies.ts'
import { isPackage } from './own-code.ts'

export interface ProjectText {
  readonly text: string
  /** As shown to people. */
  readonly file: string
  /** Absolute path of its folder. */
  readonly directory: string
}

/** @throws {ConfigurationError} naming file and line. */
export function readPyproject(source: ProjectText): Project {
  const reader = new Reader(source)
  return reader.project()
}

type Dependencies = readonly ProjectDependency[]

/** So often a text is looked for from the beginning of the file. */
const mostReadAnew = 200

class Reader {
  readonly #source: ProjectText
  readonly #root: TomlTable
  /** Where the last text was found. */
  #last = { at: 0, line: 1 }
  #readAnew = 0

  constructor(source: ProjectText) {
    this.#source = source
    this.#root = this.#parsed()
  }

  project(): Project {
    const { file, directory } = this.#source
    const project = this.#table(this.#root, 'project')
    const poetry = this.#table(this.#table(this.#root, 'tool'), 'poetry')
    const name = project?.['name'] ?? poetry?.['name']
    const standard = this.#listed(project?.['dependencies'], 'project.dependencies')
    // Poetry's table adds to [project] only where the latter leaves dependencies to it.
    const usesPoetry = poetry !== undefined && (project?.['dependencies'] === undefined || standard.length === 0)
    const ofPoetry = usesPoetry ? this.#poetryTable(poetry['dependencies'], 'tool.poetry.dependencies') : []
    const required = ofPoetry.filter(({ isOptional }) => !isOptional)
    const python = project?.['requires-python']
    return {
      file,
      directory,
      ...(typeof name === 'string' ? { name: normalizeName(name) } : {}),
      isPackage: isPackage(this.#root),
      ...(typeof python === 'string' ? { requiresPython: python } : {}),
      dependencies: [...standard, ...required],
      extras: new Map([...this.#standardExtras(project), ...(usesPoetry ? this.#poetryExtras(poetry, ofPoetry) : [])]),
      groups: new Map([
        ...this.#poetryGroups(poetry),
        ...this.#uvGroup(),
        ...this.#pdmGroups(),
        ...this.#standardGroups(),
      ]),
      tables: this.#root,
    }
  }

  #parsed(): TomlTable {
    const { text, file } = this.#source
    try {
      return parse(text)
    } catch (error) {
      if (!(error instanceof TomlError)) throw error
      const why = error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? ''
      throw new ConfigurationError(
        {
          code: 'project-unreadable',
          message: `${file}:${error.line} cannot be read: ${why}.`,
          nextStep: 'Correct the file; `uv lock` or `poetry check` says more.',
          file,
          line: error.line,
          column: error.column,
        },
        { cause: error },
      )
    }
  }

  #wrong(why: string, needle: string): never {
    const { file } = this.#source
    const line = this.#lineOf(needle)
    throw new ConfigurationError({
      code: 'project-wrong',
      message: `${file}:${line}: ${why}.`,
      nextStep: 'Correct the file: https://packaging.python.org/en/latest/specifications/pyproject-toml/',
      file,
      line,
    })
  }

  /**
   * Where a text is in the file; 1 when it cannot be found. It is looked for behind the last one first: to read the file
   * anew for each of 100,000 texts would take minutes.
   */
  #lineOf(needle: string): number {
    const { text } = this.#source
    if (this.#readAnew >= mostReadAnew) return 1
    let at = text.indexOf(needle, this.#last.at)
    if (at === -1) {
      this.#readAnew += 1
      at = text.indexOf(needle)
      if (at === -1) return 1
      this.#last = { at: 0, line: 1 }
    }
    this.#last = { at, line: this.#last.line + text.slice(this.#last.at, at).split('\n').length - 1 }
    return this.#last.line
  }

  #table(parent: TomlTable | undefined, key: string): TomlTable | undefined {
    const value = parent?.[key]
    if (value === undefined) return undefined
    return isTable(value) ? value : this.#wrong(`\`${key}\` is not a table`, key)
  }

  #listed(value: TomlValue | undefined, key: string): Dependencies {
    if (value === undefined) return []
    if (!Array.isArray(value)) return this.#wrong(`\`${key}\` is not a list`, key.split('.').at(-1) ?? key)
    return value.map((one) =>
      this.#standard(typeof one === 'string' ? one : this.#wrong(`\`${key}\` holds something that is not a text`, key)),
    )
  }

  #standard(written: string): ProjectDependency {
    const syntax = parseRequirement(written)
    if (syntax.kind === 'wrong')
      return this.#wrong(`\`${written.slice(0, 200)}\` cannot be read: ${syntax.message}`, written)
    const { name, extras, source, marker } = syntax.requirement
    if (name === undefined)
      return this.#wrong(`\`${written.slice(0, 200)}\` does not begin with the name of a package`, written)
    const parsed = marker === undefined ? undefined : parseMarker(marker)
    return {
      name: normalizeName(name),
      extras: extras.map(normalizeName),
      ...(parsed?.kind === 'marker' ? { marker: parsed.marker } : {}),
      ...(source.kind === 'index' && source.specifiers.length > 0 ? { versions: [source.specifiers] } : {}),
      requirement: written.replaceAll(/\s+/g, ' ').trim(),
      written,
      line: this.#lineOf(written),
    }
  }

  #standardExtras(project: TomlTable | undefined): readonly (readonly [string, Dependencies])[] {
    const table = this.#table(project, 'optional-dependencies') ?? {}
    return Object.entries(table).map(([extra, list]) => [normalizeName(extra), this.#listed(list, extra)] as const)
  }

  #standardGroups(): readonly (readonly [string, Dependencies])[] {
    const table = this.#table(this.#root, 'dependency-groups') ?? {}
    const byName = new Map(Object.keys(table).map((key) => [normalizeName(key), key]))
    const done = new Map<string, Dependencies>()
    const expanded = (name: string, ancestors: readonly string[], needle: string): Dependencies => {
      const key = byName.get(name)
      if (key === undefined) return this.#wrong(`the group \`${name}\`, which is included, does not exist`, needle)
      if (ancestors.includes(name)) {
        return this.#wrong(`the groups include each other: ${[...ancestors, name].join(' → ')}`, needle)
      }
      const known = done.get(name)
      if (known) return known
      const list = table[key]
      if (!Array.isArray(list)) return this.#wrong(`the group \`${key}\` is not a list`, key)
      const all = list.flatMap((item): Dependencies => {
        if (typeof item === 'string') return [this.#standard(item)]
        const included = isTable(item) ? item['include-group'] : undefined
        if (typeof included !== 'string')
          return this.#wrong(
            `the group \`${key}\` holds something that is neither a text nor an \`include-group\``,
            key,
          )
        return expanded(normalizeName(included), [...ancestors, name], included)
      })
      const unique = [...new Map(all.map((one) => [one.written, one])).values()]
      done.set(name, unique)
      return unique
    }
    return [...byName.keys()].map((name) => [name, expanded(name, [], name)] as const)
  }

  /** `tool.uv.dev-dependencies`, the group `dev` from before PEP 735. */
  #uvGroup(): readonly (readonly [string, Dependencies])[] {
    const uv = this.#table(this.#table(this.#root, 'tool'), 'uv')
    const list = uv?.['dev-dependencies']
    return list === undefined ? [] : [['dev', this.#listed(list, 'dev-dependencies')]]
  }

  #pdmGroups(): readonly (readonly [string, Dependencies])[] {
    const table = this.#table(this.#table(this.#table(this.#root, 'tool'), 'pdm'), 'dev-dependencies') ?? {}
    return Object.entries(table).flatMap(([group, list]) => {
      // `-e file:///…` is PDM's own.
      const plain = Array.isArray(list) ? list.filter((one) => typeof one !== 'string' || !one.startsWith('-e')) : list
      return [[normalizeName(group), this.#listed(plain, group)] as const]
    })
  }

  #poetryTable(
    value: TomlValue | undefined,
    key: string,
  ): readonly (ProjectDependency & { readonly isOptional: boolean })[] {
    if (value === undefined) return []
    if (!isTable(value)) return this.#wrong(`\`${key}\` is not a table`, key)
    return Object.entries(value).flatMap(([name, one]) => {
      if (normalizeName(name) === 'python') return []
      const dependencies = poetryDependencies(name, one, this.#source.directory)
      if (typeof dependencies === 'string') return this.#wrong(dependencies, name)
      const written = typeof one === 'string' ? `${name} = "${one}"` : name
      const line = this.#lineOf(`\n${name}`) + (this.#source.text.startsWith(name) ? 0 : 1)
      return dependencies.map((dependency) => Object.assign(dependency, { written, line }))
    })
  }

  /** Which optional dependencies an extra stands for. */
  #poetryExtras(
    poetry: TomlTable,
    all: readonly (ProjectDependency & { readonly isOptional: boolean })[],
  ): readonly (readonly [string, Dependencies])[] {
    const table = this.#table(poetry, 'extras') ?? {}
    return Object.entries(table).map(([extra, names]) => {
      const wanted = new Set(
        (Array.isArray(names) ? names : []).map((name) =>
          normalizeName((typeof name === 'string' ? name : '').replace(/[[\s(<>=!~;].*$/s, '')),
        ),
      )
      return [normalizeName(extra), all.filter(({ name, isOptional }) => isOptional && wanted.has(name))] as const
    })
  }

  #poetryGroups(poetry: TomlTable | undefined): readonly (readonly [string, Dependencies])[] {
    const groups = this.#table(poetry, 'group') ?? {}
    const old = poetry?.['dev-dependencies']
    return [
      ...(old === undefined ? [] : [['dev', this.#poetryTable(old, 'tool.poetry.dev-dependencies')] as const]),
      ...Object.entries(groups).map(([group, table]) => {
        const list = isTable(table) ? table['dependencies'] : undefined
        return [normalizeName(group), this.#poetryTable(list, `tool.poetry.group.${group}.dependencies`)] as const
      }),
    ]
  }
}

function isTable(value: TomlValue | undefined): value is TomlTable {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
}
