// Licences before anything is downloaded.
import type { Context } from '../../host/context.ts'
import type { Selection } from './choose.ts'
import { servedMetadata } from './stated-metadata.ts'

export interface StatedLicences {
  /** By the name of the package; undefined for one that states none. */
  readonly known: ReadonlyMap<string, string | undefined>
  /** Names of packages whose metadata the index does not serve by itself. */
  readonly unknown: readonly string[]
}

export async function statedLicences(
  selections: readonly Pick<Selection, 'chosen'>[],
  context: Pick<Context, 'env' | 'signal'>,
): Promise<StatedLicences> {
  const found = await servedMetadata(
    selections.flatMap(({ chosen }) => chosen),
    context,
  )
  const known = new Map<string, string | undefined>()
  for (const [name, metadata] of found) if (metadata) known.set(name, metadata.licence)
  return { known, unknown: [...found.keys()].filter((name) => !known.has(name)) }
}
