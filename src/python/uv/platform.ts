// uv's names of Lambda's platforms.

import { architectureFacts } from '../../lambda/architectures.ts'
import type { Target } from '../../lambda/target.ts'

/** glibc minors that uv knows a platform for: `uv pip compile --help`. Amazon Linux 2 has 2.26, which is not among them. */
const knownGlibcMinors = [17, 28, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40]

/**
 * What uv does with the platform, which decides what is right where uv does not know the target's glibc.
 * - `resolve`: the next newer one. The lock must list every wheel that runs there; we sort out those that are too new.
 * - `install`: the next older one. uv takes the wheel itself, so it must run there.
 */
export type PlatformUse = 'resolve' | 'install'

export function uvPlatform({ runtime, architecture }: Target, use: PlatformUse): string {
  const { machine } = architectureFacts[architecture]
  const [major, own] = runtime.glibc
  const minor = major === 2 ? own : Number.POSITIVE_INFINITY
  const newer = knownGlibcMinors.find((known) => known >= minor) ?? knownGlibcMinors.at(-1)
  const older = knownGlibcMinors.findLast((known) => known <= minor) ?? knownGlibcMinors[0]
  return `${machine}-manylinux_2_${use === 'resolve' ? newer : older}`
}
