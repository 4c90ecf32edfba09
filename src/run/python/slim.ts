// `slim` in a build: what is left out, and what came back since an import needed it.
import type { Config } from '../../config/config.ts'
import type { Context } from '../../host/context.ts'
import type { Part } from '../../model/entry.ts'
import { pythonTargets, type ArtifactPlan } from '../../plan/plan.ts'
import { siteRootOf } from '../../plan/site-root.ts'
import { presetsOf } from '../../plan/slim.ts'
import type { WheelFacts } from '../../python/checks/wheel-facts.ts'
import { openMentionReader } from '../../python/slim/read-mentions.ts'
import { slimParts, type SlimmedParts } from '../../python/slim/slim.ts'
import type { TakenBack } from './needed-again.ts'

/** Leaves out of parts what may go. */
export function slimmed(
  plan: ArtifactPlan,
  parts: readonly Part[],
  { slim, verify, takenBack }: Pick<Config, 'slim' | 'verify'> & { readonly takenBack: TakenBack },
  facts: ReadonlyMap<string, WheelFacts>,
  context: Context,
): Promise<SlimmedParts> {
  const roots = new Map<string, ReturnType<typeof pythonTargets>[number][]>()
  for (const target of pythonTargets(plan.targets)) {
    const root = siteRootOf(plan, target.runtime.python)
    roots.set(root, [...(roots.get(root) ?? []), target])
  }
  const request = {
    presets: presetsOf(slim),
    takenBack,
    isProvedByImport: verify === 'import',
    sites: [...roots].map(([root, targets]) => ({ root, targets })),
    elfFilesOf: (sha256: string) => facts.get(sha256)?.elfFiles ?? [],
  }
  return slimParts(parts, request, openMentionReader(context), context)
}
