// The hosts of a company, by HTTPS with a certificate of its own authority: reached through a proxy alone, or on
// 127.0.0.1. Each project of a host is an index with its own credentials, or none.

import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer as createHttpServer, request as httpRequest, type Server } from 'node:http'
import { createServer } from 'node:https'
import { connect, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { startIndex, type IndexFile } from './index.ts'
import { serveNpm, type MadePackage } from './npm-registry.ts'

/** A registry of npm, which wants a header with every request. */
export interface Registry {
  readonly packages: readonly MadePackage[]
  readonly authorization?: string
}

export interface Project {
  readonly files: readonly IndexFile[]
  /** Asked for with every request. */
  readonly credentials?: { readonly username: string; readonly password: string }
}

export interface Asked {
  readonly project: string
  readonly path: string
  readonly authorization: string | undefined
}

export interface Company extends AsyncDisposable {
  /** The host on this machine: `127.0.0.1:<port>`. */
  readonly host: string
  /** The same host by a name that only the proxy can find: `packages.company.invalid`. */
  readonly name: string
  /** A proxy without credentials, as a URL. */
  readonly proxy: string
  /** Path of the certificate of the company's own authority. */
  readonly authority: string
  readonly asked: Asked[]
  /** Where the proxy was asked to go, each `host:port`. */
  readonly proxied: string[]
}

/** `https://<host>/<project>/simple/…` are the pages, `https://<host>/<project>/files/…` the files. */
export async function startCompany(
  folder: string,
  projects: Readonly<Record<string, Project | Registry>>,
): Promise<Company> {
  const tls = await certificates(folder)
  const indexes = new Map<string, AsyncDisposable & { readonly origin: string; readonly wanted?: string }>()
  for (const [name, one] of Object.entries(projects)) indexes.set(name, await startProject(one))
  const asked: Asked[] = []
  const server = createServer(tls, (request, response) => {
    const [, project = '', path = ''] = /^\/([^/]+)(\/.*)$/.exec(request.url ?? '') ?? []
    asked.push({ project, path, authorization: request.headers.authorization })
    const index = indexes.get(project)
    if (!index) return void response.writeHead(404).end()
    if (index.wanted !== undefined && request.headers.authorization !== index.wanted)
      return void response.writeHead(401).end()
    const { host: _, ...headers } = request.headers
    const inner = httpRequest(`${index.origin}${path}`, { method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    inner.on('error', () => response.destroy())
    request.pipe(inner)
  })
  const port = await listen(server)
  const name = 'packages.company.invalid'
  const proxied: string[] = []
  const proxy = createHttpServer()
  proxy.on('connect', (request, socket, head) => {
    proxied.push(request.url ?? '')
    // What is not the company's is nobody's.
    if (request.url !== `${name}:443`) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      upstream.write(head)
      upstream.pipe(socket).pipe(upstream)
    })
    upstream.on('error', () => socket.destroy())
    socket.on('error', () => upstream.destroy())
  })
  const proxyPort = await listen(proxy)
  return {
    host: `127.0.0.1:${port}`,
    name,
    proxy: `http://127.0.0.1:${proxyPort}`,
    authority: join(folder, 'authority.pem'),
    asked,
    proxied,
    async [Symbol.asyncDispose]() {
      for (const one of [server, proxy]) {
        one.close()
        one.closeAllConnections()
      }
      for (const index of indexes.values()) await index[Symbol.asyncDispose]()
    },
  }
}

async function startProject(
  one: Project | Registry,
): Promise<AsyncDisposable & { readonly origin: string; readonly wanted?: string }> {
  if ('files' in one) return startIndex(one.files, one.credentials ? { credentials: one.credentials } : {})
  const server = await serveNpm(one.packages)
  const { authorization: wanted } = one
  return {
    origin: server.url.replace(/\/+$/, ''),
    ...(wanted === undefined ? {} : { wanted }),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** An authority, and a certificate that it signed: some clients refuse an authority as a server. */
async function certificates(folder: string): Promise<{ key: string; cert: string }> {
  const at = (name: string): string => join(folder, name)
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const openssl = (...args: readonly string[]): void => void execFileSync('openssl', args, { stdio: 'ignore' })
  const authority = ['-keyout', at('authority.key'), '-out', at('authority.pem')]
  openssl('req', '-x509', ...kind, '-days', '2', '-subj', '/CN=company authority', ...authority)
  openssl('req', ...kind, '-subj', '/CN=packages', '-keyout', at('key.pem'), '-out', at('server.csr'))
  await writeFile(at('names'), 'subjectAltName=IP:127.0.0.1,DNS:*.company.invalid\n')
  const signer = ['-CA', at('authority.pem'), '-CAkey', at('authority.key'), '-CAcreateserial', '-days', '2']
  openssl('x509', '-req', '-in', at('server.csr'), ...signer, '-extfile', at('names'), '-out', at('cert.pem'))
  return { key: await readFile(at('key.pem'), 'utf8'), cert: await readFile(at('cert.pem'), 'utf8') }
}
