import { expect, it } from 'vitest'
import { withRequirers } from '../../../src/python/checks/requirers.ts'
import type { WheelFacts } from '../../../src/python/checks/wheel-facts.ts'
import { findPythonRuntime } from '../../../src/lambda/runtimes.ts'
import type { Wheel } from '../../../src/python/wheels/wheelhouse.ts'

const runtime = findPythonRuntime('python3.13')
if (!runtime) throw new Error('python3.13')

const requires: Readonly<Record<string, readonly string[]>> = {
  pandas: [
    'numpy>=1.26.0; python_version < "3.12"',
    'numpy>=2; python_version >= "3.12"',
    'Typing_Extensions',
    'pytest; extra == "test"',
  ],
  requests: ['PySocks!=1.5.7,>=1.5.6; extra == "socks"', 'absent'],
  pysocks: [],
  numpy: [],
  'typing-extensions': [],
}

it('tells who requires a package, by metadata, once each, extras only where nothing else explains it', () => {
  const wheels = Object.keys(requires).map((name): Wheel => {
    const direct =
      name === 'numpy' ? [{ kind: 'requirement', file: 'requirements.txt', line: 3, text: 'numpy' } as const] : []
    return {
      name,
      version: '1',
      filename: '',
      path: '',
      sha256: name,
      sizeBytes: 1,
      origin: 'wheel',
      requiredBy: direct,
    }
  })
  const facts = new Map(
    Object.entries(requires).map(([name, list]) => [name, { requires: list } as unknown as WheelFacts]),
  )
  const said = withRequirers({ target: { runtime, architecture: 'arm64' }, wheels }, facts).wheels
  expect(
    Object.fromEntries(
      said.map(({ name, requiredBy }) => [
        name,
        requiredBy.map((one) => (one.kind === 'package' ? one.name : one.text)),
      ]),
    ),
  ).toEqual({
    pandas: [],
    requests: [],
    pysocks: ['requests'],
    numpy: ['numpy', 'pandas'],
    'typing-extensions': ['pandas'],
  })
})
