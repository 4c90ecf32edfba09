// GitHub's REST API, as far as the action speaks to it: comments of a pull request, and published advisories.
// https://docs.github.com/en/rest/issues/comments · https://docs.github.com/en/rest/security-advisories/global-advisories

import { Failure } from '../../errors.ts'
import { oneLine, shorten } from '../../text/neutralize.ts'
import type { Environment } from '../context.ts'
import { readBody } from '../http/body.ts'
import { wireFor } from '../http/wire.ts'

/** The pull request that a job runs for. */
export interface PullRequest {
  readonly number: number
  /** `owner/name` */
  readonly repository: string
  /** True when it comes from another repository: its jobs may not write. */
  readonly isFork: boolean
}

export interface PublishedAdvisory {
  readonly id: string
  readonly severity: string
  readonly summary: string
  /** Packages with ranges of versions, as GitHub writes them: `>= 2.0, < 2.31.0`. */
  readonly affected: readonly { readonly package: string; readonly range: string; readonly patched?: string }[]
}

export interface GitHub {
  /**
   * Writes the comment that begins with `marker`, or a new one. Yields its address.
   * @throws {Failure} when GitHub refuses it
   */
  keepComment(pull: PullRequest, marker: string, body: string): Promise<string>
  /**
   * Reviewed advisories for packages in these versions.
   * @param packages each as `name@version`; at most 1000
   * @throws {Failure} when they cannot be read
   */
  advisories(ecosystem: 'pip' | 'npm', packages: readonly string[]): Promise<readonly PublishedAdvisory[]>
}

/** A comment may have 65,536 characters; a page of them is far smaller than this. */
const mostBytes = 16 * 1024 * 1024
const perPage = 100
/** More comments than this are not looked through. */
const mostPages = 30
/** Nobody waits longer for a comment. */
const deadlineMs = 20_000

/** @param event the parsed file at GITHUB_EVENT_PATH: https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request */
export function pullRequestOf(event: unknown, env: Environment): PullRequest | undefined {
  const pull = field(event, 'pull_request')
  const number = field(pull, 'number')
  const repository = env['GITHUB_REPOSITORY'] ?? ''
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    return undefined
  }
  const head = field(field(field(pull, 'head'), 'repo'), 'full_name')
  return { number, repository, isFork: head !== repository }
}

export function gitHub(env: Environment, token: string, signal: AbortSignal): GitHub {
  const api = (env['GITHUB_API_URL'] ?? '').replace(/\/+$/, '') || 'https://api.github.com'

  async function call(method: 'GET' | 'POST' | 'PATCH', path: string, content?: unknown): Promise<unknown> {
    const body = content === undefined ? undefined : Buffer.from(JSON.stringify(content))
    const within = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)])
    const { message, broken } = await wireFor(env).send(new URL(`${api}${path}`), {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
        ...(body ? { 'content-type': 'application/json', 'content-length': String(body.length) } : {}),
      },
      ...(body ? { body } : {}),
      signal: within,
    })
    const text = (await readBody(message, mostBytes, broken))?.toString() ?? ''
    const answer = parsed(text)
    const status = message.statusCode ?? 0
    if (status < 200 || status > 299) throw refused(method, path, status, answer)
    return answer
  }

  async function find(pull: PullRequest, marker: string): Promise<number | undefined> {
    for (let page = 1; page <= mostPages; page += 1) {
      const path = `/repos/${pull.repository}/issues/${pull.number}/comments?per_page=${perPage}&page=${page}`
      const comments = await call('GET', path)
      if (!Array.isArray(comments)) return undefined
      const ours = comments.find((one) => isOurs(one, marker))
      const id = field(ours, 'id')
      if (typeof id === 'number') return id
      if (comments.length < perPage) return undefined
    }
    return undefined
  }

  return {
    async keepComment(pull, marker, body) {
      const id = await find(pull, marker)
      const answer =
        id === undefined
          ? await call('POST', `/repos/${pull.repository}/issues/${pull.number}/comments`, { body })
          : await call('PATCH', `/repos/${pull.repository}/issues/comments/${id}`, { body })
      const address = field(answer, 'html_url')
      return typeof address === 'string' ? oneLine(shorten(address, 500)) : ''
    },
    async advisories(ecosystem, packages) {
      const affects = encodeURIComponent(packages.slice(0, 1000).join(','))
      const answer = await call(
        'GET',
        `/advisories?type=reviewed&ecosystem=${ecosystem}&per_page=100&affects=${affects}`,
      )
      return Array.isArray(answer) ? answer.flatMap((one) => advisoryOf(one) ?? []) : []
    },
  }
}

/** Somebody without a right to write could put the marker into a comment of theirs: theirs is left alone. */
function isOurs(comment: unknown, marker: string): boolean {
  const body = field(comment, 'body')
  const type = field(field(comment, 'user'), 'type')
  const association = field(comment, 'author_association')
  const isTrusted = type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(String(association))
  return isTrusted && typeof body === 'string' && body.startsWith(marker)
}

function advisoryOf(one: unknown): PublishedAdvisory | undefined {
  const [id, severity, summary] = ['ghsa_id', 'severity', 'summary'].map((name) => field(one, name))
  const all = field(one, 'vulnerabilities')
  if (typeof id !== 'string' || !Array.isArray(all)) return undefined
  return {
    id,
    severity: typeof severity === 'string' ? severity : 'unknown',
    summary: typeof summary === 'string' ? summary : '',
    affected: all.flatMap((each) => {
      const name = field(field(each, 'package'), 'name')
      const range = field(each, 'vulnerable_version_range')
      const patched = field(each, 'first_patched_version')
      if (typeof name !== 'string') return []
      return [
        {
          package: name,
          range: typeof range === 'string' ? range : '',
          ...(typeof patched === 'string' ? { patched } : {}),
        },
      ]
    }),
  }
}

function refused(method: string, path: string, status: number, answer: unknown): Failure {
  const said = field(answer, 'message')
  const words = typeof said === 'string' ? `: ${oneLine(shorten(said, 300))}` : ''
  const mayNot = status === 401 || status === 403 || status === 404
  return new Failure({
    code: 'github-refused',
    message: `GitHub answered ${status} to ${method} ${path.split('?')[0]}${words}.`,
    nextStep: mayNot
      ? 'Give the job `permissions: pull-requests: write`, or leave `comment` out.'
      : 'Run the job again, or leave `comment` out.',
    input: 'comment',
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
