// Which distributions lie in a tree of files, and which files are theirs.
// https://packaging.python.org/en/latest/specifications/recording-installed-packages/

import type { FoundPackage, InventoryPackage, PackageFinder } from '../../inspect/inventory.ts'
import { normalizeName } from '../names.ts'
import { sharedLibrary } from './extensions.ts'
import { parseMetadata } from '../wheels/metadata.ts'
import { parseRecord } from '../wheels/record.ts'
import { startupReader } from './startup.ts'
import { compareText } from '../../text/order.ts'

/** Finds installed distributions by their metadata folders. */
export const distributionFinder: PackageFinder = {
  find: findDistributions,
  owners: attribute,
  missing,
  describe,
  startup: startupReader,
}

const metadataFolder = /^(?:(.*)\/)?([^/]+?)-([^/-]+?)(?:-py\d[\d.]*)?\.(?:dist-info|egg-info)\//
/** Where Lambda's Python looks: https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html */
const layerRoot = /^python(?:\/lib\/python3\.\d+\/site-packages)?$/

/**
 * The distributions of a tree, sorted by name. Those inside another package (vendored) are its files, no distributions.
 * Outside the folders of a layer only the topmost count: the tree of a function, a site-packages folder.
 */
function findDistributions(paths: readonly string[]): readonly FoundPackage[] {
  const found = new Map<string, FoundPackage>()
  for (const path of paths) {
    const match = metadataFolder.exec(path)
    if (!match) continue
    const [folder, root = '', name = '', version = ''] = match
    if (found.has(folder)) continue
    found.set(folder, {
      name: normalizeName(name),
      version,
      root,
      listPath: `${folder}RECORD`,
      headPaths: [`${folder}METADATA`, `${folder}PKG-INFO`],
    })
  }
  const all = [...found.values()]
  const inLayer = all.filter(({ root }) => layerRoot.test(root))
  const depth = (root: string): number => (root === '' ? 0 : root.split('/').length)
  const least = Math.min(...all.map(({ root }) => depth(root)))
  const counted = inLayer.length > 0 ? inLayer : all.filter(({ root }) => depth(root) === least)
  return counted.sort((a, b) => compareText(a.name, b.name) || compareText(a.listPath, b.listPath))
}

/**
 * The paths that a RECORD names, relative to the top of the tree. Those that lead out of it are left out.
 * Undefined when it is no RECORD.
 */
function recordedPaths(record: string, root: string): readonly string[] | undefined {
  try {
    return parseRecord(record, 'RECORD').flatMap(({ path }) => {
      const placed = path.startsWith('/') ? undefined : joined(root, path)
      return placed === undefined ? [] : [placed]
    })
  } catch {
    return undefined
  }
}

/**
 * The index of each file's distribution, in the order of `paths`; undefined for files of none.
 * Without its RECORD a distribution gets what is named like it, which is right for most.
 */
function attribute(
  paths: readonly string[],
  distributions: readonly FoundPackage[],
  records: ReadonlyMap<FoundPackage, string>,
): readonly (number | undefined)[] {
  const byRecord = new Map<string, number>()
  const byFolder = new Map<string, number>()
  distributions.forEach((one, index) => {
    byFolder.set(one.listPath.slice(0, one.listPath.lastIndexOf('/')), index)
    const recorded = recordedPaths(records.get(one) ?? '', one.root)
    for (const path of recorded ?? []) if (!byRecord.has(path)) byRecord.set(path, index)
    if (recorded && recorded.length > 0) return
    const base = one.root === '' ? '' : `${one.root}/`
    for (const folder of [one.name, `${one.name}.libs`]) byFolder.set(`${base}${folder}`, index)
  })
  const named = (path: string): number | undefined => {
    for (const [folder, index] of topFolders(path, distributions)) {
      const owner = byFolder.get(folder) ?? byFolder.get(index)
      if (owner !== undefined) return owner
    }
    return undefined
  }
  return paths.map((path) => byRecord.get(path) ?? byRecord.get(sourceOf(path)) ?? named(path))
}

/** The folder below each root that a path lies in, as it is and as a name would be normalized. */
function* topFolders(path: string, distributions: readonly FoundPackage[]): Generator<readonly [string, string]> {
  for (const root of new Set(distributions.map((one) => one.root))) {
    const base = root === '' ? '' : `${root}/`
    if (!path.startsWith(base)) continue
    const [first = ''] = path.slice(base.length).split('/', 1)
    const bare = first.replace(/\.py$|\.(?:cpython|abi3)[^/]*\.so$|\.so$/, '')
    const normal = bare.endsWith('.libs') ? `${normalizeName(bare.slice(0, -5))}.libs` : normalizeName(bare)
    yield [`${base}${first}`, `${base}${normal}`]
  }
}

/** `a/__pycache__/b.cpython-313.pyc` → `a/b.py`; another path as it is. */
function sourceOf(path: string): string {
  return path.replace(/(^|\/)__pycache__\/([^/]+?)\.[^/]+\.pyc$/, '$1$2.py')
}

/** Undefined when the path leads out of the tree. */
function joined(root: string, path: string): string | undefined {
  const parts = root === '' ? [] : root.split('/')
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

function describe(head: string): Pick<InventoryPackage, 'licence' | 'summary'> {
  const { licence, summary } = parseMetadata(head)
  return { ...(licence === undefined ? {} : { licence }), ...(summary === undefined ? {} : { summary }) }
}

const shownMissing = 20

function missing(paths: ReadonlySet<string>, { root }: FoundPackage, record: string): readonly string[] {
  const recorded = recordedPaths(record, root) ?? []
  return recorded.filter((path) => sharedLibrary.test(path) && !paths.has(path)).slice(0, shownMissing)
}
