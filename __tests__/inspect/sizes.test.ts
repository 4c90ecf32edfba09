import { describe, expect, it } from 'vitest'
import { Failure } from '../../src/errors.ts'
import { checkUnzippedSize, sizeFindings } from '../../src/inspect/sizes.ts'
import { directUploadLimitBytes, requestLimitBytes, unzippedLimitBytes } from '../../src/lambda/limits.ts'

const megabyte = 1024 * 1024
const sized = (name: string, megabytes: number) => ({ name, version: '1.0', unzippedSizeBytes: megabytes * megabyte })

function problemOf(check: () => void) {
  try {
    check()
  } catch (error) {
    if (error instanceof Failure) return error.problems[0]
    throw error
  }
  return undefined
}

const demo = { kind: 'layer', name: 'demo' } as const

describe('the unzipped size', () => {
  it('may be just the limit', () => {
    const sizes = [{ name: 'a', version: '1', unzippedSizeBytes: unzippedLimitBytes - 10 }]
    expect(problemOf(() => checkUnzippedSize(sizes, demo, 10))).toBeUndefined()
    expect(problemOf(() => checkUnzippedSize(sizes, demo, 11))?.code).toBe('layer-too-large')
  })

  it('is refused with a table, the largest first', () => {
    const problem = problemOf(() =>
      checkUnzippedSize([sized('small', 1), sized('torch', 240), sized('numpy', 30)], demo, megabyte),
    )
    expect(problem).toMatchObject({ code: 'layer-too-large', package: 'torch' })
    expect(problem?.message).toContain('demo would be 272 MB unzipped, 22.0 MB over')
    expect(problem?.message.split('\n').slice(1)).toEqual([
      '   240 MB  torch 1.0',
      '  30.0 MB  numpy 1.0',
      '   1.0 MB  small 1.0',
      '   1.0 MB  files of no package',
    ])
    expect(problem?.nextStep).toContain('any one of torch, numpy is as large')
  })

  it.each([
    [[sized('a', 200), sized('b', 60)], 'any one of a, b'],
    [[sized('a', 240), sized('b', 4), sized('c', 8), sized('d', 3)], 'any one of a, c is as large'],
    [[sized('a', 400), sized('b', 4)], 'only a alone is as large'],
    [Array.from({ length: 30 }, (_, index) => sized(`p${index}`, 20)), 'p0 and p1 and p10'],
  ])('%#: says what would have to go', (sizes, words) => {
    expect(problemOf(() => checkUnzippedSize(sizes, demo))?.nextStep).toContain(words)
  })

  it('sums up what is small in a long table', () => {
    const sizes = Array.from({ length: 30 }, (_, index) => sized(`p${index}`, 20))
    const message = problemOf(() => checkUnzippedSize(sizes, demo))?.message ?? ''
    expect(message.split('\n')).toHaveLength(22)
    expect(message).toContain('200 MB  10 smaller packages')
  })
})

describe('a finished layer', () => {
  const codes = (sizeBytes: number, unzippedSizeBytes: number) =>
    sizeFindings('layer', { sizeBytes, unzippedSizeBytes }).map(({ severity, code }) => `${severity} ${code}`)

  it('can be sent in a request as long as its base64 fits', () => {
    const base64Bytes = Math.ceil(directUploadLimitBytes / 3) * 4
    expect(base64Bytes).toBeLessThan(requestLimitBytes - 4096)
    expect(base64Bytes).toBeGreaterThan(requestLimitBytes - 16_384)
    expect(codes(directUploadLimitBytes, 1)).toEqual([])
    expect(codes(directUploadLimitBytes + 1, 1)).toEqual(['note needs-bucket'])
  })

  it('warns when it is nearly full', () => {
    expect(codes(1, unzippedLimitBytes * 0.89)).toEqual([])
    expect(codes(1, unzippedLimitBytes * 0.95)).toEqual(['warning layer-nearly-full'])
  })
})
