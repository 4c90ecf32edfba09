// A package index on a port of this machine: https://peps.python.org/pep-0503/ and https://peps.python.org/pep-0691/,
// files with ranges, credentials when wanted, and faults on the wire.

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

export interface IndexFile {
  readonly filename: string
  readonly content: Buffer
  /** `Requires-Python`, e.g. `>=3.11`. */
  readonly requiresPython?: string
  readonly yanked?: string
  /** What the index says; the true one unless told, none for `false`. */
  readonly sha256?: string | false
  /** ISO 8601; only the JSON says it. */
  readonly uploadTime?: string
}

/** What happens to a request instead of the right answer. */
type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** 200 and a page for people, as a captive portal or a log-in page gives. */
  | { readonly kind: 'page'; readonly html: string }
  /** Nothing is sent for so long; then the right answer. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** The right length is announced, the connection ends (or is reset) after so many bytes of the body. */
  | { readonly kind: 'truncated' | 'reset'; readonly afterBytes: number }
  /** Other bytes of the same length. */
  | { readonly kind: 'corrupted' }
  /** Ranges are passed over: 200 with everything. */
  | { readonly kind: 'no-ranges' }

export interface FaultRule {
  /** Of the path, e.g. `/\/files\/.*\.whl$/`. */
  readonly path: RegExp
  readonly method?: string
  readonly fault: Fault
  /** How many requests it befalls; all of them unless told. */
  readonly times?: number
}

interface IndexRequest {
  readonly method: string
  readonly path: string
  readonly range?: string
  readonly authorized: boolean
}

export interface TestIndex extends AsyncDisposable {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  /** What goes into `--index-url`. */
  readonly url: string
  /** Credentials in it, when the index wants some. */
  readonly urlWithCredentials: string
  /** Every request so far. */
  readonly requests: readonly IndexRequest[]
  /** Adds files after the start. */
  add(...files: readonly IndexFile[]): void
  /** The first rule that matches a request decides. */
  fail(rule: FaultRule): void
  /** Forgets the rules and the requests. */
  reset(): void
}

export interface IndexOptions {
  readonly credentials?: { readonly username: string; readonly password: string }
  /** JSON is given to who accepts it, unless told. */
  readonly formats?: 'html' | 'json-too'
}

interface Rule {
  readonly rule: FaultRule
  left: number
}

