import { parseArgs } from 'node:util'
import type { Problem } from '../errors.ts'
import { fieldNames, unknownInput } from './config.ts'
import type { FieldName, RawInputs } from './config.ts'
import { fields } from './fields.ts'
import { foreignOption, looksLikePath, synonyms } from './habits.ts'
import { nearest } from '../text/suggestion.ts'
import { readsSource, verbFacts, verbNames } from './verbs.ts'
import type { VerbName } from './verbs.ts'

export type { Verb, VerbName } from './verbs.ts'

/** Options of the command that are not inputs of the action. */
export const switches = {
  json: 'Print one JSON document on stdout.',
  quiet: 'Print problems only.',
  verbose: 'Print every decision and its reason.',
  'detailed-exitcode': 'With plan: exit with 2 when there is something to do.',
  help: 'Print this help.',
  version: 'Print the version.',
} as const
export type Switch = keyof typeof switches

/** Options of one letter. */
export const shortOptions = {
  r: 'requirements',
  c: 'constraints',
  o: 'output-directory',
  q: 'quiet',
  v: 'verbose',
  h: 'help',
  V: 'version',
} as const satisfies Readonly<Record<string, Switch | FieldName>>

export interface Command {
  readonly verb?: VerbName
  /** What follows the verb: the layers to look at, a topic of the help. */
  readonly words: readonly string[]
  readonly inputs: RawInputs
  readonly switches: ReadonlySet<Switch>
  /** What on the command line cannot be understood. */
  readonly problems: readonly Problem[]
}

export const nameOption = (name: string): string => `--${name}`

const isField = (name: string): name is FieldName => Object.hasOwn(fields, name)
const isSwitch = (name: string): name is Switch => Object.hasOwn(switches, name)
const takesValue = (name: string): boolean => isField(name) && fields[name].kind.isSwitch !== true

/** Reads a command line, without the program's name; says all that is wrong with it at once. */
export function parseCommand(argv: readonly string[]): Command {
  const inputs: Partial<Record<FieldName, string[]>> = {}
  const given = new Set<Switch>()
  const problems: Problem[] = []
  let verb: VerbName | undefined
  const words: string[] = []
  const { args, valueless } = prepare(argv)
  problems.push(...valueless.map(missingValue))
  const { tokens } = parseArgs({ args, options: declared, strict: false, allowPositionals: true, tokens: true })

  let afterUnknown = -1
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      if (verb === undefined && isVerb(token.value)) verb = token.value
      else if (verb !== undefined && words.length < (verbFacts(verb).words?.most ?? 0)) words.push(token.value)
      // What follows an unknown option is its value, not a second mistake.
      else if (token.index === afterUnknown) continue
      else if (verb !== undefined && readsSource(verb) && looksLikePath(token.value)) {
        const name = token.value.endsWith('.zip') ? 'zip' : 'requirements'
        ;(inputs[name] ??= []).push(token.value)
      } else problems.push(unexpectedWord(token.value, verb))
      continue
    }
    const isShort = !token.rawName.startsWith('--')
    const name = (isShort && shortNames[token.name]) || token.name
    if (isSwitch(name)) {
      given.add(name)
      if (token.value !== undefined) problems.push(notTaken(name, token.value))
    } else if (isField(name)) {
      if (token.value !== undefined) (inputs[name] ??= []).push(token.value)
      else if (takesValue(name)) problems.push(missingValue(name))
      else (inputs[name] ??= []).push('true')
    } else if (!isShort && name.startsWith('no-') && isField(name.slice(3)) && !takesValue(name.slice(3))) {
      ;(inputs[name.slice(3) as FieldName] ??= []).push('false')
    } else {
      if (token.value === undefined) afterUnknown = token.index + 1
      const next = args[token.index + 1]
      problems.push(
        unknownOption(token.rawName, token.value ?? (next?.startsWith('-') === true ? undefined : next), verb),
      )
    }
  }
  problems.push(...contradictions(given, verb))
  if (verb !== undefined && !given.has('help')) problems.push(...problemsOfWords(verb, words))
  return { ...(verb === undefined ? {} : { verb }), words, inputs, switches: given, problems }
}

const shortNames: Readonly<Record<string, string>> = shortOptions

// Declared strings take the next argument as their value; node's own check is off, because it stops at the first mistake.
const declared = Object.fromEntries(
  [...fieldNames, ...Object.keys(switches)].map((name) => {
    const short = Object.keys(shortOptions).find((letter) => shortNames[letter] === name)
    const type = takesValue(name) ? ('string' as const) : ('boolean' as const)
    return [name, { type, multiple: true as const, ...(short === undefined ? {} : { short }) }]
  }),
)

