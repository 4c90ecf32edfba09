import { describe, expect, it } from 'vitest'
import { checkOwnModules } from '../../../src/python/checks/own-modules.ts'
import { checkShadowing } from '../../../src/python/checks/shadowing.ts'
import type { PythonPackage, PythonSubject } from '../../../src/python/checks/subjects.ts'
import { targetOf } from '../../support/built-layers.ts'

const packageOf = (paths: readonly string[]): PythonPackage => ({
  name: 'demo',
  version: '1.0',
  tagged: 'any',
  paths,
  elfFiles: [],
  foreignLibraries: [],
  unrecorded: [],
  requires: new Set(),
  requiredBy: [],
  missing: [],
  removedImports: [],
  readsMetadata: false,
  hasEntryPoints: false,
})

const subjectOf = (
  artifact: PythonSubject['artifact'],
  own: readonly string[],
  packaged: readonly string[],
): PythonSubject => ({
  artifact,
  target: targetOf('python3.13', 'arm64'),
  where: '',
  packages: [packageOf(packaged)],
  elfFiles: [],
  paths: new Set([...own, ...packaged]),
  links: new Map(),
})

describe('code and a package with one module', () => {
  it.each<[PythonSubject['artifact'], own: string, packaged: string, found: string | undefined]>([
    ['function', 'demo.py', 'demo/__init__.py', 'imports demo/__init__.py, and never demo.py'],
    ['function', 'demo/__init__.py', 'demo.py', 'imports demo/__init__.py, and never demo.py'],
    ['function', 'demo.py', 'demo.cpython-313-aarch64-linux-gnu.so', 'imports demo.cpython-313'],
    ['image', 'var/task/demo.py', 'var/task/demo/__init__.py', 'never var/task/demo.py'],
    ['layer', 'python/demo.py', 'python/demo/__init__.py', 'never python/demo.py'],
    ['function', 'demo/more.py', 'demo/__init__.py', undefined],
    ['function', 'other.py', 'demo/__init__.py', undefined],
    ['function', 'sub/demo.py', 'demo/__init__.py', undefined],
  ])('%s: %s beside %s', (artifact, own, packaged, found) => {
    const [finding] = checkOwnModules(subjectOf(artifact, [own], [packaged]))
    expect(finding?.code).toBe(found && 'module-collision')
    expect(finding?.path).toBe(found && own)
    expect(finding?.message ?? '').toContain(found ?? '')
  })
})

describe('a module of the standard library', () => {
  it.each<[PythonSubject['artifact'], string, string | undefined]>([
    ['function', 'calendar.py', 'The function brings the module calendar'],
    ['image', 'var/task/calendar.py', 'The image brings the module calendar'],
    ['layer', 'python/calendar.py', 'The layer brings the module calendar'],
    ['layer', 'calendar.py', undefined],
    ['function', 'shop/calendar.py', undefined],
  ])('%s: %s', (artifact, path, message) => {
    const [finding] = checkShadowing(subjectOf(artifact, [path], []))
    expect(finding?.code).toBe(message && 'stdlib-shadowed')
    expect(finding?.message ?? '').toContain(message ?? '')
  })
})
