import { parseArgs } from 'node:util'
import type { Problem } from '../errors.ts'
import { fieldNames, unknownInput } from './config.ts'
import type { FieldName, RawInputs } from './config.ts'
import { fields } from './fields.ts'
import { nearest } from '../text/suggestion.ts'

/** What the command can be told to do. */
export const verbs = {
  plan: 'Say what would happen: packages, sizes, names. Writes no layer.',
  build: 'Build the layers, inspect them, and write their zips.',
  publish: 'Build what is not published yet, publish it, share it, attach it.',
  policy: 'Print the IAM policies that this needs. With publisher, plan, consumer or bucket: that document alone.',
  prune: 'Delete the versions beyond keep-versions that nothing uses. Publishes nothing.',
  consumers: 'Say which functions use which version of the layers.',
  inspect: 'Say what is in a layer: inspect ZIP, DIRECTORY or ARN of a layer version.',
  diff: 'Say what differs between two layers: diff A B, each as for inspect.',
} as const
export type Verb = keyof typeof verbs

/** How many words a verb must and may have, besides its options. Others have none. */
const wordsOf: Readonly<Partial<Record<Verb, { readonly least: number; readonly most: number }>>> = {
  policy: { least: 0, most: 1 },
  inspect: { least: 1, most: 1 },
  diff: { least: 2, most: 2 },
}
const leastWords = (verb: Verb): number => wordsOf[verb]?.least ?? 0
const mostWords = (verb: Verb): number => wordsOf[verb]?.most ?? 0

/** Options of the command that are not inputs of the action. */
export const switches = {
  json: 'Print one JSON document on stdout, in success and in failure, and nothing else there.',
  quiet: 'Print problems only.',
  verbose: 'Print every decision and its reason.',
  help: 'Print this help.',
  version: 'Print the version.',
} as const
export type Switch = keyof typeof switches

const shortNames: Readonly<Record<string, Switch>> = { h: 'help', q: 'quiet', v: 'verbose', V: 'version' }

export interface Command {
  readonly verb?: Verb
  /** What follows the verb: the layers to look at. */
  readonly words: readonly string[]
  readonly inputs: RawInputs
  readonly switches: ReadonlySet<Switch>
  /** What on the command line cannot be understood. */
  readonly problems: readonly Problem[]
}

export const nameOption = (name: string): string => `--${name}`

/** Reads a command line, without the program's name; says all that is wrong with it at once. */
export function parseCommand(argv: readonly string[]): Command {
  const inputs: Partial<Record<FieldName, string[]>> = {}
  const given = new Set<Switch>()
  const problems: Problem[] = []
  let verb: Verb | undefined
  const words: string[] = []
  const isField = (name: string): name is FieldName => Object.hasOwn(fields, name)
  const isSwitch = (name: string): name is Switch => Object.hasOwn(switches, name)
  const takesValue = (name: string): boolean => isField(name) && fields[name].kind.isSwitch !== true

  // Declared strings take the next argument as their value; node's own check is off, because it stops at the first mistake.
  const options = Object.fromEntries(
    [...fieldNames, ...Object.keys(switches)].map((name) => [
      name,
      { type: takesValue(name) ? ('string' as const) : ('boolean' as const), multiple: true as const },
    ]),
  )
  // node would take a following option for the value.
  const args = argv.filter((word, at) => {
    const valueless = word.startsWith('--') && takesValue(word.slice(2)) && (argv[at + 1] ?? '--').startsWith('--')
    if (valueless) problems.push(missingValue(word.slice(2) as FieldName))
    return !valueless
  })
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true })

  let afterUnknown = -1
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      if (verb === undefined && Object.hasOwn(verbs, token.value)) verb = token.value as Verb
      else if (verb !== undefined && words.length < mostWords(verb)) words.push(token.value)
      // What follows an unknown option is its value, not a second mistake.
      else if (token.index !== afterUnknown) problems.push(unexpectedWord(token.value, verb))
      continue
    }
    const isShort = !token.rawName.startsWith('--')
    const name = isShort ? (shortNames[token.name] ?? token.name) : token.name
    if (isSwitch(name)) {
      given.add(name)
      if (token.value !== undefined) problems.push(notTaken(name, token.value))
    } else if (isField(name) && !isShort) {
      if (token.value !== undefined) (inputs[name] ??= []).push(token.value)
      else if (takesValue(name)) problems.push(missingValue(name))
      else (inputs[name] ??= []).push('true')
    } else if (!isShort && name.startsWith('no-') && isField(name.slice(3)) && !takesValue(name.slice(3))) {
      ;(inputs[name.slice(3) as FieldName] ??= []).push('false')
    } else {
      if (token.value === undefined) afterUnknown = token.index + 1
      problems.push(
        isShort
          ? { code: 'unknown-input', message: `${token.rawName} is not an option.`, nextStep: 'See --help.' }
          : unknownInput(name, nameOption, [...fieldNames, ...Object.keys(switches)]),
      )
    }
  }
  if (given.has('quiet') && given.has('verbose')) {
    problems.push({
      code: 'contradicting-inputs',
      message: '--quiet and --verbose contradict each other.',
      nextStep: 'Give one of them.',
    })
  }
  if (verb !== undefined && words.length < leastWords(verb) && !given.has('help')) problems.push(missingWords(verb))
  return { ...(verb === undefined ? {} : { verb }), words, inputs, switches: given, problems }
}

function missingWords(verb: Verb): Problem {
  const wanted = leastWords(verb) === 1 ? 'a layer' : 'two layers'
  return {
    code: 'missing-value',
    message: `${verb} requires ${wanted}: the path of a zip or a directory, or the ARN of a layer version.`,
    nextStep: `Write e.g. lambda-layer ${verb} ${['layers/a.zip', 'layers/b.zip'].slice(0, leastWords(verb)).join(' ')}.`,
  }
}

function unexpectedWord(word: string, verb: Verb | undefined): Problem {
  const names = Object.keys(verbs)
  const near = nearest(word, names)
  return {
    code: 'unknown-verb',
    message:
      verb === undefined
        ? `${JSON.stringify(word)} is not a verb. Accepted: ${names.join(', ')}.`
        : `${JSON.stringify(word)} is not expected after ${verb}: every value belongs to an option.`,
    nextStep: verb === undefined && near !== undefined ? `Did you mean ${JSON.stringify(near)}?` : 'See --help.',
  }
}

const missingValue = (name: FieldName): Problem => ({
  code: 'missing-value',
  input: name,
  message: `--${name} has no value. Accepted: ${fields[name].kind.accepts}.`,
  nextStep: `Write --${name}=VALUE.`,
})

const notTaken = (name: Switch, value: string): Problem => ({
  code: 'unexpected-value',
  input: name,
  message: `--${name} takes no value, and was given ${JSON.stringify(value)}.`,
  nextStep: `Write --${name} alone.`,
})
