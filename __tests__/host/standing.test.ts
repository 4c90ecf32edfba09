// Folders that this user may not look into. root may look into all: another user is asked then.

import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readSource } from '../../src/python/projects/read-source.ts'
import { unreadableFolder } from '../../src/host/standing.ts'
import { makeContext } from '../support/contexts.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standing-'))
  chmodSync(folder, 0o755)
  for (const [name, mode] of modes) {
    mkdirSync(join(folder, name))
    chmodSync(join(folder, name), mode)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const modes = [
  ['closed', 0o000],
  ['names-only', 0o444],
  ['open', 0o555],
] as const

it.each([
  ['closed', false],
  ['names-only', false],
  ['open', true],
])('says whether a folder that is %s can be read', (name, expected) => {
  const path = join(folder, name)
  const nobody = process.getuid?.() === 0 ? 'process.setgroups([]); process.setgid(65534); process.setuid(65534);' : ''
  const source = join(import.meta.dirname, '../../src/host/standing.ts')
  const code = `import { isReadableFolder } from ${JSON.stringify(source)}; ${nobody} console.log(isReadableFolder(${JSON.stringify(path)}))`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
  expect(stdout.trim()).toBe(String(expected))
})

it('names the folder, and how it becomes readable', () => {
  const [problem] = unreadableFolder('app').problems
  expect(problem).toMatchObject({ code: 'folder-unreadable', file: 'app', input: 'requirements' })
  expect(`${problem.message} ${problem.nextStep}`).toMatch(/app cannot be read.*chmod u\+rx app/)
})

it.each([[['.']], [[]]])('tells a folder that can be read apart: %j', async (requirements) => {
  await using context = await makeContext()
  const request = { requirements, packages: [], constraints: [], extras: [], groups: [], project: true }
  await expect(readSource(request, [], context)).rejects.toMatchObject({ problems: [{ code: 'no-requirements' }] })
})
