/** Work under one key is done one after another, whoever asks for it. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>

export function oneByOne(): InTurn {
  const last = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const next = (last.get(key) ?? Promise.resolve()).then(work, work)
    last.set(key, next)
    return next
  }
}
