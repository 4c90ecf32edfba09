import { describe, expect, it } from 'vitest'
import { parseWheelFilename } from '../../../src/python/wheels/filename.ts'
import { distance, misfits, misfitText, type Misfit } from '../../../src/python/wheels/misfit.ts'
import { summarizeMisfits } from '../../../src/python/wheels/misfit-summary.ts'
import { targetOf } from '../../support/locks.ts'

const target = targetOf('python3.11', 'x86_64')

function misfitsOf(tags: string): readonly Misfit[] {
  const wheel = parseWheelFilename(`x-1.0-${tags}.whl`)
  if (!wheel) throw new Error(`${tags} are not the tags of a wheel`)
  return misfits(wheel, target)
}

describe('why a wheel does not fit python3.11 x86_64 (glibc 2.26)', () => {
  it.each<[tags: string, expected: readonly Misfit[]]>([
    ['py3-none-any', []],
    ['cp311-cp311-manylinux_2_26_x86_64', []],
    ['cp38-abi3-manylinux1_x86_64', []],
    ['cp311-cp311-manylinux_2_27_x86_64', [{ kind: 'glibc', needs: '2.27' }]],
    ['cp311-cp311-manylinux_2_34_x86_64.manylinux_2_28_x86_64', [{ kind: 'glibc', needs: '2.34' }]],
    ['cp311-cp311-linux_x86_64', [{ kind: 'unlabelled', tag: 'linux_x86_64' }]],
    ['cp311-cp311-musllinux_1_2_x86_64', [{ kind: 'libc', name: 'musl' }]],
    ['cp311-cp311-musllinux_1_2_aarch64', [{ kind: 'libc', name: 'musl' }]],
    ['cp311-cp311-manylinux2014_aarch64', [{ kind: 'machine', name: 'aarch64' }]],
    ['cp311-cp311-manylinux2014_i686', [{ kind: 'machine', name: 'i686' }]],
    ['cp311-cp311-win_amd64', [{ kind: 'system', name: 'Windows' }]],
    ['cp311-cp311-macosx_11_0_universal2', [{ kind: 'system', name: 'macOS' }]],
    ['cp311-cp311-ios_13_0_arm64_iphoneos', [{ kind: 'system', name: 'iOS' }]],
    ['cp311-cp311-android_21_x86_64', [{ kind: 'system', name: 'Android' }]],
    ['cp311-cp311-pyodide_2024_0_wasm32', [{ kind: 'system', name: 'the browser' }]],
    ['cp312-cp312-manylinux2014_x86_64', [{ kind: 'python', needs: '3.12' }]],
    ['cp27-cp27mu-manylinux1_x86_64', [{ kind: 'python', needs: '2' }]],
    ['py2-none-any', [{ kind: 'python', needs: '2' }]],
    ['py312-none-any', [{ kind: 'newer-python', needs: '3.12' }]],
    ['cp312-abi3-manylinux2014_x86_64', [{ kind: 'newer-python', needs: '3.12' }]],
    ['cp311-cp311t-manylinux2014_x86_64', [{ kind: 'free-threaded' }]],
    ['pp311-pypy311_pp73-manylinux2014_x86_64', [{ kind: 'implementation', name: 'PyPy' }]],
    ['graalpy311-graalpy241_311_native-manylinux2014_x86_64', [{ kind: 'implementation', name: 'GraalPy' }]],
    ['cp311-none-sunos_5_x86_64', [{ kind: 'unknown', tag: 'sunos_5_x86_64' }]],
    [
      'cp312-cp312-manylinux2014_aarch64',
      [
        { kind: 'machine', name: 'aarch64' },
        { kind: 'python', needs: '3.12' },
      ],
    ],
    // Of several tags the nearest tells the most.
    ['cp311-cp311-macosx_11_0_arm64.manylinux_2_28_x86_64', [{ kind: 'glibc', needs: '2.28' }]],
    ['cp310.cp312-abi3-manylinux_2_28_x86_64', [{ kind: 'glibc', needs: '2.28' }]],
  ])('%s', (tags, expected) => expect(misfitsOf(tags)).toEqual(expected))

  it('is said in a sentence for each kind', () => {
    const samples: Readonly<Record<Misfit['kind'], string>> = {
      glibc: 'cp311-cp311-manylinux_2_27_x86_64',
      unlabelled: 'cp311-cp311-linux_x86_64',
      'newer-python': 'py312-none-any',
      python: 'cp312-cp312-manylinux2014_x86_64',
      'free-threaded': 'cp311-cp311t-manylinux2014_x86_64',
      machine: 'cp311-cp311-manylinux2014_aarch64',
      libc: 'cp311-cp311-musllinux_1_2_x86_64',
      implementation: 'pp311-pypy311_pp73-manylinux2014_x86_64',
      system: 'cp311-cp311-win_amd64',
      unknown: 'cp311-none-sunos_5_x86_64',
    }
    expect(Object.keys(samples)).toEqual(distance)
    const texts = Object.values(samples).map((tags) =>
      misfitsOf(tags)
        .map((one) => misfitText(one, target))
        .join(),
    )
    expect(texts).toEqual([
      'needs glibc 2.27, python3.11 on Lambda has 2.26',
      'is tagged linux_x86_64, which does not say what glibc it needs',
      'needs Python 3.12 or later',
      'is for Python 3.12',
      'is for free-threaded Python, Lambda runs the ordinary one',
      'is for aarch64',
      'is for musl, Lambda has glibc',
      'is for PyPy',
      'is for Windows',
      'is tagged sunos_5_x86_64, which python3.11 does not accept',
    ])
  })
})

it.each([
  [['cp311-cp311-manylinux_2_27_x86_64'], 'it needs glibc 2.27, python3.11 on Lambda has 2.26'],
  [
    ['cp311-cp311-manylinux_2_28_x86_64', 'cp311-cp311-manylinux_2_27_x86_64'],
    'all need glibc 2.27 and 2.28, python3.11 on Lambda has 2.26',
  ],
  [['cp310-cp310-win32', 'cp39-cp39-macosx_11_0_arm64'], 'all are for macOS and Windows'],
  [['cp310-cp310-manylinux2014_x86_64', 'cp39-cp39-manylinux2014_x86_64'], 'all are for Python 3.9 and 3.10'],
  [
    ['py3-none-any', 'cp311-cp311-win32'],
    '1 fits by its tag and is withdrawn or ruled out by the resolver: x-1.0-py3-none-any.whl; 1 is for Windows',
  ],
  [['nonsense'], 'it is tagged for something else: x-1.0-nonsense.whl'],
])('the wheels %j in one sentence', (tags, expected) => {
  expect(
    summarizeMisfits(
      tags.map((one) => `x-1.0-${one}.whl`),
      target,
    ),
  ).toBe(expected)
})
