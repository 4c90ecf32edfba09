import { expect, it } from 'vitest'
import { ConfigurationError, type Problem } from '../../../src/errors.ts'
import { select } from '../../../src/python/locks/select.ts'
import { targetOf } from '../../support/locks.ts'
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

it('the category of development has the name of the lock and that of the Pipfile', () => {
  const entry = { version: '==1.0', hashes: [`sha256:${sha256}`] }
  const text = JSON.stringify({ _meta: { 'pipfile-spec': 6 }, default: {}, develop: { one: entry }, Docs_Cat: {} })
  const lock = readPipfileLock({ text, file: 'Pipfile.lock', directory: '/p' }, undefined)
  expect(lock.groups).toEqual(['develop', 'dev-packages', 'docs-cat'])
  const target = targetOf('python3.13', 'arm64')
  const taken = (group: string) => select(lock, target, { extras: [], groups: [group], project: true })
  expect(['develop', 'dev-packages', 'docs-cat'].map((group) => taken(group).length)).toEqual([1, 1, 0])
})

it('what was locked on another machine says how to lock it for the target', () => {
  const text = JSON.stringify({ _meta: { 'pipfile-spec': 6 }, default: { one: { version: '*' } } })
  const lock = readPipfileLock({ text, file: 'Pipfile.lock', directory: '/p' }, undefined)
  const problem = thrown(() => select(lock, targetOf('python3.13', 'arm64'), { extras: [], groups: [], project: true }))
  expect(problem.code).toBe('lock-incomplete')
  expect(problem.nextStep).toMatch(/^Make it again with `pipenv lock` on a machine like the target, or .* uv\.$/)
})

// Seen with pipenv 2026.10.3: `pipenv sync --categories packages,docs` installs 2.0, and with `docs,packages` 1.0.
it('two versions of a package in two categories name both, and what to do', () => {
  const entry = (version: string) => ({ one: { version, hashes: [`sha256:${sha256}`] } })
  const lock = { _meta: { 'pipfile-spec': 6 }, default: entry('==1.0'), docs: entry('==2.0') }
  const read = readPipfileLock(
    { text: JSON.stringify(lock, undefined, 1), file: 'Pipfile.lock', directory: '/p' },
    undefined,
  )
  const choice = { extras: [], groups: ['docs'], project: true }
  const problem = thrown(() => select(read, targetOf('python3.13', 'arm64'), choice))
  expect(problem.message).toMatch(/one would be taken twice for .*: 1\.0 of `default` \(line 6\) and 2\.0 of `docs`\.$/)
  expect(problem.nextStep).toMatch(/^Leave one of the categories out, or .*use_default_constraints/)
})

function thrown(action: () => unknown): Problem {
  try {
    action()
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems[0]
    throw error
  }
  throw new Error('it was taken')
}
