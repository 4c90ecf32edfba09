import { parseFunctionSelector, type FunctionSelector } from '../../plan/functions.ts'
import { flag, optionalText, optionalWholeNumber } from '../kinds.ts'
import { listOf } from '../list-kinds.ts'
import { checkAlias } from '../publishing-kinds.ts'
import type { Field } from './field.ts'

export const functionsFields = {
  'update-functions': {
    kind: listOf<FunctionSelector>('names or ARNs of functions, or `tag:key=value`', parseFunctionSelector),
    default: '',
    brief: 'functions that are to use the version',
    description:
      'Functions that are to use the version, or the code of a function. Of a layer, only this layer’s version is swapped; their other layers, and the order, stay. A function whose update fails gets its previous layers, or its previous code, back.',
  },
  'publish-function-version': {
    kind: flag,
    default: 'false',
    brief: 'publish a version of each of them',
    description: 'Whether to publish a version of each function that was updated. Published versions never change.',
  },
  alias: {
    kind: optionalText('the name of an alias', checkAlias),
    default: '',
    brief: 'alias that moves to the new version',
    description:
      'An alias of the functions in `update-functions` that moves to a new version of each: a version is published then, as with `publish-function-version`. All functions are changed, or none: when one fails, all have the layers or the code, and the aliases, that they had before. A function without this alias gets a layer only, and a warning names it; with `artifact: function` or `image`, the alias is made.',
  },
  'canary-share': {
    kind: optionalWholeNumber(1, 99),
    default: '',
    brief: 'percent of its calls at first',
    description:
      'How many percent of the calls of `alias` go to the new version at first. The rest follows after `canary-minutes`.',
  },
  'canary-minutes': {
    kind: optionalWholeNumber(1, 1_440),
    default: '5',
    brief: 'how long that share holds (default: 5)',
    description: 'For how many minutes `canary-share` holds.',
  },
  'canary-alarm': {
    kind: optionalText('the name of an alarm', (item) => (item.length > 255 ? { why: 'is too long' } : undefined)),
    default: '',
    brief: 'alarm that takes everything back',
    description:
      'An alarm of CloudWatch, in each region, that is watched during `canary-minutes`. When it goes off, all functions of the region have the layers, the code and the aliases that they had before, and the run fails.',
  },
  'smoke-event': {
    kind: optionalText('JSON, or the path of a file with JSON'),
    default: '',
    brief: 'event to call the new code with: JSON, or a file',
    description:
      'An event that the new code is called with. With `update-functions`, each function is called in AWS, before its alias moves; when one of them answers with an error, everything is taken back: aliases, versions and code. Without, every handler is called on this machine, in Lambda’s runtime image, before the zip is written or the image is pushed: that needs Docker. With `artifact: function` or `image`.',
  },
} as const satisfies Record<string, Field<unknown>>
