// Bytecode for `verify: import`, compiled natively and put where the image's Python looks for it: an emulated Python
// takes several times as long to compile a module as to import it.

import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Failure } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import type { Container } from '../../host/docker/container.ts'
import { writeZipAsTar } from '../../host/zip-to-tar.ts'
import type { Part } from '../../model/entry.ts'
import { findExactPython, type ExactPython } from '../bytecode/find-python.ts'
import { withReachableBytecode } from '../bytecode/reachable.ts'
import { withLibraryBytecode } from '../bytecode/standard-library.ts'

export interface BytecodeOfImports {
  readonly parts: readonly Part[]
  /** `3.13` */
  readonly python: string
  /** Where the image has its standard library. */
  readonly library: string
  /** Where the artifact's top is. */
  readonly mountedAt: string
  /** The folder of the artifact that packages are in. */
  readonly root: string
  /** Modules that are imported. */
  readonly roots: readonly string[]
  readonly container: Pick<Container, 'copyOut'>
  /** Of the image. */
  readonly digest: string
  /** Where the image's Python looks for it, and the folder of this machine that the archives are written to. */
  readonly place: { readonly folder: string; readonly into: string }
  readonly cache: boolean
}

/** Tar archives of it: none where no Python of that version can be obtained. */
export async function bytecodeOfImports(request: BytecodeOfImports, context: Context): Promise<readonly string[]> {
  const python = await pythonOf(request.python, context)
  if (!python) return []
  const { library: folder, python: minor, place } = request
  // What is missing is compiled by the image's Python, which is not root.
  const placed = { folder: place.folder, folderMode: 0o777 }
  const written: string[] = []
  const write = async (zip: { readonly path: string }): Promise<void> => {
    const archive = join(place.into, `bytecode-${randomUUID()}.tar`)
    await writeZipAsTar(zip.path, archive, placed, context.signal)
    written.push(archive)
  }
  await withLibraryBytecode({ ...request, python, minor, folder }, context, write)
  await withReachableBytecode({ ...request, python }, context, write)
  return written
}

async function pythonOf(minor: string, context: Context): Promise<ExactPython | undefined> {
  try {
    return await findExactPython(minor, context)
  } catch (error) {
    if (!(error instanceof Failure) || error.problems[0].code !== 'no-python') throw error
    context.log.info(
      `Without Python ${minor} on this machine, the image's own compiles what it imports, which takes longer.`,
    )
    return undefined
  }
}
