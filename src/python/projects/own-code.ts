import type { TomlTable } from 'smol-toml'

/**
 * Whether a project is a package whose own code is built, as its tool has it: uv and PDM look for a build system,
 * Poetry takes every project for one; each has a setting that says otherwise.
 */
export function isPackage(root: TomlTable): boolean {
  const tool = tableIn(root, 'tool')
  const settings = [
    tableIn(tool, 'uv')?.['package'],
    tableIn(tool, 'pdm')?.['distribution'],
    tableIn(tool, 'poetry')?.['package-mode'],
  ]
  const said = settings.find((one) => typeof one === 'boolean')
  if (typeof said === 'boolean') return said
  return root['build-system'] !== undefined || tableIn(tool, 'poetry')?.['name'] !== undefined
}

function tableIn(parent: TomlTable | undefined, key: string): TomlTable | undefined {
  const value = parent?.[key]
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date) ? value : undefined
}
