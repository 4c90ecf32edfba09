// The protocol of registries, as far as images are read and pushed:
// https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md
//
// Nothing that a registry says is believed: what it gives is hashed, and what it took is looked at again.

import { Readable } from 'node:stream'
import { createHash } from 'node:crypto'
import { Failure } from '../../errors.ts'
import { digestOf, isDigest, manifestTypes, type Descriptor } from '../../formats/oci.ts'
import type { Context } from '../context.ts'
import { HttpFailure } from '../http/failure.ts'
import { retrying } from '../http/retry.ts'
import { openExchange, type Answer, type Exchange } from './exchange.ts'
import type { CredentialsFor } from './authorization.ts'
import { referenceName, type ImageReference } from './reference.ts'

export interface FoundManifest {
  readonly mediaType: string
  readonly digest: string
  readonly bytes: Buffer
}

/** Content of known digest that can be read from its start as often as needed. */
export interface Blob {
  readonly descriptor: Descriptor
  open(): Promise<Readable>
}

/** One repository of one registry. */
export interface Repository {
  readonly name: string
  /** Requests that were sent so far, and bytes of blobs that went up. */
  readonly sent: { requests: number; uploadedBytes: number }
  /** The digest of a tag, without reading its manifest; undefined when it does not exist. */
  digestOfTag(tag: string): Promise<string | undefined>
  /** By tag or digest; undefined when it does not exist. */
  manifest(tagOrDigest: string): Promise<FoundManifest | undefined>
  hasBlob(digest: string): Promise<boolean>
  /** A small blob, checked against its digest. */
  readBlob(descriptor: Descriptor): Promise<Buffer>
  /** As many bytes as a blob has, unchecked: hash them. */
  streamBlob(descriptor: Descriptor): Promise<Readable>
  /** Takes a blob over from another repository of the registry; false when the registry does not. */
  mount(digest: string, from: string): Promise<boolean>
  upload(blob: Blob): Promise<void>
  putManifest(tagOrDigest: string, mediaType: string, bytes: Buffer): Promise<void>
}

/** A manifest is refused above it: https://github.com/opencontainers/distribution-spec says 4 MiB. */
const largestManifestBytes = 4 * 1024 * 1024
const largestReadBytes = 16 * 1024 * 1024
/** Up to it a blob goes in one request; above, in pieces of this size. ECR takes pieces from 5 MiB. */
const pieceBytes = 8 * 1024 * 1024
/** Connections that may break one after the other without a byte between them. */
const mostBreaks = 5

export function openRepository(
  reference: Pick<ImageReference, 'registry' | 'repository'>,
  credentials: CredentialsFor,
  context: Pick<Context, 'env' | 'signal' | 'masks'>,
): Repository {
  const exchange = openExchange(reference, credentials, context)
  return new RegistryRepository(reference, exchange, context.signal)
}

class RegistryRepository implements Repository {
  readonly name: string
  readonly sent = { requests: 0, uploadedBytes: 0 }
  readonly #exchange: Exchange
  readonly #signal: AbortSignal
  readonly #path: string

  constructor(reference: Pick<ImageReference, 'registry' | 'repository'>, exchange: Exchange, signal: AbortSignal) {
    this.name = referenceName(reference)
    this.#exchange = exchange
    this.#signal = signal
    this.#path = `/v2/${reference.repository}`
    exchange.onRequest(() => {
      this.sent.requests++
    })
  }

  async digestOfTag(tag: string): Promise<string | undefined> {
    const answer = await this.#ask('HEAD', `/manifests/${tag}`, { accept: manifestTypes.join(', ') })
    answer.discard()
    if (answer.status === 404) return undefined
    answer.expect(200)
    const digest = answer.header('docker-content-digest')
    if (digest !== undefined && isDigest(digest)) return digest
    return (await this.manifest(tag))?.digest
  }

  async manifest(tagOrDigest: string): Promise<FoundManifest | undefined> {
    const answer = await this.#ask('GET', `/manifests/${tagOrDigest}`, { accept: manifestTypes.join(', ') })
    if (answer.status === 404) {
      answer.discard()
      return undefined
    }
    answer.expect(200)
    const bytes = await answer.body(largestManifestBytes)
    const digest = digestOf(bytes)
    const claimed = isDigest(tagOrDigest) ? tagOrDigest : answer.header('docker-content-digest')
    if (claimed !== undefined && claimed !== digest) throw lied(this.name, claimed, digest)
    return { mediaType: (answer.header('content-type') ?? '').split(';')[0]?.trim() ?? '', digest, bytes }
  }

