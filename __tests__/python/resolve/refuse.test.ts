import { describe, expect, it } from 'vitest'
import type { Architecture } from '../../../src/lambda/architectures.ts'
import type { Problem } from '../../../src/errors.ts'
import type { LockedPackage } from '../../../src/python/locks/lock.ts'
import { chooseWheels } from '../../../src/python/wheels/choose.ts'
import { explainUnfit } from '../../../src/python/resolve/refuse.ts'
import { indexSettings } from '../../../src/python/indexes/settings.ts'
import { noIndexOptions, type Requirement } from '../../../src/python/requirements/inputs.ts'
import { serveFiles, type ServedFile } from '../../support/file-server.ts'
import { lockOf, targetOf } from '../../support/locks.ts'

const platforms = [
  'manylinux_2_27_x86_64.manylinux_2_28_x86_64',
  'manylinux_2_27_aarch64.manylinux_2_28_aarch64',
  'musllinux_1_2_x86_64',
  'macosx_14_0_arm64',
  'win_amd64',
]
/** Like numpy's page: 2.3 needs glibc 2.27, 2.2 does not. */
const numpy = [
  ...['311', '312', '313'].flatMap((python) =>
    platforms.map((platform) => `numpy-2.4.6-cp${python}-cp${python}-${platform}.whl`),
  ),
  'numpy-2.4.6.tar.gz',
  'numpy-2.5.0rc1-cp311-cp311-manylinux2014_x86_64.whl',
  'numpy-2.2.5-cp311-cp311-manylinux2014_x86_64.whl',
  'numpy-2.2.6-cp311-cp311-manylinux2014_x86_64.whl',
  'numpy-2.2.10-cp310-cp310-manylinux2014_x86_64.whl',
]

const html = (filenames: readonly string[]): ServedFile => ({
  bytes: Buffer.from(filenames.map((name) => `<a href="/f/${name}">${name}</a>`).join('\n')),
  type: 'text/html',
})

const json = (filenames: readonly string[]): ServedFile => ({
  bytes: Buffer.from(JSON.stringify({ files: filenames.map((filename) => ({ filename, url: `/f/${filename}` })) })),
  type: 'application/vnd.pypi.simple.v1+json',
})

const lineOf = (name: string, version: string, more: Partial<Requirement> = {}): Requirement => ({
  origin: { kind: 'requirement', file: 'requirements.txt', line: 3, text: `${name}==${version}` },
  name,
  source: { kind: 'index', specifiers: [] },
  extras: [],
  line: `${name}==${version}`,
  pin: { kind: 'version', version },
  hashes: [],
  editable: false,
  ...more,
})
const pinned = [lineOf('numpy', '2.4.6'), lineOf('x', '1.0'), lineOf('c', '1.0')]

async function problemsOf(
  packages: readonly (Partial<LockedPackage> & { name: string })[],
  pages: Readonly<Record<string, ServedFile>>,
  runtime = 'python3.11',
  architecture: Architecture = 'x86_64',
  requirements: readonly Requirement[] = pinned,
): Promise<readonly Problem[]> {
  await using server = await serveFiles(pages)
  const env = { UV_DEFAULT_INDEX: `own=${server.url.replace('//', '//u:hunter2@')}/simple/` }
  const lock = lockOf(targetOf(runtime, architecture), packages)
  const settings = indexSettings(noIndexOptions, env, '/', () => false)
  return await explainUnfit(
    chooseWheels(lock),
    lock,
    { requirements, constraints: [], options: noIndexOptions, files: [] },
    { settings, env },
    { env, signal: new AbortController().signal },
  )
}

const asked = [{ kind: 'requirement', file: 'requirements.txt', line: 3, text: 'numpy==2.4.6' }] as const

