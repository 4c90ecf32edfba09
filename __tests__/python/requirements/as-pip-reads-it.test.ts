// Requirements files as pip 26 reads them, and what is said where pip says no.

import { describe, expect, it } from 'vitest'
import { ConfigurationError, type Problem } from '../../../src/errors.ts'
import type { IndexOptions, Inputs } from '../../../src/python/requirements/inputs.ts'
import { readInputs } from '../../../src/python/requirements/read-inputs.ts'
import { makeContext } from '../../support/contexts.ts'

async function read(text: string | Uint8Array, more: Readonly<Record<string, string>> = {}): Promise<Inputs> {
  await using context = await makeContext()
  await context.write({ 'requirements.txt': text, ...more })
  return await readInputs({ requirements: [], packages: [], constraints: [] }, context)
}

async function problemOf(text: string | Uint8Array, more: Readonly<Record<string, string>> = {}): Promise<Problem> {
  try {
    await read(text, more)
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems[0]
    throw error
  }
  throw new Error('it was read')
}

describe('options', () => {
  it.each<[text: string, expected: Partial<IndexOptions>]>([
    ['--pre', { preReleases: true, allReleases: [], onlyFinal: [] }],
    ['--all-releases :all:', { preReleases: true, allReleases: [], onlyFinal: [] }],
    ['--all-releases=My_Pkg,other', { preReleases: false, allReleases: ['my-pkg', 'other'], onlyFinal: [] }],
    ['--only-final :all:', { preReleases: false, allReleases: [], onlyFinal: [':all:'] }],
    ['--only-final :all:\n--all-releases six', { preReleases: false, allReleases: ['six'], onlyFinal: [':all:'] }],
    ['--all-releases :all:\n--only-final six', { preReleases: true, allReleases: [], onlyFinal: ['six'] }],
    ['--all-releases six\n--only-final six', { preReleases: false, allReleases: [], onlyFinal: ['six'] }],
    ['--all-releases :all:\n--only-final :all:', { preReleases: false, allReleases: [], onlyFinal: [':all:'] }],
    ['--pre\n--all-releases :none:', { preReleases: false, allReleases: [], onlyFinal: [] }],
    ['--no-require-hashes', { requireHashes: false, noRequireHashes: true }],
    ['--require-hashes', { requireHashes: true, noRequireHashes: false }],
  ])('%j', async (text, expected) => {
    expect((await read(`${text}\nsix\n`)).options).toMatchObject(expected)
  })
})

describe('encodings', () => {
  const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')
  it.each<[what: string, bytes: Uint8Array]>([
    ['a coding line in the style of Emacs', latin1('# -*- coding: latin-1 -*-\n# d\u00e9pendances\nsix\n')],
    ['a coding line in the style of vim', latin1('\n# vim: set fileencoding=iso-8859-15 :\n# \u00e9\nsix\n'.slice(1))],
    ['a coding line below another line', latin1('# x\n# coding: cp1252\n# \u00e9\nsix\n')],
    ['a coding line that says UTF-8', Buffer.from('# coding: utf_8\n# \u00e9\nsix\n')],
    ['UTF-16 with a mark', Buffer.from('\ufeffsix\n', 'utf16le')],
    ['UTF-8 with a mark', Buffer.from('\ufeffsix\n')],
  ])('%s', async (_what, bytes) => {
    expect((await read(bytes)).requirements.map(({ name }) => name)).toEqual(['six'])
  })

  it.each<[what: string, bytes: Uint8Array, why: RegExp]>([
    ['no coding line', latin1('# d\u00e9pendances\nsix\n'), /is not a text in UTF-8/],
    ['a coding line that comes too late', latin1('# a\n# b\n# coding: latin-1\n# \u00e9\nsix\n'), /UTF-8/],
    ['a coding line that no comment is', latin1('x = "coding: latin-1 \u00e9"\n'), /UTF-8/],
    ['an encoding that is not known', Buffer.from('# coding: klingon\nsix\n'), /klingon, which is not known/],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x73, 0, 0, 0]), /utf-32/],
  ])('with %s it is refused, with the name of the file', async (_what, bytes, why) => {
    const problem = await problemOf(bytes)
    expect(problem).toMatchObject({ code: 'requirements-unreadable', file: 'requirements.txt' })
    expect(problem.message).toMatch(why)
  })

  it('names the included file, not the one that includes it', async () => {
    await using context = await makeContext()
    await context.write({ 'requirements.txt': 'six\n-r other.txt\n', 'other.txt': latin1('# \u00e9\n') })
    const error = await readInputs({ requirements: [], packages: [], constraints: [] }, context).catch(
      (one: unknown) => one,
    )
    expect(error).toMatchObject({ problems: [{ code: 'requirements-unreadable', file: 'other.txt' }] })
  })
})

