// Ready text for those who run an image, as files beside what was built.

import { join, resolve } from 'node:path'
import { Failure, Interrupted } from '../../errors.ts'
import { writeFileAtomically } from '../../host/files.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { handlersOf } from '../../plan/handlers.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import type { ImagePublication } from '../../publish/image/publish.ts'
import { imageSnippetFiles, imageSnippets, type ImageSnippetName } from '../../report/image-snippets.ts'
import type { Run } from '../request.ts'

/** The images are pushed: what cannot be written is a warning. */
export async function writeImageSnippets(
  plans: readonly ArtifactPlan[],
  { destinations }: Pick<ImagePublication, 'destinations'>,
  { config, context, announce }: Run,
): Promise<void> {
  if (!config.reports.includes('snippets')) return
  for (const { name, targets } of plans) {
    const pushed = destinations.filter((one) => one.name === name)
    if (pushed.length === 0) continue
    const { architecture } = targets[0]
    const texts = imageSnippets({ name, architecture, handlers: handlersOf(config), pushed })
    const snippetsPath = join(resolve(context.directory, config.outputDirectory), `${name}.snippets`)
    try {
      await makeFolder(snippetsPath)
      for (const key of Object.keys(imageSnippetFiles) as ImageSnippetName[]) {
        await writeFileAtomically(join(snippetsPath, imageSnippetFiles[key]), texts[key], context.stores.temporary)
      }
      announce({ kind: 'report-files-written', layer: name, files: { snippetsPath } })
    } catch (error) {
      if (error instanceof Interrupted) throw error
      const why = error instanceof Failure ? error.problems[0].message : (error as Error).message
      context.log.warning(`${snippetsPath} was not written: ${why}`)
    }
  }
}
