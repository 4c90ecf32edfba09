import { stripVTControlCharacters } from 'node:util'
import { redact } from '../../text/redact.ts'
import type { Environment } from '../../host/context.ts'
import type { Target } from '../../lambda/target.ts'
import type { IndexSettings } from '../indexes/settings.ts'
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

/** What uv printed, taken apart; its layout changed over its versions. */
export function readWords(stderr: string): Said {
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
