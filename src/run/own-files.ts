import { findIncluded } from '../artifact/include.ts'
import type { Config } from '../config/config.ts'
import type { Context } from '../host/context.ts'
import type { Part } from '../model/entry.ts'
import type { OwnSource } from '../plan/include.ts'
import type { ArtifactPlan } from '../plan/plan.ts'

/**
 * The user's own files in an artifact: those of `include` and of `code`.
 * @throws {Failure} with every path that cannot be taken.
 */
export function ownFilesOf(
  plan: Pick<ArtifactPlan, 'kind' | 'zipPath'> & Partial<Pick<ArtifactPlan, 'targets'>>,
  { include, code }: Pick<Config, 'include' | 'code'>,
  { directory, signal }: Pick<Context, 'directory' | 'signal'>,
): Promise<Part> {
  const sources: readonly OwnSource[] = [
    ...include.map((one) => Object.assign({ input: 'include' as const }, one)),
    ...code.map((one) => Object.assign({ input: 'code' as const }, one)),
  ]
  return findIncluded(sources, directory, plan, signal)
}
