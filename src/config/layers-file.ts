// A file that declares many layers: `lambda-layers.toml`. Its tables hold inputs by the names that the action has.
import { TomlDate, TomlError, parse } from 'smol-toml'
import type { Problem } from '../errors.ts'
import { nearest } from '../text/suggestion.ts'
import { fieldNames, parseConfig } from './config.ts'
import type { Config } from './config.ts'
import type { FieldName, RawInputs } from './raw-inputs.ts'
import { fields } from './fields.ts'

/** The name that is looked for when no input names a file. */
export const layersFileName = 'lambda-layers.toml'

/** Inputs that are of a run, not of a layer. */
export const inputsOfRun: readonly FieldName[] = ['layers-file', 'only', 'changed-since', 'working-directory']

/** One table `[layer.NAME]`, with the defaults below it. */
export interface LayerSection {
  readonly key: string
  readonly raw: RawInputs
  /** A glob: one layer for each path that it matches. */
  readonly each?: string
  /** One layer for each combination of these values. */
  readonly matrix: Readonly<Record<string, readonly string[]>>
  /** Of the table in the file, from 1. */
  readonly line?: number
}

/** One layer of the file, its placeholders filled in. */
export interface FileLayer {
  /** Tells it from the others: `analytics`, `service-api`. */
  readonly name: string
  readonly raw: RawInputs
  readonly section: LayerSection
}

export interface LayersFile {
  readonly sections: readonly LayerSection[]
  readonly problems: readonly Problem[]
}

type Table = Readonly<Record<string, unknown>>
const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

type Refuse = (message: string, line?: number, nextStep?: string) => void

/** Reads the text of the file, and collects all that is wrong with it. */
export function parseLayersFile(text: string, file: string): LayersFile {
  const problems: Problem[] = []
  const refuse: Refuse = (message, line, nextStep) => {
    problems.push({
      code: 'layers-file',
      message: `${file}: ${message}`,
      file,
      ...(line === undefined ? {} : { line }),
      ...(nextStep === undefined ? {} : { nextStep }),
    })
  }
  let document: Table
  try {
    document = parse(text)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    refuse(
      `this is not TOML: ${error.message.split('\n')[0]?.replace('Invalid TOML document: ', '') ?? ''}.`,
      error.line,
    )
    return { sections: [], problems }
  }
  const lines = text.split(/\r?\n/)
  for (const name of Object.keys(document)) {
    if (name !== 'defaults' && name !== 'layer') {
      refuse(
        `${JSON.stringify(name)} is not expected at the top.`,
        lineOfKey(lines, name),
        'Write inputs below [defaults] or [layer.NAME].',
      )
    }
  }
  const defaults = isTable(document['defaults'])
    ? inputsOf(document['defaults'], { where: '[defaults]', line: lineOfTable(lines, 'defaults') }, lines, refuse)
    : {}
  const tables = isTable(document['layer']) ? document['layer'] : {}
  const sections = Object.entries(tables).flatMap(
    ([key, table]) => sectionOf(key, table, defaults, lines, refuse) ?? [],
  )
  if (sections.length === 0 && problems.length === 0)
    refuse('it declares no layer.', undefined, 'Write a table, e.g. [layer.analytics].')
  return { sections, problems }
}

/** The inputs that a table gives. */
function inputsOf(
  table: Table,
  { where, line }: { readonly where: string; readonly line: number | undefined },
  lines: readonly string[],
  refuse: Refuse,
): RawInputs {
  const raw: Partial<Record<FieldName, readonly string[]>> = {}
  for (const [name, value] of Object.entries(table)) {
    if (name === 'each' || name === 'matrix') continue
    const at = lineOfKey(lines, name, line)
    if (!Object.hasOwn(fields, name)) {
      const near = nearest(name, fieldNames)
      refuse(`${where}: ${JSON.stringify(name)} is not an input.`, at, near && `Did you mean ${near}?`)
    } else if (inputsOfRun.includes(name as FieldName)) {
      refuse(
        `${where}: ${name} belongs to a run, not to a layer.`,
        at,
        `Give ${name} as an input of the action, or as an option.`,
      )
    } else {
      const texts = textsOf(value)
      if (texts) raw[name as FieldName] = texts
      else refuse(`${where}: ${name} must be a text, a number, true, false, or a list of texts.`, at)
    }
  }
  return raw
}

function sectionOf(
  key: string,
  table: unknown,
  defaults: RawInputs,
  lines: readonly string[],
  refuse: Refuse,
): LayerSection | undefined {
  const where = `[layer.${key}]`
  const line = lineOfTable(lines, `layer.${key}`)
  if (!isTable(table)) {
    refuse(`layer.${key} must be a table.`, line, `Write ${where}.`)
    return undefined
  }
  const raw = { ...defaults, ...inputsOf(table, { where, line }, lines, refuse) }
  const matrix = matrixOf(table['matrix'])
  if (matrix === undefined)
    refuse(`${where}: matrix must be a table of lists.`, line, 'Write e.g. matrix = { size = ["small", "full"] }')
  const { each } = table
  if (each !== undefined && typeof each !== 'string')
    refuse(`${where}: each must be a glob.`, line, 'Write e.g. each = "services/*"')
  return {
    key,
    raw,
    matrix: matrix ?? {},
    ...(typeof each === 'string' ? { each } : {}),
    ...(line === undefined ? {} : { line }),
  }
}

