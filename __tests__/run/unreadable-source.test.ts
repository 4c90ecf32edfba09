// Files that say what goes in, and that cannot be read: they are named, and nothing is taken in their place.

import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseConfig } from '../../src/config/config.ts'
import { run } from '../../src/run/run.ts'
import { makeContext, type TestContext } from '../support/contexts.ts'

async function refused(context: TestContext, requirements: readonly string[] = []) {
  const { config, problems } = parseConfig({ runtimes: ['python3.13'], architectures: ['arm64'], requirements })
  if (!config) throw new Error(JSON.stringify(problems))
  const { report } = await run({ verb: 'build', config }, [], context)
  return report.problems
}

it.each([
  ['uv.lock', 'uv.lock', 'its links lead in a circle'],
  ['Pipfile.lock', 'nowhere', 'it is a link that leads to no file'],
  ['requirements.txt', 'nowhere', 'it is a link that leads to no file'],
  ['pyproject.toml', 'pyproject.toml', 'its links lead in a circle'],
])('%s that is a link to %s', async (name, target, why) => {
  await using context = await makeContext()
  if (name !== 'pyproject.toml')
    await context.write({ 'pyproject.toml': '[project]\nname = "app"\nversion = "1"\ndependencies = ["six"]\n' })
  await symlink(target, join(context.directory, name))
  expect(await refused(context)).toMatchObject([{ file: name, message: `${name} cannot be read: ${why}.` }])
})

it('a folder with setup.py alone', async () => {
  await using context = await makeContext()
  await context.write({ 'own/setup.py': 'from setuptools import setup\nsetup(name="own")\n' })
  const [problem] = await refused(context, ['./own'])
  expect(problem?.code).toBe('no-requirements')
  expect(problem?.nextStep).toMatch(/requirements\.txt with the line `\.\/own`/)
})
