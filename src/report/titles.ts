// What the artifacts of a run are called, for people.

import { artifactFacts, type ArtifactKind } from '../lambda/artifacts.ts'

interface Named {
  readonly plan: { readonly kind: ArtifactKind }
}

/** `layer`, `function`, `image`; `artifact` where they are of several kinds. */
export function titleOf([first, ...others]: readonly Named[]): string {
  if (!first) return artifactFacts.layer.title
  return others.every(({ plan }) => plan.kind === first.plan.kind) ? artifactFacts[first.plan.kind].title : 'artifact'
}
