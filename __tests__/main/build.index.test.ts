import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { action, cleanEnvironment, lambdaLayer, root, temporaryFolder } from '../support/doors.ts'

const exec = promisify(execFile)

interface Document {
  readonly layers: readonly {
    readonly name: string
    readonly zipPath: string
    readonly sizeBytes: number
    readonly unzippedSizeBytes: number
    readonly codeSha256: string
    readonly packages: readonly {
      name: string
      version: string
      origin: string
      file: string
      requiredBy: string[]
      unzippedSizeBytes: number
    }[]
    readonly findings: readonly { severity: string; code: string; message: string }[]
  }[]
  readonly errors: readonly {
    code: string
    message: string
    nextStep: string
    package?: string
    file?: string
    line?: number
  }[]
  readonly downloads: { readonly files: number; readonly bytes: number }
}

const sha256 = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('base64')

/** The packages that break in other tools: compiled ones, a namespace pair, entry points, `.data`, markers. */
const traps = `
numpy
pandas
pydantic
cryptography
lxml
Pillow
google-api-core
google-cloud-core
opentelemetry-sdk
ninja
tqdm ; platform_machine == "aarch64"
colorama ; sys_platform == "win32"
`

describe('lambda-layer build, with the real index', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let home: string
  let project: string

  beforeAll(async () => {
    folder = await temporaryFolder()
    home = join(folder.path, 'home')
    project = join(folder.path, 'project')
    await mkdir(project)
    await writeFile(join(project, 'requirements.txt'), traps)
  })
  afterAll(() => folder[Symbol.asyncDispose]())

  const build = async (args: readonly string[], env: Record<string, string> = {}) => {
    const ended = await lambdaLayer(['build', '--json', ...args], {
      cwd: project,
      env: { ...cleanEnvironment(home), ...env },
    })
    return { ...ended, document: JSON.parse(ended.stdout) as Document }
  }

  it('runs the first command of the README, word for word, in a fresh clone with an empty home', async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8')
    const [, command = ''] =
      /```sh\n([^`]*?lambda-layer build[^`]*?|node dist\/cli\.js build[^`]*?)\n```/.exec(readme) ?? []
    expect(command).toContain(' build ')
    const clone = join(folder.path, 'clone')
    await exec('git', ['clone', '--quiet', root, clone])
    // The dist of this work tree, which CI holds against what is committed.
    await exec('cp', ['-rT', join(root, 'dist'), join(clone, 'dist')])
    const emptyHome = join(folder.path, 'empty-home')
    await mkdir(emptyHome)
    const { XDG_CACHE_HOME: _, ...env } = cleanEnvironment(emptyHome)
    const { stdout } = await exec('bash', ['-euo', 'pipefail', '-c', command], { cwd: clone, env })
    const zip = join(clone, /^  (\S+\.zip)$/m.exec(stdout)?.[1] ?? '')
    expect((await stat(zip)).size).toBeGreaterThan(1_000_000)
    await exec('unzip', ['-tq', zip])
    expect((await readdir(emptyHome)).sort()).toEqual(['.cache'])
    const status = execFileSync('git', ['status', '--porcelain', '--untracked-files=all'], {
      cwd: clone,
      encoding: 'utf8',
    })
    expect(status.split('\n').filter((line) => line !== '' && !line.includes(' dist/'))).toEqual([])
  })

  it('builds for arm64 on any machine, the same bytes for every clock, mask and order', async () => {
    const first = await build(['--architectures', 'arm64'])
    expect(first.document.errors).toEqual([])
    expect(first.exitCode).toBe(0)
    const [layer] = first.document.layers
    if (!layer) throw new Error('no layer')
    const names = layer.packages.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['numpy', 'pandas', 'tqdm', 'opentelemetry-sdk', 'google-api-core']))
    expect(names).not.toContain('colorama')
    for (const one of layer.packages) expect(one.file).toMatch(/aarch64|-none-any/)
    expect(layer.packages.find(({ name }) => name === 'numpy')?.requiredBy).toContain('requirements.txt:2')
    expect(layer.packages.find(({ name }) => name === 'pydantic-core')?.requiredBy).toContain('pydantic')
    expect(layer.codeSha256).toBe(await sha256(layer.zipPath))
    expect(layer.sizeBytes).toBe((await stat(layer.zipPath)).size)
    expect(layer.findings.filter(({ severity }) => severity === 'error')).toEqual([])

    await writeFile(join(project, 'shuffled.txt'), traps.trim().split('\n').toReversed().join('\n'))
    const old = process.umask(0o077)
    const second = await build(
      ['--architectures', 'arm64', '--requirements', 'shuffled.txt', '--output-directory', 'again', '--no-cache'],
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'C', XDG_CACHE_HOME: join(folder.path, 'other-cache') },
    ).finally(() => process.umask(old))
    expect(second.document.layers[0]?.codeSha256).toBe(layer.codeSha256)
    expect(second.document.layers[0]?.zipPath).not.toBe(layer.zipPath)
  })

  it('downloads nothing the second time', async () => {
    const again = await build(['--architectures', 'arm64'])
    expect(again.document.downloads).toEqual({ files: 0, bytes: 0 })
    expect(again.exitCode).toBe(0)
  })

  it('makes an x86_64 layer whose packages this machine’s own Python imports', async () => {
    const version = execFileSync('python3', ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], {
      encoding: 'utf8',
    }).trim()
    // Wheels for python3.11 and older must do with glibc 2.26, which the newest ones do not.
    await writeFile(
      join(project, 'old-glibc.txt'),
      'numpy<2.3; python_version < "3.12"\nPillow<12.2; python_version < "3.12"\n',
    )
    const { document, exitCode } = await build([
      '--constraints',
      'old-glibc.txt',
      '--runtimes',
      `python${version}`,
      '--architectures',
      'x86_64',
      '--output-directory',
      'own',
    ])
    expect(document.errors).toEqual([])
    expect(exitCode).toBe(0)
    const opt = join(folder.path, 'opt')
    await exec('unzip', ['-q', document.layers[0]?.zipPath ?? '', '-d', opt])
    const script = `
