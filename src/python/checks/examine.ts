import type { Context } from '../../host/context.ts'
import { sealedFacts } from '../../host/json-cache.ts'
import { WorkerThread } from '../../host/workers/thread.ts'
import type { Wheel } from '../wheels/wheelhouse.ts'
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

/**
 * What is to know of a wheel, looked at once and remembered by its SHA-256. Call it as soon as a wheel is on disk.
 * @throws {Failure} `corrupt-wheel`
 * @throws {Interrupted}
 */
export async function examineWheel(
  wheel: Pick<Wheel, 'path' | 'filename' | 'sha256'>,
  context: Pick<Context, 'stores' | 'env' | 'signal'>,
): Promise<WheelFacts> {
  const remembered = sealedFacts<WheelFacts>(context, 'wheel-facts-8')
  const known = await remembered.get(wheel.sha256)
  if (known) return known
  const { path, filename } = wheel
  const examined = await thread.call({ kind: 'wheel', path, filename }, context.signal)
  if (examined.kind !== 'wheel') throw new Error('The worker answered another question')
  await remembered.put(wheel.sha256, examined.facts)
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
