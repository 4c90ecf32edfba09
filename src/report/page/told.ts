// The details of a place, and how to leave it out.

import { formatSize } from './data.ts'
import type { PageData } from './data.ts'
import type { Sized } from './map.ts'

/** Its name, its size, whose it is, and the option of the command that leaves it out. */
export function tellOf(node: Sized, data: PageData): readonly Node[] {
  const title = document.createElement('strong')
  title.textContent = node.data.path === '' ? node.data.name : node.data.path
  const size = node.value ?? 0
  const parts = [
    formatSize(node.children || size > 1 ? size : (node.data.sizeBytes ?? 0)),
    `${((size / data.unzippedSizeBytes) * 100).toFixed(1)} % of the ${data.title}`,
    ...(node.children
      ? [`${filesIn(node).toLocaleString('en')} files`]
      : [`${formatSize(node.data.compressedSizeBytes ?? 0)} zipped`]),
    ...(node.data.owner ? [`${node.data.owner.name} ${node.data.owner.version}`, ...node.data.owner.details] : []),
  ]
  const lines: Node[] = [title, document.createElement('br'), document.createTextNode(parts.join(' · '))]
  const options = excludeOf(node)
  if (options === undefined) return lines
  const zipped = node.leaves().reduce((sum, leaf) => sum + (leaf.data.compressedSizeBytes ?? 0), 0)
  const code = document.createElement('code')
  code.textContent = options
  const saved = ` saves ${formatSize(size)} unzipped, ${formatSize(zipped)} zipped`
  return [...lines, document.createElement('br'), code, document.createTextNode(saved)]
}

/** Many small files may be drawn as one. */
function filesIn(node: Sized): number {
  return node.leaves().reduce((sum, leaf) => sum + (leaf.data.files ?? 1), 0)
}

const mostOptions = 6

/** `--exclude 'python/numpy/tests/**'`; undefined for the whole layer, for files that are drawn as one, and for what would take too many. */
function excludeOf(node: Sized): string | undefined {
  if (node.data.kind === 'layer') return undefined
  const parts = node.data.kind === 'package' ? (node.children ?? []) : [node]
  const isShort = parts.length > 0 && parts.length <= mostOptions
  if (!isShort || parts.some(({ data }) => data.files !== undefined)) return undefined
  const patterns = parts.map((part) => literal(part.data.path) + (part.children ? '/**' : ''))
  return patterns.map((pattern) => `--exclude '${pattern.replaceAll("'", "'\\''")}'`).join(' ')
}

/** A path as a glob that means just this path. */
function literal(path: string): string {
  return path.replace(/[*?[\]{}()!+@\\]/g, '\\$&')
}
