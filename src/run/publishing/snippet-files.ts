// Ready text for those who use a layer, as files beside its zip.
import { join, resolve } from 'node:path'
import { Failure, Interrupted } from '../../errors.ts'
import { writeFileAtomically } from '../../host/files.ts'
import { makeFolder } from '../../host/make-folder.ts'
import type { PublishedDestination } from '../../publish/publication.ts'
import { snippetFiles, snippetsOf } from '../../report/snippets.ts'
import type { SnippetName } from '../../report/snippets.ts'
import type { Run } from '../request.ts'

/** The layers are published: what cannot be written is a warning. */
export async function writeSnippets(
  destinations: readonly PublishedDestination[],
  { config, context, announce }: Pick<Run, 'config' | 'context' | 'announce'>,
): Promise<void> {
  for (const name of new Set(destinations.map(({ layer }) => layer))) {
    const snippets = snippetsOf(
      name,
      destinations.filter(({ layer }) => layer === name),
    )
    const keys = Object.keys(snippetFiles) as SnippetName[]
    const texts = Object.fromEntries(keys.map((key) => [snippetFiles[key], snippets[key]]))
    await writeSnippetFiles(name, texts, { config, context, announce })
  }
}

/** @param texts by the names of the files */
export async function writeSnippetFiles(
  name: string,
  texts: Readonly<Record<string, string>>,
  { config, context, announce }: Pick<Run, 'config' | 'context' | 'announce'>,
): Promise<void> {
  if (!config.reports.includes('snippets')) return
  const snippetsPath = join(resolve(context.directory, config.outputDirectory), `${name}.snippets`)
  try {
    await makeFolder(snippetsPath)
    for (const [file, text] of Object.entries(texts)) {
      await writeFileAtomically(join(snippetsPath, file), text, context.stores.temporary)
    }
    announce({ kind: 'report-files-written', layer: name, files: { snippetsPath } })
  } catch (error) {
    if (error instanceof Interrupted) throw error
    const why = error instanceof Failure ? error.problems[0].message : (error as Error).message
    context.log.warning(`${snippetsPath} was not written: ${why}`)
  }
}
