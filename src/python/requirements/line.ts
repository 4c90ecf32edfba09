import { nearest } from '../../text/suggestion.ts'
import { Cursor, SyntaxProblem } from './cursor.ts'
import { parseRequirement, type ParsedRequirement } from './requirement.ts'

// One logical line of a requirements file: a requirement with its hashes, another file, or an option.

/** Options that change where and how distributions are looked for; they hold for the whole run, wherever they are. */
export type OptionLine =
  | { readonly option: 'index-url' | 'extra-index-url' | 'find-links' | 'trusted-host'; readonly value: string }
  | { readonly option: 'no-binary' | 'only-binary' | 'all-releases' | 'only-final'; readonly value: string }
  | { readonly option: 'no-index' | 'pre' | 'require-hashes' | 'no-require-hashes' | 'prefer-binary' | 'use-feature' }

export type Line =
  | {
      readonly kind: 'requirement'
      readonly requirement: ParsedRequirement
      /** `sha256:<hex>`, also `sha384` and `sha512`; lower-case. */
      readonly hashes: readonly string[]
      readonly editable: boolean
      /** The requirement without its options. */
      readonly text: string
      /** Options that only a build would read, e.g. `--config-settings`. */
      readonly buildOptions: readonly string[]
    }
  | { readonly kind: 'file'; readonly role: 'requirements' | 'constraints'; readonly path: string }
  | { readonly kind: 'options'; readonly options: readonly OptionLine[] }
  | { readonly kind: 'wrong'; readonly message: string; /** From 0. */ readonly offset: number }

interface Token {
  readonly value: string
  readonly offset: number
}

const shortNames: Readonly<Record<string, string>> = {
  '-i': '--index-url',
  '-f': '--find-links',
  '-r': '--requirement',
  '-c': '--constraint',
  '-e': '--editable',
  '-C': '--config-settings',
}
const withValue = [
  '--index-url',
  '--extra-index-url',
  '--find-links',
  '--trusted-host',
  '--no-binary',
  '--only-binary',
  '--all-releases',
  '--only-final',
  '--requirement',
  '--constraint',
  '--editable',
  '--hash',
  '--config-settings',
  '--global-option',
  '--use-feature',
]
const flags = ['--no-index', '--pre', '--require-hashes', '--no-require-hashes', '--prefer-binary']
const aliases: Readonly<Record<string, string>> = {
  '--pypi-url': '--index-url',
  '--config-setting': '--config-settings',
}
const hashLengths: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 }

/** Parses a logical line, its variables expanded already. */
export function parseLine(text: string): Line {
  try {
    return takeLine(text)
  } catch (error) {
    if (error instanceof SyntaxProblem) return { kind: 'wrong', message: error.message, offset: error.offset }
    throw error
  }
}

interface Option {
  readonly name: string
  readonly value: Token | undefined
  readonly offset: number
}

function takeLine(text: string): Line {
  if (text.endsWith('\\') && /\s\\$/.test(text.slice(-2))) {
    throw new SyntaxProblem(
      text.length - 1,
      'a blank follows the `\\` at the end of the line, so the line ends there; delete the blank',
    )
  }
  // As pip does: options begin at the first word that begins with a dash.
  const optionsAt = text.search(/(?<=^|\s)--?[A-Za-z]/)
  const requirementText = (optionsAt === -1 ? text : text.slice(0, optionsAt)).trimEnd()
  const marker = /^\s*(?:-e|--editable)[\s=]/.test(text) ? markerOf(text) : undefined
  const options = optionsAt === -1 ? [] : takeOptions(text.slice(0, marker?.offset), optionsAt)
  if (requirementText.trim() !== '') return requirementLine(requirementText, options)

  const [first] = options
  if (first === undefined) return { kind: 'options', options: [] }
  if (first.name === '--editable') return editableLine(first, options.slice(1), marker)
  if (first.name === '--requirement' || first.name === '--constraint') {
    const [, second] = options
    if (second) throw new SyntaxProblem(second.offset, 'only one option of this kind goes on a line')
    const role = first.name === '--requirement' ? 'requirements' : 'constraints'
    return { kind: 'file', role, path: first.value?.value ?? '' }
  }
  return { kind: 'options', options: options.map(optionLine) }
}

function requirementLine(text: string, options: readonly Option[], editable = false, shift = 0): Line {
  const syntax = parseRequirement(text)
  if (syntax.kind === 'wrong') return { ...syntax, offset: syntax.offset + shift }
  const hashes: string[] = []
  const buildOptions: string[] = []
  for (const option of options) {
    if (option.name === '--hash') hashes.push(hashOf(option))
    else if (option.name === '--config-settings' || option.name === '--global-option') buildOptions.push(option.name)
    else {
      throw new SyntaxProblem(
        option.offset,
        `\`${option.name}\` cannot follow a requirement; accepted there are \`--hash\` and \`--config-settings\``,
      )
    }
  }
  return { kind: 'requirement', requirement: syntax.requirement, hashes, editable, text: text.trim(), buildOptions }
}

/** `-e ./libs/a ; python_version >= "3.11"`, as uv and Poetry export it. */
function markerOf(text: string): Token | undefined {
  const at = text.search(/\s;\s/)
  return at === -1 ? undefined : { value: text.slice(at), offset: at }
}

