import { execFileSync } from 'node:child_process'
import { createServer as createHttpServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import { createServer as createHttpsServer, type ServerOptions } from 'node:https'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Failure } from '../../../src/errors.ts'
import type { Environment } from '../../../src/host/context.ts'
import { httpFor } from '../../../src/host/http/client.ts'
import { certificatesVariable, type HostCertificates } from '../../../src/host/http/certificate-names.ts'
import { parseNetrc } from '../../../src/host/http/credentials.ts'
import { shownUrl } from '../../../src/host/http/failure.ts'
import { proxyFor } from '../../../src/host/http/proxy.ts'
import { failureOf } from '../../support/failures.ts'

interface Seen {
  readonly url: string
  readonly authorization: string | undefined
}

interface Site extends AsyncDisposable {
  readonly url: string
  readonly seen: readonly Seen[]
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** Ends a server with all its connections: tunnels are none of those that it knows. */
function closing(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  return async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => void server.close(resolve))
  }
}

/** Answers `/status/<n>` with that, `/to/<url>` with a redirect there, everything else with its own path. */
async function site(tls?: ServerOptions & { key: string; cert: string }): Promise<Site> {
  const seen: Seen[] = []
  const answer: Parameters<typeof createHttpServer>[1] = (request, response) => {
    const url = request.url ?? ''
    seen.push({ url, authorization: request.headers.authorization })
    const status = /^\/status\/(\d+)/.exec(url)?.[1]
    const to = /^\/to\/(.*)/.exec(url)?.[1]
    if (to !== undefined) response.writeHead(302, { location: decodeURIComponent(to) }).end()
    else response.writeHead(Number(status ?? 200)).end(url)
  }
  const server = tls ? createHttpsServer(tls, answer) : createHttpServer(answer)
  const port = await listen(server)
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    seen,
    [Symbol.asyncDispose]: closing(server),
  }
}

const never = new AbortController().signal

async function get(url: string, env: Environment = {}): Promise<string> {
  const response = await httpFor(env).get(url, {}, never)
  return text(response.body)
}

