// Which modules a layer's distributions bring, told from the paths of their files. Pure.

import { byText } from '../../text/order.ts'
import { under } from '../../text/path.ts'
import type { PackedEntry } from '../../model/entry.ts'

export interface ImportableModule {
  /** Dotted for a package inside of a namespace: `google.cloud.storage`. */
  readonly module: string
  /** Normalized name of the distribution. */
  readonly package: string
}

/** Folders that some distributions bring by mistake beside their modules; what they import is not in a layer. */
const strays = /^(?:tests?|testing|docs?|examples?|benchmarks?|samples?|scripts|bin|include|share|conftest|setup)$/

export interface ModuleList {
  readonly modules: readonly ImportableModule[]
  /** Left out, since distributions bring them by mistake. */
  readonly strays: readonly ImportableModule[]
}

/**
 * Every top-level module of every distribution; for a namespace package, which has no code of its own, the packages in it.
 * https://packaging.python.org/en/latest/guides/packaging-namespace-packages/
 * @param root where the distributions are in the artifact: `python`, '' at the top of a function
 */
export function importableModules(entries: readonly PackedEntry[], root: string): ModuleList {
  const byPackage = new Map<string, string[]>()
  const all = new Set<string>()
  const top = under(root, '')
  for (const { path, origin } of entries) {
    if (!origin.archive || !path.startsWith(top)) continue
    const relative = path.slice(top.length)
    // Programs: importing one runs it.
    if (relative.startsWith('bin/')) continue
    all.add(relative)
    byPackage.set(origin.name, [...(byPackage.get(origin.name) ?? []), relative])
  }
  const found = [...byPackage].flatMap(([name, paths]) =>
    [...modulesIn(paths, all)].map((module) => ({ module, package: name })),
  )
  const once = [...new Map(found.map((one) => [`${one.module} ${one.package}`, one])).values()].sort(
    byText(({ module }) => module),
  )
  const isStray = ({ module }: ImportableModule): boolean => strays.test(module)
  return { modules: once.filter((one) => !isStray(one)), strays: once.filter(isStray) }
}

function modulesIn(paths: readonly string[], all: ReadonlySet<string>): ReadonlySet<string> {
  const modules = new Set<string>()
  for (const path of paths) {
    const parts = path.split('/')
    const file = parts.at(-1) ?? ''
    const name = /^([^.]+)(?:\.pyc?|(?:\.cpython-3\d+-[\w-]+|\.abi3)?\.so)$/.exec(file)?.[1]
    if (name === undefined) continue
    const folders = parts.slice(0, -1)
    if (![...folders, name].every((part) => /^[A-Za-z_]\w*$/.test(part)) || folders.includes('__pycache__')) continue
    // The outermost folder that has code of its own is what one imports.
    const depth = folders.findIndex((_, index) => hasInit(folders.slice(0, index + 1), all))
    if (depth !== -1) modules.add(folders.slice(0, depth + 1).join('.'))
    else if (name !== '__init__' && name !== '__main__') modules.add([...folders, name].join('.'))
  }
  return modules
}

function hasInit(folders: readonly string[], all: ReadonlySet<string>): boolean {
  const folder = folders.join('/')
  // With `bytecode: only`, bytecode is in the place of the source.
  return all.has(`${folder}/__init__.py`) || all.has(`${folder}/__init__.pyc`)
}

/** True when a pattern names the module or a package that it is in. `*` stands for any letters. */
export function isExcluded(module: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const text = pattern
      .split('*')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')
    return new RegExp(`^${text}(?:\\..*)?$`).test(module)
  })
}
