import { throwIfAny } from '../../errors.ts'
import { describePartly, describeSkew } from '../../publish/publication.ts'
import type { Publication } from '../../publish/publication.ts'
import type { Run } from '../request.ts'
import { writeSnippets } from './snippet-files.ts'

/**
 * Says what was done, or would be.
 * @throws {Failure} what could not be done, region by region.
 */
export async function announcePublication(
  { destinations, planned, problems, notes, warnings, skew, partly }: Publication,
  run: Pick<Run, 'config' | 'context' | 'announce'>,
): Promise<void> {
  const {
    context: { log },
    announce,
  } = run
  for (const layer of new Set([...destinations, ...planned].map((one) => one.layer))) {
    announce({
      kind: 'published',
      layer,
      destinations: destinations.filter((one) => one.layer === layer),
      ...(planned.length === 0 ? {} : { planned: planned.filter((one) => one.layer === layer) }),
    })
  }
  if (planned.length === 0) await writeSnippets(destinations, run)
  for (const note of notes) log.info(note)
  for (const warning of warnings) log.warning(warning)
  for (const one of skew) log.warning(describeSkew(one))
  throwIfAny([...problems, ...partly.map(describePartly)])
}
