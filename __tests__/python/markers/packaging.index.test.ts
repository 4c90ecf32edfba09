import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findPythonRuntime } from '../../../src/lambda/runtimes.ts'
import type { Target } from '../../../src/lambda/target.ts'
import { targetEnvironment, type MarkerEnvironment } from '../../../src/python/markers/environment.ts'
import { evaluate, UndefinedComparison } from '../../../src/python/markers/evaluate.ts'
import { parseMarker } from '../../../src/python/markers/marker.ts'
import { describeWithIndex } from '../../support/real-index.ts'
import { venv } from '../../support/venv.ts'

// Our evaluator against the library that pip and others use, on generated markers.

const seed = Number(process.env['MARKERS_SEED'] ?? 20261126)
const count = 40_000

/** A small generator with a seed: the same markers everywhere. https://en.wikipedia.org/wiki/Xorshift */
function randomFrom(start: number): <T>(items: readonly T[]) => T {
  let state = start | 0 || 1
  return (items) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const item = items[(state >>> 0) % items.length]
    if (item === undefined) throw new Error('nothing to choose from')
    return item
  }
}

const texts: Readonly<Record<string, readonly string[]>> = {
  python_version: ['2.7', '3', '3.0', '3.9', '3.11', '3.12', '3.13', '3.14', '4', '3.*', '3.1.*', '3.13.*', '3.13.0'],
  python_full_version: ['3.13.14', '3.13.14rc1', '3.13', '3.13.*', '3.11.0', '3.14.0a1', '3.13.14+x', '3.14.3.post1'],
  implementation_version: ['3.13.14', '3.12', '7.3.13', '3.13.14.dev1', 'x.y'],
  platform_release: ['5.10', '4.14.1', '', '6', '5.10.245-1.amzn2'],
  os_name: ['posix', 'nt', 'java', ''],
  sys_platform: ['linux', 'win32', 'darwin', 'linux2', 'lin'],
  platform_system: ['Linux', 'Windows', 'Darwin'],
  platform_machine: ['x86_64', 'aarch64', 'arm64', 'x86_64 aarch64'],
  platform_version: ['#1 SMP', ''],
  platform_python_implementation: ['CPython', 'PyPy'],
  python_implementation: ['CPython', 'Jython'],
  implementation_name: ['cpython', 'pypy'],
  'os.name': ['posix', 'nt'],
  'sys.platform': ['linux', 'win32'],
  'platform.machine': ['aarch64', 'x86_64'],
  'platform.python_implementation': ['CPython'],
}
const names = ['dev', 'Dev', 'pg', 'my_extra', 'my-extra', 'My.Extra', '']
const operators = ['==', '!=', '<=', '>=', '<', '>', 'in', 'not in', '==', '!=', '>=', '<', '~=', '===']

function generated(pick: ReturnType<typeof randomFrom>, depth: number): string {
  const kind = pick(['one', 'one', 'and', 'or', 'group'])
  if (depth === 0 || kind === 'one') return comparison(pick)
  if (kind === 'group') return `(${generated(pick, depth - 1)})`
  return `${generated(pick, depth - 1)} ${kind} ${generated(pick, depth - 1)}`
}

function comparison(pick: ReturnType<typeof randomFrom>): string {
  const quote = pick(["'", '"'])
  const quoted = (text: string): string => `${quote}${text}${quote}`
  const kind = pick(['text', 'text', 'text', 'text', 'extra', 'extras', 'dependency_groups'])
  if (kind === 'extras' || kind === 'dependency_groups') {
    return `${quoted(pick(names))} ${pick(['in', 'not in'])} ${kind}`
  }
  if (kind === 'extra') {
    const operator = pick(['==', '!=', '==', '!=', '==', '!=', '==', 'in', '<'])
    const sides = [kind, quoted(pick(names))]
    return (pick([true, true, false]) ? sides : sides.toReversed()).join(` ${operator} `)
  }
  const variable = pick(Object.keys(texts))
  const sides = [variable, quoted(pick(texts[variable] ?? []))]
  const operator = pick(operators)
  const spaced = /[a-z]/.test(operator) ? ` ${operator} ` : pick([operator, ` ${operator} `])
  return (pick([true, true, true, false]) ? sides : sides.toReversed()).join(spaced)
}

const program = `
import json, sys
from packaging.markers import Marker, UndefinedComparison
asked = json.load(sys.stdin)
answers = []
for environment in asked["environments"]:
    full = {**environment["texts"], **{k: frozenset(environment[k]) for k in ("extra", "extras", "dependency_groups")}}
    row = []
    for marker in asked["markers"]:
        try:
            row.append(Marker(marker).evaluate(full, context="lock_file"))
        except UndefinedComparison:
            row.append("undefined")
        except Exception as error:
            row.append(type(error).__name__)
    answers.append(row)
json.dump(answers, sys.stdout)
`

function ours(text: string, environment: MarkerEnvironment): boolean | string {
  const syntax = parseMarker(text)
  if (syntax.kind === 'wrong') return 'InvalidMarker'
  try {
    return evaluate(syntax.marker, environment)
  } catch (error) {
    if (error instanceof UndefinedComparison) return 'undefined'
    throw error
  }
}

await describeWithIndex('the evaluator of markers, against the packaging library', () => {
  it(`agrees on ${count} markers of seed ${seed}`, async () => {
    const bin = await venv('packaging-26.4', ['packaging==26.4'])
    const pick = randomFrom(seed)
    const markers = Array.from({ length: count }, () => generated(pick, 3))
    const environments = [
      { target: targetOf('python3.13', 'arm64'), extras: ['dev', 'my-extra'], groups: ['pg'] },
      { target: targetOf('python3.11', 'x86_64'), extras: [], groups: ['dev', 'my-extra'] },
    ].map(({ target, ...chosen }) => targetEnvironment(target, chosen))
    const asked = {
      markers,
      environments: environments.map((one) => ({
        texts: one.texts,
        extra: [...one.extras],
        extras: [...one.extras],
        dependency_groups: [...one.groups],
      })),
    }
    const theirs = JSON.parse(
      execFileSync(join(bin, 'python'), ['-c', program], {
        input: JSON.stringify(asked),
        maxBuffer: 64 * 1024 ** 2,
      }).toString(),
    ) as readonly (readonly (boolean | string)[])[]
    const different = environments.flatMap((environment, at) =>
      markers.flatMap((marker, index) => {
        const [expected, found] = [theirs[at]?.[index], ours(marker, environment)]
        return expected === found ? [] : [{ marker, expected, found }]
      }),
    )
    expect(different).toEqual([])
    // The markers are worth something: none of the three answers is rare.
    const rare = [true, false, 'undefined'].filter(
      (answer) => theirs.flat().filter((one) => one === answer).length < count / 10,
    )
    expect(rare).toEqual([])
  })
})

function targetOf(name: string, architecture: Target['architecture']): Target {
  const runtime = findPythonRuntime(name)
  if (!runtime) throw new Error(`${name} is not a runtime`)
  return { runtime, architecture }
}
