// The lines of a requirements file as pip reads them: https://pip.pypa.io/en/stable/reference/requirements-file-format/

/** One line after `\` joined it with the next ones and its comment was dropped. */
export interface LogicalLine {
  readonly text: string
  /** Where an offset of `text` is in the file; both from 1. */
  positionOf(offset: number): { readonly line: number; readonly column: number }
}

interface Segment {
  /** First offset in the joined text. */
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** Joins continued lines and drops comments and empty lines. */
export function logicalLines(content: string): readonly LogicalLine[] {
  const lines: LogicalLine[] = []
  let text = ''
  let segments: Segment[] = []
  const finish = (): void => {
    const withoutComment = text.replace(/(^|\s)#.*$/s, '')
    const trimmed = withoutComment.trimEnd()
    if (trimmed.trim() !== '') lines.push(logicalLine(trimmed, segments))
    text = ''
    segments = []
  }
  for (const [index, line] of content.split(/\r\n|\r|\n/).entries()) {
    segments.push({ offset: text.length, line: index + 1, column: 1 })
    const comment = /^\s*#/.test(line)
    if (line.endsWith('\\') && !comment) {
      text += line.slice(0, -1)
      continue
    }
    // A comment ends a continued line; as in pip, the comment alone is dropped.
    text += comment ? '' : line
    finish()
  }
  finish()
  return lines
}

function logicalLine(text: string, segments: readonly Segment[]): LogicalLine {
  return {
    text,
    positionOf(offset) {
      const segment = segments.findLast((candidate) => candidate.offset <= offset)
      if (!segment) return { line: 1, column: offset + 1 }
      return { line: segment.line, column: segment.column + offset - segment.offset }
    },
  }
}
