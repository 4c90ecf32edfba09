import type { Problem } from '../../errors.ts'
import { namePattern, normalizeName } from '../names.ts'
import { redact } from '../../text/redact.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { targetName } from '../../lambda/target.ts'
import { indexUrl } from '../indexes/settings.ts'
import type { Inputs } from '../requirements/inputs.ts'
import { fetching } from './connection.ts'
import { fileIn, hostOf, readWords, urlIn, type Asked, type Said } from './words.ts'

/** What uv printed when it failed, as a problem with a next step. */
export function explainUvFailure(stderr: string, asked: Asked): Problem {
  const said = readWords(stderr)
  const problem = rules.map((rule) => rule(said, asked)).find((one) => one !== undefined) ?? unknown(said)
  return { ...problem, ...placeOf(problem, said, asked.inputs) }
}

type Rule = (said: Said, asked: Asked) => Problem | undefined

/** The first that applies tells it. */
const rules: readonly Rule[] = [
  noPython,
  unauthorized,
  requiresPython,
  noFittingWheel,
  notFound,
  noVersion,
  noSolution,
  fetching,
  building,
  git,
  damaged,
]

function noPython({ text, lines }: Said): Problem | undefined {
  const fetched = /python-build-standalone|cpython-[\d.]+[^\s]*\.tar/i.test(text)
  if (!fetched && !/No interpreter found/i.test(text)) return undefined
  return {
    code: 'no-python',
    message: `uv found no Python on this machine to ask${fetched ? `, and could not fetch one: ${lines.at(-1) ?? ''}` : ''}.`,
    nextStep: 'Install any Python 3, e.g. with actions/setup-python; its version does not matter.',
  }
}

function unauthorized({ text }: Said): Problem | undefined {
  const status = /\b(401|403)\b/.exec(text)?.[1]
  if (status === undefined || !/Unauthorized|Forbidden|authentication|HTTP status client error/i.test(text))
    return undefined
  const url = urlIn(text) ?? ''
  const host = url === '' ? 'it' : hostOf(url)
  return {
    code: status === '401' ? 'index-unauthorized' : 'index-forbidden',
    message: `The index ${url} answered ${status}: credentials are missing or were not accepted.`,
    nextStep: `Give a user and password for ${host}: UV_INDEX_<NAME>_USERNAME and UV_INDEX_<NAME>_PASSWORD for an index named in UV_INDEX, in the index URL, or in a netrc file.`,
  }
}

function requiresPython(said: Said, { target }: Asked): Problem | undefined {
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

/** A package without a source: what has one is refused, or compiled, by those who choose the wheels. */
function noFittingWheel(said: Said, { target }: Asked): Problem | undefined {
  const found = /([A-Za-z0-9][\w.-]*?)(?:==([^\s,]+))? has no wheels with a matching/.exec(said.text)
  if (!found) return undefined
  const [, name = '', version] = found
  const shown = version === undefined ? name : `${name} ${version}`
  const hint = said.hints.find((one) => one.includes(`\`${name}\``) && /wheels/i.test(one) && !isOfNextIndex(one))
  const tags =
    hint === undefined ? [] : [...hint.slice(hint.lastIndexOf(':')).matchAll(/`([^`]+)`/g)].map(([, tag]) => tag)
  const exist = tags.length > 0 ? ` Wheels exist for ${tags.join(', ')}.` : ''
  const { runtime, architecture } = target
  return {
    code: 'no-fitting-wheel',
    message: `${shown} has no wheel that fits ${targetName(target)} (Python ${runtime.python}, ${architectureFacts[architecture].machine}, glibc ${runtime.glibc.join('.')}), and no source distribution either.${exist} ${explanation(said)}`,
    nextStep: `Choose a version of ${name} that has a wheel for it, or another runtime or architecture.`,
    package: normalizeName(name),
  }
}

function isOfNextIndex(hint: string): boolean {
  return /subsequent index|first index/i.test(hint)
}

/** What to do when another index may have what the first one lacks; undefined when uv saw none. */
function askOtherIndexes({ hints }: Said): string | undefined {
  if (!hints.some(isOfNextIndex)) return undefined
  return 'The first index that has a package decides, so that a stranger cannot put a newer one into another index. If you trust all of your indexes alike, set UV_INDEX_STRATEGY=unsafe-best-match to look at all of them, as pip does.'
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

function noVersion(said: Said, { settings }: Asked): Problem | undefined {
  const found =
    /there (?:is|are) no versions? of ([A-Za-z0-9][\w.-]*)(\S*)/i.exec(said.text) ??
    /only \S+ (?:is|are) available and you require ([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?([<>=!~]\S*)/.exec(said.text)
  if (!found) return undefined
  const [, name = '', range = ''] = found
  if (range === '') {
    const indexes = [...settings.indexes, settings.defaultIndex ?? 'https://pypi.org/simple'].map(indexUrl).map(redact)
    return {
      code: 'no-versions',
      message: `${indexes.join(' and ')} ${indexes.length === 1 ? 'lists' : 'list'} no file of ${name} that can be used: the project is empty, or what answers there is not an index but, for example, a page to log in.`,
      nextStep: `Open the page of ${name} at the index, and check the index URL.`,
      package: normalizeName(name),
    }
  }
  return {
    code: 'version-not-found',
    message: `The index has no version of ${name} that fits \`${range.replace(/[,.]$/, '')}\`. ${explanation(said)}`,
    nextStep:
      askOtherIndexes(said) ?? `Choose a version of ${name} that exists, or check that the right index is asked.`,
    package: normalizeName(name),
  }
}

function noSolution(said: Said, { target }: Asked): Problem | undefined {
  if (!/No solution found/i.test(said.text)) return undefined
  return {
    code: 'no-solution',
    message: `No set of versions fits everything that is asked for on ${targetName(target)}. ${explanation(said)}`,
    nextStep: askOtherIndexes(said) ?? 'Loosen one of the requirements named, or take one away.',
  }
}

/** uv's reasoning, without the headline. */
function explanation({ lines, hints }: Said): string {
  const reasons = lines.filter((line) => !/No solution found/i.test(line))
  // Hints about options of uv are of no use to someone who did not call it.
  const useful = hints.filter((hint) => !/`--|`uv |heels are available|only found wheels/.test(hint))
  return [...reasons, ...useful].join(' ')
}

function damaged({ text, lines }: Said): Problem | undefined {
  const file = fileIn(text)
  if (file === undefined || !/Failed to (?:unzip|read|extract|parse)|Invalid|central directory/i.test(text))
    return undefined
  return {
    code: 'file-damaged',
    message: `${file} is damaged or not what it says: ${lines.at(-1) ?? ''}.`,
    nextStep: 'Try again; if it stays so, the file on the index is broken: choose another version.',
    package: normalizeName(file.split('-')[0] ?? file),
  }
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

/** A source distribution that had to be run to tell what it needs, and failed. */
export interface FailedSource {
  readonly name: string
  readonly version: string
}

/** The source that uv failed to build, by what it printed. */
export function failedSource(stderr: string): FailedSource | undefined {
  const [, name, version] = failedBuild.exec(readWords(stderr).text) ?? []
  return name === undefined || version === undefined ? undefined : { name: normalizeName(name), version }
}

const failedBuild = new RegExp(`Failed to (?:build|download and build) \`(${namePattern})==([^\`\\s]+)\``)

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
