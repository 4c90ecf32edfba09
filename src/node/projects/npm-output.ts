import { linesOf, shorten, visible } from '../../text/neutralize.ts'

const shownLines = 20

/** What npm printed, without its own prefix and without the advice to read a log that is gone. */
export function neutralized(text: string): string {
  const lines = linesOf(visible(text))
    .map((line) => shorten(line.replace(/^npm (?:error|ERR!) ?/, '').trimEnd(), 300))
    .filter((line) => line !== '' && !/complete log of this run|^\s*\S*_logs/.test(line))
  return lines.slice(0, shownLines).join('\n')
}
