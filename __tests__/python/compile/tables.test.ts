import { describe, expect, it } from 'vitest'
import { findPythonRuntime } from '../../../src/lambda/runtimes.ts'
import type { Target } from '../../../src/lambda/target.ts'
import { buildNotes } from '../../../src/python/compile/build-notes.ts'
import { adviceFor, needsNetwork } from '../../../src/python/compile/advice.ts'
import { shellQuoted } from '../../../src/host/docker/prepare-image.ts'
import { compilerErrors, lastLines } from '../../../src/python/compile/build-log.ts'
import { boundedLines } from '../../../src/text/bounded-lines.ts'
import { pipArguments, pipRequirements } from '../../../src/python/compile/all-in-container.ts'
import { looksCompiled, parseBuildSystem, needsWholeFlags } from '../../../src/python/compile/build-system.ts'
import { checkBuiltWheel } from '../../../src/python/compile/check-wheel.ts'
import { buildxArguments, stepLine } from '../../../src/python/compile/container.ts'
import { dockerfile, sampleRequest, standardLibraryDockerfile } from '../../../src/python/compile/dockerfile.ts'
import { canBeBuilt, imageFor, planBuilds } from '../../../src/python/compile/plan-builds.ts'
import { doubtOfClang } from '../../../src/python/compile/doubt-of-clang.ts'
import type { DriverResult } from '../../../src/python/compile/driver.ts'
import { tooNewGlibc } from '../../../src/python/compile/image-glibc.ts'
import { buildKey, buildKeys, type Ingredients } from '../../../src/python/compile/key.ts'
import { requirementArguments } from '../../../src/python/compile/requirements.ts'
import { tooNewForCompiler } from '../../../src/python/compile/too-new.ts'
import { pipConfiguration, withoutUrls } from '../../../src/python/compile/secrets.ts'
import { noIndexOptions } from '../../../src/python/requirements/inputs.ts'

function target(runtime = 'python3.13', architecture: Target['architecture'] = 'arm64'): Target {
  const found = findPythonRuntime(runtime)
  if (!found) throw new Error(runtime)
  return { runtime: found, architecture }
}

