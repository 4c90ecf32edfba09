import { describe, expect, it } from 'vitest'
import { findPythonRuntime, pythonRuntimes } from '../../../src/lambda/runtimes.ts'
import type { GlibcVersion } from '../../../src/lambda/operating-systems.ts'
import { type PlatformUse, uvPlatform } from '../../../src/python/uv/platform.ts'

const [runtime] = pythonRuntimes

describe('uv’s platform of a target', () => {
  it.each<[string, PlatformUse, string]>([
    ['python3.9', 'resolve', 'aarch64-manylinux_2_28'],
    ['python3.11', 'resolve', 'aarch64-manylinux_2_28'],
    ['python3.11', 'install', 'aarch64-manylinux_2_17'],
    ['python3.12', 'resolve', 'aarch64-manylinux_2_34'],
    ['python3.12', 'install', 'aarch64-manylinux_2_34'],
    ['python3.15', 'install', 'aarch64-manylinux_2_34'],
  ])('of %s to %s is %s', (name, use, expected) => {
    const found = findPythonRuntime(name)
    if (!found) throw new Error(name)
    expect(uvPlatform({ runtime: found, architecture: 'arm64' }, use)).toBe(expected)
  })

  it.each<[GlibcVersion, string, string]>([
    [[2, 12], '17', '17'],
    [[2, 17], '17', '17'],
    [[2, 18], '28', '17'],
    [[2, 28], '28', '28'],
    [[2, 29], '31', '28'],
    [[2, 40], '40', '40'],
    [[2, 41], '40', '40'],
    [[3, 0], '40', '40'],
  ])('for glibc %j: resolves for 2.%s, installs for 2.%s', (glibc, resolve, install) => {
    if (!runtime) throw new Error('no runtime')
    const target = { runtime: { ...runtime, glibc }, architecture: 'x86_64' } as const
    expect([uvPlatform(target, 'resolve'), uvPlatform(target, 'install')]).toEqual([
      `x86_64-manylinux_2_${resolve}`,
      `x86_64-manylinux_2_${install}`,
    ])
  })
})
