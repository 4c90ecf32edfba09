// The page of a project in an index that is busy, broken or closed.

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { releaseFiles } from '../../../src/python/indexes/release-files.ts'
import { startIndex, type FaultRule, type TestIndex } from '../../support/index.ts'
import { makeWheel, wheelFilename } from '../../support/wheels.ts'

const spec = { name: 'alpha' }
const filename = wheelFilename(spec)
let index: TestIndex
beforeAll(async () => {
  index = await startIndex([{ filename, content: makeWheel(spec) }])
})
afterAll(() => index[Symbol.asyncDispose]())
beforeEach(() => index.reset())

const context = () => ({ env: { NO_PROXY: '127.0.0.1' }, signal: new AbortController().signal })
const read = (patient = true) =>
  releaseFiles(`${index.url}/alpha/`, { isWanted: (name) => name === filename, patient }, context())

it.each<[string, FaultRule['fault'], number]>([
  ['is busy', { kind: 'status', status: 429 }, 1],
  ['fails', { kind: 'status', status: 503 }, 2],
  ['breaks off', { kind: 'truncated', afterBytes: 40 }, 1],
  ['is reset', { kind: 'reset', afterBytes: 40 }, 1],
])('that %s for a moment is read', async (_what, fault, times) => {
  index.fail({ path: /simple\/alpha/, fault, times })
  expect(await read()).toMatchObject({ kind: 'files', files: [{ filename }] })
  index.reset()
  index.fail({ path: /simple\/alpha/, fault, times })
  // uv asks then.
  expect(await read(false)).toMatchObject({ kind: 'unreadable' })
})

it.each<[number, object]>([
  [401, { kind: 'unreadable', problem: { code: 'index-unauthorized' } }],
  [403, { kind: 'unreadable', problem: { code: 'index-forbidden' } }],
  [404, { kind: 'missing' }],
])('that answers %s is asked once', async (status, expected) => {
  index.fail({ path: /simple\/alpha/, fault: { kind: 'status', status } })
  expect(await read()).toMatchObject(expected)
  expect(index.requests).toHaveLength(1)
})
