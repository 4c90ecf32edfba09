import { architectures } from '../plan/architectures.ts'
import type { Architecture } from '../plan/architectures.ts'
import { checkNameTemplate } from '../plan/layer-name.ts'
import { findRuntime, runtimes } from '../plan/runtimes.ts'
import type { Runtime } from '../plan/runtimes.ts'
import {
  flag,
  list,
  listOf,
  nearest,
  oneOf,
  optionalText,
  optionalWholeNumber,
  splitList,
  splitRequirements,
  text,
} from './kinds.ts'
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

function checkSystemPackage(name: string): { why: string } | undefined {
  // What begins with a dash would be an option of dnf.
  return /^[A-Za-z0-9][\w.+:*-]*$/.test(name) ? undefined : { why: 'is no name of a package' }
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
  build: field(
    oneOf(['auto', 'wheels', 'container']),
    'auto',
    'How what is needed becomes wheels. `auto`: everything that has a fitting wheel is downloaded, and only the rest is compiled, in the SAM build image; pure Python is built without a container. `wheels`: nothing is compiled; a package without a fitting wheel ends the run. `container`: pip resolves and builds all of it inside the SAM build image, as one does by hand.',
  ),
  image: field(
    optionalText('the name of an image, with `{runtime}`, `{python}` and `{architecture}` as placeholders'),
    '',
    'An image to compile in, in place of the SAM build image of the runtime. It needs the runtime’s Python as `/var/lang/bin/python3.X` or on PATH, and a compiler.',
  ),
  builder: field(
    optionalText('the name of a buildx builder'),
    '',
    'The buildx builder to compile with, as `docker buildx ls` lists it. Without one, the current builder.',
  ),
  'system-packages': field(
    list('names of packages', checkSystemPackage),
    '',
    'Packages of the build image’s package manager (dnf on Amazon Linux 2023, yum on Amazon Linux 2) to install before compiling. Shared libraries that a compiled extension needs and Lambda lacks come along in the layer’s `lib/`.',
  ),
  'before-build': field(
    optionalText('a shell script, or the path of one'),
    '',
    'A script that runs in the build image before compiling, by `sh -eu`, as root and with the network: it can install what no package has, e.g. a Rust toolchain.',
  ),
  'build-timeout': field(
    optionalWholeNumber(1, 360),
    '30',
    'After how many minutes the compiling of one package is stopped.',
  ),
  verify: field(
    oneOf(['static', 'import']),
    'static',
    'How a finished layer is verified. `static`: every ELF file, the sizes and the contents are looked at. `import`: in addition every top-level module is imported in the Lambda runtime image, which needs Docker, and an emulator for a foreign architecture.',
  ),
  'exclude-imports': field(
    list('names of modules, e.g. `matplotlib.backends`, with `*` for any letters'),
    '',
    'Modules that `verify: import` does not import: those that need what only the function has.',
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
