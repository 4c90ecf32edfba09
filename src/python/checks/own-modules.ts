// Code of the user that Python would import as a module which a package brings too: by another path, so that no file
// replaces the other, and only one of them is ever found.

import type { Finding } from '../../model/finding.ts'
import { topLevelModule } from './shadowing.ts'
import type { PythonSubject } from './subjects.ts'

export function checkOwnModules({ artifact, packages, paths, where }: PythonSubject): readonly Finding[] {
  const owned = new Set(packages.flatMap((one) => one.paths))
  /** By module, where packages have it. */
  const modules = new Map<string, { readonly path: string; readonly owner: string }>()
  for (const { name, version, paths: all } of packages) {
    for (const path of all) {
      const module = topLevelModule(path, artifact)
      if (module !== undefined) modules.set(module, { path, owner: `${name} ${version}` })
    }
  }
  return [...paths].flatMap((path): readonly Finding[] => {
    if (owned.has(path)) return []
    const module = topLevelModule(path, artifact)
    const other = module === undefined ? undefined : modules.get(module)
    if (!other || other.path === path) return []
    // In one folder Python looks for a package first, then for an extension module, then for a source.
    const isFound = rank(path) < rank(other.path)
    return [
      {
        severity: 'warning',
        code: 'module-collision',
        message: `Your ${path} and ${other.owner} both bring the module ${module}${where}: Python imports ${isFound ? path : other.path}, and never ${isFound ? other.path : path}.`,
        nextStep: `Give ${path} another name.`,
        path,
      },
    ]
  })
}

function rank(path: string): number {
  if (/\/__init__\.[^/]+$/.test(path)) return 0
  return path.endsWith('.so') ? 1 : 2
}
