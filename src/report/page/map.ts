// Draws one level of the treemap, and the levels below it where they are large enough to see.

import * as d3 from 'd3-hierarchy'
import { formatSize } from './data.ts'
import type { PageData, TreeNode } from './data.ts'

type Place = d3.HierarchyRectangularNode<TreeNode>
export type Sized = d3.HierarchyNode<TreeNode>

/** Sums and sorts once; each drawing lays out its part. */
export function sizedTree(root: TreeNode): Sized {
  const sized = d3
    .hierarchy(root)
    .sum((node) => (node.children ? 0 : Math.max(node.sizeBytes ?? 0, 1)))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  for (const node of sized.descendants()) originals.set(node.data, node)
  return sized
}

/** Smaller rectangles are not drawn: nobody can see them, and a layer has thousands. */
const leastSide = 3
const leastArea = 24
const mostDrawn = 2_500
const labelHeight = 18

export interface Drawing {
  /** The tiles of the level, in the order of their size: what the keyboard walks over. */
  readonly tiles: readonly HTMLElement[]
}

/** Lays `level` out in the element and draws it. `marked` says what a search found; `changes` what the diff says. */
export function drawMap(
  element: HTMLElement,
  level: Sized,
  changes: PageData['change'],
  marked: (node: TreeNode) => boolean,
): Drawing {
  const { clientWidth: width, clientHeight: height } = element
  const root = d3
    .treemap<TreeNode>()
    .size([width, height])
    .round(true)
    .paddingInner(1)
    .paddingOuter((node) => (node.depth === 0 ? 0 : node.depth < 3 ? 2 : 0))
    .paddingTop((node) => (node.depth === 0 ? 0 : node.depth < 3 && hasLabel(node) ? labelHeight : 1))(level.copy())
  const searching = element.dataset['searching'] === 'true'
  const fragment = document.createDocumentFragment()
  const tiles: HTMLElement[] = []
  let drawn = 0
  const draw = (node: Place, into: ParentNode, left: number, top: number): void => {
    const [w, h] = [node.x1 - node.x0, node.y1 - node.y0]
    const isTile = node.depth === 1
    if (!isTile && (w < leastSide || h < leastSide || w * h < leastArea || drawn > mostDrawn)) return
    drawn += 1
    const box = document.createElement('div')
    box.className = `box ${node.children ? 'folder' : node.data.kind}`
    box.style.left = `${node.x0 - left}px`
    box.style.top = `${node.y0 - top}px`
    box.style.width = `${Math.max(w, 0)}px`
    box.style.height = `${Math.max(h, 0)}px`
    if (searching && !node.children) box.classList.add(marked(node.data) ? 'hit' : 'miss')
    if (hasLabel(node)) box.append(labelOf(node, isTile, changes))
    if (isTile) {
      box.tabIndex = -1
      box.setAttribute('role', 'treeitem')
      const share = (((node.value ?? 0) / (root.value || 1)) * 100).toFixed(1)
      box.setAttribute('aria-label', `${node.data.name}, ${formatSize(node.value ?? 0)}, ${share} %`)
      tiles.push(box)
    }
    places.set(box, originals.get(node.data) ?? level)
    for (const child of node.children ?? []) draw(child, box, node.x0, node.y0)
    into.append(box)
  }
  for (const node of root.children ?? []) draw(node, fragment, 0, 0)
  element.replaceChildren(fragment)
  return { tiles }
}

/** The node of a box, with its parents. */
export const places = new WeakMap<Element, Sized>()
const originals = new WeakMap<TreeNode, Sized>()

/** An inner folder needs more room: under a package it mostly repeats its name. A large file has its own. */
function hasLabel(node: Place): boolean {
  if (node.depth > 2 && node.children) return false
  const [width, height] = node.depth === 1 ? [44, labelHeight + 4] : node.children ? [110, 90] : [72, 30]
  return node.x1 - node.x0 > width && node.y1 - node.y0 > height
}

function labelOf(node: Place, isTile: boolean, changes: PageData['change']): HTMLElement {
  const label = document.createElement('span')
  label.className = isTile ? 'label' : 'label inner'
  const change = node.data.kind === 'package' ? changes[node.data.owner?.name ?? ''] : undefined
  if (change) {
    const mark = document.createElement('b')
    mark.className = change
    mark.textContent = change === 'added' ? '+ ' : '~ '
    label.append(mark)
  }
  label.append(node.data.name)
  if (node.x1 - node.x0 > 130) {
    const size = document.createElement('i')
    size.textContent = formatSize(node.value ?? 0)
    label.append(size)
  }
  return label
}
