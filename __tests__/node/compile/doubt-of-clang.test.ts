import { describe, expect, it } from 'vitest'
import type { BuildOutcome } from '../../../src/node/compile/container.ts'
import { doubtOfClang } from '../../../src/node/compile/doubt-of-clang.ts'

const made = { kind: 'made', tarball: '/package.tgz', libraries: [] } as const
const failed = (log: string): BuildOutcome => ({ kind: 'failed', log, clangCalls: 3 })

describe('what clang may be the cause of', () => {
  it.each<[what: string, outcome: BuildOutcome, expected: string | undefined]>([
    ['nothing, when an addon came of it', { ...made, clangCalls: 3, addons: 1 }, undefined],
    ['a build without an addon', { ...made, clangCalls: 3, addons: 0 }, 'no addon came of it'],
    ['nothing, when it was not called', { ...made, clangCalls: 0, addons: 0 }, undefined],
    ['a failure', failed('error: unknown type name'), 'its scripts failed'],
    ['nothing, when gcc alone failed', { ...failed(''), clangCalls: 0 }, undefined],
    ['not of a missing header', failed('a.c:1:10: fatal error: pq.h: No such file or directory'), undefined],
    ['not of a missing library', failed('/usr/bin/ld: cannot find -lpq: No such file'), undefined],
    ['not of a full disk', failed('write: No space left on device'), undefined],
  ])('%s', (_, outcome, expected) => {
    expect(doubtOfClang(outcome)).toBe(expected)
  })
})