/** Brings what people write into the form that node reads, and finds the options whose value is missing. */
function prepare(argv: readonly string[]): {
  readonly args: readonly string[]
  readonly valueless: readonly FieldName[]
} {
  const args: string[] = []
  const valueless: FieldName[] = []
  for (let at = 0; at < argv.length; at += 1) {
    const word = withoutSynonym(argv[at] ?? '')
    const next = argv[at + 1]
    const name = /^-[A-Za-z]$/.test(word)
      ? (shortNames[word.slice(1)] ?? '')
      : word.startsWith('--')
        ? word.slice(2)
        : ''
    // node would take a following option for the value.
    if (isField(name) && takesValue(name) && (next ?? '--').startsWith('--')) valueless.push(name)
    else if (isField(name) && !takesValue(name) && /^(true|false)$/i.test(next ?? '')) {
      args.push(`${word}=${next}`)
      at += 1
    } else args.push(word)
  }
  return { args, valueless }
}

function withoutSynonym(word: string): string {
  const [, name = '', rest = ''] = /^--([a-z-]+)(=.*)?$/s.exec(word) ?? []
  const meant = Object.hasOwn(synonyms, name) ? synonyms[name] : undefined
  return meant === undefined ? word : `--${meant}${rest}`
}

const isVerb = (word: string): word is VerbName => verbNames.some((one) => one === word)

function contradictions(given: ReadonlySet<Switch>, verb: VerbName | undefined): readonly Problem[] {
  const problems: Problem[] = []
  if (given.has('quiet') && given.has('verbose')) {
    problems.push({
      code: 'contradicting-inputs',
      message: '--quiet and --verbose contradict each other.',
      nextStep: 'Give one of them.',
    })
  }
  if (given.has('detailed-exitcode') && verb !== undefined && verb !== 'plan') {
    problems.push({
      code: 'contradicting-inputs',
      message: `--detailed-exitcode belongs to plan, and the command is ${verb}.`,
      nextStep: 'Run lambda-layer plan --detailed-exitcode, or leave it out.',
    })
  }
  return problems
}

function problemsOfWords(verb: VerbName, given: readonly string[]): readonly Problem[] {
  const { words, examples } = verbFacts(verb)
  if (words === undefined) return []
  if (given.length < words.least) {
    return [
      {
        code: 'missing-value',
        message: `${verb} requires ${words.are}.`,
        nextStep: `Write e.g. lambda-layer ${examples[0]}`,
      },
    ]
  }
  const { oneOf } = words
  return given.flatMap((word): Problem[] => {
    if (oneOf === undefined || oneOf.includes(word)) return []
    const near = nearest(word, oneOf)
    return [
      {
        code: 'unexpected-value',
        message: `${verb} requires ${words.are}; ${JSON.stringify(word)} is none of them.`,
        nextStep: near === undefined ? `Write e.g. lambda-layer ${examples[0]}` : `Did you mean ${near}?`,
      },
    ]
  })
}

function unexpectedWord(word: string, verb: VerbName | undefined): Problem {
  const code = 'unknown-verb'
  const quoted = JSON.stringify(word)
  if (verb === undefined) {
    const near = nearest(word, verbNames)
    return {
      code,
      message: `${quoted} is not a command. Commands: ${verbNames.join(', ')}.`,
      nextStep: looksLikePath(word)
        ? `Write lambda-layer build ${word}`
        : near === undefined
          ? 'Run lambda-layer help.'
          : `Did you mean ${JSON.stringify(near)}?`,
    }
  }
  const isRequirement = /^[A-Za-z0-9][\w.-]*(\[[\w,.-]*\])?([<>=!~]=?.*)?$/.test(word)
  return {
    code,
    message: `${quoted} is not expected after ${verb}: it is neither an option nor the path of a file.`,
    nextStep:
      readsSource(verb) && isRequirement
        ? `For a package, write --packages ${/[<>!~[]/.test(word) ? `'${word}'` : word}`
        : `Run lambda-layer help ${verb}.`,
  }
}

function unknownOption(rawName: string, value: string | undefined, verb: VerbName | undefined): Problem {
  const foreign = foreignOption(rawName, value)
  if (foreign) return { code: 'unknown-input', input: rawName.replace(/^-+/, ''), ...foreign }
  if (rawName.startsWith('--')) {
    return unknownInput(rawName.slice(2), nameOption, [...fieldNames, ...Object.keys(switches)])
  }
  return {
    code: 'unknown-input',
    message: `${rawName} is not an option.`,
    nextStep: `Run lambda-layer help${verb === undefined ? '' : ` ${verb}`}.`,
  }
}

const missingValue = (name: FieldName): Problem => ({
  code: 'missing-value',
  input: name,
  message: `--${name} has no value. Accepted: ${fields[name].kind.accepts.replaceAll('`', '')}.`,
  nextStep: `Write --${name}=VALUE.`,
})

const notTaken = (name: Switch, value: string): Problem => ({
  code: 'unexpected-value',
  input: name,
  message: `--${name} takes no value, and was given ${JSON.stringify(value)}.`,
  nextStep: `Write --${name} alone.`,
})
