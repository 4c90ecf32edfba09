import { describe, expect, it } from 'vitest'
import { Failure } from '../../../src/errors.ts'
import { impurities, isPure, planSites } from '../../../src/python/install/sites.ts'
import type { Architecture } from '../../../src/lambda/architectures.ts'
import type { Wheelhouse } from '../../../src/python/wheels/wheelhouse.ts'
import { describeWheel, makeTarget } from '../../support/wheelhouses.ts'

function house(
  runtime: string,
  architecture: Architecture,
  ...wheels: readonly (readonly [string, string, string?])[]
): Wheelhouse {
  return {
    target: makeTarget(runtime, architecture),
    wheels: wheels.map(([name, version, tag = 'py3-none-any']) => describeWheel({ name, version, tag }).wheel),
  }
}

function problemsOf(work: () => unknown): unknown[] {
  try {
    work()
    return []
  } catch (error) {
    return error instanceof Failure ? error.problems.map(({ code, package: name }) => [code, name]) : [error]
  }
}

const shown = (sites: ReturnType<typeof planSites>): unknown[] =>
  sites.map(({ site, wheels }) => [site.root, site.onPath, wheels.map(({ filename }) => filename)])

describe('the sites of a layer', () => {
  it('one target: one flat site, wheels by name', () => {
    const houses = [house('python3.13', 'arm64', ['b', '1.0'], ['a', '1.0', 'cp313-cp313-manylinux_2_28_aarch64'])]
    expect(shown(planSites({ kind: 'layer', name: 'l', layout: 'flat' }, houses))).toEqual([
      ['python', true, ['a-1.0-cp313-cp313-manylinux_2_28_aarch64.whl', 'b-1.0-py3-none-any.whl']],
    ])
  })

  it('both architectures of pure wheels: one site, in any order', () => {
    const houses = [
      house('python3.13', 'x86_64', ['a', '1.0'], ['b', '1.0']),
      house('python3.13', 'arm64', ['a', '1.0']),
    ]
    const expected = [['python', true, ['a-1.0-py3-none-any.whl', 'b-1.0-py3-none-any.whl']]]
    expect(shown(planSites({ kind: 'layer', name: 'l', layout: 'flat' }, houses))).toEqual(expected)
    expect(shown(planSites({ kind: 'layer', name: 'l', layout: 'flat' }, houses.toReversed()))).toEqual(expected)
  })

  it('both architectures with compiled wheels: one error that names all of them', () => {
    const houses = [
      house(
        'python3.13',
        'x86_64',
        ['a', '1.0'],
        ['n', '1.0', 'cp313-cp313-manylinux_2_28_x86_64'],
        ['o', '1.0', 'py3-none-manylinux_2_17_x86_64'],
      ),
      house('python3.13', 'arm64', ['a', '1.0'], ['n', '1.0', 'cp313-cp313-manylinux_2_28_aarch64']),
    ]
    expect(problemsOf(() => planSites({ kind: 'layer', name: 'l', layout: 'flat' }, houses))).toEqual([
      ['not-pure', undefined],
    ])
    const said = (some: typeof houses) => impurities('l', some).map(({ message }) => message)
    const start = 'The layer l is for arm64 and x86_64, and '
    expect(said(houses)).toEqual([`${start}the wheels of n and o run on one of them only.`])
    const single = [
      house('python3.13', 'arm64', ['a', '1.0']),
      house('python3.13', 'x86_64', ['n', '1', 'py3-none-linux_x86_64']),
    ]
    expect(said(single)).toEqual([`${start}n-1-py3-none-linux_x86_64.whl runs on one of them only.`])
  })

  it('both architectures with different versions: an error', () => {
    const houses = [house('python3.13', 'x86_64', ['a', '1.0']), house('python3.13', 'arm64', ['a', '2.0'])]
    expect(problemsOf(() => planSites({ kind: 'layer', name: 'l', layout: 'flat' }, houses))).toEqual([
      ['targets-differ', 'a'],
    ])
  })

  it('several Pythons: a site each, by number', () => {
    const houses = [
      house('python3.13', 'arm64', ['a', '1.0']),
      house('python3.9', 'arm64', ['a', '0.9']),
      house('python3.10', 'arm64', ['a', '1.0']),
    ]
    expect(shown(planSites({ kind: 'layer', name: 'l', layout: 'versioned' }, houses))).toEqual([
      ['python/lib/python3.9/site-packages', false, ['a-0.9-py3-none-any.whl']],
      ['python/lib/python3.10/site-packages', false, ['a-1.0-py3-none-any.whl']],
      ['python/lib/python3.13/site-packages', false, ['a-1.0-py3-none-any.whl']],
    ])
  })

  it.each([
    ['a-1.0-py3-none-any.whl', true],
    ['a-1.0-py2.py3-none-any.whl', true],
    ['a-1.0-1-cp313-none-any.whl', true],
    ['a-1.0-cp313-cp313-any.whl', false],
    ['a-1.0-py3-none-manylinux_2_17_x86_64.whl', false],
  ])('%s is pure: %s', (filename, pure) => {
    expect(isPure({ filename })).toBe(pure)
  })
})
