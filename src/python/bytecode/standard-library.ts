// Bytecode of the standard library of a runtime image. The images bring none, and an emulated Python compiles for minutes
// what this machine compiles in seconds: bytecode is the same for all machines.

import { randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Failure } from '../../errors.ts'
import type { ArchiveStore, StoredArchive } from '../../host/archive-store.ts'
import type { Context } from '../../host/context.ts'
import type { Container } from '../../host/docker/container.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { compareText } from '../../text/order.ts'
import { compileSources } from './compile-sources.ts'
import type { ExactPython } from './find-python.ts'
import { withKeptArchive } from './kept-archive.ts'

/** Nothing that a function imports is in these. */
const skipped = new Set(
  'test tests idlelib idle_test turtledemo tkinter lib2to3 ensurepip site-packages pydoc_data __pycache__'.split(' '),
)

export interface LibraryRequest {
  /** Of the image. */
  readonly digest: string
  readonly container: Pick<Container, 'copyOut'>
  readonly python: ExactPython
  /** `3.13` */
  readonly minor: string
  /** Where the standard library is in the image. */
  readonly folder: string
  readonly cache: boolean
}

/**
 * Hands over a zip of it, laid out as PYTHONPYCACHEPREFIX has it. Not where the image has no such library.
 * @param take is called while the zip is kept
 */
export async function withLibraryBytecode(
  { digest, container, python, minor, folder, cache }: LibraryRequest,
  context: Context,
  take: (zip: StoredArchive) => Promise<void>,
): Promise<void> {
  const key = JSON.stringify([digest, python.version])
  const archive = { kind: 'library-bytecode-1', key, filename: `library.cp${minor.replace('.', '')}.zip`, cache }
  await withKeptArchive(archive, context, make, take)

  async function make(store: ArchiveStore): Promise<StoredArchive | undefined> {
    const scratch = join(context.stores.temporary, `library-${randomUUID()}`)
    await makeFolder(scratch)
    try {
      const copied = join(scratch, 'library')
      if (!(await container.copyOut(folder, copied).then(() => true, isMissing))) return undefined
      const tag = `cpython-${minor.replace('.', '')}`
      const files = (await sourcesBelow(copied)).map((path) => {
        const place = relative(copied, path)
        return {
          archive: undefined,
          from: path,
          shown: join(folder, place),
          to: join(folder, place).slice(1).replace(/\.py$/, `.${tag}.pyc`),
        }
      })
      const request = { python, files, label: 'the standard library' }
      const compiled = await compileSources(request, (write) => store.add(archive.filename, write), context)
      return compiled?.result
    } finally {
      await rm(scratch, { recursive: true, force: true })
    }
  }
}

/** An image may have it elsewhere: then its own Python compiles what it imports. */
function isMissing(error: unknown): false {
  if (error instanceof Failure && error.message.includes('Could not find the file')) return false
  throw error
}

async function sourcesBelow(folder: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !skipped.has(entry.name)) found.push(...(await sourcesBelow(path)))
    else if (entry.isFile() && entry.name.endsWith('.py')) found.push(path)
  }
  return found.toSorted(compareText)
}
