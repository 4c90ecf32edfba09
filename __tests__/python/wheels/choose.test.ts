import { describe, expect, it } from 'vitest'
import type { Architecture } from '../../../src/lambda/architectures.ts'
import { chooseWheels } from '../../../src/python/wheels/choose.ts'
import { lockOf, targetOf } from '../../support/locks.ts'

const file = (filename: string): { filename: string; url: string } => ({ filename, url: `https://host/${filename}` })

function chosenOf(runtime: string, architecture: Architecture, filenames: readonly string[]): string | undefined {
  const lock = lockOf(targetOf(runtime, architecture), [{ name: 'x', wheels: filenames.map(file) }])
  return chooseWheels(lock).chosen[0]?.file.filename
}

describe('the wheel that is taken', () => {
  it.each<[why: string, runtime: string, architecture: Architecture, expected: string, others: readonly string[]]>([
    [
      "wasmtime: the `any` wheel holds a Windows library, and is the index's first",
      'python3.13',
      'arm64',
      'wasmtime-24.0.0-py3-none-manylinux2014_aarch64.whl',
      [
        'wasmtime-24.0.0-py3-none-any.whl',
        'wasmtime-24.0.0-py3-none-manylinux1_x86_64.whl',
        'wasmtime-24.0.0-py3-none-win_amd64.whl',
      ],
    ],
    [
      'semgrep: the `any` wheel lacks its binary',
      'python3.12',
      'x86_64',
      'semgrep-1.9-cp39.cp310.cp311.cp312.py39.py310.py311.py312-none-musllinux_1_0_x86_64.manylinux2014_x86_64.whl',
      ['semgrep-1.9-cp39.cp310.cp311.cp312.py39.py310.py311.py312-none-any.whl'],
    ],
    [
      'the own ABI before the stable one',
      'python3.13',
      'arm64',
      'x-1.0-cp313-cp313-manylinux_2_17_aarch64.whl',
      ['x-1.0-cp39-abi3-manylinux_2_28_aarch64.whl', 'x-1.0-cp313-abi3-manylinux_2_28_aarch64.whl'],
    ],
    [
      'the newer stable ABI',
      'python3.13',
      'arm64',
      'cryptography-46.0-cp311-abi3-manylinux_2_28_aarch64.whl',
      [
        'cryptography-46.0-cp38-abi3-manylinux_2_34_aarch64.whl',
        'cryptography-46.0-cp314-cp314t-manylinux_2_34_aarch64.whl',
        'cryptography-46.0-pp311-pypy311_pp73-manylinux_2_34_aarch64.whl',
      ],
    ],
    [
      'the newest glibc that the runtime has',
      'python3.11',
      'x86_64',
      'lxml-6.1.3-cp311-cp311-manylinux_2_26_x86_64.manylinux_2_28_x86_64.whl',
      [
        'lxml-6.1.3-cp311-cp311-manylinux_2_27_x86_64.whl',
        'lxml-6.1.3-cp311-cp311-manylinux2014_x86_64.whl',
        'lxml-6.1.3-cp311-cp311-manylinux_2_24_x86_64.whl',
      ],
    ],
    [
      'the higher build tag',
      'python3.13',
      'x86_64',
      'x-1.0-10-py3-none-any.whl',
      ['x-1.0-py3-none-any.whl', 'x-1.0-9-py3-none-any.whl', 'x-1.0-9b-py2.py3-none-any.whl'],
    ],
    [
      'the later rest of the build tag',
      'python3.13',
      'x86_64',
      'x-1.0-9b-py3-none-any.whl',
      ['x-1.0-9a-py3-none-any.whl', 'x-1.0-9-py3-none-any.whl'],
    ],
  ])('%s', (_why, runtime, architecture, expected, others) => {
    expect(chosenOf(runtime, architecture, [...others, expected])).toBe(expected)
    expect(chosenOf(runtime, architecture, [expected, ...others])).toBe(expected)
  })

  it('is the wheel that a URL requirement names', () => {
    const direct = { kind: 'archive', file: file('x-1.0-py3-none-any.whl') } as const
    const { chosen } = chooseWheels(lockOf(targetOf('python3.13', 'arm64'), [{ name: 'x', direct }]))
    expect(chosen.map((one) => one.file.filename)).toEqual(['x-1.0-py3-none-any.whl'])
  })
})

describe('why a wheel does not fit', () => {
  it.each([
    ['x-1-cp311-cp311-manylinux_2_27_x86_64.whl', 'needs glibc 2.27, python3.11 on Lambda has 2.26'],
    ['x-1-cp312-cp312-manylinux_2_17_x86_64.whl', 'is for Python 3.12'],
    ['x-1-cp311-cp311-manylinux_2_17_aarch64.whl', 'is for aarch64'],
    ['x-1-cp311-cp311-musllinux_1_2_x86_64.whl', 'is for musl, Lambda has glibc'],
    ['x-1-cp311-cp311-macosx_11_0_arm64.whl', 'is for macOS'],
    ['x-1-cp311-cp311-win_amd64.whl', 'is for Windows'],
    ['x-1-cp311-cp311-win32.whl', 'is for Windows'],
    ['x-1-pp311-pypy311_pp73-manylinux_2_17_x86_64.whl', 'is for PyPy'],
    ['x-1-cp311-cp311t-manylinux_2_17_x86_64.whl', 'is for free-threaded Python, Lambda runs the ordinary one'],
    ['x-1-cp312-abi3-manylinux_2_17_x86_64.whl', 'needs Python 3.12 or later'],
    ['x-1-py312-none-any.whl', 'needs Python 3.12 or later'],
    ['x-1-py2-none-any.whl', 'is for Python 2'],
    ['x-1-cp311-cp311-linux_x86_64.whl', 'is tagged linux_x86_64, which does not say what glibc it needs'],
    ['x-1-cp312-cp312-manylinux_2_28_aarch64.whl', 'is for aarch64 and is for Python 3.12'],
    ['x-1-cp311-cp311-sunos_5_x86_64.whl', 'is tagged sunos_5_x86_64, which python3.11 does not accept'],
    ['x-1-nonsense.whl', 'has no valid wheel file name'],
  ])('%s %s', (filename, reason) => {
    const lock = lockOf(targetOf('python3.11', 'x86_64'), [{ name: 'x', wheels: [file(filename)] }])
    const { chosen, unfit } = chooseWheels(lock)
    expect(chosen).toEqual([])
    expect(unfit.map((one) => one.reasons.map(({ reason: text }) => text))).toEqual([[reason]])
  })

  it('is said of each wheel', () => {
    const wheels = ['x-1-py2-none-any.whl', 'x-1-cp311-cp311-win32.whl'].map(file)
    const [unfit] = chooseWheels(lockOf(targetOf('python3.11', 'x86_64'), [{ name: 'x', wheels }])).unfit
    expect(unfit?.reasons.map(({ reason }) => reason)).toEqual(['is for Python 2', 'is for Windows'])
  })
})
