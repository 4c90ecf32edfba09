import { assert, constantFrom, dictionary, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../../src/errors.ts'
import { placePackages, type PlacedPackage } from '../../../src/node/install/place.ts'
import type { ChosenPackages } from '../../../src/node/locks/choose.ts'
import type { LockedPackage } from '../../../src/node/locks/node-lock.ts'

type Graph = Readonly<Record<string, Readonly<Record<string, string>>>>

/** `a@1` leads by names to others. */
function chosenOf(root: Readonly<Record<string, string>>, graph: Graph): ChosenPackages {
  const edges = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([name, to]) => ({ name, range: '*', kind: 'required' as const, isOptional: false, to }))
  const packages = Object.entries(graph).map(([id, names]): LockedPackage => {
    const [name = '', version = ''] = id.split('@')
    return {
      id,
      name,
      version,
      source: { kind: 'tarball', integrity: 'x' },
      dependencies: edges(names),
      os: [],
      cpu: [],
      libc: [],
      line: 1,
    }
  })
  return { packages, root: edges(root), foreign: [], missingPeers: [] }
}

/** What Node.js finds for a name from a place: https://nodejs.org/api/modules.html#loading-from-node_modules-folders */
function foundFrom(place: string, name: string, placed: readonly PlacedPackage[]): string | undefined {
  const byPlace = new Map(placed.map((one) => [one.place, one.package.id]))
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    if (!folder.endsWith('node_modules')) {
      const id = byPlace.get(folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`)
      if (id !== undefined) return id
    }
    if (folder === '') return undefined
  }
}

/** Undefined where it is refused: packages that require each other in two versions may nest without end. */
function placedOrRefused(chosen: ChosenPackages): readonly PlacedPackage[] | undefined {
  try {
    return placePackages(chosen)
  } catch (error) {
    if (error instanceof Failure && error.problems[0].code === 'placement-too-deep') return undefined
    throw error
  }
}

describe('places of packages that their lock does not place', () => {
  it.each<[what: string, root: Readonly<Record<string, string>>, graph: Graph, places: readonly string[]]>([
    ['at the top', { a: 'a@1' }, { 'a@1': { b: 'b@1' }, 'b@1': {} }, ['node_modules/a', 'node_modules/b']],
    [
      'below, where the name is taken',
      { a: 'a@1', b: 'b@2' },
      { 'a@1': { b: 'b@1' }, 'b@1': {}, 'b@2': {} },
      ['node_modules/a', 'node_modules/b', 'node_modules/a/node_modules/b'],
    ],
    ['under an alias', { x: 'a@1' }, { 'a@1': {} }, ['node_modules/x']],
    [
      'once for each set of peers',
      { p: 'p@1', u: 'u@1' },
      {
        'p@1': { react: 'react@18' },
        'u@1': { p: 'p@1(17)', react: 'react@17' },
        'p@1(17)': { react: 'react@17' },
        'react@17': {},
        'react@18': {},
      },
      [
        'node_modules/p',
        'node_modules/u',
        'node_modules/react',
        'node_modules/u/node_modules/p',
        'node_modules/u/node_modules/react',
      ],
    ],
  ])('are %s', (_, root, graph, places) => {
    expect(placePackages(chosenOf(root, graph)).map(({ place }) => place)).toEqual(places)
  })

  it('are refused where packages that require each other would double without end', () => {
    const both = (version: string) => ({ a: `a@${version}`, b: `b@${version}`, c: `c@${version}` })
    const graph: Graph = {
      'a@1': both('2'),
      'b@1': both('2'),
      'c@1': both('2'),
      'a@2': both('1'),
      'b@2': both('1'),
      'c@2': both('1'),
    }
    const start = performance.now()
    expect(placedOrRefused(chosenOf({ a: 'a@1', b: 'b@2', c: 'c@1' }, graph))).toBeUndefined()
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  it('lead every package to what its lock says, whatever the graph', () => {
    const ids = ['a@1', 'a@2', 'b@1', 'b@2', 'c@1', 'c@2', 'd@1']
    const edges = dictionary(constantFrom('a', 'b', 'c', 'd'), constantFrom('1', '2'), { maxKeys: 3 }).map((names) =>
      Object.fromEntries(
        Object.entries(names).map(([name, version]) => [name, name === 'd' ? 'd@1' : `${name}@${version}`]),
      ),
    )
    assert(
      property(edges, tuple(...ids.map(() => edges)), (root, all) => {
        const graph = Object.fromEntries(ids.map((id, at) => [id, all[at] ?? {}]))
        const chosen = chosenOf(root, graph)
        const placed = placedOrRefused(chosen)
        if (!placed) return
        expect(new Set(placed.map(({ place }) => place)).size).toBe(placed.length)
        for (const { name, to } of chosen.root) expect(foundFrom('', name, placed)).toBe(to)
        for (const { place, package: one } of placed) {
          for (const { name, to } of one.dependencies) expect(foundFrom(place, name, placed)).toBe(to)
        }
      }),
      { numRuns: 300 },
    )
  })
})