describe('lines that pip refuses', () => {
  it.each<[text: string, expected: Partial<Problem>, message: RegExp, nextStep: RegExp]>([
    [
      'six==1.0 \\ \n    --hash=sha256:aa\n',
      { code: 'requirement-syntax', line: 1, column: 10 },
      /a blank follows the `\\`/,
      /./,
    ],
    [
      '-e c:\\users\\me\\proj\\mine\nidna\n',
      { code: 'local-requirement', line: 1 },
      /c:\\users\\me\\proj\\mine is a path of Windows; it is not on this machine/,
      /relative/,
    ],
    ['C:/work/x-1.0-py3-none-any.whl\n', { code: 'local-requirement' }, /is a path of Windows/, /relative/],
    ['-e \\\\server\\share\\x\n', { code: 'local-requirement' }, /is a path of Windows/, /relative/],
    ['-e .\\libs\\a\n', { code: 'local-requirement' }, /\.\\libs\\a does not exist/, /`\.\/libs\/a`/],
    [
      'certifi @ file:///croot/certifi_1671487769961/work/certifi\n',
      { code: 'local-requirement', line: 1 },
      /where conda built/,
      /pip list --format=freeze/,
    ],
    [
      'numpy @ file:///C:/ci/numpy_and_numpy_base_1603480701039/work\n',
      { code: 'local-requirement' },
      /where conda built/,
      /name==version/,
    ],
    ['a @ file:///tmp/build/80754af9/a_1/work\n', { code: 'local-requirement' }, /where conda built/, /freeze/],
    [
      'a @ file:///home/conda/feedstock_root/build_artifacts/a_1/work\n',
      { code: 'local-requirement' },
      /where conda built/,
      /freeze/,
    ],
    [
      'git+git@github.com:org/repo.git@v1#egg=x\n',
      { code: 'requirement-syntax', line: 1 },
      /begin it with `git\+ssh:\/\/`, and write `\/` for the `:` behind github\.com/,
      /./,
    ],
    [
      'x @ git@github.com:org/repo.git\n',
      { code: 'requirement-syntax' },
      /begin it with `git\+ssh:\/\/`, and write `\/` for the `:` behind github\.com/,
      /./,
    ],
    [
      '-e git@github.com:org/repo.git\n',
      { code: 'requirement-syntax' },
      /begin it with `git\+ssh:\/\/`, and write `\/` for the `:` behind github\.com/,
      /./,
    ],
    [
      'git+ssh://git@github.com:org/repo.git\n',
      { code: 'requirement-syntax' },
      /begin it with `git\+ssh:\/\/`, and write `\/` for the `:` behind github\.com/,
      /./,
    ],
  ])('%j', async (text, expected, message, nextStep) => {
    const problem = await problemOf(text)
    expect(problem).toMatchObject(expected)
    expect(problem.message).toMatch(message)
    expect(problem.nextStep).toMatch(nextStep)
  })

  it('but an SSH URL with a port is one', async () => {
    const { requirements } = await read('x @ git+ssh://git@example.com:2222/org/repo.git\n')
    expect(requirements[0]?.line).toBe('x @ git+ssh://git@example.com:2222/org/repo.git')
  })
})
