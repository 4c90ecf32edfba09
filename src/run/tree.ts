// `tree`: the packages of each target, and who requires whom.
import { targetName } from '../lambda/target.ts'
import { requirerName } from '../report/report.ts'
import { treeLines } from '../report/tree.ts'
import { explainedPackages, subjectOf } from './explained-packages.ts'
import type { Run } from './request.ts'

export async function tree(runs: readonly Run[], { announce, context }: Run): Promise<void> {
  const locks = await explainedPackages(runs, context.signal)
  const lines = locks.flatMap((lock) => [
    ...(locks.length > 1 ? [`${subjectOf(lock)}:`] : []),
    ...treeLines(lock.packages),
  ])
  const targets = locks.map(({ layer, target, packages }) => ({
    ...(layer === undefined ? {} : { layer }),
    target: targetName(target),
    packages: packages.map(({ name, version, requiredBy }) => ({
      name,
      version,
      requiredBy: requiredBy.map(requirerName),
    })),
  }))
  announce({ kind: 'answered', answer: { lines, data: { targets } } })
}
