// Servers that are silent, or send a byte now and then, with the times that users have: each run ends within 20 seconds.
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cleanEnvironment, lambdaLayer, temporaryFolder } from '../support/doors.ts'
import { pathWithUv } from '../support/uv.ts'
import { makeWheel } from '../support/wheels.ts'

const longestMs = 20_000

const head = (length: number, type = 'text/html'): string =>
  `HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`
const wheel = makeWheel({ name: 'paged' })
const page = '<a href="/files/paged-1.0-py3-none-any.whl">paged-1.0-py3-none-any.whl</a>'
const needy = makeWheel({ name: 'needy', metadata: ['Requires-Dist: paged'] })

type Answer = (socket: Socket) => void
const silence: Answer = () => {}
const fallsSilent: Answer = (socket) => void socket.write(`${head(9_000)}<a href=`)
const drip: Answer = (socket) => {
  socket.write(head(100_000))
  const timer = setInterval(() => socket.write('x'), 1_000)
  socket.once('close', () => clearInterval(timer))
}
const later: Answer = (socket) =>
  socket.end('HTTP/1.1 503 Later\r\nconnection: close\r\nretry-after: 600\r\ncontent-length: 0\r\n\r\n')

async function serve(hostile: Answer, at: RegExp) {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => open.delete(socket))
    socket.once('data', (bytes) => {
      const path = /^\w+ (\S+)/.exec(bytes.toString('latin1'))?.[1] ?? ''
      if (at.test(path)) return hostile(socket)
      const [type, body]: [string, Buffer] = path.endsWith('.whl')
        ? ['application/octet-stream', path.includes('needy') ? needy : wheel]
        : ['text/html', Buffer.from(path.includes('needy') ? page.replaceAll('paged', 'needy') : page)]
      socket.end(Buffer.concat([Buffer.from(head(body.length, type)), body]))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => void server.close(resolve))
    },
  }
}

const anyPage = /^\/simple\//
const file = /^\/files\//
const lock = (url: string): string =>
  JSON.stringify({
    name: 'app',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: {
      '': { name: 'app', version: '1.0.0', dependencies: { paged: '1.0.0' } },
      'node_modules/paged': {
        version: '1.0.0',
        resolved: `${url}/paged/-/paged-1.0.0.tgz`,
        integrity: `sha512-${Buffer.alloc(64, 1).toString('base64')}`,
      },
    },
  })

it.concurrent.each<[what: string, Answer, at: RegExp, args: readonly string[]]>([
  ['an index that never answers, of a pin', silence, anyPage, ['--packages', 'paged==1.0']],
  ['an index that never answers, of an open requirement', silence, anyPage, ['--packages', 'paged']],
  ['an index that falls silent, of an open requirement', fallsSilent, anyPage, ['--packages', 'paged']],
  ['an index that sends a byte a second, of a pin', drip, anyPage, ['--packages', 'paged==1.0']],
  ['an index that sends a byte a second, of an open requirement', drip, anyPage, ['--packages', 'paged']],
  ['a page of what a package requires, a byte a second', drip, /^\/simple\/paged\//, ['--packages', 'needy']],
  ['metadata, a byte a second', drip, file, ['--packages', 'paged']],
  ['a wheel that never comes', silence, file, ['--packages', 'paged==1.0']],
  ['a server that asks for patience', later, anyPage, ['--packages', 'paged==1.0']],
  ['a registry of npm that never answers', silence, /./, []],
  ['a registry of npm that sends a byte a second', drip, /./, []],
])(
  '%s',
  async (_what, hostile, at, args) => {
    await using folder = await temporaryFolder()
    await using server = await serve(hostile, at)
    await writeFile(join(folder.path, '.npmrc'), `registry=${server.url}/\n`)
    if (args.length === 0) {
      const dependencies = { paged: '1.0.0' }
      await writeFile(
        join(folder.path, 'package.json'),
        JSON.stringify({ name: 'app', version: '1.0.0', dependencies }),
      )
      await writeFile(join(folder.path, 'package-lock.json'), lock(server.url))
    }
    const { UV_HTTP_TIMEOUT: _timeout, UV_HTTP_RETRIES: _retries, ...clean } = cleanEnvironment(folder.path)
    const env = {
      ...clean,
      PATH: await pathWithUv(),
      UV_DEFAULT_INDEX: `${server.url}/simple`,
      DOCKER_HOST: 'tcp://127.0.0.1:1',
    }
    const before = performance.now()
    let timer: NodeJS.Timeout | undefined
    const ended = await lambdaLayer(['build', ...(args.length === 0 ? ['--runtimes', 'nodejs22.x'] : args)], {
      cwd: folder.path,
      env,
      onStart: (child) => (timer = setTimeout(() => child.kill('SIGKILL'), 40_000)),
    })
    clearTimeout(timer)
    const took = performance.now() - before
    expect(ended.stderr).toMatch(/error: [\s\S]*(?:127\.0\.0\.1|paged)[\s\S]*\n {2}\w/)
    expect(ended.exitCode).toBe(1)
    expect(took).toBeLessThan(longestMs)
  },
  60_000,
)
