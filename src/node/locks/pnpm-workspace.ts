// pnpm-workspace.yaml, which holds the settings of pnpm: https://pnpm.io/settings

import { join } from 'node:path'
import { parse } from 'yaml'
import type { Context } from '../../host/context.ts'
import { readSmallFile } from '../../host/files.ts'
import { objectOf, type JsonObject } from './manifest.ts'

/** Nobody's settings are that long. */
const largestBytes = 1024 * 1024

/** Empty where there is none, or none that can be read: it is not ours to complain about. */
export async function readWorkspace(directory: string, trace: Context['trace']): Promise<JsonObject> {
  return readYaml(join(directory, 'pnpm-workspace.yaml'), trace)
}

/** A file of settings of pnpm: a project's, or `config.yaml` of the user. */
export async function readYaml(path: string, trace: Context['trace']): Promise<JsonObject> {
  trace?.file(path)
  try {
    return objectOf(parse(await readSmallFile(path, largestBytes), { maxAliasCount: 100 }))
  } catch {
    return {}
  }
}