function editableLine(option: Option, rest: readonly Option[], marker: Token | undefined): Line {
  const written = option.value ?? { value: '', offset: option.offset }
  const value = { ...written, value: written.value + (marker?.value ?? '') }
  const line = requirementLine(value.value, rest, true, value.offset)
  if (line.kind === 'requirement' && line.requirement.source.kind === 'index') {
    throw new SyntaxProblem(value.offset, '`-e` takes a directory or a version control URL, e.g. `-e ./libs/a`')
  }
  return line
}

function hashOf({ value, offset }: Option): string {
  const [algorithm = '', digest = ''] = (value?.value ?? '').toLowerCase().split(':', 2)
  const length = hashLengths[algorithm]
  if (length === undefined) {
    throw new SyntaxProblem(
      value?.offset ?? offset,
      `\`${algorithm}\` is not a hash that is accepted; accepted are sha256, sha384 and sha512, as \`--hash=sha256:<hex>\``,
    )
  }
  if (!/^[0-9a-f]+$/.test(digest) || digest.length !== length) {
    throw new SyntaxProblem(
      (value?.offset ?? offset) + algorithm.length + 1,
      `a ${algorithm} hash has ${length} hexadecimal digits, this one has ${digest.length}`,
    )
  }
  return `${algorithm}:${digest}`
}

function optionLine({ name, value, offset }: Option): OptionLine {
  const text = value?.value ?? ''
  switch (name) {
    case '--index-url':
    case '--extra-index-url':
      if (!URL.canParse(text)) throw new SyntaxProblem(value?.offset ?? offset, `\`${name}\` takes a complete URL`)
      return { option: name === '--index-url' ? 'index-url' : 'extra-index-url', value: text }
    case '--find-links':
      return { option: 'find-links', value: text }
    case '--trusted-host':
      return { option: 'trusted-host', value: text }
    case '--no-binary':
    case '--only-binary':
      return { option: name === '--no-binary' ? 'no-binary' : 'only-binary', value: text }
    case '--all-releases':
    case '--only-final':
      return { option: name === '--all-releases' ? 'all-releases' : 'only-final', value: text }
    case '--no-index':
      return { option: 'no-index' }
    case '--pre':
      return { option: 'pre' }
    case '--require-hashes':
      return { option: 'require-hashes' }
    case '--no-require-hashes':
      return { option: 'no-require-hashes' }
    case '--prefer-binary':
      return { option: 'prefer-binary' }
    case '--use-feature':
      return { option: 'use-feature' }
    default:
      throw new SyntaxProblem(offset, `\`${name}\` belongs behind a requirement, or on a line of its own`)
  }
}

function takeOptions(text: string, start: number): readonly Option[] {
  const tokens = words(text, start)
  const options: Option[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token) break
    const { written, attached } = splitOption(token)
    const name = shortNames[written] ?? aliases[written] ?? written
    if (flags.includes(name)) {
      if (attached) throw new SyntaxProblem(attached.offset, `\`${written}\` takes no value`)
      options.push({ name, value: undefined, offset: token.offset })
      continue
    }
    if (!withValue.includes(name)) throw new SyntaxProblem(token.offset, unknownOption(written))
    const value = attached ?? tokens[++index]
    if (value === undefined || value.value === '') {
      throw new SyntaxProblem(token.offset + written.length, `a value belongs after \`${written}\``)
    }
    options.push({ name, value, offset: token.offset })
  }
  return options
}

function splitOption({ value, offset }: Token): { readonly written: string; readonly attached: Token | undefined } {
  if (value.startsWith('--')) {
    const at = value.indexOf('=')
    if (at === -1) return { written: value, attached: undefined }
    return { written: value.slice(0, at), attached: { value: value.slice(at + 1), offset: offset + at + 1 } }
  }
  const written = value.slice(0, 2)
  const rest = value.slice(2).replace(/^=/, '')
  const attached = rest === '' ? undefined : { value: rest, offset: offset + value.length - rest.length }
  return { written, attached }
}

function unknownOption(written: string): string {
  const known = [...withValue, ...flags]
  const near = nearest(written, known) ?? known.find((option) => option.startsWith(written.slice(0, 8)))
  const suggestion = near === undefined ? '' : `; did you mean \`${near}\`?`
  return `\`${written}\` is not an option of a requirements file${suggestion || `; accepted are ${known.join(', ')}`}`
}

/** Words as a shell would split them: quotes group, a backslash takes the next character as it is. */
function words(text: string, start: number): readonly Token[] {
  const cursor = new Cursor(text)
  cursor.offset = start
  const tokens: Token[] = []
  for (;;) {
    cursor.skipSpaces()
    if (cursor.atEnd) return tokens
    const offset = cursor.offset
    let value = ''
    for (;;) {
      // In a path as Windows writes it, a backslash is not an escape: `c:\\users`, `.\\libs`, `\\\\server`.
      const path = value === '' ? cursor.take(/(?:[A-Za-z]:|\.{1,2}|\\)\\[^\s'"]*/y) : undefined
      const piece = path ?? cursor.take(/'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)/y)
      if (!piece) break
      value += path?.[0] ?? piece[1] ?? piece[2]?.replaceAll(/\\(["\\])/g, '$1') ?? piece[3] ?? piece[4] ?? ''
    }
    if (!cursor.atEnd && !/^\s/.test(cursor.rest)) cursor.fail('this quote is not closed')
    tokens.push({ value, offset })
  }
}
