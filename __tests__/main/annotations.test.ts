import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandsIn } from '../support/commands.ts'
import { action, cleanEnvironment, temporaryFolder } from '../support/doors.ts'

describe('the action annotates', () => {
  it('the line of the workflow, for an input, and the file below the working directory, for a requirement', async () => {
    await using folder = await temporaryFolder()
    const workflow = 'jobs:\n  a:\n    steps:\n      - uses: x\n        with:\n          runtimes: python4\n'
    await mkdir(join(folder.path, '.github/workflows'), { recursive: true })
    await mkdir(join(folder.path, 'service'))
    await writeFile(join(folder.path, '.github/workflows/ci.yml'), workflow)
    await writeFile(join(folder.path, 'service/requirements.txt'), 'six\nrequests=2\n')
    const env = {
      ...cleanEnvironment(folder.path),
      GITHUB_WORKFLOW_REF: 'owner/repository/.github/workflows/ci.yml@refs/heads/main',
    }
    const wrongInput = await action({ runtimes: 'python4' }, { cwd: folder.path, env })
    expect(wrongInput.exitCode).toBe(2)
    expect(commandsIn(wrongInput.stdout)).toMatchObject([
      { name: 'error', properties: { file: '.github/workflows/ci.yml', line: '6', title: 'Invalid input' } },
    ])
    const wrongLine = await action({ 'working-directory': 'service', publish: 'never' }, { cwd: folder.path, env })
    expect(wrongLine.exitCode).toBe(2)
    const errors = commandsIn(wrongLine.stdout).filter(({ name }) => name === 'error')
    expect(errors).toMatchObject([{ properties: { file: 'service/requirements.txt', line: '2' } }])
  })
})
