/** Runs work with the same key one after another, in the order in which it came. */
export type KeyedMutex = <T>(key: string, work: () => Promise<T>) => Promise<T>

export function keyedMutex(): KeyedMutex {
  const last = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const next = (last.get(key) ?? Promise.resolve()).then(work, work)
    last.set(key, next)
    return next
  }
}
