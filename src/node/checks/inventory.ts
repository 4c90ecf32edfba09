// What the checks look at in an artifact that was built elsewhere.

import type { Inventory } from '../../inspect/inventory.ts'
import type { PlacedElf, Subject, SubjectPackage } from '../../inspect/subject.ts'
import { pythonFolder } from '../../lambda/folders.ts'
import type { NodejsRuntime } from '../../lambda/runtimes.ts'
import { targetName } from '../../lambda/target.ts'
import type { Finding } from '../../model/finding.ts'
import { nodeTargets, type ArtifactPlan } from '../../plan/plan.ts'

type View = Subject<SubjectPackage, NodejsRuntime>

/** One subject for each target of Node.js. */
export function nodeInventorySubjects(
  inventory: Inventory,
  { kind, targets }: Pick<ArtifactPlan, 'kind' | 'targets'>,
  elfFiles: readonly PlacedElf[],
): readonly View[] {
  const files = inventory.files ?? []
  const placed = elfFiles.map((file): PlacedElf => {
    if (!file.path.endsWith('.node') || file.path.includes('/prebuilds/')) return file
    return {
      ...file,
      module: { name: file.path.slice(file.path.lastIndexOf('/') + 1), tagged: false, fits: true, imported: true },
    }
  })
  const packages = inventory.packages.flatMap(({ name, version }, index): readonly SubjectPackage[] => {
    const paths = files.filter((file) => file.package === index).map(({ path }) => path)
    const own = new Set(paths)
    const native = placed.filter(({ path }) => own.has(path))
    return [
      {
        name,
        version,
        // One addon, and no choice of several.
        tagged: native.some(({ module }) => module?.imported) ? 'platform' : 'any',
        paths,
        elfFiles: native,
        foreignLibraries: [],
        unrecorded: [],
        requires: new Set(),
      },
    ]
  })
  return nodeTargets(targets).map((target) => ({
    artifact: kind,
    target,
    where: targets.length > 1 ? ` on ${targetName(target)}` : '',
    packages,
    elfFiles: placed,
    paths: new Set(files.map(({ path }) => path)),
    links: new Map(),
  }))
}

/** Packages that Node.js will not find where they are in a layer. */
export function checkNodeLayout(paths: readonly string[], targets: ArtifactPlan['targets']): readonly Finding[] {
  const all = nodeTargets(targets)
  const [target] = all
  if (target === undefined || paths.length === 0) return []
  if (paths.every((path) => path.startsWith(`${pythonFolder}/`))) {
    return [
      {
        severity: 'warning',
        code: 'wrong-layout',
        message: `The layer has packages for Python alone, and ${target.runtime.name} looks into \`nodejs/\`.`,
        nextStep: 'Say for which runtime it is, e.g. `runtimes: python3.13`.',
      },
    ]
  }
  const allowed = /^nodejs\/(?:node_modules|node\d+\/node_modules)\//
  const first = paths.find((path) => path.includes('node_modules/') && !allowed.test(path))
  if (first === undefined || paths.some((path) => allowed.test(path))) return []
  return [
    {
      severity: 'error',
      code: 'misplaced',
      message: `Node.js looks for packages of a layer in nodejs/node_modules, and they are elsewhere: ${first}.`,
      nextStep: 'Zip a folder `nodejs` that holds `node_modules`.',
      path: first,
    },
  ]
}
