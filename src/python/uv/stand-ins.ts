// Packages that must come from one index, and that only other packages may require. uv heeds the index of a package for
// what the project itself requires, and asks all other indexes for the rest. So uv is first given a file of this machine
// in place of each such package: whoever requires one is found, and nobody is asked for its name.

import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { crc32 } from 'node:zlib'
import { zipWriter } from '../../formats/zip/writer.ts'
import type { AssignedIndex, Requirement } from '../requirements/inputs.ts'
import { formatRecord, recordHash } from '../wheels/record.ts'

/** The names that a project requires on every target, so that uv heeds their index at once. */
export function alwaysRequired(requirements: readonly Requirement[]): ReadonlySet<string> {
  return new Set(requirements.flatMap(({ name, line }) => (name === undefined || line.includes(' ; ') ? [] : [name])))
}

/** The packages of uv's answer that are stand-ins. */
export function standInsOf(
  answer: string,
  assigned: readonly AssignedIndex[],
  named: ReadonlySet<string>,
): readonly string[] {
  if (assigned.length === 0) return []
  const found = new Set([...answer.matchAll(/^(?:name = ")?([a-z0-9-]+)(?:"|==| @ )/gm)].map((match) => match[1]))
  return assigned.map((one) => one.package).filter((name) => found.has(name) && !named.has(name))
}

/** Writes a wheel for each name, which requires nothing. Yields the lines of a file of overrides. */
export async function writeStandIns(folder: string, names: readonly string[]): Promise<readonly string[]> {
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, `${name.replaceAll('-', '_')}-0-py3-none-any.whl`)
      await writeWheel(path, name)
      return `${name} @ ${pathToFileURL(path).href}`
    }),
  )
}

async function writeWheel(path: string, name: string): Promise<void> {
  const distInfo = `${name.replaceAll('-', '_')}-0.dist-info`
  const files = [
    ['METADATA', `Metadata-Version: 2.1\nName: ${name}\nVersion: 0\n`],
    ['WHEEL', 'Wheel-Version: 1.0\nGenerator: lambda-layer\nRoot-Is-Purelib: true\nTag: py3-none-any\n'],
  ].map(([file, text = '']) => ({ path: `${distInfo}/${file}`, bytes: Buffer.from(text) }))
  const rows = files.map((one) => ({ path: one.path, hash: recordHash(one.bytes), sizeBytes: one.bytes.length }))
  const record = {
    path: `${distInfo}/RECORD`,
    bytes: Buffer.from(formatRecord([...rows, { path: `${distInfo}/RECORD` }])),
  }
  await using handle = await open(path, 'wx', 0o600)
  const writer = zipWriter({ write: (bytes) => handle.writeFile(bytes) })
  for (const { path: inside, bytes } of [...files, record]) {
    const sizeBytes = bytes.length
    await writer.put(
      { path: inside, mode: 0o644, sizeBytes, compressedSizeBytes: sizeBytes, crc32: crc32(bytes), method: 0 },
      [bytes],
    )
  }
  await writer.finish()
}
