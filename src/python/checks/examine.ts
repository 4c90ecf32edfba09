import type { Context } from '../../host/context.ts'
import { batchedFacts } from '../../host/fact-batch.ts'
import type { Stores } from '../../host/stores.ts'
import { WorkerThread } from '../../host/workers/thread.ts'
import { Interrupted } from '../../errors.ts'
import type { Wheel } from '../wheels/wheelhouse.ts'
import { examineFile } from './examine-file.ts'
import type { ExamineAnswer, ExamineRequest, ExaminedFiles } from './examine-worker.ts'
import type { WheelFacts } from './wheel-facts.ts'

/**
 * One thread beside the event loop. Measured on 2 cores over 51 wheels of 71 MB with 7,604 files: about 1.2 s of work that
 * delays no download, in about 60 MB; two threads end no sooner and take more memory, and zlib's asynchronous functions
 * take twice the time for so many small entries.
 */
const thread = new WorkerThread<ExamineRequest, ExamineAnswer>(workerUrl(import.meta.url))

/** Beside this module as a source; in the bundle an entry of its own, in a folder. */
function workerUrl(here: string): URL {
  const name = here.endsWith('.ts') ? 'examine-worker.ts' : 'examine-worker/index.js'
  return new URL(name, here)
}

/** So many wheels are with the thread at once: one is on its way while another is looked at. */
const withThread = 2

type Examined = Pick<Wheel, 'path' | 'filename' | 'sha256' | 'sizeBytes'>

/** Finds out what is to know of wheels: looked at once, and remembered by their SHA-256. */
export interface Examiner {
  /**
   * Call it as soon as a wheel is on disk.
   * @throws {Failure} `corrupt-wheel`
   * @throws {Interrupted}
   */
  examine(wheel: Examined): Promise<WheelFacts>
  /** Looks at wheels in this thread, too, until none is waiting: for when it has nothing else to do. */
  help(): Promise<void>
}

interface Waiting {
  readonly wheel: Examined
  take(facts: Promise<WheelFacts>): void
}

const examiners = new WeakMap<Stores, { readonly examiner: Examiner; readonly signal: AbortSignal }>()

/** The examiner of a run: what one part of it has begun, another one waits for. */
export function openExaminer(context: Pick<Context, 'stores' | 'env' | 'signal'>): Examiner {
  const { stores, signal } = context
  const known = examiners.get(stores)
  if (known?.signal === signal) return known.examiner
  const examiner = createExaminer(context)
  examiners.set(stores, { examiner, signal })
  return examiner
}

function createExaminer(context: Pick<Context, 'stores' | 'env' | 'signal'>): Examiner {
  const { signal } = context
  const begun = new Map<string, Promise<WheelFacts>>()
  const remembered = batchedFacts<WheelFacts>(context, 'wheel-facts-9', { sealed: true })
  const waiting: Waiting[] = []
  let underWay = 0
  /** The largest first, so that none of them is begun last. */
  const next = (): Waiting | undefined => {
    const sizes = waiting.map(({ wheel }) => wheel.sizeBytes)
    return waiting.splice(sizes.indexOf(Math.max(...sizes)), 1)[0]
  }
  const feed = (): void => {
    while (underWay < withThread && waiting.length > 0) {
      const one = next()
      if (!one) return
      underWay += 1
      const facts = examineInThread(one.wheel, signal).finally(() => {
        underWay -= 1
        feed()
      })
      one.take(facts)
    }
  }
  const find = async (wheel: Examined): Promise<WheelFacts> => {
    const known = await remembered.get(wheel.sha256)
    if (known) return known
    const facts = await new Promise<WheelFacts>((resolve) => {
      waiting.push({ wheel, take: resolve })
      feed()
    })
    await remembered.put(wheel.sha256, facts)
    return facts
  }
  thread.start() // While a lock is read, the other processor has nothing to do.
  return {
    examine(wheel) {
      const before = begun.get(wheel.sha256)
      if (before) return before
      const facts = find(wheel).finally(() => begun.delete(wheel.sha256))
      begun.set(wheel.sha256, facts)
      return facts
    },
    async help() {
      for (let one = next(); one; one = next()) {
        if (signal.aborted) throw new Interrupted({ cause: signal.reason })
        const facts = examineFile(one.wheel.path, one.wheel.filename)
        one.take(facts)
        await facts.catch(() => {}) // Told to who asked for it.
      }
    },
  }
}

async function examineInThread({ path, filename }: Examined, signal: AbortSignal): Promise<WheelFacts> {
  const examined = await thread.call({ kind: 'wheel', path, filename }, signal)
  if (examined.kind !== 'wheel') throw new Error('The worker answered another question')
  return examined.facts
}

/** Some files of a zip or a folder, e.g. one's own files in a layer. */
export async function examineFiles(
  path: string,
  within: 'zip' | 'folder',
  wanted: readonly string[],
  context: Pick<Context, 'signal'>,
): Promise<ExaminedFiles> {
  if (wanted.length === 0) return { scanned: [], removedImports: [], metadataReaders: [] }
  const examined = await thread.call({ kind: 'files', within, path, wanted }, context.signal)
  if (examined.kind !== 'files') throw new Error('The worker answered another question')
  return examined.files
}