import sys, importlib.metadata as metadata
sys.path.insert(0, sys.argv[1])
import numpy, pandas, pydantic, cryptography.hazmat.bindings._rust, lxml.etree, PIL.Image, google.api_core, google.cloud._helpers, opentelemetry.sdk.trace
for module in (numpy, pandas, pydantic, PIL.Image): assert module.__file__.startswith(sys.argv[1]), module.__file__
assert numpy.arange(6).reshape(2, 3).sum() == 15
assert str(pandas.Series([1, 2]).sum()) == "3"
assert metadata.version("numpy") == numpy.__version__
files = metadata.files("numpy")
assert files and all(file.locate().exists() for file in files), "RECORD lists what is not there"
print(len(list(metadata.distributions(path=[sys.argv[1]]))))
`
    const { stdout } = await exec('python3', ['-I', '-c', script, join(opt, 'python')])
    expect(Number(stdout)).toBe(document.layers[0]?.packages.length)
  })

  it('names the package, the line, the wheels there are and the way out when none fits', async () => {
    await writeFile(join(project, 'old.txt'), 'requests==2.32.5\nnumpy==2.4.0\npsycopg2==2.9.11\n')
    const { document, exitCode } = await build([
      '--requirements',
      'old.txt',
      '--build',
      'wheels',
      '--runtimes',
      'python3.11',
      '--architectures',
      'arm64',
      '--output-directory',
      'never',
    ])
    expect(exitCode).toBe(1)
    const byPackage = new Map(document.errors.map((error) => [error.package, error]))
    expect(byPackage.get('numpy')).toMatchObject({ code: 'no-fitting-wheel', file: 'old.txt', line: 2 })
    expect(byPackage.get('numpy')?.message).toMatch(/glibc 2\.2[78].*python3\.11.*2\.26/s)
    expect(byPackage.get('psycopg2')).toMatchObject({ code: 'no-fitting-wheel', file: 'old.txt', line: 3 })
    expect(document.downloads.files).toBe(0)
    await expect(stat(join(project, 'never'))).rejects.toThrow('ENOENT')
  })

  it('is the same as an action: environment in, outputs and summary out', async () => {
    const ended = await action(
      {
        packages: 'six==1.17.0',
        runtimes: 'python3.13',
        architectures: 'arm64',
        'layer-name': 'as-action',
        'output-directory': 'action-out',
      },
      { cwd: project, env: { ...cleanEnvironment(home), HOME: home } },
    )
    expect(ended.exitCode).toBe(0)
    const zip = join(project, 'action-out/as-action.zip')
    expect(ended.outputs).toMatchObject({ 'zip-path': zip, 'code-sha256': await sha256(zip) })
    expect(JSON.parse(ended.outputs['layers'] ?? '')).toMatchObject([{ name: 'as-action', architectures: ['arm64'] }])
    expect(ended.summary).toContain('as-action')
  })

  it('annotates the line at fault when it fails as an action', async () => {
    await writeFile(join(project, 'typo.txt'), 'six\nrequests=2\n')
    const ended = await action(
      { requirements: 'typo.txt' },
      { cwd: project, env: { ...cleanEnvironment(home), HOME: home } },
    )
    expect(ended.exitCode).toBe(2)
    expect(ended.stdout).toMatch(/^::error .*file=typo\.txt,.*line=2/m)
  })
})
