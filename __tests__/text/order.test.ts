import { expect, it } from 'vitest'
import { byNumbers, byText, compareText } from '../../src/text/order.ts'

it('orders texts by code units', () => {
  expect(['b', 'B', 'ä', 'a', 'a10', 'a9'].toSorted(compareText)).toEqual(['B', 'a', 'a10', 'a9', 'b', 'ä'])
  expect([{ n: 'b' }, { n: 'a' }].toSorted(byText(({ n }) => n))).toEqual([{ n: 'a' }, { n: 'b' }])
})

it('orders numbers in texts by their value', () => {
  expect(['3.10', '3.9', '3', '2.28', '2.3', 'Windows', 'macOS'].toSorted(byNumbers)).toEqual([
    '2.3',
    '2.28',
    '3',
    '3.9',
    '3.10',
    'macOS',
    'Windows',
  ])
})
