// What a compiled package is kept under: everything that decides its bytes.

import { createHash } from 'node:crypto'
import { compareText } from '../../text/order.ts'
import type { ObtainedPackage } from '../packages/npm-package.ts'
import type { NodeTarget } from '../target.ts'
import { programs } from './container.ts'
import { dockerfile, sampleRequest } from './dockerfile.ts'
import type { Preparation } from './preparation.ts'

export interface BuildIngredients {
  readonly package: ObtainedPackage
  /** Packages that its scripts can use, and where each lies: `[place, hash of its zip]`. */
  readonly beside: readonly (readonly [place: string, sha256: string])[]
  readonly target: NodeTarget
  /** Of the image: its Node.js and its compiler. */
  readonly imageDigest: string
  readonly preparation: Preparation
  /** What compiles it, where that is not the image's own compiler. */
  readonly compiler?: string
}

/** Raised when the same ingredients give other bytes for a reason that is not in what runs in the image. */
const format = 3

/** Our own part: another driver or Dockerfile may give other files. */
const recipe = createHash('sha256')
  .update([...Object.values(programs), dockerfile(sampleRequest)].join('\0'))
  .digest('hex')

export function buildKey({
  package: one,
  beside,
  target,
  imageDigest,
  preparation,
  compiler,
}: BuildIngredients): string {
  const { runtime, architecture } = target
  const all = [
    format,
    recipe,
    one.name,
    one.version,
    one.archive.sha256,
    beside,
    runtime.name,
    architecture,
    imageDigest,
    preparation.systemPackages.toSorted(),
    preparation.beforeBuild ?? '',
    Object.entries(preparation.environment).toSorted(([a], [b]) => compareText(a, b)),
    compiler ?? '',
  ]
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}
