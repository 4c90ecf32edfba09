import { createHash, randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parseConfig, type RawInputs } from '../../../src/config/config.ts'
import type { Context } from '../../../src/host/context.ts'
import { tarHeader } from '../../../src/formats/tar-header.ts'
import type { Outcome } from '../../../src/run/request.ts'
import { run } from '../../../src/run/run.ts'
import { awsLayer, diffIdOf, libcOf, putBase, tarGz, tarOf, withHoles } from '../../support/base-images.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { makeElf } from '../../support/elf.ts'
import { imageOf, messageOf, publish, withRegistry } from '../../support/image-runs.ts'
import type { RegistryServer } from '../../support/registry-server.ts'

async function inspect(word: string, context: Context, inputs: RawInputs = {}): Promise<Outcome> {
  const { config } = parseConfig(inputs)
  if (!config) throw new Error('bad inputs')
  return run({ verb: 'inspect', config, words: [word], given: inputs }, [], context)
}

const codesIn = ({ report }: Outcome): readonly string[] => [
  ...new Set(report.layers.flatMap(({ findings = [] }) => findings.map(({ code }) => code))),
]
const sha256 = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

interface Made {
  readonly layers: readonly Buffer[]
  readonly layerType?: string
  readonly config?: object
  readonly history?: readonly object[]
  readonly diffIds?: readonly string[]
}

/** An image as somebody else's tool might make it. */
function put(server: RegistryServer, { layers, layerType, config, history, diffIds }: Made): void {
  const types = 'application/vnd.oci.image'
  const document = Buffer.from(
    JSON.stringify({
      os: 'linux',
      architecture: 'arm64',
      config: { Cmd: ['app.handler'], ...config },
      rootfs: { type: 'layers', diff_ids: diffIds ?? layers.map(() => sha256(Buffer.from('?'))) },
      ...(history ? { history } : {}),
    }),
  )
  const described = (bytes: Buffer, mediaType: string) => {
    server.blobs.set(sha256(bytes), bytes)
    return { mediaType, digest: sha256(bytes), size: bytes.length }
  }
  const manifest = {
    schemaVersion: 2,
    mediaType: `${types}.manifest.v1+json`,
    config: described(document, `${types}.config.v1+json`),
    layers: layers.map((bytes) => described(bytes, layerType ?? `${types}.layer.v1.tar+gzip`)),
  }
  server.put('theirs', 'v1', manifest.mediaType, Buffer.from(JSON.stringify(manifest)))
}

