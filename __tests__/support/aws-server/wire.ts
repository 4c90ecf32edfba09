// What the services of the server share: requests as read, answers as sent.

import { createHash } from 'node:crypto'

export interface WireRequest {
  readonly method: string
  /** Decoded, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
  /** Of the credentials that signed it. */
  readonly accountId: string
  readonly region: string
  readonly service: string
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** What a request asks for, and how it is answered. `answer` has the effect. */
export interface Operation {
  /** As IAM would name it, e.g. `lambda:PublishLayerVersion`. */
  readonly name: string
  readonly writes: boolean
  readonly answer: () => Answer
}

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
})

export const jsonError = (
  status: number,
  name: string,
  message: string,
  headers: Record<string, string> = {},
): Answer =>
  json(status, { Type: 'User', message, Message: message, __type: name }, { 'x-amzn-errortype': name, ...headers })

export const xml = (status: number, body: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/xml', ...headers },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
})

export const s3Error = (status: number, code: string, message = code, headers: Record<string, string> = {}): Answer =>
  xml(status, `<Error><Code>${code}</Code><Message>${message}</Message><RequestId>r</RequestId></Error>`, headers)

/** Thrown by an operation to answer with an error. */
export class Refusal extends Error {
  readonly answer: Answer

  constructor(answer: Answer) {
    super(String(answer.body))
    this.answer = answer
  }
}

export const refuse = (status: number, name: string, message: string): Refusal =>
  new Refusal(jsonError(status, name, message))

const hashes = new WeakMap<Buffer, string>()

/** Base64; of the same buffer only once, since a real store does not read an object again to copy it. */
export function sha256Of(bytes: Buffer): string {
  const known = hashes.get(bytes) ?? createHash('sha256').update(bytes).digest('base64')
  hashes.set(bytes, known)
  return known
}
