import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take turns at a service are spread among the others of their group, so that these are run while some wait.
 * Universes, which take longest, come first.
 */
export default class Order extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isOf = (names: readonly string[]) => (file: TestSpecification) => names.includes(file.project.name)
    const first = sorted.filter(isOf(['quick', 'faults']))
    const taking = sorted.filter(isOf(['itg']))
    const others = [...sorted.filter(isOf(['universes'])), ...sorted.filter(isOf(['index', 'redteam']))]
    return [...first, ...spread(taking, others)]
  }
}

/** Both lists, each in its order, the first evenly among the second. */
export function spread<T>(some: readonly T[], among: readonly T[]): T[] {
  const place = (list: readonly T[]) => list.map((one, at) => ({ one, place: (at + 0.5) / list.length }))
  return [...place(some), ...place(among)].toSorted((a, b) => a.place - b.place).map(({ one }) => one)
}
