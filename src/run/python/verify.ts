// `verify: import` of an artifact that was just made.
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Part } from '../../model/entry.ts'
import type { Layer } from '../../model/layer.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import type { FailedImport } from '../../python/checks/import-findings.ts'
import type { VerifiedImports } from '../../python/checks/import-run.ts'
import { verifyImports } from '../../python/checks/imports.ts'
import type { SlimmedParts } from '../../python/slim/slim.ts'
import { NeededAgain, neededBy, type TakenBack } from './needed-again.ts'
import type { Run } from '../request.ts'

/**
 * Imports its modules, and tells the report what they cost.
 * @throws {NeededAgain} when an import needs what `slim` left out
 */
export async function verifyMade(
  layer: Layer,
  without: SlimmedParts | undefined,
  whole: Whole,
  run: Run,
): Promise<VerifiedImports> {
  const request = { ...run.config, importIn: run.importIn }
  const verified = await verifyImports(layer, without?.parts ?? whole.parts, request, run.context)
  run.announce({ kind: 'imports-measured', layer: layer.plan.name, costs: verified.costs })
  if (without) await refuseNeeded(verified, without, whole, run)
  return verified
}

interface Whole {
  readonly planned: ArtifactPlan
  readonly taken: TakenBack
  /** All of it. */
  readonly parts: readonly Part[]
  /** Writes the artifact with all its files. */
  readonly write: (plan: ArtifactPlan) => Promise<Layer>
}

/** @throws {NeededAgain} */
async function refuseNeeded(
  { failed }: VerifiedImports,
  { left }: Pick<SlimmedParts, 'left'>,
  { planned, taken, parts, write }: Whole,
  { config, context, importIn }: Pick<Run, 'config' | 'context' | 'importIn'>,
): Promise<void> {
  if (failed.length === 0 || left.length === 0) return
  context.log.info(
    `${planned.name}: ${failed.length} imports failed; they are tried with the files that slim left out.`,
  )
  const zipPath = join(context.stores.temporary, `${randomUUID()}.zip`)
  let whole: Layer | undefined
  try {
    whole = await write({ ...planned, zipPath })
    const again = await verifyImports(
      whole,
      parts,
      { ...config, importIn, onlyImports: failed.map(({ module }) => module) },
      context,
    )
    const stillFailing = new Set(again.failed.map(nameOf))
    const broken = failed.filter((one) => !stillFailing.has(nameOf(one)))
    if (broken.length > 0) throw new NeededAgain(neededBy(broken, left, taken))
  } finally {
    for (const blob of whole?.blobs ?? []) await blob[Symbol.asyncDispose]()
    await rm(zipPath, { force: true })
  }
}

const nameOf = ({ module, target }: FailedImport): string => `${target} ${module}`
