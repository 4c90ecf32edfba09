import { architectures } from '../plan/architectures.ts'
import type { Architecture } from '../plan/architectures.ts'
import { checkNameTemplate } from '../plan/layer-name.ts'
import { findRuntime, runtimes } from '../plan/runtimes.ts'
import type { Runtime } from '../plan/runtimes.ts'
import { flag, list, listOf, nearest, splitList, splitRequirements, text } from './kinds.ts'
import type { Kind } from './kinds.ts'

/** One input of the action, which is one option of the command. */
export interface Field<T> {
  readonly kind: Kind<T>
  /** What counts when it is left out, as a user would write it. Empty: nothing. */
  readonly default: string
  /** Full sentences, in Markdown. The first says what it is. */
  readonly description: string
}

const field = <T>(kind: Kind<T>, fallback: string, description: string): Field<T> => ({
  kind,
  default: fallback,
  description,
})

export interface Include {
  readonly source: string
  /** Path in the layer; absent: under `python/`, by the source's own name. */
  readonly target?: string
}

function parseRuntime(name: string): { value: Runtime; warning?: string } | { why: string; nearest?: string } {
  const found = findRuntime(name)
  if (!found) {
    const near = nearest(
      name,
      runtimes.map((runtime) => runtime.name),
    )
    return { why: 'is not a Python runtime that can be built for', ...(near === undefined ? {} : { nearest: near }) }
  }
  if (found.known) return { value: found }
  return {
    value: found,
    warning: `${name} is newer than this version knows: it is taken to be like ${runtimes.at(-1)?.name ?? 'the newest one'} (glibc ${found.glibc.join('.')}).`,
  }
}

function parseArchitecture(name: string): { value: Architecture } | { why: string; nearest?: string } {
  const found = architectures.find((one) => one === name)
  if (found) return { value: found }
  const alias = { amd64: 'x86_64', x64: 'x86_64', 'x86-64': 'x86_64', aarch64: 'arm64', armv8: 'arm64' }[
    name.toLowerCase()
  ]
  const near = alias ?? nearest(name, architectures)
  return { why: 'is not an architecture of Lambda', ...(near === undefined ? {} : { nearest: near }) }
}

function parseInclude(item: string): { value: Include } | { why: string } {
  const [source = '', target, ...more] = item.split('=>').map((part) => part.trim())
  if (source === '' || target === '' || more.length > 0) return { why: 'is not of that form' }
  return { value: target === undefined ? { source } : { source, target } }
}

/** Every input, in the order in which they are shown. The only place that knows names, parsers, defaults and descriptions. */
export const fields = {
  requirements: field(
    list('paths of requirements files'),
    '',
    'Requirements files in the format of pip, with nested `-r` and `-c`, hashes, markers and index options. When neither this nor `packages` is given, `requirements.txt` is taken.',
  ),
  packages: field(
    list('requirements as in a requirements file, e.g. `requests>=2.31,<3`', undefined, splitRequirements),
    '',
    'Requirements given directly, in addition to those of the files.',
  ),
  constraints: field(
    list('paths of constraints files'),
    '',
    'Constraints files: they limit the versions of what is installed, and install nothing themselves.',
  ),
  runtimes: field(
    listOf<Runtime>(runtimes.map((runtime) => runtime.name).join(', '), parseRuntime),
    'python3.13',
    'The Lambda runtimes to build for. Several whose layer names are the same share one layer, each in its own `python/lib/python3.X/site-packages`.',
  ),
  architectures: field(
    listOf<Architecture>(architectures.join(', '), parseArchitecture),
    'x86_64',
    'The instruction sets to build for. No emulation is needed for what has wheels.',
  ),
  'layer-name': field(
    text(
      '1 to 140 letters, digits, `-` and `_`, with `{runtime}` and `{architecture}` as placeholders',
      checkNameTemplate,
    ),
    'dependencies-{runtime}-{architecture}',
    'The name of the layer, and of its zip. `{runtime}` becomes e.g. `python313`, `{architecture}` becomes `arm64` or `x86_64`. Targets whose names come out the same are one layer.',
  ),
  include: field(
    listOf<Include>('`source => target`, or `source` alone', parseInclude, splitList),
    '',
    'Own files, directories or globs to put into the layer. The target is a path in the layer (`python/` is what Python imports from, `bin/` is on PATH, `lib/` on LD_LIBRARY_PATH); without one, the source goes under `python/` by its own name.',
  ),
  exclude: field(
    list('glob patterns of paths in the layer, e.g. `python/**/tests/**`'),
    '',
    'What to leave out, besides `__pycache__`. Nothing else is left out by itself, since packages import what looks superfluous.',
  ),
  'working-directory': field(text('the path of a directory'), '.', 'Where relative paths start.'),
  'output-directory': field(
    text('the path of a directory, which is made when it does not exist'),
    'layers',
    'Where the zips are written, each as `<layer-name>.zip`.',
  ),
  cache: field(
    flag,
    'true',
    'Whether to keep wheels and what was learned about them between runs: on disk, and on a runner in the cache of GitHub Actions. `false` starts from nothing and keeps nothing.',
  ),
} as const satisfies Record<string, Field<unknown>>
