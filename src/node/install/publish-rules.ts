// Which files of a folder npm would publish: its lists of patterns, one below the other, of which the last that fits
// decides. https://docs.npmjs.com/cli/v11/configuring-npm/package-json#files, https://github.com/npm/npm-packlist

import picomatch from 'picomatch'

/** One line of `.npmignore`, `.gitignore` or `files`. */
export interface Rule {
  /** Takes what fits, where others leave it out. */
  readonly takes: boolean
  /** The pattern, part by part. Without a slash, of a name in any folder. */
  readonly parts: readonly string[]
  /** In any folder below. */
  readonly isAnywhere: boolean
  /** Fits folders only. */
  readonly isFolder: boolean
  readonly fits: (path: string) => boolean
}

/** The rules of one folder; deeper ones come after those above. */
export interface RuleLevel {
  /** Relative to the package; '' for itself. */
  readonly folder: string
  readonly rules: readonly Rule[]
  /** Whether the folder itself is taken, and not only walked through to what is named in it. */
  readonly isTaken: boolean
}

const options = { dot: true, nocase: true }
/** Nobody writes a longer one; matching it would take long. */
const longestPattern = 1_000

/** Rules of a text, one per line. */
export function rulesOfText(text: string): readonly Rule[] {
  return text.split(/\r?\n/).flatMap((line) => (/^\s*(?:#|$)/.test(line) ? [] : ruleOf(line.trim())))
}

/** A line that begins with `!` turns it round; twice is not at all. */
export function ruleOf(line: string): readonly Rule[] {
  const [, marks = '', pattern = ''] = /^(!*)(.*)$/s.exec(line) ?? []
  const isFolder = pattern.endsWith('/')
  const bare = pattern.replace(/\/+$/, '').replaceAll(/\/(?:\.?\/)+/g, '/')
  const isAnywhere = !bare.includes('/')
  const rooted = bare.replace(/^\.?\//, '')
  if (rooted === '' || rooted.length > longestPattern) return []
  const fits = picomatch(rooted, options)
  const parts = rooted.split('/')
  return [{ takes: marks.length % 2 === 1, parts, isAnywhere, isFolder, fits }]
}

/**
 * Whether rules take a path.
 * @param asFolder whether to walk into it: also for what a rule takes somewhere in it
 */
export function isTaken(path: string, levels: readonly RuleLevel[], asFolder: boolean): boolean {
  let taken = true
  for (const { folder, rules, isTaken: isFolderTaken } of levels) {
    if (folder !== '' && !taken && !isFolderTaken) return false
    const own = folder === '' ? path : path.slice(folder.length + 1)
    for (const rule of rules) if (rule.takes !== taken && isMeant(rule, own, asFolder)) taken = rule.takes
  }
  return taken
}

function isMeant({ takes, parts, isAnywhere, isFolder, fits }: Rule, path: string, asFolder: boolean): boolean {
  const name = isAnywhere ? path.slice(path.lastIndexOf('/') + 1) : path
  if (fits(name)) return !isFolder || asFolder
  return asFolder && takes && leadsTo(parts, path)
}

/** Whether a pattern may fit something in a folder. */
function leadsTo(parts: readonly string[], folder: string): boolean {
  for (const [at, name] of folder.split('/').entries()) {
    const part = parts[at]
    if (part === undefined) return false
    if (part === '**') return true
    if (!picomatch.isMatch(name, part, options)) return false
  }
  return true
}
