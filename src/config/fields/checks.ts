import type { IgnoreRule } from '../../plan/ignore.ts'
import { parseIgnore } from '../ignore-kind.ts'
import { oneOf } from '../kinds.ts'
import { optionalGrowth, optionalSize } from '../amount-kinds.ts'
import { list, listOf, splitLines } from '../list-kinds.ts'
import { checkVariable } from '../building-kinds.ts'
import type { Field } from './field.ts'

export const checksFields = {
  verify: {
    kind: oneOf(['static', 'import']),
    default: 'static',
    brief: 'static, import (default: static)',
    description:
      'How a finished layer is verified. `static`: every ELF file, the sizes and the contents are looked at. `import`: in addition every top-level module of Python, or every direct dependency of Node.js, is imported in the Lambda runtime image (an image: on its own base), which needs Docker, and an emulator for a foreign architecture.',
  },
  'fail-on': {
    kind: oneOf(['error', 'warning']),
    default: 'error',
    brief: 'error, warning (default: error)',
    description:
      'Which findings end the run. `error`: those that are certain. `warning`: in addition those that may be wrong.',
  },
  'max-size': {
    kind: optionalSize,
    default: '',
    brief: 'the most that a layer may unpack to',
    description: 'The most that a layer may unpack to. A larger one ends the run, in a plan too.',
  },
  'max-growth': {
    kind: optionalGrowth,
    default: '',
    brief: 'by how much a layer may grow, e.g. 10 %',
    description:
      'By how much the unzipped size of a layer may grow: against the published version in `plan` and `publish`, against the zip that is in its place in `build`.',
  },
  'allow-licences': {
    kind: list('SPDX identifiers, with `*` for any letters, e.g. `MIT, Apache-2.0, BSD-*`'),
    default: '',
    brief: 'licences that packages may have',
    description:
      'The licences that packages may have. One with another licence, or with none, ends the run. Of `A OR B` one must be named, of `A AND B` both. `ignore: licence-not-allowed NAME: reason` accepts a package.',
  },
  ignore: {
    kind: listOf<IgnoreRule>('`code package: reason`, with `*` for any package', parseIgnore, splitLines),
    default: '',
    brief: 'findings to accept, each with a reason',
    description:
      'Findings to accept, one per line, each with a reason: `missing-library pyodbc: the layer odbc brings it`. They become notes, which say the reason.',
  },
  'allow-missing': {
    kind: list('names of shared libraries, e.g. `libodbc.so.2`, with `*` for any letters'),
    default: '',
    brief: 'libraries that another layer brings',
    description:
      'Shared libraries that another layer of the function brings. Without that, a library that an extension module needs, and that is neither in the layer nor in the runtime, ends the run.',
  },
  'verify-env': {
    kind: list('names of environment variables', checkVariable),
    default: '',
    brief: 'variables for verify: import, by name',
    description: 'Variables that `verify: import` gives to the modules that it imports, by their names.',
  },
  'exclude-imports': {
    kind: list('names of modules, e.g. `matplotlib.backends`, with `*` for any letters'),
    default: '',
    brief: 'modules that verify: import leaves out',
    description:
      'Modules, or packages of npm, that `verify: import` does not import: those that need what only the function has.',
  },
} as const satisfies Record<string, Field<unknown>>
