// A registry in memory that speaks the distribution protocol, keeps a journal, and can be told to misbehave.

import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RegistryServerOptions {
  /** How it asks who we are: `user` with `secret`. */
  readonly login?: 'basic' | 'bearer'
  /**
   * Called before each request; an answer of its own ends it. `kill` breaks the connection, `kill-after` does what was
   * asked, and breaks it then; `hang` never answers.
   */
  readonly fault?: (request: string, nth: number) => number | 'kill' | 'kill-after' | 'hang' | undefined
  readonly lie?:
    | 'manifest'
    | 'blob'
    | 'digest-header'
    | 'forgets-blobs'
    | 'forgets-manifests'
    | 'accepts-and-forgets'
    | 'foreign-location'
    /** It says to have more of an upload than was sent. */
    | 'range'
    /** It says to have as much of an upload as was sent, and has lost it. */
    | 'upload-status'
    /** It gives other bytes than those that were asked for. */
    | 'content-range'
  /** False: cross-repository mounts open an upload instead. */
  readonly mounts?: boolean
  /** Refuses manifests whose blobs it does not have, and names them. */
  readonly checksBlobs?: boolean
  /** Every blob breaks off half-way when it is read from its start. */
  readonly cutsBlobs?: boolean
  /** An origin that holds the blobs in its place. */
  readonly blobsAt?: string
  /** Tags cannot be moved. */
  readonly immutable?: boolean
  /** A login is good for so many requests. */
  readonly expires?: number
  /** How it says so: 401 with a challenge unless told, 403 with words as ECR does. */
  readonly expiredStatus?: 401 | 403
}

export interface RegistryServer extends AsyncDisposable {
  readonly host: string
  /** `METHOD /path` of every request, query left out. */
  readonly requests: readonly string[]
  /** `Authorization` headers that came, by path. */
  readonly authorizations: readonly { readonly path: string; readonly value: string }[]
  readonly blobs: Map<string, Buffer>
  readonly manifests: Map<string, { readonly type: string; readonly bytes: Buffer }>
  /** Uploads that were begun and neither finished nor cancelled. */
  openUploads(): number
  put(repository: string, tag: string, type: string, bytes: Buffer): string
}

