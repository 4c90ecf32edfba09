import { randomUUID } from 'node:crypto'
import { statfsSync } from 'node:fs'
import { access, constants, copyFile, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeFolder } from './make-folder.ts'
import { ConfigurationError, Failure } from '../errors.ts'

/**
 * Fills a temporary file, then renames it to `path`: readers see the old file or the whole new one. The temporary file
 * is gone when `fill` throws. It is in `scratch` where a rename leads from there to `path`, so that not even a kill
 * leaves something beside `path`; else beside it.
 */
export async function writeAtomically<T>(
  path: string,
  fill: (temporary: string) => Promise<T>,
  scratch?: string,
): Promise<T> {
  const folder = dirname(path)
  const name = `.${basename(path)}.${randomUUID()}.partial`
  const beside = join(folder, name)
  let temporary = beside
  try {
    await makeFolder(folder)
    if (scratch !== undefined && (await shareDevice(scratch, folder))) temporary = join(scratch, name)
    const result = await fill(temporary)
    await rename(temporary, path).catch(async (error: NodeJS.ErrnoException) => {
      // One device mounted twice: https://man7.org/linux/man-pages/man2/rename.2.html
      if (error.code !== 'EXDEV') throw error
      await copyFile(temporary, beside)
      await rename(beside, path)
    })
    return result
  } catch (error) {
    throw fileFailure(path, error)
  } finally {
    for (const one of new Set([temporary, beside])) await rm(one, { force: true }).catch(() => {})
  }
}

/** Whether a rename leads from one folder to the other. Makes the first. */
export async function shareDevice(scratch: string, folder: string): Promise<boolean> {
  try {
    await makeFolder(scratch)
    return (await stat(scratch)).dev === (await stat(folder)).dev
  } catch {
    return false
  }
}

/** As `writeAtomically`, for content at hand. */
export async function writeFileAtomically(path: string, content: string | Uint8Array, scratch?: string): Promise<void> {
  await writeAtomically(path, (temporary) => writeFile(temporary, content), scratch)
}

/**
 * The text of a file that somebody else may have written.
 * @throws when it cannot be read, is not a file, or is larger than anything that is meant well.
 */
export async function readSmallFile(
  path: string,
  limitBytes: number,
  encoding: 'utf8' | 'latin1' = 'utf8',
): Promise<string> {
  // A pipe would make the opening wait.
  if (!(await stat(path)).isFile()) throw new Error(`${path} is not a file`)
  await using file = await open(path)
  const { size } = await file.stat()
  if (size > limitBytes) throw new Error(`${path} has ${size} bytes, more than the ${limitBytes} expected`)
  return await file.readFile(encoding)
}

/**
 * The bytes of a file, a pipe or a device; undefined when there are more than the limit: a device may have no end.
 * @throws when it cannot be read.
 */
export async function readUpTo(path: string, limitBytes: number): Promise<Buffer | undefined> {
  if ((await stat(path)).isFIFO()) return readPipe(path, limitBytes)
  await using file = await open(path)
  const pieces: Buffer[] = []
  if ((await file.stat()).size > limitBytes) return undefined
  let sizeBytes = 0
  for await (const piece of file.createReadStream({ autoClose: false })) {
    pieces.push(piece as Buffer)
    sizeBytes += (piece as Buffer).length
    if (sizeBytes > limitBytes) return undefined
  }
  return Buffer.concat(pieces)
}

/** How long a pipe may have no program that writes to it. */
const longestWaitMs = 5_000
const pollMs = 20

