// Source distributions that must be asked what they require, and use the occasion.
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Failure } from '../../../src/errors.ts'
import { findJail } from '../../../src/host/jail/jail.ts'
import type { Lock } from '../../../src/python/locks/lock.ts'
import { readInputs } from '../../../src/python/requirements/read-inputs.ts'
import { resolve } from '../../../src/python/resolve/resolve.ts'
import type { ForeignCode } from '../../../src/python/uv/foreign-code.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { startIndex, type TestIndex } from '../../support/index.ts'
import { makeSdist } from '../../support/sdists.ts'
import { targetOf } from '../../support/locks.ts'
import { pathWithUv } from '../../support/uv.ts'
import { makeWheel, wheelFilename } from '../../support/wheels.ts'

const secret = `planted-${Math.random().toString(36).slice(2)}`
let outside: string
let path: string
beforeAll(async () => {
  path = await pathWithUv()
  outside = await mkdtemp(join(tmpdir(), 'outside-'))
  await chmod(outside, 0o777)
  await mkdir(join(outside, '.aws'))
  await writeFile(join(outside, '.aws', 'credentials'), secret)
  process.env['PLANTED_TOKEN'] = secret
})
afterAll(() => rm(outside, { recursive: true, force: true }))

/** Python that every hostile package begins with: `note(text)` tells the test what was reached. */
const prelude = (): string => `
import os, sys, glob, subprocess, time
OUTSIDE = ${JSON.stringify(outside)}
SECRET = ${JSON.stringify(secret)}
found = []
def note(text):
    found.append(text)
    for place in (OUTSIDE + "/reached", "/tmp/reached"):
        try:
            with open(place, "a") as file:
                file.write(text + "\\n")
        except OSError:
            pass
for place in glob.glob("/proc/[0-9]*/environ"):
    try:
        if SECRET.encode() in open(place, "rb").read():
            note("environment " + place)
    except OSError:
        pass
if any(SECRET in value for value in os.environ.values()):
    note("own environment")
if any("PASSWORD" in name for name in os.environ):
    note("password in the environment")
for place in (OUTSIDE + "/.aws/credentials", os.path.expanduser("~/.aws/credentials")):
    if os.path.exists(place):
        note("home")
if os.path.exists(OUTSIDE):
    note("files of this machine")
`

interface Sdist {
  readonly filename: string
  readonly content: Buffer
}

/** An sdist without static metadata: setuptools is not needed, its backend is inside. */
function sdist(name: string, code: string, requires: readonly string[] = [], more = ''): Sdist {
  const backend = `
${prelude()}
def get_requires_for_build_wheel(config_settings=None):
    return []
def prepare_metadata_for_build_wheel(folder, config_settings=None):
    info = "${name.replaceAll('-', '_')}-1.0.dist-info"
    os.makedirs(os.path.join(folder, info), exist_ok=True)
    with open(os.path.join(folder, info, "METADATA"), "w") as file:
        file.write("Metadata-Version: 2.1\\nName: ${name}\\nVersion: 1.0\\n")
        for number, text in enumerate(found):
            file.write("Requires-Dist: found%d-%s\\n" % (number, "".join(c if c.isalnum() else "-" for c in text)))
        ${requires.map((one) => `file.write("Requires-Dist: ${one}\\n")`).join('\n        ')}
    return info
${code}
`
  const project = `[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n${more}`
  return {
    filename: `${name.replaceAll('-', '_')}-1.0.tar.gz`,
    content: makeSdist({ name, files: { 'pyproject.toml': project, 'backend.py': backend } }),
  }
}

async function lockOf(
  index: TestIndex,
  packages: readonly string[],
  foreignCode: ForeignCode,
  more: {
    readonly env?: Record<string, string>
    readonly context?: TestContext
    readonly platform?: NodeJS.Platform
    readonly buildEnvironment?: Readonly<Record<string, string>>
  } = {},
): Promise<Lock> {
  await using own = await makeContext({
    env: { PATH: path, UV_DEFAULT_INDEX: index.url, UV_HTTP_RETRIES: '0', UV_INDEX_X_PASSWORD: secret, ...more.env },
  })
  const context = more.context ?? own
  const inputs = await readInputs({ requirements: [], packages, constraints: [] }, context)
  const platform = more.platform ?? context.platform
  const [lock] = await resolve(
    inputs,
    [targetOf('python3.13', 'x86_64')],
    { cache: true, foreignCode, ...(more.buildEnvironment ? { buildEnvironment: more.buildEnvironment } : {}) },
    { ...context, platform },
  )
  if (!lock) throw new Error('no lock')
  return lock
}

const problemOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof Failure) return error.problems[0]
  throw new Error('it did not fail as expected', { cause: error })
}
const namesOf = ({ packages }: Lock): readonly string[] => packages.map(({ name }) => name).sort()
const reached = () => readFile(join(outside, 'reached'), 'utf8').catch(() => '')
const six = { filename: wheelFilename({ name: 'six' }), content: makeWheel({ name: 'six' }) }

