import { describe, expect, it } from 'vitest'
import { findNodejsRuntime } from '../../../src/lambda/runtimes.ts'
import { buildFailed } from '../../../src/node/checks/addons.ts'

const runtime = findNodejsRuntime('nodejs22.x')
if (!runtime) throw new Error('no nodejs22.x')
const target = { runtime, architecture: 'arm64' } as const
const one = { name: 'canvas', version: '2.0.0' } as Parameters<typeof buildFailed>[0]

describe('an addon that could not be compiled', () => {
  it.each<[what: string, log: string, message: string, nextStep: RegExp]>([
    [
      'a header of a known library',
      '../src/a.cc:1:10: fatal error: cairo.h: No such file or directory',
      'without network: the header cairo.h is not in the image. Its last lines:',
      /^Add `cairo-devel` to `system-packages` \(dnf\)\. Or take a version of canvas that brings prebuilt files/,
    ],
    [
      'a header of an unknown library',
      'a.cc:1:10: fatal error: odd/thing.h: No such file or directory',
      'the header odd/thing.h is not in the image',
      /`dnf provides '\*\/odd\/thing\.h'` tells/,
    ],
    [
      'a library of pkg-config',
      "Package libcurl was not found in the pkg-config search path.\ngyp: Call to 'pkg-config --libs libcurl' returned exit status 1",
      'pkg-config does not know the library libcurl',
      /^Add `libcurl-devel`/,
    ],
    [
      'nothing that is known, behind which node-gyp and npm say where they are',
      [
        'a.cc:1:1: error: odd',
        ...Array.from({ length: 20 }, () => 'gyp ERR! stack at a.js'),
        'gyp ERR! cwd /x',
        'gyp ERR! node -v v22.23.3',
        'gyp ERR! not ok ',
        'npm error code 1',
        'npm error path /x',
      ].join('\n'),
      'without network. Its last lines:\na.cc:1:1: error: odd\nnpm error code 1',
      /^Take a version of canvas/,
    ],
    [
      'nothing that is known',
      'error: odd',
      'without network. Its last lines:\nerror: odd',
      /^Take a version of canvas/,
    ],
  ])('says what is missing: %s', (_, log, message, nextStep) => {
    const finding = buildFailed(one, target, { log, isOptional: false })
    expect(finding.message).toContain(message)
    expect(finding.nextStep).toMatch(nextStep)
  })
})