describe('a package without a fitting wheel', () => {
  it.each([
    ['HTML', html(numpy)],
    ['JSON', json(numpy)],
  ])('is explained from its page, %s', async (_kind, page) => {
    const problems = await problemsOf([{ name: 'numpy', version: '2.4.6', requiredBy: asked }], {
      '/simple/numpy/': page,
    })
    expect(problems).toEqual([
      {
        code: 'no-fitting-wheel',
        package: 'numpy',
        file: 'requirements.txt',
        line: 3,
        message:
          'numpy 2.4.6 has no wheel for python3.11 x86_64: of its 15 wheels 1 needs glibc 2.27, python3.11 on Lambda has 2.26; 2 are for Python 3.12 and 3.13; 3 are for aarch64; 3 are for musl; 6 are for macOS and Windows. Its source distribution (numpy-2.4.6.tar.gz) would have to be compiled. Asked for by requirements.txt line 3 (numpy==2.4.6).',
        nextStep:
          'Require numpy<=2.2.6, which has a wheel that fits; or take another runtime: python3.12 and python3.13 have one; or have it compiled (`build: auto`).',
      },
    ])
  })

  it('is explained from the lock alone when its page cannot be read', async () => {
    const wheels = [{ filename: 'numpy-2.4.6-cp311-cp311-manylinux_2_27_x86_64.whl', url: 'https://host/x' }]
    const [problem] = await problemsOf([{ name: 'numpy', version: '2.4.6', wheels }], {})
    expect(problem?.message).toBe(
      'numpy 2.4.6 has no wheel for python3.11 x86_64: its only wheel, numpy-2.4.6-cp311-cp311-manylinux_2_27_x86_64.whl: it needs glibc 2.27, python3.11 on Lambda has 2.26.',
    )
    expect(problem?.nextStep).toBe('Choose another version of numpy, another runtime or another package.')
  })

  it('is traced to the line that led to it', async () => {
    const packages = [
      { name: 'c', requiredBy: [{ kind: 'package', name: 'b' }] as const },
      {
        name: 'b',
        wheels: [{ filename: 'b-1.0-py3-none-any.whl', url: '' }],
        requiredBy: [
          { kind: 'package', name: 'b' },
          { kind: 'package', name: 'a' },
        ] as const,
      },
      { name: 'a', wheels: [{ filename: 'a-1.0-py3-none-any.whl', url: '' }], requiredBy: asked },
    ]
    const [problem] = await problemsOf(packages, { '/simple/c/': html(['c-1.0.tar.gz']) })
    expect(problem).toMatchObject({ file: 'requirements.txt', line: 3, package: 'c' })
    expect(problem?.message).toContain(
      'It is required by b, which is required by a. Asked for by requirements.txt line 3',
    )
    expect(problem?.message).toContain('it is published without any wheel')
  })

  it('may need another architecture, or a later version', async () => {
    const page = html(['x-1.0-py3-none-manylinux2014_x86_64.whl', 'x-1.1-py3-none-any.whl', 'x-1.0.post1.tar.gz'])
    const [problem] = await problemsOf([{ name: 'x' }], { '/simple/x/': page }, 'python3.13', 'arm64')
    expect(problem?.nextStep).toBe(
      'Require x>=1.1, which has a wheel that fits; or take another architecture: x86_64 has one.',
    )
  })

  it('is no version that the index has withdrawn, or that is for another Python', async () => {
    const page: ServedFile = {
      type: 'text/html',
      bytes: Buffer.from(
        '<a href="x-0.9-py3-none-any.whl" data-yanked="bad">x</a><a href="x-1.1-py3-none-any.whl" data-requires-python="&gt;=3.14">x</a><a href="x-1.0.tar.gz">x</a>',
      ),
    }
    const [problem] = await problemsOf([{ name: 'x' }], { '/simple/x/': page })
    expect(problem?.nextStep).toBe('Have it compiled (`build: auto`).')
  })

  it('that the user leaves open is not to be required in an older release, which the resolver has tried', async () => {
    const packages = [{ name: 'numpy', version: '2.4.6' }]
    const [problem] = await problemsOf(packages, { '/simple/numpy/': html(numpy) }, 'python3.11', 'x86_64', [])
    expect(problem?.nextStep).toMatch(
      /^Allow numpy 2\.2\.6, which has a wheel that fits and which the requirements now rule out; or take another runtime/,
    )
  })

  it('is one whose fitting wheel the hashes do not allow', async () => {
    const file = (filename: string) => ({ filename, url: `https://host/${filename}`, sha256: '0'.repeat(64) })
    const packages = [
      {
        name: 'x',
        version: '1.0',
        forbiddenWheels: [file('x-1.0-cp311-cp311-manylinux2014_x86_64.whl')],
        sdist: file('x-1.0.tar.gz'),
        requiredBy: [{ kind: 'requirement', file: 'requirements.txt', line: 3, text: 'x==1.0' }] as const,
      },
    ]
    const page = html(['x-1.0-cp311-cp311-manylinux2014_x86_64.whl', 'x-0.9-py3-none-any.whl', 'x-1.0.tar.gz'])
    const hashed = [lineOf('x', '1.0', { hashes: [`sha256:${'1'.repeat(64)}`] })]
    const [problem] = await problemsOf(packages, { '/simple/x/': page }, 'python3.11', 'x86_64', hashed)
    expect(problem).toMatchObject({
      file: 'requirements.txt',
      line: 3,
      message: expect.stringMatching(
        /^x 1\.0 has a wheel for python3\.11 x86_64, x-1\.0-.*\.whl, and its hashes do not allow it\./,
      ),
      nextStep:
        'Make the hashes anew for all platforms (`uv pip compile --generate-hashes`); or have it compiled (`build: auto`).',
    })
  })

  it('has an easier name', async () => {
    const packages = [{ name: 'psycopg2', version: '2.9.9' }]
    const [problem] = await problemsOf(packages, { '/simple/psycopg2/': html(['psycopg2-2.9.9.tar.gz']) })
    expect(problem?.nextStep).toMatch(/^Require psycopg2-binary/)
  })

  it('that a selection names is traced by the explained lock', async () => {
    await using server = await serveFiles({})
    const env = { UV_DEFAULT_INDEX: server.url }
    const target = targetOf('python3.11', 'x86_64')
    const selection = chooseWheels(lockOf(target, [{ name: 'b' }]))
    const explained = lockOf(target, [
      { name: 'a', requiredBy: asked },
      { name: 'b', requiredBy: [{ kind: 'package', name: 'a' }] },
    ])
    const nothing = { requirements: [], constraints: [], options: noIndexOptions, files: [] }
    const indexes = { env, settings: indexSettings(noIndexOptions, env, '/', () => false) }
    const signal = new AbortController().signal
    const [problem] = await explainUnfit(selection, explained, nothing, indexes, { env, signal })
    expect(problem).toMatchObject({ package: 'b', file: 'requirements.txt', line: 3 })
    expect(problem?.message).toContain('It is required by a. Asked for by requirements.txt line 3')
  })

  it('may be a source that is no index file', async () => {
    const problems = await problemsOf(
      [
        { name: 'v', direct: { kind: 'vcs', url: 'https://u:hunter2@host/v.git', commit: 'abc' } },
        { name: 'd', direct: { kind: 'directory', path: './libs/d' } },
        {
          name: 'w',
          direct: { kind: 'archive', file: { filename: 'w-1-cp311-cp311-win32.whl', url: 'https://host/w' } },
        },
      ],
      {},
    )
    expect(problems.map(({ message }) => message)).toEqual([
      'v 1.0 comes as source from https://***@host/v.git, and a layer needs a wheel of it.',
      'd 1.0 comes as source from ./libs/d, and a layer needs a wheel of it.',
      'w 1.0 has no wheel for python3.11 x86_64: w-1-cp311-cp311-win32.whl does not fit: it is for Windows.',
    ])
    // A wheel that was named itself has no source: no advice that cannot work.
    expect(problems.map(({ nextStep }) => nextStep?.includes('compiled') ?? false)).toEqual([true, true, false])
  })
})
