// What imports cost, as a table that every view shows: modules, slowest first, and a column for each target.

import type { ImportCost, ImportCosts } from '../model/import-costs.ts'
import { compareText } from '../text/order.ts'
import { formatBytes, formatDuration } from '../text/units.ts'

export interface CostTable {
  /** `python3.13 arm64`, `python3.13 x86_64, emulated` */
  readonly targets: readonly string[]
  readonly rows: readonly CostRow[]
  /** How many modules are not shown. */
  readonly more: number
  /** Sentences about the figures. */
  readonly remarks: readonly string[]
}

export interface CostRow {
  readonly module: string
  /** One for each target; `–` where it was not imported. */
  readonly cells: readonly string[]
  /** For sorting. */
  readonly milliseconds: number
}

/** Undefined where nothing was measured. */
export function costTable(all: readonly ImportCosts[], mostRows: number): CostTable | undefined {
  const measured = all.filter(({ modules }) => modules.length > 0)
  if (measured.length === 0) return undefined
  const names = [...new Set(measured.flatMap(({ modules }) => modules.map(({ module }) => module)))]
  const costOf = (costs: ImportCosts, name: string): ImportCost | undefined =>
    costs.modules.find(({ module }) => module === name)
  const rows = names
    .map((module): CostRow => {
      const costs = measured.map((one) => costOf(one, module))
      return { module, cells: costs.map(cell), milliseconds: Math.max(...costs.map((one) => (one ? timeOf(one) : 0))) }
    })
    .toSorted((a, b) => b.milliseconds - a.milliseconds || compareText(a.module, b.module))
  return {
    targets: measured.map(({ target, isEmulated }) => (isEmulated ? `${target}, emulated` : target)),
    rows: rows.slice(0, mostRows),
    more: Math.max(0, rows.length - mostRows),
    remarks: remarks(measured),
  }
}

/** `412 ms (98 ms with bytecode), 31.0 MB` */
function cell(cost: ImportCost | undefined): string {
  if (!cost) return '–'
  const { milliseconds, withBytecodeMilliseconds, memoryBytes } = cost
  const quick = withBytecodeMilliseconds === undefined ? '' : formatDuration(withBytecodeMilliseconds)
  const time =
    milliseconds === undefined
      ? `${quick} with bytecode`
      : `${formatDuration(milliseconds)}${quick === '' ? '' : ` (${quick} with bytecode)`}`
  return `${time}, ${formatBytes(memoryBytes)}`
}

function remarks(all: readonly ImportCosts[]): readonly string[] {
  const isEmulated = all.some((one) => one.isEmulated)
  const saved = Math.max(
    ...all.map(({ modules }) => {
      const both = modules.filter((one) => one.milliseconds !== undefined && one.withBytecodeMilliseconds !== undefined)
      const slow = both.reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0)
      const quick = both.reduce((sum, { withBytecodeMilliseconds = 0 }) => sum + withBytecodeMilliseconds, 0)
      return quick === 0 ? 0 : slow / quick
    }),
  )
  return [
    ...(saved >= 1.5 ? [`\`bytecode: true\` makes these imports ${saved.toFixed(1)} times as quick.`] : []),
    ...(isEmulated ? ['Emulated times tell modules from each other, and nothing of Lambda.'] : []),
  ]
}

function timeOf({ milliseconds, withBytecodeMilliseconds }: ImportCost): number {
  return milliseconds ?? withBytecodeMilliseconds ?? 0
}
