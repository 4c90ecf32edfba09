// Where packages come from, by every setting that people keep it in, for the whole command: a company's host with its own
// certificate authority and two projects, each with its own password. No password is shown.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCompany, type Company } from '../support/company.ts'
import { cleanEnvironment, lambdaLayer, temporaryFolder } from '../support/doors.ts'
import type { IndexFile } from '../support/index.ts'
import { lockedBy, lockers } from '../support/locked-by.ts'
import { sha256Of } from '../support/locks.ts'
import { pathWithUv } from '../support/uv.ts'
import { makeWheel, wheelFilename } from '../support/wheels.ts'

const release = (name: string, version = '1.0', requires: readonly string[] = []): IndexFile => {
  const spec = { name, version, requires, files: { [`${name}/__init__.py`]: `version = "${version}"\n` } }
  return { filename: wheelFilename(spec), content: makeWheel(spec) }
}
const one = { username: 'reader-one', password: 'PLANTED/one+1' }
const two = { username: 'reader-two', password: 'PLANTED/two+2' }
const url = (user: typeof one, rest: string): string =>
  `https://${user.username}:${encodeURIComponent(user.password)}@${rest}`
const basic = ({ username, password }: typeof one): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let company: Company
let path = ''
let keyringPath = ''
beforeAll(async () => {
  folder = await temporaryFolder()
  company = await startCompany(folder.path, {
    // `shared` is in all of them, each in its own version: it tells which was asked.
    public: { files: [release('plain'), release('shared', '9.0'), release('of-one', '9.9'), release('of-two', '9.9')] },
    one: {
      files: [release('of-one', '1.0', ['plain']), release('bare-one'), release('shared', '1.1')],
      credentials: one,
    },
    two: { files: [release('of-two'), release('shared', '2.2')], credentials: two },
  })
  path = await pathWithUv()
  const programs = join(folder.path, 'programs')
  await mkdir(programs)
  const entries = [
    `get https://${company.host}/one/simple ${one.username}) echo '${one.password}' ;;`,
    `get poetry-repository-my-two ${two.username}) echo '${two.password}' ;;`,
  ]
  const answer = `case "$*" in\n${entries.map((entry) => `"${entry.replace(')', '")')}`).join('\n')}\n*) exit 1 ;;\nesac`
  await writeFile(join(programs, 'keyring'), `#!/bin/sh\n${answer}\n`, { mode: 0o755 })
  keyringPath = `${programs}${delimiter}${path}`
})
afterAll(async () => {
  await company[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

interface Case {
  /** Of the project, or of the home folder with `~/`. */
  readonly files: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly args?: readonly string[]
  /** `name version` of all packages. */
  readonly expected: readonly string[]
}

let runs = 0

/** The command, in a project and a home of its own. */
async function built({ files, env = {}, args = [] }: Omit<Case, 'expected'>) {
  const cwd = join(folder.path, `project-${(runs += 1)}`)
  const home = join(cwd, 'home')
  for (const [name, text] of Object.entries(files)) {
    const place = name.startsWith('~/') ? join(home, name.slice(2)) : join(cwd, name)
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, text)
  }
  const clean = Object.entries(cleanEnvironment(home)).filter(
    ([name]) => !/^(?:PIP|UV)_|_PROXY$|_proxy$|_CA_BUNDLE$/.test(name),
  )
  const all = { ...Object.fromEntries(clean), PATH: path, UV_HTTP_RETRIES: '0', ...trust(), ...env }
  const variables = Object.fromEntries(
    Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
  company.asked.length = 0
  company.proxied.length = 0
  const options = [
    '--runtimes',
    'python3.13',
    '--architectures',
    'arm64',
    '--json',
    '--verbose',
    '--output-directory',
    'out',
  ]
  const ended = await lambdaLayer(['build', ...options, ...args], { cwd, env: variables })
  const report = JSON.parse(ended.stdout) as Report
  const packages = report.layers
    .flatMap((layer) => layer.packages ?? [])
    .map(({ name, version }) => `${name} ${version}`)
  const made = await readFile(join(cwd, 'out/dependencies-python313-arm64.report.html'), 'utf8').catch(() => '')
  return { ended, errors: report.errors, packages: packages.toSorted(), shown: `${ended.stdout}${ended.stderr}${made}` }
}

interface Report {
  readonly errors: readonly { readonly code: string; readonly message: string; readonly nextStep?: string }[]
  readonly layers: readonly { readonly packages?: readonly { readonly name: string; readonly version: string }[] }[]
}

const trust = () => ({ SSL_CERT_FILE: company.authority })

/** Each project saw its own credentials and no others; nobody else saw any, unless a netrc is for the whole host. */
function keptApart({ netrc: isOfHost = false } = {}): void {
  const sent = (project: string): readonly (string | undefined)[] => [
    ...new Set(company.asked.filter((each) => each.project === project).map(({ authorization }) => authorization)),
  ]
  // Of one host, the index without a password gets none.
  expect(sent('public').filter((each) => each !== undefined && !isOfHost)).toEqual([])
  for (const [project, user] of [
    ['one', one],
    ['two', two],
  ] as const)
    expect(sent(project).filter((each) => each !== undefined && each !== basic(user))).toEqual([])
}

const ofOne = (): string => `${company.host}/one/simple`
const ofTwo = (): string => `${company.host}/two/simple`
const ofAll = (): string => `https://${company.host}/public/simple`
const names = {
  UV_INDEX_ONE_USERNAME: one.username,
  UV_INDEX_ONE_PASSWORD: one.password,
  UV_INDEX_TWO_USERNAME: two.username,
  UV_INDEX_TWO_PASSWORD: two.password,
}
const netrc = (): string => `machine 127.0.0.1 login ${one.username} password ${one.password}\n`
const project = (dependencies: readonly string[], more = ''): string =>
  `[project]\nname = "app"\nversion = "1"\nrequires-python = ">=3.9"\ndependencies = ${JSON.stringify(dependencies)}\n${more}`
const uvIndex = (name: string, address: string, more = ''): string =>
  `[[tool.uv.index]]\nname = "${name}"\nurl = "${address}"\n${more}\n`
const both = ['of-one 1.0', 'of-two 1.0', 'plain 1.0']

describe('packages are taken from the index that is set', () => {
  it.each<[string, () => Case]>([
    [
      'in pip.conf of the user, several lines long',
      () => ({
        files: {
          'requirements.txt': 'of-one\nof-two\n',
          '~/.config/pip/pip.conf': `[global]\nindex-url = ${ofAll()}\nextra-index-url =\n    ${url(one, ofOne())}\n    ${url(two, ofTwo())}\n`,
        },
        expected: both,
      }),
    ],
    [
      'in the old pip.conf, with the certificates',
      () => ({
        files: {
          'requirements.txt': 'of-one==1.0\nplain==1.0\n',
          '~/.pip/pip.conf': `[global]\nindex-url = ${ofAll()}\n[install]\nextra-index-url = ${url(one, ofOne())}\ncert = ${company.authority}\n`,
        },
        env: { SSL_CERT_FILE: undefined },
        expected: ['of-one 1.0', 'plain 1.0'],
      }),
    ],
    [
      'in the file of PIP_CONFIG_FILE, with which the user’s own is not read',
      () => ({
        files: {
          'requirements.txt': 'shared\n',
          '~/.config/pip/pip.conf': `[global]\nextra-index-url = ${url(two, ofTwo())}\n`,
          'ci.conf': `[global]\nindex-url = ${url(one, ofOne())}\n`,
        },
        env: { PIP_CONFIG_FILE: 'ci.conf' },
        expected: ['shared 1.1'],
      }),
    ],
    [
      'in uv.toml of the project',
      () => ({
        files: {
          'requirements.txt': 'of-one\nof-two\n',
          'uv.toml': `[[index]]\nurl = "${url(one, ofOne())}"\n[[index]]\nname = "two"\nurl = "https://${ofTwo()}"\n[[index]]\nurl = "${ofAll()}"\ndefault = true\n`,
        },
        env: names,
        expected: both,
      }),
    ],
    [
      'in uv.toml of the user and in the project, together',
      () => ({
        files: {
          'pyproject.toml': project(['of-one', 'of-two'], uvIndex('two', `https://${ofTwo()}`)),
          '~/.config/uv/uv.toml': `[[index]]\nname = "one"\nurl = "https://${ofOne()}"\n[[index]]\nurl = "${ofAll()}"\ndefault = true\n`,
        },
        env: names,
        expected: both,
      }),
    ],
    [
      'in the project before that of the user',
      () => ({
        files: {
          'pyproject.toml': project(['shared'], uvIndex('two', `https://${ofTwo()}`)),
          '~/.config/uv/uv.toml': `[[index]]\nname = "one"\nurl = "https://${ofOne()}"\n[[index]]\nurl = "${ofAll()}"\ndefault = true\n`,
        },
        env: names,
        expected: ['shared 2.2'],
      }),
    ],
    [
      'for one package alone, by uv',
      () => ({
        files: {
          'pyproject.toml': project(
            ['of-one', 'shared'],
            `[tool.uv.sources]\nof-one = { index = "one" }\n${uvIndex('one', `https://${ofOne()}`, 'explicit = true')}${uvIndex('all', ofAll(), 'default = true')}`,
          ),
        },
        env: names,
        expected: ['of-one 1.0', 'plain 1.0', 'shared 9.0'],
      }),
    ],
    [
      'for one package on one machine and elsewhere on another, by uv',
      () => ({
        files: {
          'pyproject.toml': project(
            ['shared'],
            `[tool.uv.sources]\nshared = [{ index = "one", marker = "platform_machine == 'x86_64'" }, { index = "two", marker = "platform_machine != 'x86_64'" }]\n${uvIndex('one', `https://${ofOne()}`, 'explicit = true')}${uvIndex('two', `https://${ofTwo()}`, 'explicit = true')}${uvIndex('all', ofAll(), 'default = true')}`,
          ),
        },
        env: names,
        expected: ['shared 2.2'],
      }),
    ],
    [
      'as a primary source of Poetry, with variables',
      () => ({
        files: {
          'pyproject.toml': `[tool.poetry]\npackage-mode = false\n[tool.poetry.dependencies]\npython = ">=3.9"\nof-one = "*"\nplain = { version = "*", source = "all" }\n[[tool.poetry.source]]\nname = "one"\nurl = "https://${ofOne()}/"\npriority = "primary"\n[[tool.poetry.source]]\nname = "all"\nurl = "${ofAll()}"\npriority = "explicit"\n`,
        },
        env: { POETRY_HTTP_BASIC_ONE_USERNAME: one.username, POETRY_HTTP_BASIC_ONE_PASSWORD: one.password },
        expected: ['of-one 1.0', 'plain 1.0'],
      }),
    ],
    [
      'as an explicit source of Poetry, with its file of passwords',
      () => ({
        files: {
          'pyproject.toml': `[tool.poetry]\npackage-mode = false\n[tool.poetry.dependencies]\npython = ">=3.9"\nof-two = { version = "*", source = "corp.two" }\nshared = "*"\n[[tool.poetry.source]]\nname = "corp.two"\nurl = "https://${ofTwo()}/"\npriority = "explicit"\n[[tool.poetry.source]]\nname = "all"\nurl = "${ofAll()}"\n`,
          '~/.config/pypoetry/auth.toml': `[http-basic."corp.two"]\nusername = "${two.username}"\npassword = "${two.password}"\n`,
        },
        expected: ['of-two 1.0', 'shared 9.0'],
      }),
    ],
    [
      'as a source of PDM, with a variable',
      () => ({
        files: {
          'pyproject.toml': project(
            ['of-one'],
            `[[tool.pdm.source]]\nname = "one"\nurl = "https://\${READER}:\${SECRET}@${ofOne()}"\n[[tool.pdm.source]]\nname = "pypi"\nurl = "${ofAll()}"\n`,
          ),
        },
        env: { READER: one.username, SECRET: one.password },
        expected: ['of-one 1.0', 'plain 1.0'],
      }),
    ],
    [
      'and its password is in netrc',
      () => ({
        files: {
          'requirements.txt': `--index-url ${ofAll()}\n--extra-index-url https://${ofOne()}\nof-one==1.0\nplain==1.0\n`,
          '~/.netrc': netrc(),
        },
        expected: ['of-one 1.0', 'plain 1.0'],
      }),
    ],
    [
      'and its password is in the file of NETRC, read by uv',
      () => ({
        files: { 'requirements.txt': `--index-url https://${ofOne()}\nshared\n`, 'secrets/netrc': netrc() },
        env: { NETRC: 'secrets/netrc' },
        expected: ['shared 1.1'],
      }),
    ],
    [
      'with the certificates of pip',
      () => ({
        files: { 'requirements.txt': `shared\n` },
        env: { SSL_CERT_FILE: undefined, PIP_CERT: company.authority, PIP_INDEX_URL: url(two, ofTwo()) },
        expected: ['shared 2.2'],
      }),
    ],
    [
      'with the certificates of Requests',
      () => ({
        files: { 'requirements.txt': `shared==2.2\n` },
        env: { SSL_CERT_FILE: undefined, REQUESTS_CA_BUNDLE: company.authority, UV_DEFAULT_INDEX: url(two, ofTwo()) },
        expected: ['shared 2.2'],
      }),
    ],
    [
      'without checking certificates',
      () => ({
        files: { 'requirements.txt': `shared\n` },
        env: { SSL_CERT_FILE: undefined, PIP_TRUSTED_HOST: '127.0.0.1', UV_DEFAULT_INDEX: url(two, ofTwo()) },
        expected: ['shared 2.2'],
      }),
    ],
    [
      'through a proxy',
      () => ({
        files: { 'requirements.txt': `shared\n` },
        env: { HTTPS_PROXY: company.proxy, UV_DEFAULT_INDEX: url(two, `${company.name}/two/simple`) },
        expected: ['shared 2.2'],
      }),
    ],
    [
      'through the proxy of pip.conf',
      () => ({
        files: {
          'requirements.txt': `shared\n`,
          '~/.config/pip/pip.conf': `[global]\nproxy = ${company.proxy}\nindex-url = ${url(two, `${company.name}/two/simple`)}\n`,
        },
        expected: ['shared 2.2'],
      }),
    ],
    [
      'and is not behind the proxy',
      () => ({
        files: { 'requirements.txt': `of-one\n--extra-index-url ${url(one, `${company.name}/one/simple`)}\n` },
        env: { HTTPS_PROXY: company.proxy, NO_PROXY: 'localhost,127.0.0.1', UV_DEFAULT_INDEX: ofAll() },
        expected: ['of-one 1.0', 'plain 1.0'],
      }),
    ],
  ])('%s', async (_where, make) => {
    const { expected, ...world } = make()
    const { errors, packages, shown } = await built(world)
    expect({ errors, packages }).toEqual({ errors: [], packages: expected })
    keptApart({ netrc: /netrc/i.test(Object.keys(world.files).join()) })
    expect(shown).not.toMatch(/PLANTED/)
  })
})

describe.each(lockers)('a lock of %s', (format) => {
  const locked = (): Readonly<Record<string, string>> =>
    lockedBy(
      format,
      (['one', 'two'] as const).map((each) => {
        const name = each === 'one' ? 'bare-one' : 'of-two'
        const { filename, content } = release(name)
        const file = { filename, url: `https://${company.host}/${each}/files/${filename}`, sha256: sha256Of(content) }
        return { name, index: `https://${company.host}/${each}/simple`, files: [file] }
      }),
    )

  // Of pins, uv resolves then, which sends the user's name alone before it asks.
  const inKeyring: [string, () => Omit<Case, 'expected'>] = [
    'in the keyring',
    () => ({
      files: locked(),
      env: {
        PATH: keyringPath,
        UV_KEYRING_PROVIDER: 'subprocess',
        UV_INDEX: `https://${one.username}@${ofOne()} ${url(two, ofTwo())}`,
      },
    }),
  ]
  it.each<[string, () => Omit<Case, 'expected'>]>([
    [
      'in variables',
      () => ({ files: locked(), env: { ...names, UV_INDEX: `one=https://${ofOne()} two=https://${ofTwo()}` } }),
    ],
    [
      'in pip.conf',
      () => ({
        files: {
          ...locked(),
          '~/.config/pip/pip.conf': `[global]\nindex-url = ${url(one, ofOne())}\nextra-index-url = ${url(two, ofTwo())}\n`,
        },
      }),
    ],
    ...(format === 'pins' ? [] : [inKeyring]),
  ])('is brought with the passwords of each project, which are %s', async (_where, make) => {
    const { errors, packages, shown } = await built(make())
    expect({ errors, packages }).toEqual({ errors: [], packages: ['bare-one 1.0', 'of-two 1.0'] })
    keptApart()
    expect(company.asked.filter(({ path: asked, authorization }) => /files/.test(asked) && !authorization)).toEqual([])
    expect(shown).not.toMatch(/PLANTED/)
  })

  it('says which index refuses, where there is no password, and keeps nothing', async () => {
    const { ended, errors, packages } = await built({
      files: locked(),
      env: { UV_DEFAULT_INDEX: `https://${ofOne()}` },
    })
    expect(ended.exitCode).toBe(1)
    expect(packages).toEqual([])
    expect(errors[0]?.message).toContain(company.host)
    expect(errors[0]?.nextStep).toMatch(/netrc|index/)
  })
})

describe('passwords that a project refers to', () => {
  const sha256 = (name: string): string => sha256Of(release(name).content)
  const ofPoetry = {
    POETRY_HTTP_BASIC_MY_TWO_USERNAME: two.username,
    POETRY_HTTP_BASIC_MY_TWO_PASSWORD: two.password,
  }
  const poetryLocked = (): Case['files'] => ({
    'pyproject.toml': `[tool.poetry]\npackage-mode = false\n[tool.poetry.dependencies]\npython = ">=3.9"\nof-two = { version = "*", source = "my-two" }\n[[tool.poetry.source]]\nname = "my-two"\nurl = "https://${ofTwo()}/"\npriority = "explicit"\n`,
    'poetry.lock': `[[package]]\nname = "of-two"\nversion = "1.0"\noptional = false\npython-versions = "*"\ngroups = ["main"]\nfiles = [{ file = "of_two-1.0-py3-none-any.whl", hash = "sha256:${sha256('of-two')}" }]\n[package.source]\ntype = "legacy"\nurl = "https://${ofTwo()}"\nreference = "my-two"\n[metadata]\nlock-version = "2.1"\npython-versions = ">=3.9"\n`,
  })

  it.each<[string, () => Omit<Case, 'expected'>]>([
    ['in variables of Poetry, for its lock', () => ({ files: poetryLocked(), env: ofPoetry })],
    [
      'in variables of Poetry, with the certificates',
      () => ({
        files: poetryLocked(),
        env: { ...ofPoetry, SSL_CERT_FILE: undefined, POETRY_CERTIFICATES_MY_TWO_CERT: company.authority },
      }),
    ],
    [
      'in files of Poetry, with the certificates',
      () => ({
        files: {
          ...poetryLocked(),
          '~/.config/pypoetry/auth.toml': `[http-basic.my-two]\nusername = "${two.username}"\npassword = "${two.password}"\n[certificates.my-two]\ncert = "${company.authority}"\n`,
        },
        env: { SSL_CERT_FILE: undefined },
      }),
    ],
    [
      'in files of Poetry, which does not check the certificate',
      () => ({
        files: {
          ...poetryLocked(),
          'poetry.toml': `[http-basic.my-two]\nusername = "${two.username}"\npassword = "${two.password}"\n[certificates.my-two]\ncert = false\n`,
        },
        env: { SSL_CERT_FILE: undefined },
      }),
    ],
    [
      'in the keyring of Poetry, for its lock',
      () => ({
        files: {
          ...poetryLocked(),
          '~/.config/pypoetry/auth.toml': `[http-basic.my-two]\nusername = "${two.username}"\n`,
        },
        env: { PATH: keyringPath },
      }),
    ],
    [
      'in the keyring of Poetry, without a lock',
      () => ({
        files: {
          'pyproject.toml': poetryLocked()['pyproject.toml'] ?? '',
          '~/.config/pypoetry/auth.toml': `[http-basic.my-two]\nusername = "${two.username}"\n`,
        },
        env: { PATH: keyringPath },
      }),
    ],
    [
      'in variables of uv, for an explicit index of its lock',
      () => ({
        files: {
          ...lockedBy('uv', [
            {
              name: 'of-two',
              index: `https://${ofTwo()}`,
              files: [
                {
                  filename: 'of_two-1.0-py3-none-any.whl',
                  url: `https://${company.host}/two/files/of_two-1.0-py3-none-any.whl`,
                  sha256: sha256('of-two'),
                },
              ],
            },
          ]),
          'pyproject.toml': project(
            ['of-two'],
            `[tool.uv.sources]\nof-two = { index = "two" }\n${uvIndex('two', `https://${ofTwo()}`, 'explicit = true')}`,
          ),
        },
        env: names,
      }),
    ],
    [
      'in the sources of a Pipfile.lock',
      () => ({
        files: {
          'Pipfile.lock': JSON.stringify({
            _meta: {
              'pipfile-spec': 6,
              requires: {},
              sources: [{ name: 'two', url: `https://$READER:\${SECRET}@${ofTwo()}`, verify_ssl: true }],
            },
            default: { 'of-two': { hashes: [`sha256:${sha256('of-two')}`], index: 'two', version: '==1.0' } },
          }),
        },
        env: { READER: two.username, SECRET: encodeURIComponent(two.password) },
      }),
    ],
    [
      'in the sources of a PDM project, for its lock',
      () => ({
        files: {
          ...lockedBy('pdm', [
            {
              name: 'of-two',
              index: '',
              files: [{ filename: 'of_two-1.0-py3-none-any.whl', url: '', sha256: sha256('of-two') }],
            },
          ]),
          'pyproject.toml': project(
            ['of-two'],
            `[[tool.pdm.source]]\nname = "two"\nurl = "https://${ofTwo()}"\nusername = "\${READER}"\npassword = "\${SECRET}"\n`,
          ),
        },
        env: { READER: two.username, SECRET: two.password },
      }),
    ],
  ])('are sent to their index: %s', async (_where, make) => {
    const { errors, packages, shown } = await built(make())
    expect({ errors, packages }).toEqual({ errors: [], packages: ['of-two 1.0'] })
    keptApart()
    expect(shown).not.toMatch(/PLANTED/)
  })
})

describe('what goes wrong on the way is said', () => {
  it.each<[string, () => Omit<Case, 'expected'>, RegExp]>([
    [
      'a certificate that nobody here trusts',
      () => ({
        files: { 'requirements.txt': 'shared==1.1\n' },
        env: { SSL_CERT_FILE: undefined, UV_DEFAULT_INDEX: url(one, ofOne()) },
      }),
      /certificate/,
    ],
    [
      'a bundle of certificates that does not exist',
      () => ({
        files: { 'requirements.txt': 'shared==1.1\n' },
        env: { SSL_CERT_FILE: '/nowhere/ca.pem', UV_DEFAULT_INDEX: url(one, ofOne()) },
      }),
      /SSL_CERT_FILE names \/nowhere\/ca\.pem/,
    ],
    [
      'a wrong password',
      () => ({
        files: { 'requirements.txt': 'shared==1.1\n' },
        env: { UV_DEFAULT_INDEX: url({ ...one, password: 'PLANTED-wrong' }, ofOne()) },
      }),
      /refused|401/,
    ],
    [
      'a proxy that does not know the host',
      () => ({
        files: { 'requirements.txt': 'shared==1.1\n' },
        env: {
          HTTPS_PROXY: company.proxy.replace('//', '//PLANTED:PLANTED@'),
          UV_DEFAULT_INDEX: 'https://elsewhere.invalid/simple',
        },
      }),
      /proxy/,
    ],
    [
      'a proxy that is down',
      () => ({
        files: { 'requirements.txt': 'shared==1.1\n' },
        env: { HTTPS_PROXY: 'http://me:PLANTED@127.0.0.1:1', UV_DEFAULT_INDEX: `https://${company.name}/one/simple` },
      }),
      /proxy/,
    ],
  ])('%s', async (_what, make, message) => {
    const { ended, errors, shown } = await built(make())
    expect(ended.exitCode).toBe(1)
    expect(errors[0]?.message).toMatch(message)
    expect(errors[0]?.nextStep).toBeTruthy()
    expect(shown).not.toMatch(/PLANTED/)
  })
})
