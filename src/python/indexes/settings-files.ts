// Files in which tools keep their settings.

import { join } from 'node:path'
import { parse, type TomlTable, type TomlValue } from 'smol-toml'
import type { Environment, InputTrace } from '../../host/context.ts'
import { readSmallFile } from '../../host/files.ts'

export type Read = (path: string) => Promise<string>

const largestSettingsBytes = 4 * 1024 * 1024

export function settingsReader(trace: InputTrace | undefined): Read {
  return async (path) => {
    trace?.file(path)
    // Nobody's settings are that long; it would be read with every run.
    return readSmallFile(path, largestSettingsBytes)
  }
}

/** A file that does not exist, or cannot be read, says nothing: it is not ours to complain about. */
export async function readToml(path: string, read: Read): Promise<TomlTable | undefined> {
  try {
    return parse(await read(path))
  } catch {
    return undefined
  }
}

/** Where programs keep the settings of a user: https://specifications.freedesktop.org/basedir-spec/latest/ */
export function userFolder(env: Environment, platform: NodeJS.Platform): string | undefined {
  if (platform === 'win32') return env['APPDATA']
  const home = env['HOME'] ?? env['USERPROFILE']
  return env['XDG_CONFIG_HOME'] || (home === undefined || home === '' ? undefined : join(home, '.config'))
}

export function subTable(table: TomlTable | undefined, key: string): TomlTable | undefined {
  const value = table?.[key]
  return isTable(value) ? value : undefined
}

export function isTable(value: TomlValue | undefined): value is TomlTable {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
}

export function isText(value: TomlValue | undefined): value is string {
  return typeof value === 'string' && value !== ''
}

export function listOf(value: TomlValue | undefined): readonly TomlValue[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}
