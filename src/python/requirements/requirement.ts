import { valid } from '@renovatebot/pep440'
import { namePattern } from '../names.ts'
import { parseWheelFilename } from '../wheels/filename.ts'
import { Cursor, SyntaxProblem } from './cursor.ts'
import { takeMarker } from '../markers/marker.ts'

// Requirement lines: https://packaging.python.org/en/latest/specifications/dependency-specifiers/
// A check of the syntax, so that a slip is shown with its column before anything runs. What a requirement means is uv's to say.

interface VersionSpecifier {
  readonly operator: '===' | '==' | '~=' | '!=' | '<=' | '>=' | '<' | '>'
  /** As written, e.g. `1.4.*`. */
  readonly version: string
}

/** Where a requirement's distribution comes from. */
export type RequirementSource =
  | { readonly kind: 'index'; readonly specifiers: readonly VersionSpecifier[] }
  /** `https:`, `file:`, `git+https:` … with its fragment. */
  | { readonly kind: 'url'; readonly url: string }
  /** As written, relative or absolute. */
  | { readonly kind: 'path'; readonly path: string }

export interface ParsedRequirement {
  /** As written, or as a wheel's file name tells it. Absent for a URL or a path that does not tell. */
  readonly name?: string
  readonly extras: readonly string[]
  readonly source: RequirementSource
  /** Without the `;`. */
  readonly marker?: string
}

export type RequirementSyntax =
  | { readonly kind: 'requirement'; readonly requirement: ParsedRequirement }
  | { readonly kind: 'wrong'; readonly message: string; /** From 0. */ readonly offset: number }

const schemes =
  /^(?:https?|file|ftp|(?:git|hg|svn|bzr)(?:\+(?:https?|ssh|file|git|svn|ftp|sftp|http|static-http|lp))?):/i
const nameHere = new RegExp(namePattern, 'y')
const eggFragment = new RegExp(`#(?:.*&)?egg=(${namePattern})`)
const archive = /\.(?:whl|tar\.gz|tgz|zip|tar\.bz2|tar\.xz|tar|tbz|txz)$/i

/** Parses one requirement; `text` has no comment and no options. */
export function parseRequirement(text: string): RequirementSyntax {
  try {
    return { kind: 'requirement', requirement: takeRequirement(new Cursor(text)) }
  } catch (error) {
    if (error instanceof SyntaxProblem) return { kind: 'wrong', message: error.message, offset: error.offset }
    throw error
  }
}

function takeRequirement(cursor: Cursor): ParsedRequirement {
  cursor.skipSpaces()
  refuseScpAddress(cursor)
  if (startsWithSource(cursor.rest)) return takeUnnamed(cursor)
  const name = takeName(cursor, 'a package name')
  cursor.skipSpaces()
  const extras = takeExtras(cursor)
  cursor.skipSpaces()
  const source: RequirementSource = cursor.take(/@/y)
    ? takeSource(cursor)
    : { kind: 'index', specifiers: takeSpecifiers(cursor) }
  cursor.skipSpaces()
  const marker = takeMarkerIfAny(cursor)
  return { name, extras, source, ...(marker === undefined ? {} : { marker }) }
}

/** As pip tells a URL or a path from a name: a scheme, a dot or a separator in front, or the name of an archive. */
function startsWithSource(text: string): boolean {
  const word = /^[^\s;@[]*/.exec(text)?.[0] ?? ''
  return schemes.test(text) || /^[./\\~]|^[A-Za-z]:[\\/]/.test(text) || /[\\/]/.test(word) || archive.test(word)
}

function takeUnnamed(cursor: Cursor): ParsedRequirement {
  const written = takeSource(cursor)
  const value = written.kind === 'url' ? written.url : written.kind === 'path' ? written.path : ''
  // `./libs/a[dev]`: extras of something that names itself.
  const extrasText = /\[([^\]]*)\]$/.exec(value)
  const extras = extrasText ? takeExtras(new Cursor(extrasText[0])) : []
  const bare = extrasText ? value.slice(0, extrasText.index) : value
  const source: RequirementSource = written.kind === 'url' ? { kind: 'url', url: bare } : { kind: 'path', path: bare }
  cursor.skipSpaces()
  const marker = takeMarkerIfAny(cursor)
  const name = nameOfSource(bare)
  return { extras, source, ...(name === undefined ? {} : { name }), ...(marker === undefined ? {} : { marker }) }
}

