import { describe, expect, it } from 'vitest'
import { stumblesIn } from '../../.ci/words.ts'

describe('our own style', () => {
  it.each([
    'Accepted: names, one a line.',
    'Grants are added where they miss.',
    'All stands as declared.',
    'An unchanged layer is no new version.',
    'There is no verb.',
    'it wants credentials, and none are known',
    '"0" is not such a number',
    'How what is needed becomes wheels.',
    "nextStep: 'Correct `runtimes`.'",
    'See --help.',
    '## Rights',
    'the file is not there',
    'what is there already is not sent',
  ])('finds %j', (text) => expect(stumblesIn(text).length).toBeGreaterThan(0))

  it.each([
    'One per line.',
    'Missing grants are added.',
    'Up to date.',
    'There is no region to publish to.',
    'It is no longer supported.',
    '`*` stands for any letters.',
    'A grant is missing.',
  ])('passes %j', (text) => expect(stumblesIn(text)).toEqual([]))

  it('names the line', () => {
    expect(stumblesIn('fine\none a line\n')).toEqual([{ line: 2, found: 'one a line', better: 'one per line' }])
  })
})