/** The header of an entry that is another name of a file. */
function hardlink(path: string, target: string): Buffer {
  const header = tarHeader({ kind: 'symlink', path, mode: 0o644, target })
  header.write('1', 156)
  header.fill(' ', 148, 156)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

const good = tarGz({ 'var/lang/bin/python3.13': 'x', 'var/task/app.py': 'def handler(event, context): ...\n' })

describe('inspect of an image', () => {
  it('finds nothing wrong with an image of ours, and names what is in it', async () => {
    await withRegistry(async (server, context) => {
      await context.write({
        'src/demo/__init__.py': 'x = 1\n',
        'src/demo-1.0.dist-info/METADATA': 'Name: demo\nVersion: 1.0\n',
        'src/demo-1.0.dist-info/RECORD': 'demo/__init__.py,,\n',
      })
      const image = imageOf(await publish(context, server))
      const tag = image?.pushed?.[0]?.tags[0]
      const before = server.requests.length
      const outcome = await inspect(`${server.host}/demo:${tag}`, context)
      expect(codesIn(outcome)).toEqual([])
      expect(outcome.report.layers[0]).toMatchObject({
        plan: { kind: 'image', targets: [{ architecture: 'arm64', runtime: { name: 'python3.13' } }] },
        content: { packages: [{ name: 'demo', version: '1.0' }] },
        image: { digest: image?.digest },
      })
      expect(server.requests.slice(before).every((line) => line.startsWith('GET '))).toBe(true)
    })
  })

  const elf = { 'var/task/node_modules/a/a.node': makeElf() }
  const node = '…https://nodejs.org/download/release/v22.11.0/node-v22.11.0.tar.gz…'
  it.each<[string, Readonly<Record<string, string | Buffer>>, RawInputs, [string, number[]], readonly string[]]>([
    ['Python', { 'usr/local/bin/python3.12': '', 'lib/libc.so.6': libcOf('2.36') }, {}, ['python3.12', [2, 36]], []],
    ['Node.js', { 'var/lang/bin/node': node }, {}, ['nodejs22.x', [2, 34]], []],
    ['Node.js that says nothing', { 'usr/local/bin/node': 'x' }, {}, ['nodejs24.x', [2, 34]], []],
    ['Node.js that was named', { 'usr/bin/node': 'x' }, { runtimes: ['nodejs20.x'] }, ['nodejs20.x', [2, 34]], []],
    ['neither', { 'app/main': 'x' }, {}, ['provided', [2, 34]], ['image-runtime-unknown']],
    [
      'neither, and native code of another machine',
      { 'app/main': 'x', ...elf },
      {},
      ['provided', [2, 34]],
      ['wrong-machine', 'image-runtime-unknown'],
    ],
    ['musl', { 'usr/bin/python3.13': '', 'lib/ld-musl-aarch64.so.1': '' }, {}, ['python3.13', [2, 34]], ['image-musl']],
    [
      'a C library of another machine',
      { 'var/lang/bin/node': node, 'lib64/libc.so.6': libcOf('2.34', 62) },
      {},
      ['nodejs22.x', [2, 34]],
      ['image-platform'],
    ],
  ])('reads what an image has: %s', async (_, files, inputs, [name, glibc], codes) => {
    await withRegistry(async (server, context) => {
      const layer = tarGz(files)
      put(server, { layers: [layer], diffIds: [sha256(gunzipSync(layer))] })
      const outcome = await inspect(`${server.host}/theirs:v1`, context, inputs)
      expect(outcome.report.layers[0]?.plan.targets).toMatchObject([
        { architecture: 'arm64', runtime: { name, glibc } },
      ])
      expect(codesIn(outcome)).toEqual(codes)
    })
  })

  it.each<[what: string, made: Made, codes: readonly string[]]>([
    ['nothing wrong', { layers: [good] }, []],
    ['no entry for a parent', { layers: [good, tarGz({ 'var/task/app.py': '' }, 'none')] }, ['image-parent-missing']],
    [
      'layers that are not compressed',
      { layers: [good], layerType: 'application/vnd.oci.image.layer.v1.tar' },
      ['image-layer-not-gzip'],
    ],
    [
      'layers of the other family',
      { layers: [good], layerType: 'application/vnd.docker.image.rootfs.diff.tar.gzip' },
      ['image-media-types'],
    ],
    ['more history than layers', { layers: [good], history: [{}, {}] }, ['image-history']],
    ['a relative working directory', { layers: [good], config: { WorkingDir: 'app' } }, ['image-working-directory']],
    ['nothing to start', { layers: [good], config: { Cmd: [] } }, ['image-without-command']],
    ['a configuration with too few layers', { layers: [good], diffIds: [] }, ['image-layers']],
    ['several gzip members', { layers: [Buffer.concat([good, gzipSync(Buffer.alloc(0))])] }, ['image-gzip-members']],
    [
      'an extension module of another machine',
      {
        layers: [good, tarGz({ 'var/task/demo/_x.cpython-313-aarch64-linux-gnu.so': makeElf() })],
      },
      ['wrong-machine'],
    ],
  ])('says of somebody else’s image: %s', async (_, made, codes) => {
    await withRegistry(async (server, context) => {
      put(server, made)
      const outcome = await inspect(`${server.host}/theirs:v1`, context)
      expect(codesIn(outcome).filter((code) => code !== 'image-layers' || codes.includes('image-layers'))).toEqual(
        codes,
      )
    })
  })

  const damaged = gzipSync(Buffer.concat([tarOf({ 'a/b': 'x' }).subarray(0, 1536), Buffer.alloc(1024, 'x')]))
  const long = 'n'.repeat(256)
  const holes = Buffer.concat([gunzipSync(good).subarray(0, -1024), withHoles(11 * 1024 ** 3)])
  const random = randomBytes(4_000)
  it.each<[what: string, layers: readonly Buffer[], codes: readonly string[], files?: readonly string[]]>([
    ['a layer that ends in the middle', [good.subarray(0, -20)], ['image-unreadable']],
    ['a layer whose bytes are damaged', [Buffer.from(good).fill(0xff, 40, 60)], ['image-unreadable']],
    ['a header that is damaged', [damaged], ['image-unreadable']],
    ['a file that ends in the middle', [gzipSync(tarOf({ a: random }).subarray(0, 2048))], ['image-unreadable']],
    ['a layer in zstd', [Buffer.from('28b52ffd04580100', 'hex')], ['image-layer-not-gzip']],
    ['a layer of nothing', [Buffer.alloc(0)], ['image-unreadable']],
    ['an archive of nothing', [gzipSync(Buffer.alloc(0))], ['image-layer-not-gzip']],
    ['a layer that unpacks to too much', [gzipSync(holes)], ['image-too-large'], ['var/task/app.py']],
    ['a name that is too long', [tarGz({ [`var/task/${long}`]: 'x' })], ['image-unsafe-path'], []],
    ['a path that is too long', [tarGz({ [`opt/${'deep/'.repeat(900)}x`]: 'x' })], ['image-unsafe-path'], []],
    [
      'a file where a folder was',
      [good, tarGz({ 'var/task': 'x' }), tarGz({ 'var/task/b.py': '' })],
      [],
      ['var/task/b.py'],
    ],
    [
      'a file that is a folder, too',
      [tarGz({ 'opt/a': 'x', 'opt/a/b': 'y' }, 'none')],
      ['image-parent-missing'],
      ['opt/a/b'],
    ],
    ['a folder that a layer removes from outside', [good, tarGz({ '.wh.var': '' })], [], []],
    ['all that a layer removes', [good, tarGz({ '.wh..wh..opq': '' })], [], []],
    [
      'a folder that is hidden behind what comes into it',
      [good, tarGz({ 'var/task/new.py': '', 'var/task/.wh..wh..opq': '' })],
      [],
      ['var/task/new.py'],
    ],
    ['a removal that leads out', [good, tarGz({ 'opt/.wh...': '', 'opt/.wh.': '' })], [], ['var/task/app.py']],
  ])('reads what is hostile or odd: %s', async (_, layers, codes, files) => {
    await withRegistry(async (server, context) => {
      put(server, { layers, diffIds: layers.map(diffIdOf) })
      const outcome = await inspect(`${server.host}/theirs:v1`, context)
      expect(outcome.exitCode).toBe(codes.length === 0 ? 0 : 1)
      const problems = outcome.report.problems.map(({ code }) => code)
      expect(new Set([...problems, ...codesIn(outcome)].filter((code) => code !== 'image-runtime-unknown'))).toEqual(
        new Set(codes),
      )
      const [read] = outcome.report.layers
      expect(read?.content?.files).toBe(files?.length)
      expect(await readdir(context.stores.temporary).catch(() => [])).toEqual([])
    })
  })

  it('finds a library by a link, and a file by its second name', async () => {
    const needing = makeElf({ machine: 183, needed: ['libfoo.so.1'] })
    const folders = { 'var/lang/bin/python3.13': 'x', 'lib64/libc.so.6': libcOf('2.34') }
    const base = tarOf({ ...folders, 'opt/lib/libfoo.so.1.2': makeElf({ machine: 183 }) }).subarray(0, -1024)
    const links = [
      hardlink('var/task/two.so', 'opt/lib/libfoo.so.1.2'),
      tarHeader({ kind: 'symlink', path: 'opt/lib/libfoo.so.1', mode: 0o777, target: 'libfoo.so.1.2' }),
    ]
    const layers = [
      gzipSync(Buffer.concat([base, tarHeader({ kind: 'directory', path: 'var/task', mode: 0o755 }), ...links])),
      tarGz({ 'var/task/x.so': needing }),
    ]
    await withRegistry(async (server, context) => {
      put(server, { layers, diffIds: layers.map(diffIdOf) })
      const outcome = await inspect(`${server.host}/theirs:v1`, context)
      expect(outcome.exitCode).toBe(0)
      expect(outcome.report.layers[0]?.findings?.filter(({ severity }) => severity !== 'note')).toEqual([])
      expect(outcome.report.layers[0]?.content?.files).toBe(3)
    })
  })

  it('says that a list is none that Lambda takes, and looks at the image in it', async () => {
    await withRegistry(async (server, context) => {
      const { digest } = putBase(server, 'theirs', 'inner')
      const manifests = [
        {
          mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
          digest,
          size: 1,
          platform: { os: 'linux', architecture: 'arm64' },
        },
      ]
      server.put(
        'theirs',
        'v1',
        'application/vnd.oci.image.index.v1+json',
        Buffer.from(JSON.stringify({ schemaVersion: 2, manifests })),
      )
      expect(codesIn(await inspect(`${server.host}/theirs:v1`, context))).toContain('image-index')
    })
  })

  it('lays layers over each other: what a later one removes is not there', async () => {
    await withRegistry(async (server, context) => {
      const first = tarGz({ ...awsLayer, 'var/task/old/_x.cpython-313-aarch64-linux-gnu.so': makeElf() })
      put(server, { layers: [first, tarGz({ 'var/task/old/.wh._x.cpython-313-aarch64-linux-gnu.so': '' })] })
      expect(codesIn(await inspect(`${server.host}/theirs:v1`, context))).toEqual(['image-layers'])
    })
  })

  it('refuses what has other bytes than its digest says, and what does not exist', async () => {
    await withRegistry(async (server, context) => {
      put(server, { layers: [good] })
      server.blobs.set(sha256(good), tarGz({ 'var/task/evil.py': '' }))
      const outcome = await inspect(`${server.host}/theirs:v1`, context)
      expect(outcome.report.problems.map(({ code }) => code)).toEqual(['registry-digest'])
      expect(messageOf(await inspect(`${server.host}/theirs:v2`, context))).toMatch(/does not exist/)
      expect(messageOf(await inspect('layers/none', context))).toMatch(/layers\/none does not exist/)
    })
  })

  it('reads an OCI layout that build wrote', async () => {
    await withRegistry(async (server, context: TestContext) => {
      await publish(context, server, { output: ['oci'] })
      const outcome = await inspect('layers/demo-arm64.oci', context)
      expect(codesIn(outcome)).toEqual([])
      expect(outcome.report.layers[0]?.content?.files).toBe(1)
    })
  })

  it.each(['docker', 'skopeo', 'layout'] as const)('reads an archive as %s writes it', async (kind) => {
    const layer = tarOf({ 'var/lang/bin/python3.13': 'x', 'var/task/app.py': 'def handler(event, context): ...\n' })
    const [blob, other] = [gzipSync(layer), tarGz({ 'var/task/other.py': '' })]
    const blobs = kind === 'layout' ? [blob, other] : [layer, other]
    const config = Buffer.from(
      JSON.stringify({
        os: 'linux',
        architecture: 'arm64',
        config: { Cmd: ['app.handler'] },
        rootfs: { type: 'layers', diff_ids: [layer, gunzipSync(other)].map(sha256) },
      }),
    )
    const types = 'application/vnd.oci.image'
    const described = (bytes: Buffer, mediaType: string) => ({ mediaType, digest: sha256(bytes), size: bytes.length })
    const manifest = Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        config: described(config, `${types}.config.v1+json`),
        layers: blobs.map((bytes) => described(bytes, `${types}.layer.v1.tar+gzip`)),
      }),
    )
    const pathOf = (bytes: Buffer): string => `blobs/sha256/${sha256(bytes).slice(7)}`
    const layout = {
      'oci-layout': '{"imageLayoutVersion":"1.0.0"}',
      'index.json': JSON.stringify({ manifests: [described(manifest, `${types}.manifest.v1+json`)] }),
      ...Object.fromEntries([config, manifest, ...blobs].map((bytes) => [pathOf(bytes), bytes])),
    }
    const archives = {
      docker: tarOf({
        ...layout,
        'manifest.json': JSON.stringify([{ Config: pathOf(config), Layers: blobs.map(pathOf) }]),
      }),
      skopeo: tarOf(
        {
          'config.json': config,
          'first.tar': layer,
          'second.tar': other,
          'manifest.json': JSON.stringify([{ Config: 'config.json', Layers: ['first.tar', 'a/layer.tar'] }]),
        },
        'parents',
        { 'a/layer.tar': '../second.tar' },
      ),
      layout: tarOf(layout),
    }
    await using context = await makeContext()
    await context.write({ 'image.tar': archives[kind] })
    const outcome = await inspect('image.tar', context)
    expect(messageOf(outcome)).toBe('')
    expect(codesIn(outcome)).toEqual([])
    expect(outcome.report.layers[0]?.content?.files).toBe(2)
    expect(imageOf(outcome)?.digest).toBe(kind === 'skopeo' ? sha256(config) : sha256(manifest))
  })

  it.each([
    ['that is not one', Buffer.from('not a tar archive'), /image\.tar cannot be read: it is not a tar archive/],
    ['without an image', tarOf({ 'a.txt': 'x' }), /image\.tar cannot be read: it has neither/],
    [
      'of several images',
      tarOf({ 'manifest.json': '[{"Config":"a","Layers":[]},{"Config":"b","Layers":[]}]' }),
      /several images/,
    ],
    [
      'without its configuration',
      tarOf({ 'manifest.json': '[{"Config":"a","Layers":[]}]' }),
      /lacks its configuration a/,
    ],
    ['whose list is not JSON', tarOf({ 'manifest.json': '[' }), /manifest\.json is not JSON/],
    ['whose list is of nothing', tarOf({ 'manifest.json': '[{"Config":1}]' }), /names no configuration/],
  ] as const)('refuses an archive %s', async (_, bytes, message) => {
    await using context = await makeContext()
    await context.write({ 'image.tar': bytes })
    expect(messageOf(await inspect('image.tar', context))).toMatch(message)
  })

  it('leaves nothing behind', async () => {
    await using context = await makeContext()
    expect((await inspect('127.0.0.1:1/none:v1', context)).exitCode).toBe(1)
  })
})