export async function startRegistry(options: RegistryServerOptions = {}): Promise<RegistryServer> {
  const blobs = new Map<string, Buffer>()
  const manifests = new Map<string, { type: string; bytes: Buffer }>()
  const uploads = new Map<string, Buffer>()
  const requests: string[] = []
  const loginUses = new Map<string, number>()
  const authorizations: { path: string; value: string }[] = []
  let host = ''
  const sha = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const put = (repository: string, tag: string, type: string, bytes: Buffer): string => {
    const digest = sha(bytes)
    for (const key of [tag, digest]) manifests.set(`${repository}:${key}`, { type, bytes })
    return digest
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${host}`)
    const line = `${request.method} ${url.pathname}`
    requests.push(line)
    const authorization = request.headers.authorization
    if (authorization !== undefined) authorizations.push({ path: url.pathname, value: authorization })
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const fault = options.fault?.(line, requests.filter((one) => one === line).length)
    const answer = (status: number, headers: Record<string, string> = {}, content: Buffer | string = ''): void => {
      if (fault === 'kill-after') return void request.socket.destroy()
      response.writeHead(status, { 'content-length': String(Buffer.byteLength(content)), ...headers })
      response.end(request.method === 'HEAD' ? undefined : content)
    }
    if (fault === 'hang') return
    if (fault === 'kill') return void request.socket.destroy()
    if (typeof fault === 'number')
      return answer(fault, {}, '{"errors":[{"code":"TOOMANYREQUESTS","message":"slow down"}]}')
    if (url.pathname === '/token') {
      const known = authorization === `Basic ${Buffer.from('user:secret').toString('base64')}`
      return known
        ? answer(200, {}, JSON.stringify({ token: `token-for-${url.searchParams.getAll('scope').join('+')}` }))
        : answer(401)
    }
    const uses = (loginUses.get(authorization ?? '') ?? 0) + 1
    loginUses.set(authorization ?? '', uses)
    const hasExpired = options.expires !== undefined && uses > options.expires
    if (hasExpired) loginUses.delete(authorization ?? '')
    if (hasExpired && options.expiredStatus === 403) {
      return answer(403, {}, '{"errors":[{"code":"DENIED","message":"Your authorization token has expired."}]}')
    }
    if (options.login && (!authorization || hasExpired)) {
      const challenge =
        options.login === 'basic'
          ? 'Basic realm="test"'
          : `Bearer realm="http://${host}/token",service="test",scope="repository:demo:pull"`
      return answer(401, { 'www-authenticate': challenge })
    }
    const [, repository = '', kind = '', rest = ''] = /^\/v2\/(.+?)\/(manifests|blobs)\/(.*)$/.exec(url.pathname) ?? []
    const digestHeader = (digest: string): Record<string, string> => ({
      'docker-content-digest': options.lie === 'digest-header' ? `sha256:${'0'.repeat(64)}` : digest,
    })
    if (kind === 'manifests' && request.method === 'PUT') {
      const isTaken =
        manifests.has(`${repository}:${rest}`) && manifests.get(`${repository}:${rest}`)?.bytes.equals(body) === false
      if (options.immutable && isTaken) {
        return answer(
          400,
          {},
          '{"errors":[{"code":"TAG_INVALID","message":"The image tag already exists and cannot be overwritten because the repository is immutable."}]}',
        )
      }
      const { config, layers = [] } = JSON.parse(body.toString()) as {
        config?: { digest: string }
        layers?: { digest: string }[]
      }
      const missing = [...(config ? [config] : []), ...layers].filter(({ digest }) => !blobs.has(digest))
      if (options.checksBlobs && missing.length > 0) {
        return answer(404, {}, '{"errors":[{"code":"MANIFEST_BLOB_UNKNOWN","message":"blob unknown to registry"}]}')
      }
      if (options.lie === 'forgets-manifests') return answer(201, digestHeader(sha(body)))
      return answer(201, digestHeader(put(repository, rest, request.headers['content-type'] ?? '', body)))
    }
    if (kind === 'manifests') {
      const found = manifests.get(`${repository}:${rest}`)
      if (!found) return answer(404, {}, '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}')
      const bytes = options.lie === 'manifest' ? Buffer.concat([found.bytes, Buffer.from(' ')]) : found.bytes
      return answer(200, { 'content-type': found.type, ...digestHeader(sha(found.bytes)) }, bytes)
    }
    if (rest.startsWith('uploads/') && request.method === 'POST') {
      const mount = url.searchParams.get('mount')
      if (mount && options.mounts !== false && blobs.has(mount)) return answer(201, digestHeader(mount))
      const id = randomUUID()
      uploads.set(id, Buffer.alloc(0))
      const base = options.lie === 'foreign-location' ? 'http://127.0.0.2:1' : ''
      return answer(202, { location: `${base}/v2/${repository}/blobs/uploads/${id}?state=0` })
    }
    if (rest.startsWith('uploads/')) {
      const id = rest.slice('uploads/'.length)
      const soFar = uploads.get(id)
      if (!soFar) return answer(404)
      if (request.method === 'DELETE') {
        uploads.delete(id)
        return answer(204)
      }
      // As Debian's registry: each address is good for one request.
      const address = (sizeBytes: number): string => `/v2/${repository}/blobs/uploads/${id}?state=${sizeBytes}`
      if (url.searchParams.get('state') !== String(soFar.length)) return answer(404)
      if (request.method === 'GET') {
        const end = soFar.length - 1
        if (options.lie === 'upload-status') uploads.set(id, Buffer.alloc(soFar.length))
        return answer(204, { location: address(soFar.length), range: `0-${Math.max(0, end)}` })
      }
      const all = Buffer.concat([soFar, body])
      if (request.method === 'PATCH') {
        uploads.set(id, all)
        const headers = {
          location: address(all.length),
          range: `0-${all.length - (options.lie === 'range' ? 0 : 1)}`,
        }
        return answer(202, headers)
      }
      const digest = url.searchParams.get('digest') ?? ''
      if (sha(all) !== digest) return answer(400, {}, '{"errors":[{"code":"DIGEST_INVALID"}]}')
      uploads.delete(id)
      if (options.lie === 'accepts-and-forgets') return answer(202)
      if (options.lie !== 'forgets-blobs') blobs.set(digest, all)
      return answer(201, digestHeader(digest))
    }
    const blob = blobs.get(rest)
    if (!blob) return answer(404, {}, '{"errors":[{"code":"BLOB_UNKNOWN"}]}')
    if (options.blobsAt !== undefined) return answer(307, { location: `${options.blobsAt}/blob` })
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? -1)
    if (options.cutsBlobs && from < 0) {
      response.writeHead(200, { 'content-length': String(blob.length) })
      response.write(blob.subarray(0, blob.length / 2), () => request.socket.destroy())
      return
    }
    if (from >= 0) {
      const said = options.lie === 'content-range' ? 0 : from
      return answer(206, { 'content-range': `bytes ${said}-${blob.length - 1}/${blob.length}` }, blob.subarray(said))
    }
    return answer(200, digestHeader(rest), options.lie === 'blob' ? Buffer.from(blob).fill('x', 0, 1) : blob)
  }

  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    requests,
    authorizations,
    blobs,
    manifests,
    openUploads: () => uploads.size,
    put,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