async function text(body: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of body as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const problemOf = async (work: Promise<unknown>): Promise<Failure['problems'][0]> => (await failureOf(work)).problems[0]

const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`

describe('credentials', () => {
  it('in a URL go to its host, and to no other that it redirects to', async () => {
    await using other = await site()
    await using index = await site()
    const url = new URL(`${index.url}/to/${encodeURIComponent(`${other.url}/file`)}`)
    url.username = 'us%40er'
    url.password = 'p%3Aw'
    expect(await get(url.href)).toBe('/file')
    expect(index.seen[0]?.authorization).toBe(basic('us@er:p:w'))
    expect(other.seen[0]?.authorization).toBeUndefined()
  })

  it('of an index URL of the environment go to every file of that origin', async () => {
    await using index = await site()
    const env = { PIP_EXTRA_INDEX_URL: `https://other.example/ ${index.url.replace('//', '//u:p@')}/simple` }
    await get(`${index.url}/files/a.whl`, env)
    expect(index.seen[0]?.authorization).toBe(basic('u:p'))
  })

  it('of a named index come from variables of its own', async () => {
    await using index = await site()
    const env = { UV_INDEX: `my-own=${index.url}/simple`, UV_INDEX_MY_OWN_USERNAME: 'u', UV_INDEX_MY_OWN_PASSWORD: 'q' }
    await get(`${index.url}/a`, env)
    expect(index.seen[0]?.authorization).toBe(basic('u:q'))
  })

  it('of a netrc file and of the first index do not follow a redirect to another port of the host', async () => {
    await using other = await site()
    await using index = await site()
    const folder = await mkdtemp(join(tmpdir(), 'netrc-'))
    await writeFile(join(folder, '.netrc'), 'machine 127.0.0.1 login n password s\n')
    await get(`${index.url}/to/${encodeURIComponent(`${other.url}/file`)}`, { HOME: folder })
    await rm(folder, { recursive: true })
    expect(index.seen[0]?.authorization).toBe(basic('n:s'))
    expect(other.seen[0]?.authorization).toBeUndefined()
  })

  it('of a place that the user named go there behind a redirect', async () => {
    await using other = await site()
    await using index = await site()
    const env = { UV_INDEX: `${index.url} ${other.url.replace('//', '//o:2@')}` }
    await get(`${index.url.replace('//', '//i:1@')}/to/${encodeURIComponent(`${other.url}/file`)}`, env)
    expect(other.seen[0]?.authorization).toBe(basic('o:2'))
  })

  it('of two places on one host are kept apart', async () => {
    await using index = await site()
    const user = (pair: string, path: string): string => `${index.url.replace('//', `//${pair}@`)}${path}`
    const env = { UV_INDEX: `${user('a:1', '/p/1/simple')} ${user('b:2', '/p/2/simple')}` }
    await get(`${index.url}/p/2/files/x`, env)
    await get(`${index.url}/p/1/files/x`, env)
    expect(index.seen.map(({ authorization }) => authorization)).toEqual([basic('b:2'), basic('a:1')])
  })

  it('of a netrc file go to its machine', async () => {
    await using index = await site()
    const folder = await mkdtemp(join(tmpdir(), 'netrc-'))
    await writeFile(join(folder, '.netrc'), 'machine 127.0.0.1 login n password "s e"\n')
    await get(`${index.url}/a`, { HOME: folder })
    await rm(folder, { recursive: true })
    expect(index.seen[0]?.authorization).toBe(basic('n:s e'))
  })

  it('are read from netrc as its grammar has it', () => {
    const text = `
      # machine commented login x password y
      machine One.example
        login a password b#c
      macdef init
        machine two.example login evil password evil

      machine three.example password "d\\"e" account z login f
      machine one.example login second password second
      default login everyone password everywhere
    `
    expect([...parseNetrc(text)]).toEqual([
      ['one.example', { username: 'a', password: 'b#c' }],
      ['three.example', { username: 'f', password: 'd"e' }],
    ])
  })

  it.each([
    ['https://user:secret@host/a?sig=xyz#f', 'https://***@host/a?…'],
    ['https://host/a', 'https://host/a'],
    ['nonsense secret', 'a malformed URL'],
  ])('are not shown: %s', (url, shown) => {
    expect(shownUrl(url)).toBe(shown)
  })
})

describe('what went wrong', () => {
  it.each([
    [401, 'index-unauthorized', /none are known/],
    [403, 'index-forbidden', /none are known/],
    [404, 'not-found', /has no/],
    [410, 'not-found', /has no/],
    [418, 'unexpected-answer', /answered 418/],
    [503, 'index-unavailable', /answered 503/],
  ])('%i is %s', async (status, code, message) => {
    await using index = await site()
    const problem = await problemOf(get(`${index.url}/status/${status}`))
    expect(problem).toMatchObject({ code })
    expect(problem.message).toMatch(message)
    expect(problem.nextStep).toBeTruthy()
  })

  it('says that credentials were refused, without them', async () => {
    await using index = await site()
    const problem = await problemOf(get(`${index.url.replace('//', '//u:hunter2@')}/status/401`))
    expect(problem.message).toContain('were not accepted')
    expect(JSON.stringify(problem)).not.toContain('hunter2')
  })

  it('is a circle of redirects', async () => {
    await using index = await site()
    const self = `${index.url}/to/%2Fto%2Fx`
    const circle = createHttpServer((_request, response) => void response.writeHead(307, { location: '/again' }).end())
    const close = closing(circle)
    const port = await listen(circle)
    expect((await problemOf(get(`http://127.0.0.1:${port}/`))).code).toBe('bad-redirect')
    await close()
    expect((await problemOf(get(self.replace('%2Fto%2Fx', encodeURIComponent('file:///etc/passwd'))))).code).toBe(
      'bad-redirect',
    )
  })

  it('is a host without an address', async () => {
    expect((await problemOf(get('http://no-such-host.invalid/'))).code).toBe('host-not-found')
  })

  it('is a port where nobody listens', async () => {
    const server = createHttpServer()
    const port = await listen(server)
    await closing(server)()
    expect((await problemOf(get(`http://127.0.0.1:${port}/`))).code).toBe('host-unreachable')
  })

  it('is a bundle of certificates that is none', async () => {
    const problem = await problemOf(get('https://127.0.0.1:9/', { SSL_CERT_FILE: '/nowhere/bundle.pem' }))
    expect(problem).toMatchObject({ code: 'certificates-not-read' })
    expect(problem.message).toContain('/nowhere/bundle.pem')
  })
})

