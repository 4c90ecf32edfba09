import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { copyLocal } from '../../../src/python/compile/local-in-container.ts'
import { readInputs } from '../../../src/python/requirements/read-inputs.ts'
import { makeContext } from '../../support/contexts.ts'

it.each([
  ['a folder', './own-dir', 'file:///lambda-layer/source/local/0', ['own.py', 'setup.py']],
  ['a folder with extras', './own-dir[more]', '/lambda-layer/source/local/0[more]', ['own.py', 'setup.py']],
  ['an editable one', '-e ./own-dir', 'file:///lambda-layer/source/local/0', ['own.py', 'setup.py']],
  ['an archive', './a-1.0.tar.gz', 'file:///lambda-layer/source/local/0/a-1.0.tar.gz', ['a-1.0.tar.gz']],
  ['a name', 'six==1.0', 'six==1.0', undefined],
])('pip in the image finds %s', async (_what, written, expected, files) => {
  await using context = await makeContext()
  await context.write({
    'own-dir/setup.py': '',
    'own-dir/own.py': '',
    'own-dir/.venv/bin/python': '',
    'a-1.0.tar.gz': '',
    'requirements.txt': `${written}\n`,
  })
  const inputs = await readInputs({ requirements: ['requirements.txt'], packages: [], constraints: [] }, context)
  const source = join(context.directory, 'source')
  const [one] = await copyLocal(inputs.requirements, source, context)
  expect(one?.line.replace(/^[a-z-]+ @ /, '')).toBe(expected)
  const copied = await readdir(join(source, 'local', '0')).catch(() => undefined)
  expect(copied?.sort()).toEqual(files)
})
