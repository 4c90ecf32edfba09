// The Python interpreters of this machine, one of each minor version.

import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface Python {
  /** `3.13` */
  readonly version: string
  readonly path: string
}

const minors = Array.from({ length: 12 }, (_, index) => index + 9)

/** Python 3.9 and newer; at least one, or this throws. */
export async function pythonsAtHand(): Promise<readonly Python[]> {
  const versions = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions')
  const managed = (await readdir(versions).catch(() => [])).map((name) => join(versions, name, 'bin', 'python3'))
  const named = ['python3', ...minors.map((minor) => `python3.${minor}`)]
  const asked = await Promise.all([...managed, ...named].map(ask))
  const found = new Map<string, Python>()
  for (const one of asked) if (one && !found.has(one.version)) found.set(one.version, one)
  const usable = [...found.values()].filter(({ version }) => minors.includes(Number(version.split('.')[1])))
  if (usable.length === 0)
    throw new Error('This machine has no Python 3.9 or newer, which the tests of its programs need')
  return usable
}

async function ask(command: string): Promise<Python | undefined> {
  const program = 'import sys; print("%d.%d" % sys.version_info[:2]); print(sys.executable)'
  try {
    const { stdout } = await promisify(execFile)(command, ['-c', program])
    const [version = '', path = ''] = stdout.split('\n')
    return { version, path }
  } catch {
    return undefined
  }
}
