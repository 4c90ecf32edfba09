// Whether what came of a build may be clang's doing, so that the image's own compiler must be asked.

import type { BuildOutcome } from './container.ts'

/** Causes that no compiler could do without: a missing header or library, and a full disk. */
const ofNoCompiler =
  /fatal error: [^\n]{1,500}(?:No such file or directory|file not found)|cannot find -l|No space left on device/

/** Why the package is built again without clang, in words; undefined when clang is above suspicion. */
export function doubtOfClang(outcome: BuildOutcome): string | undefined {
  if (outcome.clangCalls === 0) return undefined
  if (outcome.kind === 'failed') return ofNoCompiler.test(outcome.log) ? undefined : 'its scripts failed'
  return outcome.addons === 0 ? 'no addon came of it' : undefined
}