describe('diff of images', () => {
  const diff = async (from: string, to: string, context: Context) => {
    const { config } = parseConfig({})
    if (!config) throw new Error('bad inputs')
    const { exitCode, report } = await run({ verb: 'diff', config, words: [from, to], given: {} }, [], context)
    const comparison = report.layers[0]?.comparison
    return { exitCode, diff: comparison?.kind === 'compared' ? comparison.diff : undefined }
  }
  const large = (byte: number): Buffer => Buffer.alloc(300 * 1024, byte)

  it.each<[what: string, change: object, expected: object]>([
    ['nothing', {}, { identical: true }],
    ['own code', { 'var/task/app.py': 'x = 2\n' }, { otherFiles: { added: 0, changed: 1, removed: 0 } }],
    ['a large file of the same size', { 'var/task/model.bin': large(2) }, { otherFiles: { changed: 1 } }],
    [
      'a package',
      { 'var/task/demo-1.1.dist-info/METADATA': 'Name: demo\nVersion: 1.1\n' },
      { packages: [{ name: 'demo', before: [], after: ['1.1'] }] },
    ],
    ['the system alone', { 'etc/os-release': 'ID=other\n' }, { packages: [], digest: {} }],
  ])('finds %s', async (_, change, expected) => {
    await withRegistry(async (server, context) => {
      const files = { 'var/lang/bin/python3.13': 'x', 'var/task/app.py': 'x = 1\n', 'var/task/model.bin': large(1) }
      put(server, { layers: [tarGz(files)] })
      await context.write({ 'src/app.py': 'x = 1\n' })
      const before = digestIn(server)
      put(server, { layers: [tarGz({ ...files, ...change })] })
      const found = await diff(`${server.host}/theirs@${before}`, `${server.host}/theirs:v1`, context)
      expect(found).toMatchObject({ exitCode: 0, diff: expected })
      expect(found.diff?.identical).toBe(Object.keys(change).length === 0)
    })
  })

  it('refuses an image against a folder', async () => {
    await withRegistry(async (server, context) => {
      put(server, { layers: [good] })
      await context.write({ 'unpacked/python/x.py': '' })
      const { config } = parseConfig({})
      if (!config) throw new Error('bad inputs')
      const words = [`${server.host}/theirs:v1`, 'unpacked']
      const outcome = await run({ verb: 'diff', config, words, given: {} }, [], context)
      expect(outcome.exitCode).toBe(1)
      expect(messageOf(outcome)).toBe(
        `${words[0]} is an image, and unpacked is not: their files are at different places.`,
      )
    })
  })

  const digestIn = (server: RegistryServer): string =>
    sha256(server.manifests.get('theirs:v1')?.bytes ?? Buffer.alloc(0))
})
