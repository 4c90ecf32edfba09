// Builds of pure Python on this machine: what they yield, and what a hostile one finds.
import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { spawnProcess } from '../../../src/host/process/spawn.ts'
import type { LockedPackage } from '../../../src/python/locks/lock.ts'
import { type Builds, openBuilds } from '../../../src/python/compile/build-wheels.ts'
import type { BuildOptions, BuiltWheels } from '../../../src/python/compile/options.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { targetOf } from '../../support/locks.ts'
import { pythonsAtHand } from '../../support/pythons.ts'
import { backendOf } from '../../support/source-packages.ts'

const target = targetOf('python3.13', 'arm64')
const secret = 'planted-secret-of-this-test'
/** Nothing is on PATH: no Docker. */
const noDocker = { PATH: '/nonexistent' }
const [python] = (await pythonsAtHand()).toReversed()
const locked: LockedPackage = {
  name: 'demo',
  version: '1.0',
  wheels: [],
  direct: { kind: 'directory', path: 'demo' },
  requiredBy: [{ kind: 'requirement', file: 'requirements.txt', line: 3, text: './demo' }],
}

let context: TestContext
beforeEach(async () => {
  context = await makeContext({
    env: { ...noDocker, AWS_SECRET_ACCESS_KEY: secret, PIP_INDEX_URL: `https://u:${secret}@x/` },
  })
})
afterEach(() => context[Symbol.asyncDispose]())

/** Builds a source tree whose `build_wheel(folder)` is some Python code. */
async function build(
  code: string,
  given: { readonly options?: Partial<BuildOptions>; readonly platform?: NodeJS.Platform } = {},
): Promise<BuiltWheels> {
  await context.write({
    'demo/pyproject.toml': '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n',
    'demo/backend.py': backendOf(code),
    'secret.txt': secret,
  })
  const options: BuildOptions = {
    compiler: 'auto',
    systemPackages: [],
    isolation: 'auto',
    timeoutMs: 20_000,
    mayRegisterEmulator: false,
    parallel: 1,
    cache: true,
    ...given.options,
  }
  const builds: Builds = openBuilds(
    options,
    {
      settings: { indexes: [], findLinks: [], noIndex: false, insecureHosts: [] },
      uv: async () => ({ exitCode: 0, timedOut: false, stdout: `${python?.path}\n`, stderr: '', stdoutIsCut: false }),
      fetch: () => Promise.reject(new Error('no network')),
    },
    { ...context, runProcess: spawnProcess, ...(given.platform ? { platform: given.platform } : {}) },
  )
  return builds.buildWheels(target, [locked])
}

const pure = 'return write_wheel(folder, "demo", "1.0", "py3-none-any", {"demo.py": b"x = 1"})'

function contentOf(wheel: string, path: string): string {
  return execFileSync('unzip', ['-p', wheel, path], { encoding: 'utf8' })
}

