// Which versions of its build requirements a release is built with.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
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
const tools = [
  tool('1.0', '2020-01-01T00:00:00Z'),
  tool('2.0', '2025-01-01T00:00:00Z'),
  tool('3.0', '2026-10-01T00:00:00Z'),
]
const project = '[build-system]\nrequires = ["tool"]\nbuild-backend = "backend"\nbackend-path = ["."]\n'
const made = (more: Partial<IndexFile> = {}): IndexFile => ({
  ...sourcePackage(
    'made',
    'import tool\nreturn write_wheel(folder, "made", "1.0", "py3-none-any", {"made.py": (tool.VERSION + os.environ.get("CHOICE", "")).encode()})',
    { 'pyproject.toml': project },
  ),
  ...more,
})
const dated = { uploadTime: '2024-06-01T00:00:00Z' }

const sha256 = (bytes: Uint8Array = Buffer.alloc(0)): string => createHash('sha256').update(bytes).digest('hex')

interface Given {
  readonly sdist?: Partial<IndexFile>
  readonly inputs?: Readonly<Record<string, readonly string[]>>
  readonly env?: Readonly<Record<string, string>>
}

/** The hash of the zip, which holds the version of the tool. */
async function build({ sdist = dated, inputs = {}, env = {} }: Given) {
  await using index = await startIndex([...tools, made(sdist)])
  await using context = await makeContext()
  await context.write({
    'limits.txt': '# for made\ntool<2\n',
    'wrong.txt': 'tool<2\n./here\n',
    'hashes.txt': `tool==1.0 \\\n    --hash=sha256:${sha256(tools[0]?.content)}\n`,
    'other-hash.txt': `tool==1.0 --hash=sha256:${'0'.repeat(64)}\n`,
  })
  const settings = { PATH: await pathWithUv(), UV_DEFAULT_INDEX: index.url, ...env }
  return (await runBuild({ packages: ['made==1.0'], ...inputs }, context.with(settings))).report
}
const hashOf = async (given: Given): Promise<string> => {
  const report = await build(given)
  expect(report.problems).toEqual([])
  return report.layers[0]?.zip?.codeSha256 ?? ''
}

describe('what a release requires for its build', async () => {
  const [oldest, ofItsTime, newest] = await Promise.all([
    hashOf({ sdist: {}, inputs: { 'build-constraints': ['limits.txt'] } }),
    hashOf({}),
    hashOf({ sdist: {} }),
  ])

  it('is of the time of its upload, and another version otherwise', () => {
    expect(new Set([oldest, ofItsTime, newest]).size).toBe(3)
  })

  it.each<readonly [what: string, given: Given, expected: string]>([
    ['by an input', { inputs: { 'build-constraints': ['limits.txt'] } }, oldest],
    ['by lines with hashes', { inputs: { 'build-constraints': ['hashes.txt'] } }, oldest],
    [
      'by an input, whatever the variable names',
      { inputs: { 'build-constraints': ['limits.txt'] }, env: { UV_BUILD_CONSTRAINT: 'nowhere.txt' } },
      oldest,
    ],
    ['by UV_BUILD_CONSTRAINT', { env: { UV_BUILD_CONSTRAINT: 'limits.txt' } }, oldest],
    ['by PIP_BUILD_CONSTRAINT', { env: { PIP_BUILD_CONSTRAINT: 'limits.txt' } }, oldest],
    ['the same on another day', {}, ofItsTime],
    ['not, where the index tells no time', { sdist: {} }, newest],
  ])('is limited %s', async (_what, given, expected) => {
    expect(await hashOf(given)).toBe(expected)
  })

  it('gets variables by name, and they decide which wheel it is', async () => {
    const given = (choice: string): Given => ({ inputs: { 'build-env': ['CHOICE'] }, env: { CHOICE: choice } })
    const [one, same, other] = [await hashOf(given('a')), await hashOf(given('a')), await hashOf(given('b'))]
    expect(one).toBe(same)
    expect(new Set([one, other, ofItsTime]).size).toBe(3)
    expect(await hashOf({ env: { CHOICE: 'a' } })).toBe(ofItsTime)
  })

  it.each<readonly [inputs: Readonly<Record<string, readonly string[]>>, expected: object]>([
    [{ 'build-env': ['NO_SUCH_ONE'] }, { code: 'variable-not-set', input: 'build-env' }],
    [
      { 'build-constraints': ['https://example.com/limits.txt'] },
      { code: 'remote-requirements', input: 'build-constraints' },
    ],
    [{ 'build-constraints': ['nowhere.txt'] }, { code: 'requirements-missing', input: 'build-constraints' }],
    [
      { 'build-constraints': ['wrong.txt'] },
      { code: 'build-constraint-syntax', file: 'wrong.txt', line: 2, input: 'build-constraints' },
    ],
  ])('is refused: %j', async (inputs, expected) => {
    expect((await build({ inputs })).problems).toMatchObject([expected])
  })

  it('is refused where the index serves other bytes than the hash says', async () => {
    const { problems } = await build({ inputs: { 'build-constraints': ['other-hash.txt'] } })
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toMatch(/hash/i)
  })
})
