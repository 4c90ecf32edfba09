import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeContext } from '../support/contexts.ts'
import { pathWithUv } from '../support/uv.ts'
import { compareOne, type Comparison, type Verdict } from './compare.ts'
import { pipFolder, startPip } from './pip.ts'
import { serveUniverses } from './serve.ts'

export interface Tally {
  readonly counts: ReadonlyMap<Verdict, number>
  readonly unexplained: readonly Comparison[]
  readonly seconds: number
}

/** Compares universes `first` to `first + count - 1`, several at a time; undefined where pip or uv cannot be had. */
export async function compareMany(
  first: number,
  count: number,
  workers: number,
  onComparison: (comparison: Comparison) => void = () => {},
): Promise<Tally | undefined> {
  const folder = pipFolder()
  const path = await pathWithUv().catch(() => undefined)
  if (folder === undefined || path === undefined) return undefined
  await using server = await serveUniverses()
  await using shared = await makeContext({ env: { PATH: path, UV_HTTP_RETRIES: '0', UV_PYTHON_DOWNLOADS: 'never' } })
  const started = performance.now()
  const counts = new Map<Verdict, number>()
  const unexplained: Comparison[] = []
  let next = first
  const work = async (worker: number): Promise<void> => {
    await using pip = await startPip(folder)
    const directory = join(shared.directory, String(worker))
    await mkdir(directory, { recursive: true })
    const context = { ...shared, directory }
    while (next < first + count) {
      const comparison = await compareOne(next++, { server, pip, context })
      onComparison(comparison)
      counts.set(comparison.verdict, (counts.get(comparison.verdict) ?? 0) + 1)
      if (comparison.verdict === 'unexplained') unexplained.push(comparison)
    }
  }
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)))
  return { counts, unexplained, seconds: (performance.now() - started) / 1000 }
}
