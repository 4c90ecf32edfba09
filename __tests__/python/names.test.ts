import { expect, it } from 'vitest'
import { leadingName, normalizeName } from '../../src/python/names.ts'

it.each([
  ['Foo_Bar.baz', 'foo-bar-baz'],
  ['a--b__c..d', 'a-b-c-d'],
])('%s is compared as %s', (name, expected) => expect(normalizeName(name)).toBe(expected))

it.each([
  ['Foo_Bar[x]>=1', 'foo-bar'],
  ['a.b-', 'a-b'],
  ['requests (>=2)', 'requests'],
  ['x', 'x'],
  ['-r other.txt', undefined],
  ['', undefined],
])('%j begins with the name %s', (text, expected) => expect(leadingName(text)).toBe(expected))
