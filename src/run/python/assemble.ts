import type { Judge } from '../../artifact/merge.ts'
import type { Config } from '../../config/config.ts'
import type { Context } from '../../host/context.ts'
import { artifactFacts } from '../../lambda/artifacts.ts'
import type { Part } from '../../model/entry.ts'
import type { Layer } from '../../model/layer.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import { componentsOf } from '../../python/checks/components.ts'
import type { SystemLibrary } from '../../python/compile/options.ts'
import { wheelParts } from '../../python/install/parts.ts'
import { libraryPart } from '../../python/install/system-libraries.ts'
import type { Wheelhouse } from '../../python/wheels/wheelhouse.ts'
import { ownFilesOf } from '../own-files.ts'
import { writers } from '../writers.ts'

export interface AssembleRequest extends Pick<Config, 'include'>, Partial<Pick<Config, 'code'>> {
  /** Glob patterns on paths in the layer, besides the defaults. */
  readonly exclude: readonly string[]
  /** Shared libraries of the build image, which go to `lib/`. */
  readonly systemLibraries?: readonly SystemLibrary[]
  /** As the input says; none when left out. */
  readonly bytecode?: Config['bytecode']
  /** Whether what is compiled to bytecode is kept for later runs. */
  readonly cache?: boolean
}

/** What an artifact is made of: its wheels, libraries of the build image, and files of the user. */
export async function gatherParts(
  plan: ArtifactPlan,
  wheelhouses: readonly Wheelhouse[],
  { include, code = [], systemLibraries = [] }: AssembleRequest,
  context: Context,
): Promise<readonly Part[]> {
  const wheels = await wheelParts(plan, wheelhouses, context.signal)
  const own = await ownFilesOf(plan, { include, code }, context)
  return [...wheels, libraryPart(systemLibraries, artifactFacts[plan.kind].librariesFolder), own]
}

/**
 * Writes parts as an artifact, with bytecode as it was asked for: the same bytes for the same parts.
 * @throws {Failure} naming what is at fault; nothing half-written is left.
 */
export async function writeParts(
  plan: ArtifactPlan,
  wheelhouses: readonly Wheelhouse[],
  sources: readonly Part[],
  { exclude, bytecode = 'false', cache = true }: AssembleRequest,
  context: Context,
  judge?: Judge,
): Promise<Layer> {
  const write = (parts: readonly Part[]): Promise<Layer> => {
    const components = componentsOf(wheelhouses)
    const withoutSources = bytecode === 'only'
    return writers[plan.kind](plan, { parts, components, exclude, withoutSources }, context, judge)
  }
  if (bytecode === 'false') return write(sources)
  const [{ openBytecode }, { withBytecode }] = await Promise.all([
    import('../../python/bytecode/bytecode.ts'),
    import('./bytecode.ts'),
  ])
  await using compiler = await openBytecode({ cache }, context)
  return await write(await withBytecode(plan, sources, { bytecode, exclude }, compiler, context))
}

/** Makes an artifact of wheels, libraries and own files. */
export async function assemble(
  plan: ArtifactPlan,
  wheelhouses: readonly Wheelhouse[],
  request: AssembleRequest,
  context: Context,
  judge?: Judge,
): Promise<Layer> {
  const parts = await gatherParts(plan, wheelhouses, request, context)
  return writeParts(plan, wheelhouses, parts, request, context, judge)
}
