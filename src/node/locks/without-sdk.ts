// `exclude-sdk`: AWS's SDK for JavaScript is left to the runtime, as a set, with what only it requires. Pure.

import { isNodeSdk } from '../../lambda/sdk.ts'
import type { ChosenPackages } from './choose.ts'
import type { LockedPackage } from './node-lock.ts'

export interface WithoutSdk {
  readonly chosen: ChosenPackages
  /** What is left out. */
  readonly left: readonly LockedPackage[]
}

/** What is reachable without the SDK. */
export function withoutSdk(chosen: ChosenPackages): WithoutSdk {
  const byId = new Map(chosen.packages.map((one) => [one.id, one]))
  const isSdk = (id: string): boolean => isNodeSdk(byId.get(id)?.name ?? '')
  const root = chosen.root.filter(({ to }) => !isSdk(to))
  const reached = new Set(root.map(({ to }) => to))
  // The set grows while it is walked.
  for (const id of reached) {
    for (const { to } of byId.get(id)?.dependencies ?? []) if (to !== undefined && !isSdk(to)) reached.add(to)
  }
  return {
    chosen: {
      ...chosen,
      root,
      packages: chosen.packages.filter(({ id }) => reached.has(id)),
      missingPeers: chosen.missingPeers.filter(({ from, name }) => reached.has(from.id) && !isNodeSdk(name)),
    },
    left: chosen.packages.filter(({ id }) => !reached.has(id)),
  }
}
