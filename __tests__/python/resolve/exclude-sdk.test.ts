import { describe, expect, it } from 'vitest'
import type { Requirer } from '../../../src/model/component.ts'
import { requirementsInLock, withoutSdk, type Requirements } from '../../../src/python/resolve/exclude-sdk.ts'
import { lockOf, targetOf } from '../../support/locks.ts'

const target = targetOf('python3.13', 'arm64')
const named = (text: string): Requirer => ({ kind: 'requirement', file: 'requirements.txt', line: 1, text })

/** What each package requires; `!` in front of a name: the user named it. */
type Graph = Readonly<Record<string, readonly string[] | undefined>>

const sdk: Graph = {
  '!boto3': ['botocore<1.37,>=1.36', 's3transfer', 'jmespath'],
  botocore: ['jmespath', 'python-dateutil', 'urllib3; python_version >= "3.10"'],
  s3transfer: ['botocore'],
  jmespath: [],
  'python-dateutil': ['six>=1.5'],
  six: [],
  urllib3: [],
}

function leftOf(graph: Graph) {
  const plain = (name: string): string => name.replace('!', '')
  const packages = Object.keys(graph).map((name) => ({
    name: plain(name),
    requiredBy: name.startsWith('!') ? [named(plain(name))] : [],
  }))
  const requirements: Requirements = new Map(Object.entries(graph).map(([name, lines]) => [plain(name), lines]))
  return withoutSdk(lockOf(target, packages), requirements)
}

describe('the SDK is left out as a set', () => {
  it.each<[what: string, graph: Graph, stay: readonly string[]]>([
    ['all of it', sdk, []],
    ['but for what something else requires', { ...sdk, '!requests': ['urllib3<3'] }, ['urllib3', 'requests']],
    [
      'but for what that requires in turn',
      { ...sdk, '!pandas': ['python-dateutil>=2.8'] },
      ['python-dateutil', 'six', 'pandas'],
    ],
    ['not for an extra alone', { ...sdk, '!pip-like': ['urllib3; extra == "fast"'] }, ['pip-like']],
    [
      'but for what the user named',
      Object.fromEntries(Object.entries(sdk).map(([name, lines]) => [name === 'six' ? '!six' : name, lines])),
      ['six'],
    ],
    [
      'also where a list of everything names all of it',
      Object.fromEntries(Object.entries(sdk).map(([name, lines]) => [`!${name.replace('!', '')}`, lines])),
      [],
    ],
    ['but for what may be required', { ...sdk, '!odd': undefined }, ['python-dateutil', 'six', 'urllib3', 'odd']],
    ['a part alone', { '!aws-lambda-powertools': ['jmespath<2'], jmespath: [] }, ['aws-lambda-powertools']],
  ])('%s', (_, graph, stay) => {
    expect(leftOf(graph).packages.map(({ name }) => name)).toEqual(stay)
  })

  it('says what was left out, what stays and why, and what may not fit', () => {
    const { findings = [] } = leftOf({
      ...sdk,
      '!requests': ['urllib3<3'],
      '!aiobotocore': ['botocore<1.36.24,>=1.36.20; python_version >= "3.8"'],
      '!boto-helper': ['boto3>=1.20'],
    })
    expect(findings.map(({ severity, code, package: name }) => [severity, code, name])).toEqual([
      ['note', 'sdk-excluded', undefined],
      ['warning', 'sdk-version-unknown', 'aiobotocore'],
      ['note', 'sdk-version-unknown', 'boto-helper'],
    ])
    expect(findings[0]?.message).toBe(
      'Left out for python3.13 arm64, which has its own: boto3 1.0, botocore 1.0, s3transfer 1.0, jmespath 1.0, python-dateutil 1.0 and six 1.0. urllib3 stays, since requests requires it. AWS decides which version the runtime has, and when it changes.',
    )
    expect(findings[1]?.message).toBe(
      'aiobotocore 1.0 requires botocore<1.36.24,>=1.36.20, and gets what python3.13 arm64 has: whether that fits is not known, and may change.',
    )
  })

  it('says that there is none', () => {
    const { packages, findings } = leftOf({ '!requests': ['urllib3'], urllib3: [] })
    expect(packages).toHaveLength(2)
    expect(findings?.map(({ code }) => code)).toEqual(['sdk-not-found'])
  })

  it('reads who requires what from a lock that says it', () => {
    const by = (name: string): Requirer => ({ kind: 'package', name })
    const lock = lockOf(target, [{ name: 'a' }, { name: 'b', requiredBy: [by('a'), named('b')] }])
    expect(requirementsInLock(lock)).toEqual(
      new Map([
        ['a', ['b']],
        ['b', []],
      ]),
    )
    expect(requirementsInLock(lockOf(target, [{ name: 'a' }]))).toBeUndefined()
  })
})
