// A clang that the daemon's own processor runs, for containers of another architecture.

import { createHash, randomUUID } from 'node:crypto'
import { readdir, rename, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { Interrupted } from '../../../errors.ts'
import { readCentralDirectory } from '../../../formats/zip/central-directory.ts'
import { openZipFile } from '../../../formats/zip/source.ts'
import type { Context } from '../../context.ts'
import { hashFile } from '../../file-hash.ts'
import { makeFolder } from '../../make-folder.ts'
import { mapConcurrently } from '../../map-concurrently.ts'
import { byText } from '../../../text/order.ts'
import { fetchPinned } from '../../pinned/fetch.ts'
import { writeEntry } from '../../write-entry.ts'
import { compilerSource } from './compiler-source.ts'
import { clangRelease, type ClangRelease, isOfClang, zigVersion } from './releases.ts'
import { useClangSource } from './use-clang-source.ts'

/** What a wheel compiled by it is kept under, and what people are told. */
export const clangName = `clang of ziglang ${zigVersion}`

/** What compiles C and C++ in an emulated image: clang where it can, or always the image's own compiler. */
export type CompilerChoice = 'auto' | 'image'

/** Whether emulated builds may use it. A builder's processor is not known: it may be another machine's. */
export function mayUseClang({
  compiler,
  builder,
}: {
  readonly compiler: CompilerChoice
  readonly builder?: string | undefined
}): boolean {
  return compiler === 'auto' && builder === undefined
}

/** Programs that put it in the place of an image's own compiler, by their file names: they belong into one folder. */
export const clangPrograms = { 'compiler.sh': compilerSource, 'use-clang.sh': useClangSource } as const

type ClangContext = Pick<Context, 'env' | 'platform' | 'signal' | 'log' | 'stores' | 'runProcess'>

/**
 * The folder with the pinned clang, hashed whole; fetched when it is not in the store of tools. Undefined, with a word in
 * the log, when it cannot be fetched: the image's own compiler does as well.
 * @param architecture of the daemon, as Go names it
 */
export async function ensureClang(architecture: string, context: ClangContext): Promise<string | undefined> {
  const release = clangRelease(architecture)
  if (!release) return undefined
  const folder = join(context.stores.tools, `ziglang-${zigVersion}-${architecture}`)
  if (await isIntact(folder, release, context)) return folder
  const scratch = join(context.stores.temporary, `clang-${randomUUID()}`)
  try {
    await makeFolder(scratch)
    const fetched = await fetchPinned(projectOf(release), scratch, context)
    if (fetched.kind === 'failed') {
      context.log.info(`The image’s own compiler is used, since ${clangName} could not be fetched: ${fetched.why[0]}`)
      return undefined
    }
    const unpacked = join(scratch, 'unpacked')
    await unpack(fetched.path, unpacked)
    await makeFolder(dirname(folder))
    // Another process may have been quicker.
    await rename(unpacked, folder).catch(() => {})
    context.log.info(`${clangName} fetched from ${fetched.from}: it compiles without emulation.`)
    return (await isIntact(folder, release, context)) ? folder : undefined
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

function projectOf(release: ClangRelease): Parameters<typeof fetchPinned>[0] {
  return {
    name: 'ziglang',
    version: zigVersion,
    pipOptions: ['--platform', release.platform, '--implementation', 'py', '--abi', 'none'],
    wheel: release,
    isKnown: (sha256) => sha256 === release.sha256,
  }
}

/** Whether a folder holds what it should. Another one is removed: a cache, which every job can write, may have brought it. */
async function isIntact(folder: string, { contentSha256 }: ClangRelease, context: ClangContext): Promise<boolean> {
  const found = await folderDigest(folder, context.signal).catch((error: unknown) => {
    if (error instanceof Interrupted) throw error
    return undefined
  })
  if (found === contentSha256) return true
  if (found !== undefined)
    context.log.warning(`${folder} is not ${clangName} as it should be: it is removed, and fetched again.`)
  await rm(folder, { recursive: true, force: true })
  return false
}

/** A hash of the paths and bytes of a folder's files; it throws where there is none. */
export async function folderDigest(folder: string, signal: AbortSignal): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted(byText((path) => path))
  const hashes = await mapConcurrently(paths, availableParallelism(), signal, (path) =>
    hashFile(join(folder, path), signal),
  )
  const lines = paths.map((path, at) => `${hashes[at]?.sha256} ${path}\n`)
  return createHash('sha256').update(lines.join('')).digest('hex')
}

async function unpack(wheel: string, folder: string): Promise<void> {
  await using source = await openZipFile(wheel)
  const entries = (await readCentralDirectory(source, 'ziglang')).filter(
    ({ path, kind }) => kind === 'file' && isOfClang(path),
  )
  for (const entry of entries) {
    const path = join(folder, entry.path.replace(/^ziglang\//, ''))
    await makeFolder(dirname(path))
    await writeEntry(source, entry, path, { mode: entry.path === 'ziglang/zig' ? 0o755 : 0o644, name: 'ziglang' })
  }
}
