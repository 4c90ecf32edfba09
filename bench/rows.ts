// What is compared with what, and how the tables of README.md say it.

import { megabytes, seconds, times } from './measure.ts'

/** Ways to do something, each a process that is timed: see bench.ts. */
const ways = {
  limit: 'plain parallel download of the same wheels (`curl -Z`, 16 connections)',
  node: '`node -e 0`',
  floor:
    'a program of Node.js that only downloads, inflates, hashes and writes the same wheels on two threads (`floor.ts`)',
  version: '`lambda-layer --version`',
  pages: 'the index pages of the packages, in parallel',
  resolve: 'uv resolving the pins, nothing cached',
  resolveOpen: 'uv resolving the open requirements, nothing cached',
  lock: '**ours, cold, from uv.lock**',
  poetry: '**ours, cold, from poetry.lock**',
  cold: '**ours, cold, from closed pins**',
  open: '**ours, cold, from open requirements** (ranges that only the set satisfies)',
  small: '**ours, cold, a layer of 5 MB**',
  warm: '**ours, warm** (stores filled, zip to be written)',
  unchanged: '**ours, nothing changed**',
  uvZip: '`uv pip install --target` + `zip -r`',
  pipZip: '`pip install --platform` + `zip -r`',
  unzipZip: '`unzip` of the wheels + `zip -r`',
  merge: 'merging the wheels alone, with the start of node',
} as const

export type Way = keyof typeof ways

/** The ways that use what `cold` left in the stores. */
export function needsStores(wanted: ReadonlySet<Way>): boolean {
  return wanted.has('warm') || wanted.has('unchanged')
}

export interface Figures {
  /** Seconds, the median. */
  readonly at: (way: Way) => number
  /** Bytes, the most of all rounds. */
  readonly peak: (way: Way) => number
  /** A number that a way prints, the median. */
  readonly printed: (way: Way, pattern: RegExp) => number
}

export const tables = ['locks', 'wheels'] as const

export interface Row {
  /** As on the command line. */
  readonly name: string
  readonly table: (typeof tables)[number]
  readonly what: string
  readonly ways: readonly Way[]
  readonly value: (figures: Figures) => string
}

/** How many times as long `one` takes as all of `others`. */
function over(one: Way, ...others: readonly Way[]): Pick<Row, 'ways' | 'value'> {
  return ratio([one], others)
}

/** How many times as long all of `some` take as all of `others`. */
function ratio(some: readonly Way[], others: readonly Way[]): Pick<Row, 'ways' | 'value'> {
  const sum = ({ at }: Figures, ways: readonly Way[]): number => ways.reduce((total, way) => total + at(way), 0)
  return {
    ways: [...some, ...others],
    value: (figures) => times(sum(figures, some) / sum(figures, others)),
  }
}

const mergedIn = /^merged in ([\d.]+) ms/m

export const allRows: readonly Row[] = [
  {
    name: 'uv-zip',
    table: 'locks',
    what: '`uv pip install --target` + `zip -r`, over ours cold from uv.lock',
    ...over('uvZip', 'lock'),
  },
  {
    name: 'lock-resolve',
    table: 'locks',
    what: 'cold from uv.lock, over uv’s resolving plus the plain download',
    ...over('lock', 'resolve', 'limit'),
  },
  {
    name: 'pins-resolve',
    table: 'locks',
    what: 'cold from closed pins, over the same',
    ...over('cold', 'resolve', 'limit'),
  },
  {
    name: 'lock-limit',
    table: 'locks',
    what: 'cold from uv.lock, over the plain download plus the start of node',
    ...over('lock', 'limit', 'node'),
  },
  {
    name: 'poetry-limit',
    table: 'locks',
    what: 'cold from poetry.lock, over the index pages plus the plain download plus the start of node',
    ...over('poetry', 'pages', 'limit', 'node'),
  },
  { name: 'lock-floor', table: 'locks', what: 'cold from uv.lock, over the floor', ...over('lock', 'floor') },
  {
    name: 'floor-uv-zip',
    table: 'locks',
    what: '`uv pip install --target` + `zip -r`, over the floor',
    ...over('uvZip', 'floor'),
  },
  {
    name: 'floor-resolve',
    table: 'locks',
    what: 'the floor, over uv’s resolving plus the plain download',
    ...over('floor', 'resolve', 'limit'),
  },
  {
    name: 'floor-limit',
    table: 'locks',
    what: 'the floor, over the plain download plus the start of node',
    ...over('floor', 'limit', 'node'),
  },
  {
    name: 'floor-poetry',
    table: 'locks',
    what: 'the floor and the index pages, over the index pages plus the plain download plus the start of node',
    ...ratio(['floor', 'pages'], ['pages', 'limit', 'node']),
  },
  {
    name: 'open-resolve',
    table: 'locks',
    what: 'cold from open requirements, over uv’s resolving of them plus the plain download',
    ...over('open', 'resolveOpen', 'limit'),
  },
  { name: 'unchanged', table: 'locks', what: 'nothing changed, over `node -e 0`', ...over('unchanged', 'node') },
  {
    name: 'peak',
    table: 'locks',
    what: 'peak memory of our process, cold from uv.lock',
    ways: ['lock'],
    value: ({ peak }) => megabytes(peak('lock')),
  },
  {
    name: 'peak-more',
    table: 'locks',
    what: '… more than for a layer of 5 MB',
    ways: ['lock', 'small'],
    value: ({ peak }) => megabytes(peak('lock') - peak('small')),
  },
  {
    name: 'pip-zip',
    table: 'wheels',
    what: '`pip install --platform` + `zip -r`, over ours cold from closed pins',
    ...over('pipZip', 'cold'),
  },
  {
    name: 'uv-zip-pins',
    table: 'wheels',
    what: '`uv pip install --target` + `zip -r`, over ours cold from closed pins',
    ...over('uvZip', 'cold'),
  },
  { name: 'warm', table: 'wheels', what: 'cold from closed pins, over warm', ...over('cold', 'warm') },
  {
    name: 'merge',
    table: 'wheels',
    what: '`unzip` + `zip -r`, over merging alone in our process',
    ways: ['limit', 'unzipZip', 'merge'],
    value: ({ at, printed }) => times(at('unzipZip') / (printed('merge', mergedIn) / 1_000)),
  },
  {
    name: 'version',
    table: 'wheels',
    what: '`lambda-layer --version`, more than `node -e 0`',
    ways: ['version', 'node'],
    value: ({ at }) => `${((at('version') - at('node')) * 1_000).toFixed(0)} ms`,
  },
]

/** A table of ratios, and one of the ways that they are of. */
export function pageOf(said: string, rows: readonly Row[], figures: Figures): string {
  const used = new Set(rows.flatMap((row) => row.ways))
  const shown = (Object.keys(ways) as Way[]).filter((way) => used.has(way))
  return [
    said,
    '',
    '| ratio | seen |',
    '|---|---|',
    ...rows.map((row) => `| ${row.what} | ${row.value(figures)} |`),
    '',
    '| way | time |',
    '|---|---|',
    ...shown.map((way) => `| ${ways[way]} | ${seconds(figures.at(way))} |`),
  ].join('\n')
}
