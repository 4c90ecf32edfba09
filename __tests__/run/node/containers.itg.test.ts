// Packages that are compiled in the build image, and `verify: import` in the runtime image, with a real engine, emulator and
// Runtime Interface Emulator.

import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readCentralDirectory } from '../../../src/formats/zip/central-directory.ts'
import { readEntry } from '../../../src/formats/zip/entry-data.ts'
import { openZipFile } from '../../../src/formats/zip/source.ts'
import { readElf } from '../../../src/formats/elf.ts'
import type { Environment } from '../../../src/host/environment.ts'
import type { TestContext } from '../../support/contexts.ts'
import { describeWithEngine, dockerLitter } from '../../support/engine.ts'
import { lockEntry, npmPackage, packageLock, type MadePackage } from '../../support/npm-registry.ts'
import { npmWorld, type NpmWorld } from '../../support/npm-world.ts'

/** A project that asks for all of some packages. */
async function worldOf(
  packages: readonly MadePackage[],
  asked: Readonly<Record<string, unknown>> = {
    dependencies: Object.fromEntries(packages.map(({ manifest: { name } }) => [name, '*'])),
  },
  env: Environment = {},
): Promise<NpmWorld> {
  const entries = packages.map((one) => [`node_modules/${one.manifest.name}`, lockEntry(one)] as const)
  const files = { 'package-lock.json': packageLock(asked, Object.fromEntries(entries)) }
  const world = await npmWorld(packages, files, { env: { SECRET_OF_THE_HOST: 'hunter2', ...env } })
  return {
    ...world,
    build: (inputs = {}) => world.build({ architectures: ['x86_64'], reports: ['none'], ...inputs }),
  }
}

async function filesOf(context: TestContext): Promise<ReadonlyMap<string, Buffer>> {
  const path = join(context.directory, 'layers/l.zip')
  await using source = await openZipFile(path)
  const entries = await readCentralDirectory(source, path)
  return new Map(
    await Promise.all(
      entries.map(async (entry) => [entry.path, await readEntry(source, entry, 16 * 1024 * 1024)] as const),
    ),
  )
}

/** An addon of one function. */
const addonFiles = {
  'binding.gyp': JSON.stringify({ targets: [{ target_name: 'addon', sources: ['addon.c'] }] }),
  'addon.c': `#include <node_api.h>
static napi_value answer(napi_env env, napi_callback_info info) {
  napi_value value;
  napi_create_int32(env, 42, &value);
  return value;
}
NAPI_MODULE_INIT() {
  napi_value function;
  napi_create_function(env, "answer", NAPI_AUTO_LENGTH, answer, NULL, &function);
  return function;
}
`,
  'index.js':
    "module.exports = require('./build/Release/addon.node')\nif (module.exports() !== 42) throw new Error('not 42')\n",
}
/** Compiled by node-gyp with what is in the image. */
const addon = npmPackage(
  'addon',
  '1.0.0',
  { gypfile: true, dependencies: { helper: '1' }, scripts: { install: 'helper && node-gyp rebuild' } },
  addonFiles,
)
/** What the scripts of a package may use: a command of another one. */
const helper = npmPackage(
  'helper',
  '1.0.0',
  { bin: 'helper.js' },
  {
    'helper.js': "#!/usr/bin/env node\nrequire('node:fs').writeFileSync('made-by-helper.txt', 'helped')\n",
    'index.js': '',
  },
)