/** Opening and reading would wait for as long as nobody writes, in a way that nothing ends. */
async function readPipe(path: string, limitBytes: number): Promise<Buffer | undefined> {
  // As `<(command)` of a shell: its writer was there before us.
  const isInherited = /^\/(?:dev|proc)\//.test(path)
  await using file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  const pieces: Buffer[] = []
  let sizeBytes = 0
  for (let waitedMs = 0; waitedMs < longestWaitMs;) {
    const piece = Buffer.allocUnsafe(65_536)
    const bytesRead = await file.read(piece, 0, piece.length).then(
      (read) => read.bytesRead,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EAGAIN') throw error
        return undefined
      },
    )
    if (bytesRead === 0 && (sizeBytes > 0 || isInherited)) return Buffer.concat(pieces)
    if (bytesRead === undefined || bytesRead === 0) {
      if (bytesRead === 0) waitedMs += pollMs
      await sleep(pollMs)
      continue
    }
    pieces.push(piece.subarray(0, bytesRead))
    sizeBytes += bytesRead
    if (sizeBytes > limitBytes) return undefined
  }
  throw Object.assign(new Error('it is a pipe that no program writes to'), { code: 'NO_WRITER' })
}

/** The first of the paths that is a file. Those that are not given are skipped. */
export async function firstFile(paths: readonly (string | undefined)[]): Promise<string | undefined> {
  for (const path of paths) {
    if (path === undefined || path === '') continue
    const found = await stat(path).catch(() => undefined)
    if (found?.isFile() === true) return path
  }
  return undefined
}

const elsewhere = 'Point the output directory or XDG_CACHE_HOME at a folder that'

const explanations: Readonly<Record<string, readonly [what: string, nextStep: string]>> = {
  ENOSPC: [
    'there is no space left on the device',
    'Free some space, or point the output directory or XDG_CACHE_HOME at a larger disk.',
  ],
  EDQUOT: ['the disk quota is used up', 'Free some space, or point the output directory or XDG_CACHE_HOME elsewhere.'],
  EACCES: ['permission is denied', `${elsewhere} this user may write to.`],
  EPERM: ['the operation is not permitted', `${elsewhere} this user may write to.`],
  EROFS: ['the file system is read-only', 'Point the output directory or XDG_CACHE_HOME at a writable file system.'],
  ENOENT: ['a folder of the path does not exist and cannot be made', 'Choose a folder on an ordinary file system.'],
  EEXIST: ['a part of the path is a file, not a directory', 'Choose another folder, or remove the file.'],
  ENOTDIR: ['a part of the path is a file, not a directory', 'Choose another folder, or remove the file.'],
  EISDIR: ['it is a directory', 'Choose another name, or remove the directory.'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter one.'],
  ELOOP: ['its links lead in a circle', 'Choose another folder, or remove the links.'],
  EFBIG: ['it would be larger than this process may write', 'Raise the limit: `ulimit -f unlimited`.'],
  EMFILE: ['this process has too many files open', 'Raise the limit: `ulimit -n 4096`.'],
  ENFILE: ['this machine has too many files open', 'Close other programs, or raise `fs.file-max`.'],
  EIO: ['the disk reports an error', 'Check the disk, or point the output directory or XDG_CACHE_HOME at another one.'],
}

/** Of some folders, the one whose file system has the least space left. */
export function fullestOf(folders: readonly string[]): string {
  const free = folders.flatMap((folder) => {
    try {
      const { bavail, bsize } = statfsSync(folder)
      return [{ folder, bytes: bavail * bsize }]
    } catch {
      return [] // It does not exist yet.
    }
  })
  return free.toSorted((one, other) => one.bytes - other.bytes)[0]?.folder ?? folders[0] ?? '.'
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

/** @throws {ConfigurationError} when an input names something that is not a directory. */
export async function checkDirectory(path: string, input: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) return
  throw new ConfigurationError({
    code: found ? 'not-a-directory' : 'not-found',
    input,
    message: `${input}: ${path} ${found ? 'is not a directory' : 'does not exist'}.`,
    nextStep: `Give the path of an existing directory.`,
  })
}

/**
 * Finds out whether files can be written, before the work that makes their content. Writes nothing.
 * @throws {Failure} `not-written`
 */
export async function checkWritable(path: string): Promise<void> {
  try {
    if ((await stat(path).catch(() => undefined))?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    await access(await nearestExisting(dirname(path)), constants.W_OK | constants.X_OK)
  } catch (error) {
    throw fileFailure(path, error)
  }
}

/** The path itself or the nearest folder above it that exists. */
async function nearestExisting(path: string): Promise<string> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!found) return nearestExisting(dirname(path))
  if (!found.isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' })
  return path
}
