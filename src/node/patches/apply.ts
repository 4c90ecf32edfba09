// Changes a file as a patch says. As pnpm does it: a hunk may lie up to 20 lines from where it says, and blanks at the ends of
// lines are not compared. https://github.com/pnpm/pnpm/tree/main/patching/apply-patch

import { PatchError, type Hunk } from './parse.ts'

const farthest = 20

/** @throws {PatchError} naming the hunk that does not fit. */
export function applyHunks(text: string, hunks: readonly Hunk[]): string {
  const lines = text.split('\n')
  // What follows the last line feed: '' where the text ends in one.
  let isOpen = lines.at(-1) !== ''
  if (!isOpen) lines.pop()
  const result: string[] = []
  let done = 0
  for (const hunk of hunks) {
    const place = placeOf(hunk, lines, done)
    if (place === undefined) throw new PatchError(`the hunk of line ${hunk.line} does not fit`)
    result.push(...lines.slice(done, place))
    let at = place
    for (const { kind, text: own, isOpen: ends } of hunk.lines) {
      if (kind === 'added') result.push(own)
      else {
        if (kind === 'kept') result.push(lines[at] ?? '')
        at++
      }
      if (kind === 'removed' && ends) isOpen = false
      if (kind === 'added' && ends) isOpen = true
    }
    done = at
  }
  for (const line of lines.slice(done)) result.push(line)
  return result.length === 0 ? '' : `${result.join('\n')}${isOpen ? '' : '\n'}`
}

/** Where a hunk fits, the nearest place first. */
function placeOf({ start, lines: wanted }: Hunk, lines: readonly string[], done: number): number | undefined {
  const old = wanted.filter(({ kind }) => kind !== 'added').map(({ text }) => text.trimEnd())
  const said = Math.max(1, start) - 1
  for (let distance = 0; distance <= farthest; distance++) {
    for (const place of distance === 0 ? [said] : [said - distance, said + distance]) {
      if (place < done || place + old.length > lines.length) continue
      if (old.every((text, index) => lines[place + index]?.trimEnd() === text)) return place
    }
  }
  return undefined
}
