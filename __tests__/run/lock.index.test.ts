// `lock` and what comes of it: open requirements, a pylock.toml for all targets, a build that obeys it.
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Verb } from '../../src/config/command.ts'
import { parseConfig, type RawInputs } from '../../src/config/config.ts'
import type { Context } from '../../src/host/context.ts'
import { run } from '../../src/run/run.ts'
import { makeContext, type TestContext } from '../support/contexts.ts'
import { startIndex, type IndexFile, type TestIndex } from '../support/index.ts'
import { pythonsAtHand } from '../support/pythons.ts'
import { pathWithUv } from '../support/uv.ts'
import { makeWheel, wheelFilename, type WheelSpec } from '../support/wheels.ts'

const wheel = (spec: WheelSpec, uploadTime: string): IndexFile => {
  return { filename: wheelFilename(spec), content: makeWheel(spec), uploadTime }
}
const old = '2026-01-01T00:00:00Z'
const files = [
  wheel({ name: 'app', requires: ['lib>=1', "extra-of-intel; platform_machine == 'x86_64'"] }, old),
  wheel({ name: 'lib' }, old),
  wheel({ name: 'extra-of-intel' }, old),
  wheel({ name: 'native', tag: 'cp313-cp313-manylinux_2_17_aarch64' }, old),
  wheel({ name: 'native', tag: 'cp313-cp313-manylinux_2_17_x86_64' }, old),
  wheel({ name: 'native', tag: 'cp313-cp313-win_amd64' }, old),
]
const newer = wheel({ name: 'lib', version: '2.0' }, '2026-06-01T00:00:00Z')

let index: TestIndex
let path = ''
beforeAll(async () => {
  index = await startIndex(files)
  path = await pathWithUv()
})
afterAll(() => index[Symbol.asyncDispose]())

const targets = { runtimes: ['python3.13'], architectures: ['arm64', 'x86_64'] }
const does = async (verb: Verb, context: Context, inputs: RawInputs = {}) => {
  const { config, problems, warnings } = parseConfig({ ...targets, ...inputs })
  if (!config) throw new Error(JSON.stringify(problems))
  return run({ verb, config }, warnings, context)
}
const project = async (): Promise<TestContext> => {
  const world = await makeContext({ env: { PATH: path, UV_DEFAULT_INDEX: index.url } })
  await world.write({ 'requirements.txt': 'app\nnative\n' })
  return world
}
const lockOf = ({ directory }: TestContext): Promise<string> => readFile(join(directory, 'pylock.toml'), 'utf8')
const versionsOf = (text: string): readonly string[] =>
  Array.from(text.matchAll(/^name = "(.+)"\nversion = "(.+)"$/gm), ([, name, version]) => `${name} ${version}`)

describe('lambda-layer lock', () => {
  it('writes a lock for all targets, which builds obey without a resolver and without a warning', async () => {
    await using world = await project()
    const before = await does('plan', world)
    expect(before.report.warnings.filter((one) => one.includes('`lambda-layer lock`'))).toHaveLength(1)
    const { report, exitCode } = await does('lock', world)
    expect([report.problems, exitCode]).toEqual([[], 0])
    expect(report.answer?.lines[0]).toBe('Wrote pylock.toml: 4 packages for python3.13 arm64 and python3.13 x86_64.')
    const text = await lockOf(world)
    expect(versionsOf(text)).toEqual(['app 1.0', 'extra-of-intel 1.0', 'lib 1.0', 'native 1.0'])
    expect(text).not.toContain('win_amd64')
    expect(text).toContain(
      `marker = "python_version == '3.13' and sys_platform == 'linux' and platform_machine == 'x86_64'"`,
    )
    // What comes later changes nothing.
    index.add(newer)
    const built = await does('build', world.with({ PATH: '/nowhere' }))
    expect(built.report.problems).toEqual([])
    expect(built.report.warnings).toEqual([])
    const [arm, intel] = built.report.layers.map(({ content }) =>
      content?.packages.map(({ name, version }) => `${name} ${version}`).toSorted(),
    )
    expect(arm).toEqual(['app 1.0', 'lib 1.0', 'native 1.0'])
    expect(intel).toEqual(['app 1.0', 'extra-of-intel 1.0', 'lib 1.0', 'native 1.0'])
    const requirers = built.report.layers[0]?.content?.packages.find(({ name }) => name === 'lib')?.requiredBy
    expect(requirers).toEqual([{ kind: 'package', name: 'app' }])
  }, 300_000)

  it('is made anew from what it was made of, and says when it is up to date', async () => {
    await using world = await project()
    await does('lock', world, { 'exclude-newer': ['2026-03-01'] })
    expect(versionsOf(await lockOf(world))).toContain('lib 1.0')
    const again = await does('lock', world, { 'exclude-newer': ['2026-03-01'] })
    expect(again.report.answer?.lines).toEqual([
      'pylock.toml is up to date: 4 packages for python3.13 arm64 and python3.13 x86_64.',
    ])
    await does('lock', world)
    expect(versionsOf(await lockOf(world))).toContain('lib 2.0')
    // Other tools read it.
    const python = (await pythonsAtHand()).find(({ version }) => version === '3.13')?.path
    if (python === undefined) return // uv asks an interpreter of the very version.
    const args = ['pip', 'install', '--dry-run', '--target', 'x', '--python', python, '-r', 'pylock.toml']
    const { stderr } = await promisify(execFile)('uv', args, {
      cwd: world.directory,
      env: { ...process.env, PATH: path, UV_PYTHON_DOWNLOADS: 'never' },
    })
    expect(stderr).toMatch(/Would install 4 packages/)
  }, 300_000)

  it('leaves the old lock alone when it fails', async () => {
    await using world = await project()
    await world.write({ 'requirements.txt': 'nothing-of-that-name\n', 'pylock.toml': 'mine\n' })
    const { exitCode } = await does('lock', world)
    expect(exitCode).toBe(1)
    expect(await lockOf(world)).toBe('mine\n')
  }, 300_000)
})
