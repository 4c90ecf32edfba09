// The patches that a lock of pnpm was made with: https://pnpm.io/cli/patch

import { createHash } from 'node:crypto'
import { isAbsolute, resolve } from 'node:path'
import { ConfigurationError } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { readSmallFile } from '../../host/files.ts'
import type { JsonObject } from '../locks/manifest.ts'
import type { LockedPackage, NodeLock, PackagePatch } from '../locks/node-lock.ts'
import { lockProblem } from '../locks/problems.ts'
import { settingOf } from './pnpm-settings.ts'

/** Nobody reviews a longer one. */
const largestBytes = 16 * 1024 * 1024

/** A lock whose patches are read. A package whose patch cannot be read is refused where it is taken. */
export async function withPatches(
  lock: NodeLock,
  {
    directory,
    top,
    workspace,
  }: { readonly directory: string; readonly top: JsonObject; readonly workspace: JsonObject },
  context: Pick<Context, 'trace'>,
): Promise<NodeLock> {
  if (![...lock.packages.values()].some(({ patch }) => patch)) return lock
  const paths = new Map(settingOf('patchedDependencies', top, workspace)[0])
  const read = new Map<string, Promise<PackagePatch | ConfigurationError>>()
  const packages = new Map<string, LockedPackage>()
  for (const [id, one] of lock.packages) {
    packages.set(id, one)
    if (!one.patch) continue
    const { hash } = one.patch
    const locked = lock.settings?.patched.find((said) => said.hash === hash)
    const path = locked && (paths.get(locked.selector) ?? locked.path)
    const reading = read.get(hash) ?? readPatch(one, path, { lock, directory }, context)
    read.set(hash, reading)
    const patch = await reading
    if (patch instanceof ConfigurationError)
      packages.set(id, { ...one, source: { kind: 'refused', problem: patch.problems[0] } })
    else packages.set(id, { ...one, patch })
  }
  return { ...lock, packages }
}

async function readPatch(
  { name, line, patch }: LockedPackage,
  path: string | undefined,
  { lock, directory }: { readonly lock: NodeLock; readonly directory: string },
  { trace }: Pick<Context, 'trace'>,
): Promise<PackagePatch | ConfigurationError> {
  const hash = patch?.hash ?? ''
  const wrong = (code: string, why: string, nextStep: string): ConfigurationError =>
    lockProblem(lock.file, line, code, why, nextStep, name)
  if (path === undefined || isAbsolute(path)) {
    const why = `${name} is changed by a patch, and nothing says which file that is.`
    return wrong(
      'patch-missing',
      why,
      `Name it under patchedDependencies in pnpm-workspace.yaml, and lock again: ${lock.command}`,
    )
  }
  const file = resolve(directory, path)
  trace?.file(file)
  const text = await readSmallFile(file, largestBytes).catch(() => undefined)
  if (text === undefined)
    return wrong('patch-missing', `${name} is changed by ${path}, which cannot be read.`, `Check out the file as well.`)
  if (!hashesOf(text).includes(hash)) {
    const why = `${name} is changed by ${path}, which is not the patch that the lock was made with.`
    return wrong('stale-lock', why, `Lock again: ${lock.command}`)
  }
  return { kind: 'read', hash, file: path, text, sha256: createHash('sha256').update(text).digest('hex') }
}

/** As pnpm has written them since version 9. Ends of lines do not count, so that Git may change them. */
function hashesOf(text: string): readonly string[] {
  const sameEnds = text.replaceAll('\r\n', '\n')
  return [createHash('sha256').update(sameEnds).digest('hex'), base32(createHash('md5').update(sameEnds).digest())]
}

/** https://www.rfc-editor.org/rfc/rfc4648#section-6, in small letters and without padding */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}
