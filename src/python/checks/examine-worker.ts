// The thread that looks at wheels: started by examine.ts.

import '../../host/small-heap.ts'
import { serveRequests } from '../../host/workers/port.ts'
import { examineFile, examineZipEntries } from './examine-file.ts'
import type { LocatedElf, WheelFacts } from './wheel-facts.ts'

export type Examination =
  | { readonly kind: 'wheel'; readonly path: string; readonly filename: string }
  | { readonly kind: 'entries'; readonly path: string; readonly wanted: readonly string[] }

export type Examined =
  | { readonly kind: 'wheel'; readonly facts: WheelFacts }
  | { readonly kind: 'entries'; readonly elfFiles: readonly LocatedElf[] }

serveRequests(async (request: Examination): Promise<Examined> => {
  switch (request.kind) {
    case 'wheel':
      return { kind: 'wheel', facts: await examineFile(request.path, request.filename) }
    case 'entries':
      return { kind: 'entries', elfFiles: await examineZipEntries(request.path, new Set(request.wanted)) }
  }
}, 2)
