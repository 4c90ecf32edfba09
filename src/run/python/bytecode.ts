// Adds bytecode to the parts of an artifact, as far as the limit allows it.

import { exclusions } from '../../artifact/exclude.ts'
import type { Config } from '../../config/config.ts'
import { Failure } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { artifactFacts } from '../../lambda/artifacts.ts'
import type { Entry, Part } from '../../model/entry.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import { siteRootOf } from '../../plan/site-root.ts'
import type { Bytecode } from '../../python/bytecode/bytecode.ts'
import { under } from '../../text/path.ts'
import { formatBytes } from '../../text/units.ts'

type Rules = Pick<Config, 'bytecode' | 'exclude'>

/** The parts, with bytecode as `bytecode` says. */
export async function withBytecode(
  plan: ArtifactPlan,
  parts: readonly Part[],
  { bytecode: asked, exclude }: Rules,
  compiler: Bytecode,
  { log }: Pick<Context, 'log'>,
): Promise<readonly Part[]> {
  const { mountedAt, unzippedLimitBytes } = artifactFacts[plan.kind]
  const layout = asked === 'only' ? 'instead' : 'beside'
  const pythons = [
    ...new Set(plan.targets.flatMap(({ runtime }) => (runtime.family === 'python' ? [runtime.python] : []))),
  ]
  let compiled = parts
  try {
    for (const python of pythons) {
      const root = siteRootOf(plan, python)
      // In a layer for one Python, own files below `python/` belong to it too.
      const wants = ({ path }: Entry): boolean =>
        path.startsWith(under(root, '')) && !path.startsWith(under(root, 'bin/'))
      compiled = await compiler.compile(compiled, { python, mountedAt, layout, wants })
    }
  } catch (error) {
    if (asked !== 'auto' || !(error instanceof Failure) || error.problems[0].code !== 'no-python') throw error
    log.info(`${plan.name}: no bytecode is added. ${error.message}`)
    return parts
  }
  if (asked === 'only') return compiled
  const before = sizeOf(parts, exclude)
  const after = sizeOf(compiled, exclude)
  if (after <= unzippedLimitBytes || before > unzippedLimitBytes) return compiled
  const figures = `${plan.name} has ${formatBytes(before)} unzipped, and ${formatBytes(after)} with bytecode, of ${formatBytes(unzippedLimitBytes)}`
  if (asked === 'auto') {
    log.info(`${figures}: no bytecode is added.`)
    return parts
  }
  throw new Failure({
    code: 'bytecode-too-large',
    message: `${figures}.`,
    nextStep:
      'Write `bytecode: auto`, which adds it where the limit allows, or `bytecode: only`, which leaves the sources out.',
    input: 'bytecode',
  })
}

function sizeOf(parts: readonly Part[], patterns: readonly string[]): number {
  const entries = parts.flatMap((part) => part.entries)
  const exclude = exclusions(patterns, () => entries.map(({ path }) => path))
  return entries.reduce(
    (sum, { path, compiledFrom, sizeBytes }) => sum + (exclude.excludes(compiledFrom ?? path) ? 0 : sizeBytes),
    0,
  )
}
