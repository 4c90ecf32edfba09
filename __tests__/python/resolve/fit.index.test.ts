// glibc, ABI and architecture take part in resolving: the real uv against an index of our own.

import { expect, it } from 'vitest'
import { Failure } from '../../../src/errors.ts'
import type { Architecture } from '../../../src/lambda/architectures.ts'
import type { Lock } from '../../../src/python/locks/lock.ts'
import { readInputs } from '../../../src/python/requirements/read-inputs.ts'
import { explainRequirers, resolve } from '../../../src/python/resolve/resolve.ts'
import { chooseWheels } from '../../../src/python/wheels/choose.ts'
import { makeContext } from '../../support/contexts.ts'
import { startIndex, type IndexFile } from '../../support/index.ts'
import { targetOf } from '../../support/locks.ts'
import { describeWithIndex } from '../../support/real-index.ts'
import { sdistWithBackend } from '../../support/sdists.ts'
import { pathWithUv } from '../../support/uv.ts'
import { makeWheel, wheelFilename, type WheelSpec } from '../../support/wheels.ts'

const path = await pathWithUv().catch(() => process.env['PATH'] ?? '')

const wheel = (spec: WheelSpec, more: Partial<IndexFile> = {}): IndexFile => ({
  filename: wheelFilename(spec),
  content: makeWheel(spec),
  ...more,
})

const source = (name: string, version: string, requires: readonly string[] = []): IndexFile =>
  sdistWithBackend(name, `requires = ${JSON.stringify(requires)}`, version)

interface Case {
  readonly files: readonly IndexFile[]
  readonly requirements: string
  readonly runtime?: string
  readonly architecture?: Architecture
}

interface Resolved {
  readonly lock: Lock
  /** `name version`, with `(compile)` behind what has no fitting wheel. */
  readonly packages: readonly string[]
  readonly notes: readonly string[]
  readonly runsOfUv: number
}

async function resolved({
  files,
  requirements,
  runtime = 'python3.11',
  architecture = 'x86_64',
}: Case): Promise<Resolved> {
  await using index = await startIndex(files)
  await using context = await makeContext({ env: { PATH: path, UV_DEFAULT_INDEX: index.url, UV_HTTP_RETRIES: '0' } })
  await context.write({ 'requirements.txt': requirements })
  const inputs = await readInputs({ requirements: [], packages: [], constraints: [] }, context)
  const [lock] = await resolve(
    inputs,
    [targetOf(runtime, architecture)],
    { cache: true, foreignCode: 'isolate' },
    context,
  )
  if (!lock) throw new Error('no lock')
  const unfit = new Set(chooseWheels(lock).unfit.map((one) => one.package.name))
  return {
    lock,
    packages: lock.packages.map(({ name, version }) => `${name} ${version}${unfit.has(name) ? ' (compile)' : ''}`),
    notes: context.lines.filter((line) => line.startsWith('info: ')).map((line) => line.slice('info: '.length)),
    runsOfUv: context.lines.filter((line) => /^debug: .*pip compile/.test(line)).length,
  }
}

const on311 = (version: string, platform: string, requires: readonly string[] = []): IndexFile =>
  wheel({ name: 'native', version, tag: `cp311-cp311-${platform}`, requires: [...requires] })

/** The newest two need glibc 2.27 and 2.28, the third fits Amazon Linux 2. */
const native = [
  on311('3.0', 'manylinux_2_28_x86_64'),
  on311('2.4', 'manylinux_2_27_x86_64'),
  on311('2.3', 'manylinux_2_17_x86_64'),
  on311('2.2', 'manylinux_2_17_x86_64'),
]
const sources = ['3.0', '2.4', '2.3', '2.2'].map((version) => source('native', version))

