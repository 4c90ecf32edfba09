// Names that are no packages: told before anything is resolved, with the real uv against an index of our own.

import { expect, it } from 'vitest'
import { Failure, type Problem } from '../../../src/errors.ts'
import { readInputs } from '../../../src/python/requirements/read-inputs.ts'
import { resolve } from '../../../src/python/resolve/resolve.ts'
import { makeContext } from '../../support/contexts.ts'
import { startIndex, type IndexFile } from '../../support/index.ts'
import { targetOf } from '../../support/locks.ts'
import { describeWithIndex } from '../../support/real-index.ts'
import { makeSdist, sdistFilename, sdistWithBackend } from '../../support/sdists.ts'
import { pathWithUv } from '../../support/uv.ts'
import { makeWheel, wheelFilename, type WheelSpec } from '../../support/wheels.ts'

const path = await pathWithUv().catch(() => process.env['PATH'] ?? '')

const wheel = (spec: WheelSpec): IndexFile => ({ filename: wheelFilename(spec), content: makeWheel(spec) })
const placeholder = sdistWithBackend('sklearn', 'raise SystemExit("deprecated, use scikit-learn")', '0.0.post12')
/** With static metadata, as nothing has to run to read them. */
const old = {
  name: 'sklearn',
  version: '0.0',
  files: {
    'PKG-INFO': 'Metadata-Version: 2.2\nName: sklearn\nVersion: 0.0\nRequires-Dist: scikit-learn\n',
    'pyproject.toml': '[build-system]\nrequires = []\nbuild-backend = "none"\n',
  },
}
const files: readonly IndexFile[] = [
  placeholder,
  { filename: sdistFilename(old), content: makeSdist(old) },
  wheel({ name: 'scikit-learn' }),
  wheel({ name: 'asyncio', version: '3.4.3' }),
  wheel({ name: 'usesit', requires: ['sklearn'] }),
  wheel({ name: 'outer', requires: ['usesit'] }),
  wheel({ name: 'a' }),
]

interface Result {
  readonly names: readonly string[]
  readonly problems: readonly Problem[]
  readonly runsOfUv: number
}

async function resolved(requirements: string): Promise<Result> {
  await using index = await startIndex(files)
  await using context = await makeContext({ env: { PATH: path, UV_DEFAULT_INDEX: index.url, UV_HTTP_RETRIES: '0' } })
  await context.write({ 'requirements.txt': requirements })
  const inputs = await readInputs({ requirements: [], packages: [], constraints: [] }, context)
  const targets = [targetOf('python3.12', 'x86_64'), targetOf('python3.12', 'arm64')]
  const answer = await resolve(inputs, targets, { cache: true, foreignCode: 'isolate' }, context).catch(
    (error: unknown) => error,
  )
  const runsOfUv = context.lines.filter((line) => /^debug: .*pip compile/.test(line)).length
  if (answer instanceof Failure) return { names: [], problems: answer.problems, runsOfUv }
  if (!Array.isArray(answer)) throw answer
  return { names: answer[0].packages.map((one: { readonly name: string }) => one.name), problems: [], runsOfUv }
}

await describeWithIndex('a name that is no package', () => {
  it.each<readonly [requirements: string, problems: readonly Partial<Problem>[]]>([
    ['a\nsklearn\n', [{ package: 'sklearn', line: 2, nextStep: expect.stringMatching(/^Write scikit-learn/) }]],
    [
      'a\npyobjc-core==10.1\npywin32>=300\na; sys_platform == "darwin"\n',
      [
        {
          code: 'no-fitting-wheel',
          package: 'pyobjc-core',
          line: 2,
          nextStep: expect.stringMatching(/sys_platform == "darwin"/),
        },
        {
          code: 'no-fitting-wheel',
          package: 'pywin32',
          line: 3,
          nextStep: expect.stringMatching(/Windows only: delete the line/),
        },
      ],
    ],
    ['sklearn==0.0.post1\n', [{ package: 'sklearn', line: 1 }]],
    ['dateutil>=2\n', [{ package: 'dateutil', line: 1, nextStep: expect.stringMatching(/^Write python-dateutil/) }]],
    [
      'json\nos\npython==3.11\npkg_resources==0.0.0\n',
      [
        { package: 'json', line: 1, nextStep: expect.stringMatching(/part of Python itself/) },
        { package: 'os', line: 2 },
        { package: 'python', line: 3, nextStep: expect.stringMatching(/`runtimes`/) },
        { package: 'pkg-resources', line: 4, nextStep: expect.stringMatching(/^Delete the line/) },
      ],
    ],
  ])('is refused before anything is resolved: %j', async (requirements, problems) => {
    const result = await resolved(requirements)
    expect(result.problems).toEqual(
      problems.map((one) => expect.objectContaining({ code: 'package-not-found', file: 'requirements.txt', ...one })),
    )
    expect(result.runsOfUv).toBe(0)
  })

  it.each<readonly [requirements: string, names: readonly string[]]>([
    ['asyncio\n', ['asyncio']],
    ['sklearn==0.0\n', ['scikit-learn', 'sklearn']],
    ['a\njson; python_version < "3"\n', ['a']],
  ])('is taken where the index has it, and passed over where its marker is: %j', async (requirements, names) => {
    expect(await resolved(requirements)).toMatchObject({ names, problems: [] })
  })

  it('is told with those who require it, and without asking for other runtimes', async () => {
    const { problems, runsOfUv } = await resolved('a\nouter\n')
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ code: 'metadata-build-failed', package: 'sklearn', line: 2 })
    expect(problems[0]?.message).toMatch(/^sklearn is required by usesit, which is required by outer\. /)
    expect(problems[0]?.nextStep).toMatch(/^Take another version of the package that requires sklearn/)
    // For each target: the resolving, and the question who requires it.
    expect(runsOfUv).toBe(4)
  })
})
