import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { digestOf, mediaTypes } from '../../../src/formats/oci.ts'
import { openRepository, type Repository } from '../../../src/host/registry/client.ts'
import type { Blob } from '../../../src/host/registry/upload.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { startRegistry, type RegistryServer, type RegistryServerOptions } from '../../support/registry-server.ts'

const mib = 1024 * 1024
const blobOf = (bytes: Buffer): Blob => ({
  descriptor: { mediaType: mediaTypes.oci.layer, digest: digestOf(bytes), size: bytes.length },
  open: async () => Readable.from(chunksOf(bytes)),
})

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

async function withRegistry(
  options: RegistryServerOptions,
  work: (repository: Repository, server: RegistryServer, context: TestContext) => Promise<void>,
): Promise<void> {
  await using server = await startRegistry(options)
  await using context = await makeContext()
  const credentials = async () => ({ user: 'user', password: 'secret' })
  await work(openRepository({ registry: server.host, repository: 'demo' }, credentials, context), server, context)
}

const problemOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: { problems?: readonly { code: string; message: string }[] }) => error.problems?.[0] ?? error,
  )
const manifestBytes = Buffer.from('{"schemaVersion":2}')

describe('a repository of images', () => {
  it.each([0, 1, 10 * mib - 1, 10 * mib, 10 * mib + 1, 40 * mib])('takes a blob of %i bytes', async (size) => {
    const bytes = Buffer.alloc(size, 'ab')
    await withRegistry({}, async (repository, server) => {
      await repository.upload(blobOf(bytes))
      expect(server.blobs.get(digestOf(bytes))?.equals(bytes)).toBe(true)
      expect(repository.sent.uploadedBytes).toBe(size)
      expect(server.openUploads()).toBe(0)
      expect(server.requests.filter((line) => line.startsWith('PATCH'))).toHaveLength(
        Math.max(0, Math.ceil(size / (5 * mib)) - 1),
      )
    })
  })

  it('gives a manifest by tag and digest, and says when there is none', async () => {
    await withRegistry({}, async (repository) => {
      expect(await repository.digestOfTag('v1')).toBeUndefined()
      expect(await repository.manifest('v1')).toBeUndefined()
      await repository.putManifest('v1', mediaTypes.docker.manifest, manifestBytes)
      const digest = digestOf(manifestBytes)
      expect(await repository.digestOfTag('v1')).toBe(digest)
      expect(await repository.manifest('v1')).toEqual({
        mediaType: mediaTypes.docker.manifest,
        digest,
        bytes: manifestBytes,
      })
      expect((await repository.manifest(digest))?.bytes.equals(manifestBytes)).toBe(true)
    })
  })

  it.each(['basic', 'bearer'] as const)('is logged in to by %s, once for each right', async (login) => {
    await withRegistry({ login }, async (repository, server, context) => {
      await repository.upload(blobOf(Buffer.from('one')))
      await repository.upload(blobOf(Buffer.from('two')))
      expect(server.requests.filter((line) => line === 'GET /token')).toHaveLength(login === 'bearer' ? 2 : 0)
      expect(context.masked.includes('token-for-repository:demo:pull,push')).toBe(login === 'bearer')
    })
  })

  it.each([401, 403] as const)('asks again for a login that has expired (%i)', async (expiredStatus) => {
    await using server = await startRegistry({ login: 'basic', expires: 3, expiredStatus })
    await using context = await makeContext()
    let asked = 0
    const credentials = async () => ({ user: 'user', password: `secret-${++asked}` })
    const repository = openRepository({ registry: server.host, repository: 'demo' }, credentials, context)
    await repository.upload(blobOf(Buffer.from('one')))
    await repository.upload(blobOf(Buffer.from('two')))
    expect(server.blobs.size).toBe(2)
    const last = Buffer.from(`user:secret-${asked}`).toString('base64')
    // It may be another one by now.
    expect(asked).toBeGreaterThan(1)
    expect(server.authorizations.map(({ value }) => value)).toContain(`Basic ${last}`)
  })

  it('leaves an upload to the next run when its login is refused half-way', async () => {
    const bytes = Buffer.alloc(20 * mib, 'l')
    let isRefusing = false
    const fault = (line: string, nth: number): number | undefined => {
      if (line.startsWith('PATCH') && nth === 3) isRefusing = true
      return isRefusing ? 401 : undefined
    }
    await withRegistry({ login: 'bearer', fault }, async (repository, server, context) => {
      expect(await problemOf(repository.upload(blobOf(bytes)))).toMatchObject({ code: 'registry-unauthorized' })
      expect(server.openUploads()).toBe(1)
      isRefusing = false
      const credentials = async () => ({ user: 'user', password: 'secret' })
      const next = openRepository({ registry: server.host, repository: 'demo' }, credentials, context)
      await next.upload(blobOf(bytes))
      expect(server.blobs.get(digestOf(bytes))?.equals(bytes)).toBe(true)
      expect(next.sent.uploadedBytes).toBe(10 * mib)
      expect(server.openUploads()).toBe(0)
    })
  })

  it('is asked again for a token where that was busy', async () => {
    const fault = (line: string, nth: number): number | undefined =>
      line === 'GET /token' && nth === 1 ? 503 : undefined
    await withRegistry({ login: 'bearer', fault }, async (repository, server) => {
      await repository.upload(blobOf(Buffer.from('one')))
      expect(server.blobs.size).toBe(1)
    })
  })

  it.each<[string, RegistryServerOptions]>([
    ['gives no token for it', { login: 'bearer', fault: (line) => (line === 'GET /token' ? 403 : undefined) }],
    ['opens an upload without an address', { fault: (line) => (line.startsWith('POST') ? 202 : undefined) }],
    ['knows no mounts', { fault: (line) => (line.startsWith('POST') ? 405 : undefined) }],
  ])('mounts nothing where the registry %s', async (_, options) => {
    await withRegistry(options, async (repository) => {
      expect(await repository.mount(digestOf(manifestBytes), 'base')).toBe(false)
    })
  })

  it('is tried once more when one write gets stuck', async () => {
    const bytes = Buffer.alloc(12 * mib, 'h')
    for (const method of ['PATCH', 'PUT']) {
      let hung = 0
      const fault = (line: string): 'hang' | undefined => (line.startsWith(method) && hung++ === 0 ? 'hang' : undefined)
      await using server = await startRegistry({ fault })
      await using context = await makeContext({ env: { UV_HTTP_TIMEOUT: '1' } })
      const repository = openRepository({ registry: server.host, repository: 'demo' }, async () => undefined, context)
      await repository.upload(blobOf(bytes))
      expect(server.blobs.get(digestOf(bytes))?.equals(bytes)).toBe(true)
      expect(server.openUploads()).toBe(0)
    }
  })

  it('mounts a blob of another repository, and leaves no upload behind where that is not done', async () => {
    const bytes = Buffer.from('base layer')
    for (const mounts of [true, false]) {
      await withRegistry({ mounts }, async (repository, server) => {
        server.blobs.set(digestOf(bytes), bytes)
        expect(await repository.mount(digestOf(bytes), 'base')).toBe(mounts)
        expect(server.openUploads()).toBe(0)
      })
    }
  })

  it.each<[string, NonNullable<RegistryServerOptions['lie']>, (repository: Repository) => Promise<unknown>, string]>([
    ['another manifest', 'manifest', (one) => one.manifest(digestOf(manifestBytes)), 'registry-digest'],
    ['another blob', 'blob', (one) => one.readBlob(blobOf(manifestBytes).descriptor), 'registry-digest'],
    [
      'another digest of a manifest',
      'digest-header',
      (one) => one.putManifest('v2', mediaTypes.oci.manifest, manifestBytes),
      'registry-digest',
    ],
    [
      'that it took a manifest that it does not have',
      'forgets-manifests',
      (one) => one.putManifest('v2', mediaTypes.oci.manifest, manifestBytes),
      'registry-lost-blob',
    ],
    ['another digest of a blob', 'digest-header', (one) => one.upload(blobOf(Buffer.from('x'))), 'registry-digest'],
    [
      'that it took what it does not have',
      'forgets-blobs',
      (one) => one.upload(blobOf(Buffer.from('x'))),
      'registry-lost-blob',
    ],
    [
      '202 for a finished upload',
      'accepts-and-forgets',
      (one) => one.upload(blobOf(Buffer.from('x'))),
      'registry-answer',
    ],
    ['an address elsewhere', 'foreign-location', (one) => one.upload(blobOf(Buffer.from('x'))), 'registry-answer'],
    ['that it has more than was sent', 'range', (one) => one.upload(blobOf(Buffer.alloc(20 * mib))), 'registry-answer'],
  ])('is not believed when it says %s', async (_, lie, work, code) => {
    await withRegistry({ lie }, async (repository, server) => {
      server.put('demo', 'v1', mediaTypes.oci.manifest, manifestBytes)
      server.blobs.set(digestOf(manifestBytes), manifestBytes)
      expect(await problemOf(work(repository))).toMatchObject({ code })
    })
  })

  it('is asked again when it is busy or the connection breaks, with nothing left behind', async () => {
    const bytes = Buffer.alloc(20 * mib, 'z')
    for (const fault of [503, 429, 'kill'] as const) {
      for (const method of ['POST', 'PATCH', 'PUT', 'HEAD']) {
        let done = false
        const once = (line: string): typeof fault | undefined => {
          if (done || !line.startsWith(method)) return undefined
          done = true
          return fault
        }
        await withRegistry({ fault: once }, async (repository, server) => {
          await repository.upload(blobOf(bytes))
          expect(server.blobs.get(digestOf(bytes))?.equals(bytes)).toBe(true)
          expect(server.openUploads()).toBe(0)
        })
      }
    }
  })

  it('takes up an upload where a killed run has left it, and sends nothing twice', async () => {
    const bytes = Buffer.from(Array.from({ length: 40 }, (_, at) => Buffer.alloc(mib, String(at % 10))).join(''))
    const controller = new AbortController()
    let patches = 0
    const fault = (line: string): 'kill' | undefined => {
      if (!line.startsWith('PATCH') || ++patches !== 3) return undefined
      controller.abort()
      return 'kill'
    }
    await withRegistry({ fault }, async (_, server, context) => {
      const place = { registry: server.host, repository: 'demo' }
      const nobody = async () => undefined
      const killed = openRepository(place, nobody, { ...context, signal: controller.signal })
      await expect(killed.upload(blobOf(bytes))).rejects.toMatchObject({ name: 'Interrupted' })
      expect(server.openUploads()).toBe(1)
      const next = openRepository(place, nobody, context)
      await next.upload(blobOf(bytes))
      expect(server.blobs.get(digestOf(bytes))?.equals(bytes)).toBe(true)
      expect(next.sent.uploadedBytes).toBe(30 * mib)
      expect(server.openUploads()).toBe(0)
    })
  })

  it('cancels the upload of a killed run that cannot be taken up, and begins anew', async () => {
    const bytes = Buffer.alloc(20 * mib, 'y')
    const controller = new AbortController()
    const fault = (line: string, nth: number): 'kill' | number | undefined => {
      if (line.startsWith('PATCH') && !controller.signal.aborted && nth === 2) {
        controller.abort()
        return 'kill'
      }
      return line.startsWith('GET') ? 404 : undefined
    }
    await withRegistry({ fault }, async (_, server, context) => {
      const place = { registry: server.host, repository: 'demo' }
      const nobody = async () => undefined
      const killed = openRepository(place, nobody, { ...context, signal: controller.signal })
      await expect(killed.upload(blobOf(bytes))).rejects.toMatchObject({ name: 'Interrupted' })
      const next = openRepository(place, nobody, context)
      await next.upload(blobOf(bytes))
      expect(server.blobs.has(digestOf(bytes))).toBe(true)
      expect(next.sent.uploadedBytes).toBe(bytes.length)
      expect(server.openUploads()).toBe(0)
    })
  })

  it('sends all of it again when the registry lost what it said to have', async () => {
    const bytes = Buffer.alloc(20 * mib, 'q')
    let isBroken = false
    const fault = (line: string, nth: number): 'kill' | undefined => {
      if (isBroken || !line.startsWith('PATCH') || nth !== 2) return undefined
      isBroken = true
      return 'kill'
    }
    await withRegistry({ fault, lie: 'upload-status' }, async (repository, server) => {
      await repository.upload(blobOf(bytes))
      expect(server.blobs.get(digestOf(bytes))?.equals(bytes)).toBe(true)
      expect(server.openUploads()).toBe(0)
    })
  })

  it('gives a blob that breaks off from where it broke, and no other bytes', async () => {
    const bytes = Buffer.from(Array.from({ length: 3000 }, (_, at) => `line ${at}\n`).join(''))
    for (const lie of [undefined, 'content-range'] as const) {
      await withRegistry({ cutsBlobs: true, ...(lie ? { lie } : {}) }, async (repository, server) => {
        server.blobs.set(digestOf(bytes), bytes)
        const read = async (): Promise<Buffer> => {
          const chunks: Buffer[] = []
          const stream = await repository.streamBlob(blobOf(bytes).descriptor)
          for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
          return Buffer.concat(chunks)
        }
        const outcome = await problemOf(read().then((all) => expect(all.equals(bytes)).toBe(true)))
        expect(outcome === 'done' ? outcome : (outcome as { code: string }).code).toBe(lie ? 'registry-digest' : 'done')
      })
    }
  })

  it('is not followed to another origin in the clear, and no login goes there', async () => {
    const heard: unknown[] = []
    const elsewhere = createServer((request, response) => {
      heard.push(request.headers.authorization)
      response.end(manifestBytes)
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    const blobsAt = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
    try {
      await withRegistry({ login: 'basic', blobsAt }, async (repository, server) => {
        server.blobs.set(digestOf(manifestBytes), manifestBytes)
        expect(await problemOf(repository.readBlob(blobOf(manifestBytes).descriptor))).toMatchObject({
          message: expect.stringContaining('redirects to an address that is not safe') as string,
        })
      })
      expect(heard).toEqual([])
    } finally {
      elsewhere.close()
    }
  })

  it('says in its own words why it refuses', async () => {
    await withRegistry({ fault: () => 403 }, async (repository) => {
      expect(await problemOf(repository.manifest('v1'))).toMatchObject({
        code: 'registry-unauthorized',
        message: expect.stringMatching(/refused the request \(403\)/) as string,
      })
    })
  })

  it('is left when the run is interrupted', async () => {
    await using server = await startRegistry({ fault: () => 503 })
    const controller = new AbortController()
    await using context = await makeContext({ signal: controller.signal })
    const repository = openRepository({ registry: server.host, repository: 'demo' }, async () => undefined, context)
    setTimeout(() => controller.abort(), 100)
    const startedMs = performance.now()
    await expect(repository.manifest('v1')).rejects.toMatchObject({ name: 'Interrupted' })
    expect(performance.now() - startedMs).toBeLessThan(2_000)
  })

  it('is refused bytes that are not those that were hashed', async () => {
    await withRegistry({}, async (repository, server) => {
      const { descriptor } = blobOf(Buffer.from('as hashed'))
      const changed = { descriptor, open: async () => Readable.from([Buffer.from('different')]) }
      expect(await problemOf(repository.upload(changed))).toMatchObject({ code: 'blob-changed' })
      expect(server.openUploads()).toBe(0)
    })
  })
})
