import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseConfig, type RawInputs } from '../../../src/config/config.ts'
import { run } from '../../../src/run/run.ts'
import type { ServedFile } from '../../support/file-server.ts'
import { integrityOf, lockEntry, npmPackage, packageLock } from '../../support/npm-registry.ts'
import { npmWorld, zipTexts } from '../../support/npm-world.ts'

const a = npmPackage(
  'a',
  '1.2.0',
  { dependencies: { '@s/b': '^2' }, bin: 'cli.js' },
  { 'cli.js': '#!/usr/bin/env node\r\n1\n', 'index.js': 'A' },
)
const b = npmPackage('@s/b', '2.0.0', { license: 'MIT' }, { 'index.js': 'B' })
const dev = npmPackage('dev', '1.0.0')
const project = JSON.stringify({ dependencies: { a: '^1' }, devDependencies: { dev: '1' } }, undefined, 2)
const lock = packageLock(
  { dependencies: { a: '^1' }, devDependencies: { dev: '1' } },
  {
    'node_modules/@s/b': lockEntry(b),
    'node_modules/a': lockEntry(a),
    'node_modules/dev': lockEntry(dev, { dev: true }),
  },
)

describe('why and tree', () => {
  it('say who requires a package', async () => {
    await using world = await npmWorld([], { 'package.json': project, 'package-lock.json': lock })
    const { config } = parseConfig({ runtimes: ['nodejs22.x'] })
    if (!config) throw new Error('no configuration')
    const answer = async (verb: 'why' | 'tree', words: readonly string[]) =>
      (await run({ verb, config, words }, [], world.context)).report.answer?.lines
    expect(await answer('tree', [])).toEqual(['a 1.2.0  (package.json:3)', '└─ @s/b 2.0.0'])
    expect((await answer('why', ['@s/b']))?.join(' ')).toMatch(/@s\/b 2\.0\.0.*a 1\.2\.0.*package\.json:3/)
  })
})

describe('plan', () => {
  it('tells sizes, budgets and licences by what lock and registry state, and downloads nothing', async () => {
    const only = packageLock(
      { dependencies: { '@s/b': '2', a: '1' } },
      { 'node_modules/@s/b': lockEntry(b), 'node_modules/a': lockEntry(npmPackage('a', '1.0.0')) },
    )
    const document = JSON.stringify({ dist: { unpackedSize: 3_000_000 }, license: 'MIT' })
    await using world = await npmWorld(
      [b],
      { 'package-lock.json': only },
      { faulty: { '/@s%2fb/2.0.0': { bytes: Buffer.from(document) } } },
    )
    const inputs = { runtimes: ['nodejs22.x'], 'max-size': ['1 MB'], 'allow-licences': ['Apache-2.0'] }
    const { config } = parseConfig(inputs)
    if (!config) throw new Error('no configuration')
    const { report } = await run({ verb: 'plan', config }, [], world.context)
    expect(report.layers[0]?.content).toMatchObject({ unzippedSizeBytes: 3_000_000, sizesWithout: ['a'] })
    expect(report.layers[0]?.findings?.map(({ severity, code, package: name }) => [severity, code, name])).toEqual([
      ['warning', 'over-budget', undefined],
      ['error', 'licence-not-allowed', '@s/b'],
      ['note', 'licences-unknown', undefined],
    ])
    expect(report.problems.map(({ code }) => code)).toEqual(['licence-not-allowed'])
    expect(world.server.requests.filter((path) => path.endsWith('.tgz'))).toEqual([])
  })
})

describe('a file where a package has a folder', () => {
  it.each([
    ['of a package', 'node_modules/a', [], ['path-conflict']],
    ['of a scope', 'node_modules/@s', [], ['path-conflict']],
    ['below the file of a package', 'node_modules/a/package.json/x', [], ['path-conflict']],
    ['that is left out', 'node_modules/a', ['node_modules/a'], []],
    ['of no package', 'node_modules/c', [], []],
  ])('%s is refused before anything is downloaded', async (_, target, exclude, codes) => {
    const files = { 'package.json': project, 'package-lock.json': lock, own: 'x', 'index.js': 'exports.handler = 1' }
    await using world = await npmWorld([a, b], files)
    const inputs = { artifact: ['function'], runtimes: ['nodejs22.x'], handler: ['index.handler'], exclude }
    const { config } = parseConfig({ ...inputs, architectures: ['arm64'], code: ['index.js', `own => ${target}`] })
    if (!config) throw new Error('no configuration')
    const { report } = await run({ verb: 'plan', config }, [], world.context)
    expect(report.problems.map(({ code }) => code)).toEqual(codes)
    expect(world.server.requests.filter((path) => path.endsWith('.tgz'))).toEqual([])
  })
})