describe('a pure package', () => {
  it('is built in a jail, and it is said before where its code runs', async () => {
    const built = await build(pure)
    expect(built.builds).toMatchObject([{ name: 'demo', version: '1.0', where: 'on this machine' }])
    expect(built.notes).toEqual([])
    expect(context.lines.find((line) => line.includes('runs code of the package'))).toMatch(/in namespaces/)
  }, 60_000)

  it('leaves the user’s folder as it was', async () => {
    await build(`open("left", "w").close(); os.mkdir("demo.egg-info")\n${pure}`)
    expect((await readdir(join(context.directory, 'demo'))).toSorted()).toEqual(['backend.py', 'pyproject.toml'])
  })

  it('is built as this user by choice, which is reported', async () => {
    const built = await build(pure, { options: { isolation: 'none' } })
    expect(built.builds).toMatchObject([{ where: 'on this machine, not isolated' }])
    expect(built.notes).toMatchObject([{ severity: 'warning', code: 'build-not-isolated', package: 'demo' }])
  })

  it('is refused with the way out where nothing can isolate it and Docker is missing', async () => {
    await expect(build(pure, { platform: 'darwin' })).rejects.toMatchObject({
      problems: [
        {
          package: 'demo',
          file: 'requirements.txt',
          line: 3,
          message: expect.stringMatching(
            /^demo 1\.0 must be built for python3\.13 arm64\. .*cannot isolate.*container failed/,
          ) as string,
          nextStep: expect.stringContaining('`build-isolation: none`') as string,
        },
      ],
    })
  })

  it.each([
    ['calls a compiler', `subprocess.run(["gcc", "-c", "x.c"])\n${pure}`, 'calls a compiler'],
    [
      'makes a wheel for a platform',
      'return write_wheel(folder, "demo", "1.0", tag(), {"demo.py": b""})',
      'its build made demo-1.0-cp',
    ],
    [
      'holds compiled files',
      'return write_wheel(folder, "demo", "1.0", "py3-none-any", {"demo.so": b"\\x7fELF" + bytes(100)})',
      'holds compiled files',
    ],
    ['fails', 'raise ValueError("no luck")', 'its build failed'],
    ['makes no wheel', 'return "demo-1.0-py3-none-any.whl"', 'its build failed'],
    [
      'writes a result of its own',
      'import json; json.dump({"status": "built", "wheels": [{"file": "../../x-any.whl", "elfFiles": 0, "machines": [], "libraries": [], "missing": []}]}, open("/out/result.json", "w")); os.kill(os.getppid(), 9)',
      '',
    ],
  ])('goes to the container when it %s', async (_what, code, why) => {
    await expect(build(code)).rejects.toMatchObject({
      problems: [
        {
          package: 'demo',
          message: expect.stringMatching(new RegExp(`not built on this machine: .*${why}`)) as string,
        },
      ],
    })
  })

  it('is stopped when it takes too long', async () => {
    const started = performance.now()
    await expect(build('time.sleep(600)', { options: { timeoutMs: 2_000 } })).rejects.toMatchObject({
      problems: [{ message: expect.stringContaining('took too long') as string }],
    })
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})

describe('a hostile build', () => {
  it('finds no secret, no file, no network and no store', async () => {
    const victim = join(context.directory, 'github_env')
    await writeFile(victim, '')
    await mkdir(dirname(context.stores.sealKey), { recursive: true })
    await writeFile(context.stores.sealKey, secret)
    const built = await build(`
import glob, json, socket
found = []
def look(name, work):
    try:
        value = work()
        if value: found.append(name)
    except BaseException:
        pass
look("own environment", lambda: ${JSON.stringify(secret)} in json.dumps(dict(os.environ)))
for path in glob.glob("/proc/[0-9]*/environ"):
    look(path, lambda: ${JSON.stringify(secret)}.encode() in open(path, "rb").read())
look("project", lambda: open(${JSON.stringify(join(context.directory, 'secret.txt'))}).read())
look("key", lambda: open(${JSON.stringify(context.stores.sealKey)}).read())
look("write", lambda: open(${JSON.stringify(victim)}, "a").write("EVIL=1"))
look("store", lambda: os.listdir(${JSON.stringify(context.stores.temporary)}))
look("home", lambda: os.listdir("/root"))
look("requirements", lambda: open("/requirements/evil.py", "w").write("x"))
look("driver", lambda: open("/driver/evil.py", "w").write("x"))
look("network", lambda: socket.create_connection(("127.0.0.1", 22), 1))
look("docker", lambda: os.path.exists("/var/run/docker.sock"))
subprocess.Popen(["sleep", "1000.123"], start_new_session=True)
return write_wheel(folder, "demo", "1.0", "py3-none-any", {"found.json": json.dumps(found).encode()})
`)
    const [wheel] = built.wheels
    // The folder of the home holds the interpreter, and nothing else.
    expect(JSON.parse(contentOf(wheel?.path ?? '', 'found.json'))).toEqual(
      python?.path.startsWith('/root/') ? ['home'] : [],
    )
    expect(await readFile(victim, 'utf8')).toBe('')
    expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain('1000.123')
  }, 60_000)
})
