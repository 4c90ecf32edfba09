// Locks and targets for tests.

import { createHash } from 'node:crypto'
import type { Architecture } from '../../src/lambda/architectures.ts'
import { findPythonRuntime } from '../../src/lambda/runtimes.ts'
import type { Target } from '../../src/lambda/target.ts'
import type { Lock, LockedPackage, RemoteFile } from '../../src/python/locks/lock.ts'

export function targetOf(runtimeName: string, architecture: Architecture): Target {
  const runtime = findPythonRuntime(runtimeName)
  if (!runtime) throw new Error(`no runtime ${runtimeName}`)
  return { runtime, architecture }
}

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A lock of packages, each with the given wheels. */
export function lockOf(target: Target, packages: readonly (Partial<LockedPackage> & { name: string })[]): Lock {
  return {
    target,
    origin: 'resolved',
    packages: packages.map((one) => ({ version: '1.0', wheels: [], requiredBy: [], ...one })),
  }
}

export function fileOf(url: string, bytes: Buffer): RemoteFile {
  return { filename: url.replace(/.*\//, ''), url, sha256: sha256Of(bytes), sizeBytes: bytes.length }
}