  async hasBlob(digest: string): Promise<boolean> {
    const answer = await this.#ask('HEAD', `/blobs/${digest}`)
    answer.discard()
    if (answer.status === 404) return false
    answer.expect(200)
    return true
  }

  async readBlob(descriptor: Descriptor): Promise<Buffer> {
    if (descriptor.size > largestReadBytes) throw new Error(`${descriptor.digest} is too large to be read at once`)
    return retrying(this.#signal, async () => {
      const answer = await this.#exchange.ask('GET', `${this.#path}/blobs/${descriptor.digest}`)
      answer.expect(200)
      const bytes = await answer.body(descriptor.size)
      const digest = digestOf(bytes)
      if (digest !== descriptor.digest) throw lied(this.name, descriptor.digest, digest)
      return bytes
    })
  }

  async streamBlob(descriptor: Descriptor): Promise<Readable> {
    // The first answer tells whether it exists at all.
    const first = await this.#ask('GET', `/blobs/${descriptor.digest}`)
    first.expect(200)
    return Readable.from(this.#pieces(descriptor, first), { objectMode: false })
  }

  /** The bytes of a blob. A connection that breaks is replaced by one that goes on where it ended. */
  async *#pieces({ digest, size }: Descriptor, first: Answer): AsyncGenerator<Buffer, void, undefined> {
    let at = 0
    let answer = first
    for (let failures = 0; ;) {
      // Who does not know ranges begins anew.
      let position = answer.status === 206 ? at : 0
      try {
        for await (const chunk of answer.stream() as AsyncIterable<Buffer>) {
          const rest = chunk.subarray(Math.min(chunk.length, at - position))
          position += chunk.length
          if (rest.length === 0) continue
          at += rest.length
          failures = 0
          if (at > size) throw lied(this.name, `${digest} of ${size} bytes`, 'more bytes')
          yield rest
        }
        if (at === size) return
        throw lied(this.name, `${digest} of ${size} bytes`, `${at} bytes`)
      } catch (error) {
        const failure = error instanceof Failure ? error : answer.broken(error)
        const mayGoOn = failure instanceof HttpFailure && failure.transient && ++failures < mostBreaks
        if (!mayGoOn) throw failure
      }
      answer = await this.#ask('GET', `/blobs/${digest}`, { range: `bytes=${at}-` })
      answer.expect(206, 200)
      const range = /^bytes (\d+)-/.exec(answer.header('content-range') ?? '')?.[1]
      if (answer.status === 206 && Number(range) !== at) {
        throw lied(this.name, `the bytes of ${digest} from ${at} on`, `those from ${range ?? 'nowhere'} on`)
      }
    }
  }

  async mount(digest: string, from: string): Promise<boolean> {
    const query = new URLSearchParams({ mount: digest, from })
    const answer = await this.#ask('POST', `/blobs/uploads/?${query.toString()}`, {}, [`repository:${from}:pull`])
    answer.discard()
    if (answer.status === 201) return this.hasBlob(digest)
    // A registry that does not mount has opened an upload instead. It is not left behind.
    if (answer.status === 202) await this.#cancel(answer.location())
    return false
  }

  async upload(blob: Blob): Promise<void> {
    const { descriptor } = blob
    await retrying(this.#signal, async () => {
      const location = await this.#startUpload()
      try {
        await this.#send(blob, location)
      } catch (error) {
        // What was sent of it cannot be taken up again: a new upload begins from the start of this blob.
        if (!this.#signal.aborted) await this.#cancel(location)
        throw error
      }
    })
    if (!(await this.hasBlob(descriptor.digest))) throw notKept(this.name, descriptor.digest)
  }

  async putManifest(tagOrDigest: string, mediaType: string, bytes: Buffer): Promise<void> {
    const answer = await this.#ask('PUT', `/manifests/${tagOrDigest}`, { 'content-type': mediaType }, [], bytes)
    if (answer.status >= 400) throw await answer.failure()
    answer.discard()
    answer.expect(201, 200, 202)
    const claimed = answer.header('docker-content-digest')
    if (claimed !== undefined && claimed !== digestOf(bytes)) throw lied(this.name, digestOf(bytes), claimed)
  }

  async #startUpload(): Promise<URL> {
    const answer = await this.#exchange.ask('POST', `${this.#path}/blobs/uploads/`)
    if (answer.status >= 400) throw await answer.failure()
    answer.discard()
    answer.expect(202)
    return answer.location()
  }

  async #send(blob: Blob, start: URL): Promise<void> {
    const { digest, size } = blob.descriptor
    const hash = createHash('sha256')
    let location = start
    let sentBytes = 0
    const finish = async (body: Buffer): Promise<void> => {
      const url = new URL(location)
      url.searchParams.set('digest', digest)
      const type = { 'content-type': 'application/octet-stream' }
      const answer = await this.#exchange.askUrl('PUT', url, type, body)
      if (answer.status >= 400) throw await answer.failure()
      answer.discard()
      // Some registries answer 202 and have nothing: 201 alone says that the blob exists.
      answer.expect(201)
      const claimed = answer.header('docker-content-digest')
      if (claimed !== undefined && claimed !== digest) throw lied(this.name, digest, claimed)
    }
    const piece = Buffer.allocUnsafe(Math.min(size, pieceBytes))
    let used = 0
    const sendPiece = async (): Promise<void> => {
      const body = piece.subarray(0, used)
      const range = `${sentBytes}-${sentBytes + body.length - 1}`
      const headers = { 'content-type': 'application/octet-stream', 'content-range': range }
      const answer = await this.#exchange.askUrl('PATCH', location, headers, body)
      if (answer.status >= 400) throw await answer.failure()
      answer.discard()
      answer.expect(202, 201) // ECR says 201.
      checkRange(answer.header('range'), sentBytes + body.length, this.name)
      location = answer.location()
      sentBytes += body.length
      this.sent.uploadedBytes += body.length
      used = 0
    }
    for await (const chunk of (await blob.open()) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      for (let at = 0; at < chunk.length;) {
        if (used === piece.length) {
          // More than was announced, or a full piece with more to come.
          if (sentBytes + used >= size) throw changed(size, digest)
          await sendPiece()
        }
        const copied = chunk.copy(piece, used, at)
        used += copied
        at += copied
      }
    }
    if (sentBytes + used !== size || `sha256:${hash.digest('hex')}` !== digest) throw changed(size, digest)
    await finish(piece.subarray(0, used))
    this.sent.uploadedBytes += used
  }

  async #cancel(location: URL): Promise<void> {
    const answer = await this.#exchange.askUrl('DELETE', location, {}).catch(() => undefined)
    answer?.discard()
  }

  #ask(
    method: 'GET' | 'HEAD' | 'POST' | 'PUT',
    path: string,
    headers: Readonly<Record<string, string>> = {},
    scopes: readonly string[] = [],
    body?: Buffer,
  ): Promise<Answer> {
    return retrying(this.#signal, async () => {
      const answer = await this.#exchange.ask(method, `${this.#path}${path}`, headers, scopes, body)
      if (answer.isTransient()) throw await answer.failure()
      return answer
    })
  }
}