/** The name that a wheel's file name or an `#egg=` gives away. */
function nameOfSource(value: string): string | undefined {
  const egg = eggFragment.exec(value)?.[1]
  if (egg !== undefined) return egg
  const file =
    value
      .replace(/[#?].*$/, '')
      .split(/[\\/]/)
      .at(-1) ?? ''
  return parseWheelFilename(file)?.name
}

const scpAddress = /^(?:git\+)?(?:ssh:\/\/)?[\w.-]{1,64}@([\w.-]{1,255}):(?!\d+\/)[^\s;]+/

/** `git@github.com:org/repo.git` is how git writes an address of SSH. It is not a URL, and pip refuses it, too. */
function refuseScpAddress(cursor: Cursor): void {
  const [found, host] = scpAddress.exec(cursor.rest.slice(0, longestAddress)) ?? []
  if (found === undefined) return
  cursor.fail(`\`${found}\` is not a URL; begin it with \`git+ssh://\`, and write \`/\` for the \`:\` behind ${host}`)
}

const longestAddress = 1_000

function takeSource(cursor: Cursor): RequirementSource {
  cursor.skipSpaces()
  refuseScpAddress(cursor)
  const start = cursor.offset
  // A `;` belongs to the URL unless there is a space before it: PEP 508.
  const value = cursor.take(/\S+?(?=\s*$|\s+;|\s+\S)/y)?.[0]
  if (value === undefined) cursor.fail('a URL or a path belongs here')
  if (!/^[A-Za-z][A-Za-z0-9+.-]+:/.test(value)) return { kind: 'path', path: value }
  if (!schemes.test(value)) {
    cursor.fail('the URL has a scheme that is not accepted; accepted are https, http, file, git+https, git+ssh', start)
  }
  if (!/^file:/i.test(value) && !URL.canParse(value.replace(/^(?:git|hg|svn|bzr)\+/i, ''))) {
    cursor.fail('this is not a complete URL', start)
  }
  return { kind: 'url', url: value }
}

function takeName(cursor: Cursor, what: string): string {
  const start = cursor.offset
  const name = cursor.take(nameHere)?.[0]
  if (name === undefined) {
    cursor.fail(`${what} belongs here; it begins with a letter or a digit of ASCII`)
  }
  const tail = cursor.take(/[._-]+/y)
  if (tail) cursor.fail(`a name ends with a letter or a digit, not with \`${tail[0]}\``, start + name.length)
  const odd = /^[^\s[\]()<>=!~;@,#'"]/.exec(cursor.rest)?.[0]
  if (odd !== undefined) {
    cursor.fail(`\`${odd}\` cannot be part of a name; accepted are letters, digits, \`-\`, \`_\` and \`.\``)
  }
  return name
}

/** No package has as many; uv takes minutes for 200,000. */
const mostExtras = 500

function takeExtras(cursor: Cursor): readonly string[] {
  const start = cursor.offset
  if (!cursor.take(/\[\s*/y)) return []
  const extras: string[] = []
  if (cursor.take(/\]/y)) return extras
  for (;;) {
    extras.push(takeName(cursor, 'the name of an extra'))
    if (extras.length > mostExtras) cursor.fail(`more than ${mostExtras} extras are not accepted`, start)
    cursor.skipSpaces()
    if (cursor.take(/\]/y)) return extras
    if (!cursor.take(/,\s*/y)) cursor.fail('this `[` is not closed; extras are written `[one,two]`', start)
  }
}

function takeSpecifiers(cursor: Cursor): readonly VersionSpecifier[] {
  const start = cursor.offset
  const parenthesis = cursor.take(/\(\s*/y)
  const specifiers: VersionSpecifier[] = []
  for (;;) {
    cursor.skipSpaces()
    if (cursor.atEnd || /^[;)]/.test(cursor.rest)) break
    specifiers.push(takeSpecifier(cursor, specifiers.length > 0))
    cursor.skipSpaces()
    if (!cursor.take(/,/y)) break
  }
  if (parenthesis) {
    cursor.skipSpaces()
    if (!cursor.take(/\)/y)) cursor.fail('this `(` is not closed', start)
  }
  return specifiers
}

const operatorList = '`==`, `>=`, `<=`, `>`, `<`, `~=`, `!=` or `===`'

function takeSpecifier(cursor: Cursor, following: boolean): VersionSpecifier {
  const operator = cursor.take(/===|==|~=|!=|<=|>=|<|>/y)?.[0] as VersionSpecifier['operator'] | undefined
  if (operator === undefined) {
    if (/^=[^=]/.test(cursor.rest)) cursor.fail('`=` is not a comparison; write `==` for exactly this version')
    if (following) cursor.fail(`a comparison (${operatorList}) belongs after the comma`)
    cursor.fail(`a comparison (${operatorList}), \`[extras]\`, \`@ URL\` or \`; marker\` belongs here`)
  }
  cursor.skipSpaces()
  const versionStart = cursor.offset
  const version = cursor.take(operator === '===' ? /[^\s;),]+/y : /[^\s;),<>=!~]+(?:!(?!=)[^\s;),<>=!~]+)?/y)?.[0]
  if (version === undefined) cursor.fail(`a version belongs after \`${operator}\``)
  const problem = operator === '===' ? undefined : versionProblem(operator, version)
  if (problem !== undefined) cursor.fail(problem, versionStart)
  if (/^\s*(?:===|==|~=|!=|<=|>=|<|>)/.test(cursor.rest)) {
    cursor.fail('a comma belongs between two comparisons', cursor.offset)
  }
  const after = /^\s+([^\s;),].*)$/.exec(cursor.rest)
  if (after) cursor.fail('only one requirement goes on a line', cursor.offset + cursor.rest.search(/\S/))
  return { operator, version }
}

