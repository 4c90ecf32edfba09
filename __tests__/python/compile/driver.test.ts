import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import {
  type DriverResult,
  driverResult,
  type DriverTask,
  readDriverResult,
  writeDriver,
} from '../../../src/python/compile/driver.ts'
import { makeElf } from '../../support/elf.ts'
import { pythonsAtHand } from '../../support/pythons.ts'
import { makeWheel } from '../../support/wheels.ts'

interface Ran {
  readonly result: DriverResult | undefined
  readonly log: string
  readonly folder: string
  readonly copied: (name: string) => Promise<Buffer>
}

interface Given {
  /** Content of the backend's module. */
  readonly backend?: string
  readonly requires?: readonly string[]
  readonly wholeFlags?: boolean
  readonly task?: Partial<DriverTask>
  readonly files?: Readonly<Record<string, string | Buffer>>
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the driver in a folder of its own. `{folder}` in a variable's value stands for that folder. */
async function drive(python: string, given: Given, use: (ran: Ran) => Promise<void> | void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'driver-'))
  try {
    const [source, driver, output] = [join(folder, 'source'), join(folder, 'driver'), join(folder, 'out')]
    for (const [name, content] of Object.entries({ 'backend.py': given.backend ?? '', ...given.files })) {
      await mkdir(dirname(join(source, name)), { recursive: true })
      await writeFile(join(source, name), content)
    }
    await writeDriver(driver, {
      goal: 'wheel',
      limitMs: 600_000,
      source,
      output,
      work: {
        kind: 'hooks',
        backend: 'backend',
        backendPath: ['.'],
        requires: given.requires ?? [],
        wholeFlags: given.wholeFlags ?? false,
      },
      ...given.task,
    })
    const env = Object.entries({ PYTHONPATH: '{folder}/driver/site', ...given.env })
    const run = spawnSync(python, [join(driver, 'build.py')], {
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        ...Object.fromEntries(env.map(([name, value]) => [name, value.replaceAll('{folder}', folder)])),
      },
    })
    expect(run.status).toBe(0)
    await use({
      result: await readDriverResult(output),
      log: await readFile(join(output, 'build.log'), 'utf8'),
      folder,
      copied: (name) => readFile(join(output, 'lib', name)),
    })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A backend that hands out a file of the source tree as its wheel. */
const copying = `
import os, shutil
def build_wheel(folder, config_settings=None, metadata_directory=None):
    print("building")
    name = "demo-1.0-py3-none-any.whl"
    shutil.copyfile("wheel", os.path.join(folder, name))
    return name
`
const wheelWith = (files: Readonly<Record<string, Buffer>>): Buffer => makeWheel({ name: 'demo', files })

