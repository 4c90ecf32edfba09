import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Context } from '../../host/context.ts'
import { batchedFacts } from '../../host/fact-batch.ts'
import type { Stores } from '../../host/stores.ts'
import { claim, newClaim, type Claim } from '../../host/workers/claim.ts'
import { WorkerThread, workerUrl } from '../../host/workers/thread.ts'
import { Interrupted } from '../../errors.ts'
import type { Layer } from '../../model/layer.ts'
import type { Wheel } from '../wheels/wheelhouse.ts'
import { examineFile } from './examine-file.ts'
import { examineSomeFiles, type ExaminedFiles, type SomeFiles } from './examine-files.ts'
import type { ExamineAnswer, ExamineRequest } from './examine-worker.ts'
import type { WheelFacts } from './wheel-facts.ts'

/**
 * One thread beside the event loop. Measured on 2 cores over 51 wheels of 71 MB with 7,604 files: about 1.2 s of work that
 * delays no download, in about 60 MB; two threads end no sooner and take more memory, and zlib's asynchronous functions
 * take twice the time for so many small entries.
 */
const thread = new WorkerThread<ExamineRequest, ExamineAnswer>(workerUrl(import.meta.url, 'examine-worker'))

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
  /** Ends the thread, unless it is looking at something: for when all wheels are known. */
  rest(): void
}

/** A wheel that the thread was asked to look at. */
interface Waiting {
  readonly wheel: Examined
  readonly claim: Claim
  take(facts: Promise<WheelFacts>): void
}

const factsKind = 'wheel-facts-10'

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
  const { signal, stores } = context
  const begun = new Map<string, Promise<WheelFacts>>()
  const remembered = batchedFacts<WheelFacts>(context, factsKind, { sealed: true })
  const waiting = new Set<Waiting>()
  const lookAt = (wheel: Examined): Promise<WheelFacts> =>
    new Promise((resolve, reject) => {
      const one: Waiting = { wheel, claim: newClaim(), take: resolve }
      waiting.add(one)
      void examineInThread(one, signal)
        .then((facts) => facts && resolve(facts), reject)
        .finally(() => waiting.delete(one))
    })
  const find = async (wheel: Examined): Promise<WheelFacts> => {
    const known = await remembered.get(wheel.sha256)
    if (known) return known
    const facts = await lookAt(wheel)
    await remembered.put(wheel.sha256, facts)
    return facts
  }
  // While a lock is read, the other processor has nothing to do. Where wheels were examined before, these are known in most runs.
  if (!existsSync(join(stores.facts, factsKind))) thread.start()
  return {
    examine(wheel) {
      const before = begun.get(wheel.sha256)
      if (before) return before
      const facts = find(wheel).finally(() => begun.delete(wheel.sha256))
      begun.set(wheel.sha256, facts)
      return facts
    },
    async help() {
      const largestFirst = [...waiting].toSorted((a, b) => b.wheel.sizeBytes - a.wheel.sizeBytes)
      for (const one of largestFirst) {
        if (signal.aborted) throw new Interrupted({ cause: signal.reason })
        if (!claim(one.claim)) continue
        const facts = examineFile(one.wheel.path, one.wheel.filename)
        one.take(facts)
        await facts.catch(() => {}) // Told to who asked for it.
        await nextTurn() // Ctrl-C, and what the thread has found, have their turn.
      }
    },
    rest: () => thread.rest(),
  }
}

/** Undefined for one that this thread was first to look at. */
async function examineInThread({ wheel, claim }: Waiting, signal: AbortSignal): Promise<WheelFacts | undefined> {
  const { path, filename, sizeBytes } = wheel
  const examined = await thread.call({ kind: 'wheel', path, filename, sizeBytes, claim }, signal)
  if (examined.kind !== 'wheel') throw new Error('The worker answered another question')
  return examined.facts
}

/** Starting the thread takes longer than looking at as much. */
const quickBytes = 4 * 1024 * 1024

/** Some files of a zip or a folder. */
export async function examineFiles(files: SomeFiles, { signal }: Pick<Context, 'signal'>): Promise<ExaminedFiles> {
  if (files.wanted.length === 0) return { scanned: [], wheelTags: [], removedImports: [], metadataReaders: [] }
  const examined = await thread.call({ kind: 'files', ...files }, signal)
  if (examined.kind !== 'files') throw new Error('The worker answered another question')
  return examined.files
}

/** Of the files of an artifact, those that are of no archive: the user's own, and what we wrote. */
export async function examineOwnFiles(
  { zipPath, entries }: Pick<Layer, 'zipPath' | 'entries'>,
  context: Pick<Context, 'signal'>,
): Promise<ExaminedFiles> {
  const own = entries.filter(({ origin, link }) => !origin.archive && link === undefined)
  const files = { within: 'zip', path: zipPath, wanted: own.map(({ path }) => path) } as const
  const sizeBytes = own.reduce((sum, one) => sum + one.sizeBytes, 0)
  return sizeBytes <= quickBytes ? examineSomeFiles(files) : examineFiles(files, context)
}