describe('https', () => {
  let folder = ''
  const certificate = async (): Promise<{ key: string; cert: string }> => ({
    key: await readFile(join(folder, 'key.pem'), 'utf8'),
    cert: await readFile(join(folder, 'cert.pem'), 'utf8'),
  })

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tls-'))
    const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')]
    const names = ['-subj', '/CN=test', '-addext', 'subjectAltName=IP:127.0.0.1']
    const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
    execFileSync('openssl', ['req', ...kind, ...files, ...names], { stdio: 'ignore' })
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('refuses a certificate that nobody vouches for, and takes it with the bundle', async () => {
    await using index = await site(await certificate())
    expect((await problemOf(get(`${index.url}/a`))).code).toBe('untrusted-certificate')
    for (const name of ['SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE', 'PIP_CERT']) {
      expect(await get(`${index.url}/a`, { [name]: join(folder, 'cert.pem') })).toBe('/a')
    }
  })

  it('shows the certificate of the user to a host that asks for one', async () => {
    const own = await certificate()
    await using index = await site({ ...own, ca: own.cert, requestCert: true, rejectUnauthorized: true })
    const [trusted, client] = [join(folder, 'cert.pem'), join(folder, 'client.pem')]
    await writeFile(client, own.cert + own.key)
    await expect(get(`${index.url}/a`, { SSL_CERT_FILE: trusted })).rejects.toThrow(/127\.0\.0\.1/)
    for (const name of ['SSL_CLIENT_CERT', 'PIP_CLIENT_CERT'])
      expect(await get(`${index.url}/a`, { SSL_CERT_FILE: trusted, [name]: client })).toBe('/a')
    const ofHost = (host: string) =>
      JSON.stringify([{ host, authority: trusted, client }] satisfies readonly HostCertificates[])
    expect(await get(`${index.url}/a`, { [certificatesVariable]: ofHost(new URL(index.url).host) })).toBe('/a')
    const other = await problemOf(get(`${index.url}/a`, { [certificatesVariable]: ofHost('other.example') }))
    expect(other.code).toBe('untrusted-certificate')
    const keyless = await problemOf(get(`${index.url}/a`, { SSL_CERT_FILE: trusted, SSL_CLIENT_CERT: trusted }))
    expect(keyless).toMatchObject({ code: 'certificates-not-read' })
  })

  it('is not checked for a host that the user trusts by its name', async () => {
    await using index = await site(await certificate())
    expect(await get(`${index.url}/a`, { PIP_TRUSTED_HOST: 'other 127.0.0.1' })).toBe('/a')
    expect(await get(`${index.url}/a`, { UV_INSECURE_HOST: new URL(index.url).host })).toBe('/a')
    expect((await problemOf(get(`${index.url}/a`, { PIP_TRUSTED_HOST: '127.0.0.1:1' }))).code).toBe(
      'untrusted-certificate',
    )
  })

  it('goes through a proxy', async () => {
    await using index = await site(await certificate())
    const asked: (readonly [string | undefined, string | undefined])[] = []
    const proxy = createHttpServer()
    proxy.on('connect', (request, socket, head) => {
      asked.push([request.url, request.headers['proxy-authorization']])
      if (request.headers['proxy-authorization'] === undefined) {
        socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
        return
      }
      const [host = '', port = ''] = (request.url ?? '').split(':')
      const upstream = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        upstream.write(head)
        upstream.pipe(socket).pipe(upstream)
      })
      upstream.on('error', () => socket.destroy())
      socket.on('error', () => upstream.destroy())
    })
    const close = closing(proxy)
    const port = await listen(proxy)
    const trust = { SSL_CERT_FILE: join(folder, 'cert.pem') }
    expect(await get(`${index.url}/a`, { ...trust, HTTPS_PROXY: `http://p:q@127.0.0.1:${port}` })).toBe('/a')
    expect(asked).toEqual([[index.url.replace('https://', ''), basic('p:q')]])
    const refused = await problemOf(get(`${index.url}/a`, { ...trust, https_proxy: `127.0.0.1:${port}` }))
    expect(refused.code).toBe('proxy-unauthorized')
    await close()
    const down = await problemOf(get(`${index.url}/a`, { ...trust, HTTPS_PROXY: `http://x:hunter2@127.0.0.1:${port}` }))
    expect(down).toMatchObject({ code: 'proxy-unreachable' })
    expect(JSON.stringify(down)).not.toContain('hunter2')
  })
})

