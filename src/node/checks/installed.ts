// Which npm packages lie in a tree of files, and which files are theirs.

import type { FoundPackage, InventoryPackage, PackageFinder } from '../../inspect/inventory.ts'
import { byText } from '../../text/order.ts'
import { isObject, objectOf, textOf } from '../locks/manifest.ts'

/** `nodejs/node_modules/a/node_modules/@s/b/package.json` */
const manifestOfPackage = /^((?:.*\/)?node_modules\/((?:@[^/]+\/)?[^@./][^/]*))\/package\.json$/

/** Finds packages by their package.json. */
export const npmFinder: PackageFinder = {
  find(paths) {
    return paths
      .flatMap((path): readonly FoundPackage[] => {
        const [, folder, name] = manifestOfPackage.exec(path) ?? []
        if (folder === undefined || name === undefined) return []
        const root = folder.slice(0, Math.max(0, folder.indexOf('node_modules/') - 1))
        return [{ name, version: '', root, listPath: `${folder}/`, headPaths: [path] }]
      })
      .sort(byText(({ name, listPath }) => `${name}\n${listPath}`))
  },
  owners(paths, packages) {
    const folders = new Map(packages.map(({ listPath }, index) => [listPath, index]))
    return paths.map((path) => {
      for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
        const owner = folders.get(path.slice(0, slash + 1))
        if (owner !== undefined) return owner
      }
      return undefined
    })
  },
  missing: () => [],
  describe: (head) => describePackage(head),
  startup: () => undefined,
}

/** From the beginning of a package.json, which may be cut: its first members say most. */
export function describePackage(
  head: string,
): Pick<InventoryPackage, 'licence' | 'summary'> & { readonly version?: string } {
  const manifest = parsed(head)
  const said = (name: string): string | undefined =>
    textOf(manifest ? manifest[name] : undefined) ??
    new RegExp(`^ {0,8}"${name}"\\s*:\\s*"([^"\\\\]{1,200})"`, 'm').exec(head)?.[1]
  const licence = said('license') ?? textOf(objectOf(manifest?.['license'])['type'])
  const version = said('version')
  const summary = said('description')
  return {
    ...(version === undefined ? {} : { version: version.slice(0, 100) }),
    ...(licence === undefined ? {} : { licence: licence.slice(0, 200) }),
    ...(summary === undefined ? {} : { summary: summary.slice(0, 200) }),
  }
}

function parsed(head: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(head)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
