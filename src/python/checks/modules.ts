/** How deep below a namespace package modules are looked for: `google.cloud.storage`. */
const deepest = 3

const identifier = /^[A-Za-z_]\w*$/
const source = /^([A-Za-z_]\w*)\.py$/
/** https://docs.python.org/3/library/importlib.html#importlib.machinery.EXTENSION_SUFFIXES */
const extension = /^([A-Za-z_]\w*)(?:\.cpython-[^.]+|\.abi3)?\.so$/

/** The module that a file name is imported as, e.g. `_ssl` for `_ssl.abi3.so`. */
function moduleOfFile(name: string): string | undefined {
  return (source.exec(name) ?? extension.exec(name))?.[1]
}

/**
 * What can be imported from a wheel's files: its outermost modules and packages, below namespace packages
 * (https://packaging.python.org/en/latest/guides/packaging-namespace-packages/) those inside. Dotted and sorted.
 */
export function importableModules(paths: readonly string[]): readonly string[] {
  const modules = new Set<string>()
  const placed = paths
    .map((path) => path.split('/'))
    .map((parts) => (parts[0]?.endsWith('.data') && /^(pure|plat)lib$/.test(parts[1] ?? '') ? parts.slice(2) : parts))
    .filter(([first = '']) => !/\.(dist-info|data)$/.test(first))
  const packages = new Set(
    placed
      .filter((parts) => moduleOfFile(parts.at(-1) ?? '') === '__init__')
      .map((parts) => parts.slice(0, -1).join('.')),
  )
  for (const parts of placed) {
    const folders = parts.slice(0, -1)
    if (!folders.every((folder) => identifier.test(folder))) continue
    const outermost = folders.findIndex((_, index) => packages.has(folders.slice(0, index + 1).join('.')))
    if (outermost >= 0) {
      modules.add(folders.slice(0, outermost + 1).join('.'))
      continue
    }
    const module = moduleOfFile(parts.at(-1) ?? '')
    if (module !== undefined && folders.length < deepest) modules.add([...folders, module].join('.'))
  }
  return [...modules].toSorted()
}
