import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'

const driver = fileURLToPath(new URL('../../support/reaper-driver.ts', import.meta.url))
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lambda-layer-reaper-'))
  const docker = join(folder, 'docker')
  await writeFile(docker, `#!/bin/sh\necho "$@" >> "${folder}/said"\n`)
  await chmod(docker, 0o755)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const said = (): Promise<string> => readFile(join(folder, 'said'), 'utf8').catch(() => '')

it('removes the container of a process that is killed', async () => {
  const child = spawn(process.execPath, [driver, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  expect(await said()).toBe('')
  child.kill('SIGKILL')
  for (let waited = 0; waited < 100 && (await said()) === ''; waited += 1) await sleep(50)
  expect(await said()).toBe('rm --force --volumes lambda-layer-invoke-1\n')
})

it('does nothing once it is disposed of, and keeps nobody waiting', async () => {
  const child = spawn(process.execPath, [driver, folder, 'disposed'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [code] = (await once(child, 'exit')) as [number | null]
  await sleep(300)
  expect({ code, said: await said() }).toEqual({ code: 0, said: '' })
})
