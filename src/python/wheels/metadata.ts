// The text files of a `.dist-info` folder.
// https://packaging.python.org/en/latest/specifications/core-metadata/
// https://packaging.python.org/en/latest/specifications/binary-distribution-format/
// https://packaging.python.org/en/latest/specifications/entry-points/

import { licenceName } from '../../text/licence.ts'

/** The headers of an email-like file, in order, their names in lower case. A body is not part of them. */
export type Headers = readonly (readonly [name: string, value: string])[]

/** Reads headers up to the first empty line. Continuation lines are joined by newlines, without their indent. */
export function parseHeaders(text: string): Headers {
  const headers: [string, string][] = []
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    if (line === '') break
    const last = headers.at(-1)
    if (/^[ \t]/.test(line)) {
      // Multi-line values are indented by eight blanks, or by seven and a bar (core metadata 1.x).
      if (last) last[1] += `\n${line.replace(/^(?: {7}\|| {8}|[ \t]+)/, '')}`
      continue
    }
    const colon = line.indexOf(':')
    if (colon > 0) headers.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()])
  }
  return headers
}

/** All values of a header; `name` in any case. */
export function valuesOf(headers: Headers, name: string): string[] {
  return headers.filter(([key]) => key === name.toLowerCase()).map(([, value]) => value)
}

/** What METADATA says of a distribution. */
export interface Metadata {
  /** As written, not normalized. */
  readonly name: string | undefined
  readonly version: string | undefined
  /** One line. */
  readonly summary: string | undefined
  /** As SPDX states it where it is known, on one line. */
  readonly licence: string | undefined
  readonly requiresPython: string | undefined
  /** Requirement lines: https://packaging.python.org/en/latest/specifications/dependency-specifiers/ */
  readonly requires: readonly string[]
  readonly extras: readonly string[]
  readonly headers: Headers
}

/** Reads a METADATA file. */
export function parseMetadata(text: string): Metadata {
  const headers = parseHeaders(text)
  const first = (name: string): string | undefined => {
    const value = valuesOf(headers, name)[0]
    return value === '' || value === 'UNKNOWN' ? undefined : value // setuptools once wrote UNKNOWN for nothing.
  }
  return {
    name: first('Name'),
    version: first('Version'),
    summary: firstLine(first('Summary')),
    licence: licenceName({
      expression: first('License-Expression'),
      classifiers: classified(headers),
      text: first('License'),
    }),
    requiresPython: first('Requires-Python'),
    requires: valuesOf(headers, 'Requires-Dist'),
    extras: valuesOf(headers, 'Provides-Extra'),
    headers,
  }
}

/** `License :: OSI Approved :: MIT License` → `MIT License`. */
function classified(headers: Headers): readonly string[] {
  return valuesOf(headers, 'Classifier')
    .filter((text) => text.startsWith('License ::'))
    .map((text) => text.slice(text.lastIndexOf('::') + 2).trim())
}

const longestLine = 200

function firstLine(text: string | undefined): string | undefined {
  return text?.split('\n', 1)[0]?.slice(0, longestLine)
}

/** What the file WHEEL says of a wheel. */
export interface WheelFile {
  /** [major, minor]; undefined when it is missing or no version. */
  readonly wheelVersion: readonly [major: number, minor: number] | undefined
  readonly rootIsPurelib: boolean
  /** Expanded: one Python, ABI and platform each. */
  readonly tags: readonly string[]
  readonly generator: string | undefined
}

/** Reads a WHEEL file. */
export function parseWheelFile(text: string): WheelFile {
  const headers = parseHeaders(text)
  const version = /^(\d+)\.(\d+)$/.exec(valuesOf(headers, 'Wheel-Version')[0] ?? '')
  return {
    wheelVersion: version ? [Number(version[1]), Number(version[2])] : undefined,
    rootIsPurelib: valuesOf(headers, 'Root-Is-Purelib')[0]?.toLowerCase() === 'true',
    tags: valuesOf(headers, 'Tag'),
    generator: valuesOf(headers, 'Generator')[0],
  }
}

/** A command that an installer makes: `name = module:attribute`. */
export interface EntryPoint {
  readonly name: string
  readonly module: string
  /** Dotted path within the module; undefined when there is none. */
  readonly attribute: string | undefined
}

/** The pattern takes more than linear time. */
const longestEntryPoint = 1_000
const reference = /^([a-z_]\w*(?:\.[a-z_]\w*)*)\s*(?::\s*([a-z_]\w*(?:\.[a-z_]\w*)*))?\s*(?:\[[^\]]*\])?$/i

/**
 * The commands of an entry_points.txt, by group, in the order of the file.
 * A line that is not an object reference is in `invalid`.
 */
export function parseScripts(text: string): {
  readonly console: readonly EntryPoint[]
  readonly gui: readonly EntryPoint[]
  readonly invalid: readonly string[]
} {
  const commands = { console: [] as EntryPoint[], gui: [] as EntryPoint[] }
  const groups = new Map([
    ['console_scripts', commands.console],
    ['gui_scripts', commands.gui],
  ])
  const invalid: string[] = []
  let group: EntryPoint[] | undefined
  for (const raw of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue
    const section = /^\[(.*)\]$/.exec(line)
    if (section) {
      group = groups.get(section[1]?.trim() ?? '')
      continue
    }
    if (!group) continue
    const equals = line.indexOf('=')
    const name = line.slice(0, Math.max(0, equals)).trim()
    const match = line.length <= longestEntryPoint && reference.exec(line.slice(equals + 1).trim())
    if (equals < 1 || name === '' || !match || !match[1]) invalid.push(line)
    else group.push({ name, module: match[1], attribute: match[2] })
  }
  return { ...commands, invalid }
}
