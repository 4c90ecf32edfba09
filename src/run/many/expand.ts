import { relative } from 'node:path'
import { layersOfSection, type FileLayer, type LayersFile } from '../../config/layers-file.ts'
import { ConfigurationError } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { matchesOf } from './match-paths.ts'

export interface FoundFile {
  /** Absolute. */
  readonly path: string
  /** As it is shown. */
  readonly name: string
}

/**
 * The layers of all sections, with the paths that their globs match.
 * @throws {ConfigurationError} for a glob that matches nothing.
 */
export async function expand(
  { sections }: LayersFile,
  file: string,
  context: Pick<Context, 'directory' | 'signal'>,
): Promise<readonly FileLayer[]> {
  const all = await Promise.all(
    sections.map(async (section) => {
      const { each } = section
      const matches = each === undefined ? [] : await matchesOf(each, context.directory, context.signal)
      if (each !== undefined && matches.length === 0) {
        throw new ConfigurationError({
          code: 'layers-file',
          message: `${file}: [layer.${section.key}]: each = ${JSON.stringify(each)} matches nothing in ${relative('.', context.directory) || 'the working directory'}.`,
          file,
          ...(section.line === undefined ? {} : { line: section.line }),
        })
      }
      return layersOfSection(section, matches)
    }),
  )
  return all.flat()
}
