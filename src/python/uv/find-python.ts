import { constants } from 'node:fs'
import { access, open, realpath } from 'node:fs/promises'
import { basename, delimiter, join } from 'node:path'
import type { Context } from '../../host/context.ts'

/**
 * The path of a CPython on PATH, for a program that only has a question for it. A script of that name, such as the
 * shims of pyenv and asdf, is skipped: it takes longer to find its Python than to be asked. Undefined when there is
 * none, and on Windows, where PATH holds a stub that opens a shop.
 */
export async function findPython({ env, platform }: Pick<Context, 'env' | 'platform'>): Promise<string | undefined> {
  if (platform === 'win32') return undefined
  for (const directory of (env['PATH'] ?? '').split(delimiter)) {
    if (directory === '') continue
    const command = join(directory, 'python3')
    try {
      await access(command, constants.X_OK)
      if (/pypy|graalpy/i.test(basename(await realpath(command))) || (await isScript(command))) continue
      return command
    } catch {
      // Not there, or not to be run.
    }
  }
  return undefined
}

async function isScript(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.toString('latin1', 0, bytesRead) === '#!'
  } finally {
    await file.close()
  }
}
