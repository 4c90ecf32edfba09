// Bytecode for `verify: import`, compiled natively and mounted where the image's Python looks for it: an emulated Python
// takes several times as long to compile a module as to import it.

import { chmod, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Failure } from '../../errors.ts'
import type { ZipEntry } from '../../formats/zip/central-directory.ts'
import { readEntry } from '../../formats/zip/entry-data.ts'
import { openZipFile } from '../../formats/zip/source.ts'
import type { Context } from '../../host/context.ts'
import type { Container } from '../../host/docker/container.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import type { Archive } from '../../model/component.ts'
import type { Entry, Part } from '../../model/entry.ts'
import { under } from '../../text/path.ts'
import { openBytecode } from '../bytecode/bytecode.ts'
import { findExactPython, type ExactPython } from '../bytecode/find-python.ts'
import { standardLibraryBytecode } from '../bytecode/standard-library.ts'

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
  readonly container: Pick<Container, 'copyOut'>
  /** Of the image. */
  readonly digest: string
  /** The folder that it is written to. */
  readonly into: string
  readonly cache: boolean
}

const filesAtOnce = 8

/** Yields whether there is bytecode: not where no Python of that version can be obtained. */
export async function writeBytecodeOfImports(request: BytecodeOfImports, context: Context): Promise<boolean> {
  const python = await pythonOf(request.python, context)
  if (!python) return false
  const { parts, python: minor, library: folder, mountedAt, root, container, digest, into, cache } = request
  await standardLibraryBytecode({ digest, container, python, minor, folder, into, cache }, context)
  await using compiler = await openBytecode({ cache }, context)
  const wants = ({ path }: Entry): boolean => path.startsWith(under(root, '')) && !path.startsWith(under(root, 'bin/'))
  const compiled = await compiler.compile(parts, { python: minor, mountedAt, layout: 'beside', wants })
  const byArchive = new Map<Archive, { readonly to: string; readonly entry: ZipEntry }[]>()
  for (const { path, content, compiledFrom } of compiled.flatMap(({ entries }) => entries)) {
    if (compiledFrom === undefined || content.kind !== 'archived') continue
    // PYTHONPYCACHEPREFIX has the folders of the sources, without __pycache__.
    const to = join(into, mountedAt, path.replace(/(^|\/)__pycache__\//, '$1'))
    byArchive.set(content.archive, [...(byArchive.get(content.archive) ?? []), { to, entry: content.entry }])
  }
  for (const [archive, files] of byArchive) {
    await using source = await openZipFile(archive.path, archive.filename)
    for (const folder of new Set(files.map(({ to }) => dirname(to)))) await makeFolder(folder)
    await mapConcurrently(files, filesAtOnce, context.signal, async ({ to, entry }) => {
      await writeFile(to, await readEntry(source, entry, entry.sizeBytes, archive.filename))
    })
  }
  await chmod(into, 0o755)
  return true
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
