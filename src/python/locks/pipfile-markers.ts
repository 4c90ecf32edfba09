import { parse, type TomlTable, type TomlValue } from 'smol-toml'
import { parseMarker, markerVariables, type Marker } from '../markers/marker.ts'
import { normalizeName } from '../names.ts'

/** Categories of a Pipfile.lock that have another name in the Pipfile. */
const sections: Readonly<Record<string, string>> = { default: 'packages', develop: 'dev-packages' }

/**
 * The marker that a Pipfile gives a package, by keys such as `sys_platform = "== 'win32'"` or `markers`. pipenv leaves
 * them out of the lock of a package that its own machine does not need.
 */
export function pipfileMarkers(text: string | undefined): (category: string, name: string) => Marker | undefined {
  const root = text === undefined ? undefined : parsed(text)
  return (category, name) => {
    const section = root?.[sections[category] ?? category]
    if (!isTable(section)) return undefined
    const entry = Object.entries(section).find(([key]) => normalizeName(key) === name)?.[1]
    if (!isTable(entry)) return undefined
    const conditions = [
      ...(typeof entry['markers'] === 'string' ? [entry['markers']] : []),
      ...markerVariables.flatMap((variable) => {
        const condition = entry[variable]
        return typeof condition === 'string' ? [`${variable} ${condition}`] : []
      }),
    ]
    if (conditions.length === 0) return undefined
    const syntax = parseMarker(conditions.map((one) => `(${one})`).join(' and '))
    return syntax.kind === 'marker' ? syntax.marker : undefined
  }
}

/** A Pipfile that cannot be read says nothing: the lock is what counts. */
function parsed(text: string): TomlTable | undefined {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}

function isTable(value: TomlValue | undefined): value is TomlTable {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
}
