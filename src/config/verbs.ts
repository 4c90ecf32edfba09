// What the command can be told to do: one table, from which the help and the shell completion are made.
import { groups, type GroupName, type GroupOfFields } from './groups.ts'
import type { FieldName } from './raw-inputs.ts'

interface VerbFacts {
  /** One line: what it does. */
  readonly says: string
  /** The words after the verb, besides options. Without it, a verb that reads `source` takes files. */
  readonly words?: {
    readonly usage: string
    readonly least: number
    readonly most: number
    /** What they are, after "requires". */
    readonly are: string
    /** The only ones that are accepted. */
    readonly oneOf?: readonly string[]
  }
  /** Command lines without the program's name. The first is the plainest. */
  readonly examples: readonly [string, ...string[]]
  /** Which inputs it reads. */
  readonly groups: readonly GroupName[]
  /** The only ones of them, where it reads few. */
  readonly only?: readonly FieldName[]
}

const layerWords = 'the path of a zip or a directory, or the ARN of a layer version'
const making = ['source', 'many', 'target', 'content', 'building', 'checks', 'files'] as const
const naming = ['layers-file', 'only', 'changed-since', 'runtimes', 'architectures', 'layer-name', 'regions'] as const
const publishing = ['publishing', 'sharing', 'functions'] as const
const images = ['images'] as const

