import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { RawInputs } from '../../../src/config/config.ts'
import { readTar } from '../../../src/formats/tar.ts'
import { reportDocument } from '../../../src/report/document.ts'
import { awsLayer, libcOf, putBase, tarGz, tarOf, withHoles } from '../../support/base-images.ts'
import { app, publish, withRegistry, codesOf, messageOf, imageOf, isBase, pushed } from '../../support/image-runs.ts'
import type { RegistryServer } from '../../support/registry-server.ts'
import { makeWheel, wheelFilename } from '../../support/wheels.ts'

describe('publish --artifact image', () => {
  it('pushes one manifest for one architecture on its base, and says where it is', async () => {
    await withRegistry(async (server, context) => {
      const outcome = await publish(context, server, {
        'image-environment': ['STAGE=test\nLANG=C'],
        'image-labels': ['team=data'],
        'image-user': ['app:app'],
      })
      expect(messageOf(outcome)).toBe('')
      const image = imageOf(outcome)
      const [place] = image?.pushed ?? []
      const tag = place?.tags[0] ?? ''
      expect(tag).toBe(`demo-arm64-${image?.digest.slice(7, 19)}`)
      expect(place).toMatchObject({ imageUri: `${server.host}/demo@${image?.digest}`, changed: true })
      const { manifest, config, type } = pushed(server, tag)
      expect(type).toBe('application/vnd.docker.distribution.manifest.v2+json')
      expect(new Set(manifest.layers.map(({ mediaType }) => mediaType))).toEqual(
        new Set(['application/vnd.docker.image.rootfs.diff.tar.gzip']),
      )
      expect(manifest.layers.every(({ digest, size }) => server.blobs.get(digest)?.length === size)).toBe(true)
      expect(config).toMatchObject({
        created: '1980-01-01T00:00:00Z',
        architecture: 'arm64',
        config: {
          Entrypoint: ['/lambda-entrypoint.sh'],
          Cmd: ['app.handler'],
          User: 'app:app',
          Env: ['LANG=C', 'PATH=/var/lang/bin', 'STAGE=test'],
          Labels: { team: 'data', 'org.opencontainers.image.base.digest': expect.stringMatching(/^sha256:/) as string },
        },
      })
      expect(config['history']).toHaveLength(manifest.layers.length)
    })
  })

  it('keeps the family of an OCI base, and a history that fits', async () => {
    await withRegistry(async (server, context) => {
      const history = [{ created_by: 'COPY' }, { created_by: 'ENV', empty_layer: true }]
      putBase(server, 'base', 'arm64', { family: 'oci', history })
      const outcome = await publish(context, server)
      expect(messageOf(outcome)).toBe('')
      const { manifest, config, type } = pushed(server, imageOf(outcome)?.pushed?.[0]?.tags[0] ?? '')
      expect(type).toBe('application/vnd.oci.image.manifest.v1+json')
      expect(manifest.layers.every(({ mediaType }) => mediaType.startsWith('application/vnd.oci.'))).toBe(true)
      expect(config['history']).toHaveLength(3)
    })
  })

  it('asks for two tags and nothing else when nothing changed', async () => {
    await withRegistry(async (server, context) => {
      const first = await publish(context, server)
      const before = server.requests.length
      const second = await publish(context, server)
      expect(imageOf(second)?.digest).toBe(imageOf(first)?.digest)
      expect(imageOf(second)?.pushed).toMatchObject([{ changed: false }])
      const requests = server.requests.slice(before)
      expect(requests).toHaveLength(2)
      expect(requests.every((line) => line.startsWith('HEAD '))).toBe(true)
    })
  })

  it('sends the layer of code alone when only code changed, in twelve requests at most', async () => {
    await withRegistry(async (server, context) => {
      await context.write({ 'data/large.bin': Buffer.alloc(400_000, 'some data') })
      const more = { include: ['data => data'] }
      expect(messageOf(await publish(context, server, more))).toBe('')
      const before = { requests: server.requests.length, blobs: new Set(server.blobs.keys()) }
      await context.write({ 'src/app.py': `${app}# changed\n` })
      const outcome = await publish(context, server, more)
      expect(imageOf(outcome)?.pushed).toMatchObject([{ changed: true }])
      expect(server.requests.length - before.requests).toBeLessThanOrEqual(12)
      expect([...server.blobs.keys()].filter((one) => !before.blobs.has(one))).toHaveLength(2)
    })
  })

  it('sends again what the repository has lost, although it was there before', async () => {
    await withRegistry(
      async (server, context) => {
        await publish(context, server)
        await context.write({ 'src/other.py': '' })
        const { layerDigests } = putBase(server, 'base', 'arm64')
        for (const digest of server.blobs.keys()) if (!layerDigests.includes(digest)) server.blobs.delete(digest)
        putBase(server, 'base', 'arm64')
        const outcome = await publish(context, server)
        expect(messageOf(outcome)).toBe('')
        const { manifest } = pushed(server, imageOf(outcome)?.pushed?.[0]?.tags[0] ?? '')
        expect(manifest.layers.every(({ digest }) => server.blobs.has(digest))).toBe(true)
      },
      { checksBlobs: true },
    )
  })

  it('needs Docker to import its packages, which is said before anything is read of them', async () => {
    await withRegistry(async (server, outer) => {
      const none = join(outer.directory, 'no-programs')
      const context = outer.with({ PATH: none, DOCKER_HOST: 'unix:///nonexistent/docker.sock' })
      const writes = (): readonly string[] => server.requests.filter((line) => /^(?:PUT|POST|PATCH)/.test(line))
      const outcome = await publish(context, server, { verify: ['import'] })
      expect(codesOf(outcome)).toEqual(['docker-not-found'])
      expect(messageOf(outcome)).toContain('import the packages (`verify: import`)')
      expect(writes()).toEqual([])
      const contradicting = { verify: ['import'], dockerfile: ['Dockerfile'], 'base-image': [] }
      expect(messageOf(await publish(context, server, contradicting))).toMatch(/imports the packages on the base/)
    })
  })

  it('gives two architectures two tags, and never a list', async () => {
    await withRegistry(async (server, context) => {
      putBase(server, 'base', 'x86_64', {
        architecture: 'amd64',
        layers: [{ ...awsLayer, 'lib64/libc.so.6': libcOf('2.34', 62) }],
      })
      const outcome = await publish(context, server, { architectures: ['arm64', 'x86_64'] })
      expect(messageOf(outcome)).toBe('')
      const tags = outcome.report.layers.flatMap(({ image }) => image?.pushed?.flatMap((one) => one.tags) ?? [])
      expect(tags.map((tag) => pushed(server, tag).config['architecture'])).toEqual(['arm64', 'amd64'])
    })
    await withRegistry(async (server, context) => {
      putBase(server, 'base', 'x86_64', {
        architecture: 'amd64',
        layers: [{ ...awsLayer, 'lib64/libc.so.6': libcOf('2.34', 62) }],
      })
      const outcome = await publish(context, server, { architectures: ['arm64', 'x86_64'], 'image-tags': ['latest'] })
      expect(codesOf(outcome)).toEqual(['image-tag-shared'])
      expect(server.requests.filter((line) => /^(?:PUT|POST|PATCH)/.test(line))).toEqual([])
    })
  })

  it.each([
    [
      'an index without the architecture',
      'base-image',
      (server: RegistryServer): void => {
        const manifests = [
          {
            mediaType: 'application/vnd.oci.image.manifest.v1+json',
            digest: `sha256:${'1'.repeat(64)}`,
            size: 1,
            platform: { os: 'linux', architecture: 'amd64' },
          },
        ]
        server.put(
          'base',
          'arm64',
          'application/vnd.oci.image.index.v1+json',
          Buffer.from(JSON.stringify({ schemaVersion: 2, manifests })),
        )
      },
      /none of them is for linux\/arm64/,
    ],
    [
      'another architecture',
      'base-image',
      (server: RegistryServer): void => void putBase(server, 'base', 'arm64', { architecture: 'amd64' }),
      /linux\/amd64.*needs linux\/arm64/,
    ],
    [
      'musl',
      'base-image',
      (server: RegistryServer): void =>
        void putBase(server, 'base', 'arm64', {
          layers: [{ 'lib/ld-musl-aarch64.so.1': 'x', 'usr/local/bin/python3.13': 'x' }],
        }),
      /musl/,
    ],
    [
      'another Python',
      'base-image',
      (server: RegistryServer): void =>
        void putBase(server, 'base', 'arm64', {
          layers: [{ 'lib/libc.so.6': libcOf('2.36'), 'usr/local/bin/python3.11': 'x' }],
        }),
      /it has Python 3\.11, and python3\.13 needs 3\.13/,
    ],
    [
      'an older glibc',
      'base-image',
      (server: RegistryServer): void =>
        void putBase(server, 'base', 'arm64', { layers: [{ ...awsLayer, 'lib64/libc.so.6': libcOf('2.26') }] }),
      /glibc is 2\.26, and the packages may need 2\.34/,
    ],
    [
      'programs of another machine',
      'base-image',
      (server: RegistryServer): void =>
        void putBase(server, 'base', 'arm64', { layers: [{ ...awsLayer, 'lib64/libc.so.6': libcOf('2.34', 62) }] }),
      /another architecture than its configuration/,
    ],
    [
      'a Python that a layer above deletes',
      'base-image',
      (server: RegistryServer): void =>
        void putBase(server, 'base', 'arm64', { layers: [awsLayer, { 'var/lang/bin/.wh.python3.13': '' }] }),
      /it has no Python/,
    ],
    [
      'a layer in zstd',
      'base-image',
      (server: RegistryServer): void =>
        void putBase(server, 'base', 'arm64', { layers: [awsLayer, Buffer.from('28b52ffd04580100', 'hex')] }),
      /is not a tar archive in gzip/,
    ],
    [
      'a layer that is not compressed',
      'base-image',
      (server: RegistryServer): void => void putBase(server, 'base', 'arm64', { layers: [tarOf(awsLayer)] }),
      /is not a tar archive in gzip/,
    ],
    [
      'a layer that the registry does not hold',
      'image-layer-elsewhere',
      (server: RegistryServer): void => {
        putBase(server, 'base', 'arm64')
        const found = server.manifests.get('base:arm64')
        const text = (found?.bytes.toString() ?? '').replace('image.rootfs.diff.tar', 'image.rootfs.foreign.diff.tar')
        server.put('base', 'arm64', found?.type ?? '', Buffer.from(text))
      },
      /layers that its registry does not hold/,
    ],
    [
      'a layer of other bytes than its digest says',
      'registry-digest',
      (server: RegistryServer): void => {
        const { layerDigests } = putBase(server, 'base', 'arm64')
        const [digest = ''] = layerDigests
        const other = tarGz({ ...awsLayer, 'etc/other': 'x' })
        const sizeBytes = server.blobs.get(digest)?.length ?? 0
        server.blobs.set(digest, other)
        const found = server.manifests.get('base:arm64')
        const text = (found?.bytes.toString() ?? '').replace(`"size":${sizeBytes}`, `"size":${other.length}`)
        server.put('base', 'arm64', found?.type ?? '', Buffer.from(text))
      },
      /has other content than its digest says/,
    ],
    [
      'a layer that unpacks to something else',
      'base-image',
      (server: RegistryServer): void =>
        void putBase(server, 'base', 'arm64', { diffIds: [`sha256:${'0'.repeat(64)}`] }),
      /unpacks to other content than its configuration says/,
    ],
    [
      'more than 10 GB in a layer of some bytes',
      'image-too-large',
      (server: RegistryServer): void =>
        void putBase(server, 'base', 'arm64', { layers: [awsLayer, gzipSync(withHoles(11 * 1024 ** 3))] }),
      /11\.0 GB uncompressed, 1\.0 GB over/,
    ],
    ['no such tag', 'base-image', (server: RegistryServer): void => server.manifests.clear(), /does not exist/],
    [
      'mixed media types',
      'image-media-types',
      (server: RegistryServer): void => {
        const { layerDigests } = putBase(server, 'base', 'arm64')
        const found = server.manifests.get('base:arm64')
        const text = (found?.bytes.toString() ?? '').replace(
          `"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","digest":"${layerDigests[0]}"`,
          `"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","digest":"${layerDigests[0]}"`,
        )
        server.put('base', 'arm64', found?.type ?? '', Buffer.from(text))
      },
      /mixes media types/,
    ],
  ] as const)('refuses a base with %s before it pushes anything', async (_, code, prepare, message) => {
    await withRegistry(async (server, context) => {
      prepare(server)
      for (const publishing of ['plan', 'if-changed']) {
        const outcome = await publish(context, server, { publish: [publishing] })
        expect(codesOf(outcome)).toEqual([code])
        expect(messageOf(outcome)).toMatch(message)
      }
      expect(server.requests.filter((line) => /^(?:PUT|POST|PATCH)/.test(line))).toEqual([])
    })
  })

  it('finds the right image in a list that the base is', async () => {
    await withRegistry(async (server, context) => {
      const arm = putBase(server, 'base', 'one')
      const manifests = [
        {
          mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
          digest: arm.digest,
          size: 1,
          platform: { os: 'linux', architecture: 'arm64' },
        },
      ]
      server.put(
        'base',
        'arm64',
        'application/vnd.docker.distribution.manifest.list.v2+json',
        Buffer.from(JSON.stringify({ schemaVersion: 2, manifests })),
      )
      const outcome = await publish(context, server)
      expect(messageOf(outcome)).toBe('')
    })
  })

  it.each([
    ['a manifest whose digest lies', { lie: 'manifest' }, 'registry-digest'],
    ['an upload at a foreign address', { lie: 'foreign-location' }, 'registry-answer'],
    ['a blob that it took and does not have', { lie: 'forgets-blobs' }, 'registry-lost-blob'],
    ['202 for an upload that is finished', { lie: 'accepts-and-forgets' }, 'registry-answer'],
    ['a configuration of the base that is another', { lie: 'blob' }, 'registry-digest'],
  ] as const)('trusts no registry: %s', async (_, options, code) => {
    await withRegistry(async (server, context) => {
      expect(codesOf(await publish(context, server))).toEqual([code])
      expect([...server.manifests.keys()].filter((name) => name.startsWith('demo:'))).toEqual([])
    }, options)
  })

  it('says that a tag is taken when the repository does not move tags', async () => {
    await withRegistry(
      async (server, context) => {
        await publish(context, server, { 'image-tags': ['v1'] })
        await context.write({ 'src/app.py': `${app}# changed\n` })
        const outcome = await publish(context, server, { 'image-tags': ['v1'] })
        expect(codesOf(outcome)).toEqual(['image-tag-taken'])
      },
      { immutable: true },
    )
  })

  it('logs in again when a login expires half-way', async () => {
    const options = { login: 'bearer', expires: 5 } as const
    await withRegistry(async (server, context) => {
      await context.write({
        'docker/config.json': JSON.stringify({
          auths: { [server.host]: { auth: Buffer.from('user:secret').toString('base64') } },
        }),
      })
      const outcome = await publish(context.with({ DOCKER_CONFIG: `${context.directory}/docker` }), server)
      expect(messageOf(outcome)).toBe('')
      expect(server.requests.filter((line) => line === 'GET /token').length).toBeGreaterThan(3)
      expect(context.lines.join('\n')).not.toContain('secret')
    }, options)
  })

  it('says in a plan what would be done, and does nothing', async () => {
    await withRegistry(async (server, context) => {
      const plannedOf = async (more: RawInputs = {}) => {
        const outcome = await publish(context, server, { publish: ['plan'], ...more })
        expect(messageOf(outcome)).toBe('')
        return outcome.report.layers[0]?.planned
      }
      const place = `${server.host}/demo`
      expect(await plannedOf()).toEqual([
        { layer: 'demo-arm64', region: place, actions: [`push an image to ${place} that is not built yet`] },
      ])
      expect(server.requests.filter((line) => /^(?:PUT|POST|PATCH)/.test(line))).toEqual([])
      const first = imageOf(await publish(context, server, { 'image-tags': ['v1', '{name}-{hash}'] }))
      expect(await plannedOf({ 'image-tags': ['v1', '{name}-{hash}'] })).toMatchObject([{ actions: [] }])
      await context.write({ 'src/app.py': `${app}# changed\n` })
      await publish(context, server)
      expect(await plannedOf({ 'image-tags': ['v1'] })).toMatchObject([
        { actions: [`push ${place}:v1, which names ${first?.digest} now`] },
      ])
    })
  })

  it('says in a plan what the image will unpack to, and what it cannot know yet', async () => {
    await withRegistry(async (server, context) => {
      await context.write({ 'src/data.txt': 'x'.repeat(10_000) })
      const outcome = await publish(context, server, { publish: ['plan'] })
      const base = gunzipSync(tarGz(awsLayer)).length
      const [planned] = outcome.report.layers
      expect(planned?.content?.sizeBytes).toBeUndefined()
      expect(planned?.base).toMatchObject({ uncompressedBytes: base })
      expect(reportDocument(outcome.report).images?.[0]).toMatchObject({
        uncompressedBytes: base + 10_000 + app.length,
        baseImage: expect.stringMatching(/base:arm64@sha256:/) as string,
      })
    })
  })

  it('gives scripts the Python of its base', async () => {
    const spec = { name: 'tool', entryPoints: '[console_scripts]\ntool = tool:main\n' }
    const layers = [{ ...awsLayer, 'usr/local/bin/python3.13': 'python' }, { 'var/lang/.wh.bin': '' }]
    await withRegistry(async (server, context) => {
      putBase(server, 'base', 'arm64', { layers })
      await context.write({ [wheelFilename(spec)]: makeWheel(spec) })
      const outcome = await publish(context, server, { packages: [`./${wheelFilename(spec)}`] })
      expect(messageOf(outcome)).toBe('')
      const { manifest } = pushed(server, imageOf(outcome)?.pushed?.[0]?.tags[0] ?? '')
      const own = manifest.layers.flatMap(({ digest }) => [...readTar(gunzipSync(server.blobs.get(digest) ?? ''))])
      const script = own.find(({ path }) => path === 'var/task/bin/tool')
      expect(script?.kind === 'file' && Buffer.from(script.bytes).toString()).toMatch(
        /^#!\/usr\/local\/bin\/python3\.13\n/,
      )
    })
  })

  it('says in a plan that the base cannot be used', async () => {
    await withRegistry(async (server, context) => {
      putBase(server, 'base', 'arm64', { architecture: 'amd64' })
      const outcome = await publish(context, server, { publish: ['plan'] })
      expect(codesOf(outcome)).toEqual(['base-image'])
    })
  })

  it.each([
    ['update-functions', 'demo'],
    ['share-with', '111122223333'],
    ['keep-versions', '3'],
  ])('refuses %s for a registry that is not ECR', async (input, value) => {
    await withRegistry(async (server, context) => {
      const outcome = await publish(context, server, { [input]: [value] })
      expect(codesOf(outcome)).toEqual(['repository-not-in-ecr'])
      expect(server.requests.filter((line) => !isBase(line))).toEqual([])
    })
  })

  it('refuses a file that would remove another in an image', async () => {
    await withRegistry(async (server, context) => {
      await context.write({ 'src/data/.wh.app.py': '' })
      const outcome = await publish(context, server)
      expect(codesOf(outcome)).toEqual(['whiteout-name'])
      expect(messageOf(outcome)).toMatch(/var\/task\/data\/\.wh\.app\.py/)
      expect(server.requests.filter((line) => /^(?:PUT|POST|PATCH)/.test(line))).toEqual([])
    })
  })

  it('says what is missing: a repository, a handler, a module', async () => {
    await withRegistry(async (server, context) => {
      expect(codesOf(await publish(context, server, { repository: [] }))).toEqual(['no-repository'])
      expect(codesOf(await publish(context, server, { handlers: ['app.missing'] }))).toEqual(['handler-missing'])
      expect(codesOf(await publish(context, server, { handlers: ['gone.handler'] }))).toEqual(['handler-missing'])
      expect(server.requests.filter((line) => !isBase(line))).toEqual([])
    })
  })
})