/** https://packaging.python.org/en/latest/specifications/version-specifiers/ */
function versionProblem(operator: VersionSpecifier['operator'], version: string): string | undefined {
  const wildcard = version.endsWith('.*')
  const bare = wildcard ? version.slice(0, -2) : version
  const comparesPrefixes = operator === '==' || operator === '!='
  if (wildcard && !comparesPrefixes) return `\`.*\` is accepted after \`==\` and \`!=\` only, not after \`${operator}\``
  if (valid(bare) === null) return `\`${version}\` is not a version (PEP 440), e.g. \`1.4.2\``
  if (wildcard && /[+]|dev/i.test(bare)) return `\`.*\` cannot follow a development or local version`
  if (bare.includes('+') && !comparesPrefixes)
    return `a local version (\`+…\`) is accepted after \`==\` and \`!=\` only`
  if (operator === '~=' && !/^v?(?:\d+!)?\d+\.\d+/i.test(bare)) return '`~=` needs at least two numbers, e.g. `~=1.4`'
  return undefined
}

function takeMarkerIfAny(cursor: Cursor): string | undefined {
  if (cursor.atEnd) return undefined
  const start = cursor.offset
  if (!cursor.take(/;\s*/y)) cursor.fail('this was not expected here; a marker begins with ` ; `', start)
  const markerStart = cursor.offset
  takeMarker(cursor)
  return cursor.text.slice(markerStart).trim()
}
