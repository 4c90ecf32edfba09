import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Failure } from '../../errors.ts'

/** The script of `before-build`: one line that names a file is a path; anything else is the script itself. */
export async function scriptText(given: string, directory: string): Promise<string> {
  if (given.includes('\n')) return given
  const path = resolve(directory, given)
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
  if (isFile) return readFile(path, 'utf8')
  if (!/^[\w./-]+\.sh$/.test(given)) return given
  throw new Failure({
    code: 'file-not-found',
    message: `before-build: ${given} does not exist.`,
    nextStep: 'Check the path, which is relative to the working directory; or give the script itself.',
    input: 'before-build',
    file: given,
  })
}
