import { describe, expect, it } from 'vitest'
import { makePlan } from '../../src/plan/plan.ts'
import { findPythonRuntime } from '../../src/lambda/runtimes.ts'
import type { PythonRuntime } from '../../src/lambda/runtimes.ts'

const runtime = (name: string): PythonRuntime => {
  const found = findPythonRuntime(name)
  if (!found) throw new Error(name)
  return found
}

describe('makePlan', () => {
  const request = {
    artifact: 'layer' as const,
    runtimes: ['python3.12', 'python3.13'].map(runtime),
    architectures: ['x86_64', 'arm64'] as const,
    outputDirectory: 'out',
  }

  it.each([
    [
      'deps-{runtime}-{architecture}',
      ['deps-python312-x86_64', 'deps-python312-arm64', 'deps-python313-x86_64', 'deps-python313-arm64'],
      'flat',
    ],
    ['deps-{runtime}', ['deps-python312', 'deps-python313'], 'flat'],
    ['deps-{architecture}', ['deps-x86_64', 'deps-arm64'], 'versioned'],
    ['deps', ['deps'], 'versioned'],
  ])('%s', (layerName, names, layout) => {
    const plan = makePlan({ ...request, layerName }, '/project')
    expect(plan.layers.map((layer) => layer.name)).toEqual(names)
    expect(new Set(plan.layers.map((layer) => layer.layout))).toEqual(new Set([layout]))
    expect(plan.layers[0]?.zipPath).toBe(`/project/out/${names[0]}.zip`)
  })
})
