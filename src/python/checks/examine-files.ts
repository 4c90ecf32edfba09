// What is to know of some files of a zip or a folder that are not a wheel's.

import { scanFolder, scanZip, type Look, type ScannedFile } from '../../inspect/scan.ts'
import { parseWheelFile } from '../wheels/metadata.ts'
import { sourceLook, type SourceFacts } from './sources.ts'

/** Some files of a zip or a folder, by their paths in it. */
export interface SomeFiles {
  readonly within: 'zip' | 'folder'
  readonly path: string
  readonly wanted: readonly string[]
}

/** What some files of a layer are. */
export interface ExaminedFiles extends SourceFacts {
  /** Native files, scripts and links. */
  readonly scanned: readonly ScannedFile[]
  /** The tags of the wheels that packages were installed from, by the paths of their WHEEL files. */
  readonly wheelTags: readonly { readonly path: string; readonly tags: readonly string[] }[]
}

/** What an installer keeps of a wheel's own WHEEL file. */
function isWheelFile(path: string): boolean {
  return path.endsWith('.dist-info/WHEEL')
}

export async function examineSomeFiles({ within, path, wanted }: SomeFiles): Promise<ExaminedFiles> {
  const sources = sourceLook()
  const wheelTags: { readonly path: string; readonly tags: readonly string[] }[] = []
  const look: Look = {
    wants: (one) => sources.wants(one) || isWheelFile(one),
    look(one, content) {
      if (isWheelFile(one)) wheelTags.push({ path: one, tags: parseWheelFile(content.toString()).tags })
      else sources.look(one, content)
    },
  }
  const scanned = within === 'zip' ? await scanZip(path, new Set(wanted), look) : await scanFolder(path, wanted, look)
  return { scanned, wheelTags, ...sources.facts() }
}
