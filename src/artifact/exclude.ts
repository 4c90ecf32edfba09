import picomatch from 'picomatch'

/**
 * Left out unless an `!pattern` takes it back: bytecode of another machine, whose dates no longer hold. Bytecode in the
 * place of a source is a module, and stays: https://docs.python.org/3/library/importlib.html#importlib.machinery.SourcelessFileLoader
 * By hand rather than by globs: most layers have no other exclusions, and thousands of files.
 */
function isBytecode(path: string, sources: () => ReadonlySet<string> | undefined): boolean {
  if (path.includes('/__pycache__/') || path.startsWith('__pycache__/') || path.endsWith('.pyo')) return true
  return path.endsWith('.pyc') && sources()?.has(path.slice(0, -1)) !== false
}

/** Decides what is left out of a layer. */
export interface Exclusions {
  /** Whether a path of the layer is left out. `sizeBytes` is what that saves. */
  excludes(path: string, sizeBytes?: number): boolean
  /** The user's patterns that matched nothing so far. */
  unused(): readonly string[]
  /** What each of the user's patterns left out so far, in their order. */
  savings(): readonly Saving[]
}

/** What a pattern left out. */
export interface Saving {
  readonly pattern: string
  readonly files: number
  /** Unzipped. */
  readonly sizeBytes: number
}

/**
 * Globs on paths in the layer. A pattern without a slash matches a name at any depth; one that matches a folder leaves
 * out all of it; one with `!` in front takes back what an earlier one left out, as in a .gitignore.
 * @param paths of all files, among which the sources of bytecode are; absent: every one has a source
 */
export function exclusions(patterns: readonly string[], paths?: () => readonly string[]): Exclusions {
  let sources: ReadonlySet<string> | undefined
  const sourcesAmong = (): ReadonlySet<string> | undefined =>
    (sources ??= paths && new Set(paths().filter((path) => path.endsWith('.py'))))
  const rules = patterns.map(rule)
  const folders = new Map<string, boolean[]>()
  /** By rule, whether it matches the path or a folder that it lies in. */
  const matches = (path: string): boolean[] => {
    const slash = path.lastIndexOf('/')
    const above = slash < 0 ? undefined : foldersMatch(path.slice(0, slash))
    return rules.map((one, index) => above?.[index] === true || one.matches(path))
  }
  const foldersMatch = (folder: string): boolean[] => {
    const known = folders.get(folder)
    if (known) return known
    const found = matches(folder)
    folders.set(folder, found)
    return found
  }
  const used = new Set<string>()
  const saved = new Map<string, { pattern: string; files: number; sizeBytes: number }>()
  const save = (pattern: string, sizeBytes: number): void => {
    const saving = saved.get(pattern) ?? { pattern, files: 0, sizeBytes: 0 }
    saving.files += 1
    saving.sizeBytes += sizeBytes
    saved.set(pattern, saving)
  }
  return {
    excludes(path, sizeBytes = 0) {
      const isDefault = isBytecode(path, sourcesAmong)
      let excluded = isDefault
      if (rules.length === 0) return excluded
      let by: string | undefined
      for (const [index, matched] of matches(path).entries()) {
        const one = rules[index]
        if (!matched || !one) continue
        used.add(one.pattern)
        excluded = !one.takesBack
        by = one.pattern
      }
      if (excluded && !isDefault && by !== undefined) save(by, sizeBytes)
      return excluded
    },
    unused: () => patterns.filter((pattern) => !used.has(pattern)),
    savings: () => patterns.flatMap((pattern) => saved.get(pattern) ?? []),
  }
}

interface Exclusion {
  readonly pattern: string
  readonly takesBack: boolean
  matches(path: string): boolean
}

function rule(pattern: string): Exclusion {
  const takesBack = pattern.startsWith('!')
  const glob = (takesBack ? pattern.slice(1) : pattern).replace(/^\.?\//, '').replace(/\/+$/, '')
  const matches = picomatch(glob, { dot: true, nonegate: true, basename: !glob.includes('/') })
  return { pattern, takesBack, matches: (path) => matches(path) }
}
