// Who requires whom, as lines for people.
import type { Requirer } from '../model/component.ts'
import { byText } from '../text/order.ts'
import { requirerName } from './report.ts'

/** A package and who asked for it. */
export interface TreePackage {
  readonly name: string
  readonly version?: string
  readonly requiredBy: readonly Requirer[]
}

const titleOf = ({ name, version }: TreePackage): string => (version === undefined ? name : `${name} ${version}`)
const isPackage = (one: Requirer): boolean => one.kind === 'package'

/** From the packages that the user asked for down to all others; one that was shown before is named without what it requires. */
export function treeLines(packages: readonly TreePackage[]): readonly string[] {
  const children = new Map<string, TreePackage[]>()
  for (const one of packages) {
    for (const requirer of one.requiredBy) {
      if (requirer.kind === 'package') children.set(requirer.name, [...(children.get(requirer.name) ?? []), one])
    }
  }
  const seen = new Set<string>()
  const below = (parent: TreePackage, indent: string): readonly string[] => {
    const list = [...(children.get(parent.name) ?? [])].sort(byText(({ name }) => name))
    return list.flatMap((one, at) => {
      const isLast = at === list.length - 1
      const again = seen.has(one.name)
      seen.add(one.name)
      const more = again && children.has(one.name) ? ' …' : ''
      const line = `${indent}${isLast ? '└─' : '├─'} ${titleOf(one)}${more}`
      return again ? [line] : [line].concat(below(one, `${indent}${isLast ? '   ' : '│  '}`))
    })
  }
  const roots = packages.filter(({ requiredBy }) => requiredBy.length === 0 || !requiredBy.every(isPackage))
  return [...roots].sort(byText(({ name }) => name)).flatMap((root) => {
    const asked = root.requiredBy.filter((one) => !isPackage(one)).map(requirerName)
    seen.add(root.name)
    return [`${titleOf(root)}${asked.length === 0 ? '' : `  (${asked.join(', ')})`}`].concat(below(root, ''))
  })
}

/** From one package up to what the user asked for. */
export function whyLines(packages: readonly TreePackage[], name: string): readonly string[] {
  const named = new Map(packages.map((one) => [one.name, one]))
  const found = named.get(name)
  if (!found) return []
  const seen = new Set([name])
  const above = (one: TreePackage, indent: string): readonly string[] =>
    one.requiredBy.flatMap((requirer, at) => {
      const isLast = at === one.requiredBy.length - 1
      const corner = `${indent}${isLast ? '└─' : '├─'} `
      if (requirer.kind !== 'package') return [`${corner}${requirerName(requirer)}: ${requirer.text}`]
      const parent = named.get(requirer.name)
      if (!parent) return [`${corner}${requirer.name}`]
      if (seen.has(parent.name)) return [`${corner}${titleOf(parent)} …`]
      seen.add(parent.name)
      return [`${corner}required by ${titleOf(parent)}`, ...above(parent, `${indent}${isLast ? '   ' : '│  '}`)]
    })
  return [titleOf(found), ...above(found, '')]
}
