// Synthetic wheels, valid unless told otherwise, as small as they can be.
// https://packaging.python.org/en/latest/specifications/binary-distribution-format/

import { createHash } from 'node:crypto'
import { makeZip, type ZipEnd, type ZipMember } from './zips.ts'

export interface WheelFile {
  readonly content: string | Buffer
  /** Permission bits; 0o644 unless told. */
  readonly mode?: number
}

export interface WheelSpec {
  readonly name: string
  /** 1.0 unless told. */
  readonly version?: string
  /** `py3-none-any` unless told. Several are joined by commas in WHEEL's way: `py2.py3-none-any`. */
  readonly tag?: string
  /** Content by path. Paths below `<name>-<version>.data/` go where the format says. */
  readonly files?: Readonly<Record<string, string | Buffer | WheelFile>>
  /** `Requires-Dist` lines. */
  readonly requires?: readonly string[]
  /** Further lines of METADATA, e.g. `Requires-Python: >=3.9`. */
  readonly metadata?: readonly string[]
  /** Content of `entry_points.txt`. */
  readonly entryPoints?: string
  /** False when the tag names a platform, unless told. */
  readonly rootIsPurelib?: boolean
  /** 1.0 unless told. */
  readonly wheelVersion?: string
  /** Folder of the metadata; `<name>-<version>.dist-info` unless told. */
  readonly distInfo?: string
  /** Files left out, e.g. `demo-1.0.dist-info/WHEEL`. */
  readonly omit?: readonly string[]
  /** Changes the rows of RECORD before they are written: `path,sha256=…,size`. */
  readonly record?: (rows: readonly string[]) => readonly string[]
  /** Members put behind those of the files, unknown to RECORD. */
  readonly extraMembers?: readonly ZipMember[]
  /** Changes the members before the zip is made, e.g. to let one lie. */
  readonly members?: (members: readonly ZipMember[]) => readonly ZipMember[]
  readonly end?: ZipEnd
}

/** The file name of a wheel: components joined by `-`, each with `-` as `_`. */
export function wheelFilename({ name, version = '1.0', tag = 'py3-none-any' }: WheelSpec): string {
  return `${escaped(name)}-${escaped(version)}-${tag}.whl`
}

/** The bytes of a wheel. */
export function makeWheel(spec: WheelSpec): Buffer {
  const { name, version = '1.0', tag = 'py3-none-any' } = spec
  const distInfo = spec.distInfo ?? `${escaped(name)}-${escaped(version)}.dist-info`
  const purelib = spec.rootIsPurelib ?? tag.endsWith('-any')
  const [pythons = '', abis = '', platforms = ''] = tag.split('-')
  const tags = pythons
    .split('.')
    .flatMap((python) =>
      abis.split('.').flatMap((abi) => platforms.split('.').map((platform) => `${python}-${abi}-${platform}`)),
    )
  const metadata = [
    'Metadata-Version: 2.1',
    `Name: ${name}`,
    `Version: ${version}`,
    ...(spec.requires ?? []).map((line) => `Requires-Dist: ${line}`),
    ...(spec.metadata ?? []),
  ]
  const wheel = [
    `Wheel-Version: ${spec.wheelVersion ?? '1.0'}`,
    'Generator: synthetic',
    `Root-Is-Purelib: ${purelib}`,
    ...tags.map((one) => `Tag: ${one}`),
  ]
  const files: Record<string, string | Buffer | WheelFile> = {
    ...(spec.files ?? { [`${escaped(name)}/__init__.py`]: `__version__ = '${version}'\n` }),
    [`${distInfo}/METADATA`]: `${metadata.join('\n')}\n\nA synthetic distribution.\n`,
    [`${distInfo}/WHEEL`]: `${wheel.join('\n')}\n`,
    ...(spec.entryPoints === undefined ? {} : { [`${distInfo}/entry_points.txt`]: spec.entryPoints }),
  }
  const members: ZipMember[] = []
  const rows: string[] = []
  const put = (path: string, file: WheelFile): void => {
    if (spec.omit?.includes(path)) return
    members.push({ path, content: file.content, mode: 0o100000 | (file.mode ?? 0o644) })
  }
  for (const [path, given] of Object.entries(files)) {
    const file = typeof given === 'string' || Buffer.isBuffer(given) ? { content: given } : given
    put(path, file)
    const content = Buffer.from(file.content)
    if (!spec.omit?.includes(path)) rows.push(`${quoted(path)},sha256=${recordHash(content)},${content.length}`)
  }
  rows.push(`${quoted(`${distInfo}/RECORD`)},,`)
  const record = spec.record ? spec.record(rows) : rows
  put(`${distInfo}/RECORD`, { content: record.map((row) => `${row}\n`).join('') })
  const all = [...members, ...(spec.extraMembers ?? [])]
  return makeZip(spec.members ? spec.members(all) : all, spec.end)
}

/** As RECORD has it: urlsafe base64 without padding. */
export function recordHash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url')
}

function quoted(path: string): string {
  return /[",\r\n]/.test(path) ? `"${path.replaceAll('"', '""')}"` : path
}

function escaped(component: string): string {
  return component.replaceAll(/[-]+/g, '_')
}
