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
import { withOwnExtras } from './own-extras.ts'

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
  return withOwnExtras(reader.project())
}

type Dependencies = readonly ProjectDependency[]

interface Group {
  /** As written. */
  readonly key: string
  readonly dependencies: Dependencies
  /** Names of other groups, as written. */
  readonly includes: readonly string[]
}

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
      groups: new Map(this.#groups(poetry)),
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
    this.#refuseTwins(table, 'extras')
    return Object.entries(table).map(([extra, list]) => [normalizeName(extra), this.#listed(list, extra)] as const)
  }

  /** Two names that are one: https://peps.python.org/pep-0685/, https://peps.python.org/pep-0735/. uv and pip refuse them. */
  #refuseTwins(table: TomlTable, what: string): void {
    const seen = new Map<string, string>()
    for (const key of Object.keys(table)) {
      const name = normalizeName(key)
      const other = seen.get(name)
      if (other !== undefined) this.#wrong(`the ${what} \`${other}\` and \`${key}\` have one name, \`${name}\``, key)
      seen.set(name, key)
    }
  }

  /** What each group requires, from all tables that name it, with the groups that it includes. */
  #groups(poetry: TomlTable | undefined): readonly (readonly [string, Dependencies])[] {
    const groups = new Map<string, Group>()
    const add = (key: string, dependencies: Dependencies, includes: readonly string[] = []): void => {
      const name = normalizeName(key)
      const before = groups.get(name) ?? { key, dependencies: [], includes: [] }
      const all = [...before.dependencies, ...dependencies]
      groups.set(name, { key, dependencies: all, includes: [...before.includes, ...includes] })
    }
    const standard = this.#table(this.#root, 'dependency-groups') ?? {}
    this.#refuseTwins(standard, 'groups')
    for (const [key, list] of Object.entries(standard)) {
      if (!Array.isArray(list)) return this.#wrong(`the group \`${key}\` is not a list`, key)
      const written = list.filter((one) => typeof one === 'string')
      add(
        key,
        written.map((one) => this.#standard(one)),
        list.filter((one) => typeof one !== 'string').map((one) => this.#included(one, key)),
      )
    }
    const tool = this.#table(this.#root, 'tool')
    const ofUv = this.#table(tool, 'uv')?.['dev-dependencies']
    // The group `dev` from before PEP 735.
    if (ofUv !== undefined) add('dev', this.#listed(ofUv, 'dev-dependencies'))
    for (const [key, list] of Object.entries(this.#table(this.#table(tool, 'pdm'), 'dev-dependencies') ?? {})) {
      // `-e file:///…` is PDM's own.
      const plain = Array.isArray(list) ? list.filter((one) => typeof one !== 'string' || !one.startsWith('-e')) : list
      add(key, this.#listed(plain, key))
    }
    // In a group of PEP 735, Poetry's tables only say more of the packages that it has.
    const filled = new Set([...groups].flatMap(([name, { dependencies }]) => (dependencies.length > 0 ? [name] : [])))
    const addPoetrys = (
      key: string,
      value: TomlValue | undefined,
      path: string,
      includes?: readonly string[],
    ): void => {
      const dependencies = this.#poetryTable(value, path)
      add(key, filled.has(normalizeName(key)) ? [] : dependencies, includes)
    }
    const old = poetry?.['dev-dependencies']
    if (old !== undefined) addPoetrys('dev', old, 'tool.poetry.dev-dependencies')
    for (const [key, table] of Object.entries(this.#table(poetry, 'group') ?? {})) {
      const [list, includes] = isTable(table) ? [table['dependencies'], table['include-groups']] : []
      const names = Array.isArray(includes) ? includes.filter((one) => typeof one === 'string') : []
      addPoetrys(key, list, `tool.poetry.group.${key}.dependencies`, names)
    }
    return this.#withIncluded(groups)
  }

  #included(item: TomlValue, key: string): string {
    const included = isTable(item) ? item['include-group'] : undefined
    if (typeof included === 'string') return included
    return this.#wrong(`the group \`${key}\` holds something that is neither a text nor an \`include-group\``, key)
  }

  #withIncluded(groups: ReadonlyMap<string, Group>): readonly (readonly [string, Dependencies])[] {
    const done = new Map<string, Dependencies>()
    const expanded = (name: string, ancestors: readonly string[], needle: string): Dependencies => {
      const group = groups.get(name)
      if (!group) return this.#wrong(`the group \`${name}\`, which is included, does not exist`, needle)
      if (ancestors.includes(name)) {
        return this.#wrong(`the groups include each other: ${[...ancestors, name].join(' → ')}`, needle)
      }
      const known = done.get(name)
      if (known) return known
      const included = group.includes.flatMap((one) => expanded(normalizeName(one), [...ancestors, name], one))
      const unique = [...new Set([...group.dependencies, ...included])]
      done.set(name, unique)
      return unique
    }
    return [...groups.keys()].map((name) => [name, expanded(name, [], name)] as const)
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
}

function isTable(value: TomlValue | undefined): value is TomlTable {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
}
