// The thread that looks at wheels: started by examine.ts.

import '../../host/small-heap.ts'
import { claim, type Claim } from '../../host/workers/claim.ts'
import { serveRequests } from '../../host/workers/port.ts'
import { scanFolder, scanZip, type Look, type ScannedFile } from '../../inspect/scan.ts'
import { examineFile } from './examine-file.ts'
import { parseWheelFile } from '../wheels/metadata.ts'
import { sourceLook, type SourceFacts } from './sources.ts'
import type { WheelFacts } from './wheel-facts.ts'

export type ExamineRequest =
  | {
      readonly kind: 'wheel'
      readonly path: string
      readonly filename: string
      readonly sizeBytes: number
      /** The other thread may look at it, too. */
      readonly claim: Claim
    }
  /** Some files of a zip or a folder. */
  | {
      readonly kind: 'files'
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

export type ExamineAnswer =
  /** No facts where the other thread was first. */
  | { readonly kind: 'wheel'; readonly facts: WheelFacts | undefined }
  | { readonly kind: 'files'; readonly files: ExaminedFiles }

/** What an installer keeps of a wheel's own WHEEL file. */
function isWheelFile(path: string): boolean {
  return path.endsWith('.dist-info/WHEEL')
}

async function answer(request: ExamineRequest): Promise<ExamineAnswer> {
  switch (request.kind) {
    case 'wheel':
      if (!claim(request.claim)) return { kind: 'wheel', facts: undefined }
      return { kind: 'wheel', facts: await examineFile(request.path, request.filename) }
    case 'files': {
      const sources = sourceLook()
      const wheelTags: { readonly path: string; readonly tags: readonly string[] }[] = []
      const look: Look = {
        wants: (path) => sources.wants(path) || isWheelFile(path),
        look(path, content) {
          if (isWheelFile(path)) wheelTags.push({ path, tags: parseWheelFile(content.toString()).tags })
          else sources.look(path, content)
        },
      }
      const { path, wanted } = request
      const scanned =
        request.within === 'zip' ? await scanZip(path, new Set(wanted), look) : await scanFolder(path, wanted, look)
      return { kind: 'files', files: { scanned, wheelTags, ...sources.facts() } }
    }
  }
}

/** The largest wheel first, so that none of them is begun last. */
const sizeOf = (request: ExamineRequest): number => (request.kind === 'wheel' ? request.sizeBytes : 0)

serveRequests(answer, { atOnce: 2, sizeOf })
