// What `--help`, `help VERB` and `help OPTION` print: each fits a screen of 40 lines and 80 columns.
import { nearest } from '../text/suggestion.ts'
import type { Problem } from '../errors.ts'
import { fieldNames } from './config.ts'
import type { FieldName } from './config.ts'
import { shortOptions, switches } from './command.ts'
import type { Switch } from './command.ts'
import { fields } from './fields.ts'
import type { GroupOfFields } from './groups.ts'
import { inputsOf, readsSource, verbFacts, verbNames } from './verbs.ts'
import { heededVariables, variables } from './variables.ts'
import type { VerbName } from './verbs.ts'

export type HelpTopic =
  | { readonly kind: 'overview' }
  | { readonly kind: 'verb'; readonly verb: VerbName }
  | { readonly kind: 'option'; readonly option: FieldName | Switch }
  | { readonly kind: 'variables' }

const isVerb = (name: string): name is VerbName => verbNames.some((one) => one === name)
const isField = (name: string): name is FieldName => Object.hasOwn(fields, name)
const isSwitch = (name: string): name is Switch => Object.hasOwn(switches, name)

/** The topic of `help WORD`, or what is wrong with the word. */
export function helpTopic(word: string | undefined): HelpTopic | Problem {
  if (word === undefined) return { kind: 'overview' }
  if (word === 'variables') return { kind: 'variables' }
  if (isVerb(word)) return { kind: 'verb', verb: word }
  const option = word.replace(/^-+/, '')
  if (isField(option) || isSwitch(option)) return { kind: 'option', option }
  const near = nearest(option, [...verbNames, ...fieldNames, 'variables'])
  return {
    code: 'unknown-topic',
    message: `There is no help for ${JSON.stringify(word)}: it is neither a command nor an option.`,
    nextStep:
      near === undefined
        ? 'Run lambda-layer help for the list of commands.'
        : `Did you mean lambda-layer help ${near}?`,
  }
}

/** How wide the names of commands and of options are. */
const verbWidth = 12
const optionWidth = 22

export function renderHelp(topic: HelpTopic, columns = 80): string {
  const width = Math.max(20, Math.min(columns, 80))
  switch (topic.kind) {
    case 'overview':
      return page(overview(width))
    case 'verb':
      return page(helpOfVerb(topic.verb, width))
    case 'variables':
      return page(helpOfVariables(width))
    case 'option':
      return page(helpOfOption(topic.option, width))
  }
}

const page = (lines: readonly string[]): string => `${lines.join('\n')}\n`

function overview(width: number): readonly string[] {
  return [
    ...wrap('lambda-layer: turns dependencies into a verified, published AWS Lambda layer.', 0, width),
    '',
    ...wrap('Usage: lambda-layer COMMAND [FILE...] [options]', 0, width),
    '',
    'Commands:',
    ...verbNames.flatMap((name) => item(name, verbFacts(name).says, width, verbWidth)),
    '',
    'Examples:',
    ...['build requirements.txt', 'plan --regions eu-west-1', 'inspect layers/a.zip'].map(
      (one) => `  lambda-layer ${one}`,
    ),
    '',
    'For every command:',
    ...(Object.keys(switches) as Switch[])
      .filter((name) => name !== 'detailed-exitcode')
      .flatMap((name) => item(optionName(name), switches[name], width)),
    '',
    ...wrap('lambda-layer help NAME explains a command, an option, or the variables.', 0, width),
    ...wrap('Exit codes: 0 done, 1 failed, 2 wrong configuration, 130 interrupted, 70 a bug.', 0, width),
  ]
}

function helpOfVariables(width: number): readonly string[] {
  return [
    ...wrap('Variables of the environment that are not options:', 0, width),
    ...Object.entries(variables).flatMap(([name, text]) => ['', name].concat(wrap(text.replaceAll('`', ''), 2, width))),
    '',
    ...wrap(heededVariables.replaceAll('`', ''), 0, width),
  ]
}

const longestHelp = 38

