// Sends a blob, in pieces where it is large: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pushing-a-blob-in-chunks
//
// After a break the registry is asked how much it has. It goes on from there where it says so, and begins anew where it
// does not: some registries lose a piece that broke, and some forget the upload.

import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { Failure } from '../../errors.ts'
import type { Descriptor } from '../../formats/oci.ts'
import { HttpFailure } from '../http/failure.ts'
import { retrying } from '../http/retry.ts'
import type { Answer, Exchange } from './exchange.ts'
import type { UploadSession, UploadSessions } from './sessions.ts'

/** Content of known digest that can be read from its start as often as needed. */
export interface Blob {
  readonly descriptor: Descriptor
  /** In pieces that hold until the next one is asked for. */
  open(): Promise<AsyncIterable<Buffer> | Readable>
}

/** Up to it a blob goes in one request; above, in pieces of this size. ECR takes pieces from 5 MiB. */
const pieceBytes = 5 * 1024 * 1024
const octets = { 'content-type': 'application/octet-stream' }

export interface UploadTarget {
  /** Of the repository, for messages. */
  readonly name: string
  /** `/v2/app` */
  readonly path: string
  readonly exchange: Exchange
  readonly sessions: UploadSessions
  readonly signal: AbortSignal
  readonly onSent: (sizeBytes: number) => void
}

/** @throws {Failure} when the registry does not take it. Nothing is left open there, unless the run is interrupted. */
export async function uploadBlob(blob: Blob, target: UploadTarget): Promise<void> {
  const { digest } = blob.descriptor
  const { sessions, signal } = target
  let mostBytes = 0
  let mayTakeUp = true
  const upload = async (): Promise<void> => {
    const resumed = mayTakeUp ? await takenUp(blob, target) : undefined
    const session = { ...(resumed ?? (await begun(target))) }
    try {
      await sessions.keep(digest, { ...session })
      await send(blob, session, target, () => {
        mostBytes = Math.max(mostBytes, session.sentBytes)
        return sessions.keep(digest, { ...session })
      })
    } catch (error) {
      // What an interrupted run leaves open, the next one takes up or cancels.
      if (signal.aborted) throw error
      const isTransient = error instanceof HttpFailure && error.transient
      if (!isTransient || session.sentBytes === 0) await cancelled(digest, session, target)
      if (isTransient || !resumed) throw error
      // The registry had other bytes than were sent to it.
      mayTakeUp = false
      return upload()
    }
    await sessions.forget(digest)
  }
  await retrying(signal, upload, () => mostBytes)
}

/** What `send` counts up. */
interface OpenSession {
  location: string
  sentBytes: number
}

/** An upload that an earlier run or try has begun, as far as the registry still has it. */
async function takenUp(
  { descriptor: { digest, size } }: Blob,
  target: UploadTarget,
): Promise<UploadSession | undefined> {
  const { sessions, exchange, path } = target
  const kept = await sessions.find(digest)
  if (!kept) return undefined
  const url = new URL(kept.location)
  if (kept.sentBytes > 0 && url.pathname.startsWith(`${path}/blobs/uploads/`)) {
    const answer = await exchange.askUrl('GET', url, {})
    answer.discard()
    if (answer.isTransient()) throw await answer.failure()
    const sentBytes = answer.status === 204 ? endOf(answer.header('range')) : undefined
    if (sentBytes !== undefined && sentBytes >= kept.sentBytes && sentBytes < size) {
      const location = answer.header('location') === undefined ? kept.location : answer.location().href
      return { location, sentBytes }
    }
  }
  await cancelled(digest, kept, target)
  return undefined
}

async function begun({ exchange, path }: UploadTarget): Promise<UploadSession> {
  const answer = await exchange.ask('POST', `${path}/blobs/uploads/`)
  if (answer.status >= 400) throw await answer.failure()
  answer.discard()
  answer.expect(202)
  return { location: answer.location().href, sentBytes: 0 }
}

/** Cancels an upload: what was sent of it is not left behind. False when the registry did not hear of it. */
export async function cancelUpload(location: URL, exchange: Exchange): Promise<boolean> {
  const answer = await exchange.askUrl('DELETE', location, {}).catch(() => undefined)
  answer?.discard()
  return answer !== undefined && !answer.isTransient() && answer.status !== 401 && answer.status !== 403
}

