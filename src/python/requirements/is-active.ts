import { holds } from '../locks/holds.ts'
import type { MarkerEnvironment } from '../markers/environment.ts'
import { parseMarker } from '../markers/marker.ts'
import type { Requirement } from './inputs.ts'
import { parseRequirement } from './requirement.ts'

/** Whether a line counts for a target, by its marker. */
export function isActive({ line }: Pick<Requirement, 'line'>, environment: MarkerEnvironment): boolean {
  const syntax = parseRequirement(line)
  if (syntax.kind === 'wrong' || syntax.requirement.marker === undefined) return true
  const marker = parseMarker(syntax.requirement.marker)
  return marker.kind === 'wrong' || holds(marker.marker, environment)
}
