import { Interrupted } from '../errors.ts'

/**
 * Does `work` for every item, at most `limit` at the same time, begun in the items' order; yields the results in that
 * order. The first error aborts the signal that the others were given, and is thrown when all of them have ended.
 * @throws {Interrupted} when the caller's signal is aborted.
 */
export async function mapConcurrently<T, R>(
  items: readonly T[],
  limit: number,
  signal: AbortSignal,
  work: (item: T, signal: AbortSignal) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = []
  const stop = new AbortController()
  const both = AbortSignal.any([signal, stop.signal])
  let failed: { readonly error: unknown } | undefined
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < items.length && !both.aborted) {
      const index = next++
      try {
        results[index] = await work(items[index] as T, both)
      } catch (error) {
        failed ??= { error }
        stop.abort(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
  if (failed) throw failed.error
  if (signal.aborted) throw new Interrupted({ cause: signal.reason })
  return results
}
