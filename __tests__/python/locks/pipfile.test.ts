import { expect, it } from 'vitest'
import { readPipfileLock } from '../../../src/python/locks/pipfile.ts'

const sha256 = 'ab'.repeat(32)

function sourceOf(entry: object) {
  const text = JSON.stringify({ _meta: { 'pipfile-spec': 6, requires: {}, sources: [] }, default: { one: entry } })
  return readPipfileLock({ text, file: 'Pipfile.lock', directory: '/p' }, undefined).entries[0]?.source
}

it.each([
  ['its one hash', [`sha256:${sha256}`], { sha256 }],
  ['no hash of several, of which one is its', [`sha256:${sha256}`, `sha256:${'cd'.repeat(32)}`], {}],
])('a file of a Pipfile.lock has %s', (_name, hashes, expected) => {
  const file = { filename: 'one-1.0-py3-none-any.whl', url: 'file:///p/wheels/one-1.0-py3-none-any.whl', ...expected }
  expect(sourceOf({ file: './wheels/one-1.0-py3-none-any.whl', hashes })).toEqual({ kind: 'archive', file })
})
