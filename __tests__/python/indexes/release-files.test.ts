// The page of a project in an index that is busy, broken or closed.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { releaseFiles } from '../../../src/python/indexes/release-files.ts'
import { serveFiles } from '../../support/file-server.ts'
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

describe('what answers in the place of an index', () => {
  const form = '<!doctype html><title>Sign in · Acme</title><form action=/login><input name=user></form>'
  it.each<[string, string, string, string | undefined]>([
    ['a page to sign in', 'text/html', form, 'a web page with a form (“Sign in · Acme”) (text/html)'],
    [
      'JSON as HTML',
      'text/html; charset=utf-8',
      '{"error": "token\n expired"}',
      'JSON that does not say so: {"error": "token expired"} (text/html)',
    ],
    [
      'an error as JSON',
      'application/json',
      '{"message": "no"}',
      'JSON that lists no files: {"message": "no"} (application/json)',
    ],
    ['text', 'text/plain', 'Zugriff verweigert: für Acme', 'text: Zugriff verweigert: für Acme (text/plain)'],
    ['nothing', 'text/html', '', 'nothing (text/html)'],
    [
      'a page without files',
      'text/html',
      '<!DOCTYPE html><title>Links for alpha</title><h1>Links for alpha</h1>',
      undefined,
    ],
    [
      'a page of another release',
      'text/html',
      '<a href="alpha-9-py3-none-any.whl">alpha-9-py3-none-any.whl</a><br>',
      undefined,
    ],
    [
      'a page without files, as JSON',
      'application/vnd.pypi.simple.v1+json',
      '{"name": "alpha", "files": []}',
      undefined,
    ],
  ])('%s is told from a page', async (_what, type, body, said) => {
    await using server = await serveFiles({
      '/alpha/': {
        bytes: Buffer.alloc(0),
        answer: (_request, response) => void response.writeHead(200, { 'content-type': type }).end(body),
      },
    })
    const answer = await releaseFiles(
      `${server.url}/alpha/`,
      { isWanted: (name) => name === filename, words: [filename] },
      context(),
    )
    expect(answer).toMatchObject(
      said === undefined
        ? { kind: 'files', files: [] }
        : {
            kind: 'unreadable',
            problem: {
              code: 'not-an-index-page',
              message: `${server.url}/alpha/ answered with ${said}, not with a page of an index.`,
            },
          },
    )
  })
})
