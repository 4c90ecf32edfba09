import { stripVTControlCharacters } from 'node:util'
import { redact } from '../../text/redact.ts'
import type { Environment } from '../../host/context.ts'
import type { Target } from '../../lambda/target.ts'
import type { IndexSettings } from '../indexes/settings.ts'
import { namePattern } from '../names.ts'
import type { Inputs } from '../requirements/inputs.ts'

/** uv's words without colours and without credentials. */
export function withoutColours(text: string): string {
  return redact(stripVTControlCharacters(text))
}

export interface Said {
  /** What went wrong and its causes, a line each, without decoration. */
  readonly lines: readonly string[]
  readonly hints: readonly string[]
  /** All of it on one line. */
  readonly text: string
}

/** What uv was asked, as far as it explains why it failed. */
export interface Asked {
  readonly inputs: Inputs
  readonly target: Target
  readonly settings: IndexSettings
  /** Tells which proxy a URL goes through. */
  readonly env: Environment
}

/** A build backend may print anything. The start says what failed, the end why. */
const mostLines = 200
const longestLine = 2_000
/** The patterns that read uv's words stop at blanks, so this bounds the time that each of them takes. */
const longestWord = 300
const longestStderr = 256 * 1024

/** What uv printed, taken apart and bounded; its layout changed over its versions. */
export function readWords(stderr: string): Said {
  const lines: string[] = []
  const hints: string[] = []
  let into = lines
  for (const raw of boundedLines(stderr)) {
    const line = raw
      .replace(/^[\s×├╰─▶│·]+/u, '')
      .replace(/^(?:error|cause|Caused by):\s*/i, '')
      .trim()
    if (line === '' || /^(?:warning:|Resolved \d|Using |Updating |Downloading |Preparing |Building )/.test(line))
      continue
    into = /^hint:/i.test(line) ? hints : /^\s*(?:error|cause)/.test(raw) ? lines : into
    into.push(line.replace(/^hint:\s*/i, ''))
  }
  return { lines, hints, text: [...lines, ...hints].join(' ') }
}

function boundedLines(stderr: string): readonly string[] {
  const half = longestStderr / 2
  const bounded = stderr.length <= longestStderr ? stderr : `${stderr.slice(0, half)}\n${stderr.slice(-half)}`
  const all = withoutColours(bounded).split('\n')
  const some = all.length <= mostLines ? all : [...all.slice(0, mostLines / 2), ...all.slice(-mostLines / 2)]
  return some.map((line) => withBoundedWords(line.slice(0, longestLine)))
}

function withBoundedWords(line: string): string {
  return line
    .split(' ')
    .map((word) => (word.length <= longestWord ? word : `${word.slice(0, longestWord)}…`))
    .join(' ')
}

/** The first URL that is named. */
export function urlIn(text: string): string | undefined {
  return /https?:\/\/[^\s`'"()<>]+/.exec(text)?.[0].replace(/[.,:]$/, '')
}

/** The first file of an index that is named. */
export function fileIn(text: string): string | undefined {
  return /[\w.+%-]+\.(?:whl|tar\.gz|zip)\b/.exec(text)?.[0]
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

const notInName = '(?<![A-Za-z0-9._<>=!~-])'
const range = '(?:\\[[^\\]\\s]*\\])?(?:[<>=!~]=?=?[^\\s]*)?'

/** A pattern in which `NAME` stands for a package's name, and `RANGE` for the versions that may follow it. */
export function pattern(text: string, flags = ''): RegExp {
  return new RegExp(text.replaceAll('NAME', `${notInName}(${namePattern})`).replaceAll('RANGE', `(${range})`), flags)
}

/** At most so many characters of a text. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)} …`
}

/** uv's reasoning, without the headline and without hints about options of uv, which nobody here has called. */
export function explanation({ lines, hints }: Said): string {
  const reasons = lines.filter((line) => !/No solution found/i.test(line))
  const useful = hints.filter((hint) => !/`--|`uv |heels are available|only found wheels/.test(hint))
  return shortened(withoutLongLists([...reasons, ...useful].join(' ')), 2_000)
}

const longestList = 4

/** A list of many versions of one package as the first and the last of them. */
function withoutLongLists(text: string): string {
  const words: string[] = []
  let run: string[] = []
  const close = (): void => {
    const [first = '', ...rest] = run
    words.push(...(run.length > longestList ? [first, '…', rest.at(-1) ?? ''] : run))
    run = []
  }
  for (const word of text.split(' ')) {
    const name = nameIn(word)
    if (run.length > 0 && name !== nameIn(run[0] ?? '')) close()
    if (name === undefined) words.push(word)
    else run.push(word)
  }
  close()
  return words.join(' ')
}

/** Of `name==1.0`. */
function nameIn(word: string): string | undefined {
  return /^([A-Za-z0-9][\w.-]*)[<>=!~]/.exec(word)?.[1]
}
