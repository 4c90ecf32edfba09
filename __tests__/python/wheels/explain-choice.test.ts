import { expect, it } from 'vitest'
import { chooseWheels } from '../../../src/python/wheels/choose.ts'
import { explainChoices } from '../../../src/python/wheels/explain-choice.ts'
import { target } from '../../support/sample-report.ts'

it('says which wheel was taken and by what, and why none was', () => {
  const file = (filename: string) => ({ filename, url: `https://example.invalid/${filename}` })
  const lock = {
    target: target('python3.13', 'arm64'),
    origin: 'resolved' as const,
    packages: [
      {
        name: 'numpy',
        version: '2.3.5',
        wheels: [
          file('numpy-2.3.5-cp313-cp313-macosx_14_0_arm64.whl'),
          file('numpy-2.3.5-cp313-cp313-manylinux_2_27_aarch64.manylinux_2_28_aarch64.whl'),
        ],
        requiredBy: [],
      },
      { name: 'old', version: '1.0', wheels: [file('old-1.0-cp38-cp38-manylinux2014_x86_64.whl')], requiredBy: [] },
    ],
  }
  expect(explainChoices(chooseWheels(lock))).toEqual([
    'python3.13 arm64: numpy 2.3.5 is numpy-2.3.5-cp313-cp313-manylinux_2_27_aarch64.manylinux_2_28_aarch64.whl, by the tag cp313-cp313-manylinux_2_28_aarch64, the best of 2 wheels.',
    expect.stringMatching(
      /^python3\.13 arm64: old 1\.0 has no wheel that fits: old-1\.0-cp38-cp38-manylinux2014_x86_64\.whl: .*3\.8/,
    ),
  ])
})
