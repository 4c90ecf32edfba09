// Which wheels of several targets share a layer.

import { throwIfAny, type Problem } from '../../errors.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import { siteRootOf } from '../../plan/site-root.ts'
import { artifactFacts } from '../../lambda/artifacts.ts'
import { interpreterPath } from '../../lambda/folders.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import type { Wheel, Wheelhouse } from '../wheels/wheelhouse.ts'
import type { Site } from './install.ts'
import { listed } from '../../text/listing.ts'
import { compareText } from '../../text/order.ts'

/** The wheels that go to one site, sorted by name. */
export interface SitePlan {
  readonly site: Site
  readonly wheels: readonly Wheel[]
}

/** A wheel without compiled code, by its file name's last part. */
export function isPure(wheel: Pick<Wheel, 'filename'>): boolean {
  return /-none-any\.whl$/i.test(wheel.filename)
}

/** What keeps one zip from serving two architectures, in one problem: one change mends it. Told of wheels that are only chosen yet, too. */
export function impurities(
  layerName: string,
  houses: readonly { readonly target: Target; readonly wheels: readonly Pick<Wheel, 'name' | 'filename'>[] }[],
): Problem[] {
  const architectures = [...new Set(houses.map(({ target }) => target.architecture))].sort()
  if (architectures.length < 2) return []
  const compiled = houses.flatMap(({ wheels }) => wheels.filter((wheel) => !isPure(wheel)))
  const files = [...new Set(compiled.map(({ filename }) => filename))]
  const names = [...new Set(compiled.map(({ name }) => name))].sort(compareText)
  if (names.length === 0) return []
  const what = files.length === 1 ? `${files[0]} runs` : `the wheels of ${listed(names, 8)} run`
  return [
    {
      code: 'not-pure',
      message: `The layer ${layerName} is for ${architectures.join(' and ')}, and ${what} on one of them only.`,
      nextStep: 'Put {architecture} into layer-name, so that each architecture gets a layer of its own.',
      input: 'layer-name',
      ...(names.length === 1 ? { package: names[0] } : {}),
    },
  ]
}

/**
 * One site for each Python of a layer.
 * @throws {Failure} `not-pure` naming the packages that keep one zip from serving two architectures,
 * `targets-differ` when targets that must share a folder want different versions.
 */
export function planSites(
  plan: Pick<ArtifactPlan, 'kind' | 'name' | 'layout' | 'interpreter'>,
  wheelhouses: readonly Wheelhouse[],
): SitePlan[] {
  const problems = impurities(plan.name, wheelhouses)
  const byRoot = new Map<string, { site: Site; wheels: Map<string, { wheel: Wheel; target: string }> }>()
  const hasCommands = artifactFacts[plan.kind].commandsFolder !== undefined
  const pythons = new Set(wheelhouses.map(({ target }) => target.runtime.python))
  const inOrder = wheelhouses.toSorted(
    (a, b) =>
      minor(a.target.runtime.python) - minor(b.target.runtime.python) ||
      compareText(a.target.architecture, b.target.architecture),
  )
  for (const { target, wheels } of inOrder) {
    const { python } = target.runtime
    const root = siteRootOf(plan, python)
    const group = byRoot.get(root) ?? {
      site: {
        root,
        interpreter: plan.interpreter ?? interpreterPath(python),
        onPath: hasCommands && pythons.size === 1,
      },
      wheels: new Map<string, { wheel: Wheel; target: string }>(),
    }
    byRoot.set(root, group)
    for (const wheel of wheels) {
      const other = group.wheels.get(wheel.name)
      if (other && other.wheel.sha256 !== wheel.sha256 && problems.length === 0) {
        problems.push({
          code: 'targets-differ',
          message: `The layer ${plan.name} would hold both ${other.wheel.filename} (for ${other.target}) and ${wheel.filename} (for ${targetName(target)}) in ${root}.`,
          nextStep: 'Put {architecture} or {runtime} into layer-name, so that each gets a layer of its own.',
          input: 'layer-name',
          package: wheel.name,
        })
      }
      group.wheels.set(wheel.name, other ?? { wheel, target: targetName(target) })
    }
  }
  throwIfAny(problems)
  return [...byRoot.values()].map(({ site, wheels }) => ({
    site,
    wheels: [...wheels.values()].map(({ wheel }) => wheel).sort((a, b) => compareText(a.name, b.name)),
  }))
}

function minor(python: string): number {
  return Number(python.split('.')[1])
}
