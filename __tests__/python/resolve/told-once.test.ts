import { expect, it } from 'vitest'
import type { Problem } from '../../../src/errors.ts'
import { toldOnce } from '../../../src/python/resolve/told-once.ts'
import { targetOf } from '../../support/locks.ts'

const arm = targetOf('python3.12', 'arm64')
const intel = targetOf('python3.12', 'x86_64')
const conflict = (target: string): Problem => ({
  code: 'no-solution',
  message: `No set of versions fits on ${target}. Because.`,
})

it('tells what two targets have in common once', () => {
  expect(
    toldOnce([
      { target: arm, problems: [conflict('python3.12 arm64')] },
      { target: intel, problems: [conflict('python3.12 x86_64')] },
    ]),
  ).toEqual([conflict('python3.12 arm64 and python3.12 x86_64')])
})

it('keeps apart what differs', () => {
  const other: Problem = { code: 'no-solution', message: 'Another reason on python3.12 x86_64.' }
  expect(
    toldOnce([
      { target: arm, problems: [conflict('python3.12 arm64')] },
      { target: intel, problems: [other] },
    ]),
  ).toEqual([conflict('python3.12 arm64'), other])
})

it('keeps apart what stands on two lines', () => {
  const at = (line: number): Problem => ({ code: 'x', message: 'The same.', file: 'r.txt', line })
  expect(toldOnce([{ target: arm, problems: [at(1), at(2), at(1)] }])).toEqual([at(1), at(2)])
})

it('does not take the name of a machine for a difference', () => {
  const tagged = (machine: string): Problem => ({ code: 'x', message: `No wheel (e.g., manylinux_2_34_${machine}).` })
  expect(
    toldOnce([
      { target: arm, problems: [tagged('aarch64')] },
      { target: intel, problems: [tagged('x86_64')] },
    ]),
  ).toHaveLength(1)
})
