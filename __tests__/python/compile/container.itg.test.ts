import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readCentralDirectory } from '../../../src/formats/zip/central-directory.ts'
import { readEntry } from '../../../src/formats/zip/entry-data.ts'
import { openZipFile } from '../../../src/formats/zip/source.ts'
import { pythonRuntimes } from '../../../src/lambda/runtimes.ts'
import { noIndexOptions } from '../../../src/python/requirements/inputs.ts'
import { openBuilds } from '../../../src/python/compile/build-wheels.ts'
import { toolsOf } from '../../../src/python/compile/tools.ts'
import type { BuiltEntry } from '../../../src/python/compile/built-entry.ts'
import type { Outcome } from '../../../src/run/request.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { describeWithEngine, dnfImage, dockerLitter, pushToRegistry } from '../../support/engine.ts'
import { startIndex, type IndexFile } from '../../support/index.ts'
import { runBuild } from '../../support/runs.ts'
import { extensionSource, sourcePackage } from '../../support/source-packages.ts'

const noInputs = { requirements: [], constraints: [], options: noIndexOptions, files: [] }
const noDocker = { DOCKER_HOST: 'unix:///nonexistent/docker.sock' }

function zipPaths({ report }: Outcome): readonly string[] {
  return report.layers.map(({ zip }) => zip?.path ?? '')
}

async function filesIn(zipPath: string): Promise<ReadonlyMap<string, string>> {
  await using source = await openZipFile(zipPath)
  const entries = await readCentralDirectory(source, zipPath)
  const texts = entries.map(
    async (entry) => [entry.path, (await readEntry(source, entry, 1 << 26)).toString('latin1')] as const,
  )
  return new Map(await Promise.all(texts))
}

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}

/** Builds one sdist of an index of its own. */
async function buildOne(
  file: IndexFile,
  inputs: Record<string, readonly string[]>,
  env: Record<string, string> = {},
  given?: TestContext,
): Promise<{
  readonly outcome: Outcome
  readonly lines: readonly string[]
  readonly zip: ReadonlyMap<string, string>
}> {
  await using own = given ? undefined : await makeContext()
  const context = given ?? own
  if (!context) throw new Error('no context')
  await using index = await startIndex([file])
  const name = file.filename.replace(/-1\.0\.tar\.gz$/, '')
  const outcome = await runBuild(
    { packages: [`${name}==1.0`], ...inputs },
    context.with({ ...env, PIP_EXTRA_INDEX_URL: index.url }),
  )
  const [path] = zipPaths(outcome)
  const zip = outcome.exitCode === 0 && path !== undefined ? await filesIn(path) : new Map<string, string>()
  return { outcome, lines: [...context.lines], zip }
}

/** Processes of this machine whose command line holds a text. */
async function processesWith(text: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')))
  return lines.filter((line) => line.includes(text))
}

const arm64 = { architectures: ['arm64'] }
const compiled = (name: string): IndexFile =>
  sourcePackage(name, `return write_wheel(folder, "${name}", "1.0", tag(), extension("${name}"))`, {
    [`${name}.c`]: extensionSource(name),
    // What a real one has, by which it is known to be compiled before it is tried.
    'setup.py': 'from setuptools import Extension\n',
  })

