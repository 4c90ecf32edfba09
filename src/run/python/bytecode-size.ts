// What bytecode will add, before anything is downloaded: the ends of wheels tell how large the sources are.
import type { Config } from '../../config/config.ts'
import { Failure } from '../../errors.ts'
import { artifactFacts } from '../../lambda/artifacts.ts'
import type { Finding } from '../../model/finding.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import { formatBytes, plural } from '../../text/units.ts'

/** Of 60 packages of all kinds, bytecode has 1.24 times the size of its sources: from 0.53 (tables of numbers) to 1.6. */
const usualShare = 1.24
const leastShare = 0.5

interface Sizes {
  readonly name: string
  readonly kind: ArtifactPlan['kind']
  readonly unzippedSizeBytes: number
  readonly files: readonly { readonly path: string; readonly sizeBytes: number }[]
}

/**
 * What is good to know of it, in a plan.
 * @throws {Failure} `bytecode-too-large` when even little bytecode is certain to be too much
 */
export function expectedBytecode(
  { name, kind, unzippedSizeBytes, files }: Sizes,
  asked: Config['bytecode'],
): readonly Finding[] {
  const sources = files.filter(({ path }) => path.endsWith('.py'))
  const sourceBytes = sources.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  if (asked === 'false' || sourceBytes === 0) return []
  const { unzippedLimitBytes } = artifactFacts[kind]
  const limit = formatBytes(unzippedLimitBytes)
  const without = asked === 'only' ? unzippedSizeBytes - sourceBytes : unzippedSizeBytes
  const after = without + sourceBytes * usualShare
  if (asked === 'true' && unzippedSizeBytes + sourceBytes * leastShare > unzippedLimitBytes) {
    throw new Failure({
      code: 'bytecode-too-large',
      message: `${name} has ${formatBytes(unzippedSizeBytes)} unzipped, and about ${formatBytes(after)} with bytecode, of ${limit}.`,
      nextStep:
        'Write `bytecode: auto`, which adds it where the limit allows, or `bytecode: only`, which leaves the sources out.',
      input: 'bytecode',
    })
  }
  const all = `${formatBytes(after)} of ${limit} unzipped`
  const message =
    asked === 'only'
      ? `With bytecode in the place of ${plural(sources.length, 'source')}, it has about ${all}.`
      : `Bytecode of ${plural(sources.length, 'source')} adds about ${formatBytes(sourceBytes * usualShare)}: about ${all}${asked === 'auto' && after > unzippedLimitBytes ? ', so that none may be added' : ''}.`
  return [{ severity: 'note', code: 'bytecode-size', message }]
}
