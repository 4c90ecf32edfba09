import type { Problem } from '../../errors.ts'
import { targetName } from '../../lambda/target.ts'
import { redact } from '../../text/redact.ts'
import { indexUrl } from '../indexes/settings.ts'
import { namePattern, normalizeName } from '../names.ts'
import type { Inputs, Requirement } from '../requirements/inputs.ts'
import { adviceForName, meantPackage } from '../requirements/known-names.ts'
import { fetching } from './connection.ts'
import { git } from './git-failure.ts'
import { noFittingWheel, requiresPython } from './unfit.ts'
import { explanation, fileIn, hostOf, pattern, readWords, shortened, urlIn, type Asked, type Said } from './words.ts'

/** What uv printed when it failed, as a problem with a next step. */
export function explainUvFailure(stderr: string, asked: Asked): Problem {
  const said = readWords(stderr)
  const problem = rules.map((rule) => rule(said, asked)).find((one) => one !== undefined) ?? unknown(said)
  return { ...problem, ...placeOf(problem, said, asked.inputs) }
}

type Rule = (said: Said, asked: Asked) => Problem | undefined

/** The first that applies tells it. git is before others: it has words for the network, too. */
const rules: readonly Rule[] = [
  diskFull,
  noPython,
  git,
  unauthorized,
  requiresPython,
  noFittingWheel,
  notFound,
  noVersion,
  noSolution,
  fetching,
  building,
  damaged,
]

function diskFull({ lines }: Said): Problem | undefined {
  const line = lines.find((one) => /No space left on device|Disk quota exceeded/.test(one))
  if (line === undefined) return undefined
  return {
    code: 'no-space-left',
    message: `uv could not resolve the requirements: ${shortened(line, 500)}`,
    nextStep: 'Free some space, or point XDG_CACHE_HOME (on a runner RUNNER_TEMP) at a larger disk.',
  }
}

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

function isOfNextIndex(hint: string): boolean {
  return /subsequent index|first index/i.test(hint)
}

/** What to do when another index may have what the first one lacks; undefined when uv saw none. */
function askOtherIndexes({ hints }: Said): string | undefined {
  if (!hints.some(isOfNextIndex)) return undefined
  return 'The first index that has a package decides, so that a stranger cannot put a newer one into another index. If you trust all of your indexes alike, set UV_INDEX_STRATEGY=unsafe-best-match to look at all of them, as pip does.'
}

const notFoundWords = pattern(
  '(?:Because|because|and) NAMERANGE was not found in the (?:package registry|provided package locations)',
)

function notFound(said: Said, { inputs }: Asked): Problem | undefined {
  const name = notFoundWords.exec(said.text)?.[1]
  if (name === undefined) return undefined
  const meant = meantPackage(name)
  return {
    code: 'package-not-found',
    message: `The index has no package ${name}. ${explanation(said)}`,
    nextStep:
      adviceFor(name, inputs) ??
      `${meant === undefined ? 'Check the spelling.' : `Did you mean ${meant}?`} If it is in a private index, name that with \`--extra-index-url\` in the requirements file or with UV_INDEX.`,
    package: normalizeName(name),
  }
}

/** What to do about a name that is not a package: the user can change only a line of their own. */
function adviceFor(name: string, { requirements, constraints }: Inputs): string | undefined {
  const advice = adviceForName(name)
  const isOwn = [...requirements, ...constraints].some((line) => line.name === normalizeName(name))
  if (advice === undefined || isOwn) return advice
  return `Take another version of the package that requires ${name}, which is not the name of the package it means, and tell its maintainers.`
}

const noVersionWords = [
  pattern('there (?:is|are) no versions? of NAMERANGE', 'i'),
  pattern('only \\S{1,300} (?:is|are) available and you require NAMERANGE'),
]

