import { describe, expect, it } from 'vitest'
import { youngFiles } from '../../../src/python/checks/minimum-age.ts'
import { configuredIndexes } from '../../../src/python/indexes/configured.ts'
import type { LockedPackage } from '../../../src/python/locks/lock.ts'
import { readInputs } from '../../../src/python/requirements/read-inputs.ts'
import { chooseWheels } from '../../../src/python/wheels/choose.ts'
import { parseDuration } from '../../../src/text/time.ts'
import { startIndex, type IndexFile } from '../../support/index.ts'
import { lockOf, targetOf } from '../../support/locks.ts'
import { makeWorld } from '../../support/world.ts'

const now = Date.parse('2026-11-26T12:00:00Z')
const target = targetOf('python3.13', 'arm64')
const daysAgo = (days: number): string => new Date(now - days * 86_400_000).toISOString()
const wheel = (version: string): string => `demo-${version}-py3-none-any.whl`
const onIndex = (version: string, uploadTime?: string): IndexFile => ({
  filename: wheel(version),
  content: Buffer.from(version),
  ...(uploadTime === undefined ? {} : { uploadTime }),
})
const minimum = parseDuration('3 days') ?? { text: '', milliseconds: 0 }

type Locked = Partial<Omit<LockedPackage, 'requiredBy'>>

/** What is said of one locked package, with what an index lists. */
async function problemsOf(locked: Locked, listed: readonly IndexFile[] = [], except: readonly string[] = []) {
  await using index = await startIndex(listed)
  await using world = await makeWorld({ PIP_INDEX_URL: index.url })
  const lock = lockOf(target, [{ name: 'demo', version: '2.0', wheels: [], ...locked }])
  const inputs = await readInputs({ requirements: [], packages: [], constraints: [], mayBeEmpty: true }, world.context)
  const indexes = await configuredIndexes(inputs, world.context)
  const problems = await youngFiles([chooseWheels(lock)], { minimum, except, now }, indexes, world.context)
  return { problems, requests: index.requests.length }
}
const wheelOf = (uploadTime?: string) => ({
  wheels: [
    {
      filename: wheel('2.0'),
      url: `https://example.invalid/${wheel('2.0')}`,
      ...(uploadTime === undefined ? {} : { uploadTime }),
    },
  ],
})

describe('minimum-age: 3 days', () => {
  it.each<[what: string, locked: Locked, listed: readonly IndexFile[]]>([
    ['a lock that says so', wheelOf(daysAgo(3)), []],
    ['an index that says so', wheelOf(), [onIndex('2.0', daysAgo(4))]],
    ['a folder of one’s own', { direct: { kind: 'directory', path: '/x' } }, []],
    [
      'a file of this machine',
      { wheels: [{ filename: wheel('2.0'), url: 'file:///x/demo-2.0-py3-none-any.whl' }] },
      [],
    ],
  ])('lets through what is old enough by %s', async (_what, locked, listed) => {
    expect((await problemsOf(locked, listed)).problems).toEqual([])
  })

  it('does not ask the index where the lock knows', async () => {
    expect((await problemsOf(wheelOf(daysAgo(4)))).requests).toBe(0)
  })

  it.each<[what: string, locked: Locked, listed: readonly IndexFile[]]>([
    ['by the lock', wheelOf(daysAgo(2)), []],
    ['by the index', wheelOf(), [onIndex('2.0', daysAgo(2))]],
    ['from tomorrow', wheelOf(daysAgo(-1)), []],
    [
      'a source to compile',
      {
        sdist: { filename: 'demo-2.0.tar.gz', url: 'https://example.invalid/demo-2.0.tar.gz', uploadTime: daysAgo(1) },
      },
      [],
    ],
  ])('refuses a file that is too young: %s', async (_what, locked, listed) => {
    const { problems } = await problemsOf(locked, listed)
    expect(problems).toMatchObject([{ code: 'too-young', package: 'demo' }])
    expect(problems[0]?.message).toContain('minimum-age is 3 days')
    expect(problems[0]?.nextStep).toMatch(/wait until .* UTC, or name demo in minimum-age-except/)
  })

  it('names the newest release that is old enough', async () => {
    const listed = [
      onIndex('1.8', daysAgo(400)),
      onIndex('1.9', daysAgo(9)),
      onIndex('2.0rc1', daysAgo(8)),
      { ...onIndex('1.95', daysAgo(7)), yanked: 'broken' },
      onIndex('2.0', daysAgo(1)),
    ]
    const { problems } = await problemsOf(wheelOf(), listed)
    expect(problems[0]).toMatchObject({
      message: 'demo 2.0 is too young: demo-2.0-py3-none-any.whl was uploaded 24 hours ago, minimum-age is 3 days.',
      nextStep: 'Take demo==1.9, wait until 2026-11-28 12:00 UTC, or name demo in minimum-age-except.',
    })
  })

  it.each<[what: string, locked: Locked, listed: readonly IndexFile[]]>([
    ['an index without times', wheelOf(), [onIndex('2.0')]],
    ['an index without the file', wheelOf(), []],
    ['a commit', { direct: { kind: 'vcs', url: 'https://example.invalid/x.git', commit: 'ab' } }, []],
    [
      'a URL',
      {
        direct: {
          kind: 'archive',
          file: { filename: 'demo-2.0.tar.gz', url: 'https://example.invalid/demo-2.0.tar.gz' },
        },
      },
      [],
    ],
  ])('refuses what nobody knows the age of: %s', async (_what, locked, listed) => {
    expect((await problemsOf(locked, listed)).problems).toMatchObject([
      { code: 'upload-time-unknown', package: 'demo' },
    ])
  })

  it('does not hold for the packages that are excepted, however they are written', async () => {
    expect((await problemsOf({ ...wheelOf(daysAgo(1)), name: 'my-demo' }, [], ['My_Demo'])).problems).toEqual([])
  })
})
