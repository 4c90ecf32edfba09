// `tree`: the packages of each target, and who requires whom.
import { targetName } from '../lambda/target.ts'
import { requirerName } from '../report/report.ts'
import { treeLines } from '../report/tree.ts'
import { explainedPackages } from './explained-packages.ts'
import type { Run } from './request.ts'

export async function tree(run: Run): Promise<void> {
  const locks = await explainedPackages(run)
  const lines = locks.flatMap(({ target, packages }) => [
    ...(locks.length > 1 ? [`${targetName(target)}:`] : []),
    ...treeLines(packages),
  ])
  const targets = locks.map(({ target, packages }) => ({
    target: targetName(target),
    packages: packages.map(({ name, version, requiredBy }) => ({
      name,
      version,
      requiredBy: requiredBy.map(requirerName),
    })),
  }))
  run.announce({ kind: 'answered', answer: { lines, data: { targets } } })
}