function textsOf(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return [value]
  // A date of TOML needs no quotes: exclude-newer = 2026-01-01
  if (value instanceof TomlDate) return [value.toISOString()]
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return [String(value)]
  if (!Array.isArray(value)) return undefined
  const texts = value.map((one) => (typeof one === 'object' ? undefined : textsOf(one)?.[0]))
  return texts.every((one) => one !== undefined) ? texts : undefined
}

function matrixOf(value: unknown): LayerSection['matrix'] | undefined {
  if (value === undefined) return {}
  if (!isTable(value)) return undefined
  const entries = Object.entries(value).map(([name, values]) => [name, textsOf(values)] as const)
  return entries.every((one): one is [string, readonly string[]] => one[1] !== undefined && one[1].length > 0)
    ? Object.fromEntries(entries)
    : undefined
}

/** The line of `[layer.name]`, however it is quoted. */
function lineOfTable(lines: readonly string[], name: string): number | undefined {
  const at = lines.findIndex(
    (line) => /^\s*\[([^\]]+)\]/.exec(line.slice(0, 300))?.[1]?.replace(/["'\s]/g, '') === name,
  )
  return at < 0 ? undefined : at + 1
}

/** The line of a key, from the line of its table on. */
function lineOfKey(lines: readonly string[], name: string, from = 1): number | undefined {
  const at = lines.findIndex(
    (line, index) =>
      index >= from - 1 && line.trimStart().replace(/^["']/, '').startsWith(name) && /=/.test(line.slice(0, 300)),
  )
  return at < 0 ? from : at + 1
}

/** The most layers of one file. */
const mostLayers = 500

/**
 * The layers of a section: one for each path that `each` matched, and for each combination of the matrix.
 * @param matches relative paths; ignored without `each`
 */
export function layersOfSection(section: LayerSection, matches: readonly string[]): readonly FileLayer[] {
  const { key, raw, each, matrix } = section
  const places = each === undefined ? [{}] : matches.map((path) => ({ path, folder: folderOf(path) }))
  const combinations = Object.entries(matrix).reduce<readonly Readonly<Record<string, string>>[]>(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  )
  const layers = places.flatMap((place) =>
    combinations.map((combination): FileLayer => {
      const suffix = Object.values(combination)
        .join('-')
        .replace(/[^A-Za-z0-9_-]+/g, '')
      const base = 'folder' in place ? place.folder : key
      const name = suffix === '' ? base : `${base}-${suffix}`
      const fill = (text: string): string => filled(text, { ...place, ...combination, layer: name })
      const whole: RawInputs = {
        'layer-name': [name],
        ...('path' in place ? { requirements: [place.path] } : {}),
        ...raw,
      }
      const inputs = Object.entries(whole).map(([field, texts]) => [field, texts.map(fill)] as const)
      return { name, raw: Object.fromEntries(inputs), section }
    }),
  )
  return layers.slice(0, mostLayers)
}

/** `services/api`, or `services/api/requirements.txt` → `api`. */
function folderOf(path: string): string {
  const parts = path.split('/').filter((part) => part !== '')
  const last = parts.at(-1) ?? ''
  const folder = /\.(txt|in|toml|lock|json|yaml)$|^Pipfile$/.test(last) ? (parts.at(-2) ?? last) : last
  return folder.replace(/[^A-Za-z0-9_-]+/g, '-')
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([A-Za-z][\w-]{0,60})\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  )
}

export interface ConfiguredLayer extends FileLayer {
  readonly config: Config
}

/** What each layer's inputs mean. What the user gave for the run counts more than the file. */
export function configureLayers(
  layers: readonly FileLayer[],
  given: RawInputs,
  file: string,
): {
  readonly layers: readonly ConfiguredLayer[]
  readonly problems: readonly Problem[]
  readonly warnings: readonly string[]
} {
  const own = Object.fromEntries(Object.entries(given).filter(([name]) => !inputsOfRun.includes(name as FieldName)))
  const configured: ConfiguredLayer[] = []
  const problems = new Map<string, Problem>()
  const warnings = new Set<string>()
  for (const layer of layers) {
    const raw = { ...layer.raw, ...own }
    const {
      config,
      problems: found,
      warnings: said,
    } = parseConfig(raw, (name) => `[layer.${layer.section.key}] ${name}`)
    for (const warning of said) warnings.add(warning)
    const { line } = layer.section
    for (const one of found) problems.set(one.message, { ...one, file, ...(line === undefined ? {} : { line }) })
    if (config) configured.push({ ...layer, raw, config })
  }
  return { layers: configured, problems: [...problems.values()], warnings: [...warnings] }
}
