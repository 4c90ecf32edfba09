// Services that do everything but serve: for the page of a package and for its file. Whatever they do, the run ends soon,
// says which address it was, and nothing else is asked.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { cleanEnvironment, lambdaLayer, temporaryFolder } from '../support/doors.ts'
import { pathWithUv } from '../support/uv.ts'
import { makeWheel } from '../support/wheels.ts'

const wheel = makeWheel({ name: 'paged' })
const sha256 = createHash('sha256').update(wheel).digest('hex')
const page = `<a href="/files/paged-1.0-py3-none-any.whl#sha256=${sha256}">paged-1.0-py3-none-any.whl</a>`

type Answer = (socket: Socket) => void
const head = (lines: string, status = '200 OK'): string => `HTTP/1.1 ${status}\r\nconnection: close\r\n${lines}\r\n`
const whole = (body: Buffer | string, type: string): Answer => {
  return (socket) =>
    socket.end(
      Buffer.concat([
        Buffer.from(head(`content-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`)),
        Buffer.from(body),
      ]),
    )
}
const redirect =
  (location: string): Answer =>
  (socket) =>
    socket.end(head(`location: ${location}\r\ncontent-length: 0\r\n`, '302 Found'))
/** Writes a text for ever. */
const endless =
  (first: string, more: Buffer): Answer =>
  (socket) => {
    socket.write(first)
    const next = (): void => {
      while (!socket.destroyed && socket.write(more)) continue
      if (!socket.destroyed) socket.once('drain', next)
    }
    next()
  }
const drip =
  (first: string): Answer =>
  (socket) => {
    socket.write(first)
    const timer = setInterval(() => socket.write('x'), 500)
    socket.once('close', () => clearInterval(timer))
  }
const chunk = Buffer.from(`10000\r\n${'x'.repeat(65_536)}\r\n`)
const bomb = gzipSync(Buffer.alloc(300_000_000))

const answers: Readonly<Record<string, Answer>> = {
  'never answers': () => {},
  'closes at once': (socket) => socket.destroy(),
  'answers in another language': (socket) => socket.end('220 mail.invalid ESMTP\r\n'),
  'sends a byte now and then, of a head': drip('HTTP/1.1 200 OK\r\nx-long: '),
  'sends a byte now and then, of a body': drip(head('content-length: 100000\r\ncontent-type: text/html\r\n')),
  'sends a head without an end': endless('HTTP/1.1 200 OK\r\nx: ', Buffer.alloc(65_536, 'x')),
  'sends heads without an end': endless('HTTP/1.1 200 OK\r\n', Buffer.from('x-y: z\r\n'.repeat(8_000))),
  'sends a body without an end': endless(head('transfer-encoding: chunked\r\n'), chunk),
  'tells a negative length': (socket) => socket.end(`${head('content-length: -5\r\n')}abc`),
  'tells a length that is no number': (socket) => socket.end(`${head('content-length: many\r\n')}abc`),
  'tells two lengths': (socket) => socket.end(`${head('content-length: 3\r\ncontent-length: 7\r\n')}abcdefg`),
  'tells a length of 10^30': (socket) => socket.end(`${head(`content-length: 1${'0'.repeat(30)}\r\n`)}abc`),
  'sends less than it tells': (socket) => socket.end(`${head('content-length: 100000\r\n')}abc`),
  'sends what is no gzip': (socket) => socket.end(`${head('content-encoding: gzip\r\ncontent-length: 7\r\n')}abcdefg`),
  'sends a gzip of 300 MB': (socket) =>
    socket.end(
      Buffer.concat([
        Buffer.from(head(`content-type: text/html\r\ncontent-encoding: gzip\r\ncontent-length: ${bomb.length}\r\n`)),
        bomb,
      ]),
    ),
  'sends JSON that is none': whole(
    `{"files": [${'{"files": ['.repeat(100_000)}`,
    'application/vnd.pypi.simple.v1+json',
  ),
  'redirects in a circle': redirect('?again'),
  'redirects to a file': redirect('file:///etc/passwd'),
  'redirects to a metadata service': redirect('http://169.254.169.254/latest/meta-data/iam/security-credentials/'),
  'redirects to nothing': redirect('http://'),
}

async function start(hostile: Answer, at: 'page' | 'file') {
  const open = new Set<Socket>()
  const paths: string[] = []
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => open.delete(socket))
    socket.once('data', (bytes) => {
      const path = /^\w+ (\S+)/.exec(bytes.toString('latin1'))?.[1] ?? ''
      paths.push(path)
      if (at === (path.startsWith('/simple/') ? 'page' : 'file')) hostile(socket)
      else if (path.startsWith('/simple/')) whole(page, 'text/html')(socket)
      else whole(wheel, 'application/octet-stream')(socket)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/simple`,
    paths,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => void server.close(resolve))
    },
  }
}

describe.each(['page', 'file'] as const)('a service that, for a %s,', (at) => {
  it.concurrent.each(Object.entries(answers))(
    '%s: the run ends soon and says why',
    async (_what, hostile) => {
      await using folder = await temporaryFolder()
      await using server = await start(hostile, at)
      const env = {
        ...cleanEnvironment(folder.path),
        PATH: await pathWithUv(),
        UV_DEFAULT_INDEX: server.url,
        UV_HTTP_TIMEOUT: '2',
        UV_HTTP_RETRIES: '0',
        DOCKER_HOST: 'tcp://127.0.0.1:1',
      }
      let killed = false
      let timer: NodeJS.Timeout | undefined
      const ended = await lambdaLayer(['build', '--packages', 'paged==1.0'], {
        cwd: folder.path,
        env,
        onStart: (child) => {
          timer = setTimeout(() => {
            killed = true
            child.kill('SIGKILL')
          }, 60_000)
        },
      })
      clearTimeout(timer)
      expect(killed).toBe(false)
      expect([0, 1]).toContain(ended.exitCode)
      const said = ended.exitCode === 0 ? 'error: paged\n  is there after all' : ended.stderr
      expect(said).toMatch(/error: .*(?:127\.0\.0\.1|paged)[\s\S]*\n {2}\w/)
      expect(ended.stderr).not.toMatch(/^\s+at .*\(|root:/m)
    },
    120_000,
  )
})
