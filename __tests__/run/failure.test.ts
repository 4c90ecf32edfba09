import { statfsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { asFailure } from '../../src/run/failure.ts'
import { makeContext } from '../support/contexts.ts'

describe('what was thrown', () => {
  it.each(['ENOSPC', 'EDQUOT'])('by an open file on a full disk (%s) names a place, and is no bug', async (code) => {
    await using context = await makeContext()
    const error = Object.assign(new Error(`${code}: write`), { code, syscall: 'write' })
    const [problem] = asFailure(error, context).problems
    expect(problem.code).toBe('not-written')
    const { file = '' } = problem
    expect(() => statfsSync(file)).not.toThrow()
    expect(problem.message).toContain(file)
    expect(problem.nextStep).toMatch(/XDG_CACHE_HOME/)
  })

  it.each(['ENOTDIR', 'EMFILE', 'EFBIG', 'ELOOP', 'EIO', 'ENFILE', 'ENAMETOOLONG'])(
    'by a file (%s) names it, and is no bug',
    async (code) => {
      await using context = await makeContext()
      const error = Object.assign(new Error(code), { code, path: '/a/file' })
      expect(asFailure(error, context).problems).toMatchObject([
        { code: 'not-written', file: '/a/file', nextStep: expect.stringMatching(/\S/) as string },
      ])
    },
  )

  it('without an explanation is a bug of ours', async () => {
    await using context = await makeContext()
    expect(asFailure(new TypeError('x is not a function'), context).problems[0].code).toBe('bug')
  })
})