function noVersion(said: Said, { settings }: Asked): Problem | undefined {
  const found = noVersionWords.map((words) => words.exec(said.text)).find((one) => one !== null)
  if (!found) return undefined
  const [, name = '', range = ''] = found
  if (range === '') {
    const indexes = [...settings.indexes, settings.defaultIndex ?? 'https://pypi.org/simple'].map(indexUrl).map(redact)
    return {
      code: 'no-versions',
      message: `${indexes.join(' and ')} ${indexes.length === 1 ? 'lists' : 'list'} no file of ${name} that can be used: the project is empty, or what answers there is not an index but, for example, a page to log in.`,
      nextStep: adviceForName(name) ?? `Open the page of ${name} at the index, and check the index URL.`,
      package: normalizeName(name),
    }
  }
  return {
    code: 'version-not-found',
    message: `The index has no version of ${name} that fits \`${range.replace(/^\[[^\]]*\]/, '').replace(/[,.]$/, '')}\`. ${explanation(said)}`,
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

function damaged({ text, lines }: Said): Problem | undefined {
  const file = fileIn(text)
  if (file === undefined || !/Failed to (?:unzip|read|extract|parse)|Invalid|central directory/i.test(text))
    return undefined
  return {
    code: 'file-damaged',
    message: `${file} is damaged or not what it says: ${damageOf(lines.at(-1) ?? '')}.`,
    nextStep: 'Try again. If it happens again, the file itself is broken: choose another version or build.',
    package: normalizeName(file.split('-')[0] ?? file),
  }
}

/** What uv says of a file, without the folder of its cache that it had unpacked it to. */
function damageOf(line: string): string {
  const [, path = '', why = ''] = /^failed to (?:open|create) \S{1,20} `([^`]{1,5000})`: (.{1,200})/.exec(line) ?? []
  const [, inside] = /\/uv\/(?:\.tmp[^/]+|archive-v\d+\/[^/]+)\/(.+)$/.exec(path) ?? []
  if (inside === undefined) return line.replace(/\.+$/, '')
  const name = shortened(inside, 200)
  return /No such file/.test(why) ? `it has no ${name}` : `${name}: ${why.replace(/\.+$/, '')}`
}

const buildWords = new RegExp(
  `(?:Failed to (?:build|download and build|prepare)|Failed to resolve requirements from)\\s+\`?(${namePattern})`,
  'i',
)

function building({ text, lines }: Said, { inputs }: Asked): Problem | undefined {
  const found = buildWords.exec(text)
  if (!found && !/build backend/i.test(text)) return undefined
  const name = found?.[1]
  const advice = name === undefined ? undefined : adviceFor(name, inputs)
  const why = shortened(lines.join(' '), advice === undefined ? 1_500 : 300)
  return {
    code: 'metadata-build-failed',
    message: `${name ?? 'A package'} has no wheel, and what it needs could not be found out from its source: ${why}`,
    nextStep: advice ?? `Choose a version${name === undefined ? '' : ` of ${name}`} that has wheels for this Python.`,
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

function unknown({ lines, hints }: Said): Problem {
  return {
    code: 'resolve-failed',
    message: `uv could not resolve the requirements: ${shortened([...lines, ...hints].join(' ') || 'it said nothing', 2_000)}`,
    nextStep: 'Run again with `--verbose` to see all that uv printed.',
  }
}

const required = pattern('you require NAME', 'g')
const dependency = pattern('NAMERANGE depends? on NAME', 'g')

/** The line of the package at fault, else of one that requires it, else the first that uv names. */
function placeOf(problem: Problem, { text }: Said, inputs: Inputs): Partial<Problem> {
  const lines = [...inputs.requirements, ...inputs.constraints]
  const lineOf = (name: string | undefined): Requirement | undefined =>
    name === undefined ? undefined : lines.find((line) => line.name === name)
  const line =
    lineOf(problem.package) ??
    requirersOf(text, problem.package)
      .map(lineOf)
      .find((one) => one !== undefined) ??
    [...text.matchAll(required)].map(([, name = '']) => lineOf(normalizeName(name))).find((one) => one !== undefined)
  if (!line) return {}
  const { origin } = line
  const place = origin.kind === 'requirement' ? { file: origin.file, line: origin.line } : { input: origin.input }
  return problem.package === undefined && line.name !== undefined ? { package: line.name, ...place } : place
}

/** The packages that, by uv's words, lead to a package: those that require it, then those that require these. */
export function requirersIn(stderr: string, name: string): readonly string[] {
  return requirersOf(readWords(stderr).text, name)
}

function requirersOf(text: string, name: string | undefined): readonly string[] {
  const edges = [...text.matchAll(dependency)].map(
    ([, requirer = '', , wanted = '']) => [normalizeName(requirer), normalizeName(wanted)] as const,
  )
  const found = new Set(name === undefined ? [] : [name])
  for (const one of found) for (const [requirer, wanted] of edges) if (wanted === one) found.add(requirer)
  return [...found].slice(1)
}
