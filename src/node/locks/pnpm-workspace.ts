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
  const path = join(directory, 'pnpm-workspace.yaml')
  trace?.file(path)
  try {
    return objectOf(parse(await readSmallFile(path, largestBytes), { maxAliasCount: 100 }))
  } catch {
    return {}
  }
}
