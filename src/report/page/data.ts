// What `html.ts` writes into the page, one for each layer. These files run in the browser: `.ci/page.ts` puts them into the page one after
// the other, without their imports, with d3-hierarchy before them. Checked by the tsconfig.json beside them.

export interface PageData {
  readonly name: string
  readonly unzippedSizeBytes: number
  /** `layer`, `function`, `image`. */
  readonly title: string
  readonly packages: readonly PagePackage[]
  /**
   * [characters shared with the path before, rest of the path, size, compressed size, index of its package or -1]; of many files
   * that are drawn as one, their number besides.
   */
  readonly files: readonly (readonly [number, string, number, number, number, number?])[]
  readonly change: Readonly<Record<string, 'added' | 'changed'>>
}

export interface PagePackage {
  readonly name: string
  readonly version: string
  readonly details: readonly string[]
}

/** A folder or file of the layer as it is drawn. */
export interface TreeNode {
  readonly name: string
  /** Path in the zip; empty for a package, which may have several folders. */
  readonly path: string
  readonly kind: 'layer' | 'package' | 'folder' | FileKind
  readonly children?: TreeNode[]
  /** Of files. */
  readonly sizeBytes?: number
  readonly compressedSizeBytes?: number
  /** How many files are drawn as this one. */
  readonly files?: number
  readonly owner?: PagePackage
}

export const fileKinds = ['native', 'python', 'bytecode', 'javascript', 'data', 'metadata'] as const
export type FileKind = (typeof fileKinds)[number]

export function kindOf(path: string): FileKind {
  if (/\.dist-info\/|\.egg-info\//.test(path)) return 'metadata'
  if (/\.so(?:\.[\d.]+)?$|\.a$|\.node$|\.dylib$|\.dll$|\.pyd$/.test(path)) return 'native'
  if (/\.py[iw]?$|\.pyx$|\.pxd$/.test(path)) return 'python'
  if (/\.[mc]?[jt]sx?$/.test(path)) return 'javascript'
  return path.endsWith('.pyc') ? 'bytecode' : 'data'
}

/** The folder that packages are installed in, which is not drawn. */
function rootOf(path: string): string {
  return (
    /^(?:(?:var\/task|nodejs|python)\/)?(?:lib\/python3\.\d+\/site-packages\/|(?:node\d+\/)?node_modules\/)?/.exec(
      path,
    )?.[0] ?? ''
  )
}

interface Folder {
  readonly folders: Map<string, Folder>
  readonly files: TreeNode[]
}

/** Packages at the top, below them their folders; a folder that holds one folder alone is drawn as one. */
export function treeOf(data: PageData): TreeNode {
  const tops = new Map<number, Folder>()
  let path = ''
  for (const [shared, rest, sizeBytes, compressedSizeBytes, index, files] of data.files) {
    path = path.slice(0, shared) + rest
    const owner = data.packages[index]
    let folder = folderIn(tops, index)
    const root = rootOf(path)
    const parts = path.slice(root.length).split('/')
    // The folders of a package that is in several roots (Python versions) lie side by side.
    parts.slice(0, -1).forEach((part, at) => {
      folder = folderIn(folder.folders, at === 0 ? root + part : part)
    })
    folder.files.push({
      name: parts.at(-1) ?? path,
      path,
      kind: kindOf(path),
      sizeBytes,
      compressedSizeBytes,
      ...(files === undefined ? {} : { files }),
      ...(owner ? { owner } : {}),
    })
  }
  const children = [...tops].map(([index, folder]) => packageNode(folder, data.packages[index]))
  return { name: data.name, path: '', kind: 'layer', children }
}

function packageNode(folder: Folder, owner: PagePackage | undefined): TreeNode {
  const name = owner ? `${owner.name} ${owner.version}` : 'files of no package'
  return { name, path: '', kind: 'package', ...(owner ? { owner } : {}), children: nodesOf(folder, '', owner) }
}

function folderIn<K>(folders: Map<K, Folder>, key: K): Folder {
  const folder = folders.get(key) ?? { folders: new Map<string, Folder>(), files: [] }
  folders.set(key, folder)
  return folder
}

function nodesOf(folder: Folder, path: string, owner: PagePackage | undefined): TreeNode[] {
  const folders = [...folder.folders].map(([name, inner]) => folderNode(name, inner, path, owner))
  return [...folders, ...folder.files]
}

/** Folders that hold nothing but one folder are one node. */
function folderNode(name: string, inner: Folder, path: string, owner: PagePackage | undefined): TreeNode {
  let [found, only] = [name, inner]
  for (;;) {
    const [first, second] = only.folders
    if (!first || second || only.files.length > 0) break
    found += `/${first[0]}`
    only = first[1]
  }
  const whole = path === '' ? found : `${path}/${found}`
  return {
    name: `${whole.slice(path === '' ? rootOf(`${whole}/`).length : path.length + 1)}/`,
    path: whole,
    kind: 'folder',
    ...(owner ? { owner } : {}),
    children: nodesOf(only, whole, owner),
  }
}

export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const [value, unit] = bytes < 1_048_064 ? [bytes / 1024, 'KB'] : [bytes / 1_048_576, 'MB']
  return `${value < 99.95 ? value.toFixed(1) : value.toFixed(0)} ${unit}`
}
