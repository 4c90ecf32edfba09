// What a compiled package is kept under: everything that decides its bytes.

import { createHash } from 'node:crypto'
import type { ObtainedPackage } from '../packages/npm-package.ts'
import type { NodeTarget } from '../target.ts'

export interface BuildIngredients {
  readonly package: ObtainedPackage
  /** Packages that its scripts can use, and where each lies: `[place, hash of its zip]`. */
  readonly beside: readonly (readonly [place: string, sha256: string])[]
  readonly target: NodeTarget
  /** Of the image: its Node.js and its compiler. */
  readonly imageDigest: string
}

/** Raised when the same ingredients would give other bytes. */
const recipe = 1

export function buildKey({ package: one, beside, target, imageDigest }: BuildIngredients): string {
  const { runtime, architecture } = target
  const all = [recipe, one.name, one.version, one.archive.sha256, beside, runtime.name, architecture, imageDigest]
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}