describe('http', () => {
  it('goes through a proxy by the whole URL', async () => {
    await using index = await site()
    const asked: (string | undefined)[] = []
    const proxy = createHttpServer((request, response) => {
      asked.push(request.url)
      httpRequest(request.url ?? '', (answer) => void answer.pipe(response)).end()
    })
    const close = closing(proxy)
    const port = await listen(proxy)
    expect(await get(`${index.url}/a?b`, { http_proxy: `http://127.0.0.1:${port}` })).toBe('/a?b')
    expect(asked).toEqual([`${index.url}/a?b`])
    await close()
  })
})

describe('the proxy of a URL', () => {
  it.each<[url: string, env: Environment, expected: string | undefined]>([
    ['https://host/', {}, undefined],
    ['https://host/', { HTTPS_PROXY: 'http://p:1' }, 'http://p:1/'],
    ['https://host/', { HTTP_PROXY: 'http://p:1' }, undefined],
    ['http://host/', { http_proxy: 'p:1' }, 'http://p:1/'],
    ['https://host/', { ALL_PROXY: 'http://p:1' }, 'http://p:1/'],
    ['https://host/', { https_proxy: 'http://a:1', HTTPS_PROXY: 'http://b:1' }, 'http://a:1/'],
    ['https://a.host/', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'other, host' }, undefined],
    ['https://a.host/', { HTTPS_PROXY: 'http://p:1', no_proxy: '.host' }, undefined],
    ['https://ahost/', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'host' }, 'http://p:1/'],
    ['https://host/', { HTTPS_PROXY: 'http://p:1', NO_PROXY: '*' }, undefined],
    ['https://host:8443/', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'host:443' }, 'http://p:1/'],
    ['https://host/', { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'host:443' }, undefined],
    ['https://10.1.2.3/', { HTTPS_PROXY: 'http://p:1', NO_PROXY: '10.0.0.0/8' }, undefined],
    ['https://11.1.2.3/', { HTTPS_PROXY: 'http://p:1', NO_PROXY: '10.0.0.0/8' }, 'http://p:1/'],
    ['https://[::1]/', { HTTPS_PROXY: 'http://p:1', NO_PROXY: '::1' }, undefined],
  ])('%s with %j is %s', (url, env, expected) => {
    expect(proxyFor(new URL(url), env)?.href).toBe(expected)
  })

  it.each(['socks5://user:hunter2@p:1', 'http://[bad'])('cannot be %s', (value) => {
    expect(() => proxyFor(new URL('https://host/'), { HTTPS_PROXY: value })).toThrow(/HTTPS_PROXY is/)
    expect(() => proxyFor(new URL('https://host/'), { HTTPS_PROXY: value })).not.toThrow(/hunter2/)
  })
})
