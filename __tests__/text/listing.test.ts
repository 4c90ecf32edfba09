import { expect, it } from 'vitest'
import { listed, listedAll, ownerName } from '../../src/text/listing.ts'

it.each([
  [[], '', ''],
  [['a'], 'a', 'a'],
  [['a', 'b'], 'a and b', 'a and b'],
  [['a', 'b', 'c'], 'a, b and c', 'a, b and c'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b and 3 more', 'a, b, c, d and e'],
])('lists %j', (names, few, all) => {
  expect(listed(names, names.length === 5 ? 2 : 3)).toBe(few)
  expect(listedAll(names)).toBe(all)
})

it('names a package with its version, and a file of no package by the layer', () => {
  const packages = [{ name: 'numpy', version: '2.3.4' }]
  expect(ownerName(packages, 'numpy')).toBe('numpy 2.3.4')
  expect(ownerName(packages, 'other')).toBe('other')
  expect(ownerName(packages, undefined)).toBe('The layer')
})
