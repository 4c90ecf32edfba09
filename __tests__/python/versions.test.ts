import { describe, expect, it } from 'vitest'
import { acceptsPython, isPinnedTo, isPreRelease, sameVersion } from '../../src/python/versions.ts'

describe('versions', () => {
  it.each([
    ['1.0', '1.0.0', true],
    ['1.0', 'v1.0', true],
    ['1.0-1', '1.0.post1', true],
    ['1.0+ab_cd', '1.0+ab.cd', true],
    ['1.0+ab-cd', '1.0+ab.cd', true],
    ['1.0_1', '1.0.post1', true],
    ['1.0', '1.0+cu121', false],
    ['1.0', '1.0.post1', false],
    ['1.0', '1!1.0', false],
    ['2004d', '2004d', true],
    ['2004d', '2004e', false],
  ])('%s and %s are the same: %s', (one, other, same) => {
    expect(sameVersion(one, other)).toBe(same)
    expect(sameVersion(other, one)).toBe(same)
  })

  it.each([
    ['1.0', '1.0', true],
    ['1.0', '1.0.0', true],
    ['1.0', '1.0+cu121', true],
    ['1.0+cu121', '1.0+cu121', true],
    ['1.0+cu121', '1.0', false],
    ['1.0+cu121', '1.0+cu122', false],
    ['1.0', '1.0.1', false],
    ['1.0', undefined, false],
    ['odd', 'odd', true],
    ['odd', '1.0', false],
  ])('==%s accepts %s: %s', (pinned, version, accepted) => {
    expect(isPinnedTo(pinned, version)).toBe(accepted)
  })

  it.each([
    ['1.0', false],
    ['1.0.post1', false],
    ['1.0+local', false],
    ['1.0rc1', true],
    ['1.0.dev3', true],
    ['odd', false],
  ])('%s is a pre-release: %s', (version, expected) => {
    expect(isPreRelease(version)).toBe(expected)
  })

  it.each([
    [undefined, '3.13.2', true],
    ['>=3.9', '3.13.2', true],
    ['>=3.9,<3.13', '3.13.2', false],
    ['<=3.13', '3.13.2', false],
    ['>=3.14', '3.15.0a1', true],
    ['not a range', '3.13.2', true],
  ])('Requires-Python %s accepts %s: %s', (requiresPython, python, accepted) => {
    expect(acceptsPython(requiresPython, python)).toBe(accepted)
  })
})