function lied(name: string, expected: string, got: string): Failure {
  return new Failure({
    code: 'registry-digest',
    message: `${name} has other content than its digest says: expected ${expected}, got ${got}.`,
    nextStep: 'Nothing of it was used. A proxy in between may have changed it, or the registry is damaged.',
  })
}

/** Some registries never say more than that they have begun, e.g. `0-0`: only a claim to have more is a lie. */
function checkRange(range: string | undefined, sentBytes: number, name: string): void {
  const end = /^(?:bytes=)?0-(\d{1,15})$/.exec(range ?? '')?.[1]
  if (end === undefined || Number(end) < sentBytes) return
  throw new Failure({
    code: 'registry-answer',
    message: `${name} says that it has ${Number(end) + 1} bytes of a layer, and was sent ${sentBytes}.`,
    nextStep: 'Try again; if it happens again, the registry or a proxy in between is damaged.',
  })
}

function changed(size: number, digest: string): Failure {
  return new Failure({
    code: 'blob-changed',
    message: `A layer of ${size} bytes (${digest}) has other bytes than when it was hashed.`,
    nextStep: 'Run it again; if it happens again, run with cache: false.',
  })
}

function notKept(name: string, digest: string): Failure {
  return new Failure({
    code: 'registry-lost-blob',
    message: `${name} said that it took ${digest}, and does not have it.`,
    nextStep: 'Try again; if it happens again, the registry is damaged or full.',
  })
}
