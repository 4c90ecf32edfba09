// What one layer's part of the page does: going in and out, the keyboard, the search, the details of a place.

import { formatSize, treeOf } from './data.ts'
import type { PageData, TreeNode } from './data.ts'
import { drawMap, places, sizedTree } from './map.ts'
import type { Sized } from './map.ts'
import { tellOf } from './told.ts'

export interface LayerView {
  /** Goes to the place of these names, as far as it exists. */
  open(names: readonly string[], focus: boolean): void
  /** Goes to a package, by its index. */
  openPackage(index: number): void
  focusSearch(): void
}

/** @param moved hears of each place that the reader goes to, by the names on the way to it */
export function layerView(section: Element, data: PageData, moved: (names: readonly string[]) => void): LayerView {
  const find = (name: string): HTMLElement => section.querySelector(`.${name}`) as HTMLElement
  const whole = sizedTree(treeOf(data))
  const map = find('map')
  const crumbs = find('crumbs')
  const told = find('told')
  const search = find('search') as HTMLInputElement
  const hits = find('hits')
  let level = whole
  let words: readonly string[] = []
  let tiles: readonly HTMLElement[] = []
  let current = 0

  const matches = (node: TreeNode): boolean => {
    const text = `${node.path} ${node.owner?.name ?? ''}`.toLowerCase()
    return words.every((word) => text.includes(word))
  }
  const tell = (node: Sized | undefined): void => told.replaceChildren(...(node ? tellOf(node, data) : []))

  const draw = (): void => {
    map.dataset['searching'] = String(words.length > 0)
    tiles = drawMap(map, level, data.change, matches).tiles
    current = Math.min(current, Math.max(0, tiles.length - 1))
    const tile = tiles[current]
    if (tile) tile.tabIndex = 0
    map.dataset['drawn'] = 'true'
  }

  const show = (to: Sized, focus: boolean): void => {
    const from = level
    level = to
    // After going out, the place one came from has the focus.
    const back = to.children?.findIndex((child) => from.ancestors().includes(child)) ?? -1
    current = Math.max(0, back)
    draw()
    crumbs.replaceChildren(...wayTo(to).map((node) => crumb(node, node === to)))
    // The focus tells of its tile: the place itself comes last.
    if (focus) tiles[current]?.focus({ preventScroll: true })
    tell(to)
  }
  const go = (to: Sized): void => {
    show(to, true)
    moved(
      wayTo(to)
        .slice(1)
        .map((node) => node.data.name),
    )
  }
  const crumb = (node: Sized, isHere: boolean): HTMLElement => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = node.data.name
    if (isHere) button.setAttribute('aria-current', 'true')
    button.addEventListener('click', () => go(node))
    return button
  }

  const tileOf = (target: EventTarget | null): HTMLElement | undefined =>
    target instanceof Element ? tiles.find((tile) => tile.contains(target)) : undefined
  const nodeOf = (target: EventTarget | null): Sized | undefined => {
    const box = target instanceof Element ? target.closest('.box') : null
    return box ? places.get(box) : undefined
  }
  const enter = (tile: HTMLElement | undefined): void => {
    const node = tile && places.get(tile)
    if (node?.children) go(node)
    else tell(node)
  }

  map.addEventListener('click', (event) => enter(tileOf(event.target)))
  map.addEventListener('mouseover', (event) => tell(nodeOf(event.target) ?? level))
  map.addEventListener('mouseleave', () => tell(level))
  map.addEventListener('focusin', (event) => tell(nodeOf(event.target)))
  map.addEventListener('keydown', (event) => {
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    }
    const step = steps[event.key]
    if (step) move(nearest(tiles, current, step))
    else if (event.key === 'Home') move(0)
    else if (event.key === 'End') move(tiles.length - 1)
    else if (event.key === 'Enter' || event.key === ' ') enter(tiles[current])
    else if ((event.key === 'Escape' || event.key === 'Backspace') && level.parent) go(level.parent)
    else return
    event.preventDefault()
  })
  const move = (index: number): void => {
    const tile = tiles[index]
    if (!tile) return
    const before = tiles[current]
    if (before) before.tabIndex = -1
    tile.tabIndex = 0
    tile.focus({ preventScroll: true })
    current = index
  }

  search.addEventListener('input', () => {
    words = search.value.toLowerCase().split(/\s+/).filter(Boolean)
    draw()
    const found = words.length === 0 ? [] : whole.leaves().filter((leaf) => matches(leaf.data))
    const bytes = found.reduce((sum, leaf) => sum + (leaf.data.sizeBytes ?? 0), 0)
    hits.replaceChildren()
    if (words.length === 0) return
    const count = document.createElement('p')
    const files = found.reduce((sum, leaf) => sum + (leaf.data.files ?? 1), 0)
    count.textContent = `${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'}, ${formatSize(bytes)}`
    const list = document.createElement('ul')
    list.append(...found.slice(0, 30).map(hit))
    hits.append(count, list)
  })
  const hit = (leaf: Sized): HTMLElement => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = leaf.data.path
    button.addEventListener('click', () => {
      go(leaf.parent ?? whole)
      const at = tiles.findIndex((tile) => places.get(tile) === leaf)
      if (at >= 0) move(at)
      tell(leaf)
    })
    const item = document.createElement('li')
    item.append(button, ` ${formatSize(leaf.data.sizeBytes ?? 0)}`)
    return item
  }
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    search.value = ''
    search.dispatchEvent(new Event('input'))
    tiles[current]?.focus()
  })

  new ResizeObserver(() => draw()).observe(map)
  show(whole, false)
  return {
    open: (names, focus) => show(placeOf(whole, names), focus),
    openPackage(index) {
      const owner = data.packages[index]
      const node = owner && whole.children?.find((child) => child.data.owner === owner)
      if (!node) return
      go(node)
      map.scrollIntoView({ block: 'center' })
    },
    focusSearch: () => search.focus(),
  }
}

function wayTo(node: Sized): readonly Sized[] {
  return node.ancestors().toReversed()
}

function placeOf(whole: Sized, names: readonly string[]): Sized {
  let place = whole
  for (const name of names) {
    const next = place.children?.find((child) => child.data.name === name && child.children)
    if (!next) break
    place = next
  }
  return place
}

/** The tile that lies next in a direction: nearest along it, with the distance aside counted double. */
function nearest(tiles: readonly HTMLElement[], from: number, [dx, dy]: readonly [number, number]): number {
  const centre = (tile: HTMLElement): readonly [number, number] => [
    tile.offsetLeft + tile.offsetWidth / 2,
    tile.offsetTop + tile.offsetHeight / 2,
  ]
  const here = tiles[from]
  if (!here) return 0
  const [x, y] = centre(here)
  let best = from
  let least = Number.POSITIVE_INFINITY
  tiles.forEach((tile, index) => {
    const [tx, ty] = centre(tile)
    const along = (tx - x) * dx + (ty - y) * dy
    const aside = Math.abs((tx - x) * dy) + Math.abs((ty - y) * dx)
    if (index === from || along <= 0 || along + 2 * aside >= least) return
    best = index
    least = along + 2 * aside
  })
  return best
}
