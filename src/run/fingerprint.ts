// A fingerprint is short for everything that decides a layer's content. It is known before anything is built, and it
// travels in the version's description, so that one ListLayerVersions tells whether a run has anything to do.
import { createHash } from 'node:crypto'
import { redact } from '../text/redact.ts'
import type { Lock, LockedPackage, RemoteFile } from '../python/locks/lock.ts'
import { byText } from '../text/order.ts'

export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json }

/** Own code in the layer. */
export interface IncludedFile {
  /** Path in the layer. */
  readonly path: string
  /** Lower-case hex. */
  readonly sha256: string
  readonly mode: number
}

export interface FingerprintInputs {
  /** See `contentVersion`. */
  readonly contentVersion: number
  readonly layerName: string
  /** In any order. */
  readonly locks: readonly Lock[]
  /** npm packages: absent for a layer of Python. Undefined in it: one is not pinned. */
  readonly npm?: readonly Json[]
  readonly included: readonly IncludedFile[]
  /** Every option that decides the content: exclusions, bytecode, layout, build options … */
  readonly options: { readonly [name: string]: Json }
}

/**
 * Counts up when the same inputs give other bytes than before. Not the version of this tool: after an upgrade that changes
 * no byte, the layers that are published are still recognised before anything is built. 2: own files are deflated by our
 * own code.
 */
export const contentVersion = (included: readonly unknown[]): number => (included.length > 0 ? 2 : 1)

const letters = 'abcdefghijklmnopqrstuvwxyz234567'
const length = 20

/**
 * The fingerprint of what a layer will be made of: 100 bits in base32. Undefined when something that decides the
 * content is not pinned by a hash or a commit, so that only building it tells.
 */
export function fingerprintOf({
  contentVersion: made,
  layerName,
  locks,
  npm,
  included,
  options,
}: FingerprintInputs): string | undefined {
  const locked = locks
    .map((lock) => ({
      runtime: lock.target.runtime.name,
      architecture: lock.target.architecture,
      packages: lock.packages.map(packageOf).sort(byJson),
    }))
    .sort(byJson)
  if (locked.some(({ packages }) => packages.includes(undefined))) return undefined
  const files = included.map(({ path, sha256, mode }) => [path, sha256, mode]).sort(byJson)
  return digest({ contentVersion: made, layerName, locked, npm, files, options })
}

/** The fingerprint of a zip that is published as it is, or signed. */
export const fingerprintOfZip = (sha256: string, signedBy?: string): string =>
  digest({ zip: sha256, ...(signedBy === undefined ? {} : { signedBy }) })

function digest(value: Json): string {
  const bytes = createHash('sha256').update(canonical(value)).digest()
  let bits = 0n
  for (const byte of bytes.subarray(0, 13)) bits = (bits << 8n) | BigInt(byte)
  let text = ''
  for (let at = 0; at < length; at += 1) {
    text += letters.charAt(Number(bits & 31n))
    bits >>= 5n
  }
  return text
}

/** JSON whose keys are sorted and whose undefined values are left out, in whatever order the value has them. */
function canonical(value: Json): string {
  if (value === undefined || value === null) return 'null'
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join(',')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value as Record<string, Json>)
    .filter(([, one]) => one !== undefined)
    .sort(byText(([name]) => name))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

const byJson = byText((one: unknown) => JSON.stringify(one) ?? '')

function packageOf({ name, version, wheels, sdist, direct }: LockedPackage): Json {
  const files = [...wheels, ...(sdist ? [sdist] : [])].map(fileOf)
  if (files.includes(undefined)) return undefined
  const source = direct === undefined ? null : directOf(direct)
  return source === undefined ? undefined : [name, version ?? null, files.sort(byJson), source]
}

const fileOf = ({ filename, sha256 }: RemoteFile): Json => (sha256 === undefined ? undefined : [filename, sha256])

function directOf(direct: NonNullable<LockedPackage['direct']>): Json {
  switch (direct.kind) {
    case 'vcs':
      return ['vcs', redact(direct.url), direct.commit, direct.subdirectory ?? null]
    case 'archive': {
      const file = fileOf(direct.file)
      return file === undefined ? undefined : ['archive', file, direct.subdirectory ?? null]
    }
    case 'directory':
      return undefined
  }
}