/** As many options as fit a screen are explained; the others are named. */
function helpOfVerb(verb: VerbName, width: number): readonly string[] {
  const { says, words, examples } = verbFacts(verb)
  const options = inputsOf(verb)
  const after = words?.usage ?? (readsSource(verb) ? '[FILE...]' : '')
  const usage = [verb, after, options.length > 0 ? '[options]' : '']
  const lines = (mains: Mains, columns: number): readonly string[] => [
    ...wrap(`lambda-layer ${verb}: ${says}`, 0, columns),
    '',
    ...wrap(`Usage: lambda-layer ${usage.filter((one) => one !== '').join(' ')}`, 0, columns),
    '',
    examples.length === 1 ? 'Example:' : 'Examples:',
    ...examples.map((one) => `  lambda-layer ${one}`),
    '',
    ...mainOptions(options, mains, columns),
    ...furtherOptions(options, mains, columns),
    ...wrap(
      options.length > 0
        ? 'A list is repeated or separated by commas. More: lambda-layer help OPTION.'
        : 'lambda-layer help lists all commands.',
      0,
      columns,
    ),
  ]
  const sizes: readonly Mains[] = [
    [9, 9],
    [5, 5],
    [4, 2],
    [3, 2],
    [3, 1],
    [2, 1],
    [1, 1],
    [1, 0],
    [0, 0],
  ]
  return lines(sizes.find((mains) => lines(mains, 80).length <= longestHelp) ?? [0, 0], width)
}

/** How many options are explained: of what goes in and for what it is built, and of each other group. */
type Mains = readonly [ofFirst: number, ofOthers: number]

function mainOptions(options: readonly GroupOfFields[], mains: Mains, width: number): readonly string[] {
  const shown = options.flatMap((group) => mainOf(group, mains))
  if (shown.length === 0) return []
  return ['Main options:', ...shown.flatMap((name) => item(optionName(name), fields[name].brief, width)), '']
}

function mainOf({ name, fields: names }: GroupOfFields, [ofFirst, ofOthers]: Mains): readonly FieldName[] {
  return names.slice(0, name === 'source' || name === 'target' ? ofFirst : ofOthers)
}

function furtherOptions(options: readonly GroupOfFields[], mains: Mains, width: number): readonly string[] {
  const lines = options.flatMap((group) => {
    const main = mainOf(group, mains)
    const names = group.fields.filter((name) => !main.includes(name))
    if (names.length === 0) return []
    return wrap(`${group.title}: ${names.map((name) => `--${name}`).join(' ')}`, 2, width, 4)
  })
  return lines.length === 0 ? [] : ['Further options:', ...lines, '']
}

function helpOfOption(option: FieldName | Switch, width: number): readonly string[] {
  if (!isField(option)) return [optionName(option).trim(), '', ...wrap(switches[option], 0, width)]
  const { kind, default: fallback, description } = fields[option]
  return [
    `${optionName(option).trim()}${kind.isSwitch === true ? '' : ' VALUE'}`,
    '',
    ...wrap(description.replaceAll('`', ''), 0, width),
    '',
    ...wrap(`Accepted: ${kind.accepts.replaceAll('`', '')}.`, 0, width),
    ...(fallback === '' ? [] : wrap(`Default: ${fallback}`, 0, width)),
    ...(kind.isSwitch === true ? wrap(`Write --${option} for true, --no-${option} for false.`, 0, width) : []),
    ...wrap(`In a workflow it is the input ${option}.`, 0, width),
  ]
}

function optionName(name: FieldName | Switch): string {
  const short = Object.entries(shortOptions).find(([, long]) => long === name)?.[0]
  return `${short === undefined ? '   ' : `-${short},`} --${name}`
}

/** A name and what it is. Where the window is narrow, one below the other. */
function item(name: string, text: string, width: number, nameWidth = optionWidth): readonly string[] {
  if (text === '') return [`  ${name}`]
  const column = nameWidth + 4
  if (width < 60) return [`  ${name.trim()}`, ...wrap(text, 4, width)]
  const [first = '', ...more] = wrap(text, column, width)
  const head = `  ${name}`
  return head.length < column ? [head.padEnd(column) + first.trimStart(), ...more] : [head, first, ...more]
}

function wrap(text: string, indent: number, width: number, hanging = indent): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const room = Math.max(16, width - (lines.length === 0 ? indent : hanging))
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((one, at) => ' '.repeat(at === 0 ? indent : hanging) + one)
}
