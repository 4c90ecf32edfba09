// What `verify: import` measured, from the answers of its program. Pure.

import { targetName, type Target } from '../../lambda/target.ts'
import type { ImportCost, ImportCosts } from '../../model/import-costs.ts'
import { compareText } from '../../text/order.ts'

interface Measured {
  readonly target: Target
  readonly isEmulated: boolean
  /** Whether every module had bytecode when all were imported. */
  readonly hasBytecode: boolean
  /** Whether the artifact brings bytecode of its own. */
  readonly brings: boolean
}

/** Slowest first. */
export function costsOf(
  answers: readonly Readonly<Record<string, unknown>>[],
  { target, isEmulated, hasBytecode, brings }: Measured,
): ImportCosts {
  const asOnLambda = new Map(answers.flatMap((one) => (typeof one['cost'] === 'string' ? [[one['cost'], one]] : [])))
  const modules = answers.flatMap((one): readonly ImportCost[] => {
    const { module, package: name, ok, took, memory } = one
    if (ok !== true || typeof module !== 'string' || typeof name !== 'string') return []
    if (typeof took !== 'number' || typeof memory !== 'number') return []
    const again = asOnLambda.get(module)
    const slow = again?.['took']
    const quick = again?.['quick']
    if (typeof slow === 'number' && typeof quick === 'number') {
      const measured = { module, package: name, milliseconds: slow, memoryBytes: numberOf(again?.['memory'], memory) }
      return [brings ? measured : { ...measured, withBytecodeMilliseconds: quick }]
    }
    const once = { module, package: name, memoryBytes: memory }
    return [brings || !hasBytecode ? { ...once, milliseconds: took } : { ...once, withBytecodeMilliseconds: took }]
  })
  return { target: targetName(target), isEmulated, modules: modules.toSorted(slowestFirst) }
}

function slowestFirst(a: ImportCost, b: ImportCost): number {
  return timeOf(b) - timeOf(a) || compareText(a.module, b.module)
}

/** As the artifact is; where that was not measured, with bytecode. */
function timeOf({ milliseconds, withBytecodeMilliseconds }: ImportCost): number {
  return milliseconds ?? withBytecodeMilliseconds ?? 0
}

function numberOf(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback
}
