// Whether a uv.lock is still that of its project: by what is asked for, not by how it is written.
import { describe, expect, it } from 'vitest'
import { readUvLock } from '../../../src/python/locks/uv.ts'
import { refuseStale } from '../../../src/python/locks/stale.ts'
import { readPyproject } from '../../../src/python/projects/pyproject.ts'
import { targetOf } from '../../support/locks.ts'

function check(project: string, locked: string, extras: readonly string[] = []): void {
  compare(project, `[{ name = "a", specifier = "${locked}" }]`, extras)
}

function compare(project: string, locked: string, extras: readonly string[], groups: readonly string[] = []): void {
  const lock = readUvLock({
    text: `version = 1\nrequires-python = ">=3.9"\n[[package]]\nname = "app"\nversion = "1"\nsource = { virtual = "." }\ndependencies = [{ name = "a" }]\n[package.metadata]\nrequires-dist = ${locked}\nprovides-extras = ["all", "web"]\n[[package]]\nname = "a"\nversion = "2.10.4"\nsource = { registry = "https://i.example/simple" }\n`,
    file: 'uv.lock',
    directory: '/p',
  })
  const text = `[project]\nname = "app"\nversion = "1"\n${project}`
  refuseStale(
    lock,
    { project: readPyproject({ text, file: 'pyproject.toml', directory: '/p' }) },
    [targetOf('python3.13', 'arm64')],
    { extras, groups, project: true },
  )
}

describe('a uv.lock', () => {
  it.each([
    ['in the same words', 'dependencies = ["a>=2.10.4,<3"]', '>=2.10.4,<3'],
    ['in another order', 'dependencies = ["a<3,>=2.10.4"]', '>=2.10.4,<3'],
    ['with zeros that its build backend adds', 'dependencies = ["a>=2.10.4,<3"]', '>=2.10.4,<3.0.0'],
    [
      'in another form of its versions',
      'dependencies = ["a>=2020.01.02,!=v3.0-RC1,==2020.*,<9.post1"]',
      '>=2020.1.2,!=3.0rc1,==2020.*,<9.post1',
    ],
    ['by a caret of Poetry', '[tool.poetry.dependencies]\na = "^2.10.4"', '>=2.10.4,<3.0.0'],
  ])('of what is asked for %s is taken', (_what, project, locked) => {
    expect(() => check(project, locked)).not.toThrow()
  })

  it.each([
    ['dependencies = ["a>=2.10.4,<4"]', '>=2.10.4,<3.0.0'],
    ['dependencies = ["a>=2.10"]', '>=2.1'],
    ['dependencies = ["a>=2", "b"]', '>=2'],
  ])('of %s, locked as %s, is refused', (project, locked) => {
    expect(() => check(project, locked)).toThrow(/is not the lock of pyproject\.toml as it is now/)
  })

  const own = 'dependencies = ["a"]\n[project.optional-dependencies]\nall = ["App[web]"]\nweb = ["b>=1"]\n'
  it.each<[what: string, project: string, locked: string]>([
    [
      'with its own name',
      own,
      '[{ name = "a" }, { name = "app", extras = ["web"], marker = "extra == \'all\'" }, { name = "b", specifier = ">=1", marker = "extra == \'web\'" }]',
    ],
    [
      'without its own name',
      own,
      '[{ name = "a" }, { name = "b", specifier = ">=1", marker = "extra == \'all\'" }, { name = "b", specifier = ">=1", marker = "extra == \'web\'" }]',
    ],
    [
      'and what it requires is for its build backend to say',
      'dynamic = ["dependencies"]\n[project.optional-dependencies]\nall = []',
      '[{ name = "a", specifier = "==1" }]',
    ],
  ])('of a project whose extras are locked %s is taken', (_what, project, locked) => {
    expect(() => compare(project, locked, ['all'])).not.toThrow()
  })

  it('of a project whose group asks for its extras is taken, also where the rest is for its build backend to say', () => {
    const group =
      'dynamic = ["dependencies"]\n[project.optional-dependencies]\nweb = ["b>=1"]\n[dependency-groups]\ndev = ["app[web]", "c"]\n'
    const locked =
      '[{ name = "a" }, { name = "b", specifier = ">=1", marker = "extra == \'web\'" }]\nrequires-dev = { dev = [{ name = "app", extras = ["web"] }, { name = "c" }] }'
    expect(() => compare(group, locked, [], ['dev'])).not.toThrow()
    expect(() => compare(group.replace('"c"', '"d"'), locked, [], ['dev'])).toThrow(/asks for `d`/)
  })

  it('that lacks what an extra of an extra asks for is refused', () => {
    expect(() => compare(own, '[{ name = "a" }]', ['all'])).toThrow(/asks for `b>=1`/)
  })
})
