import { slimPresets, type SlimChoice } from '../../plan/slim.ts'
import { checkHandler } from '../../plan/handlers.ts'
import type { Include } from '../../plan/include.ts'
import { flag, oneOf, optionalText } from '../kinds.ts'
import { list, listOf, splitList } from '../list-kinds.ts'
import { parseInclude, parseSlim } from '../building-kinds.ts'
import type { Field } from './field.ts'

export const contentFields = {
  include: {
    kind: listOf<Include>('`source => target`, or `source` alone', parseInclude, splitList),
    default: '',
    brief: 'own files or folders, as source => target',
    description:
      'Own files, directories or globs to put into the layer. The target is a path in the artifact (in a layer `python/` is what Python imports from, `bin/` is on PATH, `lib/` on LD_LIBRARY_PATH); without one, the source goes beside the packages by its own name: under `python/` in a layer, to the top of a function.',
  },
  code: {
    kind: listOf<Include>('`path`, or `path => target`', parseInclude, splitList),
    default: '',
    brief: 'own code of a function or an image',
    description:
      'Your own code for a function or an image: files, folders or globs below the working directory. The content of a folder goes to the top, beside the packages; with a target, below that path. Left out, and said: virtualenvs, `.git`, tests, caches, and what may hold secrets. A path that is named itself is taken.',
  },
  handler: {
    kind: optionalText('a handler, e.g. `app.handler`', checkHandler),
    default: '',
    brief: 'handler that must exist, e.g. app.handler',
    description:
      'The handler of a function: module, dot, name. The run fails when `code` and packages have no such module, or the module does not define that name.',
  },
  handlers: {
    kind: list('handlers, e.g. `app.handler, jobs/nightly.run`', checkHandler),
    default: '',
    brief: 'several of them, e.g. of one image',
    description:
      'Handlers of several functions that use the same zip or image, each checked like `handler`. An image starts with the first one.',
  },
  bytecode: {
    kind: oneOf(['false', 'true', 'auto', 'only']),
    default: 'false',
    brief: 'false, true, auto, only (default: false)',
    description:
      'Whether bytecode is added, so that Python does not compile every module at each cold start: imports are two to three times as quick. `true`: beside the sources, in `__pycache__`. `auto`: where the limit allows it, and a Python of the version is found. `only`: in the place of the sources, which saves room; tracebacks then show no lines, and what reads its own source or finds modules by `*.py` breaks. It is compiled by a Python of the runtime’s version, of this machine or brought by uv; nothing of the packages is run.',
  },
  exclude: {
    kind: list('glob patterns of paths in the layer, e.g. `python/**/tests/**`'),
    default: '',
    brief: "what to leave out, e.g. 'python/**/tests/**'",
    description:
      'What to leave out, besides `__pycache__` and bytecode beside its source. Nothing else is left out: packages import files that look unnecessary.',
  },
  'exclude-sdk': {
    kind: flag,
    default: 'false',
    brief: "leave AWS's SDK to the runtime (default: false)",
    description:
      'Whether AWS’s SDK is left to the runtime, as a set. Python: boto3, botocore, s3transfer and jmespath; and python-dateutil, six and urllib3 where nothing else requires them. Node.js: `@aws-sdk/*` and `@smithy/*`, and what only they require. AWS decides which version a runtime has, and when it changes, and advises bundling the SDK with what needs one version.',
  },
  slim: {
    kind: listOf<SlimChoice>(`${slimPresets.join(', ')}, all`, parseSlim),
    default: '',
    brief: 'leave out what nothing needs: tests, typing, …',
    description:
      'What is left out of Python packages, as far as it is proved that nothing needs it. `tests`: folders `tests` and `test` that no module imports or names. `typing`: stubs (`*.pyi`). `sources`: what extensions were compiled from (`*.c`, `*.h`, `*.pyx` …). `docs`: folders `docs` and `examples`, `*.md`, `*.rst`; licences stay. `metadata`: what installers leave in `.dist-info` for themselves; METADATA, entry points, RECORD and licences stay. `other-platforms`: binaries of Windows, macOS, Alpine Linux and other machines. `all`: all of these. With `verify: import`, every module that can be imported with the files must be importable without them; else they come back, package by package. Nothing is stripped. See docs/slimming.md.',
  },
} as const satisfies Record<string, Field<unknown>>
