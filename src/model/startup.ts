/** A file in an artifact whose code the runtime runs by itself at every start, without an import. */
export interface StartupFile {
  readonly path: string
  /** Normalized name of its package; absent for a file of no package. */
  readonly package?: string
  /** The first lines that run. Empty for a module, which runs whole. */
  readonly lines: readonly StartupLine[]
  /** How many more run. */
  readonly moreLines: number
  /** Why its lines are not known. */
  readonly unread?: string
}

export interface StartupLine {
  readonly number: number
  /** Shortened. */
  readonly text: string
}

/** What a startup file does, for people: `line 1: import os; …`. */
export function startupText({ lines, moreLines, unread }: StartupFile): string {
  if (unread !== undefined) return unread
  if (lines.length === 0) return 'Python imports it at every start'
  const shown = lines.map(({ number, text }) => `line ${number}: ${text}`).join('; ')
  return moreLines === 0 ? shown : `${shown}; and ${moreLines} more`
}
