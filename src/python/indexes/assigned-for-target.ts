import type { Target } from '../../lambda/target.ts'
import { holds } from '../locks/holds.ts'
import { targetEnvironment } from '../markers/environment.ts'
import type { AssignedIndex, Inputs } from '../requirements/inputs.ts'

/** Targets with the same index for each package, and the inputs with these indexes alone. */
export interface SameIndexes {
  readonly targets: readonly Target[]
  readonly inputs: Inputs
}

/** The targets in groups: most often one, but a project may assign indexes by markers. */
export function bySameIndexes(inputs: Inputs, targets: readonly Target[]): readonly SameIndexes[] {
  const { assigned = [] } = inputs.options
  if (!assigned.some(({ marker }) => marker)) return [{ targets, inputs }]
  const groups = new Map<string, SameIndexes>()
  for (const target of targets) {
    const own = assignedFor(target, assigned)
    const key = JSON.stringify(own)
    const known = groups.get(key)
    const options = { ...inputs.options, assigned: own }
    groups.set(key, { targets: [...(known?.targets ?? []), target], inputs: { ...inputs, options } })
  }
  return [...groups.values()]
}

/** The first index of each package whose marker holds. */
function assignedFor(target: Target, all: readonly AssignedIndex[]): readonly AssignedIndex[] {
  const environment = targetEnvironment(target)
  const found = new Map<string, AssignedIndex>()
  for (const { marker, ...one } of all)
    if (!found.has(one.package) && holds(marker, environment)) found.set(one.package, one)
  return [...found.values()]
}