describe('a layer of npm packages', () => {
  it('holds what its lock says, as npm lays it out, and the same bytes each time', async () => {
    await using world = await npmWorld([a, b, dev], { 'package.json': project, 'package-lock.json': lock })
    const first = await world.build()
    expect(first.report.problems).toEqual([])
    const zipPath = join(world.context.directory, 'layers/l.zip')
    expect(await zipTexts(zipPath)).toEqual({
      'nodejs/node_modules/@s/b/package.json': JSON.stringify(b.manifest),
      'nodejs/node_modules/@s/b/index.js': 'B',
      'nodejs/node_modules/a/package.json': JSON.stringify(a.manifest),
      // npm makes commands executable and mends their first line.
      'nodejs/node_modules/a/cli.js': '* #!/usr/bin/env node\n1\n',
      'nodejs/node_modules/a/index.js': 'A',
      'nodejs/node_modules/.bin/a': '→ ../a/cli.js',
    })
    const bytes = await readFile(zipPath)
    expect(first.report.downloads.files).toBe(2)
    expect(
      first.report.layers[0]?.content?.packages.map(({ name, version, origin, requiredBy }) => [
        name,
        version,
        origin,
        requiredBy,
      ]),
    ).toEqual([
      ['a', '1.2.0', 'npm', [{ kind: 'requirement', file: 'package.json', line: 3, text: 'a@^1' }]],
      ['@s/b', '2.0.0', 'npm', [{ kind: 'package', name: 'a' }]],
    ])
    const again = await world.build({ 'output-directory': ['other'] })
    expect(again.report.downloads.files).toBe(0)
    expect(await readFile(join(world.context.directory, 'other/l.zip'))).toEqual(bytes)
    const sbom = JSON.parse(await readFile(join(world.context.directory, 'layers/l.cdx.json'), 'utf8')) as {
      components: readonly { purl?: string; licenses?: unknown; hashes?: readonly { alg: string; content: string }[] }[]
    }
    expect(sbom.components.map(({ purl }) => purl)).toEqual(
      expect.arrayContaining(['pkg:npm/%40s/b@2.0.0', 'pkg:npm/a@1.2.0']),
    )
    const hash = Buffer.from(b.integrity.slice('sha512-'.length), 'base64').toString('hex')
    expect(sbom.components.find(({ purl }) => purl === 'pkg:npm/%40s/b@2.0.0')).toMatchObject({
      hashes: [{ alg: 'SHA-512', content: hash }],
      licenses: [{ license: { id: 'MIT' } }],
    })
  })

  it('holds of what a package bundles what the lock has, with commands that can be run', async () => {
    const bundled = {
      'index.js': '',
      'node_modules/inner/package.json': '{"name":"inner","version":"1.0.0"}',
      'node_modules/inner/cli.js': '#!/usr/bin/env node\r\n',
      'node_modules/stray/package.json': '{"name":"stray","version":"1.0.0"}',
      'node_modules/@s/stray/index.js': '',
      'node_modules/loose.js': '',
      'node_modules/.bin/kept': 'as it is',
    }
    const outer = npmPackage('outer', '1.0.0', { bundleDependencies: ['inner'], dependencies: { inner: '1' } }, bundled)
    const plain = npmPackage('plain', '1.0.0', { bin: 'index.js' }, bundled)
    const files = {
      'package-lock.json': packageLock(
        { dependencies: { outer: '1', plain: '1' } },
        {
          'node_modules/outer': lockEntry(outer),
          'node_modules/outer/node_modules/inner': { version: '1.0.0', inBundle: true, bin: { inn: 'cli.js' } },
          'node_modules/plain': lockEntry(plain, { bin: undefined }),
        },
      ),
    }
    await using world = await npmWorld([outer, plain], files)
    expect((await world.build()).report.problems).toEqual([])
    const texts = await zipTexts(join(world.context.directory, 'layers/l.zip'))
    const below = (folder: string) =>
      Object.entries(texts).flatMap(([path, text]) =>
        path.startsWith(folder) ? [[path.slice(folder.length), text]] : [],
      )
    expect(Object.fromEntries(below('nodejs/node_modules/outer/node_modules/'))).toEqual({
      '.bin/inn': '→ ../inner/cli.js',
      '.bin/kept': 'as it is',
      'inner/cli.js': '* #!/usr/bin/env node\n',
      'inner/package.json': bundled['node_modules/inner/package.json'],
      'loose.js': '',
    })
    // npm links the commands that its lock names.
    expect(Object.keys(texts).filter((path) => path.startsWith('nodejs/node_modules/.bin'))).toEqual([])
    // npm leaves alone what a package has that does not say that it bundles anything.
    const kept = Object.entries(bundled).filter(([path]) => path.startsWith('node_modules/'))
    expect(Object.fromEntries(below('nodejs/node_modules/plain/'))).toMatchObject(Object.fromEntries(kept))
  })

  it('takes own files and leaves out what is excluded', async () => {
    await using world = await npmWorld([a, b], {
      'package.json': project,
      'package-lock.json': lock,
      'lib/own.js': 'own',
    })
    await world.build({ include: ['lib'], exclude: ['**/@s/**', '**/.bin/**'] })
    expect(Object.keys(await zipTexts(join(world.context.directory, 'layers/l.zip'))).sort()).toEqual([
      'nodejs/lib/own.js',
      'nodejs/node_modules/a/cli.js',
      'nodejs/node_modules/a/index.js',
      'nodejs/node_modules/a/package.json',
    ])
  })

  it('holds the workspaces of a project as folders', async () => {
    const workspaceLock = packageLock(
      { workspaces: ['packages/*'] },
      {
        'node_modules/@s/b': lockEntry(b),
        'node_modules/@w/one': { resolved: 'packages/one', link: true },
        'packages/one': { name: '@w/one', version: '1.0.0', dependencies: { '@s/b': '2' } },
      },
    )
    const one = { name: '@w/one', version: '1.0.0', files: ['dist'], main: 'main.js', dependencies: { '@s/b': '2' } }
    await using world = await npmWorld([b], {
      'package.json': JSON.stringify({ workspaces: ['packages/*'] }),
      'package-lock.json': workspaceLock,
      'packages/one/package.json': JSON.stringify(one),
      'packages/one/main.js': 'main',
      'packages/one/dist/x.js': 'x',
      'packages/one/test.js': 'left out',
      'packages/one/.env': 'SECRET=1',
      'packages/one/node_modules/junk/index.js': 'left out',
    })
    expect((await world.build()).report.problems).toEqual([])
    expect(Object.keys(await zipTexts(join(world.context.directory, 'layers/l.zip'))).sort()).toEqual([
      'nodejs/node_modules/@s/b/index.js',
      'nodejs/node_modules/@s/b/package.json',
      'nodejs/node_modules/@w/one/dist/x.js',
      'nodejs/node_modules/@w/one/main.js',
      'nodejs/node_modules/@w/one/package.json',
    ])
  })

  it('is made from a lock of pnpm, each package a folder', async () => {
    const pnpm = [
      "lockfileVersion: '9.0'",
      'importers:',
      '  .:',
      '    dependencies:',
      '      a:',
      '        specifier: ^1',
      '        version: 1.2.0',
      'packages:',
      "  '@s/b@2.0.0':",
      `    resolution: {integrity: ${b.integrity}}`,
      '  a@1.2.0:',
      `    resolution: {integrity: ${a.integrity}}`,
      'snapshots:',
      "  '@s/b@2.0.0': {}",
      '  a@1.2.0:',
      '    dependencies:',
      "      '@s/b': 2.0.0",
      '',
    ].join('\n')
    await using world = await npmWorld([a, b], {
      'package.json': JSON.stringify({ dependencies: { a: '^1' } }),
      'pnpm-lock.yaml': pnpm,
    })
    expect((await world.build()).report.problems).toEqual([])
    expect(Object.keys(await zipTexts(join(world.context.directory, 'layers/l.zip')))).toEqual(
      expect.arrayContaining(['nodejs/node_modules/a/index.js', 'nodejs/node_modules/@s/b/index.js']),
    )
  })

  it('may bring the handler of a function, which a plan cannot look into', async () => {
    await using world = await npmWorld([a, b], { 'package.json': project, 'package-lock.json': lock, 'src/x.js': '' })
    const codes = async (verb: 'plan' | 'build', handler: string): Promise<readonly string[]> => {
      const inputs = {
        artifact: ['function'],
        code: ['src'],
        'layer-name': ['l'],
        runtimes: ['nodejs22.x'],
        handler: [handler],
      }
      const { config } = parseConfig(inputs)
      if (!config) throw new Error('no configuration')
      const { report } = await run({ verb, config }, [], world.context)
      return report.layers.flatMap(({ findings = [] }) => findings.map(({ code }) => code))
    }
    expect(await codes('plan', 'a.handler')).toEqual([])
    expect(await codes('plan', 'node_modules/a/index.none')).toEqual(['handler-unchecked'])
    expect(await codes('build', 'node_modules/a/gone.none')).toEqual(['handler-missing'])
    expect(await codes('plan', 'c.handler')).toEqual(['handler-missing'])
  })

  it('becomes a function, its packages beside the code', async () => {
    await using world = await npmWorld([a, b], {
      'package.json': project,
      'package-lock.json': lock,
      'src/index.mjs': 'export const handler = 1',
    })
    const { report } = await world.build({ artifact: ['function'], code: ['src'] })
    expect(report.problems).toEqual([])
    expect(Object.keys(await zipTexts(join(world.context.directory, 'layers/l.zip')))).toEqual(
      expect.arrayContaining(['index.mjs', 'node_modules/a/index.js', 'node_modules/.bin/a']),
    )
  })

  it('lies beside a layer of Python in one run', async () => {
    await using world = await npmWorld([a, b], {
      'package.json': project,
      'package-lock.json': lock,
      'lib/own.py': 'own = 1',
      'requirements.txt': '# nothing\n',
    })
    const { report } = await world.build({
      requirements: ['package-lock.json', 'requirements.txt'],
      runtimes: ['python3.13', 'nodejs22.x'],
      include: ['lib'],
      'layer-name': ['{runtime}'],
    })
    expect(report.problems).toEqual([])
    expect(report.layers.map(({ plan }) => plan.name)).toEqual(['python313', 'nodejs22x'])
    expect(Object.keys(await zipTexts(join(world.context.directory, 'layers/python313.zip')))).toEqual([
      'python/lib/own.py',
    ])
  })

  it.each<[what: string, files: Readonly<Record<string, string>>, inputs: RawInputs, code: string, message: RegExp]>([
    ['nothing', {}, {}, 'no-requirements', /nothing to make a layer of Node\.js packages from/],
    [
      'a stale lock',
      {
        'package.json': '{"dependencies":{"a":"^1","new":"1"},"devDependencies":{"dev":"1"}}',
        'package-lock.json': lock,
      },
      {},
      'stale-lock',
      /package\.json asks for new 1/,
    ],
    [
      'a range that the lock does not meet',
      { 'package.json': '{"dependencies":{"a":"^2"},"devDependencies":{"dev":"1"}}', 'package-lock.json': lock },
      {},
      'stale-lock',
      /asks for a \^2, and the lock was made for \^1/,
    ],
    [
      'a lock with more',
      { 'package.json': '{"devDependencies":{"dev":"1"}}', 'package-lock.json': lock },
      {},
      'stale-lock',
      /made for a too/,
    ],
    ['a lock of Yarn', { 'package.json': '{}', 'yarn.lock': '' }, {}, 'lock-format', /Yarn are not read/],
    [
      'a workspace of Yarn',
      { 'package.json': '{ "workspaces": ["p/*"] }', 'yarn.lock': '', 'p/a/package.json': '{}' },
      { requirements: ['p/a'] },
      'lock-format',
      /Yarn are not read/,
    ],
    ['a lock of Bun', { 'package.json': '{}', 'bun.lock': '' }, {}, 'lock-format', /Bun are not read/],
    [
      'a lock that is named and of Bun',
      { 'bun.lock': '' },
      { requirements: ['bun.lock'] },
      'lock-format',
      /Bun are not read/,
    ],
    ['two locks', { 'package-lock.json': lock, 'pnpm-lock.yaml': '' }, {}, 'sources-disagree', /side by side/],
    [
      'a lock that does not exist',
      {},
      { requirements: ['x/package-lock.json'] },
      'file-not-found',
      /x\/package-lock\.json does not exist/,
    ],
    [
      'a package.json that is no JSON',
      { 'package.json': '{', 'package-lock.json': lock },
      {},
      'manifest-not-read',
      /not JSON/,
    ],
    [
      'requirements of Python',
      { 'package.json': project, 'package-lock.json': lock },
      { packages: ['requests'] },
      'contradicting-inputs',
      /`packages` is of Python/,
    ],
    [
      'presets of Python',
      { 'package.json': project, 'package-lock.json': lock },
      { slim: ['tests'] },
      'contradicting-inputs',
      /`slim` is of Python/,
    ],
    [
      'a source of the other language',
      { 'package-lock.json': lock, 'requirements.txt': '' },
      { requirements: ['requirements.txt'] },
      'wrong-language',
      /requirements\.txt is a file of Python/,
    ],
    [
      'a source of Node.js for Python',
      { 'package-lock.json': lock },
      { requirements: ['package-lock.json'], runtimes: ['python3.13'] },
      'wrong-language',
      /package-lock\.json is a file of Node\.js/,
    ],
    [
      'a workspace whose folder is missing',
      {
        'package-lock.json': packageLock(
          { workspaces: ['w'] },
          { 'node_modules/w': { resolved: 'w', link: true }, w: { name: 'w', version: '1.0.0' } },
        ),
        'package.json': '{"workspaces":["w"]}',
      },
      {},
      'workspace-missing',
      /no w\/package\.json/,
    ],
    ...(
      [
        [
          'another version',
          '{"name":"w","dependencies":{"a":"^2"}}',
          /w\/package\.json asks for a \^2, which the lock does not have/,
        ],
        [
          'more',
          '{"name":"w","dependencies":{"a":"^1","b":"1"}}',
          /w\/package\.json asks for b, which the lock was not made for/,
        ],
        ['less', '{"name":"w"}', /w\/package\.json no longer asks for a, which/],
      ] as const
    ).map(([what, manifest, message]): [string, Readonly<Record<string, string>>, RawInputs, string, RegExp] => [
      `a workspace that asks for ${what}`,
      {
        'package-lock.json': packageLock(
          { workspaces: ['w'] },
          {
            'node_modules/@s/b': lockEntry(b),
            'node_modules/a': lockEntry(a),
            'node_modules/w': { resolved: 'w', link: true },
            w: { name: 'w', version: '1.0.0', dependencies: { a: '^1' } },
          },
        ),
        'package.json': '{"workspaces":["w"]}',
        'w/package.json': manifest,
      },
      {},
      'stale-lock',
      message,
    ]),
    [
      'a folder that pnpm links from outside the workspace',
      {
        'pnpm-lock.yaml':
          "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      w:\n        specifier: link:./w\n        version: link:w\n",
        'package.json': '{"dependencies":{"w":"link:./w"}}',
        'w/package.json': '{"name":"w","dependencies":{"a":"^1"}}',
      },
      {},
      'link-not-locked',
      /w is linked from outside the workspace, and asks for a: pnpm locks nothing for it/,
    ],
    [
      'a file that is not there',
      {
        'package-lock.json': packageLock(
          { dependencies: { x: 'file:x.tgz' } },
          { 'node_modules/x': { version: '1.0.0', resolved: 'file:x.tgz', integrity: a.integrity } },
        ),
      },
      {},
      'file-not-found',
      /x\.tgz does not exist/,
    ],
  ])('is refused with %s', async (_, files, inputs, code, message) => {
    await using world = await npmWorld([a, b], files)
    const { report, exitCode } = await world.build(inputs)
    expect(report.problems).toMatchObject([
      { code, message: expect.stringMatching(message), nextStep: expect.any(String) },
    ])
    expect(exitCode).toBe(code === 'file-not-found' && inputs.requirements === undefined ? 1 : 2)
  })

  it('is not made of a tarball with another integrity', async () => {
    const other = { ...b, integrity: integrityOf(Buffer.from('other')) }
    const wrong = packageLock({ dependencies: { '@s/b': '2' } }, { 'node_modules/@s/b': lockEntry(other) })
    await using world = await npmWorld([b], { 'package-lock.json': wrong })
    const { report } = await world.build()
    expect(report.problems).toMatchObject([
      { code: 'wrong-hash', package: '@s/b', message: expect.stringMatching(/SHA-512/) },
    ])
    await expect(readFile(join(world.context.directory, 'layers/l.zip'))).rejects.toThrow('ENOENT')
  })

  it('is made of a tarball with any of several hashes, and none of them is told as its own', async () => {
    const integrity = `${integrityOf(Buffer.from('other'))} ${b.integrity}?option`
    const several = packageLock({ dependencies: { '@s/b': '2' } }, { 'node_modules/@s/b': lockEntry(b, { integrity }) })
    await using world = await npmWorld([b], { 'package-lock.json': several })
    expect((await world.build()).report.problems).toEqual([])
    const sbom = await readFile(join(world.context.directory, 'layers/l.cdx.json'), 'utf8')
    expect(sbom).toContain('"SHA-256"')
    expect(sbom).not.toContain('"SHA-512"')
  })

  it('sends a token where it belongs, never shows it, and says what to do without one', async () => {
    const refusing: ServedFile = {
      bytes: b.tarball,
      answer(request, response) {
        const isAllowed = request.headers.authorization === 'Bearer s3cr3t-token'
        response.writeHead(isAllowed ? 200 : 401).end(isAllowed ? b.tarball : '')
      },
    }
    const only = packageLock({ dependencies: { '@s/b': '2' } }, { 'node_modules/@s/b': lockEntry(b) })
    await using world = await npmWorld(
      [],
      { 'package-lock.json': only },
      { faulty: { '/@s/b/-/b-2.0.0.tgz': refusing } },
    )
    const refused = await world.build()
    expect(refused.report.problems).toMatchObject([
      {
        code: 'index-unauthorized',
        nextStep: expect.stringMatching(/_authToken=\$\{NPM_TOKEN\}.* \.npmrc|\.npmrc.*_authToken/),
      },
    ])
    await world.context.write({ '.npmrc': `//${new URL(world.server.url).host}/:_authToken=s3cr3t-token` })
    const { report } = await world.build()
    expect(report.problems).toEqual([])
    expect(world.context.masked).toContain('s3cr3t-token')
    expect(JSON.stringify([report, world.context.lines])).not.toContain('s3cr3t-token')
  })

  it.each<[what: string, status: number, npmrc: string, step: RegExp]>([
    ['no token', 401, '', /^Put a token for the registry into \.npmrc, e\.g\. `\/\/127\.0\.0\.1:\d+\/:_authToken=/],
    ['no token, by 403', 403, '', /^Put a token for the registry into \.npmrc/],
    ['a token that counts no longer', 401, ':_authToken=x', /^Check the token of the registry in \.npmrc/],
    ['a token without the right', 403, ':_authToken=x', /^Check that the token in \.npmrc may read @s\/b\.$/],
    ['a variable that is not set', 401, ':_authToken=${CORP}', /^Set CORP: \.npmrc takes the credentials/],
    ['a program', 401, ':tokenHelper=/bin/false', /^A `tokenHelper` is set .* none is run here\. Put a token/],
    ['a registry that is down', 503, '', /^The registry is overloaded or down: try again later\.$/],
    ['an answer that nobody knows', 418, '', /^Check the registry of @s\/b in \.npmrc\.$/],
  ])('says what to do about %s', async (_what, status, npmrc, step) => {
    const answer: ServedFile['answer'] = (_request, response) => response.writeHead(status).end('')
    const only = packageLock({ dependencies: { '@s/b': '2' } }, { 'node_modules/@s/b': lockEntry(b) })
    await using world = await npmWorld(
      [],
      { 'package-lock.json': only },
      { faulty: { '/@s/b/-/b-2.0.0.tgz': { bytes: b.tarball, answer } } },
    )
    if (npmrc !== '') await world.context.write({ '.npmrc': `//${new URL(world.server.url).host}/${npmrc}\n` })
    expect((await world.build()).report.problems).toMatchObject([{ nextStep: expect.stringMatching(step) }])
  })

  it('reads a lock with a byte order mark, and says that patch-package does not run', async () => {
    const manifest = JSON.stringify({ dependencies: { '@s/b': '2' }, scripts: { postinstall: 'patch-package' } })
    const only = packageLock({ dependencies: { '@s/b': '2' } }, { 'node_modules/@s/b': lockEntry(b) })
    await using world = await npmWorld([b], {
      'package.json': `\uFEFF${manifest}`,
      'package-lock.json': `\uFEFF${only.replaceAll('\n', '\r\n')}`,
    })
    const { report } = await world.build()
    expect(report.problems).toEqual([])
    expect(report.warnings).toEqual([
      expect.stringMatching(/^package\.json: the script `postinstall` changes packages with patch-package/),
    ])
  })

  it('takes up a download that breaks', async () => {
    const path = '/@s/b/-/b-2.0.0.tgz'
    const only = packageLock({ dependencies: { '@s/b': '2' } }, { 'node_modules/@s/b': lockEntry(b) })
    await using world = await npmWorld(
      [],
      { 'package-lock.json': only },
      { faulty: { [path]: { bytes: b.tarball, faults: ['reset-half', 'none'] } } },
    )
    expect((await world.build()).report.problems).toEqual([])
    expect(world.server.requests.length).toBeGreaterThan(1)
  })

  it.each<[what: string, uploaded: string | undefined, except: readonly string[], code: string | undefined]>([
    ['refuses what was uploaded too short a time ago', new Date(Date.now() - 3_600_000).toISOString(), [], 'too-young'],
    ['takes what is old enough', '2020-01-01T00:00:00.000Z', [], undefined],
    ['refuses what has no time', undefined, [], 'upload-time-unknown'],
    ['takes what is excepted', undefined, ['@s/b'], undefined],
  ])('with minimum-age %s', async (_, uploaded, except, code) => {
    const document = JSON.stringify({ time: uploaded === undefined ? {} : { '2.0.0': uploaded } })
    const only = packageLock({ dependencies: { '@s/b': '2' } }, { 'node_modules/@s/b': lockEntry(b) })
    await using world = await npmWorld(
      [b],
      { 'package-lock.json': only },
      { faulty: { '/@s%2fb': { bytes: Buffer.from(document) } } },
    )
    const inputs = { 'minimum-age': ['3 days'], ...(except.length > 0 ? { 'minimum-age-except': except } : {}) }
    const { report } = await world.build(inputs)
    expect(report.problems.map((one) => one.code)).toEqual(code === undefined ? [] : [code])
  })

  it('says what of it would have to be compiled, what is for other machines, and which engines do not fit', async () => {
    const gyp = npmPackage('gyp', '1.0.0', { engines: { node: '<20' } }, { 'binding.gyp': '{}', 'index.js': '1' })
    const only = packageLock({ dependencies: { gyp: '1' } }, { 'node_modules/gyp': lockEntry(gyp) })
    await using world = await npmWorld([gyp], { 'package-lock.json': only })
    const { report } = await world.build({ build: ['wheels'] })
    expect(report.layers[0]?.findings?.map(({ severity, code, package: name }) => [severity, code, name])).toEqual([
      ['warning', 'not-compiled', 'gyp'],
      ['warning', 'engines', 'gyp'],
    ])
  })

  it('compiles nothing for two architectures in one layer: an addon has one path', async () => {
    const gyp = npmPackage('gyp', '1.0.0', {}, { 'binding.gyp': '{}' })
    const perhaps = npmPackage('perhaps', '1.0.0', {}, { 'binding.gyp': '{}' })
    const root = { dependencies: { gyp: '1' }, optionalDependencies: { perhaps: '1' } }
    const only = packageLock(root, { 'node_modules/gyp': lockEntry(gyp), 'node_modules/perhaps': lockEntry(perhaps) })
    await using world = await npmWorld([gyp, perhaps], { 'package-lock.json': only })
    const { report } = await world.build({ architectures: ['arm64', 'x86_64'] })
    const found = report.layers[0]?.findings?.map((one) => [one.severity, one.code, one.package, one.nextStep])
    const step = expect.stringContaining('with {architecture} in `layer-name` both come of one run.')
    expect(found).toEqual([
      ['error', 'not-compiled', 'gyp', step],
      ['error', 'not-compiled', 'gyp', step],
      ['warning', 'not-compiled', 'perhaps', step],
      ['warning', 'not-compiled', 'perhaps', step],
    ])
    expect(report.problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'not-compiled',
        expect.stringMatching(/^gyp 1\.0\.0 holds no addon .* one path, e\.g\. build\/Release, and .*two/),
      ],
      ['not-compiled', expect.stringContaining('x86_64')],
    ])
  })
})
