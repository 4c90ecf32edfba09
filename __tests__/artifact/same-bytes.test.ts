// The bytes of some layers, fixed: a zip is the same from version to version, so that nobody publishes what has not changed.

import { createHash } from 'node:crypto'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assemble, type AssembleRequest } from '../../src/run/python/assemble.ts'
import type { ArtifactPlan } from '../../src/plan/plan.ts'
import type { SystemLibrary } from '../../src/python/compile/options.ts'
import type { Wheelhouse } from '../../src/python/wheels/wheelhouse.ts'
import { makeContext, type TestContext } from '../support/contexts.ts'
import { makeElf } from '../support/elf.ts'
import { makeTarget, saveWheel } from '../support/wheelhouses.ts'
import type { WheelSpec } from '../support/wheels.ts'

/** Stored, since every version of zlib deflates in its own way. */
const stored: NonNullable<WheelSpec['members']> = (members) => members.map((member) => ({ ...member, method: 0 }))

const wheels: readonly WheelSpec[] = [
  {
    name: 'Alpha-Pkg',
    version: '2.0',
    tag: 'cp313-cp313-manylinux_2_28_aarch64',
    files: {
      'alpha/__init__.py': 'import alpha._native\n',
      'alpha/_native.cpython-313-aarch64-linux-gnu.so': { content: makeElf({ machine: 183 }), mode: 0o755 },
      'alpha/tests/test_a.py': 'assert True\n',
      'ns/__init__.py': '',
      'shared.py': 'alpha\n',
      'Alpha_Pkg-2.0.data/scripts/alpha-run': '#!python -E\nprint(1)\n',
      'Alpha_Pkg-2.0.data/scripts/alpha-sh': '#!/bin/sh\necho 1\n',
      'Alpha_Pkg-2.0.data/scripts/alpha-bin': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0]),
      'Alpha_Pkg-2.0.data/headers/alpha.h': 'int alpha;\n',
      'Alpha_Pkg-2.0.data/data/share/alpha.txt': 'data\n',
      'Alpha_Pkg-2.0.data/purelib/alpha_pure.py': 'pure = True\n',
    },
    requires: ['beta>=1', 'gamma; extra == "more"'],
    entryPoints: '[console_scripts]\nalpha = alpha:main\nbad line\n[gui_scripts]\nalpha-gui = alpha.gui:App.run\n',
  },
  {
    name: 'beta',
    files: {
      'beta/é.py': { content: 'é = 1\n', mode: 0o600 },
      'ns/__init__.py': 'declared = True\n',
      'shared.py': 'beta\n',
      'beta/module.pyc': 'bytecode',
      'beta/run.sh': { content: '#!/bin/sh\n', mode: 0o755 },
    },
    record: (rows) => rows.map((row) => row.replace(/^beta\/run.sh,.*/, 'beta/run.sh,,')),
  },
]

async function sha256Of(
  change: Partial<ArtifactPlan>,
  request: AssembleRequest,
  pythons: readonly string[] = ['python3.13'],
): Promise<string> {
  await using context = await makeContext()
  const made = await Promise.all(wheels.map((spec) => saveWheel(context.stores.wheels, { ...spec, members: stored })))
  const houses = pythons.map((python): Wheelhouse => ({ target: makeTarget(python), wheels: made }))
  await context.write({ 'app/own.py': 'own = 1\n', 'app/run': '#!/bin/sh\n', 'python/shared.py': 'own\n' })
  await chmod(join(context.directory, 'app/run'), 0o700)
  const zipPath = join(context.directory, 'layer.zip')
  const plan: ArtifactPlan = {
    kind: 'layer',
    name: 'layer',
    targets: [makeTarget()],
    layout: 'flat',
    zipPath,
    ...change,
  }
  const { systemLibraries = [] } = request
  const copied = await Promise.all(systemLibraries.map((one) => copyOf(context, one)))
  return (await assemble(plan, houses, { ...request, systemLibraries: copied }, context)).sha256
}

async function copyOf(context: TestContext, library: SystemLibrary): Promise<SystemLibrary> {
  const bytes = createHash('sha512').update(library.soname).digest()
  const path = join(context.directory, library.soname)
  await writeFile(path, bytes)
  return { ...library, path, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

const library = { path: '', sizeBytes: 0, sha256: '', neededBy: 'alpha-pkg' }

describe('the bytes of a layer', () => {
  it.each<[string, string, Partial<ArtifactPlan>, AssembleRequest, string[]?]>([
    [
      'of wheels alone',
      'fa3c9b901848202904afd1ca092f104fa79659a2178a9fcc4991cdd404ae0bb5',
      {},
      { include: [], exclude: [] },
    ],
    [
      'without what is excluded',
      '0682318344f78cb7c5b51f8be845d8c0a9e2dff1d00a1149c853ecb591fdd7d8',
      {},
      { include: [], exclude: ['**/tests', '*.h', 'RECORD', '!*.pyc'] },
    ],
    [
      'with own files that win',
      'd4d0caf11108bf8434629a28ef405cb3549ef422041fe76ce72094043351a5f6',
      {},
      {
        include: [{ source: 'app' }, { source: 'python', target: 'python/' }, { source: 'app/run', target: 'bin/' }],
        exclude: [],
      },
    ],
    [
      'with system libraries',
      'a8dc89ff84a6b0401c1517df1092f5f603aa5672e11a72c1333fef7c2576e470',
      {},
      {
        include: [],
        exclude: [],
        systemLibraries: [
          { ...library, soname: 'libz9.so.1', package: 'z9' },
          { ...library, soname: 'liba1.so' },
        ],
      },
    ],
    [
      'of two Pythons',
      '0088a1efb664b8a493120a1abb25b3103d91759797fe5f99afd7ee827403ae6c',
      { layout: 'versioned' },
      { include: [{ source: 'app' }], exclude: [] },
      ['python3.13', 'python3.12'],
    ],
  ])('%s', async (_, sha256, change, request, pythons) => {
    expect(await sha256Of(change, request, pythons)).toBe(sha256)
  })
})
