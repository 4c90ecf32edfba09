import type { Problem } from '../../errors.ts'
import { normalizeName } from '../names.ts'
import { pattern, shortened, type Said } from './words.ts'

const nextSteps: readonly (readonly [RegExp, string])[] = [
  [
    /Permission denied|Host key verification failed|publickey/i,
    'This machine may not read the repository by SSH. Give it a deploy key (by an SSH agent, or GIT_SSH_COMMAND), or write the URL as `git+https://${TOKEN}@host/…` with a token in a variable.',
  ],
  [
    /could not read (?:Username|Password)|Authentication failed|returned error: 40[13]|Repository not found/i,
    'The repository does not exist, or this machine may not read it. Set up credentials: a token in the URL by a variable, as in `git+https://${TOKEN}@host/…`, or a deploy key.',
  ],
  [
    /find remote ref|not our ref|unknown revision|bad object|did not match any|reference is not a tree/i,
    'Check the branch, the tag or the commit behind the `@`: the repository does not have it.',
  ],
  [
    /resolve host|unable to access|Connection (?:refused|timed out|reset)|Could not connect/i,
    'Check the host of the URL, the network, and whether a proxy is needed (HTTPS_PROXY).',
  ],
  [
    /Git executable|git.*not found.*PATH/i,
    'Install git, or name an archive of the package in place of the repository.',
  ],
  [/does not appear to be a git repository/i, 'Check the URL: there is no git repository at this place.'],
]

const fallback = 'Check the URL, the revision, and that this machine may read the repository without being asked.'

const source = pattern('`NAME @ (git\\+[^`\\s]+)`')

/** A repository that could not be fetched, with git's own reason. */
export function git({ text, lines }: Said): Problem | undefined {
  if (!/Git operation failed|git fetch|Git executable|failed to clone into/i.test(text)) return undefined
  const [, name, url] = source.exec(text) ?? []
  // git gives its reason on the line of `fatal:`, and a server's before it.
  const reasons = [
    ...new Set(lines.filter((line) => /^(?:fatal|error|remote|ERROR):|Permission denied|Host key/.test(line))),
  ]
  const told =
    reasons.length > 0 ? reasons : lines.filter((line) => !/^(?:Git operation failed|failed to clone)/.test(line))
  const nextStep = nextSteps.find(([known]) => known.test(text))?.[1] ?? fallback
  return {
    code: 'git-failed',
    message: `${name ?? 'A requirement'} could not be fetched from git${url === undefined ? '' : ` (${url})`}: ${shortened(told.join(' ') || text, 1_000)}`,
    nextStep,
    ...(name === undefined ? {} : { package: normalizeName(name) }),
  }
}
