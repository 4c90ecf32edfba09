import { leadingName } from '../names.ts'
import type { Requirer } from '../../model/component.ts'
import type { Wheelhouse } from '../wheels/wheelhouse.ts'
import type { WheelFacts } from './wheel-facts.ts'

/**
 * The wheels with the packages that require them, by the wheels' own metadata. Markers are not evaluated: what is in
 * the wheelhouse was resolved, so a package that names it is a reason for it. A requirement of an extra counts only
 * where nothing else explains the package, since which extras were asked for is not known here.
 */
export function withRequirers({ target, wheels }: Wheelhouse, facts: ReadonlyMap<string, WheelFacts>): Wheelhouse {
  const always = new Map<string, Requirer[]>()
  const byExtra = new Map<string, Requirer[]>()
  for (const { name, sha256 } of wheels) {
    for (const requirement of facts.get(sha256)?.requires ?? []) {
      const required = leadingName(requirement) ?? ''
      const edges = /\bextra\s*==/.test(requirement) ? byExtra : always
      const known = edges.get(required) ?? []
      if (!known.some((one) => one.kind === 'package' && one.name === name)) known.push({ kind: 'package', name })
      edges.set(required, known)
    }
  }
  return {
    target,
    wheels: wheels.map((wheel) => {
      const reasons = [...wheel.requiredBy, ...(always.get(wheel.name) ?? [])]
      return { ...wheel, requiredBy: reasons.length > 0 ? reasons : (byExtra.get(wheel.name) ?? []) }
    }),
  }
}
