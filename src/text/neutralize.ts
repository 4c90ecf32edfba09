// Text from outside (names, file names, descriptions, index answers, output of children) made harmless to look at.

/**
 * C0 and C1 controls but tab and newline; line separators; annotation marks; lone surrogates; and all that Unicode gives no
 * shape (https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point): marks that change the direction of text
 * (CVE-2021-42574, https://trojansource.codes), fillers, variation selectors and tags, in which text can be hidden.
 */
const unseen =
  // oxlint-disable-next-line no-control-regex -- these are what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufff9-\ufffb]|\p{Default_Ignorable_Code_Point}|\p{Cs}/gu

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`
}

/** The text with every character that could deceive a terminal, a browser or a reader shown as `\x1b`; tabs and newlines stay. */
export function visible(text: string): string {
  return text.replace(unseen, escaped)
}

/** As `visible`, on one line: for names and paths. */
export function oneLine(text: string): string {
  return visible(text.replace(/\t/g, '\\t').replace(/\r/g, '\\r').replace(/\n/g, '\\n'))
}

/**
 * JSON of the same value in which every such character is an escape, and no line is an old workflow command (`##[error]`): it
 * is printed at terminals and by steps of a workflow.
 */
export function visibleJson(json: string): string {
  return json.replace(unseen, jsonEscapes).replaceAll('##[', '\\u0023#[')
}

function jsonEscapes(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}

/** At most `length` characters (code points), the end replaced by an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const characters = Array.from(text.slice(0, length * 2))
  return characters.length <= length && text.length <= length * 2
    ? text
    : `${characters.slice(0, length - 1).join('')}…`
}

/** The lines of a text, by every line break that a terminal or the runner knows. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/)
}
