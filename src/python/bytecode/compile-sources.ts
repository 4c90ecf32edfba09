// Sources in, a zip of canonical bytecode out. In a process of its own: what brings it down takes nothing else with it.

import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, open, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { deflate } from '../../formats/deflate/deflate.ts'
import { readCentralDirectory } from '../../formats/zip/central-directory.ts'
import { readEntry } from '../../formats/zip/entry-data.ts'
import { openZipFile } from '../../formats/zip/source.ts'
import { zipWriter } from '../../formats/zip/writer.ts'
import type { Context } from '../../host/context.ts'
import { childEnvironment } from '../../host/environment.ts'
import { hashFile } from '../../host/file-hash.ts'
import { makeFolder } from '../../host/make-folder.ts'
import type { FileHash } from '../../model/entry.ts'
import { recordHash } from '../wheels/record.ts'
import { canonicalBytecode } from './canonical.ts'
import type { ExactPython } from './find-python.ts'
import { lambdaLayerBytecodeSource } from './programs/lambda-layer-bytecode-source.ts'

/** A pyc of a source of 16 MB is smaller. */
const mostBytes = 64 * 1024 * 1024
const timeoutMs = 10 * 60_000

export interface CompiledSource {
  /** The path of the zip that it is in; undefined: it is a file of this machine. */
  readonly archive: string | undefined
  /** In the archive, or on this machine. */
  readonly from: string
  /** The path that tracebacks show. */
  readonly shown: string
  /** In the zip of bytecode. */
  readonly to: string
}

export interface CompileRequest {
  readonly python: ExactPython
  readonly files: readonly CompiledSource[]
  /** For people. */
  readonly label: string
}

type Written = Awaited<ReturnType<typeof hashFile>>
/** Puts the file that is written to a temporary path into its place. */
export type Keep<T> = (write: (temporary: string) => Promise<Written>) => Promise<T>
type CompileContext = Pick<Context, 'env' | 'log' | 'signal' | 'stores' | 'runProcess'>

/**
 * Compiles sources, in the order of their list. What does not compile is left out; undefined when all of it failed.
 * Nothing of the sources is run.
 */
export async function compileSources<T>(
  request: CompileRequest,
  keep: Keep<T>,
  context: CompileContext,
): Promise<{ readonly result: T; readonly hashes: Readonly<Record<string, FileHash>> } | undefined> {
  return compile(request, {}, context, async (compiled) => {
    const hashes: Record<string, FileHash> = {}
    const minor = request.python.version.split('.').slice(0, 2).join('.')
    const result = await keep(async (temporary) => {
      await pack(compiled, temporary, minor, hashes, context.signal)
      return hashFile(temporary)
    })
    return { result, hashes }
  })
}

export interface ReachableRequest extends Omit<CompileRequest, 'files'> {
  readonly files: readonly (CompiledSource & { readonly module: string; readonly isPackage: boolean })[]
  /** Modules that are imported. */
  readonly roots: readonly string[]
}

/**
 * Compiles what the roots import, as far as the sources say so outside of functions. For this machine's own use: the
 * bytes are not the same each time. Undefined when it failed.
 */
export async function compileReachable<T>(
  { roots, files, ...request }: ReachableRequest,
  keep: Keep<T>,
  context: CompileContext,
): Promise<T | undefined> {
  const modules = Object.fromEntries(files.map(({ module, isPackage }, number) => [module, [number, isPackage]]))
  return compile({ ...request, files }, { roots, modules }, context, (compiled) =>
    keep(async (temporary) => {
      await copyFile(compiled, temporary, constants.COPYFILE_EXCL)
      return hashFile(temporary)
    }),
  )
}

async function compile<T>(
  { python, files, label }: CompileRequest,
  reach: { readonly roots?: readonly string[]; readonly modules?: object },
  { env, log, signal, stores, runProcess }: CompileContext,
  take: (compiled: string) => Promise<T>,
): Promise<T | undefined> {
  const scratch = join(stores.temporary, `bytecode-${randomUUID()}`)
  const compiled = join(scratch, 'compiled.zip')
  await makeFolder(scratch)
  try {
    const program = join(scratch, 'lambda_layer_bytecode.py')
    await writeFile(program, lambdaLayerBytecodeSource)
    const archives = [...new Set(files.flatMap(({ archive }) => archive ?? []))]
    const numbers = new Map(archives.map((path, number) => [path, number]))
    const task = {
      archives,
      to: compiled,
      files: files.map(({ archive, from, shown, to }) => [numbers.get(archive ?? '') ?? null, from, shown, to]),
      roots: null,
      ...reach,
    }
    const ended = await runProcess(python.path, ['-s', '-S', '-B', program], {
      // Sets are written in the order of their hashes.
      env: childEnvironment(env, [], { PYTHONHASHSEED: '0' }),
      cwd: scratch,
      signal,
      timeoutMs,
      input: JSON.stringify(task),
    })
    if (ended.exitCode === 0) return await take(compiled)
    log.debug(`Bytecode of ${label}: ${ended.stderr.trim().slice(-500)}`)
    return undefined
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function pack(
  compiled: string,
  to: string,
  python: string,
  hashes: Record<string, FileHash>,
  signal: AbortSignal,
): Promise<void> {
  await using source = await openZipFile(compiled)
  const handle = await open(to, 'wx')
  try {
    const writer = zipWriter({ write: (bytes) => handle.writeFile(bytes) }, signal)
    for (const entry of await readCentralDirectory(source, compiled)) {
      const pyc = canonicalBytecode(await readEntry(source, entry, mostBytes), python)
      if (!pyc) continue
      const deflated = deflate(pyc)
      const smaller = deflated.length < pyc.length
      const data = smaller ? deflated : pyc
      const { path } = entry
      const sizes = { sizeBytes: pyc.length, compressedSizeBytes: data.length, crc32: crc32(pyc) }
      await writer.put({ path, mode: 0o644, ...sizes, method: smaller ? 8 : 0 }, [data])
      hashes[path] = recordHash(pyc)
    }
    await writer.finish()
  } finally {
    await handle.close()
  }
}
