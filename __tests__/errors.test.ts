import { expect, it } from 'vitest'
import { type Problem, throwIfAny } from '../src/errors.ts'
import { failureThrownBy } from './support/failures.ts'

const problems = (count: number): readonly Problem[] =>
  Array.from({ length: count }, (_, at) => ({
    code: 'stale-lock',
    message: `problem ${at}`,
    file: 'a.json',
    line: at,
    package: 'a',
  }))

it.each<[count: number, shown: number, last: string]>([
  [1, 1, 'problem 0'],
  [50, 50, 'problem 49'],
  [51, 51, '1 more of these errors is not shown.'],
  [200_000, 51, '199950 more of these errors are not shown.'],
])('%i problems are reported as %i, the last of them: %s', (count, shown, last) => {
  const failure = failureThrownBy(() => throwIfAny(problems(count)))
  expect(failure.problems).toHaveLength(shown)
  expect(failure.problems.at(-1)).toMatchObject({ code: 'stale-lock', file: 'a.json', message: last })
})
