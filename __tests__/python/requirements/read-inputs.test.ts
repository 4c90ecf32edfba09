import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigurationError, type Failure, type Problem } from '../../../src/errors.ts'
import type { Inputs, Requirement } from '../../../src/python/requirements/inputs.ts'
import { readInputs, type InputsRequest } from '../../../src/python/requirements/read-inputs.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'

const hash = 'a'.repeat(64)
const other = 'b'.repeat(64)
const nothing: InputsRequest = { requirements: [], packages: [], constraints: [] }

type Files = Readonly<Record<string, string | Uint8Array>>

async function read(
  files: Files,
  request: Partial<InputsRequest> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Inputs> {
  await using context = await makeContext({ env })
  await context.write(files)
  return await readInputs({ ...nothing, ...request }, context)
}

async function problemsOf(files: Files, request: Partial<InputsRequest> = {}): Promise<readonly Problem[]> {
  try {
    await read(files, request)
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems
    throw error
  }
  return []
}

const summary = ({ origin, line, hashes }: Requirement): readonly unknown[] => [
  origin.kind === 'requirement' ? `${origin.file}:${origin.line}` : origin.input,
  line,
  ...hashes,
]
const lines = (inputs: Inputs): readonly (readonly unknown[])[] => inputs.requirements.map(summary)

describe('reading requirement files', () => {
  it('finds requirements.txt when nothing is said', async () => {
    expect(lines(await read({ 'requirements.txt': 'six\n' }))).toEqual([['requirements.txt:1', 'six']])
  })

  it('does not look for it when packages are named', async () => {
    const inputs = await read({ 'requirements.txt': 'six\n' }, { packages: ['idna==3.10', ' attrs [x] >1 # why'] })
    expect(lines(inputs)).toEqual([
      ['packages', 'idna==3.10'],
      ['packages', 'attrs[x]>1'],
    ])
  })

  it('joins lines, drops comments, keeps hashes apart', async () => {
    const text = [
      '\uFEFF# a comment',
      'flask==3.0 \\',
      `    --hash=sha256:${hash.toUpperCase()} \\`,
      `    --hash sha256:${other}   # two of them`,
      '',
      'x @ https://e.example/x.zip#egg=x',
      '   six # indented',
      'attrs \\',
      '# a comment ends the line',
      'idna==3.10',
    ].join('\r\n')
    expect(lines(await read({ 'requirements.txt': text }))).toEqual([
      ['requirements.txt:2', 'flask==3.0', `sha256:${hash}`, `sha256:${other}`],
      ['requirements.txt:6', 'x @ https://e.example/x.zip#egg=x'],
      ['requirements.txt:7', 'six'],
      ['requirements.txt:8', 'attrs'],
      ['requirements.txt:10', 'idna==3.10'],
    ])
  })

  it.each([
    ['UTF-16, little end first', Buffer.from('\uFEFFsix\r\n', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\uFEFFsix\r\n', 'utf16le').swap16()],
    ['UTF-8 with a mark', Buffer.from('\uFEFFsix\n')],
    ['old Macintosh line ends', Buffer.from('# x\rsix\r')],
  ])('reads %s', async (_name, bytes) => {
    const inputs = await read({ 'requirements.txt': bytes })
    expect(inputs.requirements.map(({ line }) => line)).toEqual(['six'])
  })

  it.each([
    ['Latin-1', Buffer.from('# caf\xe9\nsix\n', 'latin1'), 'UTF-8'],
    ['UTF-16 without a mark', Buffer.from('six\n', 'utf16le'), 'UTF-16 without'],
  ])('refuses %s', async (_name, bytes, part) => {
    const problems = await problemsOf({ 'requirements.txt': bytes })
    expect(problems).toMatchObject([{ code: 'requirements-unreadable' }])
    expect(problems[0]?.message).toContain(part)
  })

  it('follows -r and -c from the file that names them, each file once', async () => {
    const inputs = await read({
      'requirements.txt': '-r deps/base.txt\n--requirement=deps/base.txt\nsix\n-c limits.txt\n',
      'deps/base.txt': '-r more.txt\n-c ../limits.txt\nidna\n',
      'deps/more.txt': 'attrs\n',
      'limits.txt': '-r deeper.txt\nsix<2\n',
      'deeper.txt': 'urllib3<3\n',
    })
    expect(lines(inputs).map(([place]) => place)).toEqual(['deps/more.txt:1', 'deps/base.txt:3', 'requirements.txt:3'])
    expect(inputs.constraints.map(summary)).toEqual([
      ['deeper.txt:1', 'urllib3<3'],
      ['limits.txt:2', 'six<2'],
    ])
    expect(inputs.files).toEqual(['requirements.txt', 'deps/base.txt', 'deps/more.txt', 'limits.txt', 'deeper.txt'])
  })

  it('puts variables in as pip does, shows them as written, and masks those of URLs', async () => {
    await using context = await makeContext({ env: { TOKEN: 's3cret', VERSION: '1.0', lower: 'x' } })
    await context.write({
      'requirements.txt':
        '-i https://u:${TOKEN}@pypi.example/simple\nsix==${VERSION}\nx @ https://${TOKEN}@e.example/x.zip\n',
    })
    const inputs = await readInputs(nothing, context)
    expect(inputs.options.indexUrl).toBe('https://u:s3cret@pypi.example/simple')
    expect(inputs.requirements[0]).toMatchObject({ line: 'six==1.0', origin: { text: 'six==${VERSION}' } })
    expect(inputs.requirements[1]?.origin.text).toBe('x @ https://${TOKEN}@e.example/x.zip')
    expect(context.masked).toContain('s3cret')
  })

  it.each(['-r /etc/passwd\n', '-c /etc/passwd\n', '-r link.txt\n'])(
    'shows no line of a file outside of the project: %s',
    async (text) => {
      await using context = await makeContext()
      await context.write({ 'requirements.txt': `six==1.17.0\n${text}` })
      await symlink('/etc/passwd', join(context.directory, 'link.txt'))
      const failure: unknown = await readInputs(nothing, context).catch((error: unknown) => error)
      expect(failure).toMatchObject({ problems: [{ code: 'not-a-requirements-file', line: 1 }] })
      expect(JSON.stringify((failure as Failure).problems)).not.toContain('root:')
    },
  )

  it('leaves a variable that is not set as it is, which is then no requirement', async () => {
    expect(await problemsOf({ 'requirements.txt': 'six==${LAMBDA_LAYER_NOT_SET}\n' })).toMatchObject([
      { code: 'requirement-syntax', line: 1, column: 6 },
    ])
  })

  it('gives the column of the file, not of the text with variables put in', async () => {
    await using context = await makeContext({ env: { LONG: 'a-very-long-name' } })
    await context.write({ 'requirements.txt': '${LONG}==1.0 six\n' })
    await expect(readInputs(nothing, context)).rejects.toMatchObject({ problems: [{ line: 1, column: 14 }] })
  })

  it('collects options; the last index counts', async () => {
    const { options } = await read({
      'requirements.txt': [
        '-i https://one.example/simple',
        '--index-url=https://two.example/simple --extra-index-url https://x.example/simple',
        '-fwheels --pre',
        '--trusted-host t.example',
        '--no-binary :all:',
        '--only-binary Foo_Bar,baz',
        '--require-hashes',
        '--prefer-binary --use-feature=fast-deps',
        'six',
      ].join('\n'),
      'wheels/x': '',
    })
    expect(options).toMatchObject({
      indexUrl: 'https://two.example/simple',
      extraIndexUrls: ['https://x.example/simple'],
      findLinks: [expect.stringMatching(/project\/wheels$/)],
      trustedHosts: ['t.example'],
      preReleases: true,
      noBinary: [':all:'],
      onlyBinary: ['foo-bar', 'baz'],
      requireHashes: true,
      noIndex: false,
    })
  })

  it.each([
    ['six==1.0', { kind: 'version', version: '1.0' }],
    ['six===1.0', { kind: 'version', version: '1.0' }],
    ['six>=0.1,==1.0', { kind: 'version', version: '1.0' }],
    ['six==1.*', undefined],
    ['six>=1', undefined],
    ['six', undefined],
    [`six @ https://e.example/six.zip#sha256=${hash}`, { kind: 'file' }],
    [`six @ https://e.example/six.zip --hash=sha256:${hash}`, { kind: 'file' }],
    ['six @ https://e.example/six.zip', undefined],
  ])('%s is a pin or not', async (text, pin) => {
    const { requirements } = await read({ 'requirements.txt': text })
    expect(requirements[0]?.pin).toEqual(pin)
  })

  it('makes local paths absolute, from the working directory', async () => {
    const inputs = await read(
      {
        'sub/r.txt': '-e ./libs/a[dev]\nb @ file:./libs/a\n./w/p-1.0-py3-none-any.whl\n',
        'libs/a/setup.py': '',
        'w/p-1.0-py3-none-any.whl': '',
      },
      { requirements: ['sub/r.txt'] },
    )
    expect(inputs.requirements).toMatchObject([
      { line: expect.stringMatching(/^file:\/\/\/.*\/project\/libs\/a\[dev\]$/), editable: true, extras: ['dev'] },
      { line: expect.stringMatching(/^b @ file:\/\/\/.*\/project\/libs\/a$/), name: 'b' },
      { line: expect.stringMatching(/^p @ file:\/\/\/.*p-1\.0-py3-none-any\.whl$/), name: 'p' },
    ])
  })
})

describe('an editable line with a marker, as uv and Poetry export it', () => {
  it.each<[line: string, expected: RegExp]>([
    [
      '-e ./libs/a ; python_version >= "3.11" and sys_platform == \'linux\'',
      /\/libs\/a ; python_version >= "3\.11" and sys_platform == 'linux'$/,
    ],
    ["--editable=./libs/a[dev] ; python_version < '3.11'", /\/libs\/a\[dev\] ; python_version < '3\.11'$/],
    ["-e file:libs/a ; sys_platform == 'win32'", /\/libs\/a ; sys_platform == 'win32'$/],
  ])('%s', async (line, expected) => {
    const { requirements } = await read({ 'requirements.txt': line, 'libs/a/setup.py': '' })
    expect(requirements).toMatchObject([{ line: expect.stringMatching(expected), editable: true }])
  })

  it('is refused with a marker that cannot be read', async () => {
    const problems = await problemsOf({ 'requirements.txt': '-e ./libs/a ; python >= 3', 'libs/a/setup.py': '' })
    expect(problems).toMatchObject([{ code: 'requirement-syntax', file: 'requirements.txt', line: 1 }])
  })
})

describe('what is wrong with requirement files', () => {
  it('is told all at once, with line and column', async () => {
    const problems = await problemsOf({
      'requirements.txt': [
        'six=1',
        '-r more.txt',
        'ok==1',
        '--extra-idx https://x',
        '-c nowhere.txt',
        '-r requirements.txt',
      ].join('\n'),
      'more.txt':
        'a==1 \\\n  b==2\n  ../gone\n-e six\n--hash=sha256:00\nx --hash=md5:00\nx --pre\n-i nonsense\n-r\n"x\n',
    })
    expect(problems.map(({ code, file, line, column }) => [code, `${file}:${line}:${column}`])).toEqual([
      ['requirement-syntax', 'requirements.txt:1:4'],
      ['requirement-syntax', 'more.txt:2:3'],
      ['local-requirement', 'more.txt:3:3'],
      ['requirement-syntax', 'more.txt:4:4'],
      ['requirement-syntax', 'more.txt:5:1'],
      ['requirement-syntax', 'more.txt:6:10'],
      ['requirement-syntax', 'more.txt:7:3'],
      ['requirement-syntax', 'more.txt:8:4'],
      ['requirement-syntax', 'more.txt:9:3'],
      ['requirement-syntax', 'more.txt:10:1'],
      ['requirement-syntax', 'requirements.txt:4:1'],
      ['requirements-missing', 'requirements.txt:5:1'],
      ['requirements-cycle', 'requirements.txt:6:1'],
    ])
    expect(problems.every(({ message, nextStep }) => /[.?]$/.test(message) && (nextStep ?? '') !== '')).toBe(true)
  })

  it.each<readonly [string, Files, Partial<InputsRequest>, Partial<Problem>, string]>([
    [
      'nothing at all',
      {},
      {},
      { code: 'no-requirements', input: 'requirements' },
      'no lock, requirements.txt or pyproject.toml',
    ],
    [
      'a lock of Node.js',
      { 'package-lock.json': '{}', 'package.json': '{}' },
      {},
      {
        code: 'no-requirements',
        input: 'runtimes',
        nextStep: expect.stringMatching(/`runtimes` to a runtime of Node\.js, e\.g\. nodejs\d+\.x/),
      },
      'it has package-lock.json',
    ],
    [
      'only setup.py',
      { 'setup.py': '' },
      {},
      { code: 'no-requirements', nextStep: expect.stringContaining('uv pip compile setup.py') },
      'not read',
    ],
    [
      'files of other names',
      { 'requirements-prod.txt': '', 'pylock.dev.toml': '', 'setup.py': '' },
      {},
      {
        code: 'no-requirements',
        nextStep: expect.stringContaining('pylock.dev.toml and requirements-prod.txt are there'),
      },
      'no lock, requirements.txt or pyproject.toml',
    ],
    [
      'setup.cfg and setup.py',
      { 'setup.py': '', 'setup.cfg': '' },
      {},
      { nextStep: expect.stringContaining('uv pip compile setup.cfg') },
      'setup.cfg, setup.py are there',
    ],
    [
      'a lock in another file',
      { 'poetry.lock': '', 'requirements.txt': '-r poetry.lock' },
      {},
      { code: 'format-not-read', nextStep: expect.stringContaining('Name poetry.lock alone') },
      'poetry.lock is not a requirements file',
    ],
    [
      'a missing file',
      {},
      { requirements: ['deps/r.txt'] },
      { code: 'requirements-missing', input: 'requirements' },
      'deps/r.txt',
    ],
    [
      'a directory',
      { 'deps/x': '' },
      { requirements: ['deps'] },
      { code: 'requirements-directory' },
      'deps is a directory',
    ],
    [
      'a missing constraint',
      { 'requirements.txt': 'six' },
      { constraints: ['c.txt'] },
      { code: 'requirements-missing', input: 'constraints' },
      'c.txt',
    ],
    [
      'an empty file',
      { 'requirements.txt': '# nothing\n\n' },
      {},
      { code: 'nothing-required', file: 'requirements.txt' },
      'holds no requirement',
    ],
    [
      'a URL for a file',
      { 'requirements.txt': '-r https://u:secret@e.example/r.txt' },
      {},
      { code: 'remote-requirements', line: 1 },
      '***@e.example',
    ],
    [
      'an editable constraint',
      { 'requirements.txt': 'six\n-c c.txt', 'c.txt': '-e ./libs', 'libs/setup.py': '' },
      {},
      { code: 'constraint-syntax', file: 'c.txt' },
      'editable',
    ],
    [
      'extras in a constraint',
      { 'requirements.txt': 'six\n-c c.txt', 'c.txt': '# \nsix[x]<2' },
      {},
      { code: 'constraint-syntax', file: 'c.txt', line: 2 },
      'extras',
    ],
    [
      'a file among the packages',
      {},
      { packages: ['-r requirements.txt'] },
      { code: 'not-a-requirement', input: 'packages' },
      'option of requirement files',
    ],
    [
      'a slip in the packages',
      {},
      { packages: ['six', 'idna=3'] },
      { code: 'requirement-syntax', input: 'packages', column: 5 },
      '`idna=3`',
    ],
    [
      'a folder without a project',
      { 'requirements.txt': './libs', 'libs/x.py': '' },
      {},
      { code: 'local-requirement', line: 1, column: 1 },
      'neither pyproject.toml nor setup.py',
    ],
    [
      'a file that is no archive',
      { 'requirements.txt': './x.txt', 'x.txt': '' },
      {},
      { code: 'local-requirement' },
      'neither a wheel',
    ],
  ])('%s', async (_name, files, request, expected, part) => {
    const problems = await problemsOf(files, request)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject(expected)
    expect(problems[0]?.message).toContain(part)
    expect(JSON.stringify(problems)).not.toContain('secret')
  })

  it('does not follow files for ever', async () => {
    const chain = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${n}.txt`, `-r ${n + 1}.txt\nsix\n`]))
    expect(await problemsOf(chain, { requirements: ['0.txt'] })).toMatchObject([
      { code: 'requirements-too-deep', file: '49.txt', line: 1 },
    ])
  })

  it('does not run for ever through links', async () => {
    await using context: TestContext = await makeContext()
    await context.write({ 'a/requirements.txt': '-r a/requirements.txt\nsix\n' })
    await symlink('.', join(context.directory, 'a', 'a'))
    await expect(readInputs({ ...nothing, requirements: ['a/requirements.txt'] }, context)).rejects.toMatchObject({
      problems: [{ code: expect.stringMatching(/requirements-(?:too-deep|unreadable)/) }],
    })
  })

  it('lets a layer of own files have no package', async () => {
    const inputs = await read({}, { mayBeEmpty: true })
    expect(inputs.requirements).toEqual([])
  })
})
