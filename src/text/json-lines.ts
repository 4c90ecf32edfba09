/** A key of a JSON text that was used before in the same object. */
export interface RepeatedKey {
  readonly path: string
  readonly line: number
  readonly firstLine: number
}

export interface JsonLines {
  /** The line of each key by its path, e.g. `default/requests`. */
  readonly lines: ReadonlyMap<string, number>
  readonly repeated: readonly RepeatedKey[]
}

/**
 * Where the keys of the outer objects of a JSON text are, which `JSON.parse` does not tell. The text is valid JSON.
 * @param depth how many objects deep to look
 */
export function jsonLines(text: string, depth: number): JsonLines {
  const lines = new Map<string, number>()
  const repeated: RepeatedKey[] = []
  const path: string[] = []
  let line = 1
  let level = 0
  let key: string | undefined
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:\n]/g)) {
    if (token === '\n') line++
    else if (token === '{' || token === '[') {
      if (level > 0 && level <= depth) path[level - 1] = key ?? ''
      level++
      key = undefined
    } else if (token === '}' || token === ']') level--
    else if (token === ':' && key !== undefined && level <= depth) {
      const full = [...path.slice(0, level - 1), key].join('/')
      const firstLine = lines.get(full)
      if (firstLine === undefined) lines.set(full, line)
      else repeated.push({ path: full, line, firstLine })
    } else if (token.startsWith('"') && level <= depth) key = JSON.parse(token) as string
  }
  return { lines, repeated }
}
