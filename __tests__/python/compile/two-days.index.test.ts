// Two clean builds of ten releases, on two days: between them the index gets newer versions of what the builds require.
import { expect, it } from 'vitest'
import { makeContext } from '../../support/contexts.ts'
import { startIndex, type IndexFile } from '../../support/index.ts'
import { runBuild } from '../../support/runs.ts'
import { sourcePackage } from '../../support/source-packages.ts'
import { pathWithUv } from '../../support/uv.ts'
import { makeWheel, wheelFilename } from '../../support/wheels.ts'

const tool = (version: string, uploadTime: string): IndexFile => {
  const spec = { name: 'tool', version, files: { 'tool.py': `VERSION = "${version}"\n` } }
  return { filename: wheelFilename(spec), content: makeWheel(spec), uploadTime }
}
const ten = Array.from({ length: 10 }, (_, at) => `made${at}`)
const project = '[build-system]\nrequires = ["tool>=1"]\nbuild-backend = "backend"\nbackend-path = ["."]\n'

/** What a build writes tells the version that it was built with. */
const made = (name: string, uploadTime: string | undefined): IndexFile => ({
  ...sourcePackage(
    name,
    `import tool\nreturn write_wheel(folder, "${name}", "1.0", "py3-none-any", {"${name}.py": tool.VERSION.encode()})`,
    { 'pyproject.toml': project },
  ),
  ...(uploadTime === undefined ? {} : { uploadTime }),
})

/** The hashes of the zip on both days. */
async function onTwoDays(
  names: readonly string[],
  uploadTimeOf: (at: number) => string | undefined,
): Promise<readonly (string | undefined)[]> {
  const first = [tool('1.0', '2020-01-01T00:00:00Z'), tool('2.0', '2025-01-01T00:00:00Z')]
  await using index = await startIndex([...first, ...names.map((name, at) => made(name, uploadTimeOf(at)))])
  const build = async (): Promise<string | undefined> => {
    await using context = await makeContext()
    const settings = { PATH: await pathWithUv(), UV_DEFAULT_INDEX: index.url }
    const { report } = await runBuild({ packages: names.map((name) => `${name}==1.0`) }, context.with(settings))
    expect(report.problems).toEqual([])
    expect(report.built).toHaveLength(names.length)
    return report.layers[0]?.zip?.codeSha256
  }
  const before = await build()
  index.add(tool('2.1', '2026-11-01T00:00:00Z'), tool('3.0', '2026-11-20T00:00:00Z'))
  return [before, await build()]
}

it('gives the same bytes, and other bytes only where the index does not tell when the releases were uploaded', async () => {
  const [one, other] = await onTwoDays(ten, (at) => `2024-0${1 + (at % 9)}-01T00:00:00Z`)
  expect(other).toBe(one)
  const [undated, later] = await onTwoDays(ten.slice(0, 1), () => undefined)
  expect(later).not.toBe(undated)
}, 300_000)
