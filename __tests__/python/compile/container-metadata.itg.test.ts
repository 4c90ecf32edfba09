// Packages that must be run to know what they require, where this machine cannot run them.
import { mkdir, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findProgram } from '../../../src/host/process/find-program.ts'
import { findPython } from '../../../src/python/uv/find-python.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { describeWithEngine, dockerLitter } from '../../support/engine.ts'
import { runDenied } from '../../support/denied.ts'
import { startIndex, type IndexFile } from '../../support/index.ts'
import { runBuild } from '../../support/runs.ts'
import { makeSdist, sdistFilename } from '../../support/sdists.ts'
import { backendOf } from '../../support/source-packages.ts'
import { pathWithUv } from '../../support/uv.ts'
import { makeWheel, wheelFilename } from '../../support/wheels.ts'

const six = { filename: wheelFilename({ name: 'six' }), content: makeWheel({ name: 'six' }) }
const project = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'

/** A package that says only when it is run that it requires six. `before` runs first, whatever it is asked. */
function backend(name: string, before: string, hook = true): string {
  const wheel = backendOf(`return write_wheel(folder, "${name}", "1.0", "py3-none-any", {"${name}.py": b"A = 1\\n"})`)
  const metadata = `
def prepare_metadata_for_build_wheel(folder, config_settings=None):
    info = "${name}-1.0.dist-info"
    os.makedirs(os.path.join(folder, info))
    with open(os.path.join(folder, info, "METADATA"), "w") as file:
        file.write("Metadata-Version: 2.1\\nName: ${name}\\nVersion: 1.0\\nRequires-Dist: six\\n")
    return info
`
  return `${before}\n${wheel}\n${hook ? metadata : ''}`
}

function sdist(name: string, before = '', hook = true): IndexFile {
  const spec = { name, files: { 'pyproject.toml': project, 'backend.py': backend(name, before, hook) } }
  return { filename: sdistFilename(spec), content: makeSdist(spec) }
}

/** As systemd-python: its metadata need what only the image has. */
const onlyInTheImage = `
import os
print("uid", os.getuid())
if not os.path.exists("/var/lang/bin/python3.13"):
    raise SystemExit("Cannot find libsystemd or libsystemd-journal")
`

async function build(
  files: readonly IndexFile[],
  packages: readonly string[],
  context: TestContext,
  path?: string,
  // A machine of this kind has no namespaces to isolate code in.
  machine: Partial<TestContext> = { platform: 'darwin' },
) {
  await using index = await startIndex(files)
  const env = { PATH: path ?? (await pathWithUv()), UV_DEFAULT_INDEX: index.url }
  const { report } = await runBuild({ packages }, { ...context.with(env), ...machine })
  return report
}

await describeWithEngine('packages that must be run to know what they require', () => {
  it('are asked in the container where this machine cannot isolate them, and it is said before', async () => {
    await using context = await makeContext()
    const before = await dockerLitter()
    const report = await build([sdist('asked'), six], ['asked==1.0'], context)
    expect(report.problems).toEqual([])
    const names = report.layers[0]?.content?.packages.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['asked', 'six']))
    const told = context.lines.findIndex((line) =>
      /asked 1\.0 must be run to know what it requires, and this machine cannot isolate it: its code runs in \S*build-python3\.13/.test(
        line,
      ),
    )
    expect(told).toBeGreaterThan(-1)
    expect(await dockerLitter()).toBe(before)
  })

  it('are asked there where the kernel denies namespaces', async () => {
    await using context = await makeContext()
    const machine = { runProcess: runDenied('unshare') }
    const report = await build([sdist('asked'), six], ['asked==1.0'], context, undefined, machine)
    expect(report.problems).toEqual([])
    expect(report.layers[0]?.content?.packages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['asked', 'six']),
    )
    const lines = context.lines.join('\n')
    expect(lines).toMatch(
      /cannot be isolated in namespaces, as a user of its own: .*\n.*cannot be isolated in namespaces of this user/,
    )
    expect(lines).toMatch(
      /asked 1\.0 must be run .* this machine cannot isolate it: its code runs in \S*build-python3\.13/,
    )
  })

  it('are asked there when their code fails on this machine', async () => {
    await using context = await makeContext()
    await using index = await startIndex([sdist('picky', onlyInTheImage), six])
    const env = { PATH: await pathWithUv(), UV_DEFAULT_INDEX: index.url }
    const { report } = await runBuild({ packages: ['picky==1.0'] }, context.with(env))
    expect(report.problems).toEqual([])
    expect(report.layers[0]?.content?.packages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['picky', 'six']),
    )
    // Also where nothing is isolated.
    await using other = await makeContext()
    const open = await runBuild({ packages: ['picky==1.0'], 'build-isolation': ['none'] }, other.with(env))
    expect(open.report.problems).toEqual([])
  })

  it('without a hook for it are built there', async () => {
    await using context = await makeContext()
    expect((await build([sdist('hookless', '', false), six], ['hookless==1.0'], context)).problems).toEqual([])
  })

  it('that fail there too are named with the end of their build', async () => {
    await using context = await makeContext()
    const report = await build(
      [sdist('broken', 'raise SystemExit("no package foo found")'), six],
      ['broken==1.0'],
      context,
    )
    expect(report.problems).toMatchObject([
      { code: expect.stringMatching(/^build-failed/) as string, package: 'broken' },
    ])
    expect(report.problems[0]?.message).toContain('no package foo found')
  })

  it('leave a folder of one’s own as it is', async () => {
    await using context = await makeContext()
    const setup = `from setuptools import setup\nsetup(name="own-one", version="1.0", py_modules=["own_one"], install_requires=["six"])\n`
    await context.write({ 'own/setup.py': setup, 'own/own_one.py': 'A = 1\n' })
    const env = { PATH: await pathWithUv() }
    for (const more of [{}, { 'build-isolation': ['none'] }]) {
      const { report } = await runBuild({ packages: ['./own'], ...more }, { ...context.with(env), platform: 'darwin' })
      expect(report.problems).toEqual([])
      expect((await readdir(join(context.directory, 'own'))).sort()).toEqual(['own_one.py', 'setup.py'])
    }
  })
})

it('that can be asked nowhere are refused, and the message names the way out', async () => {
  await using context = await makeContext()
  // All but Docker's client, with which there would be a daemon to wait for.
  const programs = join(context.directory, 'programs')
  await mkdir(programs)
  const env = { PATH: await pathWithUv() }
  await symlink((await findPython({ env, platform: 'linux' })) ?? '', join(programs, 'python3'))
  await symlink(findProgram('uv', env) ?? '', join(programs, 'uv'))
  const report = await build([sdist('nowhere'), six], ['nowhere==1.0'], context, programs)
  expect(report.problems).toMatchObject([
    {
      code: 'code-not-isolated',
      package: 'nowhere',
      message: expect.stringMatching(/this machine cannot isolate it, and the container failed/) as string,
      nextStep: expect.stringContaining('build-isolation: none') as string,
    },
  ])
})
