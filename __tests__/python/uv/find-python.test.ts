import { execFileSync } from 'node:child_process'
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findPython } from '../../../src/python/uv/find-python.ts'
import { temporaryFolder } from '../../support/doors.ts'

it('takes the first python3 that is a program, not the shim of a version manager, nor PyPy', async () => {
  await using folder = await temporaryFolder()
  const at = (name: string): string => join(folder.path, name)
  for (const name of ['shims', 'pypy', 'folder/python3', 'real', 'later']) await mkdir(at(name), { recursive: true })
  await writeFile(at('shims/python3'), '#!/bin/sh\nexec true\n')
  await chmod(at('shims/python3'), 0o755)
  const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim()
  await symlink(python, at('pypy/pypy3.10'))
  await writeFile(at('pypy/pypy3-bin'), Buffer.from([0x7f, 0x45, 0x4c, 0x46]))
  await chmod(at('pypy/pypy3-bin'), 0o755)
  await symlink(at('pypy/pypy3-bin'), at('pypy/python3'))
  await symlink(python, at('real/python3'))
  await symlink(python, at('later/python3'))
  const path = ['shims', '', 'nowhere', 'folder', 'pypy', 'real', 'later']
    .map((name) => (name === '' ? '' : at(name)))
    .join(':')
  expect(await findPython({ env: { PATH: path }, platform: 'linux' })).toBe(at('real/python3'))
  expect(await findPython({ env: { PATH: at('shims') }, platform: 'linux' })).toBeUndefined()
  expect(await findPython({ env: {}, platform: 'linux' })).toBeUndefined()
})
