// The thread that looks at wheels: started by examine.ts.

import '../../host/small-heap.ts'
import { serveRequests } from '../../host/workers/port.ts'
import { elfFilesIn, type LocatedElf } from '../../inspect/elf-files.ts'
import { examineFile } from './examine-file.ts'
import type { WheelFacts } from './wheel-facts.ts'

export type ExamineRequest =
  | { readonly kind: 'wheel'; readonly path: string; readonly filename: string }
  | { readonly kind: 'entries'; readonly path: string; readonly wanted: readonly string[] }

export type ExamineAnswer =
  | { readonly kind: 'wheel'; readonly facts: WheelFacts }
  | { readonly kind: 'entries'; readonly elfFiles: readonly LocatedElf[] }

serveRequests(async (request: ExamineRequest): Promise<ExamineAnswer> => {
  switch (request.kind) {
    case 'wheel':
      return { kind: 'wheel', facts: await examineFile(request.path, request.filename) }
    case 'entries':
      return { kind: 'entries', elfFiles: await elfFilesIn(request.path, new Set(request.wanted)) }
  }
}, 2)
