// Wheels of the test's own making, as the phases hand them to each other.

import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { normalizeName } from '../../src/python/names.ts'
import { bufferSource } from '../../src/formats/zip/source.ts'
import { readWheel, type WheelContents } from '../../src/python/install/wheel-contents.ts'
import type { Architecture } from '../../src/lambda/architectures.ts'
import { findPythonRuntime } from '../../src/lambda/runtimes.ts'
import type { Target } from '../../src/lambda/target.ts'
import type { Wheel } from '../../src/python/wheels/wheelhouse.ts'
import { makeWheel, wheelFilename, type WheelSpec } from './wheels.ts'

/** `python3.13` on arm64 unless told. */
export function makeTarget(runtime = 'python3.13', architecture: Architecture = 'arm64'): Target {
  const found = findPythonRuntime(runtime)
  if (!found) throw new Error(`no runtime ${runtime}`)
  return { runtime: found, architecture }
}

/** What is known of a wheel, and its bytes. The path is that of nothing. */
export function describeWheel(spec: WheelSpec): { readonly wheel: Wheel; readonly bytes: Buffer } {
  const bytes = makeWheel(spec)
  const filename = wheelFilename(spec)
  const wheel: Wheel = {
    name: normalizeName(spec.name),
    version: spec.version ?? '1.0',
    filename,
    path: `/nowhere/${filename}`,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sizeBytes: bytes.length,
    origin: 'wheel',
    requiredBy: [],
  }
  return { wheel, bytes }
}

/** A wheel as the merge knows it. */
export async function readMadeWheel(spec: WheelSpec): Promise<WheelContents> {
  const { wheel, bytes } = describeWheel(spec)
  return readWheel(bufferSource(bytes, wheel.filename), wheel)
}

/** Writes a wheel into a folder. */
export async function saveWheel(folder: string, spec: WheelSpec): Promise<Wheel> {
  const { wheel, bytes } = describeWheel(spec)
  await mkdir(folder, { recursive: true })
  const path = join(folder, wheel.filename)
  await writeFile(path, bytes)
  return { ...wheel, path }
}
