// Why the text of a lock cannot be read, where it is not a lock at all.

export interface OtherText {
  readonly why: string
  /** From 1. */
  readonly line: number
  /** Where making the lock again is not what helps. */
  readonly nextStep?: string
}

/** @param text that a parser did not take */
export function otherText(text: string): OtherText | undefined {
  const marks = /^(?:<{7}|={7}|>{7})(?=\s|$)/m.exec(text)
  if (marks) {
    const line = text.slice(0, marks.index).split('\n').length
    return { why: 'it has conflict markers of git: a merge was not finished', line }
  }
  if (text.startsWith('version https://git-lfs'))
    return { why: 'it is a pointer of Git LFS, and not the file', line: 1, nextStep: 'Fetch the file: `git lfs pull`.' }
  if (/^\s{0,100}<(?:!doctype|html)/i.test(text))
    return { why: 'it is a web page', line: 1, nextStep: 'Download the file itself.' }
  return undefined
}