/** Starts an index: `await using index = await startIndex([{filename, content}])`. */
export async function startIndex(files: readonly IndexFile[], options: IndexOptions = {}): Promise<TestIndex> {
  const all = [...files]
  const requests: IndexRequest[] = []
  let rules: Rule[] = []
  const { credentials, formats = 'json-too' } = options
  const wanted = credentials
    ? `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`
    : undefined

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname: path } = new URL(request.url ?? '/', 'http://index.invalid')
    const method = request.method ?? 'GET'
    const authorized = wanted === undefined || request.headers.authorization === wanted
    const { range } = request.headers
    requests.push({ method, path, authorized, ...(range === undefined ? {} : { range }) })
    const fault = nextFault(rules, method, path)
    if (fault?.kind === 'slow') await wait(fault.milliseconds)
    if (fault?.kind === 'status') return send(response, fault.status, fault.headers ?? {}, Buffer.from('fault'))
    if (fault?.kind === 'page') return send(response, 200, { 'content-type': 'text/html' }, Buffer.from(fault.html))
    if (!authorized) return send(response, 401, { 'www-authenticate': 'Basic realm="index"' }, Buffer.alloc(0))
    const found = content(all, decodeURIComponent(path), formats === 'json-too' ? (request.headers.accept ?? '') : '')
    if (!found) return send(response, 404, {}, Buffer.from('not here'))
    sendBody(response, found, { range, method, fault })
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const userinfo = credentials ? `${credentials.username}:${encodeURIComponent(credentials.password)}@` : ''
  return {
    origin,
    url: `${origin}/simple`,
    urlWithCredentials: `http://${userinfo}127.0.0.1:${port}/simple`,
    requests,
    add: (...more) => void all.push(...more),
    fail: (rule) => void rules.push({ rule, left: rule.times ?? Number.POSITIVE_INFINITY }),
    reset() {
      rules = []
      requests.length = 0
    },
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function nextFault(rules: readonly Rule[], method: string, path: string): Fault | undefined {
  const hit = rules.find(
    ({ rule, left }) => left > 0 && rule.path.test(path) && (rule.method === undefined || rule.method === method),
  )
  if (!hit) return undefined
  hit.left--
  return hit.rule.fault
}

interface Found {
  readonly type: string
  readonly bytes: Buffer
}

function content(files: readonly IndexFile[], path: string, accept: string): Found | undefined {
  const project = /^\/simple\/([^/]+)\/?$/.exec(path)?.[1]
  if (project !== undefined) {
    const own = files.filter(({ filename }) => projectOf(filename) === normalized(project))
    if (own.length === 0) return undefined
    return accept.includes('application/vnd.pypi.simple.v1+json') ? jsonPage(project, own) : htmlPage(own)
  }
  const filename = /^\/files\/([^/]+)$/.exec(path)?.[1]
  const file = files.find((one) => one.filename === filename)
  return file && { type: 'application/octet-stream', bytes: file.content }
}

function projectOf(filename: string): string {
  const sdist = /^(.+)-[^-]+\.(?:tar\.gz|zip)$/.exec(filename)?.[1]
  return normalized(sdist ?? filename.split('-')[0] ?? '')
}

function normalized(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

function hashOf({ content: bytes, sha256 }: IndexFile): string | undefined {
  if (sha256 === false) return undefined
  return sha256 ?? createHash('sha256').update(bytes).digest('hex')
}

function htmlPage(files: readonly IndexFile[]): Found {
  const links = files.map((file) => {
    const hash = hashOf(file)
    const href = `../../files/${encodeURIComponent(file.filename)}${hash === undefined ? '' : `#sha256=${hash}`}`
    const python = file.requiresPython === undefined ? '' : ` data-requires-python="${escapeHtml(file.requiresPython)}"`
    const yanked = file.yanked === undefined ? '' : ` data-yanked="${escapeHtml(file.yanked)}"`
    return `<a href="${href}"${python}${yanked}>${escapeHtml(file.filename)}</a><br>`
  })
  const html = `<!DOCTYPE html><html><head><meta name="pypi:repository-version" content="1.0"></head><body>${links.join('\n')}</body></html>`
  return { type: 'text/html; charset=utf-8', bytes: Buffer.from(html) }
}

function jsonPage(project: string, files: readonly IndexFile[]): Found {
  const page = {
    meta: { 'api-version': '1.0' },
    name: normalized(project),
    files: files.map((file) => {
      const hash = hashOf(file)
      return {
        filename: file.filename,
        url: `../../files/${encodeURIComponent(file.filename)}`,
        hashes: hash === undefined ? {} : { sha256: hash },
        size: file.content.length,
        ...(file.requiresPython === undefined ? {} : { 'requires-python': file.requiresPython }),
        yanked: file.yanked ?? false,
        ...(file.uploadTime === undefined ? {} : { 'upload-time': file.uploadTime }),
      }
    }),
  }
  return { type: 'application/vnd.pypi.simple.v1+json', bytes: Buffer.from(JSON.stringify(page)) }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function sendBody(
  response: ServerResponse,
  { type, bytes }: Found,
  {
    range,
    method,
    fault,
  }: { readonly range: string | undefined; readonly method: string; readonly fault: Fault | undefined },
): void {
  const asked = fault?.kind === 'no-ranges' ? undefined : rangeOf(range, bytes.length)
  if (asked === 'unsatisfiable') {
    return send(response, 416, { 'content-range': `bytes */${bytes.length}` }, Buffer.alloc(0))
  }
  const [from, to] = asked ?? [0, bytes.length]
  const part = fault?.kind === 'corrupted' ? Buffer.alloc(to - from, 0x2a) : bytes.subarray(from, to)
  const headers = {
    'content-type': type,
    'content-length': String(part.length),
    'accept-ranges': fault?.kind === 'no-ranges' ? 'none' : 'bytes',
    etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`,
    ...(asked ? { 'content-range': `bytes ${from}-${to - 1}/${bytes.length}` } : {}),
  }
  response.writeHead(asked ? 206 : 200, headers)
  if (method === 'HEAD') return void response.end()
  if (fault?.kind === 'truncated' || fault?.kind === 'reset') {
    response.write(part.subarray(0, fault.afterBytes), () => {
      if (fault.kind === 'reset') response.socket?.resetAndDestroy()
      else response.socket?.end()
    })
    return
  }
  response.end(part)
}

/** The first range of the header as [from, to), `to` exclusive. */
function rangeOf(
  header: string | undefined,
  sizeBytes: number,
): readonly [number, number] | 'unsatisfiable' | undefined {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!found || (found[1] === '' && found[2] === '')) return undefined
  const [, first = '', last = ''] = found
  const from = first === '' ? Math.max(0, sizeBytes - Number(last)) : Number(first)
  const to = first === '' || last === '' ? sizeBytes : Math.min(sizeBytes, Number(last) + 1)
  return from >= to ? 'unsatisfiable' : [from, to]
}

function send(response: ServerResponse, status: number, headers: Readonly<Record<string, string>>, body: Buffer): void {
  response.writeHead(status, { 'content-length': String(body.length), ...headers })
  response.end(body)
}