await describeWithEngine('packages that must be compiled', () => {
  it('are compiled for the other architecture, loaded there, and kept', async () => {
    await using world = await worldOf([addon, helper], { dependencies: { addon: '1' } })
    const before = await dockerLitter()
    const inputs = { architectures: ['arm64'], verify: ['import'] }
    const { report } = await world.build(inputs)
    expect(report.problems).toEqual([])
    expect(report.layers[0]?.findings).toEqual([])
    expect(report.built).toEqual([
      {
        name: 'addon',
        version: '1.0.0',
        target: 'nodejs22.x arm64',
        where: expect.stringMatching(
          /^in public\.ecr\.aws\/sam\/build-nodejs22\.x:latest-arm64, emulated, compiled by clang of ziglang /,
        ) as string,
        milliseconds: expect.any(Number) as number,
      },
    ])
    const files = await filesOf(world.context)
    const folder = 'nodejs/node_modules/addon'
    expect([...files.keys()].filter((path) => path.startsWith(folder)).sort()).toEqual([
      `${folder}/addon.c`,
      `${folder}/binding.gyp`,
      `${folder}/build/Release/addon.node`,
      `${folder}/index.js`,
      `${folder}/made-by-helper.txt`,
      `${folder}/package.json`,
    ])
    expect(readElf(files.get(`${folder}/build/Release/addon.node`) ?? Buffer.alloc(0))?.machine).toBe(183)
    const again = await world.build({ ...inputs, verify: ['static'] })
    expect(again.report.built.map(({ milliseconds }) => milliseconds)).toEqual([undefined])
    expect(await filesOf(world.context)).toEqual(files)
    expect(await dockerLitter()).toBe(before)
  }, 300_000)

  it('are compiled again by gcc where they make nothing with clang', async () => {
    const install = 'if gcc --version | grep -q clang; then exit 0; fi; node-gyp rebuild'
    const picky = npmPackage('picky', '1.0.0', { gypfile: true, scripts: { install } }, addonFiles)
    await using world = await worldOf([picky])
    const { report } = await world.build({ architectures: ['arm64'] })
    expect(report.problems).toEqual([])
    expect(report.built[0]?.where).toMatch(/, emulated$/)
    expect(world.context.lines).toContain(
      'info: picky 1.0.0: no addon came of it; building it again with the image’s own compiler.',
    )
    const made = (await filesOf(world.context)).get('nodejs/node_modules/picky/build/Release/addon.node')
    expect(made?.includes('GCC: (')).toBe(true)
    expect(made?.includes('clang version')).toBe(false)
  }, 300_000)

  it('come back with files that are hard links, as gyp copies, and without what node-pre-gyp built in', async () => {
    const install =
      'mkdir build-tmp-napi-v3 lib; echo made >build-tmp-napi-v3/a.node; ln build-tmp-napi-v3/a.node lib/a.node'
    const copied = npmPackage('copied', '1.0.0', { scripts: { install: `${install}; : node-gyp` } }, { 'index.js': '' })
    await using world = await worldOf([copied])
    const { report } = await world.build()
    expect(report.problems).toEqual([])
    const files = await filesOf(world.context)
    expect([...files.keys()].filter((path) => path.endsWith('.node'))).toEqual([
      'nodejs/node_modules/copied/lib/a.node',
    ])
    expect(files.get('nodejs/node_modules/copied/lib/a.node')?.toString()).toBe('made\n')
  })

  it('see no network and nothing of this machine, but what before-build made in the image', async () => {
    const spy = npmPackage(
      'spy',
      '1.0.0',
      { scripts: { install: 'node spy.js; : node-gyp' } },
      {
        'spy.js': `require('node:dns').lookup('registry.npmjs.org', (error) => {
          const found = { network: error?.code, env: process.env.SECRET_OF_THE_HOST ?? 'unset', config: Object.keys(process.env).filter((name) => /token|registry=/i.test(name)), prepared: require('node:fs').readFileSync('/opt/prepared', 'utf8') }
          require('node:fs').writeFileSync('found.json', JSON.stringify(found))
        })`,
        'index.js': '',
      },
    )
    await using world = await worldOf([spy])
    const { report } = await world.build({
      'before-build': ['echo "prepared ${SECRET_OF_THE_HOST:-unset}" > /opt/prepared'],
    })
    expect(report.problems).toEqual([])
    const found = (await filesOf(world.context)).get('nodejs/node_modules/spy/found.json')
    expect(JSON.parse(found?.toString() ?? '{}')).toEqual({
      network: expect.stringMatching(/^E/) as string,
      env: 'unset',
      config: [],
      prepared: 'prepared unset\n',
    })
  })

  it('bring the libraries of the image that Lambda lacks, for every runtime of one architecture, and see the variables of the user', async () => {
    const greeter = npmPackage(
      'greeter',
      '1.0.0',
      { gypfile: true, scripts: { install: 'echo "$GREETING" > greeting.txt; node-gyp rebuild' } },
      {
        'binding.gyp': JSON.stringify({
          targets: [{ target_name: 'addon', sources: ['addon.c'], libraries: ['-L/usr/local/lib -lgreeting'] }],
        }),
        'addon.c': `int greeting(void);\n${addonFiles['addon.c'].replace('42,', 'greeting(),')}`,
        'index.js': addonFiles['index.js'],
      },
    )
    const compile = (name: string, source: string, more = ''): string =>
      `echo '${source}' | gcc -shared -fPIC -x c - -o /usr/local/lib/${name}.so.1 -Wl,-soname,${name}.so.1 ${more}`
    const script = [
      'mkdir -p /usr/local/lib',
      compile('libwords', 'int words(void) { return 42; }'),
      'ln -s libwords.so.1 /usr/local/lib/libwords.so',
      compile('libgreeting', 'int words(void); int greeting(void) { return words(); }', '-L/usr/local/lib -lwords'),
      'ln -s libgreeting.so.1 /usr/local/lib/libgreeting.so',
    ].join('\n')
    await using world = await worldOf([greeter], undefined, { GREETING: 'PLANTED hello' })
    const inputs = {
      'before-build': [`${script}\n`],
      'build-env': ['GREETING'],
      'layer-name': ['l'],
    }
    const { report } = await world.build({ ...inputs, verify: ['import'] })
    expect(report.problems).toEqual([])
    expect(report.built.map(({ target }) => target)).toEqual(['nodejs22.x x86_64'])
    const files = await filesOf(world.context)
    expect([...files.keys()].filter((path) => path.startsWith('lib/') || path.includes('.lambda-layer'))).toEqual([
      'lib/libgreeting.so.1',
      'lib/libwords.so.1',
    ])
    expect(files.get('nodejs/node_modules/greeter/greeting.txt')?.toString()).toBe('PLANTED hello\n')
    // Compiled for the oldest runtime, with Node-API: the same for both.
    const again = await world.build({ ...inputs, runtimes: ['nodejs24.x', 'nodejs22.x'] })
    expect(again.report.problems).toEqual([])
    expect(again.report.built.map(({ target, milliseconds }) => [target, milliseconds])).toEqual([
      ['nodejs22.x x86_64', undefined],
    ])
    expect(await filesOf(world.context)).toEqual(files)
  }, 300_000)

  it('fail the run, unless everything works without them', async () => {
    const broken = npmPackage(
      'broken',
      '1.0.0',
      { scripts: { install: 'echo no such header >&2; exit 3; : node-gyp' } },
      { 'index.js': '' },
    )
    await using required = await worldOf([broken])
    expect((await required.build()).report.problems).toMatchObject([
      { code: 'build-failed', package: 'broken', message: expect.stringContaining('no such header') as string },
    ])
    await using optional = await worldOf([broken], { optionalDependencies: { broken: '*' } })
    const { report } = await optional.build()
    expect(report.problems).toEqual([])
    expect(report.layers[0]?.findings?.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'build-failed'],
    ])
  })
})