await describeWithEngine('packages without a wheel', () => {
  it('are compiled under emulation, checked by hash, imported; a second run asks nothing of Docker', async () => {
    await using context = await makeContext()
    const hash = '817f302088400a1402bf2f8631fdb21cf5a2666888e0d6a7d5a3ad556212e9da'
    const inputs = {
      packages: [`pyahocorasick==2.2.0 --hash=sha256:${hash}`],
      architectures: ['arm64'],
      verify: ['import'],
    }
    const before = await dockerLitter()
    const first = await runBuild(inputs, context)
    expect(first.report.problems).toEqual([])
    expect(first.report.built).toMatchObject([
      { name: 'pyahocorasick', target: 'python3.13 arm64', where: expect.stringContaining('emulated') as string },
    ])
    expect(first.report.built[0]?.milliseconds).toBeGreaterThan(0)
    const [zip = ''] = zipPaths(first)
    const sha256 = await hashOf(zip)
    expect(await dockerLitter()).toBe(before)

    const second = await runBuild({ ...inputs, verify: ['static'] }, context.with(noDocker))
    expect(second.report.problems).toEqual([])
    expect(second.report.built.map(({ milliseconds }) => milliseconds)).toEqual([undefined])
    expect(await hashOf(zip)).toBe(sha256)
  }, 240_000)

  it('bring the system libraries that Lambda lacks, with their own', async () => {
    const name = 'greeter'
    const file = sourcePackage(
      name,
      `return write_wheel(folder, "${name}", "1.0", tag(), extension("${name}", "-L/usr/lib64", "-Wl,-rpath-link,/usr/lib64", "-lgreeting"))`,
      {
        [`${name}.c`]: extensionSource(name, '#include <greeting.h>', 'PyUnicode_FromString(greeting())'),
        'setup.py': 'from setuptools import Extension\n',
      },
    )
    const image = { image: [dnfImage] }
    const missing = await buildOne(file, image)
    expect(missing.outcome.report.problems).toMatchObject([
      { code: 'build-failed-header-missing', package: name, message: expect.stringContaining('greeting.h') as string },
    ])
    const unknown = await buildOne(file, { ...image, 'system-packages': ['libgreeting-devil'] })
    expect(unknown.outcome.report.problems).toMatchObject([
      { code: 'system-package-failed', message: expect.stringContaining('libgreeting-devil') as string },
    ])
    await using context = await makeContext()
    const built = await buildOne(
      file,
      { ...image, 'system-packages': ['libgreeting-devel'], verify: ['import'] },
      {},
      context,
    )
    expect(built.outcome.report.problems).toEqual([])
    const libraries = built.outcome.report.layers[0]?.content?.packages.filter(
      ({ origin }) => origin === 'system-library',
    )
    expect(libraries).toMatchObject([{ name: 'libgreeting', requiredBy: [{ kind: 'package', name }] }])
    const [builtZip = ''] = zipPaths(built.outcome)
    expect([...(await filesIn(builtZip)).keys()]).toEqual(
      expect.arrayContaining(['lib/libgreeting.so.1', 'lib/libtone.so.1']),
    )
    // Without them the import is what fails.
    const without = await buildOne(
      file,
      { ...image, 'system-packages': ['libgreeting-devel'], exclude: ['lib/libtone.so.1'], verify: ['import'] },
      {},
      context,
    )
    expect(without.outcome.report.problems.map(({ code }) => code)).toEqual([
      expect.stringMatching(/^(import-failed|missing-library)$/),
    ])
  }, 120_000)

  it('that are pure are built without Docker', async () => {
    await using context = await makeContext({ env: noDocker })
    const hash = '7868fb1c8bfa764c1ac563d3cf369c381d1325d36124933a726f29fcdaa812e9'
    const outcome = await runBuild({ packages: [`sgmllib3k==1.0.0 --hash=sha256:${hash}`], ...arm64 }, context)
    expect(outcome.report.problems).toEqual([])
    expect(outcome.report.built).toMatchObject([{ name: 'sgmllib3k', where: 'on this machine' }])
  })

  it('see no secret of this machine, whether they are built here or in the container', async () => {
    const secrets = {
      AWS_SECRET_ACCESS_KEY: 'secret-aws-0123456789',
      AWS_SESSION_TOKEN: 'secret-session-0123456789',
      ACTIONS_RUNTIME_TOKEN: 'secret-runtime-0123456789',
      GITHUB_TOKEN: 'secret-github-0123456789',
      NPM_TOKEN: 'secret-npm-0123456789',
    }
    const dump = 'seen = repr(dict(os.environ)).encode() + open("/proc/self/environ", "rb").read()\nprint(seen)\n'
    const pure = sourcePackage(
      'nosy',
      `${dump}return write_wheel(folder, "nosy", "1.0", "py3-none-any", {"nosy.py": seen})`,
    )
    const inside = sourcePackage(
      'nosier',
      `${dump}return write_wheel(folder, "nosier", "1.0", tag(), {"nosier.txt": seen, **extension("nosier")})`,
      { 'nosier.c': extensionSource('nosier'), 'setup.py': 'Extension' },
    )
    for (const [file, path] of [
      [pure, 'python/nosy.py'],
      [inside, 'python/nosier.txt'],
    ] as const) {
      const { outcome, zip, lines } = await buildOne(file, {}, secrets)
      expect(outcome.report.problems).toEqual([])
      const seen = zip.get(path) ?? ''
      expect(seen).toContain('SOURCE_DATE_EPOCH')
      expect([seen, ...lines].join('\n')).not.toMatch(/secret-|AWS_S|TOKEN/)
    }
  })

  it('come out with the same bytes again', async () => {
    const [one, two] = [await buildOne(compiled('again'), {}), await buildOne(compiled('again'), {})]
    const extension = [...one.zip.keys()].find((path) => path.endsWith('.so'))
    expect(extension).toBeDefined()
    const hashes = [one, two].map(({ outcome }) => outcome.report.layers[0]?.zip?.codeSha256)
    expect(hashes[0]).toBe(hashes[1])
  })

  it('are named with their advice when they are written in Rust', async () => {
    await using context = await makeContext()
    await context.write({ 'requirements.txt': '# first\ntiktoken==0.12.0\n--no-binary tiktoken\n' })
    const { report } = await runBuild({}, context)
    expect(report.problems).toMatchObject([
      {
        code: 'build-failed-rust-missing',
        package: 'tiktoken',
        file: 'requirements.txt',
        line: 2,
        nextStep: expect.stringContaining('before-build') as string,
      },
    ])
  })

  it.each([
    {
      what: 'of another name',
      code: 'return write_wheel(folder, "other", "1.0", tag(), extension("wrong"))',
      inputs: {},
      says: /made other-1\.0-.*a wheel of other/,
    },
    {
      what: 'of another version',
      code: 'return write_wheel(folder, "wrong", "2.0", "py3-none-any", {})',
      inputs: {},
      says: /a wheel of version 2\.0/,
    },
    {
      what: 'for another architecture',
      code: 'return write_wheel(folder, "wrong", "1.0", "cp313-cp313-linux_x86_64", {})',
      inputs: arm64,
      says: /linux_x86_64\.whl, which is for x86_64/,
    },
  ])('are refused when they come as a wheel $what', async ({ code, inputs, says }) => {
    await using context = await makeContext()
    const file = sourcePackage('wrong', code, { 'wrong.c': extensionSource('wrong'), 'setup.py': '' })
    const { outcome } = await buildOne(file, inputs, {}, context)
    expect(outcome.report.problems).toMatchObject([
      { code: 'wrong-wheel', package: 'wrong', message: expect.stringMatching(says) as string },
    ])
    // The store holds nothing of it.
    const again = await buildOne(file, inputs, {}, context)
    expect(again.outcome.report.problems).toMatchObject([{ code: 'wrong-wheel' }])
  })

  it.each([
    {
      what: 'another architecture',
      inputs: { image: ['sam-standin/build-python3.13:latest-x86_64'], ...arm64 },
      code: 'image-wrong-architecture',
    },
    {
      what: 'another Python',
      inputs: { image: ['sam-standin/build-python3.13:latest-x86_64'], runtimes: ['python3.12'] },
      code: 'image-wrong-python',
    },
    {
      what: 'another name than any image',
      inputs: { image: ['localhost:1/no/such:image'] },
      code: 'registry-unreachable',
    },
  ])('are not compiled in an image of $what', async ({ inputs, code }) => {
    const { outcome } = await buildOne(compiled('lost'), inputs)
    expect(outcome.report.problems.map((problem) => problem.code)).toEqual([code])
  })

  it('end with the words of a script that failed before', async () => {
    const { outcome } = await buildOne(compiled('early'), { 'before-build': ['echo preparing\nfalse\necho never'] })
    expect(outcome.report.problems).toMatchObject([{ code: 'before-build-failed', input: 'before-build' }])
    expect(outcome.report.problems[0]?.message).toContain('preparing')
    expect(outcome.report.problems[0]?.message).not.toContain('never')
  })

  it('tell of an extension that was left out', async () => {
    const file = sourcePackage(
      'partial',
      'subprocess.run(["gcc", "-c", "partial.c"])\nreturn write_wheel(folder, "partial", "1.0", tag(), {"partial.py": b""})',
      { 'partial.c': '#include <yaml.h>\n', 'setup.py': 'Extension' },
    )
    const { outcome } = await buildOne(file, {})
    expect(outcome.exitCode).toBe(0)
    expect(outcome.report.layers[0]?.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'extension-left-out', package: 'partial' }),
        expect.objectContaining({ code: 'no-extension', nextStep: expect.stringContaining('libyaml-devel') as string }),
      ]),
    )
  })

  it('leave nothing behind when they are stopped', async () => {
    const stop = new AbortController()
    await using context = await makeContext({ signal: stop.signal })
    const before = await dockerLitter()
    const file = sourcePackage('slow', 'print("under way", flush=True)\ntime.sleep(120)', {
      'slow.c': '',
      'setup.py': 'Extension',
    })
    await using index = await startIndex([file])
    const log = { ...context.log, child: (line: string) => void (line.includes('under way') && stop.abort()) }
    const { exitCode } = await runBuild(
      { packages: ['slow==1.0'] },
      { ...context, ...context.with({ PIP_EXTRA_INDEX_URL: index.url }), log },
    )
    expect(exitCode).toBe(130)
    expect(await dockerLitter()).toBe(before)
    const left = await readFilesBelow(context.stores.temporary)
    expect(left).toEqual([])
    expect(await readFilesBelow(context.stores.built)).toEqual([])
  })

  it('do not go on when the tool is killed', async () => {
    await using context = await makeContext()
    const file = sourcePackage('endless', 'subprocess.run(["sleep", "86399"])', {
      'endless.c': '',
      'setup.py': 'Extension',
    })
    await using index = await startIndex([file])
    const request = { inputs: { packages: ['endless==1.0'] }, env: { PIP_EXTRA_INDEX_URL: index.url } }
    const program = fileURLToPath(new URL('../../support/build-process.ts', import.meta.url))
    const tool = spawn(process.execPath, [program, JSON.stringify(request)], {
      // What it leaves behind is removed with the context.
      env: { ...process.env, TMPDIR: context.directory },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    // The containers of the daemon are processes of this machine.
    const running = (): Promise<readonly string[]> => processesWith('sleep\u000086399')
    await expect.poll(running, { timeout: 60_000, interval: 250 }).not.toEqual([])
    tool.kill('SIGKILL')
    await once(tool, 'exit')
    await expect.poll(running, { timeout: 30_000, interval: 250 }).toEqual([])
  }, 120_000)

  it('are tried once more when they crash under emulation, and then named with a way out', async () => {
    await using context = await makeContext()
    const file = sourcePackage('crash', 'os.kill(os.getpid(), 11)', { 'crash.c': '', 'setup.py': 'Extension' })
    const { outcome, lines } = await buildOne(file, arm64, {}, context)
    expect(outcome.report.problems).toMatchObject([
      { code: 'emulator-crashed', package: 'crash', nextStep: expect.stringContaining('ubuntu-24.04-arm') as string },
    ])
    expect(lines.filter((line) => line.includes('trying once more'))).toHaveLength(1)
  })

  it('are stopped when they hang', async () => {
    await using context = await makeContext()
    const file = sourcePackage('hang', 'print("hanging", flush=True)\ntime.sleep(600)', {
      'hang.c': '',
      'setup.py': 'Extension',
    })
    await using index = await startIndex([file])
    const sdist = { filename: file.filename, url: `${index.origin}/files/${file.filename}` }
    const options = {
      compiler: 'auto' as const,
      systemPackages: [],
      timeoutMs: 6_000,
      mayRegisterEmulator: false,
      isolation: 'auto' as const,
      parallel: 1,
      cache: true,
    }
    const builds = openBuilds(options, await toolsOf(noInputs, options, context), context)
    const runtime = pythonRuntimes.find(({ name }) => name === 'python3.13')
    if (!runtime) throw new Error('no runtime')
    const before = await dockerLitter()
    const locked = { name: 'hang', version: '1.0', wheels: [], sdist, requiredBy: [] }
    await expect(builds.buildWheels({ runtime, architecture: 'x86_64' }, [locked])).rejects.toMatchObject({
      problems: [
        { code: 'build-timeout', package: 'hang', message: expect.stringContaining('python3.13 x86_64') as string },
      ],
    })
    expect(await dockerLitter()).toBe(before)
    expect(await readFilesBelow(context.stores.built)).toEqual([])
  })

  it('are taken from another machine’s cache, one entry a wheel', async () => {
    const shared = await mkdtemp(join(tmpdir(), 'shared-cache-'))
    const file = sourcePackage(
      'shared',
      'return write_wheel(folder, "shared", "1.0", "py3-none-any", {"shared.py": b""})',
    )
    await using index = await startIndex([file])
    const sha256 = createHash('sha256').update(file.content).digest('hex')
    const sdist = { filename: file.filename, url: `${index.origin}/files/${file.filename}`, sha256 }
    const options = {
      compiler: 'auto' as const,
      systemPackages: [],
      timeoutMs: 60_000,
      mayRegisterEmulator: false,
      isolation: 'auto' as const,
      parallel: 1,
      cache: true,
    }
    const runtime = pythonRuntimes.find(({ name }) => name === 'python3.13')
    if (!runtime) throw new Error('no runtime')
    const machine = async (): Promise<boolean> => {
      await using context = await makeContext({ env: noDocker })
      const remote = {
        restore: async (key: string, folder: string) =>
          cp(join(shared, key), folder, { recursive: true }).then(
            () => true,
            () => false,
          ),
        save: (key: string, folder: string) => cp(folder, join(shared, key), { recursive: true }),
      }
      const builds = openBuilds(options, { ...(await toolsOf(noInputs, options, context)), remote }, context)
      const locked = { name: 'shared', version: '1.0', wheels: [], sdist, requiredBy: [] }
      const { builds: records } = await builds.buildWheels({ runtime, architecture: 'x86_64' }, [locked])
      return records[0]?.milliseconds !== undefined
    }
    try {
      expect([await machine(), await machine()]).toEqual([true, false])
      expect(await readFilesBelow(shared)).toEqual([expect.stringMatching(/^shared-1\.0-py3\.13-x86_64-[0-9a-f]{32}$/)])
    } finally {
      await rm(shared, { recursive: true })
    }
  })

  it('are compiled in an image of a registry, by the digest that its name stands for', async () => {
    await using context = await makeContext()
    // The smaller image: it has a Python and no compiler, which this package does without.
    const registry = await pushToRegistry('public.ecr.aws/lambda/python:3.13')
    try {
      const image = [`${registry.host}/public.ecr.aws/lambda/python:3.13-{architecture}`]
      const code = 'return write_wheel(folder, "pulled", "1.0", tag(), {"pulled.py": b""})'
      const file = sourcePackage('pulled', code, { 'pulled.c': '', 'setup.py': 'Extension' })
      const { outcome } = await buildOne(file, { image }, {}, context)
      expect(outcome.report.problems).toEqual([])
      const kept = await readdir(context.stores.built, { recursive: true })
      const entryPath = kept.find((path) => path.endsWith('entry.json')) ?? ''
      const { entry } = JSON.parse(await readFile(join(context.stores.built, entryPath), 'utf8')) as {
        entry: BuiltEntry
      }
      const used = entry.image
      expect(`${used?.reference}@${used?.digest}`).toBe(registry.references[0])
    } finally {
      await registry.remove()
    }
  }, 240_000)

  it('come from a repository at a commit, and from a folder of one’s own', async () => {
    await using context = await makeContext()
    const repository = join(context.directory, 'repository')
    const project = '[project]\nname = "from-git"\nversion = "1.0"\n[build-system]\nrequires = ["setuptools"]\n'
    await context.write({
      'repository/pyproject.toml': project,
      'repository/from_git.py': 'value = 1\n',
      'own/pyproject.toml': project.replace('from-git', 'from-folder'),
      'own/from_folder.py': 'value = 2\n',
    })
    const git = (...args: readonly string[]): string =>
      execFileSync('git', ['-C', repository, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
        encoding: 'utf8',
      }).trim()
    git('init', '--quiet')
    git('add', '.')
    git('commit', '--quiet', '-m', 'first')
    const requirements = [`from-git @ git+file://${repository}@${git('rev-parse', 'HEAD')}`, './own']
    await context.write({ 'requirements.txt': `${requirements.join('\n')}\n` })
    const outcome = await runBuild({}, context.with(noDocker))
    expect(outcome.report.problems).toEqual([])
    const [zip = ''] = zipPaths(outcome)
    const files = await filesIn(zip)
    expect(files.get('python/from_git.py')).toBe('value = 1\n')
    expect(files.get('python/from_folder.py')).toBe('value = 2\n')
    // A build leaves its traces in a copy.
    expect(await readFilesBelow(join(context.directory, 'own'))).toEqual(['from_folder.py', 'pyproject.toml'])
  })

  it('see no login of an index, left to pip, nor does a script before the build', async () => {
    await using context = await makeContext()
    const password = 'planted-0123456789'
    const setup = `
import glob
from setuptools import setup
places = ["/proc/[0-9]*/environ", "/proc/[0-9]*/cmdline", "/run/secrets/*", "/lambda-layer/*", "/lambda-layer/*/*", "/root/.netrc", "/seen"]
seen = b""
for pattern in places:
    for path in glob.glob(pattern):
        try:
            seen += open(path, "rb").read(1000000)
        except OSError:
            pass
found = ${JSON.stringify(password.split('').toReversed().join(''))}.encode()[::-1] in seen
with open("own_one.py", "w") as file:
    file.write("found = %r\\nlooked = %r\\n" % (found, b"PIP_INDEX_URL=http://127.0.0.1:" in seen))
setup(name="own-one", version="1.0", py_modules=["own_one"])
`
    await context.write({
      'own/setup.py': setup,
      netrc: `machine private.invalid login me password ${password}\n`,
    })
    const script =
      'cat /proc/[0-9]*/environ /run/secrets/* /lambda-layer/*/* >/seen 2>/dev/null || true\npip --version\n'
    const env = { NETRC: join(context.directory, 'netrc') }
    const inputs = { packages: ['idna==3.10', './own'], build: ['container'], 'before-build': [script] }
    const outcome = await runBuild(inputs, context.with(env))
    expect(outcome.report.problems).toEqual([])
    const [zip = ''] = zipPaths(outcome)
    expect((await filesIn(zip)).get('python/own_one.py')).toBe('found = False\nlooked = True\n')
  })

  it('may all be left to pip', async () => {
    await using context = await makeContext()
    const setup = 'from setuptools import setup\nsetup(name="own-one", version="1.0", py_modules=["own_one"])\n'
    await context.write({ 'own/setup.py': setup, 'own/own_one.py': '' })
    const packages = ['idna==3.10', 'sgmllib3k==1.0.0', './own']
    const outcome = await runBuild({ packages, build: ['container'] }, context)
    expect(outcome.report.problems).toEqual([])
    expect(outcome.report.built.map(({ name }) => name)).toEqual(['own-one', 'sgmllib3k'])
    expect(await readFilesBelow(join(context.directory, 'own'))).toEqual(['own_one.py', 'setup.py'])
    const [zip = ''] = zipPaths(outcome)
    expect([...(await filesIn(zip)).keys()]).toEqual(
      expect.arrayContaining(['python/sgmllib.py', 'python/idna/__init__.py', 'python/own_one.py']),
    )
  })
})

async function readFilesBelow(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).toSorted((a, b) => (a < b ? -1 : 1))
}
