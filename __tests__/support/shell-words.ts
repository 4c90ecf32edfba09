/** The words of a command line as a shell splits them; single quotes alone. */
export function wordsOfLine(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '')
}
