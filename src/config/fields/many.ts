import { optionalText } from '../kinds.ts'
import { list } from '../list-kinds.ts'
import type { Field } from './field.ts'

export const manyFields = {
  'layers-file': {
    kind: optionalText('the path of a TOML file'),
    default: '',
    brief: 'file of many layers (default: lambda-layers.toml)',
    description:
      'A file that declares many layers: a table `[layer.NAME]` for each, with any of these inputs, and `[defaults]` for all. Without it, `lambda-layers.toml` in the working directory is taken, when no input says what goes in. Inputs that are given beside it count more than the file. See docs/many-layers.md.',
  },
  only: {
    kind: list('names of layers of the file, with `*` for any letters'),
    default: '',
    brief: "which layers of the file, e.g. 'api-*'",
    description: 'Which layers of the file are done. Without it, all of them.',
  },
  'changed-since': {
    kind: optionalText('a commit, a branch or a tag of git'),
    default: '',
    brief: 'those that changed since a commit',
    description:
      'Does only those layers of the file whose inputs or files changed since that commit. In a workflow, `actions/checkout` must fetch it: `fetch-depth: 0`.',
  },
} as const satisfies Record<string, Field<unknown>>