const probe = await makeContext({})
const jail = await findJail(probe)
await probe[Symbol.asyncDispose]()

describe('a run that runs no code', () => {
  it('refuses a source that does not say what it requires, and names it', async () => {
    await using index = await startIndex([sdist('hostile-one', 'note("ran")')])
    const problem = await problemOf(lockOf(index, ['hostile-one==1.0'], 'refuse'))
    expect(problem).toMatchObject({ code: 'metadata-needs-code', package: 'hostile-one', input: 'packages' })
    expect(problem.message).toContain('hostile-one 1.0')
    expect(problem.nextStep).toBeTruthy()
    expect(await reached()).toBe('')
  })

  it('takes a source that says what it requires', async () => {
    const project = '[project]\nname = "static-one"\nversion = "1.0"\ndependencies = ["six"]\n'
    const content = makeSdist({ name: 'static-one', files: { 'pyproject.toml': project, 'setup.py': 'exit(1)' } })
    await using index = await startIndex([{ filename: 'static_one-1.0.tar.gz', content }, six])
    expect(namesOf(await lockOf(index, ['static-one'], 'refuse'))).toEqual(['six', 'static-one'])
  })

  it('takes wheels', async () => {
    await using index = await startIndex([six])
    expect(namesOf(await lockOf(index, ['six'], 'refuse'))).toEqual(['six'])
  })
})

