// Starts the page: each layer's part, the table of layers, the tables that sort, the address of a place.

import type { PageData } from './data.ts'
import { layerView } from './layer.ts'
import { makeLinks, makeSortable } from './table.ts'

function start(): void {
  document.documentElement.classList.add('scripted')
  const data = JSON.parse(document.getElementById('data')?.textContent ?? '[]') as readonly PageData[]
  const sections = [...document.querySelectorAll<HTMLElement>('section.layer')]
  let shown = 0

  // `#layer/package/folder`: the browser's back and forward keys go through the places.
  const addressOf = (layer: number, names: readonly string[]): string =>
    `#${[data[layer]?.name ?? '', ...names].map(encodeURIComponent).join('/')}`
  const show = (layer: number): void => {
    shown = layer
    sections.forEach((section, at) => (section.hidden = at !== layer))
  }
  show(0)
  const views = sections.map((section, at) => {
    // A map that is hidden has no size to draw for.
    section.hidden = false
    const view = layerView(section, data[at] as PageData, (names) => history.pushState(null, '', addressOf(at, names)))
    makeLinks(section, 'package', (index) => view.openPackage(index))
    return view
  })
  show(0)
  makeLinks(document.body, 'layer', (layer) => {
    show(layer)
    history.pushState(null, '', addressOf(layer, []))
    sections[layer]?.scrollIntoView()
  })
  document.querySelectorAll('table').forEach(makeSortable)

  const follow = (focus: boolean): void => {
    const [name, ...names] = decoded(location.hash.slice(1))
    const layer = Math.max(
      0,
      data.findIndex((one) => one.name === name),
    )
    show(layer)
    views[layer]?.open(names, focus)
  }
  addEventListener('popstate', () => follow(true))
  if (location.hash !== '') follow(false)

  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    views[shown]?.focusSearch()
  })
  document.getElementById('theme')?.addEventListener('click', () => {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches
    const theme = document.documentElement.dataset['theme'] ?? (dark ? 'dark' : 'light')
    document.documentElement.dataset['theme'] = theme === 'dark' ? 'light' : 'dark'
  })
}

function decoded(address: string): readonly string[] {
  try {
    return address.split('/').map(decodeURIComponent)
  } catch {
    return []
  }
}

start()
