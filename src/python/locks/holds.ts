import type { MarkerEnvironment } from '../markers/environment.ts'
import { evaluate, UndefinedComparison } from '../markers/evaluate.ts'
import type { Marker } from '../markers/marker.ts'

/** Whether a marker of a lock holds. One that has no meaning does not. */
export function holds(marker: Marker | undefined, environment: MarkerEnvironment): boolean {
  if (!marker) return true
  try {
    return evaluate(marker, environment)
  } catch (error) {
    if (error instanceof UndefinedComparison) return false
    throw error
  }
}