describe.runIf(jail)('a run that isolates code', () => {
  it('learns what a source requires, which sees nothing of this machine', async () => {
    await using index = await startIndex([sdist('hostile-two', '', ['six']), six])
    expect(namesOf(await lockOf(index, ['hostile-two'], 'isolate'))).toEqual(['hostile-two', 'six'])
    expect(await reached()).toBe('')
  })

  it('gives it the variables that the user gives to builds, and none that decides where programs are', async () => {
    const code = 'if os.environ.get("SYSROOT") == "/given" and "/given" not in os.environ["PATH"]:\n    note("given")'
    const given = { name: 'found0-given' }
    const said = { filename: wheelFilename(given), content: makeWheel(given) }
    await using index = await startIndex([sdist('hostile-two', code), said])
    const buildEnvironment = { SYSROOT: '/given', PATH: '/given' }
    const names = namesOf(await lockOf(index, ['hostile-two'], 'isolate', { buildEnvironment }))
    expect(names).toEqual(['found0-given', 'hostile-two'])
  })

  it('isolates as well when uv is told what is known of the interpreter from an earlier run', async () => {
    await using index = await startIndex([sdist('hostile-two', '', ['six']), sdist('hostile-three', '', ['six']), six])
    await using context = await makeContext({
      env: { PATH: path, UV_DEFAULT_INDEX: index.url, UV_HTTP_RETRIES: '0', UV_INDEX_X_PASSWORD: secret },
    })
    const names: (readonly string[])[] = []
    for (const name of ['hostile-two', 'hostile-three'])
      names.push(namesOf(await lockOf(index, [name], 'isolate', { context })))
    expect(names).toEqual([
      ['hostile-two', 'six'],
      ['hostile-three', 'six'],
    ])
    expect(await reached()).toBe('')
  })

  it('says before that the code will run, and where', async () => {
    await using index = await startIndex([sdist('hostile-two', '', ['six']), six])
    await using context = await makeContext({ env: { PATH: path, UV_DEFAULT_INDEX: index.url } })
    await lockOf(index, ['hostile-two'], 'isolate', { context })
    expect(context.lines.join('\n')).toContain(
      `info: hostile-two 1.0 must be run to know what it requires: its code runs ${jail?.how}, without network.`,
    )
  })

  it.each<readonly [what: string, code: string]>([
    [
      'replaces the interpreter of its environment',
      `
for name in ("python", "python3"):
    place = os.path.join(os.environ["VIRTUAL_ENV"], "bin", name)
    try:
        os.remove(place)
        with open(place, "w") as file:
            file.write("#!/bin/sh\\necho outside >> " + OUTSIDE + "/reached\\n")
        os.chmod(place, 0o755)
        note("replaced")
    except OSError:
        pass
try:
    open(os.path.join(os.environ["VIRTUAL_ENV"], "lib", "evil.pth"), "w")
    note("wrote into lib")
except OSError:
    pass
`,
    ],
    [
      'leaves a daemon behind',
      `
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(3)
        note("daemon")
    os._exit(0)
`,
    ],
    ['prints commands for the runner', 'print("::set-output name=evil::1")\nprint("##[add-mask]x", file=sys.stderr)'],
  ])('is not harmed by one that %s', async (_what, code) => {
    await using index = await startIndex([sdist('hostile-three', code, ['six']), six])
    expect(namesOf(await lockOf(index, ['hostile-three'], 'isolate'))).toEqual(['hostile-three', 'six'])
    expect(await reached()).toBe('')
  })

  it.each<readonly [what: string, code: string, message: RegExp]>([
    [
      'names metadata elsewhere',
      `
def prepare_metadata_for_build_wheel(folder, config_settings=None):
    return "../../../../../.." + OUTSIDE + "/.aws"
`,
      /names a file elsewhere/,
    ],
    [
      'requires a folder of this machine',
      `
def get_requires_for_build_wheel(config_settings=None):
    return ["x @ file://" + OUTSIDE]
`,
      /requires a path of this machine/,
    ],
    [
      'answers with something else',
      `
def get_requires_for_build_wheel(config_settings=None):
    return [1, {}]
`,
      /did not answer with a list/,
    ],
    [
      'fills the disk',
      `
def get_requires_for_build_wheel(config_settings=None):
    with open("/out/large", "wb") as file:
        for _ in range(500):
            file.write(b"x" * 1000000)
    return []
`,
      /too large/,
    ],
  ])('refuses one that %s', async (_what, code, message) => {
    await using index = await startIndex([sdist('hostile-four', code)])
    const problem = await problemOf(lockOf(index, ['hostile-four==1.0'], 'isolate'))
    expect(problem).toMatchObject({ code: 'code-not-isolated', package: 'hostile-four' })
    expect(problem.message).toMatch(message)
    expect(problem.message).not.toContain(secret)
  })

  it('refuses a build that requires a folder of this machine', async () => {
    const project = await mkdtemp(join(outside, 'project-'))
    await writeFile(join(project, 'setup.py'), 'from setuptools import setup\nsetup(name="x", version="1")\n')
    const content = makeSdist({
      name: 'hostile-five',
      files: {
        'pyproject.toml': `[build-system]\nrequires = ["x @ file://${project}"]\nbuild-backend = "backend"\nbackend-path = ["."]\n`,
        'backend.py': '',
      },
    })
    await using index = await startIndex([{ filename: 'hostile_five-1.0.tar.gz', content }])
    const problem = await problemOf(lockOf(index, ['hostile-five==1.0'], 'isolate'))
    expect(problem.message).toMatch(/its build requires|setuptools/)
    expect(await readdir(project)).toEqual(['setup.py'])
  })

  it.each<readonly [what: string, path: string]>([
    ['scripts', 'evil-1.0.data/scripts/python'],
    ['data', 'evil-1.0.data/data/bin/python'],
    ['configuration', 'evil-1.0.data/data/pyvenv.cfg'],
  ])('is not deceived by a build requirement that brings %s of its own', async (_what, place) => {
    const program = `#!/bin/sh\necho outside >>${outside}/reached\nexit 1\n`
    const evil = makeWheel({ name: 'evil', files: { [place]: place.endsWith('cfg') ? 'home = /\n' : program } })
    const content = makeSdist({
      name: 'hostile-seven',
      files: {
        'pyproject.toml': '[build-system]\nrequires = ["evil"]\nbuild-backend = "backend"\nbackend-path = ["."]\n',
        'backend.py': '',
      },
    })
    await using index = await startIndex([
      { filename: 'hostile_seven-1.0.tar.gz', content },
      { filename: wheelFilename({ name: 'evil' }), content: evil },
    ])
    await expect(lockOf(index, ['hostile-seven==1.0'], 'isolate')).rejects.toBeInstanceOf(Failure)
    expect(await reached()).toBe('')
  })

  it('refuses a backend whose name is a program', async () => {
    const content = makeSdist({
      name: 'hostile-six',
      files: {
        'pyproject.toml': `[build-system]\nrequires = []\nbuild-backend = 'os; fsdecode(b"${outside}/.aws/credentials"); import os'\nbackend-path = ["."]\n`,
      },
    })
    await using index = await startIndex([{ filename: 'hostile_six-1.0.tar.gz', content }])
    const problem = await problemOf(lockOf(index, ['hostile-six==1.0'], 'isolate'))
    expect(problem.code).toMatch(/code-not-isolated|build/)
    expect(JSON.stringify(problem)).not.toContain(secret)
  })
})

describe('a machine that cannot isolate', () => {
  it('refuses the code, and names the ways out', async () => {
    await using index = await startIndex([sdist('hostile-seven', 'note("ran")')])
    const problem = await problemOf(lockOf(index, ['hostile-seven==1.0'], 'isolate', { platform: 'darwin' }))
    expect(problem).toMatchObject({ code: 'code-not-isolated', package: 'hostile-seven' })
    expect(problem.nextStep).toMatch(/build-isolation: none/)
    expect(await reached()).toBe('')
  })
})

describe('a run that is told to isolate nothing', () => {
  it('runs the code as it is', async () => {
    await using index = await startIndex([sdist('open-one', '', ['six']), six])
    // It requires what it found, which no index has.
    expect((await problemOf(lockOf(index, ['open-one==1.0'], 'run'))).message).toContain('found0')
    expect(await reached()).toContain('files of this machine')
  })
})
