// The thread that looks at wheels: started by examine.ts.

import '../../host/small-heap.ts'
import { serveRequests } from '../../host/workers/port.ts'
import { scanFolder, scanZip, type ScannedFile } from '../../inspect/scan.ts'
import { examineFile } from './examine-file.ts'
import { sourceLook, type SourceFacts } from './sources.ts'
import type { WheelFacts } from './wheel-facts.ts'

export type ExamineRequest =
  | { readonly kind: 'wheel'; readonly path: string; readonly filename: string }
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
}

export type ExamineAnswer =
  | { readonly kind: 'wheel'; readonly facts: WheelFacts }
  | { readonly kind: 'files'; readonly files: ExaminedFiles }

serveRequests(async (request: ExamineRequest): Promise<ExamineAnswer> => {
  switch (request.kind) {
    case 'wheel':
      return { kind: 'wheel', facts: await examineFile(request.path, request.filename) }
    case 'files': {
      const sources = sourceLook()
      const { path, wanted } = request
      const scanned =
        request.within === 'zip'
          ? await scanZip(path, new Set(wanted), sources)
          : await scanFolder(path, wanted, sources)
      return { kind: 'files', files: { scanned, ...sources.facts() } }
    }
  }
}, 2)
