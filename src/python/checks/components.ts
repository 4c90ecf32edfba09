import { componentKey, type Component, type Requirer } from '../../model/component.ts'
import { wheelComponent } from '../install/component.ts'
import type { Wheelhouse } from '../wheels/wheelhouse.ts'
import { withRequirers } from './requirers.ts'
import type { WheelFacts } from './wheel-facts.ts'

/**
 * The packages of wheelhouses that go into one artifact, each once.
 * @param facts by the wheels' SHA-256: they tell licences, and who requires whom
 */
export function componentsOf(
  wheelhouses: readonly Wheelhouse[],
  facts: ReadonlyMap<string, WheelFacts> = new Map(),
): readonly Component[] {
  const components = new Map<string, Component>()
  for (const wheel of wheelhouses.flatMap((house) => withRequirers(house, facts).wheels)) {
    const licence = facts.get(wheel.sha256)?.licence
    const component = { ...wheelComponent(wheel), ...(licence === undefined ? {} : { licence }) }
    const key = componentKey(component)
    const before = components.get(key)
    const requiredBy = distinct([...(before?.requiredBy ?? []), ...component.requiredBy])
    components.set(key, { ...component, requiredBy })
  }
  return [...components.values()]
}

function distinct(requirers: readonly Requirer[]): readonly Requirer[] {
  return [...new Map(requirers.map((one) => [JSON.stringify(one), one])).values()]
}
