// What the compiler gets when setuptools is behind another backend.
import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { needsWholeFlags } from '../../../src/python/compile/build-system.ts'
import { writeDriver } from '../../../src/python/compile/driver.ts'
import { pythonsAtHand } from '../../support/pythons.ts'

const script = `
from setuptools import Distribution, Extension
from setuptools.command.build_ext import build_ext
command = build_ext(Distribution({"name": "demo", "ext_modules": [Extension("demo.core", ["demo/core.c"])]}))
command.ensure_finalized()
command.run()
`
const project = `[build-system]
requires = ["poetry-core", "setuptools"]
build-backend = "poetry.core.masonry.api"
[tool.poetry]
name = "demo"
version = "1.0"
description = ""
authors = []
[tool.poetry.build]
script = "build_demo.py"
generate-setup-file = false
`

it('setuptools behind poetry-core compiles with the interpreter’s optimisation and without debug data', async () => {
  const [python] = await pythonsAtHand()
  const folder = await mkdtemp(join(tmpdir(), 'flags-'))
  try {
    const requirements = join(folder, 'requirements')
    const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target', requirements]
    const requires = ['poetry-core', 'setuptools']
    execFileSync(python?.path ?? '', [...install, ...requires], { stdio: ['ignore', 'ignore', 'inherit'] })
    const called = join(folder, 'called')
    const files = {
      'source/pyproject.toml': project,
      'source/build_demo.py': script,
      'source/demo/__init__.py': '',
      'source/demo/core.c': '',
      'bin/compiler': `#!/bin/sh\necho "$@" >> ${called}\nexit 1\n`,
    }
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), content)
    }
    const compiler = join(folder, 'bin', 'compiler')
    await chmod(compiler, 0o755)
    const backend = 'poetry.core.masonry.api'
    const system = { backend, backendPath: [], requires }
    await writeDriver(join(folder, 'driver'), {
      goal: 'wheel',
      limitMs: 600_000,
      work: { kind: 'hooks', ...system, wholeFlags: needsWholeFlags(system) },
      source: join(folder, 'source'),
      output: join(folder, 'out'),
    })
    execFileSync(python?.path ?? '', [join(folder, 'driver', 'build.py')], {
      stdio: 'ignore',
      env: {
        PATH: process.env['PATH'],
        CC: compiler,
        PYTHONPATH: join(folder, 'driver', 'site'),
        LAMBDA_LAYER_REQUIREMENTS: requirements,
      },
    })
    const got = await readFile(called, 'utf8')
    expect(got).toContain('core.c')
    expect(got).toMatch(/ -O[23] /)
    expect(got).toMatch(/ -g0 /)
  } finally {
    await rm(folder, { recursive: true })
  }
}, 120_000)
