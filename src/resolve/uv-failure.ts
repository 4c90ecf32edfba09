import { stripVTControlCharacters } from 'node:util'
import type { Problem } from '../errors.ts'
import { normalizeName } from '../formats/names.ts'
import { redact } from '../formats/redact.ts'
import { targetName, type Target } from '../plan/target.ts'
import type { Inputs } from './inputs.ts'

/** uv's words without colours and without credentials. */
export function withoutColours(text: string): string {
  return redact(stripVTControlCharacters(text))
}

interface Said {
  /** What went wrong and its causes, a line each, without decoration. */
  readonly lines: readonly string[]
  readonly hints: readonly string[]
  /** All of it on one line. */
  readonly text: string
}

/** What uv printed when it failed, as problems with a next step. */
export function explainUvFailure(stderr: string, inputs: Inputs, target: Target): Problem {
  const said = read(stderr)
  const problem = rules.map((rule) => rule(said, target)).find((one) => one !== undefined) ?? unknown(said)
  return { ...problem, ...placeOf(problem, said, inputs) }
}

function read(stderr: string): Said {
  const lines: string[] = []
  const hints: string[] = []
  let into = lines
  for (const raw of withoutColours(stderr).split('\n')) {
    const line = raw
      .replace(/^[\s×├╰─▶│·]+/u, '')
      .replace(/^(?:error|cause|Caused by):\s*/i, '')
      .trim()
    if (line === '' || /^(?:warning:|Resolved \d|Using |Updating |Downloading |Preparing |Building )/.test(line))
      continue
    into = /^hint:/i.test(line) ? hints : /^(?:error|cause)/.test(raw.trim()) ? lines : into
    into.push(line.replace(/^hint:\s*/i, ''))
  }
  return { lines, hints, text: [...lines, ...hints].join(' ') }
}

type Rule = (said: Said, target: Target) => Problem | undefined

/** The first that applies tells it. */
const rules: readonly Rule[] = [
  noPython,
  unauthorized,
  requiresPython,
  notFound,
  noVersion,
  noSolution,
  fetching,
  building,
  git,
]

function noPython({ text }: Said): Problem | undefined {
  if (!/No interpreter found/i.test(text)) return undefined
  return {
    code: 'no-python',
    message: 'uv found no Python on this machine, and could not fetch one.',
    nextStep: 'Install any Python 3, e.g. with actions/setup-python; its version does not matter.',
  }
}

function unauthorized({ text }: Said): Problem | undefined {
  const status = /\b(401|403)\b/.exec(text)?.[1]
  if (status === undefined || !/Unauthorized|Forbidden|authentication|HTTP status client error/i.test(text))
    return undefined
  const url = urlIn(text)
  const host = hostOf(url)
  return {
    code: status === '401' ? 'index-unauthorized' : 'index-forbidden',
    message: `The index ${url} answered ${status}: credentials are missing or were not accepted.`,
    nextStep: `Give a user and password for ${host}: UV_INDEX_<NAME>_USERNAME and UV_INDEX_<NAME>_PASSWORD for an index named in UV_INDEX, in the index URL, or in a netrc file.`,
  }
}

function requiresPython(said: Said, target: Target): Problem | undefined {
  const found =
    /the requested Python version \([^)]*\) does not satisfy Python\s*([<>=!~][^\s]*) and (\S+?)(?:==(\S+))? depends on Python/i.exec(
      said.text,
    )
  if (!found) return undefined
  const [, wanted = '', name = '', version] = found
  return {
    code: 'requires-python',
    message: `${name}${version === undefined ? '' : ` ${version}`} needs Python ${wanted}, and ${targetName(target)} has ${target.runtime.pythonFull}. ${explanation(said)}`,
    nextStep: `Choose a newer runtime, or a version of ${name} that supports Python ${target.runtime.python}.`,
    package: normalizeName(name.replace(/[<>=!~[].*$/, '')),
  }
}

function notFound(said: Said): Problem | undefined {
  const name =
    /(?:Because |because |and )(\S+) was not found in the (?:package registry|provided package locations)/.exec(
      said.text,
    )?.[1]
  if (name === undefined) return undefined
  return {
    code: 'package-not-found',
    message: `There is no package ${name} in the index. ${explanation(said)}`,
    nextStep:
      'Check the spelling. If it is in a private index, name that with `--extra-index-url` in the requirements file or with UV_INDEX.',
    package: normalizeName(name),
  }
}

