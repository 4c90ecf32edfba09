import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Failure } from '../errors.ts'

/**
 * Fills a temporary file beside `path`, then renames it there: readers see the old file or the whole new one.
 * The temporary file is gone when `fill` throws.
 */
export async function writeAtomically<T>(path: string, fill: (temporary: string) => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.partial`)
  try {
    const result = await fill(temporary)
    await rename(temporary, path)
    return result
  } catch (error) {
    await rm(temporary, { force: true })
    throw fileFailure(path, error)
  }
}

/** As `writeAtomically`, for content at hand. */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  await writeAtomically(path, (temporary) => writeFile(temporary, content))
}

const explanations: Readonly<Record<string, readonly [what: string, nextStep: string]>> = {
  ENOSPC: [
    'there is no space left on the device',
    'Free some space, or point the output directory or XDG_CACHE_HOME at a larger disk.',
  ],
  EDQUOT: ['the disk quota is used up', 'Free some space, or point the output directory or XDG_CACHE_HOME elsewhere.'],
  EACCES: ['permission is denied', 'Choose a folder that this user may write to.'],
  EPERM: ['the operation is not permitted', 'Choose a folder that this user may write to.'],
  EROFS: ['the file system is read-only', 'Choose a folder on a writable file system.'],
  ENOTDIR: ['a part of the path is a file, not a directory', 'Choose another folder, or remove the file.'],
  EISDIR: ['it is a directory', 'Choose another name, or remove the directory.'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter one.'],
}

/** An error of the file system as a failure that says what to do; anything else as it is. */
export function fileFailure(path: string, error: unknown): unknown {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  const explanation = code === undefined ? undefined : explanations[code]
  if (!explanation) return error
  const [what, nextStep] = explanation
  return new Failure(
    { code: 'not-written', message: `${path} cannot be written: ${what}.`, nextStep, file: path },
    { cause: error },
  )
}
