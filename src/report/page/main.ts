// What the page does: going in and out, the keyboard, the search, the details of a place.

import { formatSize, treeOf } from './data.ts'
import type { PageData, TreeNode } from './data.ts'
import { drawMap, places, sizedTree } from './map.ts'
import type { Sized } from './map.ts'

const find = (id: string): HTMLElement => document.getElementById(id) as HTMLElement

function start(): void {
  const data = JSON.parse(find('data').textContent ?? '') as PageData
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

  const tell = (node: Sized | undefined): void => {
    told.replaceChildren()
    if (!node) return
    const title = document.createElement('strong')
    title.textContent = node.data.path === '' ? node.data.name : node.data.path
    const size = node.value ?? 0
    const parts = [
      formatSize(node.children || size > 1 ? size : (node.data.sizeBytes ?? 0)),
      `${((size / data.unzippedSizeBytes) * 100).toFixed(1)} % of the layer`,
      ...(node.children
        ? [`${node.leaves().length.toLocaleString('en')} files`]
        : [`${formatSize(node.data.compressedSizeBytes ?? 0)} zipped`]),
      ...(node.data.owner ? [`${node.data.owner.name} ${node.data.owner.version}`, ...node.data.owner.details] : []),
    ]
    told.append(title, document.createElement('br'), parts.join(' · '))
  }

  const draw = (): void => {
    map.dataset['searching'] = String(words.length > 0)
    tiles = drawMap(map, level, data.change, matches).tiles
    current = Math.min(current, Math.max(0, tiles.length - 1))
    const tile = tiles[current]
    if (tile) tile.tabIndex = 0
    map.dataset['drawn'] = 'true'
  }

  const go = (to: Sized, focus: boolean): void => {
    const from = level
    level = to
    // After going out, the place one came from has the focus.
    const back = to.children?.findIndex((child) => from.ancestors().includes(child)) ?? -1
    current = Math.max(0, back)
    draw()
    crumbs.replaceChildren(
      ...to
        .ancestors()
        .toReversed()
        .map((node) => {
          const button = document.createElement('button')
          button.type = 'button'
          button.textContent = node.data.name
          if (node === to) button.setAttribute('aria-current', 'true')
          button.addEventListener('click', () => go(node, true))
          return button
        }),
    )
    tell(to)
    if (focus) tiles[current]?.focus()
  }

  const tileOf = (target: EventTarget | null): HTMLElement | undefined =>
    target instanceof Element ? tiles.find((tile) => tile.contains(target)) : undefined
  const nodeOf = (target: EventTarget | null): Sized | undefined => {
    const box = target instanceof Element ? target.closest('.box') : null
    return box ? places.get(box) : undefined
  }
  const enter = (tile: HTMLElement | undefined): void => {
    const node = tile && places.get(tile)
    if (node?.children) go(node, true)
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
    else if ((event.key === 'Escape' || event.key === 'Backspace') && level.parent) go(level.parent, true)
    else return
    event.preventDefault()
  })
  const move = (index: number): void => {
    const tile = tiles[index]
    if (!tile) return
    const before = tiles[current]
    if (before) before.tabIndex = -1
    tile.tabIndex = 0
    tile.focus()
    current = index
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target === search || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    search.focus()
  })

  search.addEventListener('input', () => {
    words = search.value.toLowerCase().split(/\s+/).filter(Boolean)
    draw()
    const found = words.length === 0 ? [] : whole.leaves().filter((leaf) => matches(leaf.data))
    const bytes = found.reduce((sum, leaf) => sum + (leaf.data.sizeBytes ?? 0), 0)
    hits.replaceChildren()
    if (words.length === 0) return
    const count = document.createElement('p')
    count.textContent = `${found.length.toLocaleString('en')} ${found.length === 1 ? 'file' : 'files'}, ${formatSize(bytes)}`
    const list = document.createElement('ul')
    for (const leaf of found.slice(0, 30)) {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = leaf.data.path
      button.addEventListener('click', () => {
        go(leaf.parent ?? whole, false)
        const at = tiles.findIndex((tile) => places.get(tile) === leaf)
        if (at >= 0) move(at)
        tell(leaf)
      })
      const item = document.createElement('li')
      item.append(button, ` ${formatSize(leaf.data.sizeBytes ?? 0)}`)
      list.append(item)
    }
    hits.append(count, list)
  })
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    search.value = ''
    search.dispatchEvent(new Event('input'))
    tiles[current]?.focus()
  })

  find('theme').addEventListener('click', () => {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches
    const shown = document.documentElement.dataset['theme'] ?? (dark ? 'dark' : 'light')
    document.documentElement.dataset['theme'] = shown === 'dark' ? 'light' : 'dark'
  })
  new ResizeObserver(() => draw()).observe(map)
  go(whole, false)
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

start()