function noVersion(said: Said): Problem | undefined {
  const found = /there (?:is|are) no versions? of ([A-Za-z0-9][\w.-]*)(\S*)/i.exec(said.text)
  if (!found) return undefined
  const [, name = '', range = ''] = found
  return {
    code: 'version-not-found',
    message: `The index has no version of ${name} that fits ${range === '' ? 'what is asked for' : `\`${range.replace(/[,.]$/, '')}\``}. ${explanation(said)}`,
    nextStep: `Choose a version of ${name} that exists, or check that the right index is asked.`,
    package: normalizeName(name),
  }
}

function noSolution(said: Said, target: Target): Problem | undefined {
  if (!/No solution found/i.test(said.text)) return undefined
  return {
    code: 'no-solution',
    message: `No set of versions fits everything that is asked for on ${targetName(target)}. ${explanation(said)}`,
    nextStep: 'Loosen one of the requirements named, or take one away.',
  }
}

/** uv's reasoning, without the headline. */
function explanation({ lines, hints }: Said): string {
  const reasons = lines.filter((line) => !/No solution found/i.test(line))
  // Hints about options of uv are of no use to someone who did not call it.
  const useful = hints.filter((hint) => !/`--|`uv /.test(hint))
  return [...reasons, ...useful].join(' ')
}

function fetching({ text, lines }: Said): Problem | undefined {
  if (
    !/Failed to fetch|Request failed|error sending request|Failed to download|Could not connect|operation timed out/i.test(
      text,
    )
  )
    return undefined
  const url = urlIn(text)
  const host = hostOf(url)
  const status =
    /HTTP status (?:client|server) error \((\d{3}[^)]*)\)/.exec(text)?.[1] ??
    /\b(?:status|code)[: ]+(\d{3})\b/.exec(text)?.[1]
  const last = lines.at(-1) ?? ''
  const kinds: readonly (readonly [RegExp, string, string, string])[] = [
    [
      /tunnel error|proxy/i,
      'proxy-unreachable',
      'the proxy could not be reached',
      'Check HTTPS_PROXY and HTTP_PROXY, or name the host in NO_PROXY.',
    ],
    [
      /certificate|UnknownIssuer|tls|handshake/i,
      'tls-failed',
      'its certificate is not trusted here',
      'Point SSL_CERT_FILE at the certificates of your network, or set UV_SYSTEM_CERTS=1 to use those of the machine.',
    ],
    [
      /timed? ?out/i,
      'index-timeout',
      'it did not answer in time',
      'Try again later, or give it more time with UV_HTTP_TIMEOUT (seconds).',
    ],
    [
      /dns error|failed to lookup|resolve host/i,
      'host-not-found',
      'its host name is not known',
      'Check the index URL and the network.',
    ],
    [
      /Connection refused|connect|reset|closed|incomplete|decoding|body/i,
      'index-unreachable',
      'the connection failed',
      'Check the index URL and the network, and try again.',
    ],
  ]
  if (status !== undefined) {
    return {
      code: /^5|^429/.test(status) ? 'index-unavailable' : 'index-refused',
      message: `${host} answered ${status} for ${url}.`,
      nextStep: /^5|^429/.test(status)
        ? 'The index has trouble of its own: try again later.'
        : 'Check the URL, and that the file is still there.',
    }
  }
  const [, code, why, nextStep] = kinds.find(([pattern]) => pattern.test(text)) ?? [
    undefined,
    'index-unreachable',
    'what came back is not an answer of an index',
    'Check the index URL and the network, and try again.',
  ]
  return { code, message: `${url} could not be read: ${why} (${last}).`, nextStep }
}

function building({ text, lines }: Said): Problem | undefined {
  const found =
    /(?:Failed to (?:build|download and build|prepare)|Failed to resolve requirements from)\s+`?([A-Za-z0-9][\w.-]*)/i.exec(
      text,
    )
  if (!found && !/build backend/i.test(text)) return undefined
  const name = found?.[1]?.replace(/==.*$/, '')
  return {
    code: 'metadata-build-failed',
    message: `${name ?? 'A package'} has no wheel, and what it needs could not be found out from its source: ${shorten(lines.join(' '), 1_500)}`,
    nextStep: `Choose a version${name === undefined ? '' : ` of ${name}`} that has wheels for this Python.`,
    ...(name === undefined ? {} : { package: normalizeName(name) }),
  }
}

function git({ text, lines }: Said): Problem | undefined {
  if (!/\bgit\b/i.test(text) || !/Git operation failed|git fetch|Git executable/i.test(text)) return undefined
  const told = lines.filter((line) => !/^(?:Git operation failed|failed to clone into|-+ stderr)/i.test(line))
  return {
    code: 'git-failed',
    message: `A requirement from git could not be fetched: ${shorten(told.join(' ') || text, 1_000)}`,
    nextStep: 'Check the URL, the revision, and that this machine may read the repository without being asked.',
  }
}

function unknown({ lines, hints }: Said): Problem {
  return {
    code: 'resolve-failed',
    message: `uv could not resolve the requirements: ${shorten([...lines, ...hints].join(' ') || 'it said nothing', 2_000)}`,
    nextStep: 'Run again with `--verbose` to see all that uv printed.',
  }
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)} …`
}

function urlIn(text: string): string {
  return /https?:\/\/[^\s`'"()<>]+/.exec(text)?.[0].replace(/[.,:]$/, '') ?? 'the index'
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

/** The requirement that the problem speaks of: of the package at fault, else the first direct one that uv names. */
function placeOf(problem: Problem, { text }: Said, inputs: Inputs): Partial<Problem> {
  const lines = [...inputs.requirements, ...inputs.constraints]
  const named = (name: string): boolean => {
    const pattern = name.replaceAll('-', '[-_.]+')
    return new RegExp(`(?<![\\w.-])${pattern}(?![\\w-])`, 'i').test(text)
  }
  const line =
    lines.find(({ name }) => name !== undefined && name === problem.package) ??
    lines.find(({ name }) => name !== undefined && new RegExp(`you require `, 'i').test(text) && named(name))
  if (!line) return {}
  const { origin } = line
  const place = origin.kind === 'requirement' ? { file: origin.file, line: origin.line } : { input: origin.input }
  return problem.package === undefined && line.name !== undefined ? { package: line.name, ...place } : place
}
