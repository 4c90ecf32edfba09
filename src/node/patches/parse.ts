// A patch as `pnpm patch-commit` and `git diff` write it: unified, with git's own lines for what a diff cannot say.
// https://git-scm.com/docs/diff-format

/** What a patch does to one file. */
export interface FileChange {
  /** Before; absent for a file that is new. */
  readonly from?: string
  /** After; absent for a file that is removed. */
  readonly to?: string
  /** Of the file after it, where the patch says it. */
  readonly isExecutable?: boolean
  readonly hunks: readonly Hunk[]
}

export interface Hunk {
  /** In the patch, for people. */
  readonly line: number
  /** Of the file before, from 1. */
  readonly start: number
  readonly lines: readonly HunkLine[]
}

export interface HunkLine {
  readonly kind: 'kept' | 'removed' | 'added'
  /** Without its end. */
  readonly text: string
  /** The last line of a file that does not end in a line feed. */
  readonly isOpen: boolean
}

/** A patch that cannot be read or does not fit. The message begins with the line of the patch, where there is one. */
export class PatchError extends Error {
  override readonly name = 'PatchError'
}

interface Draft {
  from?: string
  to?: string
  isNew?: boolean
  isRemoved?: boolean
  isExecutable?: boolean
  readonly hunks: Hunk[]
}

/** @throws {PatchError} naming the line. */
export function parsePatch(text: string): readonly FileChange[] {
  const lines = text.split('\n')
  const changes: Draft[] = []
  let current: Draft | undefined
  const begin = (): Draft => {
    const draft: Draft = { hunks: [] }
    changes.push(draft)
    return draft
  }
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').replace(/\r$/, '')
    if (line.startsWith('diff --git ')) {
      current = begin()
      const [, from, to] = /^diff --git a\/(.+) b\/(.+)$/.exec(line) ?? []
      // Two equal names, which may hold spaces; those that differ are said by the lines below.
      if (from !== undefined && from === to) Object.assign(current, { from, to })
      continue
    }
    if (line.startsWith('--- ')) {
      if (!current || current.hunks.length > 0) current = begin()
      named(current, 'from', line.slice(4), at)
      continue
    }
    if (!current) continue
    if (line.startsWith('+++ ')) named(current, 'to', line.slice(4), at)
    else if (line.startsWith('rename from ')) current.from = safePath(line.slice(12), at)
    else if (line.startsWith('rename to ')) current.to = safePath(line.slice(10), at)
    else if (/^(?:new file|new) mode /.test(line)) {
      if (line.startsWith('new file')) current.isNew = true
      if (line.endsWith(' 120000')) throw new PatchError(`line ${at + 1} makes a link`)
      current.isExecutable = line.endsWith(' 100755')
    } else if (line.startsWith('deleted file mode ')) current.isRemoved = true
    else if (/^(?:GIT binary patch$|Binary files )/.test(line))
      throw new PatchError(`line ${at + 1} changes a file that is not text`)
    else if (line.startsWith('@@')) {
      const { hunk, next } = hunkAt(lines, at)
      current.hunks.push(hunk)
      at = next - 1
    }
  }
  if (changes.length === 0) throw new PatchError('it holds no change of a file')
  return changes.map((draft) => changeOf(draft))
}

function changeOf({ from, to, isNew, isRemoved, isExecutable, hunks }: Draft): FileChange {
  if (from === undefined && to === undefined) throw new PatchError('it does not say which file it changes')
  for (const path of [from, to]) if (path !== undefined) safePath(path, undefined)
  return {
    ...(from === undefined || isNew === true ? {} : { from }),
    ...(to === undefined || isRemoved === true ? {} : { to }),
    ...(isExecutable === undefined ? {} : { isExecutable }),
    hunks,
  }
}

/** `--- a/path` and `+++ b/path`, with the time behind a tab as other programs write it. */
function named(draft: Draft, side: 'from' | 'to', written: string, at: number): void {
  const path = written.replace(/\t.*$/, '')
  if (path === '/dev/null') {
    if (side === 'from') draft.isNew = true
    else draft.isRemoved = true
    return
  }
  draft[side] = safePath(path.replace(/^[ab]\//, ''), at)
}

function safePath(path: string, at: number | undefined): string {
  const isInside = path !== '' && !/^["/]|[\\\0]/.test(path) && path.split('/').every((part) => !/^\.{0,2}$/.test(part))
  if (!isInside)
    throw new PatchError(
      `${at === undefined ? 'it' : `line ${at + 1}`} names ${JSON.stringify(path.slice(0, 200))}, which is not a path in the package`,
    )
  return path
}

const kinds: Readonly<Record<string, HunkLine['kind']>> = { ' ': 'kept', '-': 'removed', '+': 'added' }

function hunkAt(lines: readonly string[], at: number): { readonly hunk: Hunk; readonly next: number } {
  const [, start, before = '1', after = '1'] =
    /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+\d{1,9}(?:,(\d{1,9}))? @@/.exec(lines[at] ?? '') ?? []
  if (start === undefined) throw new PatchError(`line ${at + 1} is not the head of a hunk`)
  let [old, made] = [Number(before), Number(after)]
  const read: HunkLine[] = []
  let next = at + 1
  for (; old > 0 || made > 0; next++) {
    const line = lines[next]
    if (line === undefined) throw new PatchError(`the hunk of line ${at + 1} ends early`)
    // Editors remove the space of an empty line.
    const kind = /^\r?$/.test(line) ? 'kept' : kinds[line[0] ?? '']
    if (kind === undefined && !line.startsWith('\\')) throw new PatchError(`line ${next + 1} is not a line of a hunk`)
    if (kind === undefined) openLast(read)
    else {
      if (kind !== 'added') old--
      if (kind !== 'removed') made--
      read.push({ kind, text: line.slice(1), isOpen: false })
    }
    if (old < 0 || made < 0) throw new PatchError(`the hunk of line ${at + 1} has more lines than it says`)
  }
  if (lines[next]?.startsWith('\\') === true) {
    openLast(read)
    next++
  }
  return { hunk: { line: at + 1, start: Number(start), lines: read }, next }
}

/** `\ No newline at end of file` is of the line before it. */
function openLast(lines: HunkLine[]): void {
  const last = lines.pop()
  if (last) lines.push({ ...last, isOpen: true })
}
