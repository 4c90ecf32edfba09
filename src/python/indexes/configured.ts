import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Context, Environment } from '../../host/context.ts'
import { secretsInUrls } from '../../text/redact.ts'
import { assignedIndexes } from '../projects/assigned-indexes.ts'
import { configuredEnvironment, projectTables } from './configuration.ts'
import { localFolders } from './local-places.ts'
import { indexSettings, isCodeArtifact, allIndexes, type IndexSettings } from './settings.ts'
import type { Inputs } from '../requirements/inputs.ts'

const noChoice = { extras: [], groups: [] }

export interface ConfiguredIndexes {
  readonly settings: IndexSettings
  /** The context's environment with what configuration files add to it. */
  readonly env: Environment
}

/**
 * Where distributions are looked for: requirement files, then the environment, then configuration files. What the
 * project of the folder keeps to one index is kept to it in requirement files as well.
 */
export async function configuredIndexes(
  inputs: Inputs,
  context: Pick<Context, 'env' | 'directory' | 'platform' | 'log' | 'masks' | 'signal' | 'trace' | 'connections'>,
): Promise<ConfiguredIndexes> {
  const env = await configuredEnvironment(context, context.directory)
  for (const value of Object.values(env)) for (const secret of secretsInUrls(value ?? '')) context.masks.add(secret)
  const assigned =
    inputs.options.assigned ?? assignedIndexes({ tables: await projectTables(context) }, { ...noChoice, env })
  const exists = (folder: string): boolean => {
    context.trace?.folder(folder) // It may come later.
    return existsSync(folder)
  }
  const settings = indexSettings({ ...inputs.options, assigned }, env, context.directory, exists)
  for (const place of localFolders(settings)) context.trace?.folder(fileURLToPath(place))
  if (!allIndexes(settings).some(isCodeArtifact)) return { env, settings }
  const { withCodeArtifact } = await import('./code-artifact.ts')
  return { env, settings: await withCodeArtifact(settings, context) }
}
