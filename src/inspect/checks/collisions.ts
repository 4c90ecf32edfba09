import { componentName } from '../../model/component.ts'
import type { Collision } from '../../model/entry.ts'
import type { Finding } from '../../model/finding.ts'
import { listed } from '../../text/listing.ts'
import { type Group, groupsOf } from '../groups.ts'

/** Paths that several components brought, one finding for each pair of them. */
export function checkCollisions(collisions: readonly Collision[]): readonly Finding[] {
  const pairs = groupsOf(collisions, ({ kept, dropped }) => `${componentName(kept)}\n${componentName(dropped)}`)
  return pairs.map(collisionOf)
}

function collisionOf(group: Group<Collision>): Finding {
  const [first] = group
  const { kept, dropped, rule } = first
  const paths = group.map((one) => one.path)
  return {
    severity: 'warning',
    code: 'path-collision',
    message: `${componentName(kept)} and ${componentName(dropped)} bring different files for ${listed(paths, 10)}; that of ${componentName(kept)} is taken: ${rule}.`,
    nextStep: 'Leave one of the two out, or exclude the paths that are not wanted.',
    ...(dropped.archive ? { package: dropped.name } : {}),
    path: first.path,
  }
}
