const longestLine = 2_000

/** A text from outside without the middle of lines that are too long: patterns may look at each. */
export function boundedLines(text: string): string {
  const half = longestLine / 2
  return text
    .split('\n')
    .map((line) => (line.length <= longestLine ? line : `${line.slice(0, half)} … ${line.slice(-half)}`))
    .join('\n')
}