describe('advice from a log', () => {
  it.each([
    ["error: can't find Rust compiler", 'rust-missing', /rustup/],
    ['error: command `cargo` not found', 'rust-missing', /rustup/],
    ['Cargo, the Rust package manager, is not installed or is not on PATH.', 'rust-missing', /rustup/],
    ["FileNotFoundError: [Errno 2] No such file or directory: 'cmake'", 'cmake-missing', /cmake/],
    ['/bin/sh: cmake: command not found', 'cmake-missing', /cmake/],
    ['_yaml.h:2:10: fatal error: yaml.h: No such file or directory', 'header-missing', /`libyaml-devel`/],
    ["src/x.c:1:10: fatal error: 'openssl/ssl.h' file not found", 'header-missing', /`openssl-devel`/],
    ['x.c:1:10: fatal error: odd/thing.h: No such file or directory', 'header-missing', /provides '\*\/odd\/thing\.h'/],
    ['m.c:1:10: fatal error: Python.h: No such file or directory', 'header-missing', /headers of its Python 3\.13/],
    ['/usr/bin/ld: cannot find -lpq: No such file or directory', 'library-missing', /libpq\.so/],
    ['Error: pg_config executable not found.', 'program-missing', /libpq-devel/],
    ['Trying pkg-config --exists mysqlclient\nCommand failed', 'library-missing', /mariadb-connector-c-devel/],
    ["No package 'libffi' found", 'library-missing', /libffi-devel/],
    ['curl: (6) Could not resolve host: example.org', 'network-needed', /before-build/],
    [
      "Could not run curl-config: [Errno 2] No such file or directory: 'curl-config'",
      'program-missing',
      /`libcurl-devel`/,
    ],
    [
      'Could not execute /bin/sh: xslt-config: command not found\nError: Please make sure the libxml2 and libxslt development packages are installed.',
      'library-missing',
      /`libxml2-devel` and `libxslt-devel`/,
    ],
    ["Package 'xmlsec1', required by 'virtual:world', not found", 'library-missing', /xmlsec1-openssl-devel/],
    ['x.c:9:12: fatal error: longintrepr.h: No such file or directory', 'python-too-new', /newer release/],
    ["x.c:1: error: implicit declaration of function 'PyUnicode_GET_SIZE'; did you mean", 'python-too-new', /newer/],
    [
      'x.c:1: error: ‘PyThreadState’ {aka ‘struct _ts’} has no member named ‘use_tracing’',
      'python-too-new',
      /older runtime/,
    ],
    [
      'x.c:2:34: error: ‘PyThreadState’ {aka ‘struct _ts’} has no member named ‘cframe’',
      'python-too-new',
      /older runtime/,
    ],
    ["x.c:2:34: error: no member named 'cframe' in 'struct _ts'", 'python-too-new', /older runtime/],
    [
      'x.c:3:33: error: invalid use of incomplete typedef ‘PyFrameObject’ {aka ‘struct _frame’}',
      'python-too-new',
      /older runtime/,
    ],
    ["x.c:2: error: call to undeclared function 'PyEval_InitThreads'; ISO C99", 'python-too-new', /older runtime/],
    ["ModuleNotFoundError: No module named 'distutils'", 'python-too-new', /older runtime/],
    ["ModuleNotFoundError: No module named 'numpy.distutils.core'", 'python-too-new', /older runtime/],
    [
      "AttributeError: module 'configparser' has no attribute 'SafeConfigParser'. Did you mean: 'RawConfigParser'?",
      'python-too-new',
      /newer release/,
    ],
    ["ModuleNotFoundError: No module named 'pkg_resources'", 'setuptools-too-new', /`setuptools<82`/],
    ['error in demo setup command: use_2to3 is invalid.', 'setuptools-too-new', /`setuptools<58`/],
    ['AttributeError: cython_sources', 'cython-too-new', /`Cython<3`/],
    ['ValueError: did not find HDF5 headers', 'library-missing', /`hdf5-devel`/],
    ['.. ERROR:: Could not find a local HDF5 installation.', 'library-missing', /`hdf5-devel`/],
    ['Exception: Can not find valid pkg-config name.', 'library-missing', /`mariadb-connector-c-devel`/],
    ['The headers or library files could not be found for jpeg,', 'library-missing', /`libjpeg-turbo-devel`/],
    [
      "../meson.build:31:9: ERROR: Dependency 'girepository-2.0' is required but not found.",
      'library-missing',
      /girepository-2\.0\.pc/,
    ],
    ["error: command 'swig' failed: No such file or directory", 'program-missing', /`swig`/],
    ['/bin/sh: line 1: make: command not found', 'program-missing', /`make`/],
    ["ERROR: Unknown compiler(s): [['gfortran'], ['flang']]", 'program-missing', /`gcc-gfortran`/],
    ['Provide a path to gdal-config using a GDAL_CONFIG environment variable', 'program-missing', /`gdal-devel`/],
    ['WARNING: geos-config: command not found', 'program-missing', /`geos-devel`.*SPAL/],
    ["FileNotFoundError: [Errno 2] No such file or directory: 'gdal-config'", 'program-missing', /`gdal-devel`/],
    ['error: Unable to load dependency HDF5, make sure HDF5 is installed properly', 'library-missing', /`hdf5-devel`/],
    [
      "AttributeError: cython_sources\nAttributeError: 'build_ext' object has no attribute 'cython_sources'",
      'cython-too-new',
      /build-constraints/,
    ],
    ['Cython.Compiler.Errors.CompileError: pyfoo.pyx', 'cython-too-new', /`Cython<3`/],
    ['Cannot find libsystemd or libsystemd-journal:', 'library-missing', /`systemd-devel`/],
    ['cc1: fatal error: error writing to x.s: No space left on device', 'no-space-left', /prune/],
    ['gcc: fatal error: Killed signal terminated program cc1plus', 'out-of-memory', /larger machine/],
  ])('%s', (log, code, step) => {
    const advice = adviceFor(`some lines\n${log}\nmore`, target())
    expect(advice?.code).toBe(code)
    expect(advice?.nextStep).toMatch(step)
  })

  it('names the old compiler of Amazon Linux 2, and its package manager', () => {
    const log = '../meson.build:28:4: ERROR: Problem encountered: NumPy requires GCC >= 9.3'
    expect(adviceFor(log, target('python3.11'))).toMatchObject({
      code: 'compiler-too-old',
      nextStep: expect.stringContaining('python3.12') as string,
    })
    expect(adviceFor('x.c:1:1: fatal error: yaml.h: No such', target('python3.11'))?.nextStep).toContain('(yum)')
    expect(adviceFor('x.c:1:1: fatal error: yaml.h: No such', target())?.nextStep).toContain('(dnf)')
  })

  it.each([
    ['Error: pg_config executable not found.', '`postgresql-devel`'],
    ['Trying pkg-config --exists mysqlclient\nCommand failed', '`mariadb-devel`'],
    ['/bin/sh: geos-config: command not found', 'none of the repositories of Amazon Linux 2'],
  ])('names what Amazon Linux 2 calls it: %s', (log, expected) => {
    expect(adviceFor(log, target('python3.11'))?.nextStep).toContain(expected)
  })

  it('is silent where nothing is known', () => {
    expect(adviceFor('all went wrong', target())).toBeUndefined()
    expect(needsNetwork('all went wrong')).toBe(false)
    expect(needsNetwork('pip: Temporary failure in name resolution')).toBe(true)
  })

  it('tells the package’s own sources from the questions of configure', () => {
    const log = [
      'conftest.c:3:10: fatal error: nothing.h: No such file or directory',
      '/tmp/tmpx.c:1:1: error: unknown type',
      'src/own.c:12:5: error: expected ;',
      '/lambda-layer/source/src/own.c:14:5: error: again',
      './lib/other.cpp:1: error: no',
      'src/own.c:20:1: warning: unused',
    ].join('\n')
    const sources = new Set(['src/own.c', 'lib/other.cpp', 'setup.py'])
    expect(compilerErrors(log, sources, '/lambda-layer/source')).toEqual([
      { file: 'src/own.c', message: 'expected ;' },
      { file: 'lib/other.cpp', message: 'no' },
    ])
  })

  it.each([
    ['a\n\nb', 'a\n\nb'],
    ['x'.repeat(2000), 'x'.repeat(2000)],
    [`${'a'.repeat(1500)}${'b'.repeat(1500)}\nc`, `${'a'.repeat(1000)} … ${'b'.repeat(1000)}\nc`],
  ])('cuts lines that are too long', (log, expected) => {
    expect(boundedLines(log)).toBe(expected)
  })

  it.each(['x/', 'cmake', 'fatal error: a/', 'Package ', 'a.c:1:'])('answers at once for 4 MB of %j', (piece) => {
    const log = boundedLines(piece.repeat(4_000_000 / piece.length))
    const started = performance.now()
    adviceFor(log, target())
    compilerErrors(log, new Set(['a.c']), '/lambda-layer/source')
    lastLines(log, 20)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('keeps the lines that matter', () => {
    const log = [
      'Traceback (most recent call last):',
      '  File "/lambda-layer/requirements/setuptools/x.py", line 1, in y',
      '    run()',
      '',
      '  File "setup.py", line 3',
      'error: it failed',
    ].join('\n')
    expect(lastLines(log, 3)).toBe('Traceback (most recent call last):\n  File "setup.py", line 3\nerror: it failed')
  })
})

describe('what a build that succeeded tells', () => {
  const warning =
    'demo.c:3: warning: implicit declaration of function ‘PyUnicode_GET_SIZE’ [-Wimplicit-function-declaration]'

  it.each([
    ['of a function that its Python does not have', warning, 1, ['function-missing']],
    ['of none, where nothing compiled is left', warning, 0, ['no-extension']],
    ['of none of its own', 'demo.c:3: warning: implicit declaration of function ‘strdup’', 1, []],
  ])('%s', (_, log, elfFiles, codes) => {
    const tree = { root: '/x', files: new Set(['demo.c']) }
    const locked = { name: 'demo', version: '1.0', wheels: [], requiredBy: [] }
    expect(buildNotes(locked, target(), tree, { log, elfFiles, pure: false }).map(({ code }) => code)).toEqual(codes)
  })
})

describe('the Dockerfile', () => {
  const { bytecode: _bytecode, ...without } = sampleRequest
  const bare = { ...without, clang: false }
  /** No variable of the user goes into the build. */
  const secrets = { ...sampleRequest.secrets, environment: false }
  const plain = dockerfile({ ...bare, secrets, systemPackages: [], beforeBuild: false })

  it('runs the build without network, once, with the image’s own Python', () => {
    const runs = plain.split('\n').filter((line) => line.startsWith('RUN'))
    expect(runs).toHaveLength(1)
    expect(runs[0]).toContain('RUN --network=none --mount=')
    expect(runs[0]).toContain('python=/var/lang/bin/python3.13')
    expect(runs[0]).toContain('SOURCE_DATE_EPOCH=315532800 PYTHONHASHSEED=0')
    expect(runs[0]).not.toContain('secret')
    expect(plain.split('\n').at(-3)).toBe('FROM scratch')
  })

  it('gives secrets to steps with network alone, as mounts', () => {
    const all = dockerfile({ ...sampleRequest, secrets }).split('\n')
    const secret = all.filter((line) => line.includes('type=secret'))
    expect(secret.every((line) => line.startsWith('RUN --mount=type=secret'))).toBe(true)
    expect(secret.some((line) => line.includes('--network=none'))).toBe(false)
    expect(all.some((line) => /^(ENV|ARG)/.test(line))).toBe(false)
  })

  it.each([
    ['only certificates to a build with network', { network: true, pip: false }, ['ca']],
    ['one half of the logins to pip', { network: true, pip: true }, ['ca', 'logins']],
    ['nothing to a build without network', { network: false, pip: true }, []],
    [
      'the variables of build-env to any',
      { network: false, pip: false, secrets: sampleRequest.secrets },
      ['environment'],
    ],
  ])('gives %s', (_what, more, expected) => {
    const build = dockerfile({ ...sampleRequest, secrets, ...more })
      .split('\n')
      .find((line) => line.includes('build.py'))
    expect([...(build ?? '').matchAll(/type=secret,id=(\w+)/g)].map((match) => match[1])).toEqual(expected)
    // The other half, which the index for pip removes.
    expect(build?.includes('source=logins,target=/lambda-layer/logins,rw')).toBe(expected.includes('logins'))
    expect(build).not.toMatch(/PIP_CONFIG_FILE|NETRC/)
  })

  it.each([
    [
      'a native image',
      { kind: 'image', image: 'native', platform: 'linux/amd64' },
      ['from=bytecode,source=/lambda-layer/bytecode,target=/lambda-layer/bytecode,rw'],
    ],
    [
      'a Python of this machine',
      { kind: 'host' },
      [
        'source=bytecode,target=/lambda-layer/bytecode/lambda-layer/requirements,rw',
        'from=standard-library,target=/lambda-layer/bytecode/var/lang/lib/python3.13,rw',
      ],
    ],
  ] as const)('takes bytecode of %s', (_who, bytecode, expected) => {
    const text = dockerfile({ ...bare, secrets, bytecode })
    const build = text.split('\n').find((line) => line.includes('build.py')) ?? ''
    const mounts = [...build.matchAll(/--mount=type=bind,(\S+)/g)].flatMap(([, one = '']) => one)
    expect(mounts.filter((one) => one.includes('/lambda-layer/bytecode'))).toEqual(expected)
    expect(build).toContain('PYTHONPYCACHEPREFIX=/lambda-layer/bytecode')
    expect(text.includes('AS bytecode')).toBe(bytecode.kind === 'image')
  })

  it('shows clang to the build alone, and only when it is given', () => {
    expect(plain).not.toContain('clang')
    const given = dockerfile({ ...bare, secrets, clang: true })
      .split('\n')
      .filter((line) => line.includes('clang'))
    expect(given).toHaveLength(1)
    expect(given[0]).toContain('type=bind,from=clang,target=/lambda-layer/clang ')
    expect(given[0]).toContain('LAMBDA_LAYER_CLANG=/lambda-layer/clang')
  })

  it('reads the sources of the standard library without network', () => {
    const lines = standardLibraryDockerfile('image', 'linux/arm64', '3.13').split('\n')
    expect(lines.filter((line) => line.startsWith('RUN'))).toEqual([
      expect.stringMatching(
        /^RUN --network=none cd \/var\/lang\/lib\/python3\.13 && find .* -name '\*\.py' -print \| tar /,
      ),
    ])
  })

  it('gives a script what pip needs, and the package manager certificates alone', () => {
    const lines = dockerfile(sampleRequest).split('\n')
    const script = lines.find((line) => line.includes('before-build.sh')) ?? ''
    expect(script).toContain('id=logins')
    expect(script).toContain('/lambda-layer/logins/lambda_layer_index.py} sh -eu /lambda-layer/before-build.sh')
    expect(lines.find((line) => line.includes(' install '))).not.toContain('id=logins')
    const without = dockerfile({ ...sampleRequest, secrets: { ...sampleRequest.secrets, logins: false } })
    expect(without).not.toContain('logins')
  })

  it('quotes names for the shell', () => {
    expect(shellQuoted(`a'b\n; rm`)).toBe(`'a'\\''b ; rm'`)
  })

  it('installs by the manager of the system, before the script', () => {
    const lines = dockerfile({ ...sampleRequest, packageManager: 'yum', systemPackages: ['libpq-devel'] }).split('\n')
    const install = lines.findIndex((line) => line.includes("install 'libpq-devel'"))
    expect(lines[install]).toContain('command -v yum')
    expect(lines[install + 1]).toContain('before-build.sh')
  })
})

describe('the client’s arguments', () => {
  const folder = { context: '/t/context', output: '/t/output', secrets: '/t/secrets' }
  const options = { systemPackages: [], timeoutMs: 1 }
  it.each([
    ['plainly', { options, secrets: {} }, [], []],
    [
      'with folders of this machine',
      {
        options,
        secrets: {},
        clang: '/tools/clang',
        bytecode: { kind: 'host', standardLibrary: '/bytecode/x' } as const,
      },
      [],
      ['--build-context=clang=/tools/clang', '--build-context=standard-library=/bytecode/x'],
    ],
    ['with a builder', { options: { ...options, builder: 'fast' }, secrets: {} }, [], ['--builder=fast']],
    [
      'with secrets and proxies by name',
      { options, secrets: { certificates: '/ca.pem', logins: '/t/secrets/logins' } },
      ['HTTPS_PROXY'],
      ['--build-arg=HTTPS_PROXY', '--secret=id=ca,src=/ca.pem', '--secret=id=logins,src=/t/secrets/logins'],
    ],
  ])('%s', (_how, request, proxies, more) => {
    expect(buildxArguments({ target: target(), ...request }, folder, proxies)).toEqual([
      'buildx',
      'build',
      '--progress=plain',
      '--platform=linux/arm64',
      '--output=type=local,dest=/t/output',
      ...more,
      '/t/context',
    ])
  })

  it.each([
    ['#8 12.34 gcc -c x.c', 'gcc -c x.c'],
    ['#8 DONE 0.1s', undefined],
    ['#1 [internal] load build definition', undefined],
  ])('of %j the step said %j', (line, said) => {
    expect(stepLine(line)).toBe(said)
  })
})

describe('the key of a built wheel', () => {
  const ingredients: Ingredients = {
    name: 'a',
    version: '1.0',
    sourceHash: '00',
    target: target(),
    imageDigest: 'sha256:1',
    options: { systemPackages: ['x', 'y'] },
  }
  const key = buildKey(ingredients)

  it('is the same for the same ingredients, in any order', () => {
    expect(buildKey({ ...ingredients, options: { systemPackages: ['y', 'x'] } })).toBe(key)
    expect(key).toMatch(/^a-1\.0-py3\.13-arm64-[0-9a-f]{32}$/)
  })

  it.each<[string, Partial<Ingredients>]>([
    ['the source', { sourceHash: '01' }],
    ['the version', { version: '1.1' }],
    ['the subdirectory', { subdirectory: 'b' }],
    ['the Python', { target: target('python3.12') }],
    ['the architecture', { target: target('python3.13', 'x86_64') }],
    ['the image', { imageDigest: 'sha256:2' }],
    ['a system package', { options: { systemPackages: ['x'] } }],
    ['a limit of what it requires', { options: { systemPackages: ['x', 'y'], constraints: ['a<1'] } }],
    ['a variable', { options: { systemPackages: ['x', 'y'], environment: { A: '1' } } }],
    ['the day of its tools', { asOf: '2025-01-01' }],
    ['the compiler', { compiler: 'clang of ziglang 1' }],
    ['the script', { options: { systemPackages: ['x', 'y'], beforeBuild: 'true' } }],
  ])('changes with %s', (_what, change) => {
    expect(buildKey({ ...ingredients, ...change })).not.toBe(key)
  })
})

describe('the compiler in the key', () => {
  const locked = { name: 'a', version: '1.0', wheels: [], requiredBy: [] }
  const options = { systemPackages: [], isolation: 'auto', compiler: 'auto' } as const
  const keyOn = (more: object, host: NodeJS.Architecture): string =>
    buildKeys(locked, target(), '00', { ...options, ...more }, host).image('sha256:1')

  it.each([
    ['emulated', {}, 'x64', true],
    ['not emulated', {}, 'arm64', false],
    ['by the user’s choice', { compiler: 'image' }, 'x64', false],
    ['with a builder, whose processor is not known', { builder: 'b' }, 'x64', false],
  ] as const)('is another one than the image’s, %s: %j on %s is %s', (_what, more, host, expected) => {
    const ofImage = keyOn({ compiler: 'image' }, 'arm64')
    expect(keyOn(more, host) !== ofImage).toBe(expected)
  })
})

describe('what clang may be the cause of', () => {
  const tree = { files: new Set(['a.c']) }
  const wheel = {
    file: 'a-1.0-cp313-cp313-linux_aarch64.whl',
    elfFiles: 1,
    machines: [183],
    libraries: [],
    missing: [],
  }
  const built = { status: 'built', wheels: [wheel] } as const
  const empty = { status: 'built', wheels: [{ ...wheel, elfFiles: 0 }] } as const
  const pure = { status: 'built', wheels: [{ ...wheel, file: 'a-1.0-py3-none-any.whl', elfFiles: 0 }] } as const
  it.each<[string, DriverResult, string, number, RegExp | undefined]>([
    ['a good wheel', built, '', 5, undefined],
    ['a pure wheel', pure, '', 5, undefined],
    ['a wheel without its extension', empty, '', 5, /holds nothing compiled/],
    [
      'the same, of a header that is missing',
      empty,
      'a.c:1:10: fatal error: x.h: No such file or directory',
      5,
      undefined,
    ],
    ['a wheel with a source that was refused', built, 'a.c:1:10: error: bad', 5, /^a\.c was refused \(bad\)$/],
    ['a failed test of configure', built, 'conftest.c:1:10: error: bad', 5, undefined],
    ['a failure', { status: 'failed', stage: 'wheel' }, 'error: odd', 5, /the build failed/],
    ['a failure without any call of clang', { status: 'failed', stage: 'wheel' }, 'error: odd', 0, undefined],
    ['a failure for want of Rust', { status: 'failed', stage: 'wheel' }, "can't find Rust compiler", 5, undefined],
    ['a build that reached its limit', { status: 'failed', stage: 'limit' }, '', 5, undefined],
    ['metadata', { status: 'metadata', distInfo: 'a' }, '', 5, undefined],
  ])('%s', (_what, result, log, clangCalls, expected) => {
    const found = doubtOfClang({ result, log, clangCalls }, { tree, target: target() })
    expect(found ?? 'none').toMatch(expected ?? /^none$/)
  })
})

describe('the glibc of an image', () => {
  it.each([
    ['2.34', 'python3.13', false],
    ['2.35', 'python3.13', true],
    ['2.9', 'python3.13', false],
    ['3.0', 'python3.13', true],
    ['2.34', 'python3.11', true],
    ['2.26', 'python3.11', false],
  ])('%s is too new for %s: %s', (version, runtime, expected) => {
    const found = tooNewGlibc(version, 'own/image', target(runtime))
    expect(found?.includes(`own/image has glibc ${version}`) ?? false).toBe(expected)
  })
})

describe('a build system', () => {
  it.each([
    ['', { backend: 'setuptools.build_meta:__legacy__', requires: ['setuptools>=40.8.0', 'wheel'] }],
    [
      '[build-system]\nrequires = ["setuptools"]',
      { backend: 'setuptools.build_meta:__legacy__', requires: ['setuptools', 'wheel'] },
    ],
    [
      '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\nbackend-path = ["."]',
      { backend: 'hatchling.build', requires: ['hatchling'], backendPath: ['.'] },
    ],
    ['[tool.poetry]\nname = "a"', { backend: 'poetry.core.masonry.api', requires: ['poetry-core>=1.0.0'] }],
  ])('is read from %j', (text, expected) => {
    expect(parseBuildSystem(text, 'a')).toMatchObject(expected)
  })

  it.each([
    ['[build-system', /not TOML/],
    ['build-system = 1', /not a table/],
    ['[build-system]\nrequires = "setuptools"', /not a list of requirements/],
    ['[build-system]\nrequires = []\nbackend-path = ["../x"]', /lies outside/],
  ])('is refused: %j', (text, why) => {
    expect(() => parseBuildSystem(text, 'a')).toThrow(why)
  })

  const setuptools = { backend: 'setuptools.build_meta', requires: ['setuptools'], backendPath: [] }
  it.each([
    [setuptools, ['a.py'], '', false],
    [setuptools, ['a.c'], 'Extension("a", ["a.c"])', true],
    [setuptools, ['tests/data.c'], 'setup(name="a")', false],
    [{ ...setuptools, requires: ['Cython>=3'] }, ['a.py'], '', true],
    [{ ...setuptools, backend: 'maturin' }, [], '', true],
    [{ ...setuptools, backend: 'mesonpy' }, [], '', true],
  ])('looks compiled: %j %j %j is %s', (system, files, setup, expected) => {
    expect(looksCompiled(system, files, setup)).toBe(expected)
  })

  it.each([
    ['setuptools.build_meta', ['setuptools'], true],
    ['setuptools.build_meta:__legacy__', [], true],
    ['poetry.core.masonry.api', ['poetry-core', 'setuptools'], true],
    ['pdm.backend', ['pdm-backend'], true],
    ['hatchling.build', ['hatchling', 'hatch-cython'], true],
    ['flit_core.buildapi', ['flit_core'], true],
    ['mesonpy', ['meson-python'], false],
    ['scikit_build_core.build', ['scikit-build-core'], false],
    ['maturin', ['maturin>=1'], false],
    ['backend', ['meson-python>=0.15'], false],
  ])('%s with %j is given the whole set of flags: %s', (backend, requires, expected) => {
    expect(needsWholeFlags({ backend, requires, backendPath: [] })).toBe(expected)
  })
})

describe('a built wheel', () => {
  it.each([
    ['a-1.0-cp313-cp313-linux_aarch64.whl', false],
    ['a-1.0-cp39-abi3-linux_aarch64.whl', false],
    ['A-1.0.0-py3-none-any.whl', true],
    ['a-1.0-cp313-cp313-manylinux_2_17_aarch64.whl', false],
  ])('%s is what was asked for', (filename, pure) => {
    expect(checkBuiltWheel(filename, { name: 'a', version: '1.0' }, target()).pure).toBe(pure)
  })

  it.each([
    ['a-1.0-cp313-cp313-linux_x86_64.whl', /is for x86_64/],
    ['a-1.0-cp312-cp312-linux_aarch64.whl', /Python 3\.12/],
    ['a-1.1-py3-none-any.whl', /version 1\.1/],
    ['b-1.0-py3-none-any.whl', /a wheel of b/],
    ['a-1.0.zip', /not the name of a wheel/],
    ['../a-1.0-py3-none-any.whl', /not the name of a wheel/],
  ])('%s is refused', (filename, why) => {
    expect(() => checkBuiltWheel(filename, { name: 'a', version: '1.0' }, target())).toThrow(why)
  })
})

describe('planned builds', () => {
  const file = { filename: 'a-1.0.tar.gz', url: 'https://x/a-1.0.tar.gz' }
  const wheel = { filename: 'a-1.0-cp313-cp313-win_amd64.whl', url: 'https://x/a.whl' }
  const locked = { name: 'a', version: '1.0', wheels: [wheel], sdist: file, requiredBy: [] }

  it('names what, where and why, and whether it is emulated', () => {
    const unfit = [{ package: locked, reasons: [] }]
    const [one] = planBuilds([{ target: target(), unfit }], { systemPackages: [] }, { hostArchitecture: 'x64' })
    expect(one?.text).toMatch(/a 1\.0 will be built for python3\.13 arm64: .*Windows.*latest-arm64, emulated\.$/)
    const [native] = planBuilds([{ target: target(), unfit }], { systemPackages: [] }, { hostArchitecture: 'arm64' })
    expect(native?.text).not.toContain('emulated')
  })

  it.each([
    [undefined, 'public.ecr.aws/sam/build-python3.13:latest-arm64'],
    ['own/{runtime}:{python}-{architecture}', 'own/python3.13:3.13-arm64'],
  ])('%s is the image %s', (image, expected) => {
    expect(imageFor(target(), image)).toBe(expected)
  })

  const numpy = (version: string) => ({
    name: 'numpy',
    version,
    wheels: [],
    sdist: file,
    requiredBy: [
      { kind: 'requirement', file: 'requirements.txt', line: 2, text: 'pandas' },
      { kind: 'package', name: 'pandas' },
    ] as const,
  })

  it('are refused when the compiler is certain to be too old, with both ways out', () => {
    const unfit = [{ package: numpy('2.4.6'), reasons: [] }]
    const plan = (): unknown =>
      planBuilds([{ target: target('python3.11'), unfit }], { systemPackages: [] }, { hostArchitecture: 'x64' })
    expect(plan).toThrow(
      expect.objectContaining({
        problems: [
          {
            code: 'compiler-too-old',
            package: 'numpy',
            file: 'requirements.txt',
            line: 2,
            message:
              'numpy 2.4.6 (required by pandas) has no wheel for python3.11 arm64 (glibc 2.26) and cannot be compiled for it: it needs gcc 9.3, and the build image of Amazon Linux 2 has gcc 7.3.',
            nextStep: 'Use `numpy<2.3`, or python3.12 or later, whose image has gcc 11.',
          },
        ],
      }),
    )
  })

  it.each([
    ['2.3.0', 'python3.11', {}, true],
    ['2.3rc1', 'python3.11', {}, false],
    ['2.2.6', 'python3.11', {}, false],
    ['2.4.6', 'python3.12', {}, false],
    ['2.4.6', 'python3.11', { image: 'own' }, false],
    ['2.4.6', 'python3.11', { beforeBuild: 'yum install gcc10' }, false],
    ['2.4.6', 'python3.11', { systemPackages: ['gcc10'] }, false],
    ['unknown', 'python3.11', {}, false],
  ])('numpy %s on %s with %j is certain to fail: %s', (version, runtime, settings, expected) => {
    const found = tooNewForCompiler(numpy(version), target(runtime), { systemPackages: [], ...settings })
    expect(found !== undefined).toBe(expected)
  })

  it('knows what has no source', () => {
    const { sdist: _sdist, ...without } = locked
    expect([canBeBuilt(locked), canBeBuilt(without)]).toEqual([true, false])
    expect(canBeBuilt({ ...without, direct: { kind: 'archive', file: wheel } })).toBe(false)
    expect(canBeBuilt({ ...without, direct: { kind: 'directory', path: '/x' } })).toBe(true)
  })
})

describe('other programs', () => {
  it('are asked for build requirements of the target, as wheels alone', () => {
    const args = requirementArguments(['setuptools>=61', '-x'], '/t', { target: target('python3.11', 'x86_64') })
    expect(args.slice(-3)).toEqual(['--', 'setuptools>=61', '-x'])
    expect(args.join(' ')).toContain('--only-binary :all:')
    expect(args.join(' ')).toContain('--python-platform x86_64-manylinux_2_17 --python-version 3.11.')
  })

  it('get the user’s indexes as a file, with the credentials that belong to them', () => {
    const settings = {
      defaultIndex: 'https://one.example/simple',
      indexes: ['corp=https://two.example/simple'],
      findLinks: ['file:///here', 'https://three.example/'],
      noIndex: false,
      insecureHosts: [],
    }
    const env = { UV_INDEX_CORP_USERNAME: 'me', UV_INDEX_CORP_PASSWORD: 'p%d' }
    const text = pipConfiguration(settings, env) ?? ''
    expect(text).toContain('index-url =\n    https://one.example/simple\n')
    expect(text).toContain('https://me:p%25d@two.example/simple')
    expect(text).not.toContain('file:')
    expect(pipConfiguration({ indexes: [], findLinks: [], noIndex: false, insecureHosts: [] }, {})).toBeUndefined()
  })

  it('get addresses of requirements as places of the index for pip, since they may hold logins', () => {
    const { texts, urls } = withoutUrls([
      'a==1\nb @ https://me:hidden@one.example/b-1.0-py3-none-any.whl?x=y#sha256=00 ; python_version > "3"\n',
      'git+https://token@two.example/o/r.git@v1.0#egg=r\nc @ git+ssh://git@two.example/o/c.git\nd @ file:///lambda-layer/d\n',
    ])
    expect(texts).toEqual([
      'a==1\nb @ http://lambda-layer.invalid/at/0/b-1.0-py3-none-any.whl#sha256=00 ; python_version > "3"\n',
      'git+http://lambda-layer.invalid/at/1/r.git@v1.0#egg=r\nc @ git+ssh://git@two.example/o/c.git\nd @ file:///lambda-layer/d\n',
    ])
    expect(urls).toEqual([
      'https://me:hidden@one.example/b-1.0-py3-none-any.whl?x=y',
      'https://token@two.example/o/r.git',
    ])
  })

  it('get requirements with their hashes, and the options of the files', () => {
    const requirement = {
      origin: { kind: 'input', input: 'packages', text: 'a==1' },
      source: { kind: 'index', specifiers: [] },
      extras: [],
      line: 'a==1',
      hashes: ['sha256:00', 'sha256:01'],
      editable: false,
    } as const
    expect(pipRequirements([requirement])).toBe('a==1 --hash=sha256:00 --hash=sha256:01\n')
    // One option would ask every other line for hashes.
    const url = 'https://one.example/b.whl#sha256=01'
    const direct = { ...requirement, source: { kind: 'url', url }, line: `b @ ${url}`, hashes: ['sha256:01'] } as const
    expect(pipRequirements([direct])).toBe(`b @ ${url}\n`)
    const options = { ...noIndexOptions, noBinary: ['a'], preReleases: true }
    expect(pipArguments({ options, constraints: [requirement] })).toEqual([
      '--requirement=requirements.txt',
      '--constraint=constraints.txt',
      '--no-binary=a',
      '--pre',
    ])
  })
})
