import { linesOf, oneLine, shorten } from '../text/neutralize.ts'

/** Longer names and messages are cut: 10,000 characters of a name tell nobody more. */
const longestName = 120
const longestMessage = 1_200
const mostLines = 20

/**
 * Text from outside for GitHub's markdown, never put at the start of a line or into an attribute. Every character that
 * markdown, HTML, maths or autolinks could there take for markup is a numeric entity, which CommonMark never reads as
 * markup: https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references
 * A word joiner keeps GitHub from seeing a mention, an issue or an address in what the entities become.
 */
function entities(text: string): string {
  return text
    .replace(/[&<>`*_~[\]#|\\$]|:(?=\/\/)|:(?=\w)(?<!\w:)/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/(@|&#35;|\bGH-|\bwww)(?=[\w.])/gi, '$1\u2060')
}

/** A name, a path, a version: shown as code, where GitHub links and mentions nothing. Fits a table's cell. */
export function code(text: string, length = longestName): string {
  const shown = oneLine(shorten(text, length))
  if (shown.trim() === '') return ''
  // A table splits its cells before it looks for code, and these could end the code.
  return /[`|\\]/.test(shown) ? `<code>${entities(shown)}</code>` : `\`${shown}\``
}

/** As `code`, inside an HTML element, where markdown is not read. */
export function htmlCode(text: string, length = longestName): string {
  return `<code>${entities(oneLine(shorten(text, length)))}</code>`
}

/** Prose that holds names from outside. Line breaks stay, and what is between two backticks is code. */
export function prose(text: string, length = longestMessage): string {
  const lines = linesOf(shorten(text, length).trim())
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), '…'] : lines
  return shown
    .map((line) =>
      line
        .split(/`([^`]+)`/)
        .map((part, at) => (at % 2 === 1 ? code(part, length) : entities(oneLine(part))))
        .join(''),
    )
    .join('<br>')
}

/** A table; cells are markdown already. Numbers are aligned right. */
export function table(
  columns: readonly (readonly [title: string, align?: 'right'])[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (rows.length === 0) return []
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(([title]) => title)),
    line(columns.map(([, align]) => (align === 'right' ? '---:' : '---'))),
    ...rows.map(line),
    '',
  ]
}

/** A fold; its content is markdown, so blank lines surround it. */
export function fold(summary: string, lines: readonly string[]): readonly string[] {
  return ['<details>', `<summary>${summary}</summary>`, '', ...lines, '</details>', '']
}

/** A bar of block characters: `share` from 0 to 1. */
export function bar(share: number, width = 20): string {
  const eighths = Math.round(Math.max(0, Math.min(1, share)) * width * 8)
  const part = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? ''
  return '█'.repeat(Math.floor(eighths / 8)) + part
}
