// Many layers in one table with a total: one line a layer.
import { oneLine } from '../text/neutralize.ts'
import { formatBytes, plural } from '../text/units.ts'
import { fitWidth, textWidth } from '../text/width.ts'
import type { Colours } from '../text/colours.ts'
import { fateOf } from './verdict.ts'
import type { Fate } from './verdict.ts'
import type { LayerReport } from './report.ts'

/** More layers than these are a table. */
export const layersInFull = 3

interface Column {
  readonly title: string
  readonly cells: readonly string[]
  readonly total: string
  /** Numbers are aligned right. */
  readonly atRight?: boolean
  /** A narrow window leaves out the columns with the highest number first. */
  readonly leftOut: number
}

const said: Readonly<Record<Fate, string>> = {
  failed: 'failed',
  publish: 'to publish',
  change: 'to change',
  published: 'published',
  build: 'to build',
  built: 'built',
  unchanged: 'unchanged',
  none: '–',
}

export function layerTable(
  layers: readonly LayerReport[],
  { columns, colours }: { readonly columns: number; readonly colours: Colours },
): readonly string[] {
  const all = columnsOf(layers)
  let shown = all
  const widthOf = ({ title, cells, total }: Column): number =>
    Math.max(...[title, total, ...cells].map((text) => textWidth(text)))
  // Names differ at their ends: a column is left out before one of them is cut much.
  const nameLeast = Math.min(all[0] ? widthOf(all[0]) : 0, Math.max(12, Math.floor(columns * 0.6)))
  const widthOfOthers = (): number => shown.slice(1).reduce((sum, one) => sum + widthOf(one) + 2, 0)
  while (shown.length > 2 && nameLeast + widthOfOthers() > columns) {
    const least = shown.reduce((worst, one) => (one.leftOut > worst.leftOut ? one : worst))
    shown = shown.filter((one) => one !== least)
  }
  const [first] = all
  const nameWidth = Math.max(nameLeast, Math.min(first ? widthOf(first) : 0, columns - widthOfOthers()))
  const widths = shown.map((one, at) => (at === 0 ? nameWidth : widthOf(one)))
  const row = (cellOf: (column: Column) => string): string =>
    shown
      .map((column, at) => {
        const text = fitWidth(cellOf(column), widths[at] ?? 0)
        const gap = ' '.repeat(Math.max(0, (widths[at] ?? 0) - textWidth(text)))
        return column.atRight === true ? gap + text : text + gap
      })
      .join('  ')
      .trimEnd()
  return [
    colours.dim(row(({ title }) => title)),
    ...layers.map((_, at) => row(({ cells }) => cells[at] ?? '')),
    colours.bold(row(({ total }) => total)),
  ]
}

function columnsOf(layers: readonly LayerReport[]): readonly Column[] {
  const bytes = (of: (layer: LayerReport) => number | undefined, title: string, leftOut: number): Column => {
    const sizes = layers.map(of)
    const shown = (size: number | undefined): string => (size === undefined ? '–' : formatBytes(size))
    const total = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
    return { title, cells: sizes.map(shown), total: shown(total), atRight: true, leftOut }
  }
  const counts = layers.map(({ content }) => content?.packages.filter(({ origin }) => origin !== 'include').length)
  return [
    {
      title: 'layer',
      cells: layers.map(({ plan }) => oneLine(plan.name)),
      total: plural(layers.length, 'layer'),
      leftOut: 0,
    },
    {
      title: 'for',
      cells: layers.map(({ plan: { targets } }) => {
        const [one] = targets
        return targets.length > 1 ? plural(targets.length, 'target') : `${one.runtime.name} ${one.architecture}`
      }),
      total: '',
      leftOut: 3,
    },
    {
      title: 'packages',
      cells: counts.map((count) => (count === undefined ? '–' : String(count))),
      total: String(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)),
      atRight: true,
      leftOut: 4,
    },
    bytes(({ content }) => content?.sizeBytes, 'zipped', 2),
    bytes(({ content }) => content?.unzippedSizeBytes, 'unzipped', 1),
    { title: '', cells: layers.map((layer) => resultOf(layer)), total: '', leftOut: 0 },
  ]
}

function resultOf(layer: LayerReport): string {
  const versions = [...new Set((layer.destinations ?? []).map(({ version }) => version))]
  const fate = said[fateOf(layer)]
  return versions.length === 1 && !layer.planned ? `version ${versions[0]} ${fate}` : fate
}
