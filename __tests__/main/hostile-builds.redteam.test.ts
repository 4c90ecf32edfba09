// The action and the command with packages whose build looks for secrets: in the environment, in the home folder, in
// git's configuration, in /proc, in the files of the runner.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCentralDirectory } from '../../src/formats/zip/central-directory.ts'
import { readEntry } from '../../src/formats/zip/entry-data.ts'
import { openZipFile } from '../../src/formats/zip/source.ts'
import { commandsIn } from '../support/commands.ts'
import { action, cleanEnvironment, lambdaLayer, temporaryFolder } from '../support/doors.ts'
import { startIndex } from '../support/index.ts'
import { makeSdist } from '../support/sdists.ts'

const secret = `planted-${Math.random().toString(36).slice(2)}`

/** Looks everywhere, tries to write everywhere, prints what it should not, and puts what it found into the wheel. */
const backend = (name: string, home: string, workspace: string, more: { readonly daemon: boolean }): string => `
import glob, os, re, sys, zipfile
SECRET, HOME, WORKSPACE = ${JSON.stringify(secret)}.encode(), ${JSON.stringify(home)}, ${JSON.stringify(workspace)}
found = []
def search(path):
    try:
        with open(path, "rb") as file:
            if SECRET in file.read(10000000):
                found.append(path)
    except OSError:
        pass
def look():
    for name, value in os.environ.items():
        if SECRET.decode() in value:
            found.append("environment " + name)
    for path in glob.glob("/proc/[0-9]*/environ") + glob.glob("/proc/[0-9]*/cmdline") + glob.glob("/proc/[0-9]*/task/*/environ"):
        search(path)
    for top in (HOME, WORKSPACE, ${more.daemon ? 'os.path.expanduser("~"), "/tmp", "/run", "/var/run", "/etc", "/build", "..",' : ''}):
        for folder, _, names in os.walk(top):
            for name in names:
                if name != "backend.py":
                    search(os.path.join(folder, name))
    for name in os.listdir(os.environ.get("HOME", "/")) + [os.path.join(WORKSPACE, n) for n in ("github_env", "github_output")]:
        try:
            with open(name, "a") as file:
                file.write("EVIL=1\\n")
        except OSError:
            pass
    print("::set-output name=evil::1")
    print("::add-mask::a")
    print("##[set-env name=EVIL]1")
    sys.stderr.write("  ::error::evil\\n\\r::warning::evil\\n")
    sys.stdout.write("x" * 300000 + "\\n")
    sys.stdout.flush()
    if ${more.daemon ? 'os.fork() == 0' : 'False'}:
        os.setsid()
        os._exit(0) if os.fork() else None
        import time
        time.sleep(600)
        os._exit(0)
def get_requires_for_build_wheel(config_settings=None):
    look()
    return []
def prepare_metadata_for_build_wheel(folder, config_settings=None):
    look()
    os.makedirs(os.path.join(folder, "${name}-1.0.dist-info"))
    with open(os.path.join(folder, "${name}-1.0.dist-info", "METADATA"), "w") as file:
        file.write(METADATA)
    return "${name}-1.0.dist-info"
METADATA = "Metadata-Version: 2.1\\nName: ${name}\\nVersion: 1.0\\n"
def build_wheel(folder, config_settings=None, metadata_directory=None):
    look()
    name = "${name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(os.path.join(folder, name), "w") as wheel:
        files = {
            "${name}.py": "found = " + repr(found) + "\\n",
            "${name}-1.0.dist-info/METADATA": METADATA,
            "${name}-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\\nGenerator: x\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
        }
        for path, text in files.items():
            wheel.writestr(path, text)
        wheel.writestr("${name}-1.0.dist-info/RECORD", "".join("%s,,\\n" % path for path in [*files, "${name}-1.0.dist-info/RECORD"]))
    return name
`

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let index: Awaited<ReturnType<typeof startIndex>>
let home: string
let workspace: string
let env: Record<string, string>
beforeAll(async () => {
  folder = await temporaryFolder()
  ;[home, workspace] = [join(folder.path, 'home'), join(folder.path, 'workspace')]
  const planted = {
    '.aws/credentials': `[default]\naws_secret_access_key = ${secret}\n`,
    '.gitconfig': `[http]\n\textraheader = AUTHORIZATION: basic ${secret}\n`,
    '.netrc': `machine example.com login me password ${secret}\n`,
    '.docker/config.json': `{"auths":{"x":{"auth":"${secret}"}}}`,
    '.ssh/id_ed25519': secret,
    '../workspace/.git/config': `[http]\n\textraheader = AUTHORIZATION: basic ${secret}\n`,
    '../workspace/github_env': '',
  }
  for (const [name, text] of Object.entries(planted)) {
    await mkdir(join(home, name, '..'), { recursive: true })
    await writeFile(join(home, name), text)
  }
  const sdist = (name: string, daemon: boolean) => {
    const files = {
      'pyproject.toml': '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n',
      'backend.py': backend(name, home, workspace, { daemon }),
    }
    return { filename: `${name}-1.0.tar.gz`, content: makeSdist({ name, files }) }
  }
  index = await startIndex([sdist('hostile', true), sdist('curious', false)])
  env = {
    ...cleanEnvironment(home),
    UV_DEFAULT_INDEX: index.url,
    AWS_SECRET_ACCESS_KEY: secret,
    AWS_SESSION_TOKEN: secret,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret,
    GITHUB_TOKEN: secret,
    UV_INDEX_PRIVATE_PASSWORD: secret,
    GITHUB_ENV: join(workspace, 'github_env'),
  }
})
afterAll(async () => {
  await index[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

const inputs = { packages: 'hostile==1.0', runtimes: 'python3.13', architectures: 'x86_64', publish: 'never' }

async function moduleOf(zip: string, name = 'hostile'): Promise<string> {
  await using source = await openZipFile(zip)
  const entry = (await readCentralDirectory(source, zip)).find(({ path }) => path.endsWith(`${name}.py`))
  if (!entry) throw new Error('the layer lacks the module')
  return (await readEntry(source, entry, 1_000_000, zip)).toString()
}

async function zipBelow(directory: string): Promise<string> {
  const names = await readdir(directory)
  return join(directory, names.find((name) => name.endsWith('.zip')) ?? 'no zip')
}

describe('a hostile build', () => {
  it('finds no secret and commands nothing in the action', async () => {
    const startedMs = performance.now()
    const ended = await action(inputs, { cwd: workspace, env })
    expect(ended).toMatchObject({ exitCode: 0 })
    expect(performance.now() - startedMs).toBeLessThan(60_000)
    expect(await moduleOf(await zipBelow(join(workspace, 'layers')))).toBe('found = []\n')
    expect(await readFile(join(workspace, 'github_env'), 'utf8')).toBe('')
    const allowed = new Set(['group', 'endgroup', 'debug', 'add-mask', 'warning', 'notice'])
    const commands = commandsIn(ended.stdout)
    expect(commands.filter(({ name }) => !allowed.has(name))).toEqual([])
    expect(commands.filter(({ message }) => message.includes('evil') || message === 'a')).toEqual([])
    const shown = [
      ended.stdout.replace(/^::add-mask::.*$/gm, ''),
      ended.stderr,
      ended.summary,
      JSON.stringify(ended.outputs),
    ]
    expect(shown.join('\n')).not.toContain(secret)
  })

  it('finds them when it is not isolated, which the report says', async () => {
    const own = { ...env, RUNNER_TEMP: join(folder.path, 'other-temp') }
    const ended = await action(
      { ...inputs, packages: 'curious==1.0', 'build-isolation': 'none' },
      { cwd: workspace, env: own },
    )
    expect(ended).toMatchObject({ exitCode: 0 })
    expect(await moduleOf(await zipBelow(join(workspace, 'layers')), 'curious')).toContain('.aws/credentials')
    expect(ended.stdout).toContain('`build-isolation: none`')
    expect(ended.summary).toContain('build-isolation')
  })

  it.each([
    ['plan', ['plan']],
    ['build: wheels', ['build', '--build', 'wheels']],
  ])('is not run by %s', async (_what, words) => {
    const args = [
      ...words,
      '--packages',
      'hostile==1.0',
      '--runtimes',
      'python3.13',
      '--architectures',
      'x86_64',
      '--json',
    ]
    const own = { ...env, XDG_CACHE_HOME: join(folder.path, `cache-${words.length}`) }
    const ended = await lambdaLayer(args, { cwd: workspace, env: own })
    expect(ended.exitCode).toBe(1)
    expect(JSON.parse(ended.stdout).errors).toEqual([
      expect.objectContaining({
        code: 'metadata-needs-code',
        package: 'hostile',
        message: expect.stringContaining('hostile 1.0'),
      }),
    ])
    expect(ended.stderr).not.toContain('set-output')
  })
})
