import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { keptFolder } from './left-behind.ts'

const run = promisify(execFile)

/**
 * The folder of programs of a virtual environment with these pinned packages. It is made once for this machine: a name is
 * for one set of pins.
 */
export async function venv(name: string, pins: readonly string[]): Promise<string> {
  const root = join(keptFolder(), 'lambda-layer-test-venvs')
  const place = join(root, name)
  const complete = join(place, 'complete')
  if (!existsSync(complete)) {
    await mkdir(root, { recursive: true })
    const temporary = `${place}.${process.pid}`
    await run('python3', ['-m', 'venv', temporary])
    await run(join(temporary, 'bin', 'python'), ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', ...pins])
    await writeFile(join(temporary, 'complete'), '')
    await rename(temporary, place).catch(() => rm(temporary, { recursive: true, force: true }))
  }
  return join(place, 'bin')
}
