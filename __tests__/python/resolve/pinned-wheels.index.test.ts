// Wheels of pinned lines arrive while uv still resolves the others.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeContext } from '../../support/contexts.ts'
import { startIndex, type IndexFile, type TestIndex } from '../../support/index.ts'
import { runBuild } from '../../support/runs.ts'
import { pathWithUv } from '../../support/uv.ts'
import { makeWheel, wheelFilename } from '../../support/wheels.ts'

const wheel = (name: string): IndexFile => ({ filename: wheelFilename({ name }), content: makeWheel({ name }) })
const early = 'debug: pinned-1.0-py3-none-any.whl is brought while uv resolves.'

let index: TestIndex
let path = ''
beforeAll(async () => {
  index = await startIndex([wheel('pinned'), wheel('open')])
  path = await pathWithUv()
})
afterAll(() => index[Symbol.asyncDispose]())

describe('wheels of pinned lines', () => {
  it('are brought before uv has its answer, once', async () => {
    await using world = await makeContext({ env: { PATH: path, UV_DEFAULT_INDEX: index.url } })
    await world.write({ 'requirements.txt': 'pinned==1.0\nopen\n' })
    index.reset()
    index.fail({ path: /^\/simple\/open\//, fault: { kind: 'slow', milliseconds: 1_500 }, times: 1 })
    const { report } = await runBuild({ reports: ['none'] }, world)
    expect(report.problems).toEqual([])
    expect(world.lines).toContain(early)
    expect(report.downloads.files).toBe(2)
    // uv reads the metadata inside by ranges.
    const whole = index.requests.filter(({ path: one, range }) => /pinned.*\.whl$/.test(one) && range === undefined)
    expect(whole.map(({ method }) => method).filter((one) => one === 'GET')).toEqual(['GET'])
    // The next build has them.
    index.reset()
    const again = await runBuild({ reports: ['none'] }, world)
    expect(again.report.problems).toEqual([])
    expect(again.report.downloads.files).toBe(0)
  }, 300_000)

  it.each([
    ['when one cannot be had', 'pinned==1.0\nopen\n', 404, /pinned/],
    ['when uv finds no solution', 'pinned==1.0\nopen==9\nopen<1\n', undefined, /open/],
  ])(
    'change nothing of what is said %s',
    async (_when, text, status, message) => {
      await using world = await makeContext({ env: { PATH: path, UV_DEFAULT_INDEX: index.url } })
      await world.write({ 'requirements.txt': text })
      index.reset()
      if (status !== undefined) index.fail({ path: /^\/files\/pinned/, fault: { kind: 'status', status } })
      const { report } = await runBuild({ reports: ['none'] }, world)
      expect(report.problems.map((one) => one.message).join('\n')).toMatch(message)
    },
    300_000,
  )
})
