import { describe, expect, it } from 'vitest'
import { findPythonRuntime } from '../../../src/lambda/runtimes.ts'
import type { Target } from '../../../src/lambda/target.ts'
import { targetEnvironment } from '../../../src/python/markers/environment.ts'
import { evaluate, UndefinedComparison } from '../../../src/python/markers/evaluate.ts'
import { parseMarker } from '../../../src/python/markers/marker.ts'

const runtime = findPythonRuntime('python3.13')
if (!runtime) throw new Error('python3.13 is not a runtime')
const target: Target = { runtime: { ...runtime, pythonFull: '3.13.9' }, architecture: 'arm64' }

function holds(text: string, chosen: Parameters<typeof targetEnvironment>[1] = {}): boolean {
  const syntax = parseMarker(text)
  if (syntax.kind === 'wrong') throw new Error(syntax.message)
  return evaluate(syntax.marker, targetEnvironment(target, chosen))
}

const expected: readonly (readonly [string, boolean])[] = [
  ['python_version >= "3.9"', true],
  ['python_version > "3.9"', true],
  ['python_version < "3.9"', false],
  ['python_version == "3.13.*"', true],
  ['"3.13" == python_version', true],
  ['"3.9" < python_version', true],
  ['python_version in "3.12 3.13"', true],
  ['python_version not in "3.12 3.13"', false],
  ['python_full_version >= "3.13.10"', false],
  ['python_full_version == "3.13.9"', true],
  ['python_full_version === "3.13.9"', true],
  ['python_full_version ~= "3.13.2"', true],
  ['implementation_version >= "3.13"', true],
  ['platform_machine == "aarch64"', true],
  ['platform_machine == "arm64"', false],
  ['platform_machine in "x86_64 aarch64"', true],
  ['sys_platform == "linux"', true],
  ['sys.platform == "win32"', false],
  ['sys_platform < "win32"', false],
  ['os_name == "posix" and platform_system == "Linux"', true],
  ['os_name == "nt" or python_version < "3" or implementation_name == "cpython"', true],
  ['os_name == "nt" and (python_version < "3" or implementation_name == "cpython")', false],
  ['python_implementation == "CPython"', true],
  ['platform_release >= "5"', false],
  ['extra == "x"', false],
  ['extra != "x"', true],
  ['"x" in extras', false],
  ['"x" not in dependency_groups', true],
]

describe('a marker, for python3.13 arm64', () => {
  it.each(expected)('%s: %s', (text, result) => {
    expect(holds(text)).toBe(result)
  })

  it.each([
    ['extra == "My_Extra"', true],
    ['extra == "my.extra" and extra == "other"', true],
    ['extra != "other"', false],
    ['"My_Extra" in extras', true],
    ['"Dev" in dependency_groups and "docs" not in dependency_groups', true],
  ])('with the extras my-extra and other and the group dev, %s: %s', (text, result) => {
    expect(holds(text, { extras: ['my-extra', 'other'], groups: ['dev'] })).toBe(result)
  })

  it.each(['sys_platform ~= "1"', 'extras == "x"', 'extra == os_name', 'os_name === "posix" or os_name == "posix"'])(
    'that has no meaning is refused: %s',
    (text) => {
      expect(() => holds(text, { extras: ['x'] })).toThrow(UndefinedComparison)
    },
  )
})
