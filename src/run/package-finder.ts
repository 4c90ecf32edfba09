import type { FoundPackage, PackageFinder } from '../inspect/inventory.ts'
import { npmFinder } from '../node/checks/installed.ts'
import { distributionFinder } from '../python/checks/distributions.ts'

/** Packages of every language. */
export const packageFinder: PackageFinder = {
  ...distributionFinder,
  find: (paths) => [...distributionFinder.find(paths), ...npmFinder.find(paths)],
  owners(paths, packages, lists) {
    const python = indexesOf(packages, false)
    const npm = indexesOf(packages, true)
    const ownersOf = (finder: PackageFinder, indexes: readonly number[]): readonly (number | undefined)[] =>
      indexes.length === 0
        ? []
        : finder.owners(
            paths,
            indexes.flatMap((index) => packages[index] ?? []),
            lists,
          )
    const byPython = ownersOf(distributionFinder, python)
    const byNpm = ownersOf(npmFinder, npm)
    return paths.map((_, at) => npm[byNpm[at] ?? -1] ?? python[byPython[at] ?? -1])
  },
  missing: (paths, one, list) => (isNpm(one) ? [] : distributionFinder.missing(paths, one, list)),
  describe: (head) => (head.trimStart().startsWith('{') ? npmFinder : distributionFinder).describe(head),
}

function indexesOf(packages: readonly FoundPackage[], npm: boolean): readonly number[] {
  return packages.flatMap((one, index) => (isNpm(one) === npm ? [index] : []))
}

function isNpm({ headPaths: [path = ''] }: FoundPackage): boolean {
  return path.endsWith('/package.json')
}
