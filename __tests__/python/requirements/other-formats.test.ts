// Files that are called requirements.txt and are something else.

import { describe, expect, it } from 'vitest'
import { foreignProblem } from '../../../src/python/requirements/other-formats.ts'
import { readInputs } from '../../../src/python/requirements/read-inputs.ts'
import { makeContext } from '../../support/contexts.ts'

async function problemsOf(text: string) {
  await using context = await makeContext()
  await context.write({ 'requirements.txt': text })
  const request = { requirements: ['requirements.txt'], packages: [], constraints: [] }
  return await readInputs(request, context).then(
    () => [],
    (error: { problems: readonly { code: string; message: string; nextStep?: string; line?: number }[] }) =>
      error.problems.map(({ code, message, nextStep, line }) => ({ code, line, text: `${message} ${nextStep}` })),
  )
}

describe('a requirements file that is something else', () => {
  it.each<[what: string, text: string, line: number, words: RegExp]>([
    [
      'a merge that was not finished',
      '<<<<<<< HEAD\na==1\n=======\na==2\n>>>>>>> main\n',
      1,
      /conflict markers of git/,
    ],
    ['the same further down', 'b==1\r\n<<<<<<< ours\r\na==1\r\n=======\r\na==2\r\n>>>>>>> theirs\r\n', 2, /conflict/],
    [
      "conda's list",
      '# platform: linux-64\n_libgcc_mutex=0.1=main\nnumpy=1.26.4=py311h24aa872_0\n',
      2,
      /conda list --export/,
    ],
    ["pip's table", 'Package    Version\n---------- -------\nrequests   2.31.0\n', 1, /pip list --format=freeze/],
    [
      "pip's table with editable projects",
      'Package Version Editable project location\n--- --- ---\na 1 /a\n',
      1,
      /table/,
    ],
    [
      'a Pipfile',
      '[[source]]\nurl = "https://pypi.org/simple"\n\n[packages]\nrequests = "*"\n',
      1,
      /pipenv requirements/,
    ],
    ['a pyproject.toml', '[project]\nname = "a"\ndependencies = ["b"]\n', 1, /Call it pyproject\.toml/],
    ['the one of Poetry', '[tool.poetry]\nname = "a"\n', 1, /pyproject\.toml/],
    [
      'an environment of conda',
      'name: x\nchannels:\n  - defaults\ndependencies:\n  - python=3.11\n',
      4,
      /environment of conda/,
    ],
    ['a web page', '<!DOCTYPE html>\n<html lang="en">\n<body>\n</body>\n', 1, /web page/],
  ])('%s is told once, as what it is', async (_what, text, line, words) => {
    const problems = await problemsOf(text)
    expect(problems).toMatchObject([{ code: 'format-not-read', line }])
    expect(problems[0]?.text).toMatch(words)
  })

  it.each<[text: string, codes: number]>([
    ['requests=2.31.0\n', 1],
    ['requests==2.31.0\nidna==3.7\n', 0],
    ['# <<<<<<< HEAD\nidna==3.7\n', 0],
    ['idna==3.7 # [packages]\n', 0],
  ])('%j is a requirements file', async (text, count) => {
    const problems = await problemsOf(text)
    expect(problems).toHaveLength(count)
    expect(problems.filter(({ code }) => code === 'format-not-read')).toEqual([])
  })

  it('is looked at in time, however large it is', () => {
    expect(foreignProblem('a=b'.repeat(1_000_000), 'a')).toBeUndefined()
    expect(foreignProblem(`${'='.repeat(10)}\n`.repeat(200_000), 'a')).toBeUndefined()
  })
})
