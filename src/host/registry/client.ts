// The protocol of registries, as far as images are read and pushed:
// https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md
//
// Nothing that a registry says is believed: what it gives is hashed, and what it took is looked at again.

import { Readable } from 'node:stream'
import { Failure } from '../../errors.ts'
import { digestOf, isDigest, manifestTypes, type Descriptor } from '../../formats/oci.ts'
import type { Context } from '../context.ts'
import { HttpFailure } from '../http/failure.ts'
import { retrying } from '../http/retry.ts'
import { openExchange, type Answer, type Exchange } from './exchange.ts'
import type { CredentialsFor } from './authorization.ts'
import { referenceName, type ImageReference } from './reference.ts'
import { uploadSessions, type UploadSessions } from './sessions.ts'
import { cancelUpload, lied, uploadBlob, type Blob } from './upload.ts'

export interface FoundManifest {
  readonly mediaType: string
  readonly digest: string
  readonly bytes: Buffer
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
/** Connections that may break one after the other without a byte between them. */
const mostBreaks = 5

export function openRepository(
  reference: Pick<ImageReference, 'registry' | 'repository'>,
  credentials: CredentialsFor,
  context: Pick<Context, 'env' | 'signal' | 'masks'> & Partial<Pick<Context, 'stores'>>,
): Repository {
  const exchange = openExchange(reference, credentials, context)
  const sessions = uploadSessions(referenceName(reference), context)
  return new RegistryRepository(reference, exchange, sessions, context.signal)
}

class RegistryRepository implements Repository {
  readonly name: string
  readonly sent = { requests: 0, uploadedBytes: 0 }
  readonly #exchange: Exchange
  readonly #sessions: UploadSessions
  readonly #signal: AbortSignal
  readonly #path: string

  constructor(
    reference: Pick<ImageReference, 'registry' | 'repository'>,
    exchange: Exchange,
    sessions: UploadSessions,
    signal: AbortSignal,
  ) {
    this.name = referenceName(reference)
    this.#exchange = exchange
    this.#sessions = sessions
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
    if (descriptor.size > largestReadBytes) {
      throw new Failure({
        code: 'registry-answer',
        message: `${this.name} has a configuration of ${descriptor.size} bytes (${descriptor.digest}): more than ${largestReadBytes} are not read.`,
        nextStep: 'Name another image.',
      })
    }
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
    const mounting = this.#ask('POST', `/blobs/uploads/?${query.toString()}`, {}, [`repository:${from}:pull`])
    const answer = await mounting.catch((error: unknown) => {
      // Who may not read there sends the blob.
      if (error instanceof Failure && error.problems[0].code === 'registry-unauthorized') return undefined
      throw error
    })
    answer?.discard()
    if (answer?.status === 201) return this.hasBlob(digest)
    // A registry that does not mount has opened an upload instead. It is not left behind.
    if (answer?.status === 202 && answer.header('location') !== undefined) {
      await cancelUpload(answer.location(), this.#exchange)
    }
    return false
  }

  async upload(blob: Blob): Promise<void> {
    await uploadBlob(blob, {
      name: this.name,
      path: this.#path,
      exchange: this.#exchange,
      sessions: this.#sessions,
      signal: this.#signal,
      onSent: (sizeBytes) => void (this.sent.uploadedBytes += sizeBytes),
    })
    if (!(await this.hasBlob(blob.descriptor.digest))) throw notKept(this.name, blob.descriptor.digest)
  }

  async putManifest(tagOrDigest: string, mediaType: string, bytes: Buffer): Promise<void> {
    const answer = await this.#ask('PUT', `/manifests/${tagOrDigest}`, { 'content-type': mediaType }, [], bytes)
    if (answer.status >= 400) throw await answer.failure()
    answer.discard()
    answer.expect(201, 200, 202)
    const claimed = answer.header('docker-content-digest')
    if (claimed !== undefined && claimed !== digestOf(bytes)) throw lied(this.name, digestOf(bytes), claimed)
    const kept = await this.digestOfTag(tagOrDigest)
    if (kept === undefined) throw notKept(this.name, digestOf(bytes))
    if (kept !== digestOf(bytes)) throw lied(this.name, digestOf(bytes), kept)
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

function notKept(name: string, digest: string): Failure {
  return new Failure({
    code: 'registry-lost-blob',
    message: `${name} said that it took ${digest}, and does not have it.`,
    nextStep: 'Try again; if it happens again, the registry is damaged or full.',
  })
}
