// The thread that looks at wheels: started by examine.ts.

import '../../host/small-heap.ts'
import { claim, type Claim } from '../../host/workers/claim.ts'
import { serveRequests } from '../../host/workers/port.ts'
import { examineFile } from './examine-file.ts'
import { examineSomeFiles, type ExaminedFiles, type SomeFiles } from './examine-files.ts'
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
  | ({ readonly kind: 'files' } & SomeFiles)

export type ExamineAnswer =
  /** No facts where the other thread was first. */
  | { readonly kind: 'wheel'; readonly facts: WheelFacts | undefined }
  | { readonly kind: 'files'; readonly files: ExaminedFiles }

async function answer(request: ExamineRequest): Promise<ExamineAnswer> {
  switch (request.kind) {
    case 'wheel':
      if (!claim(request.claim)) return { kind: 'wheel', facts: undefined }
      return { kind: 'wheel', facts: await examineFile(request.path, request.filename) }
    case 'files':
      return { kind: 'files', files: await examineSomeFiles(request) }
  }
}

/** The largest wheel first, so that none of them is begun last. */
const sizeOf = (request: ExamineRequest): number => (request.kind === 'wheel' ? request.sizeBytes : 0)

serveRequests(answer, { atOnce: 2, sizeOf })
