// Where `verify: import` imports an image: on its base, with its files, its variables and what starts its functions.

import { referenceName } from '../../host/registry/reference.ts'
import type { ImportIn } from '../../inspect/import-container.ts'
import { taskFolder } from '../../lambda/folders.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import { emulatorFor } from '../invoke/emulator.ts'
import { readyFor } from '../invoke/prepare.ts'
import { emulatorPlace } from '../invoke/start.ts'
import type { Run } from '../request.ts'
import type { FoundBase } from './base.ts'

/** @param bases one for each plan */
export function importInImages(
  plans: readonly ArtifactPlan[],
  bases: readonly (FoundBase | undefined)[],
  { config, context }: Pick<Run, 'config' | 'context'>,
): ImportIn {
  return async (plan, folder) => {
    const base = bases[plans.findIndex(({ name }) => name === plan.name)]
    if (!base?.reference) throw new Error(`${plan.name} has no base that can be pulled`)
    const [target] = plan.targets
    const { registry, repository } = base.reference
    const image = referenceName({ registry, repository, digest: base.digest })
    await readyFor(image, target, context)
    const emulator = await emulatorFor(image, target, folder, context)
    return {
      image,
      interpreter: base.program,
      options: [
        ...config.imageEnvironment.map(([name, value]) => `--env=${name}=${value}`),
        ...(base.client ? [`--workdir=${taskFolder}`] : []),
        ...(emulator ? [`--entrypoint=${emulatorPlace}`] : []),
      ],
      entrypoint: emulator ? (base.client ?? emulator.entrypoint) : [],
      files: emulator ? [{ from: emulator.file, to: emulatorPlace }] : [],
      archivesOf: ({ blobs = [] }) => Promise.all(blobs.map((blob) => blob.file())),
    }
  }
}
