// What a package.json asks for, where several of its tables name one package. By trial with npm 10 and 11, pnpm 9 and 10.

import { rangesOf, type JsonObject } from './manifest.ts'
import type { DependencyType, NodeLock } from './node-lock.ts'

export interface Asked {
  readonly name: string
  /** The one that is locked. */
  readonly range: string
  /** Why it is taken: for use, for development, or for both. */
  readonly types: readonly [DependencyType, ...DependencyType[]]
}

/** Of several tables the last one decides. */
const tables = [
  ['peerDependencies', 'peer'],
  ['dependencies', 'prod'],
  ['optionalDependencies', 'optional'],
] as const

/**
 * For both tools, `optionalDependencies` come before `dependencies`, and these before `peerDependencies`. npm locks what
 * `devDependencies` say before all of them, pnpm only what no other table names but `peerDependencies`.
 */
export function askedFor(manifest: JsonObject, tool: NodeLock['tool']): readonly Asked[] {
  const found = new Map<string, Asked>()
  const dev = new Map(rangesOf(manifest['devDependencies']))
  for (const [table, type] of tables) {
    for (const [name, range] of rangesOf(manifest[table])) found.set(name, { name, range, types: [type] })
  }
  for (const [name, range] of dev) {
    const [used] = found.get(name)?.types ?? []
    if (used === undefined || used === 'peer') found.set(name, { name, range, types: ['dev'] })
    else if (tool === 'npm') found.set(name, { name, range, types: [used, 'dev'] })
  }
  return [...found.values()]
}