export const verbs = {
  plan: {
    says: 'Say what would happen: packages, sizes, changes. Writes nothing.',
    examples: ['plan', 'plan requirements.txt --regions eu-west-1', 'plan --regions eu-west-1 --detailed-exitcode'],
    groups: [...making, ...images, ...publishing],
  },
  build: {
    says: 'Build the layers, inspect them, and write their zips.',
    examples: [
      'build',
      'build requirements.txt --architectures arm64',
      "build --packages 'requests>=2.31' --runtimes 3.12,3.13",
    ],
    groups: [...making, ...images],
  },
  publish: {
    says: 'Build what is not published yet, publish it and share it.',
    examples: [
      'publish --regions eu-west-1',
      'publish --layer-name analytics --share-with 111122223333',
      'publish --zip layers/analytics.zip --layer-name analytics',
      'publish --artifact image --code src --repository functions',
    ],
    groups: [...making, ...images, ...publishing],
  },
  inspect: {
    says: 'Say what is in a layer, and what is wrong with it.',
    words: { usage: 'LAYER', least: 1, most: 1, are: `a layer: ${layerWords}` },
    examples: ['inspect layers/a.zip', 'inspect arn:aws:lambda:eu-west-1:123456789012:layer:analytics:7'],
    groups: ['target', 'checks'],
  },
  diff: {
    says: 'Say what differs between two layers.',
    words: { usage: 'LAYER LAYER', least: 2, most: 2, are: `two layers: ${layerWords}` },
    examples: ['diff layers/a.zip layers/b.zip'],
    groups: ['target'],
  },
  invoke: {
    says: 'Start a function here as Lambda would, in Docker, and call it.',
    words: { usage: '[ZIP|IMAGE]', least: 0, most: 1, are: 'the path of a zip, or the name of an image' },
    examples: [
      'invoke layers/app.zip --handler app.handler --event event.json',
      'invoke layers/deps.zip --code src --handler app.handler',
      'invoke --artifact image --code src --handlers app.a,app.b',
    ],
    groups: [...making, 'trying'],
  },
  consumers: {
    says: 'Say which functions use which version of the layers.',
    examples: ['consumers --layer-name analytics --regions eu-west-1'],
    groups: ['many', 'target', 'publishing'],
    only: naming,
  },
  prune: {
    says: 'Delete versions beyond keep-versions that nothing uses.',
    examples: [
      'prune --layer-name analytics --keep-versions 5',
      'prune --layer-name analytics --keep-versions 5 --publish plan',
    ],
    groups: ['many', 'target', 'publishing'],
    only: [...naming, 'keep-versions', 'publish'],
  },
  lock: {
    says: 'Write pylock.toml: the exact files that all targets take.',
    examples: ['lock', 'lock --runtimes 3.12,3.13 --architectures x86_64,arm64'],
    groups: ['source', 'target', 'building'],
  },
  list: {
    says: 'List the layers of lambda-layers.toml; with --json, as a matrix.',
    examples: ['list', 'list --changed-since origin/main --json'],
    groups: ['many', 'target'],
  },
  why: {
    says: 'Say why a package is in a layer: who requires it.',
    words: { usage: 'PACKAGE', least: 1, most: 1, are: 'the name of a package' },
    examples: ['why numpy', 'why numpy -r requirements.txt'],
    groups: ['source', 'many', 'target'],
  },
  tree: {
    says: 'Print the packages of a layer as a tree of who requires whom.',
    examples: ['tree', 'tree requirements.txt'],
    groups: ['source', 'many', 'target'],
  },
  init: {
    says: 'Write a workflow and the role it requires, for this folder.',
    examples: ['init', 'init --layer-name analytics --regions eu-west-1'],
    groups: ['target', 'publishing'],
    only: ['runtimes', 'architectures', 'layer-name', 'regions'],
  },
  cache: {
    says: 'Say how large the stores are; cache clean empties them.',
    words: { usage: '[clean]', least: 0, most: 1, are: 'no word, or clean', oneOf: ['clean'] },
    examples: ['cache', 'cache clean'],
    groups: [],
  },
  balance: {
    says: 'Bring versions and grants of one region to the others.',
    words: { usage: 'REGION [apply]', least: 1, most: 2, are: 'the region whose versions count' },
    examples: [
      'balance eu-west-1 --layer-name analytics --regions all',
      'balance eu-west-1 apply --layer-name analytics --regions all',
    ],
    groups: ['target', 'publishing'],
    only: ['runtimes', 'architectures', 'layer-name', 'regions', 's3-bucket', 's3-prefix', 'source-profile'],
  },
  policy: {
    says: 'Print the IAM policies that this configuration requires.',
    words: { usage: '[publisher|plan|consumer|bucket]', least: 0, most: 1, are: 'the name of a policy' },
    examples: ['policy', 'policy publisher --layer-name analytics --regions eu-west-1'],
    groups: ['many', 'target', ...publishing],
  },
  completion: {
    says: 'Print the completion script of a shell: bash, zsh or fish.',
    words: {
      usage: 'bash|zsh|fish',
      least: 1,
      most: 1,
      are: 'the name of a shell: bash, zsh or fish',
      oneOf: ['bash', 'zsh', 'fish'],
    },
    examples: ['completion bash', 'completion fish >~/.config/fish/completions/lambda-layer.fish'],
    groups: [],
  },
  help: {
    says: 'Explain a command or an option: help build, help runtimes.',
    words: { usage: '[COMMAND|OPTION]', least: 0, most: 1, are: 'the name of a command or an option' },
    examples: ['help build', 'help runtimes'],
    groups: [],
  },
} as const satisfies Record<string, VerbFacts>

export type VerbName = keyof typeof verbs
/** Those that do work. The door answers the others by itself. */
export type Verb = Exclude<VerbName, 'help' | 'completion'>

export const verbNames = Object.keys(verbs) as readonly VerbName[]
export const verbFacts = (verb: VerbName): VerbFacts => verbs[verb]

/** Whether files on its command line say what goes in. */
export const readsSource = (verb: VerbName): boolean => verbFacts(verb).groups.includes('source')

/** The inputs that a verb reads, in groups. */
export function inputsOf(verb: VerbName): readonly GroupOfFields[] {
  const { groups: read, only } = verbFacts(verb)
  return groups
    .filter(({ name }) => read.includes(name))
    .map((group) => (only ? { ...group, fields: group.fields.filter((name) => only.includes(name)) } : group))
}

export const doesWork = (verb: VerbName): verb is Verb => verb !== 'help' && verb !== 'completion'
