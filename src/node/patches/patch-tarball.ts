// A tarball of npm with a patch applied: a tar archive that is made into a zip like any other.

import { open, type FileHandle } from 'node:fs/promises'
import { Failure } from '../../errors.ts'
import { tarEnd, tarHeader, tarPadding } from '../../formats/tar-header.ts'
import type { PackagePatch } from '../locks/node-lock.ts'
import { badPackage, entriesOf } from '../packages/tarball.ts'
import { applyHunks } from './apply.ts'
import { parsePatch, PatchError, type FileChange } from './parse.ts'

export interface PatchRequest {
  /** Absolute. */
  readonly tarball: string
  /** The archive to write, absolute. */
  readonly patched: string
  /** For people: `sharp-0.35.5.tgz`. */
  readonly filename: string
  readonly patch: PackagePatch
}

/** Patches change sources, not programs. */
const largestBytes = 64 * 1024 * 1024

/** @throws {Failure} `patch-failed`, `bad-package` */
export async function patchTarball({ tarball, patched, filename, patch }: PatchRequest): Promise<void> {
  try {
    const changes = parsePatch(patch.text)
    const wanted = new Set(changes.flatMap(({ from }) => from ?? []))
    const files = new Map<string, PatchedFile>()
    const handle = await open(patched, 'w')
    try {
      for await (const entry of entriesOf(tarball, filename)) {
        if (entry.kind === 'symlink' || entry.kind === 'hardlink') continue // npm unpacks none.
        const { path, sizeBytes } = entry
        const isExecutable = (entry.mode & 0o111) !== 0
        if (!wanted.has(path)) {
          await put(
            handle,
            path,
            isExecutable,
            entry.pieces ? { sizeBytes, pieces: entry.pieces() } : await entry.read(),
          )
          continue
        }
        if (sizeBytes > largestBytes) throw badPackage(filename, `${path} is too large for a patch`)
        files.set(path, { text: (await entry.read()).toString('utf8'), isExecutable })
      }
      for (const change of changes) applyChange(change, files)
      for (const [path, { text, isExecutable }] of files) await put(handle, path, isExecutable, Buffer.from(text))
      await handle.write(tarEnd)
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof PatchError) throw doesNotFit(filename, patch, error)
    throw error
  }
}

interface PatchedFile {
  readonly text: string
  readonly isExecutable: boolean
}

function applyChange({ from, to, isExecutable, hunks }: FileChange, files: Map<string, PatchedFile>): void {
  const before = from === undefined ? undefined : files.get(from)
  if (from !== undefined && !before) throw new PatchError(`the package has no ${from}`)
  if (from !== undefined && from !== to) files.delete(from)
  if (to === undefined) return
  files.set(to, {
    text: applyHunks(before?.text ?? '', hunks),
    isExecutable: isExecutable ?? before?.isExecutable ?? false,
  })
}

type Content = Buffer | { readonly sizeBytes: number; readonly pieces: AsyncIterable<Buffer> }

async function put(handle: FileHandle, path: string, isExecutable: boolean, content: Content): Promise<void> {
  const sizeBytes = Buffer.isBuffer(content) ? content.length : content.sizeBytes
  await handle.write(
    tarHeader({ kind: 'file', path: `package/${path}`, mode: isExecutable ? 0o755 : 0o644, sizeBytes }),
  )
  if (Buffer.isBuffer(content)) await handle.writeFile(content)
  else for await (const piece of content.pieces) await handle.writeFile(piece)
  await handle.write(tarPadding(sizeBytes))
}

function doesNotFit(filename: string, { file }: PackagePatch, cause: PatchError): Failure {
  return new Failure(
    {
      code: 'patch-failed',
      message: `${file} cannot be applied to ${filename.replace(/\.tgz$/, '')}: ${cause.message}.`,
      nextStep: 'Make the patch anew with `pnpm patch` and `pnpm patch-commit`.',
      file,
    },
    { cause },
  )
}
