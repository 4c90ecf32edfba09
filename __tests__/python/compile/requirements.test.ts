import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { unpackRequirements, type RunUv } from '../../../src/python/compile/requirements.ts'
import { makeContext } from '../../support/contexts.ts'

const result = (exitCode: number, stderr = '') => ({
  exitCode,
  timedOut: false,
  stdout: '',
  stderr,
  stdoutIsCut: false,
})
const who = { python: '/usr/bin/python3' }

describe('build requirements', () => {
  it.each([
    [
      'error: No solution found when resolving dependencies\n  cause: Because a==1 has no usable wheels and you require a==1, …',
      'no-wheel',
    ],
    ['hint: Wheels are required for `a` because building from source is disabled', 'no-wheel'],
    ['error: Failed to fetch: http://127.0.0.1:1/setuptools/\n  cause: Connection refused (os error 111)', 'failed'],
    ['error: Failed to install: a.whl\n  cause: No space left on device (os error 28)', 'failed'],
    ['  cause: Because a was not found in the package registry and you require a, …', 'failed'],
  ])('that uv refuses with %j are %s', async (stderr, kind) => {
    await using context = await makeContext()
    const folder = join(context.directory, 'requirements')
    const uv: RunUv = () => Promise.resolve(result(1, stderr))
    expect(await unpackRequirements(['a'], folder, who, '/python', uv)).toMatchObject({ kind })
  })

  it('that are equal are fetched one after the other, all others side by side', async () => {
    await using context = await makeContext()
    let [now, most, calls] = [0, 0, 0]
    const uv: RunUv = async () => {
      calls++
      most = Math.max(most, ++now)
      await wait(30)
      now--
      return result(0)
    }
    const unpack = (requires: readonly string[], at: number) =>
      unpackRequirements(requires, join(context.directory, String(at)), who, '/python', uv)
    await Promise.all([0, 1, 2].map((at) => unpack(['setuptools'], at)))
    expect([most, calls]).toEqual([1, 3])
    await Promise.all([unpack(['setuptools'], 3), unpack(['wheel'], 4)])
    expect(most).toBe(2)
  })
})