await describeWithEngine('verify: import', () => {
  const esm = npmPackage(
    'esm',
    '1.0.0',
    { type: 'module', exports: './index.js' },
    { 'index.js': 'await 1; export default 1' },
  )
  const types = npmPackage('types', '1.0.0', { main: '', types: 'index.d.ts' }, { 'index.d.ts': '' })
  const listener = npmPackage('listener', '1.0.0', {}, { 'index.js': "require('node:http').createServer().listen(0)" })

  it.each<[artifact: string]>([['layer'], ['function']])('loads the direct dependencies of a %s', async (artifact) => {
    await using world = await worldOf([esm, types, listener, helper])
    const before = await dockerLitter()
    const { report } = await world.build({
      artifact: [artifact],
      verify: ['import'],
    })
    expect(report.problems).toEqual([])
    expect(report.layers[0]?.findings?.map(({ code, message }) => [code, message])).toEqual([
      ['imports-skipped', 'Not imported for nodejs22.x x86_64: types.'],
    ])
    expect(await dockerLitter()).toBe(before)
  })

  it('names what cannot be loaded, and why', async () => {
    const lacking = npmPackage('lacking', '1.0.0', {}, { 'index.js': "require('@peer/of-it/sub')" })
    const crashing = npmPackage('crashing', '1.0.0', {}, { 'index.js': "process.kill(process.pid, 'SIGKILL')" })
    const needy = npmPackage(
      'needy',
      '1.0.0',
      {},
      { 'index.js': "if (!process.env.FOR_NEEDY) throw new Error('FOR_NEEDY is unset')" },
    )
    const left = npmPackage('left-out', '1.0.0', {}, { 'index.js': "throw new Error('never')" })
    await using world = await worldOf([lacking, crashing, needy, left], undefined, { FOR_NEEDY: '1' })
    const { report } = await world.build({
      verify: ['import'],
      'verify-env': ['FOR_NEEDY'],
      'exclude-imports': ['left-*'],
    })
    expect(
      report.problems.map(({ code, package: name, message, nextStep }) => [code, name, message, nextStep]),
    ).toEqual([
      [
        'import-failed',
        'lacking',
        expect.stringContaining("MODULE_NOT_FOUND: Cannot find module '@peer/of-it/sub'") as string,
        expect.stringContaining('Add @peer/of-it to package.json') as string,
      ],
      [
        'import-failed',
        'crashing',
        expect.stringContaining('SIGKILL ended Node.js') as string,
        expect.any(String) as string,
      ],
    ])
  })
})
