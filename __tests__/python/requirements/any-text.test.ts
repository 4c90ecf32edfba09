// Whatever stands in a file: an answer, never a crash, never an endless loop.
import { ConfigurationError } from '../../../src/errors.ts'

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePipConfiguration } from '../../../src/python/indexes/pip-settings.ts'
import { expandVariables } from '../../../src/python/requirements/expansion.ts'
import { parseLine } from '../../../src/python/requirements/line.ts'
import { logicalLines } from '../../../src/python/requirements/logical-lines.ts'
import { parsePylock } from '../../../src/python/locks/pylock.ts'
import { decodeText } from '../../../src/python/requirements/requirement-text.ts'
import { parseAnnotations } from '../../../src/python/resolve/requirers.ts'
import { readWords } from '../../../src/python/uv/words.ts'

/** Texts made of the pieces that the syntax is made of. */
const vocabulary = [
  'a Foo-Bar == >= 1.0 * . \\ # ; @ [ ] ( ) , " \' --hash=sha256: -r -e -- -i https://u:p@x/ git+ ./'.split(' '),
  '${A} ${ and or in not python_version é'.split(' '),
  [' ', '\t', '\n', '\r', '\uFEFF', '\0'],
].flat()
const pieces = fc.array(fc.constantFrom(...vocabulary), { maxLength: 30 }).map((some) => some.join(''))
const anything = fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 60 }))

/** False when it crashed. */
function lockOrRefusal(text: string): boolean {
  try {
    return parsePylock(text, '/work').length > 0
  } catch (error) {
    return error instanceof ConfigurationError
  }
}

describe('any text', () => {
  it('is read line by line, each slip at a place inside its line', () => {
    fc.assert(
      fc.property(anything, (content) => {
        const lineCount = content.split(/\r\n|\r|\n/).length
        for (const line of logicalLines(content)) {
          const expanded = expandVariables(line.text, { A: 'some value' })
          const parsed = parseLine(expanded.text)
          const offset = parsed.kind === 'wrong' ? parsed.offset : 0
          expect(offset).toBeLessThanOrEqual(expanded.text.length)
          const place = line.positionOf(expanded.originalOffset(offset))
          expect(place.line).toBeGreaterThanOrEqual(1)
          expect(place.line).toBeLessThanOrEqual(lineCount)
          expect(place.column).toBeGreaterThanOrEqual(1)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('is a lock, or is refused as one', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(lockOrRefusal(`lock-version = "1.0"\n[[packages]]\nname = "a"\n${text}`)).toBe(true)
      }),
    )
  })

  it('does no harm to the other readers', () => {
    fc.assert(
      fc.property(anything, fc.uint8Array(), (text, bytes) => {
        parseAnnotations(text)
        parsePipConfiguration(text)
        readWords(text)
        expect(['text', 'wrong']).toContain(decodeText(bytes).kind)
      }),
    )
  })

  it.each([
    ['brackets', 'a ; ' + '('.repeat(5_000)],
    ['spaces', `a @ x${' '.repeat(50_000)}y`],
    ['dots', `a${'.'.repeat(50_000)}!`],
    ['commas', `a==1${',<2'.repeat(20_000)}`],
    ['a URL without end', `a @ https://${'a:'.repeat(20_000)}`],
    ['quotes', `a --config-settings ${"'x'".repeat(20_000)}"`],
  ])('of many %s takes no time', (_name, text) => {
    const started = performance.now()
    parseLine(text)
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})
