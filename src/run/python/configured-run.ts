import { withConfiguration } from '../../python/indexes/configuration.ts'
import { settingsDirectory } from '../../python/projects/sources.ts'
import type { Run } from '../request.ts'

/** The run with what the settings of uv, pip, Poetry and PDM say of indexes in its environment. */
export async function configuredRun(run: Run): Promise<Run> {
  const { config, context } = run
  return {
    ...run,
    context: await withConfiguration(context, settingsDirectory(config.requirements, context.directory)),
  }
}