/** What cannot be cancelled now, e.g. since the login has expired, the next run takes up or cancels. */
async function cancelled(digest: string, { location }: UploadSession, target: UploadTarget): Promise<void> {
  const isGone = await cancelUpload(new URL(location), target.exchange)
  if (isGone) await target.sessions.forget(digest)
}

/** Sends what is missing. `session` always says what the registry has. */
async function send(
  blob: Blob,
  session: OpenSession,
  { name, exchange, onSent }: UploadTarget,
  onPiece: () => Promise<void>,
): Promise<void> {
  const { digest, size } = blob.descriptor
  const hash = createHash('sha256')
  const lengthBytes = Math.min(size - session.sentBytes, pieceBytes)
  let piece: Buffer = Buffer.allocUnsafe(lengthBytes)
  let other: Buffer | undefined
  let used = 0
  let readBytes = 0
  let givenBytes = session.sentBytes
  let sending = Promise.resolve()
  const sendPiece = async (body: Buffer): Promise<void> => {
    const end = session.sentBytes + body.length
    const headers = { ...octets, 'content-range': `${session.sentBytes}-${end - 1}` }
    const answer = await exchange.askUrl('PATCH', new URL(session.location), headers, body)
    await checkAnswer(answer, 202, 201) // ECR says 201.
    checkRange(answer.header('range'), end, name)
    session.location = answer.location().href
    session.sentBytes = end
    onSent(body.length)
    await onPiece()
  }
  try {
    for await (const chunk of (await blob.open()) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      const skipped = Math.min(chunk.length, Math.max(0, givenBytes + used - readBytes))
      readBytes += chunk.length
      for (let at = skipped; at < chunk.length;) {
        if (used === piece.length) {
          // More than was announced, or a full piece with more to come.
          if (givenBytes + used >= size) throw changed(size, digest)
          await sending
          // One piece is on its way while the next is filled.
          sending = sendPiece(piece)
          sending.catch(() => {}) // It is thrown by the next piece.
          const next: Buffer = other ?? Buffer.allocUnsafe(lengthBytes)
          other = piece
          piece = next
          givenBytes += used
          used = 0
        }
        const copied = chunk.copy(piece, used, at)
        used += copied
        at += copied
      }
    }
    await sending
  } catch (error) {
    // Nothing is on its way when it is given up.
    await sending.catch(() => {})
    throw error
  }
  if (readBytes !== size || `sha256:${hash.digest('hex')}` !== digest) throw changed(size, digest)
  const url = new URL(session.location)
  url.searchParams.set('digest', digest)
  const answer = await exchange.askUrl('PUT', url, octets, piece.subarray(0, used))
  // Some registries answer 202 and have nothing: 201 alone says that the blob exists.
  await checkAnswer(answer, 201)
  const claimed = answer.header('docker-content-digest')
  if (claimed !== undefined && claimed !== digest) throw lied(name, digest, claimed)
  onSent(used)
}

async function checkAnswer(answer: Answer, ...statuses: readonly number[]): Promise<void> {
  if (answer.status >= 400) throw await answer.failure()
  answer.discard()
  answer.expect(...statuses)
}

/** How many bytes a `Range` of an upload tells of. */
function endOf(range: string | undefined): number | undefined {
  const end = /^(?:bytes=)?0-(\d{1,15})$/.exec(range ?? '')?.[1]
  return end === undefined ? undefined : Number(end) + 1
}

/** Some registries never say more than that they have begun, e.g. `0-0`: only a claim to have more is a lie. */
function checkRange(range: string | undefined, sentBytes: number, name: string): void {
  const has = endOf(range)
  if (has === undefined || has <= sentBytes) return
  throw new Failure({
    code: 'registry-answer',
    message: `${name} says that it has ${has} bytes of a layer, and was sent ${sentBytes}.`,
    nextStep: 'Try again; if it happens again, the registry or a proxy in between is damaged.',
  })
}

export function lied(name: string, expected: string, got: string): Failure {
  return new Failure({
    code: 'registry-digest',
    message: `${name} has other content than its digest says: expected ${expected}, got ${got}.`,
    nextStep: 'Nothing of it was used. A proxy in between may have changed it, or the registry is damaged.',
  })
}

function changed(size: number, digest: string): Failure {
  return new Failure({
    code: 'blob-changed',
    message: `A layer of ${size} bytes (${digest}) has other bytes than when it was hashed.`,
    nextStep: 'Run it again; if it happens again, run with `cache: false`.',
  })
}
