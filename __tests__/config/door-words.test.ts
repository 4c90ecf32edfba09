import { describe, expect, it } from 'vitest'
import { actionWords, commandWords } from '../../src/config/door-words.ts'

describe('the words of a door', () => {
  it.each([
    ['Use `build: wheels`.', 'Use `--build wheels`.'],
    ['Set `keep-versions`, e.g. to 5.', 'Set `--keep-versions`, e.g. to 5.'],
    ['`ignore: code package: reason`', "`--ignore 'code package: reason'`"],
    ['`pip install uv` and `name: other`', '`pip install uv` and `name: other`'],
    ['nothing to change', 'nothing to change'],
  ])('%s is said by the command as %s', (text, said) => expect(commandWords(text)).toBe(said))

  it('the action has no option --verbose', () => {
    expect(actionWords('Run again with `--verbose`.')).toBe('Run again with debug logging.')
    expect(actionWords('Use `build: wheels`.')).toBe('Use `build: wheels`.')
  })
})