await describeWithIndex('a release that has a fitting wheel', () => {
  it.each<[why: string, one: Case, packages: readonly string[]]>([
    ['is taken in place of newer ones', { files: [...native, ...sources], requirements: 'native' }, ['native 2.3']],
    ['is taken where there is no source', { files: native, requirements: 'native' }, ['native 2.3']],
    [
      'is what --only-binary means',
      { files: [...native, ...sources], requirements: '--only-binary :all:\nnative' },
      ['native 2.3'],
    ],
    [
      'is not sought for what is pinned',
      { files: [...native, ...sources], requirements: 'native==3.0' },
      ['native 3.0 (compile)'],
    ],
    [
      'is not sought with --no-binary',
      { files: [...native, ...sources], requirements: '--no-binary native\nnative' },
      ['native 3.0 (compile)'],
    ],
    [
      'does not exist within the range that is asked for',
      { files: [...native, ...sources], requirements: 'native>=2.4' },
      ['native 3.0 (compile)'],
    ],
    [
      'is a pre-release where no final one fits, as in pip',
      {
        files: [...native.slice(0, 2), ...sources, on311('2.5rc1', 'manylinux_2_17_x86_64')],
        requirements: 'native>=2.4',
      },
      ['native 2.5rc1'],
    ],
    [
      'is not a pre-release that fits no better',
      {
        files: [...native.slice(0, 2), ...sources, on311('2.5rc1', 'manylinux_2_28_x86_64')],
        requirements: 'native>=2.4',
      },
      ['native 3.0 (compile)'],
    ],
    [
      'is older where the only newer one that fits no better is a pre-release, and what requires it is older then, too',
      {
        files: [
          wheel({ name: 'outer', version: '2.0', requires: ['native>=2.4'] }),
          wheel({ name: 'outer', version: '1.0', requires: ['native'] }),
          ...native,
          ...sources,
          source('native', '3.1.dev1'),
        ],
        requirements: 'outer',
      },
      ['native 2.3', 'outer 1.0'],
    ],
    ['does not exist at all', { files: sources, requirements: 'native' }, ['native 3.0 (compile)']],
    [
      'is taken in place of newer ones that are sources only',
      { files: [source('native', '3.0'), ...native.slice(2)], requirements: 'native' },
      ['native 2.3'],
    ],
    [
      'is older by the version, not by the text',
      { files: [...native, on311('2.10', 'manylinux_2_17_x86_64'), ...sources], requirements: 'native' },
      ['native 2.10'],
    ],
    [
      'is not one that was withdrawn, nor a pre-release',
      {
        files: [
          ...native.slice(0, 2),
          ...sources,
          { ...on311('2.3', 'manylinux_2_17_x86_64'), yanked: 'bad' },
          on311('2.3rc1', 'manylinux_2_17_x86_64'),
          on311('2.2', 'manylinux_2_17_x86_64'),
        ],
        requirements: 'native',
      },
      ['native 2.2'],
    ],
    [
      'may come with other releases of those that require it',
      {
        files: [
          ...native,
          ...sources,
          wheel({ name: 'top', version: '2.0', requires: ['native>=2.4'] }),
          wheel({ name: 'top', version: '1.0', requires: ['native>=2'] }),
        ],
        requirements: 'top',
      },
      ['native 2.3', 'top 1.0'],
    ],
    [
      'cannot be had where a pinned package requires a newer one',
      {
        files: [...native, ...sources, wheel({ name: 'top', version: '2.0', requires: ['native>=2.4'] })],
        requirements: 'top==2.0',
      },
      ['native 3.0 (compile)', 'top 2.0'],
    ],
    [
      'is found for one package where another has none',
      {
        files: [...native, ...sources, source('other', '1.0'), source('other', '2.0')],
        requirements: 'native\nother',
      },
      ['native 2.3', 'other 2.0 (compile)'],
    ],
    [
      'is found for one package where another must stay',
      {
        files: [
          ...native,
          ...sources,
          wheel({ name: 'other', version: '2.0', tag: 'cp311-cp311-musllinux_1_2_x86_64' }),
          source('other', '2.0'),
          wheel({ name: 'other', version: '1.0' }),
        ],
        requirements: 'native\nother>=2',
      },
      ['native 2.3', 'other 2.0 (compile)'],
    ],
    [
      'is sought on newer runtimes, too: musl',
      {
        files: [
          wheel({ name: 'm', version: '2.0', tag: 'cp313-cp313-musllinux_1_2_aarch64' }),
          source('m', '2.0'),
          wheel({ name: 'm', version: '1.0', tag: 'cp313-cp313-manylinux_2_34_aarch64' }),
        ],
        requirements: 'm',
        runtime: 'python3.13',
        architecture: 'arm64',
      },
      ['m 1.0'],
    ],
    [
      'is sought for another Python',
      {
        files: [
          wheel({ name: 'm', version: '2.0', tag: 'cp312-cp312-manylinux_2_17_aarch64' }),
          source('m', '2.0'),
          wheel({ name: 'm', version: '1.0', tag: 'cp310-abi3-manylinux_2_17_aarch64' }),
        ],
        requirements: 'm',
        runtime: 'python3.13',
        architecture: 'arm64',
      },
      ['m 1.0'],
    ],
    [
      'is sought for another architecture',
      {
        files: [
          wheel({ name: 'm', version: '2.0', tag: 'cp313-cp313-manylinux_2_17_x86_64' }),
          source('m', '2.0'),
          wheel({ name: 'm', version: '1.0', tag: 'cp313-cp313-manylinux_2_17_aarch64' }),
        ],
        requirements: 'm',
        runtime: 'python3.13',
        architecture: 'arm64',
      },
      ['m 1.0'],
    ],
    [
      'is taken where the source of the newest cannot tell what it needs',
      {
        files: [
          sdistWithBackend('broken', "raise RuntimeError('no')", '2.0'),
          wheel({ name: 'broken', version: '1.0' }),
        ],
        requirements: 'broken',
      },
      ['broken 1.0'],
    ],
  ])('%s', async (_why, one, packages) => {
    expect((await resolved(one)).packages).toEqual(packages)
  })

  it('is found in the second run of uv, however many releases do not fit', async () => {
    const many = Array.from({ length: 40 }, (_, minor) => on311(`4.${minor}`, 'manylinux_2_28_x86_64'))
    const { packages, runsOfUv, notes, lock } = await resolved({
      files: [...many, source('native', '4.39'), ...native],
      requirements: 'native',
    })
    expect(packages).toEqual(['native 2.3'])
    expect(runsOfUv).toBe(2)
    expect(notes).toEqual([
      'native 4.39 is skipped for python3.11 x86_64, 2.3 is taken: its nearest wheel needs glibc 2.28, python3.11 on Lambda has 2.26. To have 4.39 compiled, require native==4.39.',
    ])
    expect(lock.heldBack).toMatchObject([{ name: 'native', newest: '4.39' }])
  })

  it('takes one run where everything fits', async () => {
    const { runsOfUv, notes } = await resolved({ files: native.slice(2), requirements: 'native' })
    expect([runsOfUv, notes]).toEqual([1, []])
  })

  it('is what the question who requires what is answered for', async () => {
    await using index = await startIndex([...native, ...sources, wheel({ name: 'top', requires: ['native'] })])
    await using context = await makeContext({ env: { PATH: path, UV_DEFAULT_INDEX: index.url } })
    await context.write({ 'requirements.txt': 'top' })
    const inputs = await readInputs({ requirements: [], packages: [], constraints: [] }, context)
    const [lock] = await resolve(
      inputs,
      [targetOf('python3.11', 'x86_64')],
      { cache: true, foreignCode: 'isolate' },
      context,
    )
    if (!lock) throw new Error('no lock')
    const { packages } = await explainRequirers(lock, inputs, context)
    expect(packages.map(({ name, version }) => `${name} ${version}`)).toEqual(['native 2.3', 'top 1.0'])
    expect(packages[0]?.requiredBy).toEqual([{ kind: 'package', name: 'top' }])
  })

  it('is not asked for when the requirements contradict each other', async () => {
    const failure = await resolved({ files: native, requirements: 'native>2.3\nnative<2.3' }).catch(
      (error: unknown) => error,
    )
    expect(failure).toBeInstanceOf(Failure)
  })

  it('is looked for in folders of find-links', async () => {
    await using context = await makeContext({ env: { PATH: path } })
    const files = [...native, ...sources]
    await context.write(Object.fromEntries(files.map(({ filename, content }) => [`w h/${filename}`, content])))
    await context.write({ 'requirements.txt': '--no-index -f "w h"\nnative' })
    const inputs = await readInputs({ requirements: [], packages: [], constraints: [] }, context)
    const [lock] = await resolve(
      inputs,
      [targetOf('python3.11', 'x86_64')],
      { cache: true, foreignCode: 'isolate' },
      context,
    )
    expect(lock?.packages.map(({ version }) => version)).toEqual(['2.3'])
  })
})
