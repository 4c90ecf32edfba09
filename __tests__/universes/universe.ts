// A small universe: a few packages with their releases, and what somebody asks for. The seed decides all of it.

import { architectures } from '../../src/lambda/architectures.ts'
import { pythonRuntimes } from '../../src/lambda/runtimes.ts'
import type { Target } from '../../src/lambda/target.ts'
import { randomFrom, type Random } from './random.ts'

export interface Release {
  readonly name: string
  readonly version: string
  /** Tags of its wheels, perhaps behind a build tag: `1-py3-none-any`. */
  readonly wheels: readonly string[]
  readonly hasSource: boolean
  readonly requires: readonly string[]
  readonly extras: readonly string[]
  readonly requiresPython: string | undefined
  readonly yanked: boolean
}

export interface Universe {
  readonly seed: number
  readonly target: Target
  /** Asked in this order: the first that has a package decides. */
  readonly indexes: readonly (readonly Release[])[]
  /** Lines of the requirements file, without those for the indexes. */
  readonly lines: readonly string[]
  /** Whether each pinned line gets hashes of some of the release's files. */
  readonly hashed: boolean
}

const names = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta']
const versions = ['0.9', '1.0', '1.1', '1.2.post1', '1.10', '2.0', '2.1', '3.0', '10.0']
const preReleases = ['2.0rc1', '3.0b2', '3.1.dev1']
const extras = ['fast', 'all']

export function universeOf(seed: number): Universe {
  const random = randomFrom(seed)
  const target = {
    runtime: random.pick(pythonRuntimes.filter(({ preview }) => !preview)),
    architecture: random.pick(architectures),
  }
  const present = names.slice(0, 1 + random.below(names.length - 1))
  const main = present.flatMap((name, rank) => releasesOf(name, present.slice(rank + 1), target, random))
  const extra = random.chance(0.2)
    ? random
        .some(present, 0.4)
        .flatMap((name) => releasesOf(name, present.slice(present.indexOf(name) + 1), target, random))
    : []
  const hashed = random.chance(0.08)
  return {
    seed,
    target,
    indexes: extra.length > 0 ? [extra, main] : [main],
    lines: hashed ? pinnedLines(present, main, random) : openLines(present, main, random),
    hashed,
  }
}

function releasesOf(name: string, others: readonly string[], target: Target, random: Random): readonly Release[] {
  const own = random.some(versions, 0.45)
  const all = [...(own.length === 0 ? ['1.0'] : own), ...random.some(preReleases, 0.08)]
  // Some packages are pure, some have wheels for machines, some are sources only.
  const style = random.chance(0.06) ? 'source' : random.pick(['pure', 'pure', 'native', 'native', 'mixed'] as const)
  const hasExtras = random.chance(0.25)
  return all.map((version) => ({
    name,
    version,
    wheels: wheelsOf(style, target, random),
    hasSource: random.chance(style === 'source' ? 1 : 0.6),
    requires: [
      ...random.some(others, 0.3).map((other) => requirementOf(other, random, 0.2)),
      ...(hasExtras && others.length > 0 ? [`${random.pick(others)} ; extra == "${random.pick(extras)}"`] : []),
    ],
    extras: hasExtras ? extras : [],
    requiresPython: random.chance(0.12)
      ? random.pick(['>=3.8', '>=3.10', '>=3.12', '>=3.14', '>=3.9,<3.13', '<3.11'])
      : undefined,
    yanked: random.chance(0.05),
  }))
}

function wheelsOf(style: 'pure' | 'native' | 'mixed' | 'source', target: Target, random: Random): readonly string[] {
  if (style === 'source') return []
  const pure = [random.pick(['py3-none-any', 'py2.py3-none-any', '1-py3-none-any', 'py310-none-any', 'py2-none-any'])]
  if (style === 'pure' || (style === 'mixed' && random.chance(0.4))) return random.chance(0.9) ? pure : []
  const tags = random.some(nativeTags(target, random), 0.35)
  return style === 'mixed' && random.chance(0.3) ? [...tags, ...pure] : tags
}

/** Tags of every kind: those that fit, and those that nearly do. */
function nativeTags({ runtime, architecture }: Target, random: Random): readonly string[] {
  const minor = Number(runtime.python.split('.')[1])
  const own = architecture === 'arm64' ? 'aarch64' : 'x86_64'
  const other = own === 'aarch64' ? 'x86_64' : 'aarch64'
  const python = random.pick([
    `cp3${minor}-cp3${minor}`,
    `cp3${minor}-abi3`,
    'cp38-abi3',
    `cp3${minor}-none`,
    'py3-none',
  ])
  return [
    `${python}-manylinux_2_17_${own}.manylinux2014_${own}`,
    `${python}-manylinux_2_${random.pick([24, 26, 27, 28])}_${own}`,
    `${python}-manylinux_2_${random.pick([31, 34, 35, 39])}_${own}`,
    `2-${python}-manylinux_2_17_${own}`,
    `${python}-manylinux_2_17_${other}`,
    `${python}-musllinux_1_2_${own}`,
    `${python}-linux_${own}`,
    `cp3${minor + 1}-cp3${minor + 1}-manylinux_2_17_${own}`,
    `cp3${minor - 1}-cp3${minor - 1}-manylinux_2_17_${own}`,
    `cp3${minor + 1}-abi3-manylinux_2_17_${own}`,
    `cp3${minor}-cp3${minor}t-manylinux_2_17_${own}`,
    `pp3${minor}-pypy3${minor}_pp73-manylinux_2_17_${own}`,
    `${python}-macosx_11_0_arm64`,
    `${python}-win_amd64`,
  ]
}

const markers = [
  'python_version >= "3.11"',
  'python_version < "3.12"',
  'python_full_version >= "3.12.5"',
  'platform_machine == "aarch64"',
  'platform_machine == "x86_64"',
  'sys_platform == "win32"',
  'sys_platform == "linux" and python_version in "3.9 3.13"',
  'implementation_name == "cpython" or os_name == "nt"',
]

function requirementOf(name: string, random: Random, marked: number): string {
  const extra = random.chance(0.15) ? `[${random.pick(extras)}]` : ''
  const specifier = random.chance(0.65)
    ? ''
    : random.pick(['>=1.0', '>=2.0', '<2.0', '<3', '>=1.0,<2.1', '!=2.0', '~=1.0', '==1.*', '==2.0', '>=3.0', '<=1.10'])
  const marker = random.chance(marked) ? ` ; ${random.pick(markers)}` : ''
  return `${name}${extra}${specifier}${marker}`
}

function openLines(present: readonly string[], main: readonly Release[], random: Random): readonly string[] {
  const chosen = random.some(present, 0.4)
  return (chosen.length === 0 ? [random.pick(present)] : chosen).map((name) => {
    const pinned = random.chance(0.15) ? main.find((one) => one.name === name)?.version : undefined
    return pinned === undefined ? requirementOf(name, random, 0.1) : `${name}==${pinned}`
  })
}

function pinnedLines(present: readonly string[], main: readonly Release[], random: Random): readonly string[] {
  return present.flatMap((name) => {
    const own = main.filter((one) => one.name === name)
    return own.length === 0 ? [] : [`${name}==${random.pick(own).version}`]
  })
}
