// The indexes that Poetry's and PDM's projects name for themselves:
// https://python-poetry.org/docs/repositories/, https://pdm-project.org/en/latest/usage/config/#configure-the-package-indexes

import type { Environment } from '../../host/context.ts'

export interface ProjectSource {
  readonly tool: 'poetry' | 'pdm'
  /** As the project calls it. */
  readonly name: string
  readonly url: string
  /**
   * `first`: asked before the public index, which is not asked where Poetry's project has one of these. `last`: asked for
   * what no other has. `explicit`: for packages that name it. `links`: a page or a folder of files.
   */
  readonly role: 'first' | 'last' | 'explicit' | 'links'
  readonly credentials?: { readonly username: string; readonly password: string }
  /** False: its certificate is not checked. */
  readonly isVerified: boolean
  /** PDM: names of packages, with `*`, that come from here alone. */
  readonly only: readonly string[]
}

type Tables = Readonly<Record<string, unknown>>

const publicIndex = 'https://pypi.org/simple'

export function projectSources(tables: Tables, env: Environment): readonly ProjectSource[] {
  const tool = tableIn(tables, 'tool')
  const [poetry, pdm] = [tableIn(tool, 'poetry'), tableIn(tool, 'pdm')]
  return [
    ...listIn(poetry, 'source').flatMap((one) => poetrySource(one)),
    ...listIn(pdm, 'source').flatMap((one) => pdmSource(one, env)),
  ]
}

function poetrySource(table: Tables): readonly ProjectSource[] {
  const name = textIn(table, 'name')
  const isPublic = name?.toLowerCase() === 'pypi'
  const url = textIn(table, 'url') ?? (isPublic ? publicIndex : undefined)
  if (name === undefined || url === undefined) return []
  const priority = textIn(table, 'priority')?.toLowerCase() ?? (table['secondary'] === true ? 'secondary' : 'primary')
  const roles = { explicit: 'explicit', supplemental: 'last', secondary: 'last' } as const
  const role = roles[priority as keyof typeof roles] ?? 'first'
  return [{ tool: 'poetry', name, url: url.replace(/\/+$/, ''), role, isVerified: true, only: [] }]
}

function pdmSource(table: Tables, env: Environment): readonly ProjectSource[] {
  const name = textIn(table, 'name')
  const url = textIn(table, 'url')
  if (name === undefined || url === undefined) return []
  const filled = (text: string): string => withVariables(text, env, (value) => value)
  // What is not set makes an address that nobody has.
  const address = url.replace(/^([a-z]+:\/\/)([^/@]*@)?(.*)$/is, (_, scheme: string, user = '', rest: string) => {
    return scheme + withVariables(String(user), env, encodeURIComponent) + filled(rest)
  })
  const username = textIn(table, 'username')
  const credentials =
    username === undefined
      ? {}
      : { credentials: { username: filled(username), password: filled(textIn(table, 'password') ?? '') } }
  return [
    {
      tool: 'pdm',
      name,
      url: address.replace(/\/+$/, ''),
      role: table['type'] === 'find_links' ? 'links' : name.toLowerCase() === 'pypi' ? 'last' : 'first',
      ...credentials,
      isVerified: table['verify_ssl'] !== false,
      only: listed(table['include_packages']),
    },
  ]
}

/** The variables that PDM's sources refer to. */
export function variablesIn(tables: Tables): readonly string[] {
  const sources = listIn(tableIn(tableIn(tables, 'tool'), 'pdm'), 'source')
  return Array.from(JSON.stringify(sources).matchAll(/\$\{([^}]{1,200})\}/g), ([, name = '']) => name)
}

/** `${NAME}` as the environment has it; what is not set stays as it is. */
function withVariables(text: string, env: Environment, quote: (value: string) => string): string {
  return text.replace(/\$\{([^}]{1,200})\}/g, (whole, name: string) => {
    const value = env[name]
    return value === undefined ? whole : quote(value)
  })
}

function tableIn(parent: Tables | undefined, key: string): Tables | undefined {
  const value = parent?.[key]
  return isTable(value) ? value : undefined
}

function listIn(parent: Tables | undefined, key: string): readonly Tables[] {
  const value = parent?.[key]
  return Array.isArray(value) ? value.filter(isTable) : []
}

function textIn(table: Tables, key: string): string | undefined {
  const value = table[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function listed(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function isTable(value: unknown): value is Tables {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}
