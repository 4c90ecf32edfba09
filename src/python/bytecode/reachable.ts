// Bytecode of what modules of an artifact import, for `verify: import`: compiled at once, and kept for the same sources.

import { createHash } from 'node:crypto'
import type { ArchiveStore, StoredArchive } from '../../host/archive-store.ts'
import type { Context } from '../../host/context.ts'
import type { Entry, Part } from '../../model/entry.ts'
import { under } from '../../text/path.ts'
import { compileReachable } from './compile-sources.ts'
import type { ExactPython } from './find-python.ts'
import { digitsOf, withKeptArchive } from './kept-archive.ts'

/** Raised when the same sources would give other archives. */
const format = 1

export interface ReachableBytecode {
  readonly parts: readonly Part[]
  readonly python: ExactPython
  /** Where the artifact's top is. */
  readonly mountedAt: string
  /** The folder of the artifact that packages are in. */
  readonly root: string
  /** Modules that are imported. */
  readonly roots: readonly string[]
  readonly cache: boolean
}

/**
 * Hands over a zip of it, laid out as PYTHONPYCACHEPREFIX has it. Not where it cannot be compiled.
 * @param take is called while the zip is kept
 */
export async function withReachableBytecode(
  { parts, python, mountedAt, root, roots, cache }: ReachableBytecode,
  context: Context,
  take: (zip: StoredArchive) => Promise<void>,
): Promise<void> {
  const sources = parts.flatMap(({ entries }) => entries).flatMap((entry) => sourceOf(entry, root) ?? [])
  const digits = digitsOf(python)
  const files = sources.map(({ entry, archive, from }) => [archive ? from : '', entry.path, entry.hash.digest])
  const inputs = [format, python.version, mountedAt, root, roots, files]
  const key = createHash('sha256').update(JSON.stringify(inputs)).digest('hex')
  const archive = { kind: 'reachable-bytecode-1', key, filename: `imports.cp${digits}.zip`, cache }
  await withKeptArchive(archive, context, make, take)

  function make(store: ArchiveStore): Promise<StoredArchive | undefined> {
    const request = {
      python,
      files: sources.map(({ entry, archive: path, from, module, isPackage }) => {
        const shown = `${mountedAt === '/' ? '' : mountedAt}/${entry.path}`
        const to = shown.slice(1).replace(/\.py$/, `.cpython-${digits}.pyc`)
        return { archive: path, from, shown, to, module, isPackage }
      }),
      roots,
      label: 'what is imported',
    }
    return compileReachable(request, (write) => store.add(archive.filename, write), context)
  }
}

interface ImportedSource {
  readonly entry: Entry
  readonly archive: string | undefined
  readonly from: string
  /** `numpy.linalg` */
  readonly module: string
  readonly isPackage: boolean
}

function sourceOf(entry: Entry, root: string): ImportedSource | undefined {
  const { path, content } = entry
  const top = under(root, '')
  if (!path.endsWith('.py') || !path.startsWith(top)) return undefined
  if (content.kind !== 'archived' && content.kind !== 'file') return undefined
  const names = path.slice(top.length, -'.py'.length).split('/')
  const isPackage = names.at(-1) === '__init__'
  const module = (isPackage ? names.slice(0, -1) : names).join('.')
  const place =
    content.kind === 'archived'
      ? { archive: content.archive.path, from: content.entry.path }
      : { archive: undefined, from: content.file }
  return { entry, ...place, module, isPackage }
}
