// Merges a folder of wheels into a zip, and says how long the merging took: node bench/merge.ts FOLDER ZIP
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseWheelFilename } from '../src/python/wheels/filename.ts'
import { normalizeName } from '../src/python/names.ts'
import { spawnProcess } from '../src/host/process/spawn.ts'
import { silentLog } from '../src/host/log.ts'
import { createMasks } from '../src/host/masks.ts'
import { storesBelow } from '../src/host/stores.ts'
import { assemble } from '../src/run/python/assemble.ts'
import { findPythonRuntime } from '../src/lambda/runtimes.ts'
import type { Wheel } from '../src/python/wheels/wheelhouse.ts'

const [, , folder = '', zipPath = ''] = process.argv
const runtime = findPythonRuntime('python3.13')
if (!runtime) throw new Error('python3.13 is not in the table')
const target = { runtime, architecture: 'arm64' } as const

const wheels: Wheel[] = []
for (const filename of (await readdir(folder)).filter((name) => name.endsWith('.whl')).sort()) {
  const path = join(folder, filename)
  const bytes = await readFile(path)
  const parsed = parseWheelFilename(filename)
  if (!parsed) throw new Error(filename)
  wheels.push({
    name: normalizeName(parsed.name),
    version: parsed.version,
    filename,
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sizeBytes: bytes.length,
    origin: 'wheel',
    requiredBy: [],
  })
}

const base = await mkdtemp(join(tmpdir(), 'merge-bench-'))
try {
  const plan = { kind: 'layer', name: basename(zipPath, '.zip'), targets: [target], layout: 'flat', zipPath } as const
  const started = performance.now()
  await assemble(
    plan,
    [{ target, wheels }],
    { include: [], exclude: [] },
    {
      directory: folder,
      env: {},
      platform: process.platform,
      hostArchitecture: process.arch,
      log: silentLog,
      masks: createMasks(),
      signal: new AbortController().signal,
      stores: storesBelow(base),
      runProcess: spawnProcess,
    },
  )
  console.log(`merged in ${(performance.now() - started).toFixed(1)} ms`)
} finally {
  await rm(base, { recursive: true, force: true })
}