describe.each(await pythonsAtHand())('the build driver under Python $version', ({ path: python, version }) => {
  it('builds a wheel by the hooks of a backend, and logs what they print', () =>
    drive(python, { backend: copying, files: { wheel: wheelWith({}) } }, ({ result, log }) => {
      expect(result).toEqual({
        status: 'built',
        wheels: [{ file: 'demo-1.0-py3-none-any.whl', elfFiles: 0, machines: [], libraries: [], missing: [] }],
      })
      expect(log).toBe('building\n')
    }))

  it.each([
    ['an exception', 'raise ValueError("no luck")', { status: 'failed', stage: 'wheel' }, 'ValueError: no luck'],
    ['an exit with a message', 'import sys; sys.exit("stop")', { status: 'failed', stage: 'wheel' }, 'stop\n'],
    ['an exit without one', 'import sys; sys.exit(0)', { status: 'failed', stage: 'wheel' }, 'SystemExit: 0'],
    [
      'a signal',
      'import os; print("now", flush=True); os.kill(os.getpid(), 11)',
      { status: 'crashed', stage: 'wheel', signal: 11 },
      'now\n',
    ],
    ['a result that is not JSON', 'return object()', { status: 'failed', stage: 'wheel' }, 'TypeError'],
    [
      'what is no wheel',
      'open(folder + "/a.whl", "w").close(); return "a.whl"',
      { status: 'failed', stage: 'inspect' },
      'a.whl is damaged',
    ],
    ['the name of a missing file', 'return "../../b.whl"', { status: 'failed', stage: 'inspect' }, 'b.whl is damaged'],
  ])('reports a hook that ends with %s', (_what, code, expected, said) =>
    drive(python, { backend: `def build_wheel(folder, *more):\n    ${code}\n` }, ({ result, log }) => {
      expect(result).toEqual(expected)
      expect(log).toContain(said)
    }),
  )

  it('ends by itself at its limit, with all that the hook started', async () => {
    const code = 'subprocess.Popen(["sh", "-c", "sleep 3; touch late"]); print("slow", flush=True); time.sleep(60)'
    const started = performance.now()
    await drive(
      python,
      { backend: `import subprocess, time\ndef build_wheel(folder, *more):\n    ${code}\n`, task: { limitMs: 1000 } },
      async ({ result, log, folder }) => {
        expect(result).toEqual({ status: 'failed', stage: 'limit' })
        expect(log).toContain('slow')
        await wait(3500)
        expect(existsSync(join(folder, 'source', 'late'))).toBe(false)
      },
    )
    expect(performance.now() - started).toBeLessThan(8000)
  })

  it.each([
    [
      'by its hook',
      'prepare_metadata_for_build_wheel(folder, *more):\n    import os\n    os.mkdir(folder + "/demo-1.0.dist-info")\n    open(folder + "/demo-1.0.dist-info/METADATA", "w").write("Name: demo")\n    return "demo-1.0.dist-info"\n',
    ],
    ['by a wheel', 'nothing():\n    pass\n'],
  ])('asks a package for its metadata %s', (_how, hook) =>
    drive(
      python,
      { backend: `${copying}def ${hook}`, files: { wheel: wheelWith({}) }, task: { goal: 'metadata' } },
      async ({ result, folder }) => {
        expect(result).toEqual({ status: 'metadata', distInfo: 'demo-1.0.dist-info' })
        const path = join(folder, 'out', 'metadata', 'demo-1.0.dist-info', 'METADATA')
        expect(await readFile(path, 'utf8')).toContain('Name: demo')
      },
    ),
  )

  it('reports a backend that cannot be imported', () =>
    drive(python, { backend: 'import nothing_of_this_name' }, ({ result, log }) => {
      expect(result).toEqual({ status: 'failed', stage: 'import' })
      expect(log).toContain('nothing_of_this_name')
    }))

  it('does not wait for what a hook leaves behind', async () => {
    const daemon = 'import subprocess\n    subprocess.Popen(["sh", "-c", "sleep 3; yes"], start_new_session=True)'
    const started = performance.now()
    await drive(
      python,
      { backend: `def build_wheel(folder, *more):\n    ${daemon}\n    raise SystemExit("done")\n` },
      ({ log }) => expect(log).toContain('done'),
    )
    expect(performance.now() - started).toBeLessThan(2500)
  })

  it('names what the backend also requires, without what the build has', () => {
    const hook = 'def get_requires_for_build_wheel(*more):\n    return ["wheel ", "missing_one", "also>=2"]\n'
    return drive(python, { backend: copying + hook, requires: ['wheel'] }, ({ result }) => {
      expect(result).toEqual({ status: 'requires', requires: ['missing_one', 'also>=2'] })
    })
  })

  it('runs each hook in a process of its own', () => {
    const state = 'calls = []\ndef get_requires_for_build_wheel(*more):\n    calls.append(1)\n    return []\n'
    const backend = `${state}def build_wheel(folder, *more):\n    raise SystemExit("calls: %d" % len(calls))\n`
    return drive(python, { backend }, ({ log }) => expect(log).toContain('calls: 0'))
  })

  it.each([
    [{ python: '2.7', machine: 'x86_64' }, 'python'],
    [{ python: version, machine: 'vax' }, 'machine'],
  ])('refuses an interpreter other than %j', (interpreter, _what) =>
    drive(python, { task: { interpreter } }, ({ result }) => {
      expect(result).toMatchObject({ status: 'wrong-image', python: version })
    }),
  )

  it.each([
    [true, {}, /^\S.* -g0\n\S.* -g0\n$/],
    [false, {}, /^-g0\n-g0\n$/],
    // What the user sets comes last, where it wins.
    [true, { CFLAGS: '-O1 -DOWN' }, /^\S.* -g0 -O1 -DOWN\n\S.* -g0\n$/],
    [false, { CXXFLAGS: '-std=c++20' }, /^-g0\n-g0 -std=c\+\+20\n$/],
  ])('sets compiler flags, whole or not: %s, with %j of the user', (wholeFlags, env, expected) => {
    const backend =
      'import os\ndef build_wheel(folder, *more):\n    print(os.environ["CFLAGS"], os.environ["CXXFLAGS"], sep="\\n", flush=True)\n    os._exit(1)\n'
    return drive(python, { backend, wholeFlags, env }, ({ log }) => expect(log).toMatch(expected))
  })

  it('sets the variables of the user, but for those that lead to programs of this machine', () => {
    const backend =
      'import os\ndef build_wheel(folder, *more):\n    raise SystemExit(" ".join([os.environ["OWN"], os.environ["PATH"]]))\n'
    const files = { 'own.json': JSON.stringify({ OWN: 'own value', PATH: '/of-the-user', HOME: '/of-the-user' }) }
    const env = { LAMBDA_LAYER_ENVIRONMENT: '{folder}/source/own.json' }
    return drive(python, { backend, files, env }, ({ log }) => {
      expect(log).toContain('own value ')
      expect(log).not.toContain('/of-the-user')
    })
  })

  it('hides installed packages and shows the build requirements with their .pth files', () => {
    const backend = `
import sys
import brought, added
def build_wheel(folder, *more):
    raise SystemExit("seen: %s" % [path for path in sys.path if path.endswith(("site-packages", "/driver", "/site"))])
`
    return drive(
      python,
      {
        backend,
        files: { 'requirements/brought.py': '', 'requirements/more.pth': 'below\n', 'requirements/below/added.py': '' },
        env: { LAMBDA_LAYER_REQUIREMENTS: '{folder}/source/requirements' },
      },
      ({ log }) => {
        expect(log).toContain('seen: []')
      },
    )
  })

  it('collects the libraries that a wheel requires, with those that they require', () => {
    const wheel = wheelWith({
      'demo/core.so': makeElf({ needed: ['libone.so.1', 'libc.so.6', 'libnowhere.so.3', 'libown.so'] }),
      'demo.libs/libown.so': makeElf({ machine: 183 }),
    })
    const files = {
      wheel,
      'libone.so.1': makeElf({ needed: ['libtwo.so.2', 'libc.so.6'] }),
      'libtwo.so.2': makeElf(),
    }
    const env = { LD_LIBRARY_PATH: '{folder}/source' }
    return drive(
      python,
      { backend: copying, files, env, task: { runtimeLibraries: ['libc.so.6'] } },
      async ({ result, copied }) => {
        expect(result).toMatchObject({
          wheels: [
            {
              elfFiles: 2,
              machines: [62, 183],
              libraries: [
                { name: 'libone.so.1', neededBy: 'demo/core.so', package: null },
                { name: 'libtwo.so.2', neededBy: 'libone.so.1', package: null },
              ],
              missing: [{ name: 'libnowhere.so.3', neededBy: 'demo/core.so' }],
            },
          ],
        })
        expect(await copied('libtwo.so.2')).toEqual(files['libtwo.so.2'])
      },
    )
  })
})

describe('a result that the build could have written', () => {
  const wheel = { file: 'a.whl', elfFiles: 0, machines: [], libraries: [], missing: [] }
  it.each<[unknown, boolean]>([
    [{ status: 'built', wheels: [wheel] }, true],
    [{ status: 'built', wheels: [{ ...wheel, machines: [62] }] }, true],
    [{ status: 'requires', requires: ['a'] }, true],
    [{ status: 'crashed', stage: 'wheel', signal: 11 }, true],
    [{ status: 'built' }, false],
    [{ status: 'built', wheels: {} }, false],
    [{ status: 'built', wheels: [{ ...wheel, file: 1 }] }, false],
    [{ status: 'built', wheels: [{ ...wheel, libraries: [{ name: 'x' }] }] }, false],
    [{ status: 'requires', requires: [1] }, false],
    [{ status: 'failed' }, false],
    [{ status: 'odd' }, false],
    [['built'], false],
    [null, false],
  ])('%j is accepted: %s', (value, accepted) => {
    expect(driverResult(value)).toEqual(accepted ? value : undefined)
  })
})
