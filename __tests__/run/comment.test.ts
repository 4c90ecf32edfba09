import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { keepComment } from '../../src/run/comment.ts'
import type { Report } from '../../src/report/report.ts'
import { makeContext } from '../support/contexts.ts'
import { sampleLayer, sampleReport } from '../support/sample-report.ts'

interface Comment {
  readonly id: number
  body: string
  readonly user: { readonly type: string; readonly login: string }
  readonly author_association: string
}

/** A server that answers as GitHub's API does for one pull request: https://docs.github.com/en/rest/issues/comments */
class GitHubServer {
  readonly comments: Comment[] = []
  readonly requests: string[] = []
  advisories: unknown = []
  status = 200
  readonly #server = createServer((request, response) => void this.#serve(request, response))

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  stop(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  add(body: string, user: Partial<Comment> = {}): void {
    const id = this.comments.length + 1
    this.comments.push({ id, body, user: { type: 'Bot', login: 'bot' }, author_association: 'NONE', ...user })
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [status, value] = await this.#answer(request)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  }

  async #answer(request: IncomingMessage): Promise<readonly [number, unknown]> {
    const { method = '', url = '', headers } = request
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { pathname, searchParams } = new URL(url, 'http://x')
    this.requests.push(`${method} ${pathname}`)
    if (headers.authorization !== 'Bearer secret-token') return [401, { message: 'Bad credentials' }]
    if (pathname === '/advisories') {
      return this.status === 200 ? [200, this.advisories] : [this.status, { message: 'Resource not accessible' }]
    }
    if (this.status !== 200) return [this.status, { message: 'Resource not accessible by integration' }]
    const body = chunks.length === 0 ? '' : (JSON.parse(Buffer.concat(chunks).toString()) as { body: string }).body
    const one = this.comments.find(({ id }) => pathname === `/repos/owner/name/issues/comments/${id}`)
    if (method === 'PATCH' && one) {
      one.body = body
      return [200, { html_url: `https://github.com/c/${one.id}` }]
    }
    if (pathname !== '/repos/owner/name/issues/7/comments') return [404, { message: 'Not Found' }]
    if (method === 'POST') {
      this.add(body)
      return [201, { html_url: `https://github.com/c/${this.comments.length}` }]
    }
    const size = Number(searchParams.get('per_page'))
    const from = (Number(searchParams.get('page')) - 1) * size
    return [200, this.comments.slice(from, from + size)]
  }
}

let server: GitHubServer | undefined
afterEach(() => server?.stop())

const marker = '<!-- lambda-layer: analytics-python313-arm64 -->'
const plan: Report = sampleReport({ verb: 'plan' })

async function keep(
  prepare: (github: GitHubServer) => void = () => {},
  { report = plan, head = 'owner/name', token = 'secret-token', event = true } = {},
) {
  server = new GitHubServer()
  prepare(server)
  const api = await server.start()
  await using context = await makeContext()
  const pull = { pull_request: { number: 7, head: { repo: { full_name: head } } } }
  await context.write({ 'event.json': JSON.stringify(event ? pull : { ref: 'refs/heads/main' }) })
  const env = {
    GITHUB_API_URL: api,
    GITHUB_REPOSITORY: 'owner/name',
    GITHUB_EVENT_PATH: `${context.directory}/event.json`,
  }
  const { log, signal } = context
  const failure = await keepComment(report, token === '' ? undefined : token, { env, log, signal }).then(
    () => undefined,
    (error: Error) => error.message,
  )
  return { comments: server.comments, requests: server.requests, lines: context.lines, failure }
}

describe('the comment on a pull request', () => {
  it('is posted once, and kept up to date after that', async () => {
    const first = await keep()
    expect(first.comments.map(({ body }) => body.split('\n', 2))).toEqual([[marker, '## Lambda layer: plan']])
    const second = await keep((github) => {
      github.add('Somebody says something.')
      github.add(`${marker}\nan older plan`)
    })
    expect(second.comments.map(({ id }) => id)).toEqual([1, 2])
    expect(second.comments[1]?.body).toContain('## Lambda layer: plan')
    expect(second.lines.join('\n')).toContain('Comment: https://github.com/c/2')
  })

  it.each<[string, string, Partial<Comment>]>([
    ['of another layer', '<!-- lambda-layer: other -->\nplan', {}],
    ['of another bot', 'Coverage: 93 %', {}],
    ['that only quotes the marker', `> ${marker}`, {}],
    ['of somebody who may not write', `${marker}\nmine`, { user: { type: 'User', login: 'x' } }],
  ])('leaves alone one %s', async (_, body, user) => {
    const { comments } = await keep((github) => github.add(body, user))
    expect(comments).toHaveLength(2)
    expect(comments[0]?.body).toBe(body)
  })

  it('is found behind a hundred others', async () => {
    const { comments } = await keep((github) => {
      for (let count = 0; count < 130; count += 1) github.add(`comment ${count}`)
      github.add(`${marker}\nan outdated plan`)
    })
    expect(comments).toHaveLength(131)
    expect(comments[130]?.body).not.toContain('outdated')
  })

  it.each([
    ['from a fork', { head: 'stranger/name' }, /fork/],
    ['of a deleted fork', { head: '' }, /fork/],
    ['outside a pull request', { event: false }, /does not run for a pull request/],
    ['of a run that knows no layer', { report: sampleReport({ verb: 'plan', layers: [] }) }, /no layer is known/],
  ])('is not posted %s', async (_, options, said) => {
    const { requests, lines, failure } = await keep(undefined, options)
    expect(requests).toEqual([])
    expect(failure).toBeUndefined()
    expect(lines.join('\n')).toMatch(said)
  })

  it.each([
    ['a token without the right', 403, {}, /answered 403 to GET .*not accessible/],
    ['a wrong token', 200, { token: 'other' }, /answered 401/],
    ['no token', 200, { token: '' }, /no token is given/],
  ])('says what to do about %s', async (_, status, options, said) => {
    const { failure } = await keep((github) => (github.status = status), options)
    expect(failure).toMatch(said)
  })

  it('names advisories that hold for a package, with the release that mends them', async () => {
    const advisory = (name: string, patched: string | null) => ({
      ghsa_id: 'GHSA-aaaa-bbbb-cccc',
      severity: 'high',
      summary: 'Reads <b>anything</b>',
      vulnerabilities: [
        { package: { name }, vulnerable_version_range: '< 2.1', first_patched_version: '2.1.0' },
        { package: { name }, vulnerable_version_range: '>= 2.2, < 2.4.1', first_patched_version: patched },
      ],
    })
    const { comments, requests } = await keep(
      (github) => (github.advisories = [advisory('NumPy', '2.4.1'), advisory('elsewhere', null)]),
    )
    expect(requests).toContain('GET /advisories')
    const row = comments[0]?.body.split('\n').find((line) => line.includes('GHSA'))
    expect(row).toBe(
      '| high | `numpy` `2.3.5` | [GHSA-aaaa-bbbb-cccc](https://github.com/advisories/GHSA-aaaa-bbbb-cccc) Reads &#60;b&#62;anything&#60;/b&#62; | `2.4.1` |',
    )
  })

  it('marks what is asked for, a downgrade, and licences', async () => {
    const layer = sampleLayer()
    const change = (name: string, before: string, after: string) => ({
      kind: 'changed' as const,
      name,
      before: [before],
      after: [after],
      beforeSizeBytes: 10,
      afterSizeBytes: 20,
    })
    const diff = {
      base: 'arn',
      identical: false,
      unchangedPackages: 0,
      beforeUnzippedSizeBytes: 1,
      afterUnzippedSizeBytes: 2,
      otherFiles: { added: 0, removed: 0, changed: 0, listed: [] },
      packages: [change('pandas', '2.3.10', '2.3.3'), change('six', '1.9.0', '1.17.0')],
    }
    const packages =
      layer.content?.packages.map((one) => ({
        ...one,
        licence: 'MIT',
        ...(one.name === 'six' ? { releasePage: 'https://pypi.org/project/six/1.17.0/' } : {}),
      })) ?? []
    const report = {
      ...plan,
      layers: [{ ...layer, content: { packages }, comparison: { kind: 'compared' as const, diff } }],
    }
    const { comments } = await keep(undefined, { report })
    const rows = comments[0]?.body.split('\n').filter((line) => line.startsWith('| ~'))
    expect(rows).toEqual([
      '| ~ | `pandas` | `2.3.10` | `2.3.3` **downgrade** | +10 B | **direct** | `MIT` |',
      '| ~ | `six` | `1.9.0` | [`1.17.0`](https://pypi.org/project/six/1.17.0/) | +10 B | `pandas` | `MIT` |',
    ])
  })
})
