// Which builds the next run need not do again.

import { describe, expect, it } from 'vitest'
import { parseConfig, type RawInputs } from '../../src/config/config.ts'
import type { DirectSource, Lock, LockedPackage } from '../../src/python/locks/lock.ts'
import { noIndexOptions } from '../../src/python/requirements/inputs.ts'
import { chooseWheels } from '../../src/python/wheels/choose.ts'
import type { Wheel } from '../../src/python/wheels/wheelhouse.ts'
import { isSettled } from '../../src/run/recording.ts'
import { lockOf, targetOf } from '../support/locks.ts'

const target = targetOf('python3.13', 'arm64')
const sha256 = 'a'.repeat(64)
const commit = 'b'.repeat(40)
const file = (filename: string) => ({ filename, url: `https://files.example/${filename}`, sha256 })

interface Case {
  readonly origin?: Lock['origin']
  readonly package?: Partial<LockedPackage>
  /** The image that the package was built in; none for a pure one. */
  readonly image?: string
  readonly inputs?: RawInputs
  readonly isUntraceable?: boolean
}

function settled({ origin = 'lock', package: locked, image, inputs = {}, isUntraceable = false }: Case): boolean {
  const lock = { ...lockOf(target, [{ name: 'demo', ...locked }]), origin, isUntraceable }
  const selection = chooseWheels(lock)
  const built = selection.unfit.map(({ package: { name } }): Wheel => ({
    ...file(`${name}-1.0-py3-none-any.whl`),
    name,
    version: '1.0',
    path: '/store/demo.whl',
    sizeBytes: 1,
    origin: 'built',
    requiredBy: [],
    ...(image === undefined ? {} : { image: { reference: image, digest: `sha256:${sha256}` } }),
  }))
  const { config, problems } = parseConfig({ runtimes: ['python3.13'], ...inputs })
  if (!config) throw new Error(JSON.stringify(problems))
  const nothing = { requirements: [], constraints: [], options: noIndexOptions, files: [] }
  return isSettled({ locks: [lock], selections: [selection], inputs: nothing }, built, { config })
}

const wheel = { wheels: [file('demo-1.0-py3-none-any.whl')] }
const sdist = { sdist: file('demo-1.0.tar.gz') }
const vcs: DirectSource = { kind: 'vcs', url: 'https://git.example/demo.git', commit }
const past = { 'exclude-newer': ['2026-01-01'] }

describe('a build is settled', () => {
  it.each<[what: string, settled: boolean, one: Case]>([
    ['from a lock', true, { package: wheel }],
    [
      'with a file that has no hash',
      false,
      { package: { wheels: [{ filename: 'demo-1.0-py3-none-any.whl', url: 'https://files.example/demo.whl' }] } },
    ],
    ['from open requirements', false, { origin: 'resolved', package: wheel }],
    [
      'from open requirements as of a moment that has passed',
      true,
      { origin: 'resolved', package: wheel, inputs: past },
    ],
    [
      'as of a moment that is to come',
      false,
      { origin: 'resolved', package: wheel, inputs: { 'exclude-newer': ['2999-01-01'] } },
    ],
    ['as of some days ago', false, { origin: 'resolved', package: wheel, inputs: { 'exclude-newer': ['7 days'] } }],
    [
      'as of that moment, from an index on this machine',
      false,
      { origin: 'resolved', package: wheel, inputs: past, isUntraceable: true },
    ],
    ['from a branch, as of a moment', false, { origin: 'resolved', package: { direct: vcs }, inputs: past }],
    ['with a pure package that was built', true, { package: sdist }],
    [
      'with a package that was compiled in an image of some name',
      false,
      { package: sdist, image: 'sam/build-python3.13:latest' },
    ],
    [
      'with one that was compiled in an image of known bytes',
      true,
      { package: sdist, image: `sam/build@sha256:${sha256}` },
    ],
    ['with variables for builds', false, { package: sdist, inputs: { 'build-env': ['CFLAGS'] } }],
    ['with a commit', true, { package: { direct: vcs } }],
    ['with a commit in short', false, { package: { direct: { ...vcs, commit: 'abc1234' } } }],
    ['with an archive of known hash', true, { package: { direct: { kind: 'archive', file: file('demo.tar.gz') } } }],
    [
      'with an archive without a hash',
      false,
      {
        package: {
          direct: { kind: 'archive', file: { filename: 'demo.tar.gz', url: 'https://files.example/demo.tar.gz' } },
        },
      },
    ],
    ['with a folder', false, { package: { direct: { kind: 'directory', path: '/demo' } } }],
  ])('%s: %s', (_what, expected, one) => {
    expect(settled(one)).toBe(expected)
  })
})
